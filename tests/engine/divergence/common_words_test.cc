// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <string>

#include "engine/divergence/detectors.h"
#include "tests/support/plain_articles.h"

using namespace tawatur;

namespace {

// What two sentences tell in common; `name` is a name in both.
double told(const std::string& sentence, const std::string& other, const std::string& name) {
  Comparison comparison = test::comparison_of({{"الساحل", {sentence}, "", {}}, {"الجبل", {other}, "", {}}});
  for (std::size_t i = 0; i < 2; ++i) {
    comparison.claims[i].names.push_back({test::span_of(comparison, ArticleId(i), name), name, NameKind::person});
  }
  const Passage a = passage_of(comparison, SentenceId(0));
  const Passage b = passage_of(comparison, SentenceId(1));
  return told_in_common({comparison, ClusterId(0), ClaimId(0), ClaimId(1), a, b});
}

}  // namespace

TEST_CASE("what names tell is not told in common") {
  CHECK(told("افتتح سامي الحداد المعرض", "غادر سامي الحداد المدينة", "سامي الحداد") == doctest::Approx(0));
  CHECK(told("افتتح سامي الحداد المعرض", "افتتح المعرض سامي الحداد", "سامي الحداد") == doctest::Approx(1));
  CHECK(told("افتتح سامي الحداد المعرض", "زار سامي الحداد المعرض", "سامي الحداد") == doctest::Approx(0.5));
  CHECK(told("سامي الحداد", "سامي الحداد", "سامي الحداد") == doctest::Approx(0));
}
