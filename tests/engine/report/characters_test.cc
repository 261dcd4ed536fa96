// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/characters.h"

#include <doctest/doctest.h>

#include <string>

using namespace tawatur;

TEST_CASE("a character of each length is read whole") {
  CHECK(character_at("a", 0).bytes == 1);
  CHECK(character_at("ع", 0).code_point == 0x0639);
  CHECK(character_at("€", 0).bytes == 3);
  CHECK(character_at("\xF0\x9F\x98\x80", 0).code_point == 0x1F600);
}

TEST_CASE("overlong, cut, surrogate and out-of-range forms are malformed, one byte at a time") {
  for (const char* bytes :
       {"\xC0\x80", "\xE0\x80\x80", "\xD8", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xF8", "\xE2\x82", "\x80"}) {
    CAPTURE(bytes);
    const Character character = character_at(bytes, 0);

    CHECK_FALSE(character.valid);
    CHECK(character.bytes == 1);
  }
}

TEST_CASE("controls of terminals and of direction are told apart from letters") {
  CHECK(is_control(0x1B));
  CHECK(is_control(0x9B));
  CHECK(is_control(0x2028));
  CHECK_FALSE(is_control(' '));
  CHECK(is_bidi_control(0x202E));
  CHECK(is_bidi_control(0x061C));
  CHECK_FALSE(is_bidi_control(0x200C));
}

TEST_CASE("a line for people shows what would disturb it and keeps what shapes Arabic") {
  CHECK(plain_line(" a\r\n\tb  c ") == "a b c");
  CHECK(plain_line("x\xE2\x80\xAEy") == "x⟦U+202E⟧y");
  CHECK(plain_line("\x1b[31m") == "⟦U+001B⟧[31m");
  CHECK(plain_line("خبر\xE2\x80\x8F") == "خبر\xE2\x80\x8F");
  CHECK(plain_line("a\xFFz") == "a\xEF\xBF\xBDz");
  CHECK(visible_sign(0x1F600) == "⟦U+01F600⟧");
}

TEST_CASE("a report links to the web and to nothing else") {
  CHECK(web_address("https://example.org/a?b=c#d") == "https://example.org/a?b=c#d");
  for (const char* url : {"javascript:alert(1)", "data:text/html,x", "//example.org", "file:///etc/passwd",
                          "https://a b", "https://a\"b", "HTTPS:/x", " https://a"}) {
    CAPTURE(url);
    CHECK(web_address(url).empty());
  }
}

TEST_CASE("a long line is cut between words, a long word inside") {
  CHECK(shortened("قصير", 10) == "قصير");
  CHECK(shortened("كلمة ثانية ثالثة", 12) == "كلمة ثانية…");
  CHECK(shortened("abcdefghijkl", 5) == "abcde…");
  CHECK(shortened("a bcdefghijkl", 8) == "a bcdefg…");
}
