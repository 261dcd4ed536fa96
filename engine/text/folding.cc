// SPDX-License-Identifier: GPL-3.0-or-later
// Folding looks at one code point at a time, so the way back to the source is exact. What a code point becomes is
// decided once by Unicode's compatibility case folding (NFKC_Casefold) and then by a table for what Unicode leaves
// apart: hamza seats, final ya and ta marbuta, letters borrowed from Persian, digits, quotation marks. The results for
// the two-byte range, nearly all of Arabic and Latin text, are kept in a table.
//
// Hamza on alef is often left out in writing, so those forms become a bare alef. Hamza on waw or ya is never left out,
// but its seat changes with the case ending and from country to country; both become the bare hamza.

#include "engine/text/folding.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <array>

#include "engine/model/error.h"
#include "engine/text/characters.h"

namespace tawatur {
namespace {

using namespace letters;

constexpr std::size_t kTableSize = 0x800;
constexpr char32_t kSlow = 0xFFFFFFFF;  // more than one code point, or none but not to be dropped lightly
constexpr char32_t kDropped = 0;

struct Replacement {
  char32_t from;
  char32_t to;
};

// What Unicode's own folding leaves apart. Farsi letters that Arabic newspapers write with the nearest letter of their
// own (peh, tcheh, veh, gaf) are folded to it.
constexpr Replacement kReplacements[] = {
    {kAlefMadda, kAlef},
    {kAlefHamzaAbove, kAlef},
    {kAlefHamzaBelow, kAlef},
    {kAlefWasla, kAlef},
    {0x0672, kAlef},
    {0x0673, kAlef},
    {0x0675, kAlef},
    {kWawHamza, kHamza},
    {kYehHamza, kHamza},
    {0x0674, kHamza},
    {0x0676, kHamza},
    {0x0678, kHamza},
    {kAlefMaksura, kYeh},
    {0x06CC, kYeh},  // Farsi yeh
    {0x06D0, kYeh},  // e
    {0x06D2, kYeh},  // yeh barree
    {kTehMarbuta, kHeh},
    {0x06BE, kHeh},   // heh doachashmee
    {0x06C0, kHeh},   // heh with yeh above
    {0x06C1, kHeh},   // heh goal
    {0x06C2, kHeh},   // heh goal with hamza
    {0x06C3, kHeh},   // teh marbuta goal
    {0x06D5, kHeh},   // ae
    {0x06A9, kKaf},   // keheh
    {0x06AA, kKaf},   // swash kaf
    {0x06AF, kKaf},   // gaf
    {0x067E, kBeh},   // peh
    {0x0686, kJeem},  // tcheh
    {0x06A4, kFeh},   // veh
    {kArabicPercent, U'%'},
    {kArabicDecimal, U'.'},
    {kArabicThousands, U','},
    {kArabicComma, U','},
    {kArabicSemicolon, U';'},
    {kArabicQuestion, U'?'},
    {kFullStopUrdu, U'.'},
    {kLeftGuillemet, U'"'},
    {kRightGuillemet, U'"'},
    {kLeftDoubleQuote, U'"'},
    {kRightDoubleQuote, U'"'},
    {0x201E, U'"'},  // low double quotation mark
    {0x201F, U'"'},
    {0x2033, U'"'},  // double prime
    {0x2018, U'\''},
    {0x2019, U'\''},
    {0x201A, U'\''},
    {0x201B, U'\''},
    {0x2039, U'\''},
    {0x203A, U'\''},
    {0x2032, U'\''},
    {0x02BC, U'\''},
    {U'`', U'\''},
    {0x2010, U'-'},
    {0x2011, U'-'},
    {0x2012, U'-'},
    {0x2013, U'-'},
    {0x2014, U'-'},
    {0x2015, U'-'},
    {0x2212, U'-'},
    {0x2044, U'/'},
};

bool is_folded_mark(char32_t c) {
  if (c == kTatweel) return true;
  const bool latin_mark = c >= 0x0300 && c < 0x0370;
  const bool hebrew_point = c >= 0x0591 && c < 0x05C8 && c != 0x05BE && c != 0x05C0 && c != 0x05C3 && c != 0x05C6;
  if (latin_mark || hebrew_point) return true;
  return is_arabic(c) && character_class(c) == CharacterClass::silent;
}

char32_t replaced(char32_t c) {
  for (const Replacement& replacement : kReplacements) {
    if (replacement.from == c) return replacement.to;
  }
  const int digit = u_charDigitValue(static_cast<UChar32>(c));
  if (digit >= 0 && character_class(c) == CharacterClass::digit) return U'0' + static_cast<char32_t>(digit);
  return c;
}

const icu::Normalizer2& normalizer(const icu::Normalizer2* (*get)(UErrorCode&)) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* found = get(status);
  if (U_FAILURE(status)) throw ConfigError("ICU has no normalization data; install the ICU data library");
  return *found;
}

// Accents are dropped from Latin and Greek letters only; in other scripts a mark can make another letter.
icu::UnicodeString without_accents(const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(text.char32At(0), &status);
  if (script != USCRIPT_LATIN && script != USCRIPT_GREEK) return text;
  static const icu::Normalizer2& decompose = normalizer(&icu::Normalizer2::getNFDInstance);
  return decompose.normalize(text, status);
}

std::u32string fold_by_property(char32_t c) {
  if (character_class(c) == CharacterClass::space) return U" ";
  static const icu::Normalizer2& casefold = normalizer(&icu::Normalizer2::getNFKCCasefoldInstance);
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString source(static_cast<UChar32>(c));
  const icu::UnicodeString mapped =
      u_charType(static_cast<UChar32>(c)) == U_SURROGATE ? source : without_accents(casefold.normalize(source, status));
  std::u32string result;
  for (int32_t i = 0; i < mapped.length(); i = mapped.moveIndex32(i, 1)) {
    const auto part = static_cast<char32_t>(mapped.char32At(i));
    const bool glue = is_folded_mark(part) || character_class(part) == CharacterClass::space;
    if (!glue && part != 0) result += replaced(part);
  }
  // A spacing accent is a mark of its own; without its letter nothing would be left of it.
  if (result.empty() && character_class(c) != CharacterClass::silent && c != kTatweel) result = c;
  return result;
}

std::array<char32_t, kTableSize> make_table() {
  std::array<char32_t, kTableSize> table{};
  for (std::size_t c = 0; c < kTableSize; ++c) {
    const std::u32string result = fold_by_property(static_cast<char32_t>(c));
    table[c] = result.size() > 1 ? kSlow : (result.empty() ? kDropped : result.front());
  }
  return table;
}

class Folder {
 public:
  Folder(std::string& text, std::vector<std::uint32_t>* source) : text_(text), source_(source) {}

