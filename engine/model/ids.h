// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace tawatur {

/// Position of a thing in its table. Each table has its own type, so positions cannot be swapped.
template <class Tag>
struct Id {
  std::uint32_t value = 0;

  Id() = default;
  constexpr explicit Id(std::size_t position) : value(static_cast<std::uint32_t>(position)) {}
  auto operator<=>(const Id&) const = default;
};

using InputId = Id<struct InputTag>;
using DocumentId = Id<struct DocumentTag>;
using ArticleId = Id<struct ArticleTag>;
using SentenceId = Id<struct SentenceTag>;
using ClaimId = Id<struct ClaimTag>;
using ClusterId = Id<struct ClusterTag>;

}  // namespace tawatur

template <class Tag>
struct std::hash<tawatur::Id<Tag>> {
  std::size_t operator()(tawatur::Id<Tag> id) const noexcept { return id.value; }
};
