// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace tawatur {

/// Light Arabic stem of a folded word, of three letters or more where the word has as many. It aids recall and never
/// decides that two names or numbers are equal. Safe to call from several threads.
[[nodiscard]] std::string stem(std::string_view folded_word);

/// The folded word without its proclitic conjunction and preposition (wa, fa, bi, ka, li) and article where the rest
/// is still a word of three letters or more, or a listed one of two.
[[nodiscard]] std::string_view without_proclitics(std::string_view folded_word);

}  // namespace tawatur
