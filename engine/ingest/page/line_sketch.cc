// SPDX-License-Identifier: GPL-3.0-or-later
// Nearly all lines of records are prose in which no phrase of furniture counts, and finding that out by folding each
// into words costs more than all other reading. A sketch is the folded line with a byte for each letter: two letters
// may share a byte, so a phrase whose sketch is absent is absent, and one whose sketch is there is looked up in the
// folded line.

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "engine/ingest/page/page_phrases.h"
#include "engine/text/characters.h"
#include "engine/text/folding.h"
#include "engine/text/lexicon.h"

namespace tawatur {
namespace {

constexpr char32_t kTwoBytes = 0x800;      // below: one or two bytes in UTF-8
constexpr char32_t kPunctuation = 0x2000;  // general punctuation, quotation marks and dashes of all scripts
constexpr char32_t kPunctuationEnd = 0x2080;
constexpr char kDropped = '\0';
constexpr char kMark = '.';
constexpr char kUnknown = '\x7F';  // more than one letter, or of a script that needs a second look
constexpr std::size_t kLongestSketch = 256;

bool is_arabic_byte(char c) {
  return static_cast<unsigned char>(c) >= 0x80;
}
bool is_latin(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_word_byte(char c) {
  return is_arabic_byte(c) || is_latin(c) || is_digit(c);
}

char sketch_of(char32_t c) {
  const bool seated_hamza = c == letters::kHamzaAbove || c == letters::kHamzaBelow;
  std::string utf8;
  append_character(utf8, c);
  const std::string form = folded(utf8);
  switch (character_class(c)) {
    case CharacterClass::space:
      return ' ';
    case CharacterClass::silent:
      return form.empty() && !seated_hamza ? kDropped : kUnknown;
    case CharacterClass::mark:
      return c == U'#' || c == U'@' || c == U'\'' || form == "'" ? kUnknown : kMark;
    case CharacterClass::letter:
    case CharacterClass::digit:
      break;
  }
  if (form.empty()) return kDropped;
  if (form.size() == 1) return is_word_byte(form.front()) ? form.front() : kUnknown;
  return form.size() == 2 && is_arabic(c) ? form.back() : kUnknown;
}

using SketchTable = std::array<char, kTwoBytes + (kPunctuationEnd - kPunctuation)>;

const SketchTable& sketch_table() {
  static const SketchTable table = [] {
    SketchTable made{};
    for (char32_t c = 0; c < kTwoBytes; ++c) made[c] = sketch_of(c);
    for (char32_t c = kPunctuation; c < kPunctuationEnd; ++c) made[kTwoBytes + c - kPunctuation] = sketch_of(c);
    return made;
  }();
  return table;
}

struct Sketch {
  std::array<char, kLongestSketch> bytes;
  std::size_t size = 0;
  std::size_t words = 0;  // at least

  [[nodiscard]] std::string_view view() const { return {bytes.data(), size}; }
};

// False where a character is unknown. `utf8` is valid and no longer than a sketch.
bool draw(std::string_view utf8, Sketch& sketch) {
  const SketchTable& table = sketch_table();
  char before = ' ';
  for (std::size_t at = 0; at < utf8.size();) {
    const auto lead = static_cast<unsigned char>(utf8[at]);
    std::size_t index = lead;
    if (lead < 0x80) {
      ++at;
    } else if (lead < 0xE0) {
      index = (lead & 0x1FU) << 6U | (static_cast<unsigned char>(utf8[at + 1]) & 0x3FU);
      at += 2;
    } else {
      const char32_t c = next_character(utf8, at);
      if (c < kPunctuation || c >= kPunctuationEnd) return false;
      index = kTwoBytes + c - kPunctuation;
    }
    const char byte = table[index];
    if (byte == kUnknown) return false;
    if (byte == kDropped) continue;
    sketch.words += before == ' ' && is_word_byte(byte);
    sketch.bytes[sketch.size++] = byte;
    before = byte;
  }
  return true;
}

// The letters of the first word; nothing where it is not certain where that word ends.
std::optional<std::string_view> first_word(std::string_view sketch) {
  std::size_t begin = 0;
  while (begin < sketch.size() && !is_word_byte(sketch[begin])) ++begin;
  if (begin == sketch.size() || is_digit(sketch[begin])) return std::nullopt;
  std::size_t end = begin;
  while (end < sketch.size() && is_arabic_byte(sketch[end]) == is_arabic_byte(sketch[begin]) &&
         !is_digit(sketch[end]) && is_word_byte(sketch[end])) {
    ++end;
  }
  if (end == sketch.size() || is_word_byte(sketch[end])) return std::nullopt;
  return sketch.substr(begin, end - begin);
}

// Sketches of the words by which phrases are found that count in long sentences.
struct PhraseSketches {
  std::vector<std::string> first_words;  // of phrases that stand at the beginning; ascending
  std::vector<std::string> inner_words;  // the longest of each phrase that may stand anywhere
  bool complete = true;                  // every phrase has a sketch
};

std::vector<std::string_view> words_in(std::string_view phrase) {
  std::vector<std::string_view> words;
  while (!phrase.empty()) {
    words.push_back(phrase.substr(0, phrase.find(' ')));
    phrase.remove_prefix(std::min(words.back().size() + 1, phrase.size()));
  }
  return words;
}

void sort_once(std::vector<std::string>& words) {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
}

const PhraseSketches& phrase_sketches() {
  static const PhraseSketches sketches = [] {
    PhraseSketches made;
    const auto add = [&](std::string_view word, std::vector<std::string>& list) {
      Sketch sketch;
      made.complete &= word.size() < kLongestSketch && draw(word, sketch) &&
                       std::all_of(sketch.view().begin(), sketch.view().end(), is_word_byte);
      list.emplace_back(sketch.view());
    };
    for (const LexiconRow& row : lexicon_rows("page_phrases")) {
      const std::string phrase = page_words(row.at(0));
      const std::vector<std::string_view> words = words_in(phrase);
      if (row.at(1) == "line" || words.size() < 2) continue;
      add(words.front(), made.first_words);
      if (row.at(1) != "within") continue;
      add(*std::max_element(words.begin(), words.end(),
                            [](std::string_view a, std::string_view b) { return a.size() < b.size(); }),
          made.inner_words);
    }
    sort_once(made.first_words);
    sort_once(made.inner_words);
    return made;
  }();
  return sketches;
}

}  // namespace

LineSketch sketch_line(std::string_view line) {
  const std::size_t cut = folded_bytes(line);
  Sketch sketch;
  if (!draw(line.substr(0, cut), sketch)) return {};
  LineSketch result;
  result.least_words = sketch.words + static_cast<std::size_t>(
                                          std::count(line.begin() + static_cast<std::ptrdiff_t>(cut), line.end(), ' '));
  const PhraseSketches& phrases = phrase_sketches();
  const std::optional<std::string_view> word = first_word(sketch.view());
  if (!word || !phrases.complete) return result;
  result.may_hold_phrase =
      std::binary_search(phrases.first_words.begin(), phrases.first_words.end(), *word, std::less<>()) ||
      std::any_of(phrases.inner_words.begin(), phrases.inner_words.end(),
                  [&](const std::string& inner) { return sketch.view().find(inner) != std::string_view::npos; });
  return result;
}

}  // namespace tawatur
