// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/comparison.h"

namespace tawatur::test {

/// What a hand-made article is given; everything else keeps its default.
struct ArticleSpec {
  std::optional<std::string> publisher;
  std::vector<std::string> sentences;
  std::string published;  ///< "YYYY-MM-DD" or empty
  std::optional<std::string> origin = std::nullopt;
};

/// Adds an article with one document, tokens by engine/text, an own-voice attribution and one claim a sentence (the
/// whole sentence). Everything may be changed afterwards.
ArticleId add_article(Comparison& comparison, const ArticleSpec& spec);

/// A comparison of such articles.
Comparison comparison_of(const std::vector<ArticleSpec>& specs);

/// Position of the only sentence of the article that holds `words`; fails the test when there is none.
SentenceId sentence_with(const Comparison& comparison, ArticleId article, std::string_view words);

/// Span of the first `words` in the article's document; fails the test when they are not there.
Span span_of(const Comparison& comparison, ArticleId article, std::string_view words);

/// Puts the claims of the sentences that hold these words into one cluster.
struct MemberSpec {
  ArticleId article;
  std::string_view words;
};
ClusterId add_cluster(Comparison& comparison, const std::vector<MemberSpec>& members);

}  // namespace tawatur::test
