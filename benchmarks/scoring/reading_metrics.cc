// SPDX-License-Identifier: GPL-3.0-or-later
// Evidence, segmentation and sources: was the page read right?

#include <algorithm>
#include <array>
#include <iterator>
#include <tuple>

#include "benchmarks/scoring/name_match.h"
#include "benchmarks/scoring/score.h"
#include "engine/hashing.h"
#include "engine/text/characters.h"

namespace tawatur::scoring {
namespace {

/// An edge of a sentence: file, whether it is the start, offset.
using Edge = std::tuple<std::string, bool, std::int64_t>;

// From the first to behind the last letter or digit, so that spaces and marks do not matter.
void add_edges(std::set<Edge>& edges, const std::string& file, std::string_view text, std::int64_t start) {
  std::size_t first = text.size();
  std::size_t last = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const CharacterClass kind = character_class(next_character(text, at));
    if (kind != CharacterClass::letter && kind != CharacterClass::digit) continue;
    first = std::min(first, begin);
    last = at;
  }
  if (last == 0) {
    first = 0;
    last = text.size();
  }
  edges.insert({file, true, start + static_cast<std::int64_t>(first)});
  edges.insert({file, false, start + static_cast<std::int64_t>(last)});
}

std::size_t common(const std::set<Edge>& a, const std::set<Edge>& b) {
  return static_cast<std::size_t>(
      std::count_if(a.begin(), a.end(), [&b](const Edge& edge) { return b.contains(edge); }));
}

std::vector<Metric> boundary_metrics(const Alignment& view) {
  std::set<Edge> wanted;
  std::set<Edge> inside;
  std::set<Edge> given;
  for (const std::string& id : view.gold.sentences()) {
    const GoldUnit& unit = view.gold.units.at(id);
    add_edges(wanted, unit.span.file, unit.text, unit.span.start);
    for (const FileSpan& piece : unit.segments) {
      const std::size_t from = static_cast<std::size_t>(piece.start - unit.span.start);
      add_edges(inside, piece.file, std::string_view(unit.text).substr(from, static_cast<std::size_t>(piece.size())),
                piece.start);
    }
  }
  for (const auto& [id, span] : view.sentences) {
    const RunSentence& sentence = view.run.sentences.at(id);
    const std::set<std::string>& units = view.units_of.at(id);
    const bool unscored = !units.empty() && std::all_of(units.begin(), units.end(), [&view](const std::string& unit) {
      return view.gold.units.at(unit).kind != "sentence";
    });
    if (sentence.kind == "sentence" && !unscored) add_edges(given, span.file, sentence.text, span.start);
  }
  std::size_t tolerated = 0;
  for (const Edge& edge : given) tolerated += inside.contains(edge) && !wanted.contains(edge) ? 1 : 0;
  const auto right = static_cast<double>(common(given, wanted));
  const auto all = static_cast<double>(given.size());
  const auto gold = static_cast<double>(wanted.size());
  return {f1("sentence_boundary_f1", "sentence starts and ends, marks and spaces apart", right, all, gold),
          f1("sentence_boundary_f1_lenient", "the same, a split at a full stop inside a sentence is no error", right,
             all - static_cast<double>(tolerated), gold)};
}

Metric body_metric(const Alignment& view) {
  std::vector<FileSpan> body;
  std::vector<FileSpan> other;
  std::vector<FileSpan> kept;
  std::vector<FileSpan> cut;
  for (const auto& [id, unit] : view.gold.units) {
    if (unit.kind == "sentence" || unit.kind == "subheading") body.push_back(unit.span);
  }
  for (const auto& [file, page] : view.gold.pages) {
    other.insert(other.end(), page.boilerplate.begin(), page.boilerplate.end());
  }
  for (const auto& [id, span] : view.articles) kept.push_back(span);
  for (const FileSpan& span : view.run.boilerplate) {
    if (view.gold.pages.contains(span.file)) cut.push_back(span);
  }
  const ByteSet wanted(body);
  const ByteSet noise_bytes(other);
  const ByteSet given(kept);
  const ByteSet dropped = given.common(ByteSet(cut));
  const auto text = static_cast<double>(given.common(wanted).size() - dropped.common(wanted).size());
  const auto noise = static_cast<double>(given.common(noise_bytes).size() - dropped.common(noise_bytes).size());
  return f1("body_f1", "bytes of body text kept and of boilerplate left out", text, text + noise,
            static_cast<double>(wanted.size()));
}

bool is_named(const std::optional<std::string>& given, const std::vector<std::string>& known,
              const std::optional<std::string>& hint, bool silence_is_right) {
  if (!given) return silence_is_right;
  if (!known.empty()) return same_outlet(*given, known);
  return hint && same_outlet(*given, {*hint});
}

bool publisher_right(const RunArticle& given, const GoldArticle&, const GoldPage& page) {
  return is_named(given.publisher, page.outlet_names, page.outlet_hint, page.outlet_names.empty());
}

bool origin_right(const RunArticle& given, const GoldArticle& article, const GoldPage& page) {
  if (article.has_origin) return is_named(given.origin, article.origin_names, std::nullopt, false);
  std::vector<std::string> known = page.outlet_names;
  if (article.provenance == "original" && article.dateline_agency) known.push_back(*article.dateline_agency);
  return is_named(given.origin, known, page.outlet_hint, article.provenance != "original" || known.empty());
}

bool provenance_right(const RunArticle& given, const GoldArticle& article, const GoldPage&) {
  return given.provenance == article.provenance;
}

bool published_right(const RunArticle& given, const GoldArticle& article, const GoldPage&) {
  const std::optional<Day> day = given.published ? parse_iso_day(*given.published) : std::nullopt;
  return day && article.published.contains(*day);
}

bool is_placed(const std::optional<FileSpan>& given, const std::vector<FileSpan>& wanted) {
  if (!given || wanted.empty()) return !given && wanted.empty();
  return std::any_of(wanted.begin(), wanted.end(), [&given](const FileSpan& span) { return belongs(*given, span); });
}

std::vector<FileSpan> as_list(const std::optional<FileSpan>& span) {
  return span ? std::vector<FileSpan>{*span} : std::vector<FileSpan>{};
}

bool title_right(const RunArticle& given, const GoldArticle& article, const GoldPage&) {
  return is_placed(given.title, as_list(article.title));
}

bool dateline_right(const RunArticle& given, const GoldArticle& article, const GoldPage&) {
  return is_placed(given.dateline, as_list(article.dateline));
}

// A credit of the page belongs to the article that has another source.
bool credit_right(const RunArticle& given, const GoldArticle& article, const GoldPage& page) {
  return is_placed(given.credit, article.has_origin ? page.credits : std::vector<FileSpan>{});
}

struct SourceCheck {
  const char* name;
  const char* definition;
  bool (*right)(const RunArticle& given, const GoldArticle& article, const GoldPage& page);
};

constexpr std::array<SourceCheck, 7> kSourceChecks = {{
    {"publisher", "articles whose publisher is named as on the page, or rightly null", publisher_right},
    {"origin", "articles whose text is traced to the right source, or rightly null", origin_right},
    {"provenance", "articles rightly called original, republished or unknown", provenance_right},
    {"published", "articles whose publication date lies in the gold range", published_right},
    {"title", "articles whose title is found, or rightly null", title_right},
    {"dateline", "articles whose dateline is found, or rightly null", dateline_right},
    {"credit", "articles whose credit line is found, or rightly null", credit_right},
}};

}  // namespace

