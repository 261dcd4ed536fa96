// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/model/analysis.h"

namespace tawatur {

/// An analysis as it is kept in the store.
struct KeptAnalysis {
  std::uint64_t input = 0;  ///< hash of what it was made from
  std::string record;
};

/// Letters that name the version of an analysis.
inline constexpr std::size_t kAnalysisVersionLength = 16;

/// The analysis as bytes, about as many as its text has: each word once, numbers as short as they are. The same
/// analysis gives the same bytes on every machine. `version` has kAnalysisVersionLength letters.
[[nodiscard]] KeptAnalysis pack_analysis(const ArticleAnalysis& analysis, std::uint64_t input,
                                         std::string_view version);

/// The analysis again, exactly; nothing when the bytes are damaged, or made from another input or by another version.
[[nodiscard]] std::optional<ArticleAnalysis> unpack_analysis(const KeptAnalysis& kept, std::string_view version);

/// Are the bytes those that were packed for this input?
[[nodiscard]] bool is_whole(const KeptAnalysis& kept);

/// The version that packed it; only where `is_whole`.
[[nodiscard]] std::string_view version_of(const KeptAnalysis& kept);

}  // namespace tawatur
