// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ingest/page/article_source.h"

#include <doctest/doctest.h>

namespace tawatur {
namespace {

Span all_of(const std::string& text) {
  return {0, static_cast<std::uint32_t>(text.size())};
}

std::string name_of(const std::optional<NamedSource>& source) {
  return source ? source->name : "";
}

TEST_CASE("a credit line names its source by link or by words") {
  struct Case {
    std::string line;
    std::string link;
    std::string name;
  };
  const Case cases[] = {
      {"المصدر: https://www.reuters.com/world/abc", "", "رويترز"},
      {"المصدر: https://news.example.org/abc", "", "example.org"},
      {"المصدر: قناة المدار", "", "قناة المدار"},
      {"المصدر : وكالة الأناضول", "", "الأناضول"},
      {"المصدر: سبوتنيك", "", "سبوتنيك"},
      {"نقلاً عن صحيفة الضحى", "", "صحيفة الضحى"},
      {"المصدر: رويترز + أ ف ب", "", "رويترز"},
      {"المصدر", "https://www.aa.com.tr/ar/1", "الأناضول"},
      {"المصدر: \"الغد\" الأردنية", "", "الغد"},
      {"نقلا عن صحيفة «البرج»", "", "صحيفة البرج"},
      {"المصدر: وكالات", "", ""},
      {"المصدر:", "", ""},
      {"Source: Al Jazeera", "", "الجزيرة"},
  };
  for (const Case& example : cases) {
    CAPTURE(example.line);
    CHECK(name_of(credited_source(example.line, all_of(example.line), example.link)) == example.name);
  }
}

TEST_CASE("a byline gives the first agency and knows agencies at large") {
  CHECK(name_of(byline_sources("القاهرة - رويترز، د ب أ").first) == "رويترز");
  CHECK(byline_sources("الوئام - وكالات").general);
  CHECK_FALSE(byline_sources("سعاد المير").first.has_value());
  CHECK_FALSE(byline_sources("العربي الجديد - سعاد المير").first.has_value());
  CHECK_FALSE(byline_sources("").general);
}

TEST_CASE("an agency's mark in brackets signs the end of a paragraph") {
  const std::string signed_text = "وانتهى الاجتماع دون بيان. (د ب أ)";
  const std::string other_brackets = "وحضر اللقاء وزير النقل (السابق)";
  const std::string explained = "كما قالت الوكالة (رويترز نقلا عن مصدر)";

  const std::optional<ClosingMark> mark = closing_mark(signed_text, all_of(signed_text));

  REQUIRE(mark.has_value());
  CHECK(slice(signed_text, mark->span) == "(د ب أ)");
  CHECK(name_of(mark->source) == "د ب أ");
  CHECK_FALSE(closing_mark(other_brackets, all_of(other_brackets)).has_value());
  CHECK_FALSE(closing_mark(explained, all_of(explained)).has_value());
  for (const std::string& never_opened : {std::string(")"), std::string(").")}) {
    CHECK_FALSE(closing_mark(never_opened, all_of(never_opened)).has_value());
  }
}

std::string publisher_of(const std::string& text, const PageMetadata& metadata = {}) {
  return name_of(find_publisher(text, classify_lines(text, lines_of(text)), metadata));
}

TEST_CASE("a page tells its publisher in several places") {
  CHECK(publisher_of("صحيفة الضحى\nقال الوزير إن العمل انتهى.\n") == "صحيفة الضحى");
  CHECK(publisher_of("قال الوزير إن العمل انتهى.\nجميع الحقوق محفوظة لوكالة نجود للأنباء 2024\n") ==
        "وكالة نجود للأنباء");
  CHECK(publisher_of("قال الوزير إن العمل انتهى.\n© 2021 Harbor Tribune. All rights reserved.\n") == "Harbor Tribune");
  CHECK(publisher_of("قال الوزير إن العمل انتهى.\nتابعوا أخبار شبكة الصدى عبر تلغرام\n") == "شبكة الصدى");
  CHECK(publisher_of("قال الوزير إن العمل انتهى.\nلمتابعة أخبار وفا على تلغرام\n") == "وفا");
  CHECK(publisher_of("قال الوزير إن العمل انتهى.\nتابعوا آخر الأخبار على صفحتنا\n").empty());
  CHECK(publisher_of("قال الوزير إن العمل انتهى.\n").empty());
}

TEST_CASE("metadata and address come before the words of the page") {
  PageMetadata named;
  named.publisher = "قناة المدار";
  named.url = "https://almadar.example/a";
  PageMetadata addressed;
  addressed.url = "https://www.aljazeera.net/news/1";
  PageMetadata slug;
  slug.publisher = "desk";
  slug.url = "https://www.aljazeera.net/news/1";
  PageMetadata unknown;
  unknown.url = "https://www.news.example.org/1";

  CHECK(publisher_of("صحيفة الضحى\n", named) == "قناة المدار");
  CHECK(publisher_of("صحيفة الضحى\n", addressed) == "الجزيرة");
  CHECK(publisher_of("نص\n", slug) == "الجزيرة");
  CHECK(publisher_of("نص\n", unknown) == "example.org");
}

Article settled(const SourceEvidence& evidence) {
  Article article;
  settle_source(evidence, article);
  return article;
}

TEST_CASE("who is credited decides over who runs the page") {
  SourceEvidence own;
  own.publisher = named_source("صحيفة الضحى");
  SourceEvidence credited = own;
  credited.credit = named_source("رويترز");
  SourceEvidence signed_by_agency = own;
  signed_by_agency.dateline = named_source("واس");
  SourceEvidence own_dateline = own;
  own_dateline.dateline = own.publisher;
  SourceEvidence agencies = own;
  agencies.general = true;
  SourceEvidence forum = own;
  forum.forum = true;
  SourceEvidence nameless;
  nameless.dateline = named_source("رويترز");

  CHECK(settled(own).provenance == Provenance::original);
  CHECK(settled(own).origin == "صحيفة الضحى");
  CHECK(settled(credited).provenance == Provenance::republished);
  CHECK(settled(credited).origin == "رويترز");
  CHECK(settled(credited).publisher == "صحيفة الضحى");
  CHECK(settled(signed_by_agency).origin == "واس");
  CHECK(settled(own_dateline).provenance == Provenance::original);
  CHECK(settled(agencies).provenance == Provenance::republished);
  CHECK_FALSE(settled(agencies).origin.has_value());
  CHECK(settled(forum).provenance == Provenance::unknown);
  CHECK(settled(nameless).origin == "رويترز");
  CHECK(settled(nameless).provenance == Provenance::unknown);
  CHECK(settled({}).provenance == Provenance::unknown);
}

}  // namespace
}  // namespace tawatur
