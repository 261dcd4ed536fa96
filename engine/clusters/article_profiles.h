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

/// Profiles of all articles, by position. Terms are stems of content words; those of title and first sentences weigh
/// more; frequent ones less. At most `longest` terms an article.
[[nodiscard]] std::vector<ArticleProfile> article_profiles(const Comparison& comparison, std::size_t longest);

/// Cosine of two profiles, [0, 1].
[[nodiscard]] double profile_cosine(const ArticleProfile& x, const ArticleProfile& y);

}  // namespace tawatur
