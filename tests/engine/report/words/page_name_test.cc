// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/words/page_name.h"

#include <doctest/doctest.h>

using namespace tawatur;

TEST_CASE("a page goes by its publisher, or by whose text it carries, or by having no name") {
  const InterfaceText english(ReportLanguage::english);
  Article article;
  article.publisher = "";
  article.origin = "";
  CHECK(page_name(english, article) == "unnamed page");
  CHECK_FALSE(is_named(article));

  article.origin = "وكالة باء";
  CHECK(page_name(english, article) == "text of وكالة باء");
  CHECK(page_name(InterfaceText(ReportLanguage::arabic), article) == "نص وكالة باء");
  CHECK_FALSE(is_named(article));

  article.publisher = "صحيفة ألف";
  CHECK(page_name(english, article) == "صحيفة ألف");
  CHECK(is_named(article));
}
