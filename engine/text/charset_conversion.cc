// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/text/charset_conversion.h"

#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/ucsdet.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <memory>
#include <utility>

#include "engine/model/error.h"

namespace tawatur {
namespace {

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

std::string ascii_lower(std::string_view label) {
  std::string lower;
  for (const char c : label) {
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '"' || c == '\'') continue;
    lower.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
  }
  return lower;
}

// Where the web means something else than the registered label says, and labels that ICU does not know.
constexpr std::array<std::pair<std::string_view, std::string_view>, 24> kWebLabels = {{
    {"utf8", "utf-8"},
    {"unicode-1-1-utf-8", "utf-8"},
    {"ascii", "windows-1252"},
    {"us-ascii", "windows-1252"},
    {"latin1", "windows-1252"},
    {"iso-8859-1", "windows-1252"},
    {"iso8859-1", "windows-1252"},
    {"iso_8859-1", "windows-1252"},
    {"cp1252", "windows-1252"},
    {"iso-8859-9", "windows-1254"},
    {"cp1256", "windows-1256"},
    {"x-cp1256", "windows-1256"},
    {"windows1256", "windows-1256"},
    {"arabic", "iso-8859-6"},
    {"asmo-708", "iso-8859-6"},
    {"iso-8859-6-e", "iso-8859-6"},
    {"iso-8859-6-i", "iso-8859-6"},
    {"iso8859-6", "iso-8859-6"},
    {"iso_8859-6", "iso-8859-6"},
    {"utf-16", "utf-16le"},
    {"unicode", "utf-16le"},
    {"ucs-2", "utf-16le"},
    {"gb2312", "gbk"},
    {"ks_c_5601-1987", "euc-kr"},
}};

// Names under which detectors and pages give encodings as ICU does: it would look for them among the aliases of all
// its converters, and open one, which costs more than to read a short page.
constexpr std::array<std::string_view, 26> kOwnNames = {
    "big5",         "euc-jp",       "euc-kr",       "gb18030",      "gbk",          "iso-8859-2",   "iso-8859-3",
    "iso-8859-5",   "iso-8859-6",   "iso-8859-7",   "iso-8859-8",   "koi8-r",       "koi8-u",       "shift_jis",
    "utf-16be",     "utf-16le",     "utf-8",        "windows-1250", "windows-1251", "windows-1252", "windows-1253",
    "windows-1254", "windows-1255", "windows-1256", "windows-1257", "windows-1258"};

void count_and_substitute(const void* context, UConverterToUnicodeArgs* args, const char* units, std::int32_t length,
                          UConverterCallbackReason reason, UErrorCode* status) {
  if (reason == UCNV_UNASSIGNED || reason == UCNV_ILLEGAL || reason == UCNV_IRREGULAR) {
    ++*static_cast<std::size_t*>(const_cast<void*>(context));
  }
  UCNV_TO_U_CALLBACK_SUBSTITUTE(nullptr, args, units, length, reason, status);
}

Converter open_converter(const std::string& charset) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(charset.c_str(), &status), &ucnv_close);
  if (U_FAILURE(status)) throw ConfigError("unknown encoding '" + charset + "'");
  return converter;
}

// Letters that no word has where they stand: see ScriptCensus.
struct WordCensus {
  std::size_t letters = 0;
  std::size_t beyond_ascii = 0;
  std::size_t latin_beyond_ascii = 0;
  UScriptCode script = USCRIPT_COMMON;
  bool odd = false;
  UChar32 previous = 0;
};

constexpr UChar32 kFathatan = 0x064B;
constexpr UChar32 kKasratan = 0x064D;
constexpr UChar32 kAlef = 0x0627;
constexpr UChar32 kAlefMaqsura = 0x0649;

bool is_nunation(UChar32 c) {
  return c >= kFathatan && c <= kKasratan;
}

void add_letter(WordCensus& word, UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(c, &status);
  if (script != USCRIPT_COMMON && script != USCRIPT_INHERITED) {
    if (word.script == USCRIPT_COMMON) word.script = script;
    word.odd = word.odd || word.script != script;
  }
  // Nunation ends a word, but for the alef that carries it.
  word.odd = word.odd || (is_nunation(word.previous) && c != kAlef && c != kAlefMaqsura);
  word.odd = word.odd || (c > 0x7F && u_isupper(c) && u_islower(word.previous));
  ++word.letters;
  if (c > 0x7F) ++word.beyond_ascii;
  if (c > 0x7F && script == USCRIPT_LATIN) ++word.latin_beyond_ascii;
}

void end_word(WordCensus& word, ScriptCensus& census) {
  if (word.beyond_ascii > 0) {
    ++census.words;
    // No language in Latin letters writes most of a word with letters beyond ASCII.
    const bool foreign = word.letters >= 3 && word.latin_beyond_ascii * 5 > word.letters * 3;
    if (word.odd || foreign) ++census.mixed_words;
  }
  word = {};
}

bool is_frequent_arabic(UChar32 c) {
  // Alef, lam, ya, mim, waw, nun, ra, ta, ba, ta marbuta: three letters of four in running text.
  static constexpr std::array<UChar32, 10> kFrequent = {0x0627, 0x0644, 0x064A, 0x0645, 0x0648,
                                                        0x0646, 0x0631, 0x062A, 0x0628, 0x0629};
  for (const UChar32 letter : kFrequent) {
    if (c == letter) return true;
  }
  return false;
}

}  // namespace

