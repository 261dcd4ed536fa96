// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/common_ground.h"

#include <algorithm>
#include <set>

#include "engine/text/tokenizer.h"

namespace tawatur {
namespace {

// Spans of the items of one claim that have an equal among those of the other.
template <class Item, class Equal>
std::vector<Span> shared_spans(const std::vector<Item>& of_a, const std::vector<Item>& of_b, Equal equal) {
  std::vector<Span> spans;
  std::vector<const Item*> told;
  for (const Item& item : of_a) {
    const auto is_same = [&](const Item& other) { return equal(item, other); };
    if (std::none_of(of_b.begin(), of_b.end(), is_same)) continue;
    if (std::any_of(told.begin(), told.end(), [&](const Item* other) { return equal(item, *other); })) continue;
    told.push_back(&item);
    spans.push_back(item.span);
  }
  return spans;
}

bool same_name(const Name& a, const Name& b) {
  return a.name == b.name;
}

bool same_amount(const Quantity& a, const Quantity& b) {
  return a.minimum == b.minimum && a.maximum == b.maximum && a.unit == b.unit;
}

bool same_time(const DateMention& a, const DateMention& b) {
  return !a.value.empty() && a.value == b.value;
}

bool is_content(const Token& token) {
  return token.kind == TokenKind::word && !token.stop_word;
}

std::vector<Token> tokens_of(const Comparison& comparison, ClaimId id) {
  const ArticleId article = comparison.article_of(id);
  const Span span = comparison.claims[id.value].span;
  return tokenize(comparison.corpus.document_of(comparison.article(article)).text, span);
}

std::vector<Span> shared_words(const Comparison& comparison, ClaimId a, ClaimId b, const std::vector<Span>& taken) {
  std::set<std::string> stems;
  for (const Token& token : tokens_of(comparison, b)) {
    if (is_content(token)) stems.insert(token.stem);
  }
  std::vector<Span> words;
  for (const Token& token : tokens_of(comparison, a)) {
    const bool listed =
        std::any_of(taken.begin(), taken.end(), [&](const Span& span) { return span.overlaps(token.span); });
    if (!is_content(token) || stems.erase(token.stem) == 0) continue;
    if (!listed) words.push_back(token.span);
  }
  return words;
}

}  // namespace

CommonGround common_ground(const Comparison& comparison, ClaimId a, ClaimId b) {
  const Claim& first = comparison.claims[a.value];
  const Claim& second = comparison.claims[b.value];
  CommonGround common;
  common.names = shared_spans(first.names, second.names, same_name);
  common.figures = shared_spans(first.quantities, second.quantities, same_amount);
  common.dates = shared_spans(first.dates, second.dates, same_time);
  for (const Speaker& speaker : first.attribution.speakers) {
    const std::vector<Speaker>& others = second.attribution.speakers;
    const auto is_same = [&](const Speaker& other) { return other.name == speaker.name; };
    if (std::any_of(others.begin(), others.end(), is_same)) common.speakers.push_back(speaker.name);
  }
  std::vector<Span> taken = common.names;
  taken.insert(taken.end(), common.figures.begin(), common.figures.end());
  taken.insert(taken.end(), common.dates.begin(), common.dates.end());
  common.words = shared_words(comparison, a, b, taken);
  return common;
}

}  // namespace tawatur
