// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/highlights.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/fire_comparison.h"

using namespace tawatur;

TEST_CASE("contradictions come before numbers, and silence is no difference between texts") {
  const testing::FireComparison fire;
  const FindingIndex index = index_findings(fire.result);

  CHECK(strongest_divergences(fire.result, index, 10) == std::vector<std::size_t>{1, 0});
  CHECK(strongest_divergences(fire.result, index, 1) == std::vector<std::size_t>{1});
}

TEST_CASE("the same words are told once, and no story takes all places") {
  testing::FireComparison fire;
  const auto add = [&](const std::string& first, const std::string& second) {
    const ClusterId cluster = fire.cluster("copy", {ClaimId(0), ClaimId(2)}, Relation::attribution_divergence);
    fire.divergence(cluster, DivergenceKind::number, Weight::hard, {ClaimId(0), ClaimId(2)}, {first, second});
  };
  add("12 شخصا", "15 شخصا");
  add("12", "15");
  add("شخصا", "15");
  add("أصيبوا", "15");
  fire.result.stories.push_back({"أخرى", {}});

  const std::vector<std::size_t> rows = strongest_divergences(fire.result, index_findings(fire.result), 4);

  CHECK(rows == std::vector<std::size_t>{1, 4, 5});
}

TEST_CASE("a claim is told by what changes its content, and a second time only where places are left") {
  testing::FireComparison fire;
  Divergence speakers = fire.result.divergences[0];
  speakers.kind = DivergenceKind::attribution;
  speakers.spans[0].span = fire.find(fire.wire, "وزارة الصحة");
  fire.result.divergences.insert(fire.result.divergences.begin(), speakers);
  const FindingIndex index = index_findings(fire.result);

  CHECK(strongest_divergences(fire.result, index, 10) == std::vector<std::size_t>{2, 1, 0});
  CHECK(strongest_divergences(fire.result, index, 2) == std::vector<std::size_t>{2, 1});
}

TEST_CASE("what a story calls the same thing is told with its story as the subject") {
  testing::FireComparison fire;
  Divergence& naming = fire.result.divergences[2];
  naming.cluster.reset();
  naming.weight = Weight::hard;
  const FindingIndex index = index_findings(fire.result);

  CHECK(strongest_divergences(fire.result, index, 10) == std::vector<std::size_t>{1, 2, 0});
  CHECK(subject_of(fire.result, index, 2) == "حريق المرفأ");
  CHECK(subject_of(fire.result, index, 0) == "عدد المصابين في الحريق");
  naming.kind = DivergenceKind::entity;
  CHECK(subject_of(fire.result, index, 2) == "نجم الحريق عن مواد كيميائية.");
  naming.kind = DivergenceKind::terminology;
  fire.result.stories.clear();
  CHECK(subject_of(fire.result, index_findings(fire.result), 2).empty());
}

TEST_CASE("accounts that differ outside of a claim are answers to one question, told once for each reading") {
  testing::FireComparison fire;
  Divergence account = fire.result.divergences[0];
  account.cluster.reset();
  account.kind = DivergenceKind::date;
  account.spans[1].span.end -= 1;
  fire.result.divergences.push_back(account);
  account.spans[1] = account.spans[2];
  fire.result.divergences.push_back(account);
  const std::size_t first = fire.result.divergences.size() - 2;

  const std::vector<std::size_t> rows = strongest_divergences(fire.result, index_findings(fire.result), 10);

  CHECK(std::count(rows.begin(), rows.end(), first) == 1);
  CHECK(std::count(rows.begin(), rows.end(), first + 1) == 0);
  CHECK(std::find(rows.begin(), rows.end(), first) < std::find(rows.begin(), rows.end(), 0));
}

TEST_CASE("soft differences are never among the strongest") {
  testing::FireComparison fire;
  for (Divergence& divergence : fire.result.divergences) divergence.weight = Weight::soft;

  CHECK(strongest_divergences(fire.result, index_findings(fire.result), 10).empty());
}

TEST_CASE("what many outlets repeat after few sources is an echo, the strongest first") {
  testing::FireComparison fire;
  CHECK(echoes(fire.result, 10) == std::vector{fire.injured});

  fire.at(fire.injured).origins = {{"أ", {fire.wire}}, {"ب", {fire.channel, fire.forum}}};
  fire.at(fire.cause).origins = {{"أ", {fire.wire, fire.channel, fire.page}}};

  CHECK(echoes(fire.result, 10) == std::vector{fire.cause, fire.injured});
  CHECK(echoes(fire.result, 1) == std::vector{fire.cause});
}

TEST_CASE("articles of one side keep their own words") {
  testing::FireComparison fire;
  Divergence numbers = fire.result.divergences[0];
  for (DivergenceSpan& part : numbers.spans) part.side = 0;

  const std::vector<Wording> wordings = wordings_of(fire.result, sides_of(fire.result, numbers)[0]);

  REQUIRE(wordings.size() == 2);
  CHECK(wordings[0].articles == std::vector{fire.wire});
  CHECK(wordings[1].articles == std::vector{fire.channel, fire.forum});
}

TEST_CASE("sides in the same words are one, each article stands once") {
  testing::FireComparison fire;
  Divergence numbers = fire.result.divergences[0];
  numbers.spans[2].side = 7;

  const auto sides = sides_of(fire.result, numbers);

  REQUIRE(sides.size() == 2);
  CHECK(articles_of(sides[0]) == std::vector{fire.wire});
  CHECK(articles_of(sides[1]) == std::vector{fire.channel, fire.forum});
  numbers.spans.push_back(numbers.spans[1]);
  CHECK(articles_of(numbers.spans).size() == 3);
}

TEST_CASE("who lacks the words does not tell them, although the rest of the phrase is shown") {
  testing::FireComparison fire;
  Divergence& divergence = fire.result.divergences[0];
  const std::vector<ArticleId> all = tellers_of(divergence);
  REQUIRE(all.size() == 3);

  divergence.missing_in = {all[1]};

  CHECK(tellers_of(divergence) == std::vector<ArticleId>{all[0], all[2]});
}
