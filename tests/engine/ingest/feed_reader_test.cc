// SPDX-License-Identifier: GPL-3.0-or-later

#include <doctest/doctest.h>

#include <string>

#include "engine/ingest/format_readers.h"
#include "tests/support/pages/encodings.h"
#include "tests/support/pages/reading.h"

using namespace tawatur;

namespace {

const std::string kOne = "أعلنت وزارة الصحة أن عشرة أشخاص أصيبوا في الحادث الذي وقع فجراً.";
const std::string kTwo = "وأضافت الوزارة أن حالة المصابين مستقرة وأن التحقيق بدأ صباح اليوم.";

std::string rss(const std::string& items, const std::string& encoding = "utf-8") {
  return "<?xml version=\"1.0\" encoding=\"" + encoding +
         "\"?>\n<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "
         "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>جريدة الساحل</title>"
         "<link>https://sahel.example/</link>" +
         items + "</channel></rss>";
}

std::string item(const std::string& id, const std::string& text) {
  return "<item><title>حادث على الطريق</title><link>https://sahel.example/" + id + "</link><guid>" + id +
         "</guid><pubDate>Tue, 05 Mar 2024 10:00:00 +0200</pubDate><dc:creator>سامر</dc:creator>" + text + "</item>";
}

void check_article(const Corpus& corpus, std::size_t number, const std::string& id) {
  REQUIRE(corpus.articles.size() > number);
  const Article& article = corpus.articles[number];
  CHECK(testing::title_of(corpus, article) == "حادث على الطريق");
  CHECK(testing::blocks_of(corpus, article) == kOne + "|" + kTwo);
  CHECK(article.input_id == id);
  CHECK(article.url == "https://sahel.example/" + id);
  CHECK(article.publisher == "جريدة الساحل");
  REQUIRE(article.published.value);
  CHECK(iso_day(*article.published.value) == "2024-03-05");
}

}  // namespace

TEST_CASE("entries of RSS are articles, with their text escaped, in CDATA or plain") {
  const std::string escaped =
      "<description>&lt;p&gt;" + kOne + "&lt;/p&gt;&lt;p&gt;" + kTwo + "&lt;/p&gt;</description>";
  const std::string data = "<description>ملخص</description><content:encoded><![CDATA[<p>" + kOne + "</p><div>" + kTwo +
                           "<script>x</script></div>]]></content:encoded>";
  const std::string plain = "<description>" + kOne + "\n" + kTwo + "</description>";
  const Corpus corpus = testing::corpus_of("feed.xml", rss(item("1", escaped) + item("2", data) + item("3", plain)));
  CHECK(corpus.problems.empty());
  REQUIRE(corpus.articles.size() == 3);
  check_article(corpus, 0, "1");
  check_article(corpus, 1, "2");
  check_article(corpus, 2, "3");
}

TEST_CASE("Atom with XHTML or escaped content, and the old RSS, are read") {
  const std::string atom =
      "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>جريدة الساحل</title><entry><title>حادث على الطريق</title>"
      "<link rel=\"replies\" href=\"https://sahel.example/c\"/><link href=\"https://sahel.example/1\"/><id>1</id>"
      "<published>2024-03-05T10:00:00Z</published><content type=\"xhtml\"><div "
      "xmlns=\"http://www.w3.org/1999/xhtml\"><p>" +
      kOne + "</p><p>" + kTwo + "</p></div></content></entry></feed>";
  check_article(testing::corpus_of("a.atom", atom), 0, "1");
  const std::string rdf =
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><channel><title>جريدة "
      "الساحل</title></channel>"
      "<item><title>حادث على "
      "الطريق</title><link>https://sahel.example/1</link><guid>1</guid><dc:date>2024-03-05</dc:date>"
      "<description>" +
      kOne + "\n" + kTwo + "</description></item></rdf:RDF>";
  check_article(testing::corpus_of("a.rdf", rdf), 0, "1");
}

