// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/provenance/shingles.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <tuple>

#include "tests/support/plain_articles.h"

using namespace tawatur;

namespace {

// The definition, word for word: every two articles, every shingle.
std::vector<SharedShingles> by_definition(const std::vector<std::vector<std::uint64_t>>& shingles, double floor) {
  std::vector<SharedShingles> pairs;
  for (std::size_t i = 0; i < shingles.size(); ++i) {
    for (std::size_t j = i + 1; j < shingles.size(); ++j) {
      const auto common =
          static_cast<std::size_t>(std::count_if(shingles[i].begin(), shingles[i].end(), [&](std::uint64_t shingle) {
            return std::find(shingles[j].begin(), shingles[j].end(), shingle) != shingles[j].end();
          }));
      const auto smaller = static_cast<double>(std::min(shingles[i].size(), shingles[j].size()));
      if (common >= 2 && static_cast<double>(common) >= floor * smaller) {
        pairs.push_back({ArticleId(i), ArticleId(j), common});
      }
    }
  }
  return pairs;
}

std::vector<std::vector<std::uint64_t>> random_shingles(std::mt19937& random, std::size_t articles) {
  std::vector<std::vector<std::uint64_t>> shingles(articles);
  for (std::vector<std::uint64_t>& own : shingles) {
    const std::size_t size = random() % 20;
    for (std::size_t i = 0; i < size; ++i) own.push_back((random() % 40) * 0x0639'4f1b'2c7d'5e83U);
    std::sort(own.begin(), own.end());
    own.erase(std::unique(own.begin(), own.end()), own.end());
  }
  return shingles;
}

bool same(const std::vector<SharedShingles>& a, const std::vector<SharedShingles>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const SharedShingles& x, const SharedShingles& y) {
    return std::tie(x.first, x.second, x.common) == std::tie(y.first, y.second, y.common);
  });
}

}  // namespace

TEST_CASE("the inverted lists find what comparing all articles finds") {
  std::mt19937 random(7);
  for (int round = 0; round < 60; ++round) {
    const std::vector<std::vector<std::uint64_t>> shingles = random_shingles(random, 1 + random() % 24);
    for (const double floor : {0.05, 0.2, 0.5, 1.0}) {
      CAPTURE(round);
      CAPTURE(floor);
      CHECK(same(articles_sharing_text(shingles, floor, 100, 2), by_definition(shingles, floor)));
    }
  }
}

TEST_CASE("a text that more articles carry than the window holds still hangs together") {
  const std::vector<std::vector<std::uint64_t>> shingles(30, {11, 22, 33, 44});

  const std::vector<SharedShingles> pairs = articles_sharing_text(shingles, 0.5, 3, 1);

  CHECK(pairs.size() == 27 * 3 + 2 + 1);
  for (std::uint32_t article = 0; article + 1 < 30; ++article) {
    const auto next = [&](const SharedShingles& pair) {
      return pair.first.value == article && pair.second.value == article + 1;
    };
    CHECK(std::any_of(pairs.begin(), pairs.end(), next));
  }
}

TEST_CASE("the answer does not depend on the number of threads") {
  std::mt19937 random(3);
  const std::vector<std::vector<std::uint64_t>> shingles = random_shingles(random, 50);

  CHECK(same(articles_sharing_text(shingles, 0.2, 5, 1), articles_sharing_text(shingles, 0.2, 5, 3)));
}

TEST_CASE("shingles run over sentence borders and leave out titles and marks") {
  Comparison comparison = test::comparison_of({{"a", {"واحد اثنان ثلاثة", "أربعة، خمسة ستة."}, "", {}},
                                               {"b", {"عنوان طويل", "واحد اثنان ثلاثة أربعة خمسة ستة"}, "", {}}});
  comparison.sentences[2].kind = SentenceKind::title;

  const std::vector<std::vector<std::uint64_t>> shingles = article_shingles(comparison.sentences, 2, 1);

  CHECK(shingles[0].size() == 2);
  CHECK(shingles[0] == shingles[1]);
}

TEST_CASE("a hashtag joined by underscores holds the words it is made of") {
  const Comparison comparison = test::comparison_of(
      {{"a", {"رسوم على #واردات_الصلب من الخارج"}, "", {}}, {"b", {"رسوم على واردات الصلب من الخارج"}, "", {}}});

  const std::vector<std::vector<std::uint64_t>> shingles = article_shingles(comparison.sentences, 2, 1);

  CHECK(shingles[0].size() == 2);
  CHECK(shingles[0] == shingles[1]);
}
