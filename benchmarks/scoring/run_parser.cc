// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "benchmarks/scoring/json_schema.h"
#include "benchmarks/scoring/run_record.h"
#include "engine/model/day.h"
#include "engine/model/error.h"
#include "engine/text/corpus_files.h"

namespace tawatur::scoring {
namespace {

using nlohmann::json;

struct Table {
  const char* name;
  const char* rule;
  bool optional;
  bool has_id;
};

constexpr std::array<Table, 9> kTables = {{{"articles", "article", false, true},
                                           {"boilerplate", "boilerplate", false, false},
                                           {"sentences", "sentence", false, true},
                                           {"claims", "claim", false, true},
                                           {"pairs", "pair", false, false},
                                           {"clusters", "cluster", false, true},
                                           {"divergences", "divergence", false, true},
                                           {"stories", "story", true, true},
                                           {"copies", "copy", true, false}}};

/// A record that keeps to the schema, and its place in the file.
struct Row {
  std::string where;
  json value;
};

using Rows = std::map<std::string, std::vector<Row>>;

std::string text_of(const json& record, const char* key) {
  return record.at(key).get<std::string>();
}

std::optional<std::string> optional_text(const json& record, const char* key) {
  const json& value = record.at(key);
  return value.is_null() ? std::nullopt : std::optional<std::string>(value.get<std::string>());
}

FileSpan span_of(const json& record, const std::string& file) {
  return {base_name(file), record.at("start").get<std::int64_t>(), record.at("end").get<std::int64_t>()};
}

class Reader {
 public:
  explicit Reader(const json& book) : book_(book), schema_(json::parse(corpus_file("schema/comparison.schema.json"))) {}

  RunRecord read() {
    check_head();
    Rows rows;
    for (const Table& table : kTables) {
      if (book_.contains(table.name) || !table.optional) rows[table.name] = valid_rows(table);
    }
    read_articles(rows["articles"]);
    read_sentences(rows["sentences"]);
    read_claims(rows["claims"]);
    for (const Row& row : rows["boilerplate"]) {
      run_.boilerplate.push_back(span_of(row.value, text_of(row.value, "file")));
      check_range(row);
    }
    read_pairs(rows["pairs"]);
    read_clusters(rows["clusters"]);
    read_divergences(rows["divergences"]);
    check_stories(rows["stories"]);
    check_copies(rows["copies"]);
    return std::move(run_);
  }

 private:
  void fault(const std::string& where, const std::string& message) { run_.faults[where].push_back(message); }

  void check_head() {
    if (!book_.is_object()) throw InputError("the comparison is no JSON object; give the comparison.json of a run");
    for (const char* key : {"format", "version"}) {
      const json value = book_.value(key, json());
      if (!schema_violations(value, schema_.at("properties").at(key), schema_, key).empty()) {
        throw InputError("not a tawatur.comparison of version 1; give the comparison.json of a run");
      }
    }
    run_.records = 1;
    if (!book_.contains("run")) {
      fault("run", "run: key 'run' is missing");
      return;
    }
    for (const std::string& message :
         schema_violations(book_.at("run"), schema_.at("$defs").at("run"), schema_, "run")) {
      fault("run", message);
    }
    if (run_.faults.contains("run")) return;
    for (const json& input : book_.at("run").at("inputs")) {
      run_.inputs.push_back({text_of(input, "file"), input.at("bytes").get<std::int64_t>(), text_of(input, "sha256")});
    }
  }

  std::vector<Row> valid_rows(const Table& table) {
    std::vector<Row> kept;
    const auto list = book_.find(table.name);
    if (list == book_.end() || !list->is_array()) {
      ++run_.records;
      fault(table.name, std::string(table.name) + ": array is missing");
      return kept;
    }
    std::set<std::string> seen;
    for (std::size_t i = 0; i < list->size(); ++i) {
      const std::string where = std::string(table.name) + "[" + std::to_string(i) + "]";
      const json& value = (*list)[i];
      ++run_.records;
      std::vector<std::string> messages = schema_violations(value, schema_.at("$defs").at(table.rule), schema_, where);
      if (messages.empty() && table.has_id && !seen.insert(text_of(value, "id")).second) {
        messages.push_back(where + ": id " + text_of(value, "id") + " is used twice");
      }
      for (const std::string& message : messages) fault(where, message);
      if (messages.empty()) kept.push_back({where, value});
    }
    return kept;
  }

