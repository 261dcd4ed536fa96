// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/support/edited_sentence.h"

using namespace tawatur;

TEST_CASE("of paraphrases another speaker is told, and softly one more speaker and a claim made one's own") {
  const std::string claim = "القاعة الكبرى ستفتح أمام الزوار";
  const std::string other = "قاعة المتحف الكبرى ستفتح قريبا أمام الزوار";
  struct Row {
    std::string a;
    std::string b;
    std::string told;
  };
  const std::vector<Row> rows = {
      {"وقالت رئيسة البلدية ليلى منصور إن " + claim, "وقال سامي الحداد إن " + other,
       "attribution hard: وقالت رئيسة البلدية ليلى منصور | وقال سامي الحداد"},
      {"وأكد سامي الحداد وليلى منصور أن " + claim, "وقال سامي الحداد إن " + other,
       "attribution soft: وأكد سامي الحداد وليلى منصور | وقال سامي الحداد"},
      {"وأكد سامي الحداد أن " + claim, "ستفتح " + other, "attribution soft: وأكد سامي الحداد | ستفتح قاعة"},
      {"وأعلن وزير الثقافة سامي الحداد أن " + claim, "وقال وزير الثقافة إن " + other, ""},
      {"وقالت ليلى منصور إن " + claim, "وقال سامي الحداد إن المعرض سيغلق أبوابه غدا", ""},
      {"وأكدت ليلى منصور دعمها الكامل لأن تفتح القاعة الكبرى أمام الزوار",
       "وأعرب سامي الحداد عن دعم فتح القاعة الكبرى أمام الزوار",
       "attribution hard: وأكدت ليلى منصور دعمها | وأعرب سامي الحداد عن دعم"},
      {claim + "، بحسب ما أعلنت ليلى منصور", "وقال سامي الحداد إن " + other,
       "attribution hard: بحسب ما أعلنت ليلى منصور | وقال سامي الحداد"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.a);
    CHECK(test::told_of_paraphrases(row.a, row.b) == row.told);
  }
}
