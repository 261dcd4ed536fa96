// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/similarity/similarity_join.h"

#include <doctest/doctest.h>

#include <array>
#include <random>
#include <string>

#include "tests/support/brute_force_join.h"

namespace tawatur {
namespace {

using Bags = std::vector<std::vector<std::string>>;

TermMatrix rows_of(const Bags& words) {
  TermBags bags;
  for (const auto& bag : words) {
    for (const std::string& word : bag) bags.add(word);
    bags.end_bag();
  }
  return tfidf_rows(bags, term_columns(bags));
}

constexpr std::array<float, 7> kThresholds = {0.01F, 0.2F, 0.3F, 0.5F, 0.7F, 0.95F, 1.0F};

void check_against_twin(const Bags& words, const std::vector<std::uint32_t>& groups) {
  const TermMatrix rows = rows_of(words);
  for (const float threshold : kThresholds) {
    CAPTURE(threshold);
    const std::vector<SimilarRows> expected = testing::brute_force_join(rows, groups, threshold);
    for (const unsigned threads : {1U, 2U, 5U}) CHECK(similarity_join(rows, groups, threshold, threads) == expected);
  }
}

// Words with the frequencies of a language: word k about 1 / (k + 1) as often as the first.
Bags random_bags(std::mt19937& random, std::size_t rows, std::size_t words, std::size_t longest) {
  Bags bags(rows);
  for (auto& bag : bags) {
    if (&bag != &bags.front() && random() % 8 == 0) {
      bag = *(&bag - 1 - random() % static_cast<std::size_t>(&bag - &bags.front()));
      if (!bag.empty() && random() % 2 == 0) bag.pop_back();
      continue;
    }
    const std::size_t length = random() % (longest + 1);
    for (std::size_t i = 0; i < length; ++i) {
      const double unit = static_cast<double>(random()) / 4294967296.0;
      bag.push_back("w" + std::to_string(static_cast<std::size_t>(static_cast<double>(words) * unit * unit * unit)));
    }
  }
  return bags;
}

std::vector<std::uint32_t> random_groups(std::mt19937& random, std::size_t rows, std::uint32_t groups) {
  std::vector<std::uint32_t> result(rows);
  for (std::uint32_t& group : result) group = static_cast<std::uint32_t>(random() % groups);
  return result;
}

}  // namespace

TEST_CASE("the join finds what comparing all pairs finds, on random rows with duplicates and empty rows") {
  std::mt19937 random(20241202);
  for (int round = 0; round < 30; ++round) {
    CAPTURE(round);
    const std::size_t rows = 1 + random() % 120;
    const Bags bags = random_bags(random, rows, 1 + random() % 200, 1 + random() % 30);
    check_against_twin(bags, random_groups(random, rows, 1 + static_cast<std::uint32_t>(random() % 5)));
  }
}

TEST_CASE("the join finds what comparing all pairs finds when one term's list is longer than a tile") {
  std::mt19937 random(7);
  const Bags bags = random_bags(random, 700, 12, 8);
  check_against_twin(bags, random_groups(random, bags.size(), 3));
}

TEST_CASE("the join finds what comparing all pairs finds in long rows whose terms share buckets") {
  std::mt19937 random(11);
  const Bags bags = random_bags(random, 150, 900, 400);
  check_against_twin(bags, random_groups(random, bags.size(), 4));
}

TEST_CASE("the join is exact on every set of four rows over two words") {
  const std::vector<std::vector<std::string>> choices = {{}, {"a"}, {"b"}, {"a", "b"}, {"a", "a", "b"}};
  for (std::size_t code = 0; code < 625; ++code) {
    CAPTURE(code);
    const Bags bags = {choices[code % 5], choices[code / 5 % 5], choices[code / 25 % 5], choices[code / 125]};
    check_against_twin(bags, {0, 1, 0, 1});
  }
}

TEST_CASE("rows of one group are no pair, however alike") {
  const TermMatrix rows = rows_of({{"a", "b"}, {"a", "b"}, {"a", "b"}});
  const std::vector<std::uint32_t> groups = {4, 4, 9};
  const std::vector<SimilarRows> pairs = similarity_join(rows, groups, 0.5F, 1);
  REQUIRE(pairs.size() == 2);
  CHECK(pairs[0].a == 0);
  CHECK(pairs[0].b == 2);
  CHECK(pairs[1].a == 1);
  CHECK(pairs[1].cosine == doctest::Approx(1));
}

TEST_CASE("no rows, or empty ones only, make no pairs") {
  CHECK(similarity_join(rows_of({}), {}, 0.5F, 2).empty());
  const std::vector<std::uint32_t> groups = {0, 1};
  CHECK(similarity_join(rows_of({{}, {}}), groups, 0.5F, 2).empty());
}

}  // namespace tawatur
