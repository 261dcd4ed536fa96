// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/model/ids.h"
#include "engine/model/span.h"

namespace tawatur {

enum class TokenKind : std::uint8_t { word, number, punctuation };

/// One word, number or mark. A number is one token: "3.5", "1,200", in any of the three digit scripts.
struct Token {
  Span span;  ///< in the document
  TokenKind kind = TokenKind::word;
  bool stop_word = false;  ///< too frequent to tell anything; never a negator or a reporting verb
  std::string folded;      ///< for matching: one spelling for letters that vary; digits 0-9
  std::string stem;        ///< for recall only; equal to `folded` for numbers and marks
};

enum class SentenceKind : std::uint8_t { sentence, title, subheading };

struct Sentence {
  ArticleId article;
  Span span;  ///< without surrounding white space, closing mark included
  SentenceKind kind = SentenceKind::sentence;
  std::vector<Token> tokens;
};

}  // namespace tawatur
