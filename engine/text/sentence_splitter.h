// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "engine/model/article.h"
#include "engine/model/sentence.h"

namespace tawatur {

/// Sentences of one article, title first, ascending, with their tokens. `text` is the text of its document. A title
/// and a subheading are one unit each; a paragraph ends a sentence at every line break. Knows abbreviations, decimals,
/// quotation depth and full stops that stand inside a complete sentence. Pieces without a word or number are left out.
[[nodiscard]] std::vector<Sentence> split_sentences(ArticleId id, const Article& article, std::string_view text);

/// Do the tokens after a full stop continue the sentence before it? True for what cannot open a sentence (a relative
/// pronoun, a participle of manner) and for an adverbial phrase that stays without a main verb.
[[nodiscard]] bool continues_sentence(std::span<const Token> tokens);

}  // namespace tawatur
