// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <iterator>
#include <ostream>

#include "cli/commands.h"
#include "cli/input_files.h"
#include "cli/nearest_name.h"
#include "cli/options.h"
#include "cli/run.h"
#include "engine/model/error.h"
#include "engine/report/characters.h"
#include "engine/report/csv_writer.h"
#include "engine/report/json_writer.h"
#include "index/search/searcher.h"
#include "index/search/snippet.h"

namespace tawatur {
namespace {

CommandSyntax syntax() {
  return {
      .name = "search",
      .usage = "--db DIR QUERY",
      .description =
          "Finds articles. Words side by side: any of them, the more and the rarer the better. \"a phrase\", +must, "
          "-must-not,\n"
          "AND OR NOT and their Arabic words, brackets; fields narrow the search:\n"
          "  outlet:NAME speaker:NAME place:NAME title:WORD date:2024-12-01..2024-12-07 number:>10 number:5..9",
      .options = {{"db", 0, "DIR", "folder of the database"},
                  {"limit", 'n', "N", "how many hits, 1 to 10000 (10)"},
                  {"format", 'f', "NAME", "table, json, jsonl or csv (table)"},
                  {"revisions", 0, "", "also texts that a later one at the same address replaced"},
                  {"batch", 0, "FILE", "look up many texts as they stand: id, tab, text a line; writes JSON Lines"}},
  };
}

// Everything that is shown of a hit.
struct ShownHit {
  StoredArticle stored;
  double score = 0;
  std::string title;
  std::string day;
  std::string outlet;
  Snippet snippet;

