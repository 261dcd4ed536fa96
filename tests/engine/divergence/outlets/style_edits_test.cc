// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/divergence/outlets/style_edits.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/plain_articles.h"

using namespace tawatur;

namespace {

Comparison copied(const std::string& before, const std::string& after) {
  Comparison comparison = test::comparison_of({{"الوكالة", {before}, "", {}}, {"الساحل", {after}, "", {}}});
  comparison.copies.push_back({ArticleId(0), ArticleId(1), 0.9, 0.9, true, "credit"});
  return comparison;
}

std::string edits(const std::string& before, const std::string& after) {
  const Comparison comparison = copied(before, after);
  std::string told;
  for (const StyleLink& link : style_links(comparison)) {
    for (const StyleEdit& edit : style_edits(comparison, link)) {
      told += (told.empty() ? "" : "; ") + std::string(comparison.text_of(edit.place.from, edit.place.before)) + ">" +
              (edit.place.after.empty() ? "" : std::string(comparison.text_of(edit.place.to, edit.place.after)));
    }
  }
  return told;
}

}  // namespace

TEST_CASE("edits are replaced and dropped words, and other spellings, but no figures and no grammar") {
  CHECK(edits("أعلنت البلدية افتتاح الحديقة الكبرى أمام الزوار", "أعلنت البلدية افتتاح المتنزه الكبرى أمام الزوار") ==
        "الحديقة>المتنزه");
  CHECK(edits("أعلنت البلدية افتتاح الحديقة الكبرى أمام الزوار", "أعلنت البلدية افتتاح الحديقة أمام الزوار") ==
        "الكبرى>");
  CHECK(edits("سجل الملعب حضور 300 متفرج في المباراة", "سجل الملعب حضور 500 متفرج في المباراة").empty());
  CHECK(edits("وصل المسؤول الجديد إلى مبنى البلدية صباحا", "وصل المسئول الجديد إلى مبنى البلدية صباحا") ==
        "المسؤول>المسئول");
  CHECK(edits("افتتح العمدة الحديقة الكبرى صباح اليوم", "وافتتح العمدة الحديقة الكبرى صباح اليوم").empty());
}

TEST_CASE("only proven copies between two outlets are read") {
  const std::string text = "أعلنت البلدية افتتاح الحديقة الكبرى أمام الزوار";
  Comparison comparison = copied(text, text);
  CHECK(style_links(comparison).size() == 1);

  comparison.copies[0].direction_known = false;
  CHECK(style_links(comparison).empty());

  comparison = copied(text, text);
  comparison.copies[0].shared = 0.3;
  CHECK(style_links(comparison).empty());

  comparison = copied(text, text);
  comparison.corpus.articles[1].publisher = "الوكالة";
  CHECK(style_links(comparison).empty());
}

TEST_CASE("of several sources the one with better evidence than time counts") {
  const std::string text = "أعلنت البلدية افتتاح الحديقة الكبرى أمام الزوار";
  Comparison comparison =
      test::comparison_of({{"الجبل", {text}, "", {}}, {"الوكالة", {text}, "", {}}, {"الساحل", {text}, "", {}}});
  comparison.copies = {{ArticleId(0), ArticleId(2), 1, 1, true, "time"},
                       {ArticleId(1), ArticleId(2), 0.8, 0.8, true, "agency"}};

  const std::vector<StyleLink> links = style_links(comparison);

  REQUIRE(links.size() == 1);
  CHECK(links.front().from == ArticleId(1));
}

TEST_CASE("each stretch of up to four words is a place where an edit could have been made") {
  const Comparison comparison = copied("افتتح العمدة الحديقة", "افتتح العمدة الحديقة");
  const std::vector<StyleLink> links = style_links(comparison);
  REQUIRE(links.size() == 1);

  const std::vector<std::string> places = style_places(comparison, links.front());

  CHECK(std::count(places.begin(), places.end(), "افتتح العمده الحديقه") == 1);
  CHECK(copied_words(links.front()) == 3);
}
