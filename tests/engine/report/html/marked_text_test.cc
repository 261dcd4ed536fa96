// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/html/marked_text.h"

#include <doctest/doctest.h>

#include <sstream>

#include "tests/support/comparison_builder.h"

using namespace tawatur;
using namespace tawatur::html;

namespace {

struct Text {
  explicit Text(const std::string& words) : article(builder.article("ألف", {words})) {}

  std::string marked(Span focus, const std::vector<Mark>& marks) {
    const Report report = make_report(builder.result, {ReportLanguage::english});
    std::ostringstream out;
    Writer writer(out);
    const View view{writer, report};
    write_marked(view, article, builder.result.sentences[0].span, focus, marks);
    return out.str();
  }
  Span find(std::string_view words) const { return builder.find(article, words); }

  tawatur::testing::ComparisonBuilder builder;
  ArticleId article;
};

}  // namespace

TEST_CASE("a border inside a word moves to its end, one at its edge stays") {
  const std::string text = "قال 15 شخصًا، «نعم»";
  const auto at = [&](std::string_view words) { return static_cast<std::uint32_t>(text.find(words)); };

  CHECK(slice(text, whole_words(text, {at("خصًا"), at("،")})) == "شخصًا");
  CHECK(slice(text, whole_words(text, {at("15"), at("15") + 1})) == "15");
  CHECK(slice(text, whole_words(text, {at("نعم"), at("»")})) == "نعم");
  CHECK(slice(text, whole_words(text, {0, static_cast<std::uint32_t>(text.size())})) == text);
}

TEST_CASE("a mark carries its kind, its weight and its number") {
  Text text("about 12 people");

  const std::string html = text.marked({0, 15}, {{text.find("12"), DivergenceKind::number, Weight::hard, 3, "#d7"}});

  CHECK(html ==
        "about <mark class=\"k-number w-hard\">12<sup><a href=\"#d7\" title=\"number\">3</a></sup></mark> people");
}

TEST_CASE("overlapping marks are cut at each other's borders and each keeps its number") {
  Text text("one two three");

  const std::string html =
      text.marked({0, 13}, {{text.find("one two"), DivergenceKind::scope, Weight::soft, 1, "#d1"},
                            {text.find("two three"), DivergenceKind::entity, Weight::hard, 2, "#d2"}});

  CHECK(html.find("<mark class=\"k-scope w-soft\">one </mark><mark class=\"k-entity w-hard\">two<sup>") == 0);
  CHECK(html.find(">1</a></sup></mark><mark class=\"k-entity w-hard\"> three<sup>") != std::string::npos);
}

TEST_CASE("what lies outside the claim is set back, marked or not") {
  Text text("He said: it rained");

  CHECK(text.marked(text.find("it rained"), {}) == "<span class=\"context\">He said: </span>it rained");
}

TEST_CASE("a mark that lies outside the sentence is not shown") {
  Text text("one");

  CHECK(text.marked({0, 3}, {{{40, 50}, DivergenceKind::scope, Weight::soft, 1, "#d1"}}) == "one");
}
