// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace tawatur {

/// What somebody decided of two claims, told by words that stand in them. It outweighs every score.
struct ClaimDecision {
  bool same = true;       ///< else: never the same claim
  std::string article_a;  ///< file of its input, its address or its own id
  std::string words_a;
  std::string article_b;
  std::string words_b;
  std::size_t line = 0;  ///< where the decision stands, from 1

  bool operator==(const ClaimDecision&) const = default;
};

/// Which articles of a database a run was made from; all where nothing is given. The engine compares what it is given:
/// this only tells how it was chosen.
struct ArticleSelection {
  std::optional<std::string> query;   ///< as in a search of the database
  std::optional<std::string> since;   ///< first day, month or year
  std::optional<std::string> until;   ///< last one
  std::optional<std::string> outlet;  ///< name of the outlet
  std::optional<std::string> story;   ///< key, id or address of an article, or a query: its story only

  bool operator==(const ArticleSelection&) const = default;
};

/// One choice of a selection: what its option is called, and where its value stands.
struct SelectionField {
  const char* name;
  std::optional<std::string> ArticleSelection::*value;
};

/// All that a selection consists of, ascending by name.
inline constexpr SelectionField kSelectionFields[] = {{"outlet", &ArticleSelection::outlet},
                                                      {"query", &ArticleSelection::query},
                                                      {"since", &ArticleSelection::since},
                                                      {"story", &ArticleSelection::story},
                                                      {"until", &ArticleSelection::until}};

/// What a run may be asked for. Every field is written into the result, but the number of threads, which never
/// changes it.
struct CompareOptions {
  double pair_floor = 0.2;             ///< pairs below this similarity are not listed
  double copy_floor = 0.2;             ///< copies with a smaller share of common text are not listed
  std::vector<std::string> detectors;  ///< names of divergence detectors; empty: all
  std::vector<ClaimDecision> decisions;
  ArticleSelection selection;
  unsigned threads = 0;  ///< 0: one a core
};

}  // namespace tawatur
