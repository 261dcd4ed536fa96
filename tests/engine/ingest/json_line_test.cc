// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ingest/json_line.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/support/pages/reading.h"

using namespace tawatur;

namespace {

// The same object with a member that only the event reader takes.
std::string the_long_way(std::string line) {
  return line.insert(1, R"("mood": "\ud83d\ude42", )");
}

std::string nested(std::size_t depth) {
  return R"({"text": "a", "x": )" + std::string(depth, '[') + std::string(depth, ']') + "}";
}

}  // namespace

TEST_CASE("an ordinary object is read in one go, whatever its values are") {
  const std::vector<std::string> lines = {
      R"({"id": 17, "title": "عنوان", "text": "نص الخبر كما نشر"})",
      R"({"authors": ["سامر", "", "هدى"], "text": "سطر\nوسطر", "tags": [[1, 2], {"a": 1.5}]})",
      R"({"source": {"name": "جريدة", "rank": 2.50, "more": {"name": "x"}}, "body": "نص", "url": null})",
      R"({"text": "أول", "text": "ثان", "date": "2024-03-05", "seen": true, "score": 1e3, "id": -0})",
      R"({"id": 18446744073709551615, "content": "\u0646\u0635 \"بين\" \/ علامتين \t", "author": ["None"]})",
      "  {\"text\" : \"a\" }  ",
  };
  JsonLineReader reader;
  for (const std::string& line : lines) {
    CAPTURE(line);
    ArticleRecord quick;
    REQUIRE(reader.read(line, quick));
    const Corpus a = testing::corpus_of("a.jsonl", line + "\n");
    const Corpus b = testing::corpus_of("a.jsonl", the_long_way(line.substr(line.find('{'))) + "\n");
    REQUIRE(a.articles.size() == 1);
    REQUIRE(b.articles.size() == 1);
    CHECK(a.documents[0].text == b.documents[0].text);
    CHECK(a.articles[0].input_id == b.articles[0].input_id);
    CHECK(a.articles[0].publisher == b.articles[0].publisher);
    CHECK(a.articles[0].published.value == b.articles[0].published.value);
  }
}

TEST_CASE("what has to be read exactly, or is wrong, is left to the reader of events") {
  JsonLineReader reader;
  for (const std::string& line :
       {std::string(R"({"id": 1.50, "text": "a"})"), std::string(R"({"authors": ["a", 2.5], "text": "a"})"),
        std::string(R"({"authors": [["a"]], "text": "a"})"), std::string(R"({"text": "\ud83d\ude42"})"),
        std::string(R"({"text": "a"} x)"), std::string(R"({"text": "a",})"), std::string(R"(["a"])"),
        std::string(R"({"text": "a)"), std::string("{\"text\": \"\xD8\"}"), std::string(), nested(40)}) {
    CAPTURE(line);
    ArticleRecord record;
    CHECK_FALSE(reader.read(line, record));
  }
  ArticleRecord record;
  CHECK(reader.read(nested(20), record));
}

TEST_CASE("the digits of an id stay as they were written") {
  const Corpus corpus = testing::corpus_of("a.jsonl", "{\"id\": 1.50, \"text\": \"نص الخبر\"}\n");
  REQUIRE(corpus.articles.size() == 1);
  CHECK(corpus.articles[0].input_id == "1.50");
}

TEST_CASE("a long line is read after a short one and the reverse") {
  JsonLineReader reader;
  for (const std::size_t size : {1UL, 100'000UL, 3UL, 1'000'000UL}) {
    ArticleRecord record;
    REQUIRE(reader.read(R"({"text": ")" + std::string(size, 'a') + "\"}", record));
    CHECK(record.get(RecordField::text).size() == size);
  }
}

TEST_CASE("sound UTF-8 is told from any other bytes") {
  CHECK(is_sound_utf8("نص"));
  CHECK(is_sound_utf8(""));
  CHECK_FALSE(is_sound_utf8("\xD9"));
  CHECK_FALSE(is_sound_utf8("\xED\xA0\x80"));
  CHECK_FALSE(is_sound_utf8("\xC0\x80"));
}
