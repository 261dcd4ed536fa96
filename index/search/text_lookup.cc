// SPDX-License-Identifier: GPL-3.0-or-later
// First the grams by BM25, then the best of these anew, by how alike the texts are as a whole and by how much of the
// article the text covers. Weights chosen on checked claims, the training and development parts of CheckThat!
// 2021, where near ones differ by a query or two.

#include "index/search/text_lookup.h"

#include <xapian.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "index/terms.h"

namespace tawatur {
namespace {

constexpr double kCosineWeight = 1.0;
constexpr double kCoverageWeight = 0.25;
constexpr std::size_t kMostWords = 256;

// A text without addresses and names of accounts: they say nothing of what it is about.
std::string without_addresses(std::string_view text) {
  std::string kept;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \t\r\n", begin), text.size());
    const std::string_view word = text.substr(begin, end - begin);
    if (!word.starts_with('@') && word.find("://") == std::string_view::npos) kept.append(word).append(" ");
    begin = end + 1;
  }
  return kept;
}

template <class Use>
void for_each_term(const Xapian::Database& index, Xapian::docid document, std::string_view prefix, const Use& use) {
  Xapian::TermIterator at = index.termlist_begin(document);
  at.skip_to(std::string(prefix));
  for (; at != index.termlist_end(document) && (*at).starts_with(prefix); ++at) use(*at, at.get_wdf());
}

}  // namespace

LookupTerms lookup_terms(std::string_view text) {
  LookupTerms terms;
  std::set<std::string> seen;
  for (const QueryWord& word : query_words(without_addresses(text))) {
    if (seen.insert(word.folded).second && seen.size() > kMostWords) break;
    terms.stems.insert(std::string(term_prefix::kStem) + word.stem);
    for (const std::string& gram : grams_of(word.folded)) ++terms.grams[std::string(term_prefix::kGram) + gram];
  }
  return terms;
}

Xapian::Query lookup_query(const LookupTerms& terms) {
  std::vector<Xapian::Query> parts;
  for (const auto& [gram, count] : terms.grams) {
    if (is_clean_term(gram)) parts.emplace_back(gram);
  }
  return {Xapian::Query::OP_OR, parts.begin(), parts.end()};
}

void LookupRanker::rank(const Xapian::Database& index, const LookupTerms& wanted,
                        std::span<LookupCandidate> candidates) {
  constexpr std::array<double, 3> kWeights = {1, kCosineWeight, kCoverageWeight};
  std::vector<std::array<double, 3>> scores;
  std::array<double, 3> most{};
  for (const LookupCandidate& candidate : candidates) {
    scores.push_back({candidate.score, cosine(index, candidate.document, wanted.grams),
                      coverage(index, candidate.document, wanted.stems)});
    for (std::size_t i = 0; i < most.size(); ++i) most[i] = std::max(most[i], scores.back()[i]);
  }
  for (std::size_t row = 0; row < candidates.size(); ++row) {
    candidates[row].score = 0;
    for (std::size_t i = 0; i < most.size(); ++i) {
      if (most[i] > 0) candidates[row].score += kWeights[i] * scores[row][i] / most[i];
    }
  }
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const LookupCandidate& a, const LookupCandidate& b) { return a.score > b.score; });
}

double LookupRanker::rarity(const Xapian::Database& index, const std::string& name) {
  const auto [at, is_new] = rarities_.emplace(name, 0.0);
  if (is_new) {
    const double with = index.get_termfreq(name);
    at->second = std::log((index.get_doccount() - with + 0.5) / (with + 0.5) + 1);
  }
  return at->second;
}

// Up to the length of the text looked up, which is the same for all candidates.
double LookupRanker::cosine(const Xapian::Database& index, std::uint32_t document,
                            const std::map<std::string, double>& grams) {
  double dot = 0;
  double norm = 0;
  for_each_term(index, document, term_prefix::kGram, [&](const std::string& name, double count) {
    const double rare = rarity(index, name);
    const double weight = (1 + std::log(count)) * rare;
    norm += weight * weight;
    const auto wanted = grams.find(name);
    if (wanted != grams.end()) dot += weight * (1 + std::log(wanted->second)) * rare;
  });
  return norm == 0 ? 0 : dot / std::sqrt(norm);
}

// Share of the article's words, by rarity, that the text has too.
double LookupRanker::coverage(const Xapian::Database& index, std::uint32_t document,
                              const std::set<std::string>& stems) {
  double all = 0;
  double shared = 0;
  for_each_term(index, document, term_prefix::kStem, [&](const std::string& name, double) {
    const double rare = rarity(index, name);
    all += rare;
    if (stems.contains(name)) shared += rare;
  });
  return all == 0 ? 0 : shared / all;
}

}  // namespace tawatur