  void check_range(const Row& row) { check_range(row.value, row.where); }

  void check_range(const json& record, const std::string& where) {
    if (record.at("start").get<std::int64_t>() >= record.at("end").get<std::int64_t>()) {
      fault(where, where + ": start is not below end");
    }
  }

  void write_span(const std::string& where, const std::string& file, const json& record) {
    const json& start = record.at("start");
    const json& end = record.at("end");
    const json& text = record.at("text");
    if (start.is_null() && text.is_null()) return;
    const bool whole = !start.is_null() && !end.is_null() && !text.is_null();
    run_.written_spans.push_back({where, file, whole ? start.get<std::int64_t>() : 0,
                                  whole ? end.get<std::int64_t>() : 0,
                                  text.is_null() ? std::string("?") : text.get<std::string>()});
  }

  std::optional<FileSpan> part(const Row& row, const char* key, const std::string& file) {
    const json& value = row.value.at(key);
    if (value.is_null()) return std::nullopt;
    write_span(row.where, file, value);
    return span_of(value, file);
  }

  void read_articles(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
      const std::string file = text_of(row.value, "file");
      RunArticle article;
      article.span = span_of(row.value, file);
      article.title = part(row, "title", file);
      article.credit = part(row, "credit", file);
      article.dateline = part(row, "dateline", file);
      article.publisher = optional_text(row.value, "publisher");
      article.origin = optional_text(row.value, "origin");
      article.provenance = text_of(row.value, "provenance");
      article.published = optional_text(row.value.at("published"), "value");
      check_days(row);
      check_range(row);
      files_[text_of(row.value, "id")] = file;
      run_.articles[text_of(row.value, "id")] = std::move(article);
    }
  }

  void check_days(const Row& row) {
    std::vector<Day> days;
    bool all_days = true;
    for (const char* key : {"earliest", "value", "latest"}) {
      const std::optional<std::string> text = optional_text(row.value.at("published"), key);
      if (!text) continue;
      const std::optional<Day> day = parse_iso_day(*text);
      all_days = all_days && day.has_value();
      if (day) days.push_back(*day);
    }
    if (!all_days || !std::is_sorted(days.begin(), days.end())) {
      fault(row.where, row.where + ": published dates are not days in order");
    }
  }

  std::vector<RunMention> mentions(const Row& row, const char* key, const std::string& file) {
    std::vector<RunMention> found;
    for (const json& mention : row.value.at(key)) {
      write_span(row.where, file, mention);
      const bool placed = !mention.at("start").is_null() && !mention.at("end").is_null();
      found.push_back({text_of(mention, "name"), placed ? std::optional(span_of(mention, file)) : std::nullopt});
    }
    return found;
  }

  void read_sentences(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
      const std::string article = text_of(row.value, "article");
      const auto owner = run_.articles.find(article);
      if (owner == run_.articles.end()) {
        fault(row.where, row.where + ": unknown article " + article);
        continue;
      }
      const std::string& file = files_.at(article);
      RunSentence sentence{article,
                           span_of(row.value, file),
                           text_of(row.value, "kind"),
                           text_of(row.value, "text"),
                           text_of(row.value, "voice") == "attributed",
                           text_of(row.value, "mode"),
                           {},
                           {}};
      write_span(row.where, file, row.value);
      sentence.speakers = mentions(row, "speakers", file);
      sentence.relays = mentions(row, "relays", file);
      if (sentence.kind != "title") check_inside(row, owner->second.span);
      check_range(row);
      run_.sentences[text_of(row.value, "id")] = std::move(sentence);
    }
  }

  void check_inside(const Row& row, const FileSpan& outer) {
    const bool inside = outer.start <= row.value.at("start").get<std::int64_t>() &&
                        row.value.at("end").get<std::int64_t>() <= outer.end;
    if (!inside) fault(row.where, row.where + ": range lies outside its owner");
  }

