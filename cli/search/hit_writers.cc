// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/search/hit_writers.h"

#include <array>
#include <cmath>
#include <ostream>

#include "engine/report/characters.h"
#include "engine/report/csv_writer.h"
#include "engine/report/json_writer.h"

namespace tawatur {
namespace {

ShownHit shown_hit(const Store& store, const SearchHit& found, const std::set<std::string>& stems, bool collapsed) {
  ShownHit hit;
  hit.stored = store.article(found.row);
  hit.score = rounded_score(found.score);
  const Article& article = hit.stored.article;
  const std::string& text = hit.stored.document.text;
  if (article.title) hit.title = slice(text, *article.title);
  if (article.published.value) hit.day = iso_day(*article.published.value);
  hit.outlet = article.publisher.value_or("");
  if (found.claim && *found.claim < hit.stored.facts.claims.size()) {
    hit.claim = hit.stored.facts.claims[*found.claim];
    hit.snippet = marked_passage(hit.claim->span, text, stems);
  } else {
    hit.snippet = best_snippet(article, text, stems);
  }
  if (collapsed) hit.copies = found.copies.size();
  for (const ArticleRow copy : found.copies) {
    if (store.holds(copy)) hit.copy_ids.push_back(id_of(store.article(copy)));
  }
  return hit;
}

template <class Values>
void write_list(JsonWriter& json, std::string_view name, const Values& values) {
  json.key(name);
  json.begin_array();
  for (const auto& value : values) json.value(value);
  json.end_array();
}

void write_snippet(JsonWriter& json, const ShownHit& hit) {
  json.key("snippet");
  json.begin_object();
  json.member("start", hit.snippet.span.begin);
  json.member("end", hit.snippet.span.end);
  json.member("text", slice(hit.stored.document.text, hit.snippet.span));
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
}

void write_claim(JsonWriter& json, const ClaimFacts& claim) {
  std::vector<std::string> days;
  for (const DayRange range : claim.days) {
    days.push_back(range.first == range.last ? iso_day(range.first)
                                             : iso_day(range.first) + ".." + iso_day(range.last));
  }
  json.key("claim");
  json.begin_object();
  write_list(json, "speakers", claim.speakers);
  write_list(json, "places", claim.places);
  write_list(json, "numbers", claim.numbers);
  write_list(json, "days", days);
  json.end_object();
}

void write_hit(JsonWriter& json, const ShownHit& hit) {
  json.begin_object();
  json.member("id", hit.id());
  json.member("key", hit.stored.key);
  json.member("score", hit.score);
  json.optional_member("outlet", hit.outlet);
  json.optional_member("published", hit.day);
  json.optional_member("title", hit.title);
  json.optional_member("url", hit.stored.article.url);
  json.member("revision", static_cast<std::uint64_t>(hit.stored.revision));
  write_snippet(json, hit);
  if (hit.claim) write_claim(json, *hit.claim);
  if (hit.copies) {
    json.member("copies", static_cast<std::uint64_t>(*hit.copies));
    write_list(json, "copy_ids", hit.copy_ids);
  }
  json.end_object();
}

void write_counts(JsonWriter& json, std::string_view name, const std::vector<FacetCount>& counts) {
  json.key(name);
  json.begin_array();
  for (const FacetCount& count : counts) {
    json.begin_object();
    json.member("value", count.value);
    json.member("count", static_cast<std::uint64_t>(count.count));
    json.end_object();
  }
  json.end_array();
}

void write_json(const ShownResult& result, std::ostream& out) {
  JsonWriter json(out);
  json.begin_object();
  json.member("query", result.query);
  json.member("estimate", static_cast<std::uint64_t>(result.estimate));
  json.key("hits");
  json.begin_array();
  for (const ShownHit& hit : result.hits) {
    json.next_line();
    write_hit(json, hit);
  }
  json.end_array();
  if (result.with_facets) {
    json.next_line();
    json.key("facets");
    json.begin_object();
    write_counts(json, "outlet", result.outlets);
    write_counts(json, "day", result.days);
    json.end_object();
  }
  json.end_object();
  out << '\n';
}

void write_json_lines(const ShownResult& result, std::ostream& out) {
  for (const ShownHit& hit : result.hits) {
    JsonWriter json(out);
    write_hit(json, hit);
    out << '\n';
  }
}

void write_csv(const ShownResult& result, std::ostream& out) {
  CsvWriter csv(out);
  csv.header(
      {"id", "key", "score", "outlet", "published", "title", "url", "revision", "snippet", "start", "end", "copies"});
  for (const ShownHit& hit : result.hits) {
    csv.text(hit.id()).text(hit.stored.key).number(hit.score).text(hit.outlet).text(hit.day).text(hit.title);
    csv.text(hit.stored.article.url).number(static_cast<std::uint64_t>(hit.stored.revision));
    csv.text(slice(hit.stored.document.text, hit.snippet.span));
    csv.number(std::uint64_t{hit.snippet.span.begin}).number(std::uint64_t{hit.snippet.span.end});
    csv.text(hit.copies ? std::to_string(*hit.copies) : "");
    csv.end_row();
  }
}

void write_table(const ShownResult& result, std::ostream& out) {
  for (const ShownHit& hit : result.hits) {
    out << shortest_decimal(hit.score) << '\t' << (hit.day.empty() ? "-" : hit.day) << '\t' << plain_line(hit.id())
        << '\t' << plain_line(hit.outlet.empty() ? "-" : hit.outlet);
    if (hit.copies.value_or(0) > 0) out << "\t+" << *hit.copies << " copies";
    out << '\n';
    if (!hit.title.empty()) out << "    " << plain_line(hit.title) << '\n';
    out << "    " << plain_line(slice(hit.stored.document.text, hit.snippet.span)) << '\n';
  }
  for (const FacetCount& count : result.outlets) {
    out << "outlet\t" << count.count << '\t' << plain_line(count.value) << '\n';
  }
  for (const FacetCount& count : result.days) out << "day\t" << count.count << '\t' << count.value << '\n';
  out << result.hits.size() << " of " << (result.with_facets ? "" : "about ") << result.estimate << '\n';
}

constexpr std::array kHitFormats = std::to_array<HitFormat>({{"csv", false, write_csv},
                                                             {"json", true, write_json},
                                                             {"jsonl", false, write_json_lines},
                                                             {"table", true, write_table}});

}  // namespace

const std::string& ShownHit::id() const {
  return id_of(stored);
}

const std::string& id_of(const StoredArticle& stored) {
  return stored.article.input_id.empty() ? stored.key : stored.article.input_id;
}

double rounded_score(double score) {
  return std::round(score * 1e4) / 1e4;
}

ShownResult shown_result(const Store& store, const SearchResult& result, const std::string& query,
                         const SearchOptions& options) {
  ShownResult shown{.query = query, .estimate = result.estimate, .with_facets = options.facets};
  shown.outlets = result.outlets;
  shown.days = result.days;
  const std::set<std::string> stems = stems_to_mark(parse_query(query));
  for (const SearchHit& found : result.hits) {
    // A reader may be a moment behind a writer.
    if (store.holds(found.row)) shown.hits.push_back(shown_hit(store, found, stems, options.collapse));
  }
  return shown;
}

std::span<const HitFormat> hit_formats() {
  return kHitFormats;
}

}  // namespace tawatur
