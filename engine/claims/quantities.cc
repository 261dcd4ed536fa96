// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <charconv>
#include <map>

#include "engine/claims/claim_details.h"
#include "engine/claims/word_shapes.h"
#include "engine/model/error.h"
#include "engine/text/folding.h"
#include "engine/text/lexicon.h"
#include "engine/text/quantities/date_parser.h"
#include "engine/text/quantities/number_parser.h"

namespace tawatur {
namespace {

struct Unit {
  QuantityKind kind = QuantityKind::measure;
  std::string base;
  double factor = 1;
};

using UnitTable = std::map<std::string, Unit, std::less<>>;

UnitTable read_units() {
  UnitTable units;
  for (const LexiconRow& row : lexicon_rows("units")) {
    Unit unit;
    if (row.size() != 4 || (row[1] != "measure" && row[1] != "money")) {
      throw ConfigError("corpus/lexicons/units.tsv: the row of \"" + row.front() +
                        "\" needs word, kind, base unit, factor");
    }
    unit.kind = row[1] == "money" ? QuantityKind::money : QuantityKind::measure;
    unit.base = row[2];
    std::from_chars(row[3].data(), row[3].data() + row[3].size(), unit.factor);
    units.emplace(folded(row.front()), std::move(unit));
  }
  return units;
}

const UnitTable& units() {
  static const UnitTable table = read_units();
  return table;
}

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

void convert(Quantity& quantity, const Unit& unit) {
  quantity.kind = unit.kind;
  quantity.unit = unit.base;
  if (unit.kind != QuantityKind::measure) return;
  if (quantity.minimum) *quantity.minimum *= unit.factor;
  if (quantity.maximum) *quantity.maximum *= unit.factor;
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
  const auto known = units().find(quantity.unit);
  if (quantity.kind == QuantityKind::count && known != units().end()) convert(quantity, known->second);
  quantity.span = words.span(result.range);
  return result;
}

}  // namespace

std::vector<PlacedDate> dates_of(const SentenceWords& words, std::optional<Day> published) {
  std::vector<PlacedDate> dates;
  for (const TimeExpression& time : parse_dates(words.sentence->tokens, published)) {
    PlacedDate placed_date;
    placed_date.range = {time.first, time.last};
    placed_date.date = {words.span(placed_date.range), time.value, time.days, time.is_duration};
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