std::vector<Metric> evidence_metrics(const Alignment& view, const FindText& find_text) {
  std::map<std::string, std::vector<std::string>> faults = view.run.faults;
  for (const RunInput& input : view.run.inputs) {
    const auto page = view.gold.pages.find(base_name(input.file));
    const std::optional<std::string> content = find_text(input.file);
    if (page != view.gold.pages.end() && page->second.sha256.value_or(input.sha256) != input.sha256) {
      faults["run"].push_back("run.inputs: " + input.file + " is not the page that the gold was made from");
    } else if (content &&
               (input.bytes != static_cast<std::int64_t>(content->size()) || input.sha256 != sha256_hex(*content))) {
      faults["run"].push_back("run.inputs: " + input.file + " has another size or hash");
    }
  }
  std::map<std::string, std::optional<std::string>> texts;
  bool any_text = view.run.written_spans.empty();
  std::size_t right = 0;
  std::vector<std::string> wrong;
  for (const WrittenSpan& span : view.run.written_spans) {
    const auto text =
        texts.contains(span.file) ? texts.find(span.file) : texts.emplace(span.file, find_text(span.file)).first;
    const std::optional<std::string>& content = text->second;
    any_text = any_text || content.has_value();
    const bool inside = content && span.start < span.end && span.end <= static_cast<std::int64_t>(content->size());
    if (inside && std::string_view(*content).substr(static_cast<std::size_t>(span.start),
                                                    static_cast<std::size_t>(span.end - span.start)) == span.text) {
      ++right;
    } else {
      wrong.push_back(span.where + ": " + base_name(span.file) + "[" + std::to_string(span.start) + ":" +
                      std::to_string(span.end) + "] is not the text given");
    }
  }
  std::vector<std::string> messages;
  for (const auto& [where, list] : faults) messages.insert(messages.end(), list.begin(), list.end());
  return {{"evidence_exact", "spans whose byte slice equals their text", static_cast<double>(right),
           static_cast<double>(view.run.written_spans.size()), any_text, std::move(wrong)},
          {"record_validity", "records that keep to the schema, with ids and ranges in order",
           static_cast<double>(view.run.records - faults.size()), static_cast<double>(view.run.records), true,
           std::move(messages)}};
}

