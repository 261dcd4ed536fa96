// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/claims/reports.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/support/claims/read_article.h"

using namespace tawatur;
using test::ReadArticle;

namespace {

std::vector<Report> reports(const ReadArticle& article) {
  return find_reports(article.words[0], article.mentions[0], article.quotes[0]);
}

}  // namespace

TEST_CASE("each verb of saying is a report with its own content") {
  const ReadArticle article("قال الوزير سامي الحديدي إن السد ممتلئ، وأضاف أن المياه نظيفة.");
  const std::vector<Report> found = reports(article);
  REQUIRE(found.size() == 2);
  CHECK(found[0].speaker.kind == SpeakerKind::person);
  CHECK_FALSE(found[0].elided());
  CHECK(found[1].elided());
  CHECK(article.words[0].raw(found[1].content.first) == "المياه");
  CHECK(found[0].content.last <= found[1].cue.first);
}

TEST_CASE("a phrase that names a source reports what stands before it") {
  const ReadArticle article("أصيب ثلاثة عمال في الحريق، وفق وزارة الصحة.");
  const std::vector<Report> found = reports(article);
  REQUIRE(found.size() == 1);
  CHECK(found[0].cue_kind == CueKind::marker);
  CHECK(found[0].content.first == 0);
  CHECK(found[0].content.last <= found[0].cue.first);
}

TEST_CASE("who is quoted through a channel speaks, the channel relays") {
  const std::vector<Report> found = reports(ReadArticle("نقلت صحيفة النخيل عن وزارة الري أن السد ممتلئ."));
  REQUIRE(found.size() == 1);
  CHECK(found[0].speaker.kind == SpeakerKind::body);
  REQUIRE(found[0].relays.size() == 1);
  CHECK(found[0].relays[0].kind == SpeakerKind::media);
}

TEST_CASE("things do not speak and the first person is nobody else") {
  CHECK(reports(ReadArticle("أظهرت الأرقام أن الإنتاج تراجع.")).empty());
  CHECK(reports(ReadArticle("قلنا إن السد ممتلئ.")).empty());
  CHECK(reports(ReadArticle("أغلق الجسر أمام الشاحنات.")).empty());
}
