// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/model/comparison.h"

namespace tawatur::testing {

/// Makes small comparisons by hand, for tests of the later stages: text is given as words, positions are found.
/// Words that are not there are an error of the test (std::logic_error).
class ComparisonBuilder {
 public:
  /// An article that is a whole input of its own, "<n>.txt": one line a sentence,
  /// tokens as they stand between spaces. An empty publisher: unknown.
  ArticleId article(std::string_view publisher, const std::vector<std::string>& sentences,
                    std::string_view published = "");

  /// The first occurrence of `words` in the article, at or after the end of `after`.
  [[nodiscard]] Span find(ArticleId article, std::string_view words, Span after = {}) const;

  /// The claim made by `words`, which lie in one sentence. Claims of a finished comparison are ascending, so call in
  /// the order of the text.
  ClaimId claim(ArticleId article, std::string_view words);

  Speaker speaker(ArticleId article, std::string_view words) const {
    return {std::string(words), find(article, words)};
  }

  /// Claim and its sentence are said by the one whom `words` name.
  void attribute(ClaimId claim, std::string_view words, QuoteMode mode = QuoteMode::paraphrase);

  ClusterId cluster(std::string_view label, const std::vector<ClaimId>& claims, Relation relation = Relation::agree);

  /// `words[i]` are those of `claims[i]`, each a side of its own. Returns it for further changes.
  Divergence& divergence(ClusterId cluster, DivergenceKind kind, Weight weight, const std::vector<ClaimId>& claims,
                         const std::vector<std::string>& words);

  Claim& at(ClaimId claim) { return result.claims[claim.value]; }
  Article& at(ArticleId article) { return result.corpus.articles[article.value]; }
  Cluster& at(ClusterId cluster) { return result.clusters[cluster.value]; }

  Comparison result;
};

}  // namespace tawatur::testing
