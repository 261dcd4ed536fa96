// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ingest/page/line_classifier.h"

#include <doctest/doctest.h>

#include <string>

namespace tawatur {
namespace {

ClassifiedLine classify_one(const std::string& text, LineTag tag = LineTag::plain, double link_density = 0) {
  PageLine line;
  line.span = {0, static_cast<std::uint32_t>(text.size())};
  line.tag = tag;
  line.link_density = link_density;
  return classify_lines(text, {&line, 1}).lines.front();
}

struct LineCase {
  std::string text;
  LineRole role;
  std::string kind;
};

TEST_CASE("a line of flattened text is told by its form and its phrases") {
  const LineCase cases[] = {
      {"وصل الوزير إلى المدينة صباح اليوم.", LineRole::prose, "loose_line"},
      {"وأكد مدير المشفى أن الأطباء باشروا عملهم وأن العيادات فتحت", LineRole::prose, "loose_line"},
      {"قال إن المشروع انتهى. وأضاف أن الافتتاح قريب جدا", LineRole::prose, "loose_line"},
      {"وزير الصحة يفتتح مستشفى في الريف", LineRole::headline, "loose_line"},
      {"هل تنجح المفاوضات؟", LineRole::headline, "loose_line"},
      {"• وزير الصحة يفتتح مستشفى في الريف", LineRole::list_entry, "related_headline"},
      {"8f21c0aa-7721_1200x676.JPG", LineRole::furniture, "image_file_name"},
      {"https://example.org/a/b", LineRole::furniture, "link"},
      {"desk@example.org", LineRole::furniture, "address"},
      {"#المرفأ #حريق", LineRole::furniture, "tags"},
      {"69,062", LineRole::furniture, "counter"},
      {"3 تعليقات", LineRole::furniture, "counter"},
      {"التعليقات (3)", LineRole::comments, "comment_form"},
      {"***", LineRole::separator, "separator"},
      {"الثلاثاء 9 يناير 2024 - 16:20", LineRole::date, "date_line"},
      {"2024-01-09", LineRole::date, "date_line"},
      {"المصدر: صحيفة الضحى", LineRole::credit, "credit"},
      {"(رويترز)", LineRole::credit, "credit"},
      {"بقلم: سعاد المير", LineRole::byline, "byline"},
      {"صحيفة الضحى", LineRole::site_name, "site_name"},
      {"اقرأ أيضا: وزير الصحة يفتتح مستشفى", LineRole::furniture, "related_headline"},
      {"اقرأ أيضا", LineRole::related, "related_heading"},
  };
  for (const LineCase& example : cases) {
    CAPTURE(example.text);
    const ClassifiedLine line = classify_one(example.text);
    CHECK(line.role == example.role);
    CHECK(line.kind == example.kind);
  }
}

TEST_CASE("mark-up decides where it says something") {
  CHECK(classify_one("وصل الوزير إلى المدينة صباح اليوم.", LineTag::navigation).role == LineRole::furniture);
  CHECK(classify_one("الوزير لدى وصوله إلى المدينة صباح اليوم.", LineTag::caption).kind == "image_caption");
  CHECK(classify_one("قبل ساعتين", LineTag::time).role == LineRole::date);
  CHECK(classify_one("سعاد المير", LineTag::byline).role == LineRole::byline);
  CHECK(classify_one("الوزير يصل إلى المدينة ويلتقي المحافظ.", LineTag::heading).role == LineRole::headline);
  CHECK(classify_one("وزير الصحة يفتتح مستشفى في الريف البعيد", LineTag::paragraph).role == LineRole::headline);
  CHECK(classify_one("وزير الصحة يفتتح مستشفى في الريف البعيد بعد أعوام", LineTag::paragraph).role == LineRole::prose);
  CHECK(classify_one("الوزير يصل إلى المدينة ويلتقي المحافظ.", LineTag::paragraph, 0.9).role == LineRole::list_entry);
}

TEST_CASE("a bullet is no part of the text") {
  const std::string text = "• نص القرار";
  const ClassifiedLine line = classify_one(text);

  CHECK(line.bullet);
  CHECK(slice(text, line.text) == "نص القرار");
  CHECK(line.prefix_kind == "bullet");
}

ClassifiedPage classify_text(const std::string& text) {
  return classify_lines(text, lines_of(text));
}

TEST_CASE("labels of a member box take their values along on forum pages only") {
  const std::string box = "عضو نشيط\nرد مع اقتباس\nالدولة\nوادي الزهر\n";
  const ClassifiedPage forum = classify_text(box);
  const ClassifiedPage page = classify_text("الدولة\nوادي الزهر\n");

  CHECK(forum.forum);
  CHECK(forum.lines[3].kind == "member_statistics");
  CHECK_FALSE(page.forum);
  CHECK(page.lines[0].role == LineRole::headline);
}

TEST_CASE("a keyphrase glued before a sentence is cut off only where it recurs") {
  const std::string recurring = "سد النخيل:قالت الوزارة إن السد جاهز.\nسد النخيل\n";
  const std::string single = "سد النخيل:قالت الوزارة إن السد جاهز.\n";

  const ClassifiedPage cut = classify_text(recurring);
  const ClassifiedPage kept = classify_text(single);

  CHECK(slice(recurring, cut.lines[0].text) == "قالت الوزارة إن السد جاهز.");
  CHECK(cut.lines[0].prefix_kind == "keyphrase_prefix");
  CHECK(kept.lines[0].text == kept.lines[0].whole);
}

TEST_CASE("on a forum the label before a headline belongs to the board") {
  const std::string text = "رد سريع\nعضو\nخبر وزير المالية يعلن ميزانية العام الجديد\nقال الوزير إن العجز انخفض.\n";

  const ClassifiedPage page = classify_text(text);

  CHECK(slice(text, page.lines[2].text) == "وزير المالية يعلن ميزانية العام الجديد");
  CHECK(page.lines[2].prefix_kind == "title_label");
}

}  // namespace
}  // namespace tawatur
