// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers are found left to right. Each cardinal is then completed by what stands around it: a sign, per cent, a second
// number that makes a range, and words that open, close or blur it, all from lexicons.

#include "engine/text/quantities/number_parser.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <string>

#include "engine/text/folding.h"
#include "engine/text/lexicon.h"
#include "engine/text/quantities/grammar_words.h"
#include "engine/text/quantities/units.h"

namespace tawatur {
namespace {

using Phrases = std::map<std::string, std::string, std::less<>>;

constexpr std::size_t kLongestPhrase = 4;  // words
constexpr std::size_t kLetter = 2;         // bytes
constexpr std::string_view kArticle = "\xD8\xA7\xD9\x84";
constexpr std::string_view kOr = "\xD8\xA7\xD9\x88";  // "aw", folded

bool stands_behind(std::string_view kind) {
  return kind.starts_with("after_") || kind == "percent" || kind == "to";
}

Phrases read_phrases(bool behind) {
  Phrases phrases;
  for (const LexiconRow& row : lexicon_rows("number_bounds")) {
    if (stands_behind(row.at(1)) == behind) phrases.emplace(folded_words(row.front()), row[1]);
  }
  return phrases;
}

const Phrases& phrases_before() {
  static const Phrases phrases = read_phrases(false);
  return phrases;
}

const Phrases& phrases_behind() {
  static const Phrases phrases = read_phrases(true);
  return phrases;
}

struct Found {
  std::string_view kind;  // empty: nothing
  std::size_t first = 0;
  std::size_t last = 0;
};

std::string joined(std::span<const Token> tokens, std::size_t first, std::size_t last) {
  std::string phrase;
  for (std::size_t i = first; i < last; ++i) {
    if (i > first) phrase += ' ';
    phrase += tokens[i].folded;
  }
  return phrase;
}

// Looks the phrase up, also without "and", "with" or "for" that is written close to its first word.
const std::string* lookup(const Phrases& phrases, std::string_view phrase) {
  constexpr std::string_view kParticles[] = {"\xD9\x88", "\xD9\x81", "\xD8\xA8", "\xD9\x84"};
  for (int stripped = 0; stripped < 3; ++stripped) {
    const auto found = phrases.find(phrase);
    if (found != phrases.end()) return &found->second;
    const bool particle = std::any_of(std::begin(kParticles), std::end(kParticles),
                                      [phrase](std::string_view letter) { return phrase.starts_with(letter); });
    if (!particle) return nullptr;
    phrase.remove_prefix(kLetter);
  }
  return nullptr;
}

class MentionReader {
 public:
  explicit MentionReader(std::span<const Token> tokens) : tokens_(tokens) {}

  std::vector<NumberMention> run() {
    std::vector<NumberMention> mentions;
    for (std::size_t i = 0; i < tokens_.size();) {
      const std::size_t skipped = not_a_quantity(i);
      if (skipped > i) {
        i = skipped;
        continue;
      }
      const std::size_t floor = mentions.empty() ? 0 : mentions.back().last;
      std::optional<NumberMention> mention = read(i);
      if (!mention) {
        ++i;
        continue;
      }
      complete(*mention, floor);
      i = mention->last;
      mentions.push_back(*mention);
    }
    return mentions;
  }

 private:
  bool is_mark(std::size_t i, std::string_view mark) const { return i < tokens_.size() && tokens_[i].folded == mark; }
  bool is_number(std::size_t i) const { return i < tokens_.size() && tokens_[i].kind == TokenKind::number; }
  bool glued(std::size_t i) const {
    return i > 0 && i < tokens_.size() && tokens_[i - 1].span.end == tokens_[i].span.begin;
  }

  // Behind a time of day, a score, a date in digits or a telephone number that begins at i; i when there is none.
  std::size_t not_a_quantity(std::size_t i) const {
    if (!is_number(i)) return i;
    if (belongs_to_name(i)) return i + 1;
    if (is_mark(i + 1, "-") && is_zero_word(i + 2)) return i + 3;
    std::size_t parts = 1;
    std::size_t end = i + 1;
    std::string_view mark;
    while (end + 1 < tokens_.size() && is_number(end + 1) && glued(end) && glued(end + 1) &&
           tokens_[end].kind == TokenKind::punctuation && (mark.empty() || tokens_[end].folded == mark)) {
      mark = tokens_[end].folded;
      ++parts;
      end += 2;
    }
    if (parts == 1) return i;
    if (mark == ":") return end;
    if ((mark == "/" || mark == "-") && parts > 2) return end;
    if (mark == "/" && !is_fraction(i)) return end;
    return i;
  }

