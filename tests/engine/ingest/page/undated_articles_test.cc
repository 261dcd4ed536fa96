// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ingest/page/corpus_passes.h"

#include <doctest/doctest.h>

#include <string>

#include "engine/ingest/page/publication_day.h"

namespace tawatur {
namespace {

void add(Corpus& corpus, const std::string& text, std::string_view day) {
  Article article;
  article.document = DocumentId(corpus.documents.size());
  article.blocks.push_back({{0, static_cast<std::uint32_t>(text.size())}, BlockKind::paragraph});
  if (const std::optional<Day> value = parse_iso_day(day))
    article.published = {value, DayRange{*value, *value}, "date line"};
  corpus.documents.push_back({InputId(0), true, text, "utf-8"});
  corpus.articles.push_back(std::move(article));
}

const std::string kUndated =
    "بحث المستشار الألماني أولاف شولتس الاثنين مع وفد المزارعين أزمة القمح وأسعار الأسمدة في الشمال.";

TEST_CASE("an undated report takes the nearest possible day to the report most like it") {
  Corpus corpus;
  add(corpus, kUndated, "");
  add(corpus, "التقى وفد المزارعين المستشار لبحث أزمة القمح وأسعار الأسمدة في الشمال.", "2023-05-17");
  add(corpus, "فاز الفريق بالكأس بعد مباراة مثيرة أمام الجمهور.", "2022-01-03");

  date_by_neighbours(corpus);

  const PublicationDay& day = corpus.articles.front().published;
  REQUIRE(day.value.has_value());
  CHECK(iso_day(*day.value) == "2023-05-15");  // the Monday beside the Wednesday
  CHECK(day.range->contains(*day.value));
  CHECK(day.basis.find("similar articles") != std::string::npos);
}

TEST_CASE("a similar report outside the possible days dates nothing") {
  Corpus corpus;
  add(corpus, kUndated, "");
  add(corpus, "التقى وفد المزارعين المستشار لبحث أزمة القمح وأسعار الأسمدة في الشمال.", "2010-05-17");

  date_by_neighbours(corpus);

  CHECK_FALSE(corpus.articles.front().published.value.has_value());
}

TEST_CASE("a page is not dated after the day on which an archive fetched it") {
  const std::string near_copy = "التقى وفد المزارعين المستشار لبحث أزمة القمح وأسعار الأسمدة في الشمال.";
  Corpus corpus;
  add(corpus, kUndated, "");
  add(corpus, near_copy, "2023-05-12");
  corpus.articles.front().flags.push_back(fetched_by(*parse_iso_day("2023-05-14")));

  date_by_neighbours(corpus);

  REQUIRE(corpus.articles.front().published.value.has_value());
  CHECK(iso_day(*corpus.articles.front().published.value) == "2023-05-08");  // not the Monday after, which is nearer

  corpus.articles.front().published = {};
  corpus.articles.front().flags = {fetched_by(*parse_iso_day("2023-04-30"))};
  date_by_neighbours(corpus);
  CHECK_FALSE(corpus.articles.front().published.value.has_value());
}

TEST_CASE("undated reports of one event bound each other, however many others there are") {
  Corpus corpus;
  add(corpus, "اجتمع وفد المزارعين لبحث أزمة القمح وأسعار الأسمدة في الشمال يوم الخميس.", "");
  add(corpus, kUndated, "");
  add(corpus, "التقى وفد المزارعين المستشار لبحث أزمة القمح وأسعار الأسمدة في الشمال.", "2010-05-17");
  add(corpus, "اجتمع وفد المزارعين لبحث أزمة القمح وأسعار الأسمدة في الشمال.", "2023-05-17");
  for (int i = 0; i < 50; ++i) add(corpus, "فاز الفريق في المباراة رقم " + std::to_string(i) + " بالكأس.", "");

  date_by_neighbours(corpus);

  // Alone it would take the day of the near copy of 2010, in which the chancellor of the other did not yet hold office.
  REQUIRE(corpus.articles.front().published.value.has_value());
  CHECK(iso_day(*corpus.articles.front().published.value) == "2023-05-18");
}

TEST_CASE("without a dated or a similar article nothing is dated") {
  Corpus lonely;
  add(lonely, kUndated, "");
  Corpus different;
  add(different, kUndated, "");
  add(different, "فاز الفريق بالكأس بعد مباراة مثيرة أمام الجمهور.", "2023-05-17");

  date_by_neighbours(lonely);
  date_by_neighbours(different);

  CHECK_FALSE(lonely.articles.front().published.value.has_value());
  CHECK_FALSE(different.articles.front().published.value.has_value());
}

TEST_CASE("a report without any bound is dated by a near copy only") {
  const std::string report = "أغلق المزارعون الطريق الزراعي احتجاجا على أسعار الأسمدة والوقود في الشمال.";
  Corpus copied;
  add(copied, report, "");
  add(copied, report + " وشاركت عشرات الجرارات.", "2023-05-17");
  Corpus related;
  add(related, report, "");
  add(related, "ارتفعت أسعار الأسمدة في الشمال بعد توقف المصنع الوحيد عن العمل لأسبوعين.", "2023-05-17");

  date_by_neighbours(copied);
  date_by_neighbours(related);

  REQUIRE(copied.articles.front().published.value.has_value());
  CHECK(iso_day(*copied.articles.front().published.value) == "2023-05-17");
  CHECK(copied.articles.front().published.basis == "similar articles");
  CHECK_FALSE(related.articles.front().published.value.has_value());
}

TEST_CASE("a stated day is never changed") {
  Corpus corpus;
  add(corpus, kUndated, "2022-06-01");
  add(corpus, kUndated, "2023-05-17");

  date_by_neighbours(corpus);

  CHECK(iso_day(*corpus.articles.front().published.value) == "2022-06-01");
}

}  // namespace
}  // namespace tawatur
