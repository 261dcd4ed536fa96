// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/divergence/outlets/headline_gaps.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "engine/divergence/detectors.h"
#include "engine/divergence/finding_merger.h"
#include "engine/divergence/quantity_relation.h"
#include "engine/divergence/silence.h"
#include "engine/parallel.h"

namespace tawatur {
namespace {

constexpr std::size_t kShortestBody = 40;  // tokens from which a body can be expected to carry its headline
constexpr double kSaysTheSame = 0.6;       // share of the headline's content words in one claim
constexpr std::size_t kFewestWords = 3;
constexpr int kPlain = 4;            // certainty of a plain assertion, see certainty_in()
constexpr double kNearly = 0.1;      // how far off a headline's figure may be
constexpr double kRoughly = 0.2;     // the same where the headline calls it approximate
constexpr double kLongestList = 12;  // things that a body may list without counting them
constexpr std::array<std::string_view, 2> kQuestionMarks = {"?", "\u061F"};

struct Body {
  std::vector<Passage> passages;
  std::set<std::string_view> words;  // stems
};

std::set<std::string_view> stems_of(Units units) {
  std::set<std::string_view> stems;
  for (const Unit& unit : units) {
    if (unit.kind == UnitKind::content) stems.emplace(unit.stem);
  }
  return stems;
}

bool is_sum(double value, const std::vector<double>& figures) {
  for (std::size_t i = 0; i < figures.size(); ++i) {
    for (std::size_t j = i + 1; j < figures.size(); ++j) {
      if (std::abs(figures[i] + figures[j] - value) < 0.5) return true;
    }
  }
  return false;
}

// A headline rounds freely, up or down.
bool stands_for(const NumberValue& in_body, const NumberValue& in_headline) {
  if (quantity_relation(in_body, in_headline) != QuantityRelation::conflict) return true;
  if (!in_body.minimum || !in_headline.minimum) return false;
  const double reach = in_headline.approximate ? kRoughly : kNearly;
  return std::abs(*in_body.minimum - *in_headline.minimum) <= reach * *in_body.minimum;
}

bool carries_figure(const Body& body, const Unit& figure) {
  const NumberValue& sought = figure.value->number;
  std::vector<double> figures;
  for (const Passage& passage : body.passages) {
    for (const Unit& unit : passage.units) {
      if (unit.folded == figure.folded) return true;
      if (unit.kind != UnitKind::number) continue;
      const NumberValue& number = unit.value->number;
      if (stands_for(number, sought)) return true;
      if (number.minimum && number.minimum == number.maximum) figures.push_back(*number.minimum);
    }
  }
  return sought.minimum && is_sum(*sought.minimum, figures);
}

// What is counted: the content word after a figure.
std::string_view counted_at(const std::vector<Unit>& units, std::size_t at) {
  return at + 1 < units.size() && units[at + 1].kind == UnitKind::content ? units[at + 1].stem : std::string_view();
}

bool counts(const Body& body, std::string_view what) {
  for (const Passage& passage : body.passages) {
    for (std::size_t i = 0; i < passage.units.size(); ++i) {
      if (passage.units[i].kind == UnitKind::number && counted_at(passage.units, i) == what) return true;
    }
  }
  return false;
}

// A small number may count what the body lists one by one; it is missing only where the body counts the same thing.
bool could_be_a_list(const Passage& headline, std::size_t at, const Body& body) {
  const NumberValue& number = headline.units[at].value->number;
  if (!number.minimum || *number.minimum > kLongestList) return false;
  const std::string_view what = counted_at(headline.units, at);
  return what.empty() || !counts(body, what);
}

void add_figures(const Passage& headline, const Body& body, std::vector<HeadlineFinding>& gaps) {
  for (std::size_t i = 0; i < headline.units.size(); ++i) {
    const Unit& unit = headline.units[i];
    if (unit.kind != UnitKind::number || carries_figure(body, unit) || could_be_a_list(headline, i, body)) continue;
    gaps.push_back({headline.article, HeadlineGap::number, unit.span, {}, {}});
  }
}

void add_names(const Comparison& comparison, const Passage& headline, const Body& body,
               std::vector<HeadlineFinding>& gaps) {
  for (const Claim& claim : claims_of(comparison, headline.article)) {
    if (claim.sentence != headline.sentence) continue;
    for (const Name& name : claim.names) {
      if (name.kind != NameKind::person && name.kind != NameKind::body) continue;
      const auto of_name = [&](const Unit& unit) {
        return unit.kind == UnitKind::content && unit.span.overlaps(name.span);
      };
      const auto carried = [&](const Unit& unit) { return of_name(unit) && body.words.contains(unit.stem); };
      const std::vector<Unit>& units = headline.units;
      if (std::none_of(units.begin(), units.end(), of_name) || std::any_of(units.begin(), units.end(), carried)) {
        continue;
      }
      gaps.push_back({headline.article, HeadlineGap::name, name.span, {}, {}});
    }
  }
}

bool is_unsure(const Claim& claim) {
  return claim.modality == Modality::possible || claim.modality == Modality::probable;
}

// Stems of the content words of a claim.
std::set<std::string_view> words_of(const Comparison& comparison, const Claim& claim) {
  const std::vector<Token>& tokens = comparison.sentence_of(claim).tokens;
  std::set<std::string_view> stems;
  for (std::size_t i = claim.first_token; i < claim.last_token; ++i) {
    if (tokens[i].kind == TokenKind::word && !tokens[i].stop_word) stems.insert(tokens[i].stem);
  }
  return stems;
}

bool says_the_same(const std::set<std::string_view>& headline, const std::set<std::string_view>& claim) {
  const auto common =
      std::count_if(headline.begin(), headline.end(), [&](std::string_view word) { return claim.contains(word); });
  return static_cast<double>(common) >= kSaysTheSame * static_cast<double>(headline.size());
}

bool is_question(const Comparison& comparison, const Passage& headline) {
  return std::any_of(headline.units.begin(), headline.units.end(), [&](const Unit& unit) {
    const std::string_view text = comparison.text_of(headline.article, unit.span);
    return std::find(kQuestionMarks.begin(), kQuestionMarks.end(), text) != kQuestionMarks.end();
  });
}

void add_certainty(const Comparison& comparison, const Passage& headline, std::vector<HeadlineFinding>& gaps) {
  if (is_question(comparison, headline)) return;
  const std::span<const Claim> claims = claims_of(comparison, headline.article);
  for (const Claim& said : claims) {
    if (said.sentence != headline.sentence || said.modality != Modality::asserted) continue;
    if (certainty_in(headline.units, 0, headline.units.size()).value_or(kPlain) < kPlain) continue;
    const std::set<std::string_view> words = words_of(comparison, said);
    if (words.size() < kFewestWords) continue;
    std::size_t sure = 0;
    std::size_t unsure = 0;
    for (const Claim& claim : claims) {
      if (comparison.sentence_of(claim).kind == SentenceKind::title) continue;
      if (says_the_same(words, words_of(comparison, claim))) ++(is_unsure(claim) ? unsure : sure);
    }
    if (unsure > 0 && sure == 0) gaps.push_back({headline.article, HeadlineGap::certainty, said.span, {}, {}});
  }
}

constexpr std::string_view message_of(HeadlineGap gap) {
  switch (gap) {
    case HeadlineGap::number:
      return "headline_number";
    case HeadlineGap::name:
      return "headline_name";
    case HeadlineGap::certainty:
      return "headline_certainty";
  }
  return {};
}

void explain_gap(const Comparison& comparison, HeadlineFinding& gap) {
  Divergence told;
  told.spans.push_back({gap.article, gap.span});
  explain(comparison, message_of(gap.gap), told);
  gap.explanation = std::move(told.explanation);
  gap.explanation_arabic = std::move(told.explanation_arabic);
}

// The headline stands before its body.
std::vector<HeadlineFinding> gaps_of(const Comparison& comparison, std::size_t first, std::size_t last) {
  std::vector<HeadlineFinding> gaps;
  std::size_t tokens = 0;
  bool titled = false;
  for (std::size_t i = first; i < last; ++i) {
    const Sentence& sentence = comparison.sentences[i];
    (sentence.kind == SentenceKind::title ? titled = true : tokens += sentence.tokens.size());
  }
  if (!titled || tokens < kShortestBody || is_cut(comparison, comparison.article(comparison.sentences[first].article)))
    return gaps;
  Body body;
  std::vector<Passage> headlines;
  for (std::size_t i = first; i < last; ++i) {
    const bool title = comparison.sentences[i].kind == SentenceKind::title;
    (title ? headlines : body.passages).push_back(passage_of(comparison, SentenceId(i)));
  }
  for (const Passage& passage : body.passages) body.words.merge(stems_of(passage.units));
  for (const Passage& headline : headlines) {
    add_figures(headline, body, gaps);
    add_names(comparison, headline, body, gaps);
    add_certainty(comparison, headline, gaps);
  }
  const auto key = [](const HeadlineFinding& gap) { return std::tuple(gap.span, gap.gap); };
  std::sort(gaps.begin(), gaps.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
  gaps.erase(std::unique(gaps.begin(), gaps.end(), [&](const auto& a, const auto& b) { return key(a) == key(b); }),
             gaps.end());
  for (HeadlineFinding& gap : gaps) explain_gap(comparison, gap);
  return gaps;
}

}  // namespace

std::vector<HeadlineFinding> headline_gaps(const Comparison& comparison) {
  std::vector<std::size_t> first;  // sentence of each article, and the end
  for (std::size_t i = 0; i < comparison.sentences.size(); ++i) {
    if (i == 0 || comparison.sentences[i].article != comparison.sentences[i - 1].article) first.push_back(i);
  }
  first.push_back(comparison.sentences.size());
  std::vector<std::vector<HeadlineFinding>> by_article(first.size() - 1);
  parallel_ranges(by_article.size(), comparison.options.threads, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) by_article[i] = gaps_of(comparison, first[i], first[i + 1]);
  });
  std::vector<HeadlineFinding> gaps;
  for (std::vector<HeadlineFinding>& part : by_article) std::move(part.begin(), part.end(), std::back_inserter(gaps));
  return gaps;
}

}  // namespace tawatur
