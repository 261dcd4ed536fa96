// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/provenance/copy_direction.h"

#include <doctest/doctest.h>

using namespace tawatur;

namespace {

Article article_of(const char* publisher, const char* origin = nullptr, const char* day = "") {
  Article article;
  article.publisher = publisher;
  if (origin != nullptr) article.origin = origin;
  if (const std::optional<Day> published = parse_iso_day(day)) {
    article.published.value = published;
    article.published.range = DayRange{*published, *published};
  }
  return article;
}

}  // namespace

TEST_CASE("direction is told by evidence, and undecided without") {
  struct Row {
    const char* what;
    Article first;
    Article second;
    bool known;
    bool second_is_source;
    const char* evidence;
  };
  Article with_dateline = article_of("جريدة الساحل");
  with_dateline.dateline = Dateline{{}, "الميناء", "جريدة الجبل"};
  const std::vector<Row> rows = {
      {"credit of the first", article_of("الساحل", "الجبل"), article_of("الجبل"), true, true, "credit"},
      {"credit of the second", article_of("الساحل"), article_of("الجبل", "الساحل"), true, false, "credit"},
      {"each credits the other", article_of("الساحل", "الجبل"), article_of("الجبل", "الساحل"), false, false, ""},
      {"both credit a third", article_of("الساحل", "رويترز"), article_of("الجبل", "وكالة رويترز"), false, false, ""},
      {"dateline", with_dateline, article_of("جريدة الجبل"), true, true, "dateline"},
      {"an agency and a paper", article_of("الساحل"), article_of("رويترز"), true, true, "agency"},
      {"two agencies", article_of("رويترز"), article_of("فرانس برس"), false, false, ""},
      {"earlier day", article_of("الساحل", nullptr, "2031-02-03"), article_of("الجبل", nullptr, "2031-02-04"), true,
       false, "time"},
      {"same day", article_of("الساحل", nullptr, "2031-02-03"), article_of("الجبل", nullptr, "2031-02-03"), false,
       false, ""},
      {"nothing known", article_of("الساحل"), article_of("الجبل"), false, false, ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);

    const CopyDirection direction = copy_direction(row.first, row.second);

    CHECK(direction.known == row.known);
    CHECK(direction.evidence == row.evidence);
    if (row.known) CHECK(direction.second_is_source == row.second_is_source);
  }
}
