// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/claim_matrix.h"

#include <doctest/doctest.h>

#include "tests/support/fire_comparison.h"

using namespace tawatur;

namespace {

ClaimMatrix fire_matrix(const testing::FireComparison& fire) {
  const FindingIndex index = index_findings(fire.result);
  return story_matrix(fire.result, index, 0, clusters_by_story(fire.result, index)[0]);
}

}  // namespace

TEST_CASE("each cell says what the outlet does with the claim") {
  const testing::FireComparison fire;

  const ClaimMatrix matrix = fire_matrix(fire);

  REQUIRE(matrix.rows.size() == 2);
  const std::vector<MatrixCell>& injured = matrix.rows[0].cells;
  const std::vector<MatrixCell>& cause = matrix.rows[1].cells;
  CHECK(injured[0].state == CellState::diverges);
  CHECK(injured[0].kinds == std::vector{DivergenceKind::number});
  CHECK(injured[3].state == CellState::not_covering);
  CHECK(cause[0].state == CellState::diverges);
  CHECK(cause[0].kinds == std::vector{DivergenceKind::terminology, DivergenceKind::polarity});
  CHECK(cause[1].state == CellState::other_words);
  CHECK(cause[2].state == CellState::omits);
}

TEST_CASE("a difference that is merely compatible leaves the claim as stated") {
  testing::FireComparison fire;
  fire.result.divergences[0].weight = Weight::compatible;

  CHECK(fire_matrix(fire).rows[0].cells[0].state == CellState::states);
}

TEST_CASE("outlets that carry one origin stand together") {
  testing::FireComparison fire;
  fire.at(fire.page).origin = "وكالة ألف";
  fire.at(fire.wire).origin = "وكالة ألف";

  const ClaimMatrix matrix = fire_matrix(fire);

  std::vector<std::string> outlets;
  for (const MatrixColumn& column : matrix.columns) outlets.push_back(column.outlet);
  CHECK(outlets == std::vector<std::string>{"وكالة ألف", "a4", "قناة باء", "منتدى جيم"});
}

TEST_CASE("two articles of an outlet are one column, and one of them is enough to state a claim") {
  testing::FireComparison fire;
  fire.at(fire.forum).publisher = "وكالة ألف";

  const ClaimMatrix matrix = fire_matrix(fire);

  REQUIRE(matrix.columns.size() == 3);
  CHECK(matrix.columns[0].articles == std::vector{fire.wire, fire.forum});
  CHECK_FALSE(matrix.columns[0].origin.has_value());
  CHECK(matrix.rows[0].cells[0].claims.size() == 2);
  CHECK(matrix.rows[1].cells[0].state == CellState::diverges);
}

TEST_CASE("clusters of no story are kept in a group of their own") {
  testing::FireComparison fire;
  fire.result.stories.clear();
  const FindingIndex index = index_findings(fire.result);

  const auto groups = clusters_by_story(fire.result, index);

  REQUIRE(groups.size() == 1);
  CHECK(groups[0].size() == 2);
  CHECK(story_matrix(fire.result, index, 0, groups[0]).columns.size() == 4);
}

TEST_CASE("an article of another story that carries a claim has a column too") {
  testing::FireComparison fire;
  fire.result.stories = {{"أ", {fire.channel, fire.forum}}};

  const ClaimMatrix matrix = story_matrix(fire.result, index_findings(fire.result), 0, {fire.injured});

  REQUIRE(matrix.columns.size() == 3);
  CHECK(matrix.columns[0].articles == std::vector{fire.wire});
  CHECK(matrix.rows[0].cells[0].state == CellState::diverges);
}

TEST_CASE("a cluster belongs to the story of most of its articles") {
  testing::FireComparison fire;
  fire.result.stories = {{"أ", {fire.wire}}, {"ب", {fire.channel, fire.forum}}};

  const FindingIndex index = index_findings(fire.result);

  CHECK(story_of(fire.result, index, fire.result.clusters[0]) == 1);
  CHECK(story_of(fire.result, index, fire.result.clusters[1]) == 0);
}

TEST_CASE("a cell tells why an outlet lacks a claim, where that is known") {
  testing::FireComparison fire;
  fire.result.silences = {{fire.injured, "a4", fire.page, SilenceKind::published_before},
                          {fire.cause, "منتدى جيم", fire.forum, SilenceKind::claim_absent}};
  fire.result.divergences.pop_back();  // the omission

  const FindingIndex index = index_findings(fire.result);
  const ClaimMatrix matrix = story_matrix(fire.result, index, 0, {fire.injured, fire.cause});

  const auto cell = [&](std::size_t row, const std::string& outlet) {
    for (std::size_t i = 0; i < matrix.columns.size(); ++i) {
      if (matrix.columns[i].outlet == outlet) return matrix.rows[row].cells[i];
    }
    return MatrixCell{};
  };
  CHECK(cell(0, "a4").silence == SilenceKind::published_before);
  CHECK(cell(0, "a4").state == CellState::not_covering);
  CHECK(cell(1, "منتدى جيم").state == CellState::omits);
  CHECK_FALSE(cell(0, "قناة باء").silence);
}
