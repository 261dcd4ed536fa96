// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/claims/words.h"
#include "engine/model/claim.h"

namespace tawatur {

/// A person, body or place named in a sentence.
struct Mention {
  TokenRange range;  ///< with title and appositive
  TokenRange name;   ///< the words of the name alone; empty for an office without a name
  NameKind kind = NameKind::other;
  std::string canonical;           ///< in the form that is compared; the fullest form in the article
  std::vector<std::string> title;  ///< bare words of the office, for persons
  std::string office;              ///< as the text has it; the fullest in the article, empty for none
  std::uint16_t title_lemma = 0;   ///< of the first word of the office, 0 for none
  std::uint16_t country = 0;       ///< of the office or the place, 0 for none
  BodyKind body = BodyKind::none;
  bool feminine = false;
  std::vector<Mention> inner;  ///< bodies and places inside the office of a person; empty for those themselves
};

/// Mentions that the words of one sentence show by themselves: titles, given names, heads of bodies, the gazetteer.
/// Ascending, disjoint.
[[nodiscard]] std::vector<Mention> find_mentions(const SentenceWords& words);

/// The article's own repetition: a family name seen once beside a given name or a title is a person everywhere; an
/// office held by one named person stands for him. Adds those mentions and makes the canonical names of all sentences
/// agree.
void join_mentions(const std::vector<SentenceWords>& sentences, std::vector<std::vector<Mention>>& mentions);

/// The name as it is shown: the document's words without attached conjunction or preposition.
[[nodiscard]] std::string shown_name(const SentenceWords& words, TokenRange range);

/// Mentions with a name, as names of the sentence.
[[nodiscard]] std::vector<Name> names_of(const SentenceWords& words, const std::vector<Mention>& mentions);

/// Gives every name and speaker of all articles one form: that of most articles among forms that fold alike, and, for
/// persons, among transliterations whose other words or offices agree and that never stand side by side in one article.
/// A family name alone joins the full name that holds the same office, when there is only one. `sentences` are those of
/// `table`. The order of the articles does not matter.
void join_spellings(std::span<const Sentence> sentences, ClaimTable& table);

}  // namespace tawatur