std::string charset_of_label(std::string_view label) {
  std::string lower = ascii_lower(label);
  if (lower.empty()) return {};
  for (const auto& [known, meant] : kWebLabels) {
    if (known == lower) return std::string(meant);
  }
  if (std::find(kOwnNames.begin(), kOwnNames.end(), lower) != kOwnNames.end()) return lower;
  UErrorCode status = U_ZERO_ERROR;
  const char* name = ucnv_getStandardName(lower.c_str(), "MIME", &status);
  if (name == nullptr || U_FAILURE(status)) {
    status = U_ZERO_ERROR;
    name = ucnv_getStandardName(lower.c_str(), "IANA", &status);
  }
  if (name == nullptr || U_FAILURE(status)) return {};
  // ICU knows the names of some encodings for which it has no table.
  status = U_ZERO_ERROR;
  const Converter converter(ucnv_open(name, &status), &ucnv_close);
  return U_FAILURE(status) ? std::string() : ascii_lower(name);
}

ConvertedText convert_to_utf8(std::string_view bytes, const std::string& charset) {
  const Converter from = open_converter(charset);
  const Converter to = open_converter("utf-8");
  ConvertedText converted;
  UErrorCode status = U_ZERO_ERROR;
  ucnv_setToUCallBack(from.get(), &count_and_substitute, &converted.bad_parts, nullptr, nullptr, &status);

  std::array<UChar, 4096> pivot;
  std::array<char, 16384> out;
  UChar* pivot_source = pivot.data();
  UChar* pivot_target = pivot.data();
  const char* source = bytes.data();
  const char* const source_end = bytes.data() + bytes.size();
  bool reset = true;
  do {
    status = U_ZERO_ERROR;
    char* target = out.data();
    ucnv_convertEx(to.get(), from.get(), &target, out.data() + out.size(), &source, source_end, pivot.data(),
                   &pivot_source, &pivot_target, pivot.data() + pivot.size(), reset, true, &status);
    reset = false;
    converted.utf8.append(out.data(), target);
  } while (status == U_BUFFER_OVERFLOW_ERROR);
  return converted;
}

Utf8Census take_utf8_census(std::string_view bytes) {
  Utf8Census census;
  const auto* text = reinterpret_cast<const std::uint8_t*>(bytes.data());
  const std::size_t size = bytes.size();
  std::size_t i = 0;
  while (i < size) {
    std::uint64_t chunk = 0;
    if (i + sizeof chunk <= size) {
      std::memcpy(&chunk, text + i, sizeof chunk);
      if ((chunk & 0x8080808080808080ULL) == 0) {
        i += sizeof chunk;
        continue;
      }
    }
    if (text[i] < 0x80) {
      ++i;
      continue;
    }
    // Two bytes are the rule in Arabic, Cyrillic, Greek and Hebrew.
    if (text[i] >= 0xC2 && text[i] <= 0xDF && i + 1 < size && (text[i + 1] & 0xC0U) == 0x80U) {
      ++census.multibyte_characters;
      i += 2;
      continue;
    }
    UChar32 c = 0;
    U8_NEXT(text, i, size, c);
    ++(c < 0 ? census.bad_parts : census.multibyte_characters);
  }
  return census;
}

bool is_utf8(std::string_view bytes) {
  return take_utf8_census(bytes).bad_parts == 0;
}

ScriptCensus take_script_census(std::string_view utf8) {
  ScriptCensus census;
  WordCensus word;
  const auto* text = reinterpret_cast<const std::uint8_t*>(utf8.data());
  bool symbol_after_letter = false;
  for (std::size_t i = 0; i < utf8.size();) {
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(text, i, utf8.size(), c);
    const int type = u_charType(c);
    const bool mark = type == U_NON_SPACING_MARK;
    if (type == U_UNASSIGNED || type == U_PRIVATE_USE_CHAR || c == 0xFFFD || (c >= 0x80 && c <= 0x9F))
      ++census.controls;
    if (c >= 0x0621 && c <= 0x064A) ++census.arabic;
    if (is_frequent_arabic(c)) ++census.frequent;
    if (u_isalpha(c)) {
      word.odd = word.odd || symbol_after_letter;
      add_letter(word, c);
      symbol_after_letter = false;
    } else if (mark) {
      word.odd = word.odd || word.letters == 0;
    } else if (c > 0x7F && word.letters > 0 && !symbol_after_letter &&
               (type == U_MATH_SYMBOL || type == U_CURRENCY_SYMBOL || type == U_OTHER_SYMBOL ||
                type == U_MODIFIER_SYMBOL || type == U_OTHER_NUMBER || type == U_OTHER_PUNCTUATION ||
                type == U_INITIAL_PUNCTUATION || type == U_FINAL_PUNCTUATION || type == U_START_PUNCTUATION)) {
      symbol_after_letter = type != U_OTHER_PUNCTUATION || c < 0x0600;
      if (!symbol_after_letter) end_word(word, census);
    } else {
      symbol_after_letter = false;
      end_word(word, census);
    }
    if (u_isalpha(c) || mark) word.previous = c;
  }
  end_word(word, census);
  return census;
}

std::string icu_charset_guess(std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status), &ucsdet_close);
  ucsdet_setText(detector.get(), bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
  const UCharsetMatch* match = U_FAILURE(status) ? nullptr : ucsdet_detect(detector.get(), &status);
  const char* name = match == nullptr || U_FAILURE(status) ? nullptr : ucsdet_getName(match, &status);
  return name == nullptr || U_FAILURE(status) ? std::string() : charset_of_label(name);
}

}  // namespace tawatur
