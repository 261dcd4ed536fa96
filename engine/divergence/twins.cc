// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/divergence/twins.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

namespace tawatur {
namespace {

constexpr std::string_view kValue = "#";  // stands for any figure or date

std::vector<std::string_view> content_of(const Passage& passage) {
  std::vector<std::string_view> words;
  for (const Unit& unit : passage.units) {
    if (unit.kind == UnitKind::content) words.push_back(unit.key);
    if (unit.kind == UnitKind::number || unit.kind == UnitKind::date) words.push_back(kValue);
  }
  return words;
}

using WordCounts = std::map<std::string_view, std::size_t>;

WordCounts counts_of(const std::vector<std::string_view>& words) {
  WordCounts counts;
  for (const std::string_view word : words) ++counts[word];
  return counts;
}

struct Candidate {
  double share = 0;
  std::size_t a = 0;
  std::size_t b = 0;

  // Best first; a sentence that stands at the same place breaks a tie.
  bool operator<(const Candidate& other) const {
    return std::tuple(-share, a, b) < std::tuple(-other.share, other.a, other.b);
  }
};

std::vector<Candidate> candidates(std::span<const Passage> a, std::span<const Passage> b, double least) {
  std::map<std::string_view, std::vector<std::pair<std::size_t, std::size_t>>> holders;  // word: sentence of b, times
  std::vector<std::size_t> length_b;
  for (std::size_t j = 0; j < b.size(); ++j) {
    const std::vector<std::string_view> words = content_of(b[j]);
    length_b.push_back(words.size());
    for (const auto& [word, times] : counts_of(words)) holders[word].emplace_back(j, times);
  }
  std::vector<Candidate> found;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const std::vector<std::string_view> words = content_of(a[i]);
    std::map<std::size_t, std::size_t> common;
    for (const auto& [word, times] : counts_of(words)) {
      const auto list = holders.find(word);
      if (list == holders.end()) continue;
      for (const auto& [j, other_times] : list->second) common[j] += std::min(times, other_times);
    }
    for (const auto& [j, count] : common) {
      const double share = 2.0 * static_cast<double>(count) / static_cast<double>(words.size() + length_b[j]);
      if (share >= least) found.push_back({share, i, j});
    }
  }
  return found;
}

std::set<std::pair<std::string_view, std::string_view>> word_pairs(const Passage& passage) {
  std::set<std::pair<std::string_view, std::string_view>> pairs;
  const std::vector<std::string_view> words = content_of(passage);
  for (std::size_t i = 1; i < words.size(); ++i) pairs.emplace(words[i - 1], words[i]);
  return pairs;
}

}  // namespace

std::vector<Twins> twin_sentences(std::span<const Passage> a, std::span<const Passage> b, double least) {
  std::vector<Candidate> ranked = candidates(a, b, least);
  std::sort(ranked.begin(), ranked.end());
  std::vector<bool> taken_a(a.size(), false);
  std::vector<bool> taken_b(b.size(), false);
  std::vector<Twins> twins;
  for (const Candidate& candidate : ranked) {
    if (taken_a[candidate.a] || taken_b[candidate.b]) continue;
    taken_a[candidate.a] = taken_b[candidate.b] = true;
    twins.emplace_back(candidate.a, candidate.b);
  }
  std::sort(twins.begin(), twins.end());
  return twins;
}

double content_held(const Passage& passage, std::span<const Passage> article) {
  const std::set<std::pair<std::string_view, std::string_view>> wanted = word_pairs(passage);
  if (wanted.empty()) return 1;
  std::set<std::pair<std::string_view, std::string_view>> held;
  for (const Passage& other : article) {
    for (const auto& pair : word_pairs(other)) {
      if (wanted.contains(pair)) held.insert(pair);
    }
  }
  return static_cast<double>(held.size()) / static_cast<double>(wanted.size());
}

}  // namespace tawatur
