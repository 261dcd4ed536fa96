// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/text/charset_conversion.h"

#include <doctest/doctest.h>

#include <array>
#include <string>

#include "engine/model/error.h"
#include "tests/support/pages/encodings.h"

using namespace tawatur;

TEST_CASE("labels mean what the web means by them") {
  struct Case {
    const char* label;
    const char* charset;
  };
  constexpr std::array<Case, 14> kCases = {{{"X-CP1256", "windows-1256"},
                                            {" Windows-1256 ", "windows-1256"},
                                            {"\"utf8\"", "utf-8"},
                                            {"ISO-8859-6-i", "iso-8859-6"},
                                            {"latin1", "windows-1252"},
                                            {"us-ascii", "windows-1252"},
                                            {"Shift_JIS", "shift_jis"},
                                            {"ISO-8859-6", "iso-8859-6"},
                                            {"KOI8-R", "koi8-r"},
                                            {"EUC-JP", "euc-jp"},
                                            {"tis-620", "tis-620"},
                                            {"no-such-charset", ""},
                                            {"iso-8859-16", ""},
                                            {"", ""}}};
  for (const Case& c : kCases) {
    CAPTURE(c.label);
    CHECK(charset_of_label(c.label) == c.charset);
  }
}

TEST_CASE("bytes without a meaning become U+FFFD and are counted") {
  const ConvertedText cut = convert_to_utf8("\xD8\xA7\xD9", "utf-8");
  CHECK(cut.utf8 == "ا\xEF\xBF\xBD");
  CHECK(cut.bad_parts == 1);
  const ConvertedText overlong = convert_to_utf8(
      "a\xC0\xAF"
      "b",
      "utf-8");
  CHECK(overlong.bad_parts == 2);
  CHECK(overlong.utf8 ==
        "a\xEF\xBF\xBD\xEF\xBF\xBD"
        "b");
}

TEST_CASE("a long text is converted whole") {
  std::string text;
  while (text.size() < 200000) text += "النص الطويل ";
  CHECK(convert_to_utf8(testing::encoded(text, "windows-1256"), "windows-1256").utf8 == text);
}

TEST_CASE("an unknown charset is an error of the caller") {
  CHECK_THROWS_AS((void)convert_to_utf8("x", "klingon"), ConfigError);
}

TEST_CASE("the census of UTF-8 agrees with the decoder on every three bytes of the critical kinds") {
  constexpr std::array<unsigned char, 14> kBytes = {0x41, 0x7F, 0x80, 0xBF, 0xC0, 0xC2, 0xDF,
                                                    0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0xFF};
  for (const unsigned char a : kBytes) {
    for (const unsigned char b : kBytes) {
      for (const unsigned char c : kBytes) {
        const std::string bytes = {static_cast<char>(a), static_cast<char>(b), static_cast<char>(c)};
        CHECK(take_utf8_census(bytes).bad_parts == convert_to_utf8(bytes, "utf-8").bad_parts);
      }
    }
  }
}

TEST_CASE("a wrong decoding shows in its words") {
  const std::string text = "أعلنت الوزارة أن الطريق الساحلي سيفتح غداً أمام الحافلات";
  CHECK(take_script_census(text).mixed_words == 0);
  const std::string arabic = testing::encoded(text, "windows-1256");
  for (const char* wrong : {"iso-8859-6", "windows-1252", "windows-1251"}) {
    CAPTURE(wrong);
    const ScriptCensus census = take_script_census(convert_to_utf8(arabic, wrong).utf8);
    CHECK(census.mixed_words + census.controls > census.words / 4);
  }
}
