// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "engine/model/comparison.h"

namespace tawatur {

/// A term of an article and its weight.
struct ProfileTerm {
  std::uint32_t term = 0;
  float weight = 0;
};

/// What an article is about: its heaviest terms, of unit length together, ascending by term.
using ArticleProfile = std::vector<ProfileTerm>;

/// Which words of an article count, and how often.
struct ProfileRule {
  double title = 1;  ///< occurrences that one in the title counts as
  double lead = 1;   ///< and one in the first sentences of the body
  std::size_t lead_sentences = 1;
  double rest = 1;             ///< and one in the others
  std::size_t longest = 1000;  ///< only so many of the heaviest terms are kept
};

/// Profiles of all articles, by position. Terms are stems of content words; rare ones weigh more, as though a fixed
/// number of other articles had been read, so that small corpora weigh like large ones.
[[nodiscard]] std::vector<ArticleProfile> article_profiles(const Comparison& comparison, const ProfileRule& rule);

/// Cosine of two profiles, [0, 1].
[[nodiscard]] double profile_cosine(const ArticleProfile& x, const ArticleProfile& y);

}  // namespace tawatur
