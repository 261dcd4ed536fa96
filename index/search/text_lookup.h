// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>

namespace Xapian {
class Database;
class Query;
}  // namespace Xapian

namespace tawatur {

/// What a whole text is looked up by: of its first 256 different words, without addresses and names of accounts.
struct LookupTerms {
  std::map<std::string, double> grams;  ///< with their prefix, as the stems; how often each occurs
  std::set<std::string> stems;
};

[[nodiscard]] LookupTerms lookup_terms(std::string_view text);

/// Any of the grams.
[[nodiscard]] Xapian::Query lookup_query(const LookupTerms& terms);

/// A candidate: number of its document and BM25, which is replaced.
struct LookupCandidate {
  std::uint32_t document = 0;
  double score = 0;
};

/// Weighs candidates anew: BM25, cosine of the grams and coverage of the stems, each as a share of the best one. Keeps
/// the rarity of terms it has met: a batch asks for the same ones again and again.
class LookupRanker {
 public:
  /// Afterwards the candidates are in order, best first; equal ones stay in theirs.
  void rank(const Xapian::Database& index, const LookupTerms& wanted, std::span<LookupCandidate> candidates);

 private:
  double rarity(const Xapian::Database& index, const std::string& name);
  double cosine(const Xapian::Database& index, std::uint32_t document, const std::map<std::string, double>& grams);
  double coverage(const Xapian::Database& index, std::uint32_t document, const std::set<std::string>& stems);

  std::map<std::string, double> rarities_;
};

}  // namespace tawatur