  // "Tu-154", or "Geneva2" as it is written in Arabic: the number is close to a word that is no particle.
  bool belongs_to_name(std::size_t i) const {
    constexpr std::size_t kLongestParticle = 3 * kLetter;
    if (!glued(i)) return false;
    const Token& before = tokens_[i - 1];
    if (before.kind == TokenKind::word) return before.folded.size() > kLongestParticle;
    return before.folded == "-" && glued(i - 1) && tokens_[i - 2].kind == TokenKind::word;
  }

  bool is_zero_word(std::size_t i) const {
    const NumberWord* word = i < tokens_.size() ? find_number_word(tokens_[i].folded) : nullptr;
    return word != nullptr && word->kind == NumberClass::zero;
  }

  // "3/4": two small numbers, and no day and month.
  bool is_fraction(std::size_t i) const {
    const std::optional<DigitsReading> part = read_digits(tokens_[i].folded);
    const std::optional<DigitsReading> whole = read_digits(tokens_[i + 2].folded);
    constexpr double kParts[] = {2, 3, 4, 5, 8, 10};
    return part && whole && part->value < whole->value && part->value >= 1 &&
           std::find(std::begin(kParts), std::end(kParts), whole->value) != std::end(kParts);
  }

  std::optional<NumberMention> read(std::size_t i) const {
    const Token& token = tokens_[i];
    if (token.kind == TokenKind::punctuation) return vulgar_fraction(i);
    if (is_number(i) && is_mark(i + 1, "/") && is_number(i + 2) && glued(i + 1) && glued(i + 2) && is_fraction(i)) {
      return exact(i, i + 3, read_digits(token.folded)->value / read_digits(tokens_[i + 2].folded)->value);
    }
    if (const std::optional<Cardinal> cardinal = read_cardinal(tokens_, i)) return mention_of(i, *cardinal);
    return token.kind == TokenKind::word ? counted_noun(i) : std::nullopt;
  }

  static NumberMention exact(std::size_t first, std::size_t last, double value) {
    NumberMention mention;
    mention.first = first;
    mention.last = last;
    mention.minimum = mention.maximum = value;
    return mention;
  }

  static NumberMention mention_of(std::size_t first, const Cardinal& cardinal) {
    NumberMention mention = exact(first, cardinal.last, cardinal.minimum);
    mention.maximum = cardinal.maximum;
    mention.approximate = cardinal.approximate;
    mention.ordinal = cardinal.ordinal;
    return mention;
  }

  // One code point such as "½", folded to "1/2".
  std::optional<NumberMention> vulgar_fraction(std::size_t i) const {
    const std::string& text = tokens_[i].folded;
    if (text.size() != 3 || text[1] != '/' || text[0] < '0' || text[0] > '9' || text[2] < '1' || text[2] > '9') {
      return std::nullopt;
    }
    return exact(i, i + 1, static_cast<double>(text[0] - '0') / (text[2] - '0'));
  }

  // "two hours", "an hour and a half", "two hours and a quarter".
  std::optional<NumberMention> counted_noun(std::size_t i) const {
    const NounForm* noun = find_counted_noun(tokens_[i].folded);
    if (noun == nullptr) return std::nullopt;
    const bool dual = noun->number == GrammaticalNumber::dual;
    const NumberWord* part = i + 1 < tokens_.size() ? find_number_word(tokens_[i + 1].folded) : nullptr;
    const bool and_part = part != nullptr && part->kind == NumberClass::fraction && part->conjunction &&
                          noun->number != GrammaticalNumber::plural && !noun->definite;
    if ((!dual || noun->definite) && !and_part) return std::nullopt;
    NumberMention mention = exact(i, and_part ? i + 2 : i + 1, (dual ? 2 : 1) + (and_part ? part->value : 0));
    mention.dual_noun = true;
    return mention;
  }

