// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace tawatur {

enum class Packing : std::uint8_t { none, gzip, zstd, deflate, brotli };

/// What unpacking may cost: a bomb stops at whichever comes first.
struct UnpackLimits {
  std::uint64_t bytes = 256ULL << 20U;
  std::uint64_t ratio = 200;               ///< unpacked to packed bytes ...
  std::uint64_t ratio_from = 1ULL << 20U;  ///< ... looked at from this size on
};

enum class UnpackEnd : std::uint8_t {
  complete,
  truncated,  ///< the packed bytes end too early
  corrupt,    ///< they are damaged, or the checksum is wrong
  capped      ///< a limit was reached
};

/// One unpacked member. What could be unpacked before a damage or limit is kept.
struct Unpacked {
  std::string bytes;
  std::size_t consumed = 0;  ///< packed bytes that belong to the member
  UnpackEnd end = UnpackEnd::complete;
};

/// By the first bytes; gzip and zstd only, the others have no mark.
[[nodiscard]] Packing packing_of(std::string_view bytes);

/// Unpacks the member (gzip, deflate), frame (zstd) or stream (brotli) that `packed` begins with. `deflate` takes both
/// the zlib and the raw form. `dictionary`: of zstd, else empty. Memory: the result and a window.
[[nodiscard]] Unpacked unpack(Packing packing, std::string_view packed, const UnpackLimits& limits,
                              std::string_view dictionary = {});

/// Unpacks all members that follow each other; the limits hold for all together. `consumed` tells where a damage is.
[[nodiscard]] Unpacked unpack_all(Packing packing, std::string_view packed, const UnpackLimits& limits);

/// "the packed data end too early" and the like; empty for a complete one.
[[nodiscard]] std::string_view damage_of(UnpackEnd end);

}  // namespace tawatur
