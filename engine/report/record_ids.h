// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/comparison.h"

namespace tawatur {

/// Ids of records in every report: a letter for the table and the position from 1, so that all formats of one run
/// speak of the same things.
[[nodiscard]] std::string record_id(ArticleId id);                ///< a1
[[nodiscard]] std::string record_id(SentenceId id);               ///< s1
[[nodiscard]] std::string record_id(ClaimId id);                  ///< c1
[[nodiscard]] std::string record_id(ClusterId id);                ///< k1
[[nodiscard]] std::string divergence_record_id(std::size_t row);  ///< d1
[[nodiscard]] std::string story_record_id(std::size_t row);       ///< t1

/// Names of records that stay the same from run to run as long as the content does, whatever else there is: an article
/// is known by its address and words, a claim by its article and words, a cluster by the oldest of its claims, so that
/// it keeps its name while younger ones join. Each is unique in its list.
struct StableIds {
  std::vector<std::string> articles;
  std::vector<std::string> claims;
  std::vector<std::string> clusters;
};
[[nodiscard]] StableIds stable_ids(const Comparison& comparison);

/// For each document the file that its offsets point into: the input itself, or "texts/<id of its first article>.txt".
/// Documents without an article are "texts/document<n>.txt".
[[nodiscard]] std::vector<std::string> document_files(const Corpus& corpus);

/// Publisher of an article: the outlet as a reader counts it. Where the page does not tell, the id of the first such
/// article of its document: whoever runs a page runs all of it.
[[nodiscard]] std::string outlet_of(const Comparison& comparison, ArticleId article);

/// Articles of a cluster, ascending, each once.
[[nodiscard]] std::vector<ArticleId> articles_of(const Comparison& comparison, const Cluster& cluster);

/// Outlets of the articles, ascending, each once.
[[nodiscard]] std::vector<std::string> outlets_of(const Comparison& comparison, const std::vector<ArticleId>& articles);

}  // namespace tawatur