  void complete(NumberMention& mention, std::size_t floor) const {
    add_sign(mention, floor);
    add_percent(mention, floor);
    mark_ordinal_digits(mention, floor);
    const Found before = phrase_before(mention.first, floor);
    // "more than the fifty": a bound counts, and never stands before an ordinal.
    if (before.kind == "minimum" || before.kind == "maximum" || before.kind == "about") mention.ordinal = false;
    if (mention.ordinal) return;
    if (add_range(mention, before)) {
      if (before.kind == "between" || before.kind == "from") mention.first = before.first;
      const Found blur = phrase_before(mention.first, floor);
      if (blur.kind == "about") widen(mention, blur);
      return;
    }
    widen(mention, before);
    add_bound_before(mention, floor);
    add_bound_behind(mention);
  }

  // "at least 40 killed": a bound that may stand behind its number stands before it, unless it belongs to the number
  // before.
  void add_bound_before(NumberMention& mention, std::size_t floor) const {
    constexpr std::size_t kNounOfLastNumber = 2;
    const std::size_t end = mention.first;
    for (std::size_t length = 1; length <= kLongestPhrase && length <= end; ++length) {
      const std::size_t begin = end - length;
      if (begin < floor + (floor > 0 ? kNounOfLastNumber + 1 : 0)) return;
      const auto kind = phrases_behind().find(joined(tokens_, begin, end));
      if (kind == phrases_behind().end() || tokens_[begin].kind == TokenKind::punctuation) continue;
      if (kind->second == "after_minimum") mention.maximum.reset();
      if (kind->second == "after_maximum" && mention.maximum) mention.minimum.reset();
      if (kind->second == "after_minimum" || kind->second == "after_maximum") mention.first = begin;
      return;
    }
  }

  void add_sign(NumberMention& mention, std::size_t floor) const {
    const std::size_t sign = mention.first - 1;
    if (mention.first == floor || mention.first == 0 || !is_number(mention.first) || !glued(mention.first)) return;
    if (is_mark(sign, "-") && !glued(sign)) {
      mention.first = sign;
      mention.minimum = -*mention.minimum;
      if (mention.maximum) mention.maximum = -*mention.maximum;
      if (mention.maximum && *mention.maximum < *mention.minimum) std::swap(mention.minimum, mention.maximum);
    } else if (is_mark(sign, "+") && !glued(sign)) {
      mention.first = sign;
      mention.maximum.reset();
    }
  }

  void add_percent(NumberMention& mention, std::size_t floor) const {
    const std::size_t behind = percent_end(mention.last);
    if (behind > mention.last) {
      mention.last = behind;
      mention.percent = true;
    } else if (mention.first > floor && is_mark(mention.first - 1, "%") && glued(mention.first)) {
      --mention.first;
      mention.percent = true;
    }
  }

  std::size_t percent_end(std::size_t i) const {
    if (is_mark(i, "%")) return i + 1;
    const Found found = phrase_behind(i);
    return found.kind == "percent" ? found.last : i;
  }

  // "the 29th summit" is written with the article before digits, behind a definite noun in the singular.
  void mark_ordinal_digits(NumberMention& mention, std::size_t floor) const {
    if (mention.first < floor + 2 || !is_number(mention.first)) return;
    const bool article = tokens_[mention.first - 1].folded == kArticle;
    const std::string& noun = tokens_[mention.first - 2].folded;
    const NounForm* counted = find_counted_noun(noun);
    const bool plural = counted != nullptr && counted->number == GrammaticalNumber::plural;
    if (article && !plural && noun.starts_with(kArticle)) mention.ordinal = true;
  }

  std::size_t without_article(std::size_t first, std::size_t floor) const {
    return first > floor && tokens_[first - 1].folded == kArticle ? first - 1 : first;
  }

