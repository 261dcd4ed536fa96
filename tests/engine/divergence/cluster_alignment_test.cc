// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "engine/divergence/divergence_detectors.h"
#include "tests/support/comparison_builder.h"

using namespace tawatur;

namespace {

// Places as text: members parted by '|', '-' where nothing stands, in brackets where they differ.
std::vector<std::string> places_of(const Comparison& comparison, const ClusterAlignment& alignment) {
  std::vector<std::string> places;
  for (const AlignedPlace& place : alignment.places) {
    std::string words;
    for (std::size_t i = 0; i < place.words.size(); ++i) {
      if (i > 0) words += '|';
      const ArticleId article = comparison.article_of(alignment.members[i]);
      words += place.words[i].empty() ? "-" : std::string(comparison.text_of(article, place.words[i]));
    }
    places.push_back(place.equal ? words : "[" + words + "]");
  }
  return places;
}

struct Versions : testing::ComparisonBuilder {
  explicit Versions(const std::vector<std::string>& sentences) {
    std::vector<ClaimId> claims;
    for (const std::string& sentence : sentences) claims.push_back(claim(article("", {sentence}), sentence));
    cluster("", claims);
  }
};

}  // namespace

TEST_CASE("versions of a sentence are laid over each other phrase by phrase") {
  const Versions versions({"أعلن المجلس البلدي إغلاق الجسر القديم أسبوعا", "أعلن المجلس إغلاق المعبر القديم أسبوعا",
                           "أعلن المجلس البلدي إغلاق الجسر القديم أسبوعا كاملا"});

  const std::vector<ClusterAlignment> alignments = align_members(versions.result);

  REQUIRE(alignments.size() == 1);
  CHECK(alignments[0].members == std::vector{ClaimId(2), ClaimId(0), ClaimId(1)});
  CHECK(places_of(versions.result, alignments[0]) ==
        std::vector<std::string>{"أعلن المجلس|أعلن المجلس|أعلن المجلس", "[البلدي|البلدي|-]", "إغلاق|إغلاق|إغلاق",
                                 "[الجسر|الجسر|المعبر]", "القديم أسبوعا|القديم أسبوعا|القديم أسبوعا", "[كاملا|-|-]"});
}

TEST_CASE("words that only others have stand at their place, also before the first and after the last") {
  const Versions versions({"وصل الوفد مساء الخميس", "أمس وصل الوفد الكبير مساء الخميس فعلا"});

  const std::vector<ClusterAlignment> alignments = align_members(versions.result);

  REQUIRE(alignments.size() == 1);
  CHECK(alignments[0].members == std::vector{ClaimId(1), ClaimId(0)});
  CHECK(places_of(versions.result, alignments[0]) == std::vector<std::string>{"[أمس|-]", "وصل الوفد|وصل الوفد",
                                                                              "[الكبير|-]", "مساء الخميس|مساء الخميس",
                                                                              "[فعلا|-]"});
}

TEST_CASE("two wordings of one claim make two groups, and a wording of its own is in none") {
  const Versions versions({"أعلن المجلس البلدي إغلاق الجسر القديم", "قررت البلدية منع المرور فوق النهر",
                           "أعلن المجلس إغلاق الجسر القديم", "قررت البلدية منع المرور فوق النهر فورا",
                           "لن تعبر سيارات هناك"});

  const std::vector<ClusterAlignment> alignments = align_members(versions.result);

  REQUIRE(alignments.size() == 2);
  CHECK(alignments[0].members == std::vector{ClaimId(3), ClaimId(1)});
  CHECK(alignments[1].members == std::vector{ClaimId(0), ClaimId(2)});
}

TEST_CASE("every word of every member stands in exactly one place, in the order of the text") {
  const Versions versions({"قال الناطق إن الشركة دفعت الأجور كلها أمس", "قال الناطق إن المصنع دفع بعض الأجور أمس",
                           "إن الشركة دفعت الأجور كلها قال الناطق"});

  for (const ClusterAlignment& alignment : align_members(versions.result)) {
    for (std::size_t member = 0; member < alignment.members.size(); ++member) {
      const Sentence& sentence = versions.result.sentence_of(alignment.members[member]);
      std::uint32_t at = sentence.span.begin;
      for (const AlignedPlace& place : alignment.places) {
        if (place.words[member].empty()) continue;
        CHECK(place.words[member].begin >= at);
        CHECK(place.words[member].begin <= at + 1);
        at = place.words[member].end;
      }
      CHECK(at == sentence.span.end);
    }
  }
}
