// SPDX-License-Identifier: GPL-3.0-or-later
#include <nlohmann/json.hpp>
#include <sstream>

#include "benchmarks/scoring/gold.h"
#include "benchmarks/scoring/name_match.h"
#include "engine/model/error.h"

namespace tawatur::scoring {
namespace {

using nlohmann::json;

FileSpan span_of(const json& record, const std::string& file) {
  return {base_name(file), record.at("start").get<std::int64_t>(), record.at("end").get<std::int64_t>()};
}

FileSpan span_of(const json& record) {
  return span_of(record, record.at("file").get<std::string>());
}

const json* present(const json& record, const char* key) {
  const auto found = record.find(key);
  return found == record.end() || found->is_null() ? nullptr : &*found;
}

std::vector<std::string> strings(const json& record, const char* key) {
  const json* const list = present(record, key);
  if (list == nullptr) return {};
  if (list->is_string()) return {list->get<std::string>()};
  return list->get<std::vector<std::string>>();
}

void append(std::vector<std::string>& to, const std::vector<std::string>& more) {
  to.insert(to.end(), more.begin(), more.end());
}

GoldPage parse_page(const json& row) {
  GoldPage page;
  page.file = base_name(row.at("file").get<std::string>());
  if (const json* const hash = present(row, "sha256")) page.sha256 = hash->get<std::string>();
  if (const json* const outlet = present(row, "outlet")) {
    page.outlet_names = listed_names(outlet->get<std::string>());
    append(page.outlet_names, strings(row, "outlet_aliases"));
  }
  if (const json* const hint = present(row, "outlet_hint")) page.outlet_hint = hint->get<std::string>();
  for (const json& credit : row.value("credits", json::array())) {
    page.credits.push_back(span_of(credit, page.file));
    append(page.credit_names, strings(credit, "names"));
  }
  for (const json& range : row.value("boilerplate", json::array())) {
    page.boilerplate.push_back(span_of(range, page.file));
  }
  return page;
}

GoldDate parse_date(const json& row, const std::string& file) {
  GoldDate date{row.at("unit").get<std::string>(), span_of(row, file), row.at("value").get<std::string>(), {}, false};
  date.loose = row.value("granularity", "") == "week";
  date.choices.push_back({date.value});
  for (const json& choice : row.value("alternatives", json::array())) {
    date.choices.push_back(choice.is_string() ? std::vector<std::string>{choice.get<std::string>()}
                                              : choice.get<std::vector<std::string>>());
  }
  return date;
}

GoldArticle parse_article(const json& row, const GoldPage& page) {
  GoldArticle article;
  article.id = row.at("id").get<std::string>();
  article.page = page.file;
  article.body = span_of(row.at("body"), page.file);
  if (const json* const title = present(row, "title")) article.title = span_of(*title, page.file);
  if (const json* const dateline = present(row, "dateline")) {
    article.dateline = span_of(*dateline, page.file);
    if (const json* const agency = present(*dateline, "agency")) article.dateline_agency = agency->get<std::string>();
  }
  if (const json* const source = present(row, "original_source")) {
    article.has_origin = true;
    article.origin_names = listed_names(source->get<std::string>());
    append(article.origin_names, strings(row, "original_source_aliases"));
    append(article.origin_names, page.credit_names);
  }
  const std::string provenance = row.at("provenance").get<std::string>();
  article.provenance = provenance.substr(0, provenance.find('-'));
  const json& range = row.at("publication_date").at("range");
  const std::optional<Day> first = parse_iso_day(range.at(0).get<std::string>());
  const std::optional<Day> last = parse_iso_day(range.at(1).get<std::string>());
  if (!first || !last)
    throw InputError("articles.json: article " + article.id + ": publication_date is no range of days");
  article.published = {*first, *last};
  for (const json& date : row.value("date_expressions", json::array())) {
    if (present(date, "value") != nullptr) article.dates.push_back(parse_date(date, page.file));
  }
  return article;
}

GoldUnit parse_unit(const json& row) {
  GoldUnit unit;
  unit.id = row.at("id").get<std::string>();
  unit.article = row.at("article").get<std::string>();
  unit.kind = row.at("unit").get<std::string>();
  unit.span = span_of(row);
  unit.text = row.at("text").get<std::string>();
  unit.quote_mode = row.value("quote_mode", "none");
  for (const json& piece : row.value("segments", json::array())) {
    unit.segments.push_back({unit.span.file, piece.at(0).get<std::int64_t>(), piece.at(1).get<std::int64_t>()});
  }
  if (const json* const speakers = present(row, "speakers")) {
    unit.attributed = true;
    for (const json& speaker : *speakers) {
      GoldMention mention{speaker.at("name").get<std::string>(), {}};
      if (present(speaker, "surface") != nullptr) mention.spans.push_back(span_of(speaker, unit.span.file));
      unit.speakers.push_back(std::move(mention));
    }
  }
  for (const json& relay : row.value("relays", json::array())) {
    unit.relays.push_back({relay.at("name").get<std::string>(), {span_of(relay, unit.span.file)}});
  }
  return unit;
}

// Gives elided speakers the places of their antecedents, which may be elided themselves.
void resolve_speakers(Gold& gold, const std::map<std::string, std::string>& resolved_from) {
  for (std::size_t round = 0; round < gold.units.size(); ++round) {
    bool changed = false;
    for (const auto& [id, source] : resolved_from) {
      if (source == id || !gold.units.contains(source)) continue;
      for (GoldMention& mention : gold.units.at(id).speakers) {
        if (!mention.spans.empty()) continue;
        for (const GoldMention& antecedent : gold.units.at(source).speakers) {
          if (antecedent.name != mention.name || antecedent.spans.empty()) continue;
          mention.spans.insert(mention.spans.end(), antecedent.spans.begin(), antecedent.spans.end());
          changed = true;
        }
      }
    }
    if (!changed) return;
  }
}

void parse_sentences(const std::string& text, Gold& gold) {
  std::map<std::string, std::string> resolved_from;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    const json row = json::parse(line);
    GoldUnit unit = parse_unit(row);
    for (const json& claim : row.at("claims")) {
      const std::string id = claim.at("id").get<std::string>();
      gold.claims[id] = {id, unit.id, span_of(claim, unit.span.file)};
    }
    if (const json* const source = present(row, "speaker_resolved_from")) {
      resolved_from[unit.id] = source->get<std::string>();
    }
    gold.units[unit.id] = std::move(unit);
  }
  resolve_speakers(gold, resolved_from);
}

std::string snake_case(std::string name) {
  for (char& letter : name) {
    if (letter == '-') letter = '_';
  }
  return name;
}

GoldCluster parse_cluster(const json& row) {
  GoldCluster cluster;
  cluster.id = row.at("id").get<std::string>();
  cluster.relation = snake_case(row.at("relation").get<std::string>());
  for (const std::string& name : strings(row, "also")) cluster.also.push_back(snake_case(name));
  for (const json& member : row.at("members")) cluster.members.push_back(member.at("claim").get<std::string>());
  const std::size_t listed = present(row, "sources") != nullptr ? row.at("sources").size() : 0;
  cluster.independent_sources = row.value("independent_sources", listed);
  return cluster;
}

void add_hard_negatives(const json& group, std::vector<IdPair>& pairs) {
  if (const json* const apart = present(group, "apart"); apart != nullptr && !apart->empty()) {
    for (const json& pair : *apart)
      pairs.push_back(id_pair(pair.at(0).get<std::string>(), pair.at(1).get<std::string>()));
    return;
  }
  const std::vector<std::string> claims = strings(group, "claims");
  for (std::size_t i = 0; i < claims.size(); ++i) {
    for (std::size_t j = i + 1; j < claims.size(); ++j) pairs.push_back(id_pair(claims[i], claims[j]));
  }
}

void parse_clusters(const std::string& text, Gold& gold) {
  const json book = json::parse(text);
  for (const json& row : book.at("clusters")) gold.clusters.push_back(parse_cluster(row));
  for (const json& group : book.value("hard_negative_groups", json::array())) {
    add_hard_negatives(group, gold.hard_negatives);
  }
  if (const json* const omissions = present(book, "omissions")) {
    gold.omissions.emplace();
    for (const json& row : *omissions) {
      gold.omissions->push_back({row.at("id").get<std::string>(), strings(row, "claims"), strings(row, "omitted_by")});
    }
  }
  const auto check = [&gold](const std::string& claim) {
    if (!gold.claims.contains(claim)) throw InputError("clusters.json names the unknown claim " + claim);
  };
  for (const GoldCluster& cluster : gold.clusters) {
    for (const std::string& claim : cluster.members) check(claim);
  }
  for (const IdPair& pair : gold.hard_negatives) {
    check(pair.first);
    check(pair.second);
  }
}

void parse_pairs(const std::string& text, Gold& gold) {
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line.front() == '#') continue;
    std::istringstream fields(line);
    std::string a;
    std::string b;
    std::string label;
    std::getline(fields, a, '\t');
    std::getline(fields, b, '\t');
    std::getline(fields, label, '\t');
    gold.labels[id_pair(a, b)] = label;
  }
}