TEST_CASE("JSON Feed is read in HTML and in plain text") {
  const std::string feed =
      R"({"version": "https://jsonfeed.org/version/1.1", "title": "جريدة الساحل", "items": [)"
      R"({"id": "1", "url": "https://sahel.example/1", "title": "حادث على الطريق", "date_published": "2024-03-05",)"
      R"( "content_html": "<p>)" +
      kOne + "</p><p>" + kTwo +
      R"(</p>"},)"
      R"({"id": "2", "url": "https://sahel.example/2", "title": "حادث على الطريق", "date_published": "2024-03-05",)"
      R"( "authors": [{"name": "سامر"}], "content_text": ")" +
      kOne + "\\n" + kTwo + R"("}, {"id": "3"}]})";
  const Corpus corpus = testing::corpus_of("feed.json", feed);
  check_article(corpus, 0, "1");
  check_article(corpus, 1, "2");
  REQUIRE(corpus.problems.size() == 1);
  CHECK(corpus.problems[0].place == "entry 3");
}

TEST_CASE("a JSON Feed that nests too deep is refused by name") {
  const std::string deep = R"({"version":"https://jsonfeed.org/version/1.1","items":)" + std::string(1000, '[');
  const Corpus corpus = testing::corpus_of("deep.json", deep + std::string(1000, ']') + "}");

  CHECK(corpus.articles.empty());
  REQUIRE(corpus.problems.size() == 1);
  CHECK(corpus.problems.front().reason.find("no valid JSON Feed") != std::string::npos);
}

TEST_CASE("the declared encoding of a feed is tried, and recorded") {
  const std::string feed = rss(item("1", "<description>" + kOne + "\n" + kTwo + "</description>"), "windows-1256");
  const Corpus corpus = testing::corpus_of("feed.xml", testing::encoded(feed, "windows-1256"));
  check_article(corpus, 0, "1");
  CHECK(corpus.documents[0].encoding == "windows-1256");
}

TEST_CASE("broken XML keeps the entries before the break and names its line") {
  const std::string whole = rss("\n" + item("1", "<description>" + kOne + "\n" + kTwo + "</description>") + "\n" +
                                item("2", "<description>x"));
  const Corpus corpus = testing::corpus_of("feed.rss", whole.substr(0, whole.size() - 40));
  check_article(corpus, 0, "1");
  REQUIRE(corpus.problems.size() >= 1);
  CHECK(corpus.problems.back().place.starts_with("line "));
}

TEST_CASE("entities of a DTD are neither loaded nor expanded") {
  std::string dtd = "<!DOCTYPE rss [<!ENTITY f SYSTEM \"file:///etc/passwd\"><!ENTITY a \"aaaaaaaaaaaaaaaaaaaa\">";
  for (char c = 'b'; c < 'k'; ++c) {
    dtd += std::string("<!ENTITY ") + c + " \"";
    for (int i = 0; i < 10; ++i) dtd += std::string("&") + static_cast<char>(c - 1) + ";";
    dtd += "\">";
  }
  const std::string feed = "<?xml version=\"1.0\"?>" + dtd + "]><rss><channel><item><title>x</title><description>" +
                           kOne + " &f; &j;</description></item></channel></rss>";
  const Corpus corpus = testing::corpus_of("feed.xml", feed);
  for (const Document& document : corpus.documents) {
    CHECK(document.text.size() < 400);
    CHECK(document.text.find("root:") == std::string::npos);
  }
}

TEST_CASE("feeds are known by their ending or their first element") {
  CHECK(is_feed("a.rss", ""));
  CHECK(is_feed("a.xml", "<?xml version='1.0'?><!-- x --><rss version='2.0'>"));
  CHECK(is_feed("a", "<feed xmlns='http://www.w3.org/2005/Atom'>"));
  CHECK(is_feed("a.json", "{\"version\": \"https://jsonfeed.org/version/1\""));
  CHECK_FALSE(is_feed("a.html", "<!DOCTYPE html><html><body>about &lt;rss and <rss tags"));
  CHECK_FALSE(is_feed("a.txt", "text about <rss>"));
}
