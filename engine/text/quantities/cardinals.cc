// SPDX-License-Identifier: GPL-3.0-or-later
// A cardinal is read left to right as groups below a thousand, each multiplied by a scale that is smaller than the one
// before: "three million and two hundred thousand and five". Inside a group the order of Arabic holds: hundreds, units,
// tens ("hundred and five and twenty"). A word that does not fit this order begins another number.

#include <algorithm>
#include <charconv>
#include <cmath>

#include "engine/text/quantities/grammar_words.h"
#include "engine/text/quantities/units.h"

namespace tawatur {
namespace {

// Digits and nothing else, leading zeros too.
std::optional<int> plain_digits(std::string_view text) {
  int value = 0;
  const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool all = error == std::errc() && rest == text.data() + text.size() && text.front() != '-';
  return all ? std::optional(value) : std::nullopt;
}

class CardinalReader {
 public:
  CardinalReader(std::span<const Token> tokens, std::size_t first) : tokens_(tokens), at_(first), first_(first) {}

  std::optional<Cardinal> run() {
    while (at_ < tokens_.size() && step()) {
    }
    if (taken_ == first_) return std::nullopt;
    Cardinal result;
    result.last = taken_;
    result.minimum = total_ + group_;
    result.maximum = result.minimum;
    result.scale = scale_;
    if (is_ambiguous()) {
      const double second = *digits_.other * scale_;
      result.maximum = std::max(result.minimum, second);
      result.minimum = std::min(result.minimum, second);
      result.approximate = true;
    }
    return result;
  }

 private:
  // A comma before three digits parts thousands unless a scale follows; a point parts a decimal if one does.
  bool is_ambiguous() const { return digits_.other && (comma_ ? parts_ == 1 && !in_group_ : parts_ == 0); }

  bool empty() const { return total_ == 0 && !in_group_; }

  bool step() {
    bool conjunction = false;
    std::size_t at = at_;
    if (is_lone_conjunction(tokens_[at]) && !empty() && at + 1 < tokens_.size()) {
      conjunction = true;
      ++at;
    }
    if (tokens_[at].kind == TokenKind::number) return digits(tokens_[at], conjunction) && take(at);
    const NumberWord* word = find_number_word(tokens_[at].folded);
    if (word == nullptr) return false;
    conjunction |= word->conjunction && !empty();
    return add(*word, conjunction) && take(at);
  }

  bool take(std::size_t at) {
    at_ = at + 1 + skipped_;
    skipped_ = 0;
    taken_ = at_;
    if (!in_group_) part_end_ = taken_;
    return true;
  }

  bool digits(const Token& token, bool conjunction) {
    const bool begins = empty();
    const bool continues = conjunction && !in_group_ && scale_ > 1;
    if (!begins && !continues) return false;
    const std::optional<DigitsReading> reading = read_digits(token.folded);
    if (!reading || (continues && reading->value >= scale_)) return false;
    group_ = reading->value;
    in_group_ = true;
    closed_ = true;
    if (begins) {
      digits_ = *reading;
      comma_ = token.folded.find(',') != std::string::npos;
      take_spaced_thousands(token);
    }
    return true;
  }

  // "1 200 000": thousands parted by a single space, as newsrooms write that follow French style.
  void take_spaced_thousands(const Token& first) {
    constexpr std::size_t kGroup = 3;
    constexpr std::uint32_t kWidestSpace = 3;  // bytes
    if (first.folded.size() > kGroup || first.folded.front() == '0' || !plain_digits(first.folded)) return;
    for (std::size_t i = at_ + 1; i < tokens_.size(); ++i) {
      const Token& group = tokens_[i];
      const std::uint32_t gap = group.span.begin - tokens_[i - 1].span.end;
      if (group.kind != TokenKind::number || gap == 0 || gap > kWidestSpace) return;
      const std::optional<int> value = plain_digits(group.folded);
      if (group.folded.size() != kGroup || !value) return;
      constexpr double kThousand = 1000;
      group_ = group_ * kThousand + *value;
      ++skipped_;
    }
  }

