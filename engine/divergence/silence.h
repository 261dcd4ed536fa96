// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/divergence/article_pairs.h"

namespace tawatur {

/// Which article covers whose event. News leads with its event, so two articles cover one event when the lead of one
/// and the opening of the other make the same claim, or when two people or bodies act in both leads within a few days;
/// articles that meet further down share background.
struct Coverage {
  const Comparison& comparison;
  std::map<ClaimId, std::set<ClusterId>> clusters_of;                // of a claim
  std::map<ArticleId, std::set<ClusterId>> lead;                     // of the first sentence (or the headline)
  std::map<ArticleId, std::set<ClusterId>> opening;                  // of the first sentences
  std::map<ArticleId, std::map<std::string_view, NameKind>> actors;  // people and bodies that the lead names
  std::map<ArticleId, Day> last_day;  // an article cannot be newer; of an undated copy: than the text it carries
};

/// Reads clusters, claims and copies; linear.
[[nodiscard]] Coverage coverage_of(const Comparison& comparison);

[[nodiscard]] bool cover_one_event(const Coverage& coverage, ArticleId a, ArticleId b);

/// May the article have known the claim? False only when it is older than the article that makes it beyond doubt, and
/// the claim does not date an event to a day that had come by then.
[[nodiscard]] bool could_have_known(const Coverage& coverage, ArticleId silent, ClaimId claim);

/// Is the text visibly not all there: cut while it was read, or ending with dots where a page shows only a beginning?
[[nodiscard]] bool is_cut(const Comparison& comparison, const Article& article);

/// Stems of the content words, figures included, of each sentence of an article; ascending.
using SentenceWords = std::vector<std::vector<std::string_view>>;
[[nodiscard]] SentenceWords words_by_sentence(const Comparison& comparison, ArticleId article);

/// Does one sentence hold so many words of the claim that it is there in some form?
[[nodiscard]] bool holds_a_form(const SentenceWords& article, const Comparison& comparison, ClaimId claim);

/// The words, from a marker of the lexicon circumstance_markers to the end of a claim, that a sentence of another
/// article has too: what the one tells is a circumstance of what the other tells. At least three content words, and
/// half of those of the claim.
struct CommonCircumstance {
  Span here;
  Span there;
};
[[nodiscard]] std::optional<CommonCircumstance> circumstance_in_common(const Ground& ground, ClaimId claim,
                                                                       ArticleId article);

/// Claims of an article that another article near it (related, or in one cluster with it) leaves out although it
/// covers the event, or tells of the talk in which the claim was said, or refers to an event of the same kind: it is
/// not older, and has no form of the claim. Versions of one text are left out, since they are laid over each other
/// sentence by sentence. One finding a claim and silent article; those on the claims of one cluster share its id, and
/// the topic "silence", so that all who tell stand beside all who are silent. What only a paraphrase of a statement
/// has, where all the others quote the statement, is an addition. Of a claim that an article that is not silent
/// tells as a circumstance, the words of both are shown. Of an article with kLargestStory or more near it only
/// clusters of its story that at least kFewestTellers outlets tell are looked at, once for each outlet that does not,
/// so that the work grows with clusters and outlets and not with the square of the story.
[[nodiscard]] std::vector<Finding> omissions(const Ground& ground);

inline constexpr std::string_view kSilence = "silence";
inline constexpr std::size_t kLargestStory = 12;
inline constexpr std::size_t kFewestTellers = 3;

}  // namespace tawatur
