// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace tawatur {

/// Can two folded words be one foreign name in two transliterations? They differ in long vowels inside the word, in
/// doubled letters or in letters for one foreign sound, at most once in three letters and never in a short word or in
/// one that only a name of Arabic origin has (with the article). Linear in the product of their lengths.
[[nodiscard]] bool is_spelling_of(std::string_view folded, std::string_view other);

/// The sounds of a folded word without vowels and doubling: equal for all spellings of a name, and for other names too.
[[nodiscard]] std::string sound_skeleton(std::string_view folded);

}  // namespace tawatur
