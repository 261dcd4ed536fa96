// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/article_readers.h"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <utility>

#include "engine/hashing.h"
#include "tests/support/pages/archives.h"
#include "tests/support/pages/reading.h"

using namespace tawatur;

namespace {

constexpr const char* kText = "أعلنت وزارة الصحة اليوم أن عشرة أشخاص أصيبوا في الحادث الذي وقع فجراً على الطريق.\n";

}  // namespace

TEST_CASE("each format has a name of its own and a summary") {
  std::set<std::string_view> names;
  for (const ArticleReader& reader : article_readers()) {
    CHECK(names.insert(reader.name).second);
    CHECK_FALSE(reader.summary.empty());
  }
  CHECK(names.contains("text"));
}

TEST_CASE("an input is listed with its size and hash") {
  const Corpus corpus = testing::corpus_of("folder/page.txt", kText);
  REQUIRE(corpus.inputs.size() == 1);
  CHECK(corpus.inputs[0].name == "folder/page.txt");
  CHECK(corpus.inputs[0].bytes == std::string(kText).size());
  CHECK(corpus.inputs[0].sha256 == sha256_hex(kText));
  CHECK(corpus.articles.size() == 1);
  CHECK(corpus.documents.at(0).is_input);
}

TEST_CASE("what cannot be read is a problem with a remedy, and harms nothing else") {
  struct Case {
    const char* name;
    std::string content;
    const char* reason;
  };
  const Case cases[] = {{"empty.txt", "", "empty"},
                        {"blank.html", " \n\t\r\n", "white space"},
                        {"report.pdf", "%PDF-1.7 ...", "pdftotext"},
                        {"noise.txt", std::string("\x01\x02\0\x03\x04\x05\x06\x0e", 8), "binary"}};
  for (const Case& c : cases) {
    CAPTURE(c.name);
    const Corpus corpus = testing::corpus_of(c.name, c.content);
    CHECK(corpus.articles.empty());
    REQUIRE(corpus.problems.size() == 1);
    CHECK(corpus.problems[0].file == c.name);
    CHECK(corpus.problems[0].reason.find(c.reason) != std::string::npos);
  }
}

TEST_CASE("an input is read up to the limit and refused one byte beyond it") {
  ReadOptions limits;
  limits.input_bytes = std::string(kText).size();
  CHECK(testing::corpus_of("a.txt", kText, limits).articles.size() == 1);
  --limits.input_bytes;
  const Corpus refused = testing::corpus_of("a.txt", kText, limits);
  CHECK(refused.articles.empty());
  REQUIRE(refused.problems.size() == 1);
  CHECK(refused.problems[0].reason.find("split") != std::string::npos);
}

TEST_CASE("a text with broken UTF-8 is read, and the article says so") {
  const std::string broken = std::string(kText) + kText + "نهاية \xD9\n";
  const Corpus corpus = testing::corpus_of("broken.txt", broken);
  REQUIRE(corpus.articles.size() == 1);
  CHECK(testing::has_flag(corpus.articles[0], "charset_mixed"));
  CHECK_FALSE(corpus.documents.at(0).is_input);
}

TEST_CASE("packed inputs are unpacked, and a cut one is read as far as it goes") {
  std::string lines;
  for (int i = 0; i < 200; ++i) {
    lines += "{\"id\": \"" + std::to_string(i) + "\", \"maintext\": \"أعلنت وزارة الصحة اليوم أن " +
             std::to_string(i * 7919) + " شخصاً أصيبوا في الحادث.\"}\n";
  }
  const std::string packed = testing::deflated(lines);
  CHECK(testing::corpus_of("a.jsonl.gz", packed).articles.size() == 200);
  CHECK(testing::corpus_of("a.jsonl.zst", testing::zstd_frame(lines)).articles.size() == 200);

  const Corpus cut = testing::corpus_of("a.jsonl.gz", packed.substr(0, packed.size() / 2));
  CHECK(cut.articles.size() > 50);
  REQUIRE(cut.problems.size() >= 1);
  CHECK(cut.problems[0].place == "byte " + std::to_string(packed.size() / 2));

  const Corpus text = testing::corpus_of("page.txt.gz", testing::deflated(kText));
  REQUIRE(text.articles.size() == 1);
  CHECK_FALSE(text.documents[0].is_input);
  CHECK(text.inputs[0].sha256 == sha256_hex(testing::deflated(kText)));

  const Corpus bomb = testing::corpus_of("bomb.txt.gz", testing::deflated(std::string(8U << 20U, ' ')));
  CHECK(bomb.articles.empty());
  CHECK(bomb.problems.size() == 1);
}

TEST_CASE("an input that would fill the memory is read up to its share, and where that ends is named") {
  ReadOptions options;
  options.kept_bytes = 1U << 20U;
  std::string lines;
  std::string table = "id,text\n";
  for (int i = 0; i < 5000; ++i) {
    lines += "{\"text\": \"a b c\"}\n";
    table += std::to_string(i) + ",a b c\n";
  }
  std::string noise;
  for (int i = 0; i < 20'000; ++i) noise += "x\n";
  std::string array = "[";
  for (int i = 0; i < 5000; ++i) array += "{\"text\": \"a b c\"},";
  array.back() = ']';
  for (const auto& [name, bytes] : {std::pair<std::string, std::string>{"a.jsonl", lines},
                                    {"a.csv", table},
                                    {"a.json", array},
                                    {"noise.jsonl", noise}}) {
    CAPTURE(name);
    const Corpus corpus = testing::corpus_of(name, bytes, options);
    CHECK(corpus.articles.size() < 1100);
    REQUIRE_FALSE(corpus.problems.empty());
    CHECK(corpus.problems.back().reason.find("the rest is not read") != std::string::npos);
    CHECK(corpus.problems.size() < 4200);
  }
  const Corpus all = testing::corpus_of("a.jsonl", lines);
  CHECK(all.articles.size() == 5000);
  CHECK(all.problems.empty());
}

TEST_CASE("large inputs are refused where reading would copy them") {
  ReadOptions options;
  options.encoded_bytes = 100;
  options.feed_bytes = 100;
  CHECK(testing::corpus_of("a.txt", kText, options).articles.size() == 1);
  const Corpus unclean = testing::corpus_of("a.txt", std::string(kText) + kText + "\xD9\n", options);
  REQUIRE(unclean.problems.size() == 1);
  CHECK(unclean.problems[0].reason.find("convert") != std::string::npos);
  const Corpus feed =
      testing::corpus_of("a.xml", "<rss><channel>" + std::string(200, ' ') + "</channel></rss>", options);
  REQUIRE(feed.problems.size() == 1);
  CHECK(feed.problems[0].reason.find("split") != std::string::npos);
}
