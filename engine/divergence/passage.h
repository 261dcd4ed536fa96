// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/comparison.h"

namespace tawatur {

enum class UnitKind : std::uint8_t { content, function, number, date, mark };

/// A quantity as written: open ends are absent.
struct NumberValue {
  std::optional<double> minimum;
  std::optional<double> maximum;
  bool approximate = false;
};

/// "20..20", "20..?": the bounds, whatever the locale.
[[nodiscard]] std::string value_text(const NumberValue& value);

/// What a number or date says.
struct UnitValue {
  NumberValue number;
  std::optional<DayRange> days;
  /// Of a date: its value as if every article were of one day, so that two ways to write one expression are equal even
  /// where a day of publication is not known.
  std::string as_said;
  std::string words;  ///< as folded, joined by spaces
};

/// The smallest thing that is aligned: a word, or a number or date with all its words. A run holds one for nearly every
/// word of its corpus, so words are views of the tokens of the comparison, which must outlive them.
struct Unit {
  std::uint32_t first = 0;  ///< tokens [first, last) of the sentence
  std::uint32_t last = 0;
  Span span;  ///< in the document
  UnitKind kind = UnitKind::content;
  std::string key;          ///< equal keys say the same: spelling, neutral synonyms, digits and calendar made equal
  std::string_view stem;    ///< equal stems are forms of one word
  std::string_view folded;  ///< words as folded, joined by spaces
  std::shared_ptr<const UnitValue> value;  ///< of a number or date, else nothing
};

/// One sentence cut into units, every token in exactly one of them.
struct Passage {
  SentenceId sentence;
  ArticleId article;
  std::vector<Unit> units;
};

/// The units of tokens, which must outlive them; relative dates are read against the day `published`.
[[nodiscard]] std::vector<Unit> units_of_tokens(std::span<const Token> tokens, std::optional<Day> published);

/// Numbers and dates are read by the parsers of engine/text, relative dates against the article's most likely day.
[[nodiscard]] Passage passage_of(const Comparison& comparison, SentenceId sentence);

/// Bytes from the first to the last unit of [begin, end), outer marks left out; empty when there is no unit but marks.
[[nodiscard]] Span span_of_units(const Passage& passage, std::size_t begin, std::size_t end);

}  // namespace tawatur