void parse_divergences(const std::string& text, Gold& gold) {
  gold.divergences.emplace();
  const json book = json::parse(text);
  for (const json& row : book.at("divergences")) {
    GoldDivergence divergence;
    divergence.id = row.at("id").get<std::string>();
    const std::string kind = row.at("kind").get<std::string>();
    divergence.kind = kind.substr(0, kind.find('/'));
    divergence.weight = row.at("weight").get<std::string>();
    const bool inside = row.value("between", "articles") != "articles";
    for (const json& span : row.at("spans")) {
      const std::string unit = span.at("unit").get<std::string>();
      divergence.places.emplace_back(inside ? unit : gold.article_of(unit), span_of(span));
    }
    for (const std::string& article : strings(row, "missing_in")) divergence.missing_in.insert(article);
    gold.divergences->push_back(std::move(divergence));
  }
}

void parse_files(const GoldFiles& files, Gold& gold) {
  const json book = json::parse(files.articles_json);
  for (const json& row : book.at("pages")) {
    GoldPage page = parse_page(row);
    for (const json& article : row.at("articles")) {
      GoldArticle parsed = parse_article(article, page);
      gold.articles[parsed.id] = std::move(parsed);
    }
    gold.pages[page.file] = std::move(page);
  }
  parse_sentences(files.sentences_jsonl, gold);
  if (files.clusters_json) parse_clusters(*files.clusters_json, gold);
  if (files.pairs_tsv) parse_pairs(*files.pairs_tsv, gold);
  if (files.divergences_json) parse_divergences(*files.divergences_json, gold);
}

}  // namespace

Gold parse_gold(const GoldFiles& files) {
  Gold gold;
  gold.name = files.name;
  try {
    parse_files(files, gold);
  } catch (const json::exception& error) {
    throw InputError("gold " + files.name + " cannot be read: " + error.what() +
                     "; its form is described in corpus/labelled/README.md");
  } catch (const std::out_of_range&) {
    throw InputError("gold " + files.name + " cannot be read: a divergence names a unit that sentences.jsonl lacks");
  }
  return gold;
}

}  // namespace tawatur::scoring
