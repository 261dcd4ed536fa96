// SPDX-License-Identifier: GPL-3.0-or-later

#include <doctest/doctest.h>

#include <string>

#include "tests/support/pages/encodings.h"
#include "tests/support/pages/reading.h"

using namespace tawatur;

namespace {

const std::string kOne = "أعلنت وزارة الصحة أن عشرة أشخاص أصيبوا في الحادث، بحسب بيان.";
const std::string kTwo = "وأضافت الوزارة أن حالة المصابين مستقرة وأن التحقيق بدأ صباح اليوم.";

}  // namespace

TEST_CASE("rows become articles, whatever the separator, and quoted cells hold what they like") {
  for (const char separator : {',', ';', '\t', '|'}) {
    CAPTURE(separator);
    const std::string s(1, separator);
    const std::string table = "id" + s + "Publish Date" + s + "title" + s + "unknown" + s + "text\r\n" + "1" + s +
                              "2024-03-05" + s + "\"حادث \"\"كبير\"\" على الطريق\"" + s + "x" + s + "\"" + kOne + s +
                              "\n" + kTwo + "\"\r\n\r\n2" + s + s + "عنوان ثان" + s + s + kTwo + "\n";
    const Corpus corpus = testing::corpus_of("a.csv", table);
    CHECK(corpus.problems.empty());
    REQUIRE(corpus.articles.size() == 2);
    CHECK(testing::title_of(corpus, corpus.articles[0]) == "حادث \"كبير\" على الطريق");
    CHECK(corpus.documents[0].text.find(kTwo) != std::string::npos);
    CHECK(corpus.articles[0].published.value.has_value());
    CHECK(corpus.articles[1].input_id == "2");
    CHECK(testing::blocks_of(corpus, corpus.articles[1]) == kTwo);
  }
}

TEST_CASE("rows without text are named by their line, rows of another width are flagged") {
  const std::string table =
      "id,title,text\n1,عنوان,\"" + kOne + "\n" + kTwo + "\"\n2,بلا نص\n3,عنوان,\"" + kTwo + "\",زائد\n";
  const Corpus corpus = testing::corpus_of("a.csv", table);
  REQUIRE(corpus.articles.size() == 2);
  REQUIRE(corpus.problems.size() == 1);
  CHECK(corpus.problems[0].place == "line 4");
  CHECK_FALSE(testing::has_flag(corpus.articles[0], "columns_mismatch"));
  CHECK(testing::has_flag(corpus.articles[1], "columns_mismatch"));
}

TEST_CASE("a table without known columns, and a quote without an end, are problems") {
  const Corpus unknown = testing::corpus_of("a.csv", "a,b\n1,2\n");
  CHECK(unknown.articles.empty());
  REQUIRE(unknown.problems.size() == 1);
  CHECK(unknown.problems[0].reason.find("title") != std::string::npos);
  const Corpus open = testing::corpus_of("a.csv", "id,text\n1,\"" + kOne + "\n2,x\n");
  REQUIRE(open.problems.size() == 1);
  CHECK(open.problems[0].place == "line 2");
}

TEST_CASE("tables are read in the encoding they are in") {
  const std::string table = "id;title;text\n1;حادث على الطريق;" + kTwo + "\n";
  const Corpus marked = testing::corpus_of("a.csv", "\xEF\xBB\xBF" + table);
  CHECK(marked.articles.at(0).input_id == "1");
  const Corpus legacy = testing::corpus_of("a.csv", testing::encoded(table, "windows-1256"));
  CHECK(testing::title_of(legacy, legacy.articles.at(0)) == "حادث على الطريق");
  CHECK(legacy.documents.at(0).encoding == "windows-1256");
}

TEST_CASE("columns of any name are read when the user says what they are") {
  ReadOptions options;
  options.columns = {{"title", "Titel"}, {"text", "Volltext"}, {"date", "Erschienen"}};
  const std::string table = "Nr;Titel;Volltext;title;Erschienen\n1;حادث على الطريق;" + kOne + ";خطأ;2024-03-05\n";
  CHECK(testing::corpus_of("a.csv", table).articles.empty());
  const Corpus corpus = testing::corpus_of("a.csv", table, options);
  REQUIRE(corpus.articles.size() == 1);
  CHECK(testing::title_of(corpus, corpus.articles[0]) == "حادث على الطريق");
  CHECK(testing::blocks_of(corpus, corpus.articles[0]) == kOne);
  CHECK(corpus.articles[0].published.value == parse_iso_day("2024-03-05"));
  CHECK(corpus.problems.empty());
}

TEST_CASE("a column that the user expects and the table has not is named, with those that it has") {
  ReadOptions options;
  options.columns = {{"title", "Titel"}};
  const Corpus corpus = testing::corpus_of("a.csv", "id,titel,text\n1,a," + kTwo + "\n", options);
  CHECK(corpus.articles.size() == 1);
  REQUIRE(corpus.problems.size() == 1);
  CHECK(corpus.problems[0].place == "line 1");
  CHECK(corpus.problems[0].reason == "no column is called \"Titel\", for title; the columns are: id, titel, text");
}
