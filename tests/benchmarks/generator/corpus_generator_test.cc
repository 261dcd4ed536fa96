// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/generator/corpus_generator.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

using namespace tawatur;

namespace {

std::string generated(const GeneratorOptions& options) {
  std::ostringstream out;
  write_synthetic_corpus(options, out);
  return out.str();
}

std::vector<nlohmann::json> articles(const GeneratorOptions& options) {
  std::vector<nlohmann::json> found;
  std::istringstream lines(generated(options));
  for (std::string line; std::getline(lines, line);) found.push_back(nlohmann::json::parse(line));
  return found;
}

}  // namespace

TEST_CASE("the same seed gives the same bytes, another seed others") {
  CHECK(generated({.seed = 3, .sentences = 200}) == generated({.seed = 3, .sentences = 200}));
  CHECK(generated({.seed = 3, .sentences = 200}) != generated({.seed = 4, .sentences = 200}));
}

TEST_CASE("as many sentences as asked for, in articles with ids of their own and of several outlets") {
  const auto found = articles({.sentences = 600});

  std::set<std::string> ids;
  std::set<std::string> outlets;
  for (const auto& article : found) {
    ids.insert(article.at("id"));
    outlets.insert(article.at("source_domain"));
  }
  CHECK(found.size() == 50);
  CHECK(ids.size() == found.size());
  CHECK(outlets.size() == 14);
}

TEST_CASE("some sentences of a story are nearly those of an earlier article") {
  const auto found = articles({.sentences = 60, .copied_share = 1.0});

  REQUIRE(found.size() == 5);
  std::istringstream first(found[0].at("maintext").get<std::string>());
  std::istringstream second(found[1].at("maintext").get<std::string>());
  std::set<std::string> words;
  for (std::string word; first >> word;) words.insert(word);
  std::size_t shared = 0;
  std::size_t all = 0;
  for (std::string word; second >> word; ++all) shared += words.contains(word) ? 1 : 0;
  CHECK(shared * 10 > all * 7);
}

TEST_CASE("rows are the sentences of the articles, one a line with four columns") {
  const std::string articles_text = generated({.sentences = 60});
  const std::string rows = generated({.sentences = 60, .form = GeneratedForm::sentence_rows});

  std::istringstream lines(rows);
  std::size_t count = 0;
  for (std::string line; std::getline(lines, line); ++count) {
    CHECK(std::count(line.begin(), line.end(), '\t') == 3);
    CHECK(articles_text.find(line.substr(line.rfind('\t') + 1)) != std::string::npos);
  }
  CHECK(count == 60);
}
