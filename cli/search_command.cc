// SPDX-License-Identifier: GPL-3.0-or-later
#include <iterator>
#include <ostream>

#include "cli/commands.h"
#include "cli/console/nearest_name.h"
#include "cli/input_files.h"
#include "cli/options.h"
#include "cli/run.h"
#include "cli/search/hit_writers.h"
#include "engine/model/error.h"
#include "engine/report/json_writer.h"
#include "index/search/searcher.h"

namespace tawatur {
namespace {

CommandSyntax syntax() {
  return {
      .name = "search",
      .usage = "--db DIR QUERY",
      .description =
          "Finds articles, or single claims. Words side by side: any of them, the more and the rarer the better.\n"
          "\"a phrase\", +must, -must-not, AND OR NOT and their Arabic words, brackets. A query that begins with - "
          "stands\n"
          "behind --. Fields narrow the search:\n"
          "  outlet:NAME speaker:NAME place:NAME title:WORD term:WORD (in this form only)\n"
          "  date:2024-12-01..2024-12-07 (published) when:2024-12 (named) number:>10 number:5..9",
      .options = {{"db", 0, "DIR", "folder of the database"},
                  {"limit", 'n', "N", "how many hits, 1 to 10000 (10)"},
                  {"format", 'f', "NAME", "table, json, jsonl or csv (table)"},
                  {"claims", 0, "", "find single claims; fields then mean what the claim itself names"},
                  {"collapse", 0, "", "show copies of one text once, with their number"},
                  {"facets", 0, "", "count all that is found by outlet and by day (table and json)"},
                  {"revisions", 0, "", "also texts that a later one at the same address replaced"},
                  {"batch", 0, "FILE", "look up many texts as they stand: id, tab, text a line; writes JSON Lines"}},
  };
}

const HitFormat& format_named(const std::string& name) {
  std::vector<std::string_view> known;
  for (const HitFormat& format : hit_formats()) {
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
      json.member("id", id_of(stored));
      json.member("key", stored.key);
      json.optional_member("url", stored.article.url);
      json.member("score", rounded_score(hit.score));
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

SearchOptions options_of(const Arguments& arguments) {
  return {.part = arguments.has("claims") ? IndexPart::claims : IndexPart::articles,
          .limit = arguments.number("limit", 1, 10000, 10),
          .old_revisions = arguments.has("revisions"),
          .collapse = arguments.has("collapse"),
          .facets = arguments.has("facets")};
}

void check_batch(const Arguments& arguments) {
  for (const char* name : {"claims", "collapse", "facets", "revisions", "format"}) {
    if (arguments.has(name)) throw UsageError("--batch looks up articles and knows no --" + std::string(name));
  }
}

}  // namespace

int run_search(Words words, const Streams& streams) {
  const std::optional<Arguments> arguments = parse_arguments(syntax(), words, streams.out);
  if (!arguments) return kDone;
  const SearchOptions options = options_of(*arguments);
  const HitFormat& format = format_named(arguments->value("format").value_or("table"));
  if (options.facets && !format.with_facets) throw UsageError("--facets needs --format table or json");
  const std::optional<std::string> batch = arguments->value("batch");
  if (batch.has_value() != arguments->operands().empty()) {
    throw UsageError("search takes either a query or --batch FILE; see tawatur search --help");
  }
  if (batch) check_batch(*arguments);
  const DatabaseFolder database = existing_database(arguments->required("db"));
  const Store store(database, Store::Access::read);
  Searcher searcher(database);
  if (searcher.last_change() != store.counts().last_change) {
    streams.err << "some articles are not indexed yet; run: tawatur index add --db " << database.folder.string()
                << '\n';
  }
  if (batch) {
    search_batch(store, searcher, batch_text(*batch, streams.in), options.limit, streams.out);
    return kDone;
  }
  const std::string query = joined(arguments->operands());
  format.write(shown_result(store, searcher.search(parse_query(query), options), query, options), streams.out);
  return kDone;
}

}  // namespace tawatur
