// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/claims/word_lexicon.h"
#include "engine/model/sentence.h"
#include "engine/model/span.h"

namespace tawatur {

/// Tokens [first, last) of one sentence.
struct TokenRange {
  std::size_t first = 0;
  std::size_t last = 0;

  [[nodiscard]] bool empty() const { return first >= last; }
  [[nodiscard]] std::size_t size() const { return empty() ? 0 : last - first; }
  [[nodiscard]] bool contains(std::size_t token) const { return first <= token && token < last; }
  [[nodiscard]] bool contains(TokenRange inner) const { return first <= inner.first && inner.last <= last; }
  [[nodiscard]] bool overlaps(TokenRange other) const { return first < other.last && other.first < last; }
  bool operator==(const TokenRange&) const = default;
};

/// A phrase of a lexicon that begins at a token; length 0: none.
struct PhraseHit {
  std::uint8_t kind = 0;
  std::uint8_t length = 0;
  bool after_comma = false;
  std::uint16_t country = 0;
};

enum class Mark : std::uint8_t { none, comma, colon, stop, open_bracket, close_bracket, quote, dash, other };

/// What one token is, after its clitics.
struct Word {
  const WordEntry* entry = nullptr;  ///< nullptr: no lexicon knows it
  bool conjunction = false;          ///< begins with wa or fa
  bool article = false;
  bool article_removed = false;  ///< the lexicon knows the word without its article only
  bool pronoun = false;          ///< ends with an attached pronoun
  char preposition = 0;          ///< 'b', 'l' or 'k'
  Mark mark = Mark::none;        ///< of punctuation
  bool number = false;
  std::array<PhraseHit, kPhraseClasses> phrases{};

  [[nodiscard]] bool is(Role role) const { return entry != nullptr && entry->roles.has(role); }
  [[nodiscard]] bool is(FunctionKind kind) const { return is(Role::function) && entry->function == kind; }
  [[nodiscard]] bool unknown() const {
    return mark == Mark::none && !number && (entry == nullptr || entry->roles.none());
  }
  [[nodiscard]] const PhraseHit& phrase(PhraseClass group) const { return phrases[static_cast<std::size_t>(group)]; }
  [[nodiscard]] bool begins(PhraseClass group) const { return phrase(group).length > 0; }
  [[nodiscard]] bool is_marker(MarkerKind kind) const {
    return begins(PhraseClass::marker) && phrase(PhraseClass::marker).kind == static_cast<std::uint8_t>(kind);
  }
};

/// A sentence as the stage sees it.
struct SentenceWords {
  const Sentence* sentence = nullptr;
  std::string_view text;  ///< of the document
  std::vector<Word> words;

  [[nodiscard]] std::size_t size() const { return words.size(); }
  [[nodiscard]] const Word& operator[](std::size_t i) const { return words[i]; }
  [[nodiscard]] const std::string& folded(std::size_t i) const { return sentence->tokens[i].folded; }
  [[nodiscard]] std::string_view raw(std::size_t i) const { return slice(text, sentence->tokens[i].span); }
  [[nodiscard]] Span span(TokenRange range) const {
    return {sentence->tokens[range.first].span.begin, sentence->tokens[range.last - 1].span.end};
  }
  [[nodiscard]] bool is_mark(std::size_t i, Mark mark) const { return i < size() && words[i].mark == mark; }
};

/// Looks up the words of sentences, each written form once. One for each thread.
class WordAnalyzer {
 public:
  explicit WordAnalyzer(const WordLexicon& lexicon) : lexicon_(lexicon) {}

  /// `text` is the text of the document; both arguments must outlive the result.
  [[nodiscard]] SentenceWords analyze(const Sentence& sentence, std::string_view text);

 private:
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };

  const Word& word_of(const std::string& folded);

  const WordLexicon& lexicon_;
  std::unordered_map<std::string, Word, Hash, std::equal_to<>> known_;
};

/// The folded word without attached conjunction, preposition and article, as far as `word` says it has them: the form
/// in which two mentions of one name are compared.
[[nodiscard]] std::string bare_form(const Word& word, std::string_view folded);

}  // namespace tawatur
