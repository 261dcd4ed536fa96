// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ingest/page/page_phrases.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace tawatur {
namespace {

FoldedLine line_of(const std::string& text, bool sentence = false) {
  FoldedLine line;
  line.words = page_words(text);
  line.count =
      line.words.empty() ? 0 : 1 + static_cast<std::size_t>(std::count(line.words.begin(), line.words.end(), ' '));
  line.sentence = sentence;
  line.has_colon = text.find(':') != std::string::npos;
  return line;
}

std::string kind_of(const FoldedLine& line) {
  const std::optional<PhraseMatch> match = find_phrase(line);
  return match ? std::string(match->kind) : "";
}

TEST_CASE("words of a page are folded and without marks") {
  CHECK(page_words("إقرأ أيضاً:") == page_words("اقرا ايضا"));
  CHECK(page_words(" — ").empty());
  CHECK(page_words("Read  MORE!") == "read more");
}

TEST_CASE("furniture is known in its variants of spelling") {
  const std::pair<std::string, std::string> cases[] = {
      {"إقرأ أيضاً:", "related_heading"},
      {"اقرأ ايضا", "related_heading"},
      {"إقراء المزيد:", "related_heading"},
      {"الأكثر قراءةً", "related_heading"},
      {"اترك تعليقاً", "comment_form"},
      {"جميع الحقوق محفوظة", "copyright"},
      {"الصحيفة - جميع الحقوق محفوظة 2020", "copyright"},
      {"تابعونا على فيسبوك", "follow_line"},
      {"رد مع اقتباس", "forum_furniture"},
      {"عضو مميز", "member_title"},
      {"واتساب", "share_buttons"},
      {"You may also like", "related_heading"},
      {"All rights reserved.", "copyright"},
  };
  for (const auto& [text, kind] : cases) {
    CAPTURE(text);
    CHECK(kind_of(line_of(text)) == kind);
  }
}

TEST_CASE("a short phrase says nothing at the beginning of a long line or a sentence") {
  CHECK(kind_of(line_of("كتب الرئيس رسالة إلى نظيره بشأن المفاوضات الجارية بين البلدين")).empty());
  CHECK(kind_of(line_of("تابع آخر المستجدات في القضية وزير العدل خلال زيارته المحكمة", true)).empty());
  CHECK(kind_of(line_of("سياسة البنك المركزي تثير جدلا في البرلمان")).empty());
}

TEST_CASE("a very long line begins with no short phrase") {
  std::string text = "تعليقات الوزير على القرار";
  for (int i = 0; i < 60; ++i) text += " جاءت ضمن سلسلة";

  CHECK_FALSE(find_phrase(fold_line(text)).has_value());
}

TEST_CASE("one effect can be asked for when a phrase has several") {
  const FoldedLine line = line_of("تقرير عن حال المدارس في الريف البعيد");

  const std::optional<PhraseMatch> match = find_phrase(line, PhraseEffect::title_label);

  REQUIRE(match.has_value());
  CHECK(match->words == 1);
  CHECK(match->rest_words == 6);
  CHECK_FALSE(match->whole_line);
}

TEST_CASE("the longer phrase decides") {
  const std::optional<PhraseMatch> match = find_phrase(line_of("المصدر الأصلي: صحيفة الضحى"), PhraseEffect::credit);

  REQUIRE(match.has_value());
  CHECK(match->words == 2);
}

TEST_CASE("a line without words has no phrase") {
  CHECK_FALSE(find_phrase(line_of("***")).has_value());
}

}  // namespace
}  // namespace tawatur
