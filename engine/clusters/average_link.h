// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace tawatur {

/// Two nodes and how alike they are, [0, 1].
struct Link {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  double weight = 0;
};

/// Groups the nodes [0, count): joins the two groups with the highest mean weight over all pairs between them, absent
/// links counting 0, as long as that mean is at least `threshold` > 0. So a chain of alike neighbours is no group.
/// A link with a negative weight keeps its nodes apart for good; every two nodes have one link at most. Ties go to the
/// lowest nodes. Returns the groups of two nodes and more, members ascending, by first member.
/// Time: links * log(links) for each level of joining.
[[nodiscard]] std::vector<std::vector<std::uint32_t>> average_link(std::size_t count, std::span<const Link> links,
                                                                   double threshold);

}  // namespace tawatur
