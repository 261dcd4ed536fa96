// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/similarity/pair_candidates.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <set>
#include <string_view>

#include "engine/similarity/similarity_join.h"

namespace tawatur {
namespace {

constexpr float kJoinThreshold = 0.25F;
constexpr float kRelatedThreshold = 0.05F;  // cosine of two articles from which on their claims are compared
constexpr std::size_t kAboutTerms = 80;     // heaviest terms of an article that count there
constexpr std::size_t kMostRelated = 40;    // articles whose claims are compared with those of one article
constexpr double kClaimFloor = 0.04;        // cosine of the stems of two claims of such articles
constexpr int kWindowDays = 4;

using ClaimPair = std::pair<std::uint32_t, std::uint32_t>;

// One number for each publisher; articles without one are publishers of their own.
std::vector<std::uint32_t> publisher_numbers(const Corpus& corpus) {
  std::map<std::string_view, std::uint32_t> numbers;
  std::vector<std::uint32_t> result;
  std::uint32_t next = 0;
  for (const Article& article : corpus.articles) {
    if (!article.publisher) {
      result.push_back(next++);
      continue;
    }
    const auto [found, is_new] = numbers.emplace(*article.publisher, next);
    if (is_new) ++next;
    result.push_back(found->second);
  }
  return result;
}

void add_joined(const Comparison& comparison, std::vector<ClaimPair>& pairs) {
  const std::vector<std::uint32_t> publishers = publisher_numbers(comparison.corpus);
  TermBags bags;
  std::vector<std::uint32_t> groups;
  for (const Claim& claim : comparison.claims) {
    const Sentence& sentence = comparison.sentence_of(claim);
    for (std::uint32_t t = claim.first_token; t < claim.last_token; ++t) {
      const Token& token = sentence.tokens[t];
      if (token.kind == TokenKind::word && !token.stop_word) bags.add(token.stem);
    }
    bags.end_bag();
    groups.push_back(publishers[sentence.article.value]);
  }
  const TermMatrix rows = tfidf_rows(bags, term_columns(bags));
  for (const SimilarRows& pair : similarity_join(rows, groups, kJoinThreshold, comparison.options.threads)) {
    pairs.emplace_back(pair.a, pair.b);
  }
}

using ArticlePair = std::pair<std::uint32_t, std::uint32_t>;

bool in_window(const Article& x, const Article& y) {
  if (!x.published.range || !y.published.range) return true;
  const std::chrono::days window(kWindowDays);
  const DayRange wide = {x.published.range->first - window, x.published.range->last + window};
  return wide.meets(*y.published.range);
}

// Each row cut to its heaviest terms and of unit length again: what the row is about, and short lists to join.
TermMatrix heaviest_terms(const TermMatrix& rows, std::size_t longest) {
  TermMatrix result(rows.rows(), rows.cols());
  std::vector<std::pair<float, std::int32_t>> terms;  // weight and column
  for (std::int32_t row = 0; row < rows.rows(); ++row) {
    terms.clear();
    for (TermMatrix::InnerIterator entry(rows, row); entry; ++entry) terms.emplace_back(entry.value(), entry.col());
    std::sort(terms.begin(), terms.end(), std::greater<>());
    terms.resize(std::min(terms.size(), longest));
    double square = 0;
    for (const auto& [weight, column] : terms) square += static_cast<double>(weight) * static_cast<double>(weight);
    std::sort(terms.begin(), terms.end(), [](const auto& x, const auto& y) { return x.second < y.second; });
    result.startVec(row);
    for (const auto& [weight, column] : terms) {
      result.insertBack(row, column) = static_cast<float>(static_cast<double>(weight) / std::sqrt(square));
    }
  }
  result.finalize();
  return result;
}

// Of pairs of articles, those that are among the most alike of either. Ties go to the lower articles.
std::vector<SimilarRows> most_related(std::vector<SimilarRows> pairs, std::size_t articles) {
  std::stable_sort(pairs.begin(), pairs.end(),
                   [](const SimilarRows& x, const SimilarRows& y) { return x.cosine > y.cosine; });
  std::vector<std::size_t> count(articles);
  std::erase_if(pairs, [&](const SimilarRows& pair) {
    const bool full = count[pair.a] >= kMostRelated && count[pair.b] >= kMostRelated;
    ++count[pair.a];
    ++count[pair.b];
    return full;
  });
  return pairs;
}

// Articles about the same, of whatever publisher: by the cosine of their stems, and those of one story.
std::set<ArticlePair> related_articles(const Comparison& comparison) {
  TermBags bags;
  const std::vector<Sentence>& sentences = comparison.sentences;
  std::vector<std::uint32_t> groups;
  std::size_t next = 0;
  for (std::uint32_t article = 0; article < comparison.corpus.articles.size(); ++article) {
    for (; next < sentences.size() && sentences[next].article.value == article; ++next) {
      for (const Token& token : sentences[next].tokens) {
        if (token.kind == TokenKind::word && !token.stop_word) bags.add(token.stem);
      }
    }
    bags.end_bag();
    groups.push_back(article);
  }
  const TermMatrix rows = heaviest_terms(tfidf_rows(bags, term_columns(bags)), kAboutTerms);
  std::vector<SimilarRows> pairs = similarity_join(rows, groups, kRelatedThreshold, comparison.options.threads);
  std::erase_if(pairs, [&](const SimilarRows& pair) {
    return !in_window(comparison.corpus.articles[pair.a], comparison.corpus.articles[pair.b]);
  });
  std::set<ArticlePair> related;
  for (const SimilarRows& pair : most_related(std::move(pairs), groups.size())) related.emplace(pair.a, pair.b);
  for (const Story& story : comparison.stories) {
    for (std::size_t i = 0; i < story.articles.size(); ++i) {
      for (std::size_t j = i + 1; j < story.articles.size(); ++j) {
        related.emplace(story.articles[i].value, story.articles[j].value);
      }
    }
  }
  return related;
}

// Pairs of claims of two articles that share some words.
void add_of_articles(const EvidenceTable& evidence, const std::vector<std::uint32_t>& a,
                     const std::vector<std::uint32_t>& b, std::vector<ClaimPair>& pairs) {
  for (const std::uint32_t x : a) {
    for (const std::uint32_t y : b) {
      if (cosine(evidence.claims[x].stems, evidence.claims[y].stems) >= kClaimFloor) pairs.emplace_back(x, y);
    }
  }
}

std::vector<std::vector<std::uint32_t>> claims_by_article(const Comparison& comparison) {
  std::vector<std::vector<std::uint32_t>> result(comparison.corpus.articles.size());
  for (std::uint32_t claim = 0; claim < comparison.claims.size(); ++claim) {
    result[comparison.article_of(ClaimId(claim)).value].push_back(claim);
  }
  return result;
}

}  // namespace

std::vector<ArticlePairCandidates> pair_candidates(const Comparison& comparison, const EvidenceTable& evidence) {
  const std::vector<std::vector<std::uint32_t>> by_article = claims_by_article(comparison);
  std::vector<std::uint32_t> story_of(comparison.corpus.articles.size(), UINT32_MAX);
  std::vector<ClaimPair> pairs;
  add_joined(comparison, pairs);
  for (std::uint32_t story = 0; story < comparison.stories.size(); ++story) {
    for (const ArticleId article : comparison.stories[story].articles) story_of[article.value] = story;
  }
  for (const auto& [a, b] : related_articles(comparison))
    add_of_articles(evidence, by_article[a], by_article[b], pairs);
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());

