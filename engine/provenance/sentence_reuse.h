// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/model/comparison.h"

namespace tawatur {

/// How alike sentences of different articles are related, a < b, ascending. Looked at are the sentences of scored pairs
/// and, in copies, the sentences that hold most of each other's word five-grams. Two sentences share text when half of
/// the five-grams of one are found in the other.
///   direct_copy     shared text, and one article is known to be made from the other
///   shared_wire     shared text, and both come from one source, or it is open who had it first
///   same_quotation  shared text in quotation marks of articles that copy nothing else
///   stock_phrase    shared text that stands in at least kStockStories unrelated stories
///   same_statement  no shared text; the same claim, given to the same speaker
///   chance          a similarity that rests on neither: the sentences make different claims
/// Sentences that make the same claim in words and voices of their own are no reuse and are left out. Near-linear in
/// pairs and copied text; no sentence meets one that it is not paired with.
[[nodiscard]] std::vector<SentenceReuse> sentence_reuses(const Comparison& comparison);

/// Unrelated stories in which a phrase must stand to be a stock phrase; an article outside all stories is one.
inline constexpr std::size_t kStockStories = 5;

}  // namespace tawatur
