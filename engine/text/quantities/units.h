// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tawatur {

enum class GrammaticalNumber : std::uint8_t { singular, dual, plural };
enum class NounKind : std::uint8_t { time, measure, money, person, thing };

/// What a written form of a counted noun stands for.
struct NounForm {
  std::string singular;  ///< folded: the same for all forms of the noun, so that quantities can be compared by it
  std::string base;      ///< unit that the noun converts to ("km"); empty when it is not converted
  double factor = 1;     ///< base units in one of these
  NounKind kind = NounKind::thing;
  GrammaticalNumber number = GrammaticalNumber::singular;
  bool definite = false;  ///< has the article
};

/// The noun of corpus/lexicons/counted_nouns.tsv that a folded token is, with or without particles ("and", "with",
/// "for", the article) and the accusative ending; null when it is none. Constant time.
[[nodiscard]] const NounForm* find_counted_noun(std::string_view folded);

}  // namespace tawatur
