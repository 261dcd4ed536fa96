// SPDX-License-Identifier: GPL-3.0-or-later
// Claims of one cluster that are worded differently.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "engine/claims/claim_extractor.h"
#include "engine/divergence/divergence_detectors.h"
#include "engine/model/value_names.h"
#include "tests/support/edited_sentence.h"
#include "tests/support/plain_articles.h"

using namespace tawatur;

namespace {

// Kinds of the hard divergences between two claims that a cluster joins.
std::string hard_kinds(const std::string& sentence, const std::string& other) {
  Comparison comparison =
      test::comparison_of({{"الساحل", {sentence}, "2031-03-05", {}}, {"الجبل", {other}, "2031-03-05", {}}});
  ClaimTable table = extract_claims(comparison.corpus, comparison.sentences, 1);
  comparison.claims = std::move(table.claims);
  comparison.attributions = std::move(table.attributions);
  Cluster cluster;
  for (std::size_t i = 0; i < comparison.claims.size(); ++i) cluster.claims.push_back(ClaimId(i));
  comparison.clusters.push_back(cluster);
  std::string kinds;
  for (const Divergence& divergence : detect_divergences(comparison)) {
    const std::string kind(name_of(divergence.kind));
    if (divergence.weight == Weight::hard && kinds.find(kind) == std::string::npos) kinds += kind + ";";
  }
  return kinds;
}

}  // namespace

TEST_CASE("paraphrases conflict by figures of one thing and by shares of one whole") {
  CHECK(hard_kinds("لقي 3 أشخاص مصرعهم في الحريق", "أدى حريق الميناء إلى مقتل 23 عاملا") == "number;");
  CHECK(hard_kinds("لقي 3 أشخاص مصرعهم في الحريق", "أصيب في حريق الميناء 23 عاملا بجروح").empty());
  CHECK(hard_kinds("لقي 23 شخصا مصرعهم في الحريق", "أدى حريق الميناء إلى مقتل أكثر من 20 عاملا").empty());
  CHECK(hard_kinds("دمرت النيران كل مخازن الميناء", "أتى الحريق على نصف مخازن القمح في الميناء") == "scope;");
}

TEST_CASE("claims that are versions of one are laid over each other, however their sentences are cut") {
  const std::string promise = "المجلس سيرمم الجسر الحجري القديم وساحة السوق الكبرى";
  const std::string longer = "المجلس سيرمم الجسر الحجري القديم وساحة السوق والمرفأ الكبرى";
  CHECK(test::told_of_paraphrases(
            "وفي اجتماع طويل مع التجار والسكان حضره مندوبون عن القرى المجاورة قال المدير إن " + promise,
            "قال المدير إن " + longer) == "scope soft: السوق الكبرى | السوق والمرفأ الكبرى");
}