  bool add(const NumberWord& word, bool conjunction) {
    switch (word.kind) {
      case NumberClass::zero:
        return empty() && put(0);
      case NumberClass::unit:
        // Without hamza "and one" before ten is written like "one".
        return fits_below(100, conjunction || (word.value == 1 && teen_follows())) && put(word.value);
      case NumberClass::teen_one:
        return teen_follows() && fits_below(100, conjunction) && put(word.value);
      case NumberClass::ten:
        return ten(conjunction);
      case NumberClass::tens:
        return tens_fit(conjunction) && put(word.value);
      case NumberClass::hundred:
        return hundred(conjunction);
      case NumberClass::hundreds:
        return !in_group_ && (empty() || conjunction) && put(word.value);
      case NumberClass::scale:
      case NumberClass::scale_plural:
        return scale(word.value, conjunction);
      case NumberClass::scale_dual:
        return dual(word.value, conjunction);
      case NumberClass::fraction:
        return fraction(word.value, conjunction);
      case NumberClass::quarters:
        return quarters(word.value, conjunction);
      default:
        return false;
    }
  }

  bool put(double value) {
    group_ += value;
    in_group_ = true;
    return true;
  }

  // May a value below `limit` be added to the group?
  bool fits_below(double limit, bool conjunction) const {
    if (empty()) return true;
    return conjunction && !closed_ && std::fmod(group_, limit) == 0;
  }

  bool teen_follows() const {
    if (at_ + 1 >= tokens_.size()) return false;
    const NumberWord* next = find_number_word(tokens_[at_ + 1].folded);
    return next != nullptr && next->kind == NumberClass::ten && !next->conjunction;
  }

  bool ten(bool conjunction) {
    const double units = std::fmod(group_, 100);
    const bool teen = in_group_ && !closed_ && !conjunction && units >= 1 && units <= 9;
    return (teen || fits_below(100, conjunction)) && put(10);
  }

  bool tens_fit(bool conjunction) const {
    if (empty()) return true;
    return conjunction && !closed_ && std::fmod(group_, 100) < 10;
  }

  bool hundred(bool conjunction) {
    if (!in_group_) return (empty() || conjunction) && put(100);
    if (conjunction || closed_ || group_ < 3 || group_ > 9) return false;
    group_ *= 100;
    return true;
  }

  bool scale(double value, bool conjunction) {
    if (!in_group_) {
      // "thousand million": a scale directly behind a scale multiplies it.
      if (total_ > 0 && !conjunction && value > scale_ && parts_ == 1) {
        total_ *= value;
        scale_ *= value;
        return true;
      }
      if (!empty() && !conjunction) return false;
      group_ = 1;
    } else if (conjunction) {
      // "five and a thousand" is two numbers; "hundred and a thousand" too.
      return false;
    }
    if (scale_ > 1 && value >= scale_) {
      // "200 thousand and 300 thousand": what was read since the last scale begins another number.
      taken_ = part_end_;
      group_ = 0;
      return false;
    }
    close_group(value);
    return true;
  }

  void close_group(double value) {
    total_ += group_ * value;
    group_ = 0;
    in_group_ = false;
    closed_ = false;
    scale_ = value;
    ++parts_;
  }

  bool dual(double value, bool conjunction) {
    if (in_group_ || !(empty() || conjunction)) return false;
    if (scale_ > 1 && value >= scale_) return false;
    total_ += value;
    scale_ = value / 2;
    ++parts_;
    return true;
  }

  // "half a million", "three million and a half": the part is of the scale named last.
  bool fraction(double value, bool conjunction) {
    if (empty()) {
      group_ = value;
      in_group_ = closed_ = true;
      return true;
    }
    if (!conjunction) return false;
    if (!in_group_ && scale_ > 1) {
      total_ += value * scale_;
      finished_scale();
      return true;
    }
    if (!in_group_ || has_fraction_) return false;
    has_fraction_ = closed_ = true;
    group_ += value;
    return true;
  }

  // The scale may be said again behind its half: "a million and half the million".
  void finished_scale() {
    if (at_ + 1 >= tokens_.size()) return;
    const NumberWord* next = find_number_word(tokens_[at_ + 1].folded);
    if (next != nullptr && next->kind == NumberClass::scale && next->definite && next->value == scale_) skipped_ = 1;
  }

  bool quarters(double value, bool conjunction) {
    if (conjunction || !in_group_ || closed_ || total_ > 0 || group_ < 2 || group_ > 9) return false;
    group_ *= value;
    closed_ = true;
    return true;
  }

