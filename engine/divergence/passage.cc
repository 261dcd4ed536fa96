// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/divergence/passage.h"

#include <algorithm>
#include <charconv>
#include <span>
#include <utility>

#include "engine/divergence/term_lexicon.h"
#include "engine/text/quantities/date_parser.h"
#include "engine/text/quantities/number_parser.h"

namespace tawatur {
namespace {

std::string number_text(const std::optional<double>& value) {
  if (!value) return "?";
  char buffer[32];
  const std::to_chars_result end = std::to_chars(buffer, buffer + sizeof buffer, *value);
  return {buffer, end.ptr};
}

std::string number_key(const NumberMention& mention, const Token& token) {
  std::string key = value_text({mention.minimum, mention.maximum, mention.approximate});
  if (mention.approximate) key += '~';
  if (mention.percent) key += '%';
  if (mention.ordinal) key += '.';
  if (mention.dual_noun) key += token.stem;
  return key;
}

std::string joined_words(std::span<const Token> tokens) {
  std::string words;
  for (const Token& token : tokens) words += (words.empty() ? "" : " ") + token.folded;
  return words;
}

// A word without the sign that makes a name in social media of it.
std::string_view without_sign(std::string_view word) {
  const bool signed_word = word.size() > 1 && (word.front() == '#' || word.front() == '@');
  return signed_word ? word.substr(1) : word;
}

// Any day will do: a Wednesday in the middle of a month in the middle of a year.
constexpr Day kOneDay{std::chrono::year{2000} / std::chrono::June / 14};

// Writes one unit for each number and date; `unit_at[i]` is the position + 1 of the unit that token i belongs to.
class UnitBuilder {
 public:
  UnitBuilder(std::span<const Token> tokens) : tokens_(tokens), unit_at_(tokens.size(), 0) {}

  void add_dates(std::optional<Day> published) {
    const std::vector<TimeExpression> of_one_day = parse_dates(tokens_, kOneDay);
    for (const TimeExpression& date : parse_dates(tokens_, published)) {
      if (date.is_duration) continue;
      const auto said = std::find_if(of_one_day.begin(), of_one_day.end(), [&](const TimeExpression& other) {
        return other.first == date.first && other.last == date.last;
      });
      UnitValue value;
      value.words = joined_words(tokens_.subspan(date.first, date.last - date.first));
      value.as_said = said == of_one_day.end() || said->value.empty() ? value.words : said->value;
      value.days = date.days;
      std::string key = date.value.empty() ? value.as_said : date.value;
      add(date.first, date.last, UnitKind::date, std::move(key), std::move(value));
    }
  }

  void add_numbers() {
    for (const NumberMention& number : parse_numbers(tokens_)) {
      const auto taken = [](std::uint32_t unit) { return unit != 0; };
      const auto begin = unit_at_.begin() + static_cast<std::ptrdiff_t>(number.first);
      if (std::any_of(begin, unit_at_.begin() + static_cast<std::ptrdiff_t>(number.last), taken)) continue;
      UnitValue value;
      value.number = {number.minimum, number.maximum, number.approximate};
      value.words = joined_words(tokens_.subspan(number.first, number.last - number.first));
      add(number.first, number.last, UnitKind::number, number_key(number, tokens_[number.first]), std::move(value));
    }
  }

  std::vector<Unit> finish() {
    std::vector<Unit> ordered;
    for (std::size_t i = 0; i < tokens_.size();) {
      if (unit_at_[i] != 0) {
        ordered.push_back(std::move(units_[unit_at_[i] - 1]));
        i = ordered.back().last;
      } else {
        ordered.push_back(word(i++));
      }
    }
    ordered.shrink_to_fit();
    return ordered;
  }

 private:
  void add(std::size_t first, std::size_t last, UnitKind kind, std::string key, UnitValue value) {
    Unit& unit = units_.emplace_back();
    unit.first = static_cast<std::uint32_t>(first);
    unit.last = static_cast<std::uint32_t>(last);
    unit.span = {tokens_[first].span.begin, tokens_[last - 1].span.end};
    unit.kind = kind;
    unit.key = std::move(key);
    unit.value = std::make_shared<const UnitValue>(std::move(value));
    unit.folded = unit.value->words;
    for (std::size_t i = first; i < last; ++i) unit_at_[i] = static_cast<std::uint32_t>(units_.size());
  }

  [[nodiscard]] Unit word(std::size_t i) const {
    const Token& token = tokens_[i];
    Unit unit;
    unit.first = static_cast<std::uint32_t>(i);
    unit.last = unit.first + 1;
    unit.span = token.span;
    unit.kind = token.kind == TokenKind::punctuation ? UnitKind::mark
                : token.stop_word                    ? UnitKind::function
                                                     : UnitKind::content;
    unit.folded = without_sign(token.folded);
    unit.key = unit.kind == UnitKind::content ? term_key(unit.folded) : std::string(unit.folded);
    unit.stem = without_sign(token.stem);
    return unit;
  }

  std::span<const Token> tokens_;
  std::vector<std::uint32_t> unit_at_;
  std::vector<Unit> units_;
};

}  // namespace

std::string value_text(const NumberValue& value) {
  return number_text(value.minimum) + ".." + number_text(value.maximum);
}

std::vector<Unit> units_of_tokens(std::span<const Token> tokens, std::optional<Day> published) {
  UnitBuilder builder(tokens);
  builder.add_dates(published);
  builder.add_numbers();
  return builder.finish();
}

Passage passage_of(const Comparison& comparison, SentenceId id) {
  const Sentence& sentence = comparison.sentences[id.value];
  return {id, sentence.article, units_of_tokens(sentence.tokens, comparison.article(sentence.article).published.value)};
}

Span span_of_units(const Passage& passage, std::size_t begin, std::size_t end) {
  while (begin < end && passage.units[begin].kind == UnitKind::mark) ++begin;
  while (begin < end && passage.units[end - 1].kind == UnitKind::mark) --end;
  if (begin == end) return {};
  return {passage.units[begin].span.begin, passage.units[end - 1].span.end};
}

}  // namespace tawatur