  std::map<std::pair<ArticleId, ArticleId>, ArticlePairCandidates> by_articles;
  for (const auto& [x, y] : pairs) {
    const ArticleId a = comparison.article_of(ClaimId(x));
    const ArticleId b = comparison.article_of(ClaimId(y));
    ArticlePairCandidates& candidates = by_articles[{a, b}];
    candidates.a = a;
    candidates.b = b;
    candidates.same_story = story_of[a.value] != UINT32_MAX && story_of[a.value] == story_of[b.value];
    candidates.claims.emplace_back(x, y);
  }
  std::vector<ArticlePairCandidates> result;
  for (auto& [articles, candidates] : by_articles) result.push_back(std::move(candidates));
  return result;
}

std::vector<ArticlePairCandidates> all_candidates(const Comparison& comparison,
                                                  std::span<const std::pair<ArticleId, ArticleId>> articles) {
  const std::vector<std::vector<std::uint32_t>> by_article = claims_by_article(comparison);
  std::vector<ArticlePairCandidates> result;
  for (const auto& [a, b] : articles) {
    ArticlePairCandidates candidates{a, b, false, {}};
    for (const std::uint32_t x : by_article[a.value]) {
      for (const std::uint32_t y : by_article[b.value]) candidates.claims.emplace_back(x, y);
    }
    result.push_back(std::move(candidates));
  }
  return result;
}

}  // namespace tawatur
