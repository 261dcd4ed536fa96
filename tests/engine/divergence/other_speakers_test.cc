// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "engine/divergence/detectors.h"
#include "tests/support/plain_articles.h"

using namespace tawatur;

namespace {

struct Said {
  std::string sentence;
  std::string speaker;
  std::optional<NameKind> name;  // what the article knows the speaker as
};

Voices voices(const Said& one, const Said& other) {
  Comparison comparison =
      test::comparison_of({{"الساحل", {one.sentence}, "", {}}, {"الجبل", {other.sentence}, "", {}}});
  for (std::size_t i = 0; i < 2; ++i) {
    const Said& said = i == 0 ? one : other;
    Claim& claim = comparison.claims[i];
    claim.attribution.voice = Voice::attributed;
    claim.attribution.speakers.push_back({said.speaker, {}});
    if (!said.name) continue;
    claim.names.push_back({test::span_of(comparison, ArticleId(i), said.speaker), said.speaker, *said.name});
  }
  return voices_of(comparison, ClaimId(0), ClaimId(1));
}

const Said kPerson = {"قال وزير النقل سامي الحداد إن الجسر آمن", "سامي الحداد", NameKind::person};
const Said kOther = {"قالت ليلى منصور إن الجسر آمن", "ليلى منصور", NameKind::person};

}  // namespace

TEST_CASE("two people with names are others") {
  CHECK(voices(kPerson, kOther) == Voices::others);
  CHECK(voices(kPerson, kPerson) == Voices::one);
}

TEST_CASE("an office is whom the other article gives it, and not whom it gives another") {
  CHECK(voices(kPerson, {"قال وزير النقل إن الجسر آمن", "وزير النقل", {}}) == Voices::one);
  CHECK(voices(kPerson, {"قال رئيس البلدية إن الجسر آمن", "رئيس البلدية", {}}) == Voices::others);
  CHECK(voices(kOther, {"قال الوزير إن الجسر آمن", "الوزير", {}}) == Voices::one);
}

TEST_CASE("a description may stand for anybody, and a definite one for somebody told of before") {
  CHECK(voices(kPerson, {"قال المصدر إن الجسر آمن", "المصدر", {}}) == Voices::one);
  CHECK(voices(kPerson, {"قال عمال في الورشة إن الجسر آمن", "عمال", {}}) == Voices::unclear);
  CHECK(voices(kPerson, {"جاء في بيان أن الجسر آمن", "بيان", {}}) == Voices::one);
}

TEST_CASE("bodies are others unless they are of one country, and a person may speak for a body") {
  const Said tunisian = {"قال الجيش التونسي إن الجسر آمن", "الجيش التونسي", NameKind::body};
  CHECK(voices(tunisian, {"قالت تونس إن الجسر آمن", "تونس", NameKind::place}) == Voices::one);
  CHECK(voices(tunisian, {"قالت وزارة الدفاع المغربية إن الجسر آمن", "وزارة الدفاع المغربية", {}}) == Voices::others);
  CHECK(voices(tunisian, kPerson) == Voices::unclear);
}