  std::span<const Token> tokens_;
  std::size_t at_;
  std::size_t first_;
  std::size_t taken_ = first_;
  std::size_t part_end_ = first_;  // behind the last scale
  double total_ = 0;
  double group_ = 0;
  bool in_group_ = false;
  bool closed_ = false;  // the group takes no further words
  bool has_fraction_ = false;
  double scale_ = 1;
  int parts_ = 0;
  std::size_t skipped_ = 0;
  DigitsReading digits_;  // of the first group
  bool comma_ = false;
};

const NumberWord* word_at(std::span<const Token> tokens, std::size_t i) {
  return i < tokens.size() ? find_number_word(tokens[i].folded) : nullptr;
}

bool is_scale(const NumberWord* word) {
  return word != nullptr && (word->kind == NumberClass::scale || word->kind == NumberClass::scale_plural);
}

// "tens", "hundreds of thousands", "thousands": at least two of them.
Cardinal read_vague(std::span<const Token> tokens, std::size_t first, double value) {
  Cardinal result;
  result.last = first + 1;
  result.scale = value;
  const NumberWord* next = word_at(tokens, first + 1);
  if (is_scale(next) && !next->conjunction && next->value > value) {
    result.scale *= next->value;
    ++result.last;
  }
  result.minimum = 2 * result.scale;
  result.approximate = true;
  return result;
}

// "a few", "a few thousand": three to nine.
Cardinal read_few(std::span<const Token> tokens, std::size_t first) {
  constexpr double kFewest = 3;
  constexpr double kMost = 9;
  Cardinal result{first + 1, kFewest, kMost, 1, true, false};
  const NumberWord* next = word_at(tokens, first + 1);
  if (next == nullptr || next->conjunction) return result;
  if (next->kind == NumberClass::ten) {
    result.minimum += 10;
    result.maximum = kMost + 10;
    ++result.last;
  } else if (is_scale(next) || next->kind == NumberClass::vague || next->kind == NumberClass::hundred) {
    const double scale = next->kind == NumberClass::hundred ? 100 : next->value;
    result = {first + 2, kFewest * scale, kMost * scale, scale, true, false};
  }
  return result;
}

Cardinal read_ordinal(std::span<const Token> tokens, std::size_t first, const NumberWord& word) {
  Cardinal result{first + 1, word.value, word.value, 1, false, true};
  const NumberWord* next = word_at(tokens, first + 1);
  if (next == nullptr || !word.definite) return result;
  const bool teen = next->kind == NumberClass::ten && !next->conjunction;
  const bool tens = next->kind == NumberClass::tens && next->conjunction && next->definite;
  if (teen || tens) {
    result.minimum += next->value;
    result.maximum = result.minimum;
    ++result.last;
  }
  return result;
}

// "two million persons": before a noun the dual has lost its last letter and looks like the accusative of one million,
// which would never stand before a noun.
bool is_dual_construct(std::span<const Token> tokens, std::size_t first, const Cardinal& cardinal) {
  constexpr std::string_view kAlef = "\xD8\xA7";
  const NumberWord* word = word_at(tokens, first);
  if (word == nullptr || word->kind != NumberClass::scale || cardinal.last != first + 1) return false;
  if (!tokens[first].folded.ends_with(kAlef) || cardinal.last >= tokens.size()) return false;
  const std::string& next = tokens[cardinal.last].folded;
  const NounForm* noun = find_counted_noun(next);
  return noun != nullptr && noun->singular == next;
}

}  // namespace

std::optional<Cardinal> read_cardinal(std::span<const Token> tokens, std::size_t first) {
  const NumberWord* word = tokens[first].kind == TokenKind::word ? word_at(tokens, first) : nullptr;
  if (word == nullptr && tokens[first].kind == TokenKind::word) return std::nullopt;
  if (word != nullptr) {
    if (word->kind == NumberClass::vague || word->kind == NumberClass::scale_plural) {
      return read_vague(tokens, first, word->value);
    }
    if (word->kind == NumberClass::few) return read_few(tokens, first);
    if (word->kind == NumberClass::ordinal) return read_ordinal(tokens, first, *word);
    if (word->kind == NumberClass::ordinal_teen) {
      const Cardinal ordinal = read_ordinal(tokens, first, *word);
      return ordinal.last > first + 1 ? std::optional(ordinal) : std::nullopt;
    }
  }
  std::optional<Cardinal> result = CardinalReader(tokens, first).run();
  if (result && is_dual_construct(tokens, first, *result)) {
    result->minimum *= 2;
    result->maximum = result->minimum;
  }
  // "the twentieth" has the form of "the twenty"; below eleven the ordinals have forms of their own.
  if (result && word != nullptr && word->definite && result->last == first + 1 && word->value > 10) {
    result->ordinal = true;
  }
  return result;
}

}  // namespace tawatur