  /// The article's own id where it has one.
  [[nodiscard]] const std::string& id() const {
    return stored.article.input_id.empty() ? stored.key : stored.article.input_id;
  }
};

double rounded(double score) {
  return std::round(score * 1e4) / 1e4;
}

std::vector<ShownHit> shown_hits(const Store& store, const SearchResult& result, const std::string& query) {
  std::vector<ShownHit> hits;
  for (const SearchHit& found : result.hits) {
    // A reader may be a moment behind a writer.
    if (!store.holds(found.row)) continue;
    ShownHit hit;
    hit.stored = store.article(found.row);
    hit.score = rounded(found.score);
    const Article& article = hit.stored.article;
    if (article.title) hit.title = slice(hit.stored.document.text, *article.title);
    if (article.published.value) hit.day = iso_day(*article.published.value);
    hit.outlet = article.publisher.value_or("");
    hit.snippet = best_snippet(article, hit.stored.document.text, query);
    hits.push_back(std::move(hit));
  }
  return hits;
}

void write_hit(JsonWriter& json, const ShownHit& hit) {
  const std::string& text = hit.stored.document.text;
  json.begin_object();
  json.member("id", hit.id());
  json.member("key", hit.stored.key);
  json.member("score", hit.score);
  json.optional_member("outlet", hit.outlet);
  json.optional_member("published", hit.day);
  json.optional_member("title", hit.title);
  json.optional_member("url", hit.stored.article.url);
  json.member("revision", static_cast<std::uint64_t>(hit.stored.revision));
  json.key("snippet");
  json.begin_object();
  json.member("start", hit.snippet.span.begin);
  json.member("end", hit.snippet.span.end);
  json.member("text", slice(text, hit.snippet.span));
  json.key("marks");
  json.begin_array();
  for (const Span mark : hit.snippet.marks) {
    json.begin_array();
    json.value(mark.begin);
    json.value(mark.end);
    json.end_array();
  }
  json.end_array();
  json.end_object();
  json.end_object();
}

void write_json(const std::vector<ShownHit>& hits, const std::string& query, std::size_t estimate, std::ostream& out) {
  JsonWriter json(out);
  json.begin_object();
  json.member("query", query);
  json.member("estimate", static_cast<std::uint64_t>(estimate));
  json.key("hits");
  json.begin_array();
  for (const ShownHit& hit : hits) {
    json.next_line();
    write_hit(json, hit);
  }
  json.end_array();
  json.end_object();
  out << '\n';
}

void write_json_lines(const std::vector<ShownHit>& hits, const std::string&, std::size_t, std::ostream& out) {
  for (const ShownHit& hit : hits) {
    JsonWriter json(out);
    write_hit(json, hit);
    out << '\n';
  }
}

void write_csv(const std::vector<ShownHit>& hits, const std::string&, std::size_t, std::ostream& out) {
  CsvWriter csv(out);
  csv.header({"id", "key", "score", "outlet", "published", "title", "url", "revision", "snippet"});
  for (const ShownHit& hit : hits) {
    csv.text(hit.id()).text(hit.stored.key).number(hit.score).text(hit.outlet).text(hit.day).text(hit.title);
    csv.text(hit.stored.article.url).number(static_cast<std::uint64_t>(hit.stored.revision));
    csv.text(slice(hit.stored.document.text, hit.snippet.span));
    csv.end_row();
  }
}

void write_table(const std::vector<ShownHit>& hits, const std::string&, std::size_t estimate, std::ostream& out) {
  for (const ShownHit& hit : hits) {
    out << shortest_decimal(hit.score) << '\t' << (hit.day.empty() ? "-" : hit.day) << '\t' << plain_line(hit.id())
        << '\t' << plain_line(hit.outlet.empty() ? "-" : hit.outlet) << '\n';
    if (!hit.title.empty()) out << "    " << plain_line(hit.title) << '\n';
    out << "    " << plain_line(slice(hit.stored.document.text, hit.snippet.span)) << '\n';
  }
  out << hits.size() << " of about " << estimate << '\n';
}

struct HitFormat {
  std::string_view name;
  void (*write)(const std::vector<ShownHit>& hits, const std::string& query, std::size_t estimate, std::ostream& out);
};

constexpr std::array kHitFormats = std::to_array<HitFormat>(
    {{"csv", write_csv}, {"json", write_json}, {"jsonl", write_json_lines}, {"table", write_table}});

const HitFormat& format_named(const std::string& name) {
  std::vector<std::string_view> known;
  for (const HitFormat& format : kHitFormats) {
    if (format.name == name) return format;
    known.push_back(format.name);
  }
  throw UsageError("there is no format '" + name + "'" + did_you_mean(name, known) +
                   "; it is table, json, jsonl or csv");
}

void search_batch(const Store& store, Searcher& searcher, const std::string& queries, std::size_t limit,
                  std::ostream& out) {
  std::size_t number = 0;
  for (std::size_t begin = 0; begin < queries.size();) {
    const std::size_t end = std::min(queries.find('\n', begin), queries.size());
    const std::string_view line = std::string_view(queries).substr(begin, end - begin);
    begin = end + 1;
    ++number;
    if (line.empty()) continue;
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos) {
      throw InputError("line " + std::to_string(number) + " of the queries has no tab between id and text");
    }
    JsonWriter json(out);
    json.begin_object();
    json.member("query", line.substr(0, tab));
    json.key("hits");
    json.begin_array();
    for (const SearchHit& hit : searcher.search_like(line.substr(tab + 1), limit).hits) {
      const StoredArticle stored = store.article(hit.row);
      json.begin_object();
      json.member("id", stored.article.input_id.empty() ? stored.key : stored.article.input_id);
      json.member("key", stored.key);
      json.optional_member("url", stored.article.url);
      json.member("score", rounded(hit.score));
      json.end_object();
    }
    json.end_array();
    json.end_object();
    out << '\n';
  }
}

std::string batch_text(const std::string& path, std::istream& in) {
  if (path == "-") return {std::istreambuf_iterator<char>(in), {}};
  std::variant<std::string, IngestProblem> bytes = read_file_bytes({path, path}, 1ULL << 30U);
  if (const auto* problem = std::get_if<IngestProblem>(&bytes)) throw InputError(path + ": " + problem->reason);
  return std::move(std::get<std::string>(bytes));
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text.append(text.empty() ? "" : " ").append(word);
  return text;
}

}  // namespace

int run_search(Words words, const Streams& streams) {
  const std::optional<Arguments> arguments = parse_arguments(syntax(), words, streams.out);
  if (!arguments) return kDone;
  const std::size_t limit = arguments->number("limit", 1, 10000, 10);
  const HitFormat& format = format_named(arguments->value("format").value_or("table"));
  const std::optional<std::string> batch = arguments->value("batch");
  if (batch.has_value() != arguments->operands().empty()) {
    throw UsageError("search takes either a query or --batch FILE; see tawatur search --help");
  }
  const DatabaseFolder database = existing_database(arguments->required("db"));
  const Store store(database, Store::Access::read);
  Searcher searcher(database);
  if (searcher.last_change() != store.counts().last_change) {
    streams.err << "some articles are not indexed yet; run: tawatur index add --db " << database.folder.string()
                << '\n';
  }
  if (batch) {
    search_batch(store, searcher, batch_text(*batch, streams.in), limit, streams.out);
    return kDone;
  }
  const std::string query = joined(arguments->operands());
  const SearchResult result = searcher.search(parse_query(query), limit, arguments->has("revisions"));
  format.write(shown_hits(store, result, query), query, result.estimate, streams.out);
  return kDone;
}

}  // namespace tawatur
