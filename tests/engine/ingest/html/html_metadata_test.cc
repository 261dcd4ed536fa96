// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/html/html_metadata.h"

#include <doctest/doctest.h>

#include <string>

using namespace tawatur;

namespace {

HtmlMetadata metadata_of(const std::string& page) {
  return html_metadata(parse_html(page));
}

std::string json_ld(const std::string& json) {
  return "<script type=\"application/ld+json\">" + json + "</script>";
}

}  // namespace

TEST_CASE("JSON-LD in a graph, a list or several blocks is found, and references are followed") {
  const std::string article =
      R"({"@type": ["NewsArticle"], "headline": "عنوان الخبر", "datePublished": "2024-03-05T10:00:00Z",)"
      R"( "author": [{"name": "سامر"}, {"name": "هدى"}], "publisher": {"@id": "#org"}, "inLanguage": "ar-EG"})";
  const std::string organisation = R"({"@type": "Organization", "@id": "#org", "name": "جريدة الساحل"})";
  const std::string pages[] = {json_ld(R"({"@graph": [)" + organisation + "," + article + "]}"),
                               json_ld("[" + article + "," + organisation + "]"),
                               json_ld("{broken") + json_ld(R"({"@type": "WebSite", "headline": "لا"})") +
                                   json_ld(article) + json_ld(organisation)};
  for (const std::string& page : pages) {
    CAPTURE(page);
    const HtmlMetadata metadata = metadata_of("<html><head>" + page + "</head></html>");
    CHECK(metadata.title == "عنوان الخبر");
    CHECK(metadata.published == "2024-03-05T10:00:00Z");
    CHECK(metadata.author == "سامر, هدى");
    CHECK(metadata.site == "جريدة الساحل");
    CHECK(metadata.language == "ar");
  }
}

TEST_CASE("meta elements fill what JSON-LD leaves open, the exact ones first") {
  const HtmlMetadata metadata = metadata_of(
      "<meta name=date content=2020-01-01><meta property='article:published_time' content='2024-03-05'>"
      "<meta property='og:title' content=' عنوان\n الخبر '><meta property='og:site_name' content='جريدة الساحل'>"
      "<meta name='Author' content='سامر'><meta property='og:url' content='https://news.example/og'>"
      "<link rel=canonical href='https://news.example/1'><title>غير هذا</title>");
  CHECK(metadata.published == "2024-03-05");
  CHECK(metadata.title == "عنوان الخبر");
  CHECK(metadata.site == "جريدة الساحل");
  CHECK(metadata.author == "سامر");
  CHECK(metadata.url == "https://news.example/1");
}

TEST_CASE("the elements of the page are the last resort") {
  const HtmlMetadata metadata = metadata_of(
      "<!-- saved from url=(0022)https://news.example/9 --><html lang=\"ar\"><title>عنوان الخبر | جريدة الساحل</title>"
      "<meta property='og:site_name' content='جريدة الساحل'><p><time datetime=\"2024-03-05\">أمس</time></p></html>");
  CHECK(metadata.title == "عنوان الخبر");
  CHECK(metadata.published == "2024-03-05");
  CHECK(metadata.url == "https://news.example/9");
  CHECK(metadata.language == "ar");
}

TEST_CASE("values of the wrong kind and hostile depth are survived") {
  const std::string deep = std::string(5000, '[') + std::string(5000, ']');
  CHECK(metadata_of(json_ld(deep)).title.empty());
  CHECK(metadata_of(json_ld(R"({"@type": "NewsArticle", "headline": 5, "author": [null, 1], "publisher": [[]]})"))
            .title.empty());
}
