// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "engine/divergence/passage.h"

namespace tawatur {

/// One column of an alignment: a unit of each side, or of one side only.
struct AlignedUnits {
  static constexpr std::size_t kGap = static_cast<std::size_t>(-1);

  std::size_t a = kGap;
  std::size_t b = kGap;
  bool equal = false;  ///< both sides are there and say the same

  bool operator==(const AlignedUnits&) const = default;
};

/// What two units gain when they stand in one column, above 0 only for units that may: content words 4, numbers and
/// dates 4, function words 1, marks 0.25 when equal; less for two forms of one word; least for two different units of
/// one kind, so that a replacement is one column and not two.
[[nodiscard]] double alignment_gain(const Unit& a, const Unit& b);

/// The alignment of highest total gain; every unit in exactly one column, order kept on both sides. Among equal ones a
/// fixed choice. Quadratic in the units that differ: common beginnings and ends are taken off first.
[[nodiscard]] std::vector<AlignedUnits> align(std::span<const Unit> a, std::span<const Unit> b);

/// Content words, numbers and dates that stand in equal columns, as a share of those of both (Dice); a replaced value
/// counts as equal.
[[nodiscard]] double share_in_order(std::span<const Unit> a, std::span<const Unit> b);

/// A stretch in which two passages differ: units [a_begin, a_end) against [b_begin, b_end), one of them possibly empty.
struct Edit {
  std::size_t a_begin = 0;
  std::size_t a_end = 0;
  std::size_t b_begin = 0;
  std::size_t b_end = 0;

  bool operator==(const Edit&) const = default;
};

/// The stretches that differ, ascending. Content words that stand elsewhere on the other side are moved, not changed; a
/// replaced number or date is an edit of its own; what differs in marks or forms of words only is none; and a mark
/// alone does not part two edits.
[[nodiscard]] std::vector<Edit> edits_between(std::span<const Unit> a, std::span<const Unit> b);

}  // namespace tawatur
