// SPDX-License-Identifier: GPL-3.0-or-later
// TF-IDF over stems, cut to the heaviest terms: what an article is about stands in a few of its words, and short
// profiles keep long articles from being alike through their length.
#include "engine/clusters/article_profiles.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_map>

namespace tawatur {
namespace {

constexpr double kUnseenArticles = 200;  // with none of the terms

using TermCounts = std::vector<std::pair<std::uint32_t, double>>;

struct CountedArticles {
  std::vector<TermCounts> counts;          // by article, ascending by term
  std::vector<std::uint32_t> frequencies;  // by term: articles that have it
};

TermCounts merged(TermCounts counts) {
  std::sort(counts.begin(), counts.end());
  TermCounts result;
  for (const auto& [term, count] : counts) {
    if (result.empty() || result.back().first != term) result.emplace_back(term, 0.0);
    result.back().second += count;
  }
  return result;
}

// What each word of the next sentence of an article counts, `sentences` of its body having been read.
double word_weight(const ProfileRule& rule, SentenceKind kind, std::size_t sentences) {
  if (kind == SentenceKind::title) return rule.title;
  return sentences < rule.lead_sentences ? rule.lead : rule.rest;
}

CountedArticles count_terms(const Comparison& comparison, const ProfileRule& rule) {
  CountedArticles result;
  result.counts.resize(comparison.corpus.articles.size());
  std::unordered_map<std::string_view, std::uint32_t> numbers;
  std::vector<std::size_t> sentences(result.counts.size());
  for (const Sentence& sentence : comparison.sentences) {
    const std::uint32_t article = sentence.article.value;
    const double weight = word_weight(rule, sentence.kind, sentences[article]);
    if (sentence.kind != SentenceKind::title) ++sentences[article];
    if (weight <= 0) continue;
    for (const Token& token : sentence.tokens) {
      if (token.kind != TokenKind::word || token.stop_word) continue;
      const auto number = static_cast<std::uint32_t>(numbers.size());
      result.counts[article].emplace_back(numbers.emplace(token.stem, number).first->second, weight);
    }
  }
  result.frequencies.resize(numbers.size());
  for (TermCounts& counts : result.counts) {
    counts = merged(std::move(counts));
    for (const auto& [term, count] : counts) ++result.frequencies[term];
  }
  return result;
}

void scale_to_unit_length(ArticleProfile& profile) {
  double square = 0;
  for (const ProfileTerm& part : profile) square += static_cast<double>(part.weight) * part.weight;
  if (square == 0) return;
  for (ProfileTerm& part : profile) part.weight = static_cast<float>(part.weight / std::sqrt(square));
}

}  // namespace

std::vector<ArticleProfile> article_profiles(const Comparison& comparison, const ProfileRule& rule) {
  const CountedArticles counted = count_terms(comparison, rule);
  const double articles = static_cast<double>(counted.counts.size()) + kUnseenArticles;
  std::vector<ArticleProfile> profiles;
  for (const TermCounts& counts : counted.counts) {
    ArticleProfile profile;
    for (const auto& [term, count] : counts) {
      const double idf = std::log(articles / (1.0 + counted.frequencies[term]));
      if (idf > 0) profile.push_back({term, static_cast<float>((1 + std::log(1 + count)) * idf)});
    }
    const auto heavier = [](const ProfileTerm& x, const ProfileTerm& y) {
      return x.weight != y.weight ? x.weight > y.weight : x.term < y.term;
    };
    std::sort(profile.begin(), profile.end(), heavier);
    if (profile.size() > rule.longest) profile.resize(rule.longest);
    std::sort(profile.begin(), profile.end(),
              [](const ProfileTerm& x, const ProfileTerm& y) { return x.term < y.term; });
    scale_to_unit_length(profile);
    profiles.push_back(std::move(profile));
  }
  return profiles;
}

double profile_cosine(const ArticleProfile& x, const ArticleProfile& y) {
  double sum = 0;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < x.size() && j < y.size()) {
    if (x[i].term == y[j].term) {
      sum += static_cast<double>(x[i++].weight) * y[j++].weight;
    } else if (x[i].term < y[j].term) {
      ++i;
    } else {
      ++j;
    }
  }
  return sum;
}

}  // namespace tawatur
