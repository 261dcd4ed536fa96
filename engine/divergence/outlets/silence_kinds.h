// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/model/comparison.h"

namespace tawatur {

/// Why each outlet that does not carry the claim of a cluster is silent, so that only the one silence that is an
/// omission is read as one. In this order: where none of the outlet's articles is in the story, `unreadable` when a
/// page of it was given and could not be read, `collection_gap` when nothing of it was collected within kNearDays of
/// the cluster's days, else `event_not_covered`, as also where its articles in the story cover another event. Where one
/// covers the event, nothing when that one has a form of the claim, else `text_cut`, `published_before` or
/// `claim_absent`. A file that could not be read and belongs to no known outlet stands under its name. Only the
/// kMostOutlets outlets with most articles are looked at. Ascending by cluster, then outlet. Linear in clusters times
/// outlets.
[[nodiscard]] std::vector<Silence> silence_kinds(const Comparison& comparison);

inline constexpr int kNearDays = 3;
inline constexpr std::size_t kMostOutlets = 64;

}  // namespace tawatur