  void run(std::string_view utf8) {
    static const std::array<char32_t, kTableSize> table = make_table();
    text_.reserve(text_.size() + utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
      const std::size_t start = at;
      const char32_t c = next_character(utf8, at);
      const char32_t to = c < kTableSize ? table[c] : kSlow;
      if (c == kHamzaAbove || c == kHamzaBelow) {
        seat_becomes_hamza();
      } else if (to == kSlow) {
        for (const char32_t part : fold_by_property(c)) put(part, start);
      } else if (to != kDropped) {
        put(to, start);
      }
    }
    if (source_ != nullptr) source_->push_back(static_cast<std::uint32_t>(utf8.size()));
  }

 private:
  void put(char32_t c, std::size_t start) {
    const std::size_t before = text_.size();
    if (c < 0x80) {
      text_ += static_cast<char>(c);
    } else {
      append_character(text_, c);
    }
    if (source_ != nullptr) source_->resize(source_->size() + text_.size() - before, static_cast<std::uint32_t>(start));
  }

  // A hamza written as a mark of its own after waw or ya is the same letter as the composed one.
  void seat_becomes_hamza() {
    constexpr std::string_view kFoldedWaw = "\xD9\x88";
    constexpr std::string_view kFoldedYeh = "\xD9\x8A";
    constexpr std::string_view kFoldedHamza = "\xD8\xA1";
    if (text_.ends_with(kFoldedWaw) || text_.ends_with(kFoldedYeh)) {
      text_.replace(text_.size() - kFoldedHamza.size(), kFoldedHamza.size(), kFoldedHamza);
    }
  }

  std::string& text_;
  std::vector<std::uint32_t>* source_;
};

}  // namespace

FoldedText fold(std::string_view utf8) {
  FoldedText result;
  result.source.reserve(utf8.size() + 1);
  Folder(result.text, &result.source).run(utf8);
  return result;
}

std::string folded(std::string_view utf8) {
  std::string result;
  Folder(result, nullptr).run(utf8);
  return result;
}

}  // namespace tawatur
