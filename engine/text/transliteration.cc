// SPDX-License-Identifier: GPL-3.0-or-later
// A foreign name has no one Arabic spelling: long vowels come and go, a doubled letter is written once or twice, and
// some sounds have several letters (g is ghain, jeem or qaf). So two spellings are laid over each other by the dynamic
// programme of edit distance, in which only such differences are allowed at all: any other consonant makes two names.
// In a name of Arabic origin a vowel tells two persons apart, so what can be of Arabic origin must agree in full.

#include "engine/text/transliteration.h"

#include <algorithm>
#include <array>
#include <limits>
#include <vector>

#include "engine/text/characters.h"

namespace tawatur {
namespace {

constexpr std::size_t kShortest = 4;  // letters
constexpr std::string_view kArticle = "\u0627\u0644";
constexpr std::string_view kServant = "\u0639\u0628\u062F";  // begins names of Arabic origin only
constexpr std::size_t kFar = std::numeric_limits<std::size_t>::max() / 2;

// Letters that the press writes for one foreign sound, by the first of them: g and k; t and th; s, z, sh and th; d.
struct SoundLetter {
  char32_t letter;
  char32_t sound;
};
constexpr char32_t kGhain = 0x063A;
constexpr char32_t kQaf = 0x0642;
constexpr char32_t kGaf = 0x06AF;
constexpr char32_t kTah = 0x0637;
constexpr char32_t kTheh = 0x062B;
constexpr char32_t kSheen = 0x0634;
constexpr char32_t kSad = 0x0635;
constexpr char32_t kZain = 0x0632;
constexpr char32_t kThal = 0x0630;
constexpr char32_t kZah = 0x0638;
constexpr char32_t kDal = 0x062F;
constexpr char32_t kDad = 0x0636;
constexpr char32_t kVeh = 0x06A4;
constexpr char32_t kPeh = 0x067E;
constexpr std::array<SoundLetter, 14> kSounds = {{{kGhain, letters::kJeem},
                                                  {kQaf, letters::kJeem},
                                                  {kGaf, letters::kJeem},
                                                  {letters::kKaf, letters::kJeem},
                                                  {kTah, letters::kTeh},
                                                  {kTheh, letters::kTeh},
                                                  {kSheen, letters::kSeen},
                                                  {kSad, letters::kSeen},
                                                  {kZain, letters::kSeen},
                                                  {kThal, letters::kSeen},
                                                  {kZah, letters::kSeen},
                                                  {kDad, kDal},
                                                  {kVeh, letters::kFeh},
                                                  {kPeh, letters::kBeh}}};

char32_t sound_of(char32_t letter) {
  for (const SoundLetter& row : kSounds) {
    if (row.letter == letter) return row.sound;
  }
  return letter;
}

bool is_vowel(char32_t letter) {
  return letter == letters::kAlef || letter == letters::kWaw || letter == letters::kYeh;
}

std::u32string letters_of(std::string_view folded) {
  std::u32string result;
  for (std::size_t at = 0; at < folded.size();) result += next_character(folded, at);
  return result;
}

// May the letter at `i` be left out: a vowel inside the word, or the second of two equal letters?
bool is_optional(const std::u32string& word, std::size_t i) {
  if (i == 0 || i + 1 >= word.size()) return false;
  return is_vowel(word[i]) || word[i] == word[i - 1];
}

std::size_t replacement_cost(char32_t a, char32_t b) {
  if (a == b) return 0;
  return sound_of(a) == sound_of(b) || (is_vowel(a) && is_vowel(b)) ? 1 : kFar;
}

// The fewest differences of spelling between two words; kFar when something else differs.
std::size_t spelling_distance(const std::u32string& a, const std::u32string& b) {
  std::vector<std::size_t> row(b.size() + 1, kFar);
  row[0] = 0;
  for (std::size_t j = 0; j < b.size(); ++j) row[j + 1] = is_optional(b, j) ? row[j] + 1 : kFar;
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = is_optional(a, i) ? std::min(kFar, row[0] + 1) : kFar;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t replaced = diagonal + replacement_cost(a[i], b[j]);
      const std::size_t without_a = is_optional(a, i) ? row[j + 1] + 1 : kFar;
      const std::size_t without_b = is_optional(b, j) ? row[j] + 1 : kFar;
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, without_a, without_b, kFar});
    }
  }
  return row[b.size()];
}

// Differences allowed between two words of which the shorter has so many letters.
std::size_t allowed(std::size_t letters) {
  constexpr std::size_t kLong = 7;
  constexpr std::size_t kVeryLong = 10;
  return letters >= kVeryLong ? 3 : letters >= kLong ? 2 : 1;
}

bool is_arabic_name(std::string_view folded) {
  return folded.starts_with(kArticle) || folded.starts_with(kServant);
}

}  // namespace

bool is_spelling_of(std::string_view folded, std::string_view other) {
  if (folded == other) return true;
  const std::u32string a = letters_of(folded);
  const std::u32string b = letters_of(other);
  const std::size_t shorter = std::min(a.size(), b.size());
  if (shorter < kShortest || is_arabic_name(folded) || is_arabic_name(other)) return false;
  return spelling_distance(a, b) <= allowed(shorter);
}

std::string sound_skeleton(std::string_view folded) {
  std::string skeleton;
  char32_t last = 0;
  for (std::size_t at = 0; at < folded.size();) {
    const char32_t letter = next_character(folded, at);
    if (!is_vowel(letter) && sound_of(letter) != last) append_character(skeleton, sound_of(letter));
    if (!is_vowel(letter)) last = sound_of(letter);
  }
  return skeleton;
}

}  // namespace tawatur
