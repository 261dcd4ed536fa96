// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/article.h"
#include "engine/model/sentence.h"
#include "index/article_record.h"

namespace tawatur {

/// Bumped whenever the same article gets other terms: an index of another version is rebuilt, never mixed.
inline constexpr int kTermsVersion = 4;

/// How often a term occurs, and where (positions are kept for plain words of articles only). Facts and outlets have no
/// count: they are there or not.
struct TermUse {
  std::string term{};
  std::uint32_t count = 0;
  std::vector<std::uint32_t> positions{};

  bool operator==(const TermUse&) const = default;
};

/// Ascending by term, each term once.
using TermUses = std::vector<TermUse>;

/// What a term stands for. Folded words have no prefix; folding leaves no capital letter, so prefixes cannot be words.
namespace term_prefix {
inline constexpr std::string_view kStem = "Z";
inline constexpr std::string_view kGram = "G";       ///< four letters of a word, its borders among them
inline constexpr std::string_view kTitle = "S";      ///< stem in the title
inline constexpr std::string_view kOutlet = "XO";    ///< word of publisher, origin or host name; of articles only
inline constexpr std::string_view kSpeaker = "XS";   ///< word of a speaker's name
inline constexpr std::string_view kPlace = "XP";     ///< word of a place's name
inline constexpr std::string_view kNumber = "XN";    ///< number, in an order-preserving form
inline constexpr std::string_view kNumbers = "XM";   ///< a sixteenth of a power of two, for wide ranges of numbers
inline constexpr std::string_view kDays = "XD";      ///< days that a date of a claim stands for: first and last
inline constexpr std::string_view kOutdated = "XR";  ///< on its own: a later revision is known
}  // namespace term_prefix

/// A word or number of an article.
struct PlacedWord {
  Token token;
  std::uint32_t position = 0;  ///< counted from 1, with a gap between blocks that no phrase crosses
  bool in_title = false;
};

/// Words and numbers of title and blocks, in this order; marks are left out.
[[nodiscard]] std::vector<PlacedWord> placed_words(const Article& article, std::string_view document_text);

/// Those that lie in `span`, which is a part of the title or of one block.
[[nodiscard]] std::span<const PlacedWord> words_in(std::span<const PlacedWord> words, Span span);

/// Terms of an article with these words: words with positions, stems, title, the facts of its claims, and character
/// 4-grams of title and lead, which find words of other forms. Every term is clean: 1 to 240 bytes,
/// no NUL.
[[nodiscard]] TermUses article_terms(const Article& article, std::span<const PlacedWord> words,
                                     const ArticleFacts& facts);

/// Terms of one claim with these words: stems and facts. Its words are in `word_order`, its outlet is its article's.
[[nodiscard]] TermUses claim_terms(std::span<const PlacedWord> words, const ClaimFacts& claim);

/// The words of a claim in their order, by which exact words and phrases are found in it: for each four bytes of the
/// hash of its folded form. Terms and positions of the same words would double the size of the index of claims.
[[nodiscard]] std::string word_order(std::span<const PlacedWord> words);
/// Do these folded words stand side by side in the text with this `word_order`? Once in four billion cases it is
/// another word with the same hash.
[[nodiscard]] bool has_phrase(std::string_view order, std::span<const std::string> words);

/// Who publishes an article: the name it tells, else the host of its address; empty when unknown.
[[nodiscard]] std::string outlet_of(const Article& article);

/// A word of a text as it is looked up.
struct QueryWord {
  std::string folded;
  std::string stem;
  bool number = false;
};

/// Words and numbers of a text, in order; marks are left out.
[[nodiscard]] std::vector<QueryWord> query_words(std::string_view text);

/// The 4-grams of a folded word with its borders: "^abc", "abc$" for "abc". One gram for words of two letters or less.
[[nodiscard]] std::vector<std::string> grams_of(std::string_view folded_word);

/// Term of a number: order of terms is order of numbers.
[[nodiscard]] std::string number_term(double number);
/// Term of all numbers whose term begins with the same four digits.
[[nodiscard]] std::string numbers_term(std::string_view number_term);

/// The longest range of days that is looked for; a decade is no date of a claim.
inline constexpr std::chrono::days kLongestDays{366};
/// Term of a range of days: order of terms is order of first days, then of last ones.
[[nodiscard]] std::string days_term(DayRange days);

/// Does the term keep to what the index can store?
[[nodiscard]] bool is_clean_term(std::string_view term);

}  // namespace tawatur
