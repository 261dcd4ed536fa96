// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "engine/model/comparison.h"

namespace tawatur {

/// The word for a value in every written form (JSON, CSV, messages, options): snake_case, never changed once released.
[[nodiscard]] std::string_view name_of(Provenance value);
[[nodiscard]] std::string_view name_of(BlockKind value);
[[nodiscard]] std::string_view name_of(SentenceKind value);
[[nodiscard]] std::string_view name_of(Voice value);
[[nodiscard]] std::string_view name_of(QuoteMode value);
[[nodiscard]] std::string_view name_of(QuantityKind value);
[[nodiscard]] std::string_view name_of(NameKind value);
[[nodiscard]] std::string_view name_of(Polarity value);
[[nodiscard]] std::string_view name_of(Modality value);
[[nodiscard]] std::string_view name_of(PairDecision value);
[[nodiscard]] std::string_view name_of(Relation value);
[[nodiscard]] std::string_view name_of(DivergenceKind value);
[[nodiscard]] std::string_view name_of(Weight value);
[[nodiscard]] std::string_view name_of(SilenceKind value);
[[nodiscard]] std::string_view name_of(DriftKind value);
[[nodiscard]] std::string_view name_of(HeadlineGap value);
[[nodiscard]] std::string_view name_of(ReuseVerdict value);

/// The value of that name; nothing when there is none.
template <class Enum>
[[nodiscard]] std::optional<Enum> value_named(std::string_view name);

}  // namespace tawatur