std::vector<Metric> segmentation_metrics(const Alignment& view) {
  std::set<std::string> good_articles;
  std::size_t good = 0;
  std::vector<std::string> missed;
  for (const auto& [id, article] : view.gold.articles) {
    const auto best = view.best_article.find(id);
    if (best != view.best_article.end() && best->second.second >= 0.9) {
      ++good;
      good_articles.insert(best->second.first);
    } else {
      missed.push_back("gold article " + id + " has no counterpart");
    }
  }
  std::vector<std::string> extra;
  for (const auto& [id, span] : view.articles) {
    if (!good_articles.contains(id)) extra.push_back("article " + id + " is no article of the gold");
  }
  const auto wanted = static_cast<double>(view.gold.articles.size());
  std::vector<Metric> rows = {
      recall("article_recall", "gold articles with an article of IoU >= 0.9", static_cast<double>(good), wanted,
             missed),
      precision("article_precision", "articles that are a gold article (IoU >= 0.9)",
                static_cast<double>(good_articles.size()), static_cast<double>(view.articles.size()), wanted, extra),
      body_metric(view)};
  std::vector<Metric> boundaries = boundary_metrics(view);
  std::move(boundaries.begin(), boundaries.end(), std::back_inserter(rows));
  return rows;
}

std::vector<Metric> source_metrics(const Alignment& view) {
  std::vector<Metric> rows;
  for (const SourceCheck& check : kSourceChecks) {
    std::vector<std::string> wrong;
    for (const auto& [id, article] : view.gold.articles) {
      const auto best = view.best_article.find(id);
      const bool right = best != view.best_article.end() && check.right(view.run.articles.at(best->second.first),
                                                                        article, view.gold.pages.at(article.page));
      if (!right) wrong.push_back(id + ": " + check.name);
    }
    const auto total = static_cast<double>(view.gold.articles.size());
    rows.push_back(recall(std::string(check.name) + "_accuracy", check.definition,
                          total - static_cast<double>(wrong.size()), total, wrong));
  }
  return rows;
}

}  // namespace tawatur::scoring
