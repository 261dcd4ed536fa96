// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/claims/quotations.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/support/claims/read_article.h"

using namespace tawatur;
using test::ReadArticle;

namespace {

std::vector<std::string> quoted(const ReadArticle& article, std::size_t sentence = 0) {
  std::vector<std::string> texts;
  for (const Quote& quote : article.quotes[sentence]) {
    texts.push_back((quote.scare ? "term:" : "") + std::string(article.slice_of(sentence, quote.inner)));
  }
  return texts;
}

}  // namespace

TEST_CASE("marks of all shapes pair") {
  for (const char* text : {"قال: \"السد ممتلئ تماما اليوم\"", "قال: “السد ممتلئ تماما اليوم”",
                           "قال: «السد ممتلئ تماما اليوم»", "قال: ”السد ممتلئ تماما اليوم“"}) {
    CAPTURE(text);
    CHECK(quoted(ReadArticle(text)) == std::vector<std::string>{"السد ممتلئ تماما اليوم"});
  }
}

TEST_CASE("a name in quotation marks is a term, words after a colon never are") {
  CHECK(quoted(ReadArticle("حركة \"الأرض الخضراء\" تزرع.")) == std::vector<std::string>{"term:الأرض الخضراء"});
  CHECK(quoted(ReadArticle("دخل \"السوق\" أمس.")) == std::vector<std::string>{"term:السوق"});
  CHECK(quoted(ReadArticle("قال: \"نعم\" وغادر.")) == std::vector<std::string>{"نعم"});
}

TEST_CASE("a quotation may close in a later paragraph") {
  const ReadArticle article("قال: \"السد ممتلئ تماما.\nوالمياه نظيفة\" وغادر.");
  REQUIRE(article.quotes.size() == 2);
  CHECK(quoted(article, 0) == std::vector<std::string>{"السد ممتلئ تماما."});
  CHECK(quoted(article, 1) == std::vector<std::string>{"والمياه نظيفة"});
  CHECK_FALSE(article.quotes[0][0].continued);
  CHECK(article.quotes[1][0].continued);
}

TEST_CASE("a stray mark does not turn the article inside out") {
  const ReadArticle article("السد \" ممتلئ تماما.\nقال: \"المياه نظيفة جدا\" وغادر.");
  CHECK(quoted(article, 0).empty());
  CHECK(quoted(article, 1) == std::vector<std::string>{"المياه نظيفة جدا"});
}
