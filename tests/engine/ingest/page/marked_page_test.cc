// SPDX-License-Identifier: GPL-3.0-or-later

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "engine/ingest/page/article_cutter.h"
#include "engine/ingest/page/page_segmenter.h"

using namespace tawatur;

namespace {

struct Marked {
  std::string text;
  std::vector<PageLine> lines;

  Marked& add(LineTag tag, const std::string& words) {
    PageLine line;
    line.tag = tag;
    line.span.begin = static_cast<std::uint32_t>(text.size());
    line.span.end = static_cast<std::uint32_t>(text.size() + words.size());
    text += words + (words.empty() ? "" : "\n");
    lines.push_back(line);
    return *this;
  }

  std::vector<DraftArticle> drafts() const {
    ClassifiedPage page = classify_lines(text, lines);
    return marked_articles(text, page);
  }
};

}  // namespace

TEST_CASE("a page without marks is left to the cutter") {
  CHECK(Marked().add(LineTag::paragraph, "أعلنت الوزارة اليوم عن خطة.").drafts().empty());
}

TEST_CASE("short lines between marks are text, tagged furniture and idle headings are not") {
  Marked page;
  page.add(LineTag::navigation, "الرئيسية")
      .add(LineTag::article_start, "")
      .add(LineTag::title, "خطة جديدة")
      .add(LineTag::paragraph, "ثلاث نقاط")
      .add(LineTag::caption, "صورة الوزير")
      .add(LineTag::list_item, "نقطة")
      .add(LineTag::heading, "عنوان أخير")
      .add(LineTag::navigation, "اتصل بنا");
  const std::vector<DraftArticle> drafts = page.drafts();
  REQUIRE(drafts.size() == 1);
  CHECK(drafts[0].title == 2U);
  REQUIRE(drafts[0].blocks.size() == 2);
  CHECK(drafts[0].blocks[0].line == 3);
  CHECK(drafts[0].blocks[1].line == 5);
}

TEST_CASE("each mark opens an article, and one without text is none") {
  Marked page;
  page.add(LineTag::article_start, "")
      .add(LineTag::paragraph, "أعلنت الوزارة اليوم عن خطة جديدة للطرق.")
      .add(LineTag::article_start, "")
      .add(LineTag::navigation, "المزيد")
      .add(LineTag::article_start, "")
      .add(LineTag::paragraph, "وصل الوفد إلى العاصمة مساء أمس.");
  const std::vector<DraftArticle> drafts = page.drafts();
  REQUIRE(drafts.size() == 2);
  CHECK(drafts[0].blocks[0].line == 1);
  CHECK(drafts[1].blocks[0].line == 5);
}

TEST_CASE("the first post of a thread has its date before the text, its title above it, and ends at its buttons") {
  Marked page;
  page.add(LineTag::navigation, "تاريخ البدء")
      .add(LineTag::navigation, "01-01-2020, 08:00 AM")
      .add(LineTag::navigation, "05-03-2024, 10:22 صباحاً #1")
      .add(LineTag::navigation, "انضم")
      .add(LineTag::navigation, "7 مايو 2019")
      .add(LineTag::article_start, "")
      .add(LineTag::paragraph, "فارس النخيل")
      .add(LineTag::paragraph, "عضو نشيط")
      .add(LineTag::paragraph, "تأجيل سباق الزوارق")
      .add(LineTag::paragraph, "أعلنت لجنة السباق تأجيل سباق الزوارق أسبوعاً بسبب الرياح.")
      .add(LineTag::paragraph, "حفظ الله الجميع")
      .add(LineTag::paragraph, "رد مع اقتباس")
      .add(LineTag::paragraph, "06-03-2024, 09:10 مساءً")
      .add(LineTag::paragraph, "شكراً على هذا الخبر يا أخي، كنت أنتظر السباق منذ شهر كامل.");
  const std::vector<DraftArticle> drafts = page.drafts();
  REQUIRE(drafts.size() == 1);
  CHECK(drafts[0].title == 8U);
  REQUIRE(drafts[0].blocks.size() == 2);
  CHECK(drafts[0].blocks[0].line == 9);
  CHECK(drafts[0].blocks[1].line == 10);
  CHECK(drafts[0].dates == std::vector<std::size_t>{2, 1});
}

TEST_CASE("a login form makes no thread of a page, and the day in its header does not date the article") {
  Marked page;
  page.add(LineTag::navigation, "الاثنين 04-03-2024")
      .add(LineTag::navigation, "اسم المستخدم")
      .add(LineTag::navigation, "كلمة المرور")
      .add(LineTag::article_start, "")
      .add(LineTag::paragraph, "أعلنت لجنة السباق تأجيل سباق الزوارق أسبوعاً بسبب الرياح.");
  const std::vector<DraftArticle> drafts = page.drafts();
  REQUIRE(drafts.size() == 1);
  CHECK(drafts[0].dates.empty());
}
