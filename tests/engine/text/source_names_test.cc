// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/source_names.h"

#include <doctest/doctest.h>

using namespace tawatur;

TEST_CASE("one source has one name, whatever it is called") {
  CHECK(same_source("رويترز", "وكالة رويترز"));
  CHECK(same_source("AFP", "فرانس برس"));
  CHECK(same_source("البيت الأبيض", "الرئاسة الأميركية"));
  CHECK(same_source("سامي الحداد", "الحداد"));
  CHECK_FALSE(same_source("رويترز", "فرانس برس"));
  CHECK_FALSE(same_source("سامي الحداد", "سامي"));
  CHECK_FALSE(same_source("", ""));
}

TEST_CASE("agencies are known, papers are none") {
  CHECK(is_news_agency("رويترز"));
  CHECK(is_news_agency("AFP"));
  CHECK_FALSE(is_news_agency("الجزيرة"));
  CHECK_FALSE(is_news_agency("جريدة لا يعرفها أحد"));
}

TEST_CASE("sources that are nobody in particular are known") {
  CHECK(is_anonymous_source("مصادر مطلعة"));
  CHECK(is_anonymous_source("شهود عيان"));
  CHECK_FALSE(is_anonymous_source("وزير الدفاع"));
}