  void read_claims(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
      const std::string id = text_of(row.value, "id");
      const std::string sentence = text_of(row.value, "sentence");
      const auto owner = run_.sentences.find(sentence);
      if (owner == run_.sentences.end()) {
        fault(row.where, row.where + ": unknown sentence " + sentence);
        continue;
      }
      const std::string& file = files_.at(owner->second.article);
      RunClaim claim{sentence, span_of(row.value, file), {}};
      write_span(row.where, file, row.value);
      for (const char* key : {"quantities", "dates", "names"}) {
        for (const json& record : row.value.at(key)) write_span(row.where, file, record);
      }
      for (const json& date : row.value.at("dates")) {
        claim.dates.emplace_back(span_of(date, file), optional_text(date, "value"));
      }
      check_inside(row, owner->second.span);
      check_range(row);
      if (run_.sentences.contains(id)) fault(row.where, row.where + ": id " + id + " is also the id of a sentence");
      run_.claims[id] = std::move(claim);
    }
  }

  [[nodiscard]] std::optional<std::string> article_of(const std::string& id) const {
    const auto claim = run_.claims.find(id);
    const auto sentence = run_.sentences.find(claim == run_.claims.end() ? id : claim->second.sentence);
    return sentence == run_.sentences.end() ? std::nullopt : std::optional(sentence->second.article);
  }

  void read_pairs(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
      RunPair pair{text_of(row.value, "a"), text_of(row.value, "b"), row.value.at("similarity").get<double>(),
                   text_of(row.value, "decision")};
      const std::optional<std::string> first = article_of(pair.a);
      const std::optional<std::string> second = article_of(pair.b);
      if (first && second && *first != *second) {
        run_.pairs.push_back(std::move(pair));
      } else {
        fault(row.where, row.where + (first && second ? ": both sides lie in one article" : ": unknown id"));
      }
    }
  }

  template <class Known>
  std::vector<std::string> known_only(const std::string& where, const json& ids, const Known& known) {
    std::vector<std::string> kept;
    for (const json& id : ids) {
      const std::string text = id.get<std::string>();
      if (known.contains(text)) {
        kept.push_back(text);
      } else {
        fault(where, where + ": unknown id " + text);
      }
    }
    return kept;
  }

  void read_clusters(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
      RunCluster cluster{known_only(row.where, row.value.at("claims"), run_.claims),
                         row.value.at("independent_sources").get<std::size_t>(), text_of(row.value, "relation")};
      for (const json& origin : row.value.at("origins")) {
        (void)known_only(row.where, origin.at("articles"), run_.articles);
      }
      if (cluster.independent_sources != row.value.at("origins").size()) {
        fault(row.where, row.where + ": independent_sources is not the number of origins");
      }
      run_.clusters[text_of(row.value, "id")] = std::move(cluster);
    }
  }

  void read_divergences(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
      RunDivergence found{text_of(row.value, "id"), text_of(row.value, "kind"), text_of(row.value, "weight"), {}, {}};
      for (const json& span : row.value.at("spans")) {
        found.spans.push_back(span_of(span, text_of(span, "file")));
        write_span(row.where, text_of(span, "file"), span);
        check_range(span, row.where);
      }
      found.missing_in = known_only(row.where, row.value.at("missing_in"), run_.articles);
      const std::optional<std::string> cluster = optional_text(row.value, "cluster");
      if (cluster && !run_.clusters.contains(*cluster)) fault(row.where, row.where + ": unknown cluster " + *cluster);
      if ((found.kind == "omission" || found.kind == "addition") && found.missing_in.empty()) {
        fault(row.where, row.where + ": " + found.kind + " without missing_in");
      }
      run_.divergences.push_back(std::move(found));
    }
  }

  void check_stories(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
      std::set<std::string> outlets;
      for (const std::string& id : known_only(row.where, row.value.at("articles"), run_.articles)) {
        outlets.insert(run_.articles.at(id).publisher.value_or("article " + id));
      }
      if (outlets.size() < 2) fault(row.where, row.where + ": articles of a single outlet");
    }
  }

  void check_copies(const std::vector<Row>& rows) {
    std::set<std::pair<std::string, std::string>> seen;
    for (const Row& row : rows) {
      const std::string from = text_of(row.value, "from");
      const std::string to = text_of(row.value, "to");
      (void)known_only(row.where, json::array({from, to}), run_.articles);
      if (from == to) fault(row.where, row.where + ": copied from itself");
      if (!seen.insert(std::minmax(from, to)).second) fault(row.where, row.where + ": the same two articles again");
    }
  }

  const json& book_;
  json schema_;
  RunRecord run_;
  std::map<std::string, std::string> files_;  // article id -> file as written
};

}  // namespace

RunRecord parse_run(const std::string& comparison_json) {
  json book;
  try {
    book = json::parse(comparison_json);
  } catch (const json::exception& error) {
    throw InputError(std::string("the comparison is not valid JSON: ") + error.what());
  }
  return Reader(book).read();
}

}  // namespace tawatur::scoring
