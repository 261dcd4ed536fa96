// SPDX-License-Identifier: GPL-3.0-or-later

#include <doctest/doctest.h>

#include <string>

#include "tests/support/pages/encodings.h"
#include "tests/support/pages/reading.h"

using namespace tawatur;

namespace {

const std::string kBody =
    "أعلنت وزارة الصحة اليوم أن عشرة أشخاص أصيبوا في الحادث.\\nوأضافت أن حالتهم مستقرة وأن التحقيق بدأ.";

std::string line(const std::string& id) {
  return R"({"id": ")" + id + R"(", "title": "حادث على الطريق", "maintext": ")" + kBody + "\"}\n";
}

}  // namespace

TEST_CASE("a record with the keys of news-please is one article with its metadata") {
  const std::string record =
      R"({"authors": ["سامر", "هدى"], "date_download": "2024-03-06 01:00:00", "date_modify": "None",)"
      R"( "date_publish": "2024-03-05 19:40:00", "description": "وصف", "filename": "x.json", "image_url": "None",)"
      R"( "language": "ar", "localpath": "None", "maintext": ")" +
      kBody +
      R"(", "source_domain": "news.example", "text": "نص آخر", "title": "حادث\nعلى الطريق", "title_page": "صفحة",)"
      R"( "title_rss": "None", "url": "https://news.example/1"})";
  const Corpus corpus = testing::corpus_of("a.jsonl", record);
  REQUIRE(corpus.articles.size() == 1);
  const Article& article = corpus.articles[0];
  CHECK(testing::title_of(corpus, article) == "حادث على الطريق");
  CHECK(corpus.documents[0].text.starts_with("حادث على الطريق\n\nأعلنت"));
  CHECK(corpus.documents[0].text.ends_with("التحقيق بدأ."));
  CHECK_FALSE(corpus.documents[0].is_input);
  CHECK(article.url == "https://news.example/1");
  CHECK(article.language == "ar");
  REQUIRE(article.published.value);
  CHECK(iso_day(*article.published.value) == "2024-03-05");
  CHECK(article.blocks.size() == 2);
}

TEST_CASE("usual aliases mean the same, and the more exact one wins") {
  const Corpus corpus = testing::corpus_of(
      "a.json", R"({"docno": 17, "headline": "حادث على الطريق", "content": "قصير", "body": ")" + kBody +
                    R"(", "source": {"name": "جريدة الساحل"}, "publishedAt": "2024-03-05T10:00:00Z"})");
  REQUIRE(corpus.articles.size() == 1);
  CHECK(corpus.articles[0].input_id == "17");
  CHECK(testing::title_of(corpus, corpus.articles[0]) == "حادث على الطريق");
  CHECK(corpus.documents[0].text.find("قصير") == std::string::npos);
  CHECK(corpus.articles[0].publisher == "جريدة الساحل");
  CHECK(corpus.articles[0].published.value.has_value());
}

TEST_CASE("one bad line stops no other and is named with its number") {
  const std::string lines = line("a") + "\n{\"id\": \"b\", \"maintext\": \n" + line("c") + "not json\n" +
                            R"({"id": "d", "title": "بلا نص"})" + "\r\n" + line("e");
  const Corpus corpus = testing::corpus_of("a.jsonl", lines);
  REQUIRE(corpus.articles.size() == 3);
  CHECK(corpus.articles[0].input_id == "a");
  CHECK(corpus.articles[1].input_id == "c");
  CHECK(corpus.articles[2].input_id == "e");
  REQUIRE(corpus.problems.size() == 3);
  CHECK(corpus.problems[0].place == "line 3");
  CHECK(corpus.problems[1].place == "line 5");
  CHECK(corpus.problems[2].place == "line 6");
  CHECK(corpus.problems[2].reason.find("no text") != std::string::npos);
}

TEST_CASE("lines of a former array, an array and an object that holds one are read alike") {
  const std::string a = line("a").substr(0, line("a").size() - 1);
  const std::string b = line("b").substr(0, line("b").size() - 1);
  const std::string nested = R"({"status": "ok", "total": 2, "articles": [)" + a + "," + b + "]}";
  const struct {
    const char* name;
    std::string content;
  } cases[] = {{"lines.jsonl", "[\n" + a + ",\n" + b + "\n]\n"},
               {"array.json", "[" + a + ",\n" + b + "]"},
               {"answer.json", nested},
               {"carriage.jsonl", a + "\r" + b + "\r"},
               {"marked.jsonl", "\xEF\xBB\xBF" + a + "\n" + b}};
  for (const auto& c : cases) {
    CAPTURE(c.name);
    const Corpus corpus = testing::corpus_of(c.name, c.content);
    CHECK(corpus.problems.empty());
    REQUIRE(corpus.articles.size() == 2);
    CHECK(corpus.articles[0].input_id == "a");
    CHECK(corpus.articles[1].input_id == "b");
  }
}

TEST_CASE("depth, broken escapes and lone surrogates make problems, duplicate keys do not") {
  const std::string deep =
      R"({"maintext": ")" + kBody + R"(", "x": )" + std::string(70, '[') + std::string(70, ']') + "}\n";
  const std::string surrogate = "{\"maintext\": \"\\ud800 " + kBody + "\"}\n";
  const std::string twice = "{\"id\": \"one\", \"id\": \"two\", \"maintext\": \"" + kBody + "\"}\n";
  const Corpus corpus = testing::corpus_of("a.jsonl", deep + surrogate + twice);
  CHECK(corpus.problems.size() == 2);
  REQUIRE(corpus.articles.size() == 1);
  CHECK(corpus.articles[0].input_id == "two");
}

TEST_CASE("a file in a legacy encoding is decoded, and a damaged line flagged alone") {
  const Corpus legacy = testing::corpus_of("a.jsonl", testing::encoded(line("a") + line("b"), "windows-1256"));
  REQUIRE(legacy.articles.size() == 2);
  CHECK(legacy.documents[0].encoding == "windows-1256");
  CHECK(testing::title_of(legacy, legacy.articles[0]) == "حادث على الطريق");

  std::string damaged = line("b");
  damaged.insert(damaged.size() - 4, "\xD9");
  const Corpus mixed = testing::corpus_of("a.jsonl", line("a") + damaged + line("c"));
  REQUIRE(mixed.articles.size() == 3);
  CHECK_FALSE(testing::has_flag(mixed.articles[0], "charset"));
  CHECK(testing::has_flag(mixed.articles[1], "charset_mixed"));
  CHECK_FALSE(testing::has_flag(mixed.articles[2], "charset"));
}

TEST_CASE("a text over the limit is cut on a code point, and the article says so") {
  ReadOptions limits;
  limits.document_bytes = 61;
  const Corpus corpus = testing::corpus_of("a.jsonl", line("a"), limits);
  REQUIRE(corpus.articles.size() == 1);
  CHECK(testing::has_flag(corpus.articles[0], "truncated:document_bytes"));
  CHECK(corpus.documents[0].text.size() <= 61 + std::string("حادث على الطريق\n\n").size());
}

TEST_CASE("control characters are dropped and line ends made one") {
  const Corpus corpus = testing::corpus_of(
      "a.jsonl",
      "{\"maintext\": \"أعلنت وزارة الصحة\\u0000 اليوم أن عشرة أصيبوا.\\r\\nوأضافت أن حالتهم مستقرة الآن.\"}");
  REQUIRE(corpus.articles.size() == 1);
  CHECK(testing::blocks_of(corpus, corpus.articles[0]) ==
        "أعلنت وزارة الصحة اليوم أن عشرة أصيبوا.|وأضافت أن حالتهم مستقرة الآن.");
}