  Found phrase_before(std::size_t first, std::size_t floor) const {
    const std::size_t end = without_article(first, floor);
    Found found;
    for (std::size_t length = 1; length <= kLongestPhrase && floor + length <= end; ++length) {
      if (tokens_[end - length].kind == TokenKind::punctuation) break;
      const std::string* kind = lookup(phrases_before(), joined(tokens_, end - length, end));
      if (kind != nullptr && *kind != "change") found = {*kind, end - length, first};
    }
    return found;
  }

  Found phrase_behind(std::size_t first) const {
    Found found;
    for (std::size_t last = first + 1; last <= std::min(first + kLongestPhrase, tokens_.size()); ++last) {
      const auto kind = phrases_behind().find(joined(tokens_, first, last));
      if (kind != phrases_behind().end()) found = {kind->second, first, last};
    }
    return found;
  }

  static void widen(NumberMention& mention, const Found& bound) {
    if (bound.kind == "minimum") {
      mention.maximum.reset();
    } else if (bound.kind == "maximum") {
      if (!mention.maximum) return;
      mention.minimum.reset();
    } else if (bound.kind == "about") {
      mention.approximate = true;
    } else {
      return;
    }
    mention.first = bound.first;
  }

  // "at least" may stand behind the counted noun; the mention does not grow over the noun.
  void add_bound_behind(NumberMention& mention) const {
    constexpr std::size_t kFarthest = 2;
    for (std::size_t skipped = 0; skipped <= kFarthest; ++skipped) {
      const std::size_t at = mention.last + skipped;
      if (at >= tokens_.size() || tokens_[at].kind == TokenKind::number) return;
      const Found found = phrase_behind(at);
      if (found.kind == "after_minimum") mention.maximum.reset();
      if (found.kind == "after_maximum" && mention.maximum) mention.minimum.reset();
      if (found.kind == "after_about") mention.approximate = true;
      if (!found.kind.empty() || tokens_[at].kind == TokenKind::punctuation) return;
    }
  }

  // A second number that makes a range with the first.
  bool add_range(NumberMention& mention, const Found& before) const {
    const std::size_t at = mention.last;
    if (at >= tokens_.size() || !mention.minimum || mention.minimum != mention.maximum) return false;
    const Found to = phrase_behind(at);
    std::size_t second = at + 1;
    bool either = false;
    if (before.kind == "between" && to.kind != "to") {
      second = tokens_[at].folded == "\xD9\x88" ? at + 1 : at;
    } else if (to.kind == "to") {
      if (before.kind == "from" && is_change(before.first)) return false;
      second = to.last;
    } else if (tokens_[at].folded == kOr) {
      either = true;
    } else if (!is_mark(at, "-") || is_mark(at + 2, "-")) {
      return false;
    }
    return second < tokens_.size() && join(mention, second, either);
  }

  bool is_change(std::size_t first) const {
    constexpr std::size_t kReach = 6;  // words before "from"
    for (std::size_t i = first; i-- > 0 && first - i <= kReach;) {
      const std::string* kind = lookup(phrases_before(), tokens_[i].folded);
      if (kind != nullptr && *kind == "change") return true;
    }
    return false;
  }

  bool join(NumberMention& mention, std::size_t second, bool either) const {
    const bool article = tokens_[second].folded == kArticle && second + 1 < tokens_.size();
    if (article) ++second;
    const std::optional<NumberMention> other = read(second);
    if (!other || !other->maximum || other->minimum != other->maximum || other->ordinal) return false;
    const std::optional<Cardinal> cardinal = read_cardinal(tokens_, second);
    double low = *mention.minimum;
    const double high = *other->maximum;
    // "between 3 and 5 million": the scale of the second holds for both.
    if (cardinal && cardinal->scale > 1 && low < high / cardinal->scale) low *= cardinal->scale;
    if (low >= high || (either && high > 2 * low)) return false;
    const std::size_t percent = percent_end(other->last);
    mention.percent |= percent > other->last;
    mention.minimum = low;
    mention.maximum = high;
    mention.approximate |= either;
    mention.dual_noun = other->dual_noun;
    mention.last = percent;
    return true;
  }

  std::span<const Token> tokens_;
};

}  // namespace

std::vector<NumberMention> parse_numbers(std::span<const Token> tokens) {
  return MentionReader(tokens).run();
}

}  // namespace tawatur
