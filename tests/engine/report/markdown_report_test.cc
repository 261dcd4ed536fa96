// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <sstream>

#include "engine/report/format_writers.h"
#include "tests/support/fire_comparison.h"

using namespace tawatur;

namespace {

std::string report(const Comparison& comparison, ReportLanguage language = ReportLanguage::english) {
  std::ostringstream out;
  write_markdown(comparison, {language}, out);
  return out.str();
}

bool holds(const std::string& text, std::string_view words) {
  return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("the findings are read in order: strongest, repeated, unread, claims") {
  const testing::FireComparison fire;
  const std::string text = report(fire.result);

  const std::size_t strongest = text.find("### Strongest differences");
  const std::size_t repeated = text.find("3 outlets · **1 independent source**");
  const std::size_t unread = text.find("not a page: give another file");
  const std::size_t claim = text.find("#### k1 — \xE2\x81\xA8عدد المصابين في الحريق");
  CHECK(strongest < repeated);
  CHECK(repeated < unread);
  CHECK(unread < claim);
  CHECK(claim != std::string::npos);
}

TEST_CASE("readings stand with their outlets, sides in the same words once") {
  const testing::FireComparison fire;

  CHECK(holds(report(fire.result),
              "  - «\xE2\x81\xA8"
              "15 شخصا\xE2\x81\xA9» — \xE2\x81\xA8قناة باء\xE2\x81\xA9 (a2), \xE2\x81\xA8منتدى جيم\xE2\x81\xA9 (a3)"));
  CHECK(holds(report(fire.result), "Missing in: \xE2\x81\xA8منتدى جيم\xE2\x81\xA9 (a3)"));
}

TEST_CASE("a page without a publisher is called by whose text it carries") {
  testing::FireComparison fire;
  fire.result.corpus.articles[2].publisher.reset();
  fire.result.corpus.articles[2].origin = "وكالة دال";

  CHECK(holds(report(fire.result), "Missing in: \xE2\x81\xA8text of وكالة دال\xE2\x81\xA9 (a3)"));
}

TEST_CASE("text cannot become markup, a link or another line") {
  testing::FireComparison fire;
  fire.at(fire.injured).label = "# a\n<b>*x* [l](http://e) `c` www.e.org ![i](j) ~~s~~ | &lt; me@e.org\xE2\x80\xAE";

  const std::string text = report(fire.result);

  CHECK(holds(text,
              "\\# a \\<b\\>\\*x\\* \\[l\\]\\(http\\://e\\) \\`c\\` www\\.e.org \\!\\[i\\]\\(j\\) \\~\\~s\\~\\~ \\| "
              "\\&lt; me\\@e.org⟦U+202E⟧"));
}

TEST_CASE("the Arabic report has Arabic headings and explanations") {
  const testing::FireComparison fire;
  const std::string text = report(fire.result, ReportLanguage::arabic);

  CHECK(holds(text, "### أبرز الاختلافات"));
  CHECK(holds(text, "12 مقابل 15، وكلاهما عن الوزارة."));
}

TEST_CASE("a comparison of nothing is a report that says so") {
  CHECK(holds(report(Comparison{}), "No difference of content was found"));
}

TEST_CASE("findings about outlets and statements are told") {
  const testing::FireFindings fire;
  std::ostringstream out;
  write_markdown(fire.result, {ReportLanguage::english}, out);
  const std::string text = out.str();

  for (const char* heading : {"## House style in copied text", "## What became of quoted statements",
                              "## Circles of citing", "## Kinds of silence", "## Headlines against bodies"}) {
    CAPTURE(heading);
    CHECK(text.find(heading) != std::string::npos);
  }
  CHECK(text.find("1 of 2") != std::string::npos);
  CHECK(text.find("**quotation marks lost**") != std::string::npos);
}
