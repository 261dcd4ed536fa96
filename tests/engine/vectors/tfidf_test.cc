// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/vectors/tfidf.h"

#include <doctest/doctest.h>

#include <cmath>
#include <map>
#include <random>
#include <string>

namespace tawatur {
namespace {

using Bags = std::vector<std::vector<std::string>>;

TermBags bags_of(const Bags& words) {
  TermBags bags;
  for (const auto& bag : words) {
    for (const std::string& word : bag) bags.add(word);
    bags.end_bag();
  }
  return bags;
}

// The formula, written down as it is read.
std::map<std::string, double> row_by_formula(const Bags& bags, std::size_t row) {
  std::map<std::string, double> weights;
  for (const std::string& word : bags[row]) weights[word] += 1;
  double square = 0;
  for (auto& [word, weight] : weights) {
    double frequency = 0;
    for (const auto& bag : bags) frequency += std::find(bag.begin(), bag.end(), word) != bag.end();
    weight = (1 + std::log(weight)) * (1 + std::log((1 + static_cast<double>(bags.size())) / (1 + frequency)));
    square += weight * weight;
  }
  for (auto& [word, weight] : weights) weight /= std::sqrt(square);
  return weights;
}

}  // namespace

TEST_CASE("weights are those of the formula") {
  std::mt19937 random(5);
  Bags words(40);
  for (auto& bag : words) {
    for (std::size_t i = random() % 20; i > 0; --i) bag.push_back(std::to_string(random() % (1 + random() % 50)));
  }
  const TermBags bags = bags_of(words);

  const TermColumns columns = term_columns(bags);
  const TermMatrix rows = tfidf_rows(bags, columns);

  for (std::size_t row = 0; row < words.size(); ++row) {
    const std::map<std::string, double> expected = row_by_formula(words, row);
    std::size_t entries = 0;
    for (TermMatrix::InnerIterator entry(rows, static_cast<int>(row)); entry; ++entry, ++entries) {
      const std::string term(bags.vocabulary().term(columns.term[static_cast<std::size_t>(entry.col())]));
      CHECK(entry.value() == doctest::Approx(expected.at(term)).epsilon(1e-5));
    }
    CHECK(entries == expected.size());
  }
}

TEST_CASE("columns stand from rare to frequent, ties by term") {
  const TermBags bags = bags_of({{"c", "a"}, {"c", "b"}, {"c", "z", "a"}});
  const TermColumns columns = term_columns(bags);
  std::vector<std::string> names;
  for (const std::uint32_t term : columns.term) names.emplace_back(bags.vocabulary().term(term));
  CHECK(names == std::vector<std::string>{"b", "z", "a", "c"});
  CHECK(columns.bags == std::vector<std::uint32_t>{1, 1, 2, 3});
  CHECK(columns.column[columns.term[2]] == 2);
}

TEST_CASE("a term that is met twice in a bag counts one bag") {
  const TermColumns columns = term_columns(bags_of({{"a", "a"}, {"b"}, {"a"}}));
  CHECK(columns.bags == std::vector<std::uint32_t>{1, 2});
}

TEST_CASE("empty bags are rows of zero length") {
  const TermBags bags = bags_of({{}, {"a"}, {}});
  const TermMatrix rows = tfidf_rows(bags, term_columns(bags));
  CHECK(rows.rows() == 3);
  CHECK(rows.nonZeros() == 1);
  CHECK(rows.coeff(1, 0) == doctest::Approx(1));
  CHECK(tfidf_rows(bags_of({}), term_columns(bags_of({}))).rows() == 0);
}

}  // namespace tawatur
