// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "engine/model/sentence.h"

namespace tawatur {

/// Words, numbers and marks of `span` of `text` (valid UTF-8), in order. White space, direction marks and vowel marks
/// are no tokens of their own; every other byte of the span belongs to exactly one token.
[[nodiscard]] std::vector<Token> tokenize(std::string_view text, Span span);

/// Is the folded word in the stop list? Negators and reporting verbs never are.
[[nodiscard]] bool is_stop_word(std::string_view folded_word);

}  // namespace tawatur
