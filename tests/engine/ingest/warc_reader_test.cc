// SPDX-License-Identifier: GPL-3.0-or-later

#include <doctest/doctest.h>

#include <string>

#include "tests/support/pages/archives.h"
#include "tests/support/pages/encodings.h"
#include "tests/support/pages/reading.h"

using namespace tawatur;

namespace {

const std::string kText = "أعلنت وزارة الصحة أن عشرة أشخاص أصيبوا في الحادث الذي وقع فجراً على الطريق الساحلي.";

std::string page(const std::string& text = kText) {
  return "<html><body><h1>حادث على الطريق</h1><p>" + text + "</p></body></html>";
}

std::string response(const std::string& id, const std::string& http) {
  return testing::warc_record("response", id, http, "Content-Type: application/http; msgtype=response\r\n");
}

}  // namespace

TEST_CASE("pages in responses and resources become articles with address and record id") {
  const std::string warc = testing::warc_record("warcinfo", "0", "software: x\r\n") +
                           testing::warc_record("request", "1", "GET / HTTP/1.1\r\n\r\n") +
                           response("2", testing::http_response(page())) +
                           testing::warc_record("resource", "3", page(), "Content-Type: text/html; charset=utf-8\r\n") +
                           testing::warc_record("conversion", "4", kText + "\n", "Content-Type: text/plain\r\n");
  for (const std::string& bytes : {warc, testing::deflated(warc)}) {
    const Corpus corpus = testing::corpus_of(bytes == warc ? "a.warc" : "a.warc.gz", bytes);
    REQUIRE(corpus.articles.size() == 3);
    CHECK(corpus.problems.empty());
    CHECK(corpus.articles[0].url == "https://news.example/2");
    CHECK(corpus.articles[0].input_id == "urn:uuid:2");
    for (const Article& article : corpus.articles) CHECK(testing::blocks_of(corpus, article) == kText);
    CHECK_FALSE(corpus.documents[2].is_input);
  }
}

TEST_CASE("the encoding that HTTP tells is tried before that of the page") {
  const std::string bytes = testing::encoded(page(), "windows-1256");
  const Corpus corpus = testing::corpus_of(
      "a.warc", response("1", testing::http_response(bytes, "Content-Type: text/html; charset=windows-1256\r\n")));
  REQUIRE(corpus.articles.size() == 1);
  CHECK(testing::blocks_of(corpus, corpus.articles[0]) == kText);
  CHECK(corpus.documents[0].encoding == "windows-1256");
}

TEST_CASE("what is no page is counted, a revisit of a page in the file is not") {
  const std::string refers = "WARC-Refers-To: <urn:uuid:1>\r\n";
  const Corpus corpus = testing::corpus_of(
      "a.warc",
      response("1", testing::http_response(page())) + response("2", testing::http_response(page(), "", 404)) +
          response("3", testing::http_response("x", "Content-Type: image/png\r\n")) +
          testing::warc_record("revisit", "4", "HTTP/1.1 200 OK\r\n\r\n", refers) +
          testing::warc_record("revisit", "5", "HTTP/1.1 200 OK\r\n\r\n", "WARC-Refers-To: <urn:uuid:99>\r\n"));
  CHECK(corpus.articles.size() == 1);
  REQUIRE(corpus.problems.size() == 1);
  CHECK(corpus.problems[0].reason ==
        "records left out: 1 of type image/png, 1 responses with status 404, 1 revisits of records in other files");
}

TEST_CASE("damage is named with its offset, and the article that suffered says so") {
  const std::string first = response("1", testing::http_response(page()));
  const std::string packed = testing::deflated(page());
  const std::string cut = testing::http_response(packed.substr(0, packed.size() - 10),
                                                 "Content-Type: text/html\r\nContent-Encoding: gzip\r\n");
  const Corpus corpus = testing::corpus_of("a.warc", first + response("2", cut));
  REQUIRE(corpus.problems.size() >= 1);
  CHECK(corpus.problems[0].place == "byte " + std::to_string(first.size()));
  CHECK_FALSE(testing::has_flag(corpus.articles.at(0), "damaged_archive"));
  if (corpus.articles.size() > 1) CHECK(testing::has_flag(corpus.articles[1], "damaged_archive"));
}

TEST_CASE("a record that is not the one of its digest is named, and its article says so") {
  const std::string block = testing::http_response(page());
  const std::string wrong = "WARC-Block-Digest: sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5\r\n";
  const std::string first = response("1", block);
  const Corpus corpus = testing::corpus_of("a.warc", first + testing::warc_record("response", "2", block, wrong));
  REQUIRE(corpus.articles.size() == 2);
  CHECK_FALSE(testing::has_flag(corpus.articles[0], "digest_mismatch"));
  CHECK(testing::has_flag(corpus.articles[1], "digest_mismatch"));
  REQUIRE(corpus.problems.size() == 1);
  CHECK(corpus.problems[0].place == "byte " + std::to_string(first.size()));
  CHECK(corpus.problems[0].reason == "the block is not the one of its digest");
}

TEST_CASE("no page was published after the day on which it was fetched") {
  const auto published = [](const std::string& date) {
    const std::string html = "<html><head><meta property=\"article:published_time\" content=\"" + date +
                             "\"></head><body><h1>حادث على الطريق</h1><p>" + kText + "</p></body></html>";
    const Corpus corpus = testing::corpus_of("a.warc", response("1", testing::http_response(html)));
    const PublicationDay& day = corpus.articles.at(0).published;
    CHECK(testing::has_flag(corpus.articles.at(0), "fetched_by:2024-03-06") == !day.value.has_value());
    return day.value ? iso_day(*day.value) : std::string();
  };
  CHECK(published("2024-03-04") == "2024-03-04");
  // Fetched at ten o'clock on the fifth: far in the east the sixth has begun.
  CHECK(published("2024-03-06") == "2024-03-06");
  CHECK(published("2024-03-07").empty());
}
