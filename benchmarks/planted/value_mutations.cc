// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/planted/value_mutations.h"

#include <charconv>
#include <cmath>
#include <map>
#include <optional>

#include "engine/text/lexicon.h"
#include "engine/text/quantities/date_parser.h"

namespace tawatur::planted {
namespace {

/// A whole number in digits that is no part of a date, a score, a range or a name.
struct PlainNumber {
  std::size_t sentence = 0;
  std::size_t token = 0;
  std::uint64_t value = 0;
};

std::optional<std::uint64_t> whole_value(const Token& token) {
  if (token.kind != TokenKind::number) return std::nullopt;
  std::uint64_t value = 0;
  const char* const end = token.folded.data() + token.folded.size();
  const auto [stop, failed] = std::from_chars(token.folded.data(), end, value);
  return failed == std::errc{} && stop == end ? std::optional(value) : std::nullopt;
}

bool touches_mark(const Sentence& sentence, std::size_t i) {
  const auto is_joiner = [](const Token& token) {
    return token.kind == TokenKind::punctuation && token.folded.find_first_of("-/:%+") != std::string::npos;
  };
  return (i > 0 && is_joiner(sentence.tokens[i - 1])) ||
         (i + 1 < sentence.tokens.size() && is_joiner(sentence.tokens[i + 1]));
}

std::vector<PlainNumber> plain_numbers(const Original& original) {
  std::vector<PlainNumber> found;
  for (std::size_t s = 0; s < original.sentences.size(); ++s) {
    const Sentence& sentence = original.sentences[s];
    std::vector<bool> in_date(sentence.tokens.size(), false);
    for (const TimeExpression& date : parse_dates(sentence.tokens, std::nullopt)) {
      for (std::size_t i = date.first; i < date.last; ++i) in_date[i] = true;
    }
    for (std::size_t i = 0; i + 1 < sentence.tokens.size(); ++i) {
      const std::optional<std::uint64_t> value = whole_value(sentence.tokens[i]);
      const bool counts_a_noun = sentence.tokens[i + 1].kind == TokenKind::word;
      // May be a year that no date pattern caught.
      const bool may_be_year = value && *value >= 1500 && *value <= 2100;
      if (!value || *value < 3 || may_be_year || in_date[i] || !counts_a_noun || touches_mark(sentence, i)) continue;
      found.push_back({s, i, *value});
    }
  }
  return found;
}

const Token& token_of(const Original& original, const PlainNumber& number) {
  return original.sentences[number.sentence].tokens[number.token];
}

// Another value that asks for the same form of the counted noun: 3 to 10 plural, 11 to 99 accusative singular, hundreds
// genitive singular. At least a fifth away, so that no rounding explains it.
std::uint64_t other_value(std::uint64_t value, Random& random) {
  if (value <= 10) return 3 + (value - 3 + 2 + random.below(4)) % 8;
  if (value <= 99) return 11 + (value - 11 + 20 + random.below(40)) % 89;
  const std::uint64_t step = value % 100 == 0 ? 100 : 1;
  const std::uint64_t away = (value * (25 + random.below(50)) / 100 / 100 + 1) * 100;
  return value + away / step * step;
}

enum class NounForm : std::uint8_t { plural, accusative, genitive };

// What the number asks of the noun behind it: three to ten, eleven to ninety-nine, full hundreds.
NounForm noun_form(std::uint64_t value) {
  const std::uint64_t rest = value % 100;
  if (rest >= 3 && rest <= 10) return NounForm::plural;
  return rest > 10 ? NounForm::accusative : NounForm::genitive;
}

// Most nouns look alike in the accusative and the genitive; those with a written alef do not.
bool keeps_its_noun(std::uint64_t before, std::uint64_t after, std::string_view noun) {
  static const std::string alef = lexicon_rows("planted_accusative_ending").front().front();
  const NounForm from = noun_form(before);
  const NounForm to = noun_form(after);
  return from == to || (from != NounForm::plural && to != NounForm::plural && !noun.ends_with(alef));
}

std::string shown(std::uint64_t value) {
  return std::to_string(value);
}

std::map<std::string, std::string> pairs_both_ways(std::string_view lexicon) {
  std::map<std::string, std::string> pairs;
  for (const LexiconRow& row : lexicon_rows(lexicon)) {
    if (row.size() < 2) continue;
    pairs.emplace(row[0], row[1]);
    pairs.emplace(row[1], row[0]);
  }
  return pairs;
}

// Words of the lexicon as they stand in the text, at word borders.
std::vector<Edit> replace_words(const Original& original, const std::map<std::string, std::string>& pairs) {
  std::vector<Edit> places;
  for (const Sentence& sentence : original.sentences) {
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
      for (const auto& [from, to] : pairs) {
        const std::uint32_t begin = sentence.tokens[i].span.begin;
        if (original.body.compare(begin, from.size(), from) != 0) continue;
        const std::uint32_t end = begin + static_cast<std::uint32_t>(from.size());
        for (std::size_t j = i; j < sentence.tokens.size() && sentence.tokens[j].span.begin < end; ++j) {
          if (sentence.tokens[j].span.end == end) places.push_back({{begin, end}, to});
        }
      }
    }
  }
  return places;
}

}  // namespace

