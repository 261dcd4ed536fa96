// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/divergence/outlets/style_edits.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

#include "engine/divergence/alignment.h"
#include "engine/parallel.h"
#include "engine/text/source_names.h"

namespace tawatur {
namespace {

constexpr double kProvenCopy = 0.5;           // share of the later article that is the earlier one's text
constexpr double kVersions = 0.6;             // common content words of two sentences that are versions of one
constexpr std::string_view kRespelled = "=";  // begins the key of a spelling, which folded words would not tell apart

// From strong to weak: what shows who had the text first.
constexpr std::array<std::string_view, 4> kEvidence = {"dateline", "credit", "agency", "time"};

std::size_t rank_of(const Copy& copy) {
  return static_cast<std::size_t>(std::find(kEvidence.begin(), kEvidence.end(), copy.evidence) - kEvidence.begin());
}

bool is_proven(const Comparison& comparison, const Copy& copy) {
  const std::optional<std::string>& from = comparison.article(copy.from).publisher;
  const std::optional<std::string>& to = comparison.article(copy.to).publisher;
  return copy.direction_known && copy.shared >= kProvenCopy && from && to && !same_source(*from, *to);
}

// Unbiased between outlets: the best proven source of each article, whoever it is.
std::map<ArticleId, const Copy*> best_sources(const Comparison& comparison) {
  std::map<ArticleId, const Copy*> best;
  const auto order = [](const Copy& copy) { return std::tuple(rank_of(copy), -copy.shared, copy.from); };
  for (const Copy& copy : comparison.copies) {
    if (!is_proven(comparison, copy)) continue;
    const auto [it, fresh] = best.emplace(copy.to, &copy);
    if (!fresh && order(copy) < order(*it->second)) it->second = &copy;
  }
  return best;
}

std::vector<Passage> sentences_of(const Comparison& comparison, ArticleId article) {
  const auto before = [](const Sentence& sentence, ArticleId id) { return sentence.article < id; };
  const std::vector<Sentence>& all = comparison.sentences;
  auto sentence = std::lower_bound(all.begin(), all.end(), article, before);
  std::vector<Passage> passages;
  for (; sentence != all.end() && sentence->article == article; ++sentence) {
    if (sentence->kind == SentenceKind::title) continue;
    passages.push_back(passage_of(comparison, SentenceId(static_cast<std::size_t>(sentence - all.begin()))));
  }
  return passages;
}

bool is_word(const Unit& unit) {
  return unit.kind == UnitKind::content || unit.kind == UnitKind::function;
}

// The key of a stretch; empty when it holds no content, more words than an edit may have, or a figure.
std::string key_of(std::span<const Unit> units) {
  std::string key;
  std::size_t words = 0;
  bool content = false;
  for (const Unit& unit : units) {
    if (unit.kind == UnitKind::mark) continue;
    if (!is_word(unit) || ++words > kLongestStyleEdit) return {};
    content = content || unit.kind == UnitKind::content;
    if (!key.empty()) key += ' ';
    key += unit.folded;
  }
  return content ? key : std::string();
}

// A word that differs by a letter in front only has another conjunction or article, which the sentence asks for.
bool differs_in_front_only(std::string_view a, std::string_view b) {
  return a.ends_with(b) || b.ends_with(a);
}

std::string spelling_key(const Comparison& comparison, const Passage& passage, const Unit& unit) {
  return std::string(kRespelled) + std::string(comparison.text_of(passage.article, unit.span));
}

void add_respelled(const Comparison& comparison, const Passage& a, const Passage& b, std::vector<StyleEdit>& edits) {
  for (const AlignedUnits& column : align(a.units, b.units)) {
    if (!column.equal || a.units[column.a].kind != UnitKind::content) continue;
    const Unit& before = a.units[column.a];
    const Unit& after = b.units[column.b];
    StyleEdit edit{spelling_key(comparison, a, before),
                   spelling_key(comparison, b, after),
                   {a.article, b.article, before.span, after.span}};
    const bool one_word = before.folded == after.folded || before.key == after.key;
    const bool grammar = before.folded != after.folded && differs_in_front_only(before.folded, after.folded);
    if (edit.before != edit.after && one_word && !grammar) edits.push_back(std::move(edit));
  }
}

void add_replaced(const Passage& a, const Passage& b, std::vector<StyleEdit>& edits) {
  for (const Edit& edit : edits_between(a.units, b.units)) {
    const std::span<const Unit> before = std::span(a.units).subspan(edit.a_begin, edit.a_end - edit.a_begin);
    const std::span<const Unit> after = std::span(b.units).subspan(edit.b_begin, edit.b_end - edit.b_begin);
    const Span in_b = span_of_units(b, edit.b_begin, edit.b_end);
    StyleEdit found{
        key_of(before), key_of(after), {a.article, b.article, span_of_units(a, edit.a_begin, edit.a_end), in_b}};
    if (found.before.empty() || (found.after.empty() && !in_b.empty()) || found.before == found.after) continue;
    edits.push_back(std::move(found));
  }
}

}  // namespace

std::vector<StyleLink> style_links(const Comparison& comparison) {
  std::vector<StyleLink> links;
  for (const auto& [to, copy] : best_sources(comparison)) links.push_back({copy->from, to, {}, {}, {}});
  parallel_ranges(links.size(), comparison.options.threads, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      links[i].source = sentences_of(comparison, links[i].from);
      links[i].copy = sentences_of(comparison, links[i].to);
      links[i].twins = twin_sentences(links[i].source, links[i].copy, kVersions);
    }
  });
  return links;
}

std::vector<StyleEdit> style_edits(const Comparison& comparison, const StyleLink& link) {
  std::vector<StyleEdit> edits;
  for (const auto& [a, b] : link.twins) {
    add_replaced(link.source[a], link.copy[b], edits);
    add_respelled(comparison, link.source[a], link.copy[b], edits);
  }
  return edits;
}

std::vector<std::string> style_places(const Comparison& comparison, const StyleLink& link) {
  std::vector<std::string> places;
  for (const auto& [position, partner] : link.twins) {
    const Passage& passage = link.source[position];
    std::vector<const Unit*> words;
    for (const Unit& unit : passage.units) {
      if (unit.kind != UnitKind::mark) words.push_back(&unit);
    }
    for (std::size_t begin = 0; begin < words.size(); ++begin) {
      std::string key;
      bool content = false;
      for (std::size_t i = begin; i < std::min(words.size(), begin + kLongestStyleEdit) && is_word(*words[i]); ++i) {
        if (!key.empty()) key += ' ';
        key += words[i]->folded;
        content = content || words[i]->kind == UnitKind::content;
        if (content) places.push_back(key);
      }
      if (words[begin]->kind == UnitKind::content) places.push_back(spelling_key(comparison, passage, *words[begin]));
    }
  }
  return places;
}

std::size_t copied_words(const StyleLink& link) {
  std::size_t words = 0;
  for (const auto& [position, partner] : link.twins) {
    const std::vector<Unit>& units = link.source[position].units;
    words += static_cast<std::size_t>(
        std::count_if(units.begin(), units.end(), [](const Unit& unit) { return unit.kind == UnitKind::content; }));
  }
  return words;
}

}  // namespace tawatur
