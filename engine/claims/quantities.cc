// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "engine/claims/claim_details.h"
#include "engine/claims/word_shapes.h"
#include "engine/text/quantities/date_parser.h"
#include "engine/text/quantities/number_parser.h"
#include "engine/text/quantities/units.h"

namespace tawatur {
namespace {

// The noun as it is compared: without conjunction, preposition, article and the alef of the accusative.
std::string unit_name(const SentenceWords& words, std::size_t i) {
  std::string name = bare_form(words[i], words.folded(i));
  constexpr std::size_t kShortest = 4 * 2;
  if (name.size() >= kShortest && name.ends_with(affix::kAlef)) name.resize(name.size() - affix::kAlef.size());
  return name;
}

bool can_be_counted(const SentenceWords& words, std::size_t i) {
  if (i >= words.size()) return false;
  const Word& word = words[i];
  if (word.mark != Mark::none || word.number || word.conjunction || is_time_word(word)) return false;
  if (word.is(Role::function) || word.is(Role::complementiser)) return false;
  return !is_finite_verb(word) || word.is(Role::act_noun);
}

// "the six persons" is written "the persons the six".
bool counted_before(const SentenceWords& words, std::size_t number) {
  if (number == 0 || !words.folded(number).starts_with(affix::kArticle)) return false;
  return words[number - 1].article && can_be_counted(words, number - 1);
}

void name_dual(const SentenceWords& words, std::size_t i, Quantity& quantity) {
  quantity.unit = bare_form(words[i], words.folded(i));
  for (const std::string_view ending : {affix::kDual, affix::kDualOblique}) {
    if (!quantity.unit.ends_with(ending)) continue;
    quantity.unit.resize(quantity.unit.size() - ending.size());
    if (quantity.unit.ends_with(affix::kTeh)) {
      quantity.unit.replace(quantity.unit.size() - affix::kTeh.size(), affix::kTeh.size(), affix::kHeh);
    }
    return;
  }
}

QuantityKind kind_of(NounKind noun) {
  switch (noun) {
    case NounKind::measure:
    case NounKind::time:
      return QuantityKind::measure;
    case NounKind::money:
      return QuantityKind::money;
    case NounKind::person:
    case NounKind::thing:
      break;
  }
  return QuantityKind::count;
}

void convert(Quantity& quantity, const NounForm& noun) {
  quantity.kind = kind_of(noun.kind);
  quantity.unit = noun.base.empty() ? noun.singular : noun.base;
  if (quantity.kind != QuantityKind::measure || noun.base.empty()) return;
  if (quantity.minimum) *quantity.minimum *= noun.factor;
  if (quantity.maximum) *quantity.maximum *= noun.factor;
}

PlacedQuantity placed(const SentenceWords& words, const NumberMention& number) {
  PlacedQuantity result;
  result.range = {number.first, number.last};
  Quantity& quantity = result.quantity;
  quantity.minimum = number.minimum;
  quantity.maximum = number.maximum;
  quantity.approximate = number.approximate;
  if (number.percent) {
    quantity.kind = QuantityKind::percent;
    quantity.unit = "%";
  } else if (number.dual_noun) {
    name_dual(words, number.last - 1, quantity);
  } else if (counted_before(words, number.first)) {
    --result.range.first;
    quantity.unit = unit_name(words, result.range.first);
  } else if (can_be_counted(words, number.last)) {
    ++result.range.last;
    quantity.unit = unit_name(words, number.last);
  }
  if (number.ordinal) quantity.kind = QuantityKind::ordinal;
  const NounForm* noun = find_counted_noun(quantity.unit);
  if (quantity.kind == QuantityKind::count && noun != nullptr) convert(quantity, *noun);
  quantity.span = words.span(result.range);
  return result;
}

}  // namespace

std::vector<PlacedDate> dates_of(const SentenceWords& words, std::optional<Day> published) {
  std::vector<PlacedDate> dates;
  for (const TimeExpression& time : parse_dates(words.sentence->tokens, published)) {
    PlacedDate placed_date;
    placed_date.range = {time.first, time.last};
    placed_date.date = {
        words.span(placed_date.range), time.value, time.days, time.is_duration, time.calendar == CalendarKind::hijri,
        time.needs_publication_day};
    dates.push_back(std::move(placed_date));
  }
  return dates;
}

std::vector<PlacedQuantity> quantities_of(const SentenceWords& words, const std::vector<PlacedDate>& dates) {
  std::vector<PlacedQuantity> quantities;
  for (const NumberMention& number : parse_numbers(words.sentence->tokens)) {
    const TokenRange range{number.first, number.last};
    const bool in_date = std::any_of(dates.begin(), dates.end(), [&](const PlacedDate& date) {
      return !date.date.is_duration && date.range.overlaps(range);
    });
    if (!in_date) quantities.push_back(placed(words, number));
  }
  return quantities;
}

}  // namespace tawatur