std::vector<Edit> plant_number(const Original& original, Random& random) {
  std::vector<Edit> places;
  for (const PlainNumber& number : plain_numbers(original)) {
    places.push_back({token_of(original, number).span, shown(other_value(number.value, random))});
  }
  return places;
}

std::vector<Edit> plant_rounding(const Original& original, Random&) {
  static const std::string about = lexicon_rows("planted_about").front().front();
  std::vector<Edit> places;
  for (const PlainNumber& number : plain_numbers(original)) {
    if (number.value < 100) continue;
    std::uint64_t unit = 1;
    while (number.value / unit >= 100) unit *= 10;
    const std::uint64_t rounded = (number.value + unit / 2) / unit * unit;
    const Token& noun = original.sentences[number.sentence].tokens[number.token + 1];
    if (rounded == number.value || !keeps_its_noun(number.value, rounded, noun.folded)) continue;
    places.push_back({token_of(original, number).span, about + " " + shown(rounded)});
  }
  return places;
}

std::vector<Edit> plant_number_wording(const Original& original, Random&) {
  static const std::map<std::string, std::string, std::less<>> nouns = lexicon_map("planted_counted_nouns");
  static const std::vector<LexiconRow> words = lexicon_rows("planted_digit_words");
  std::vector<Edit> places;
  for (const PlainNumber& number : plain_numbers(original)) {
    if (number.value > 10) continue;
    const Token& noun = original.sentences[number.sentence].tokens[number.token + 1];
    const auto gender = nouns.find(noun.folded);
    const bool apart = original.body[token_of(original, number).span.end] == ' ';
    if (gender == nouns.end() || !apart) continue;
    // A masculine noun takes the feminine form of its number, and the other way round.
    const std::size_t column = gender->second == "m" ? 1 : 2;
    places.push_back({token_of(original, number).span, words[number.value - 3][column]});
  }
  return places;
}

std::vector<Edit> plant_calendar_name(const Original& original, Random&) {
  static const std::map<std::string, std::string> months = pairs_both_ways("planted_months");
  return replace_words(original, months);
}

std::vector<Edit> plant_date(const Original& original, Random& random) {
  static const std::vector<LexiconRow> weekdays = lexicon_rows("planted_weekdays");
  static const std::map<std::string, std::string> months = pairs_both_ways("planted_months");
  std::vector<Edit> places;
  for (const Sentence& sentence : original.sentences) {
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
      const Token& token = sentence.tokens[i];
      const std::string_view word = slice(original.body, token.span);
      // With the day of the month behind it the copy would contradict itself.
      const bool before_number = i + 1 < sentence.tokens.size() && sentence.tokens[i + 1].kind == TokenKind::number;
      for (std::size_t day = 0; day < weekdays.size() && !before_number; ++day) {
        if (weekdays[day].front() != word) continue;
        places.push_back({token.span, weekdays[(day + 2 + random.below(4)) % weekdays.size()].front()});
      }
      const std::optional<std::uint64_t> value = whole_value(token);
      if (!value || *value < 1 || *value > 28 || i + 1 == sentence.tokens.size()) continue;
      const bool before_month = months.contains(std::string(slice(original.body, sentence.tokens[i + 1].span)));
      if (before_month) places.push_back({token.span, shown(1 + (*value - 1 + 3 + random.below(20)) % 28)});
    }
  }
  return places;
}

}  // namespace tawatur::planted
