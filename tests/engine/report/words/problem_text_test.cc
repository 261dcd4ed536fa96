// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/words/problem_text.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

#include "engine/ingest/article_readers.h"
#include "engine/text/lexicon.h"

using namespace tawatur;

namespace {

std::string in_arabic(std::string_view english) {
  const ToldProblem told = ProblemText(ReportLanguage::arabic).told(english);
  return told.language == "ar" ? told.text : "";
}

}  // namespace

TEST_CASE("places and reasons are told in Arabic, with what differs from case to case") {
  CHECK(in_arabic("line 12") == "السطر 12");
  CHECK(in_arabic("the file is empty") == "الملف فارغ");
  CHECK(in_arabic("larger than 64 MB: split it into several files") == "أكبر من 64 ميغابايت: قسّمه إلى عدة ملفات");
  CHECK(in_arabic("no column is called \"Kopf\", for title; the columns are: a, b") ==
        "لا عمود اسمه \"Kopf\" من أجل title؛ والأعمدة هي: a, b");
}

TEST_CASE("a reason inside a reason is told in Arabic too, and so is a list") {
  CHECK(in_arabic("the packed data are damaged: what stands before was read") ==
        "البيانات المضغوطة تالفة: قُرئ ما قبل ذلك");
  CHECK(in_arabic("records left out: 2 of type image/png, 3 responses with status 404") ==
        "سجلات تُركت: 2 من نوع image/png، 3 رد بحالة 404");
}

TEST_CASE("what has no Arabic stays as it is, and an English report as it was") {
  const ToldProblem unknown = ProblemText(ReportLanguage::arabic).told("a reason of next year");
  CHECK(unknown.text == "a reason of next year");
  CHECK(unknown.language == "en");
  CHECK(ProblemText(ReportLanguage::arabic).told("").text.empty());
  CHECK(ProblemText(ReportLanguage::arabic).told("line ").language == "en");
  CHECK(ProblemText(ReportLanguage::english).told("line 12").text == "line 12");
}

TEST_CASE("every row has as many insertions in Arabic as in English") {
  const auto insertions = [](const std::string& text) {
    std::size_t count = 0;
    for (std::size_t at = text.find("{}"); at != std::string::npos; at = text.find("{}", at + 2)) ++count;
    return count;
  };
  for (const LexiconRow& row : lexicon_rows("problem_reasons")) {
    CAPTURE(row[0]);
    REQUIRE(row.size() == 2);
    CHECK(insertions(row[0]) == insertions(row[1]));
  }
}

TEST_CASE("whatever a reader says of a file it cannot read has Arabic words") {
  const std::vector<std::pair<std::string, std::string>> files = {
      {"empty.txt", ""},
      {"blank.txt", " \n"},
      {"bare.html", "<html><body></body></html>"},
      {"broken.json", "{\"title\": "},
      {"other.json", "[1, 2]"},
      {"textless.jsonl", "{\"title\": \"a\"}\n"},
      {"headless.csv", "a,b\n1,2\n"},
      {"open.csv", "title,text\nx,\"never closed\n"},
      {"feed.xml", "<rss version=\"2.0\"><channel></channel></rss>"},
      {"cut.warc", "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 900\r\n\r\nshort"},
      {"binary.txt", std::string("\x7F\x45\x4C\x46\0\0\0\0\x01\x02", 10)},
  };
  for (const auto& [name, bytes] : files) {
    Corpus corpus;
    read_input(std::string_view(bytes), name, ReadOptions{}, corpus);
    CAPTURE(name);
    CHECK_FALSE(corpus.problems.empty());
    for (const IngestProblem& problem : corpus.problems) {
      CAPTURE(problem.reason);
      CHECK_FALSE(in_arabic(problem.reason).empty());
      CHECK((problem.place.empty() || !in_arabic(problem.place).empty()));
    }
  }
}

TEST_CASE("every reason that the readers' sources spell out has Arabic words") {
  namespace fs = std::filesystem;
  const std::regex call(
      "(?:add_problem|name_damage|on_damage|report_empty)\\([^;\"]*\"((?:[^\"\\\\]|\\\\.)+)\"\\s*[,)]");
  std::size_t found = 0;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(TAWATUR_SOURCE_DIR) / "engine/ingest")) {
    if (entry.path().extension() != ".cc") continue;
    std::ostringstream source;
    source << std::ifstream(entry.path()).rdbuf();
    const std::string text = source.str();
    for (std::sregex_iterator i(text.begin(), text.end(), call), end; i != end; ++i) {
      const std::string reason = std::regex_replace((*i)[1].str(), std::regex("\\\\\""), "\"");
      CAPTURE(reason);
      CHECK_FALSE(in_arabic(reason).empty());
      ++found;
    }
  }
  CHECK(found > 10);
}
