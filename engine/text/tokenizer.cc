// SPDX-License-Identifier: GPL-3.0-or-later
// One pass over the bytes. News text repeats its words, so the folded form, the stem and the stop flag of a word are
// computed once a thread and then looked up by the word's own bytes: this is what makes the stage fast.

#include "engine/text/tokenizer.h"

#include <functional>
#include <set>
#include <unordered_map>

#include "engine/text/characters.h"
#include "engine/text/folding.h"
#include "engine/text/lexicon.h"
#include "engine/text/stemmer.h"

namespace tawatur {
namespace {

using namespace letters;

struct WordForms {
  std::string folded;
  std::string stem;
  bool stop_word = false;
};

struct BytesHash : std::hash<std::string_view> {
  using is_transparent = void;
};

using FormCache = std::unordered_map<std::string, WordForms, BytesHash, std::equal_to<>>;

// Bounds the memory of a long run; the types of a language fill it slowly.
constexpr std::size_t kMostCachedWords = 1 << 17;

const WordForms& forms_of(std::string_view word) {
  thread_local FormCache cache;
  const auto known = cache.find(word);
  if (known != cache.end()) return known->second;
  if (cache.size() >= kMostCachedWords) cache.clear();
  WordForms forms;
  forms.folded = folded(word);
  forms.stem = stem(forms.folded);
  forms.stop_word = is_stop_word(forms.folded);
  return cache.emplace(std::string(word), std::move(forms)).first->second;
}

bool ends_address(char32_t c) {
  return character_class(c) == CharacterClass::space || c == kArabicComma || c == kArabicSemicolon || c == U'"' ||
         c == kLeftGuillemet || c == kRightGuillemet || c == U'(' || c == U')' || c == U'<' || c == U'>' ||
         (is_arabic(c) && character_class(c) == CharacterClass::letter);
}

bool joins_digits(char32_t c) {
  return c == U'.' || c == U',' || c == kArabicDecimal || c == kArabicThousands;
}

class Scanner {
 public:
  // Without forms only `folded` is filled: lexicons are read with it, and the forms need lexicons.
  Scanner(std::string_view text, Span span, bool with_forms)
      : text_(text.substr(0, span.end)), at_(span.begin), with_forms_(with_forms) {}

  std::vector<Token> run() {
    std::vector<Token> tokens;
    tokens.reserve((text_.size() - at_) / 10 + 1);
    while (at_ < text_.size()) {
      const std::size_t start = at_;
      const char32_t first = next_character(text_, at_);
      switch (character_class(first)) {
        case CharacterClass::space:
        case CharacterClass::silent:
          break;
        case CharacterClass::letter:
          tokens.push_back(word_from(start, first));
          break;
        case CharacterClass::digit:
          tokens.push_back(number_from(start));
          break;
        case CharacterClass::mark:
          if (!is_glue(first)) tokens.push_back(mark_from(start, first));
          break;
      }
    }
    return tokens;
  }

 private:
  char32_t peek(std::size_t at) const { return at < text_.size() ? next_character(text_, at) : U' '; }

  std::string_view bytes(std::size_t start) const { return text_.substr(start, at_ - start); }

  Token token(std::size_t start, TokenKind kind) const {
    Token result;
    result.span = {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(at_)};
    result.kind = kind;
    return result;
  }

  Token word(std::size_t start) const {
    Token result = token(start, TokenKind::word);
    if (!with_forms_) {
      result.folded = folded(bytes(start));
      return result;
    }
    const WordForms& forms = forms_of(bytes(start));
    if (forms.folded.empty()) return mark(start);
    result.folded = forms.folded;
    result.stem = forms.stem;
    result.stop_word = forms.stop_word;
    return result;
  }

  Token mark(std::size_t start) const {
    Token result = token(start, TokenKind::punctuation);
    result.folded = folded(bytes(start));
    // A tatweel that belongs to no letter is drawn as a dash.
    if (result.folded.empty()) result.folded = "-";
    result.stem = result.folded;
    return result;
  }

  Token word_from(std::size_t start, char32_t first) {
    if (begins_address(start)) return address_from(start);
    // Letters and digits make one word in Latin script (G20, H1N1); an Arabic particle is only written close to a
    // number.
    const bool takes_digits = !is_arabic(first);
    while (at_ < text_.size()) {
      std::size_t next = at_;
      const char32_t c = next_character(text_, next);
      const CharacterClass kind = character_class(c);
      const bool inside =
          kind == CharacterClass::letter || kind == CharacterClass::silent ||
          (kind == CharacterClass::digit && takes_digits) ||
          ((c == U'\'' || c == 0x2019) && takes_digits && character_class(peek(next)) == CharacterClass::letter);
      if (!inside || (kind == CharacterClass::letter && is_arabic(c) != is_arabic(first))) break;
      at_ = next;
    }
    return word(start);
  }

  Token number_from(std::size_t start) {
    while (at_ < text_.size()) {
      std::size_t next = at_;
      const char32_t c = next_character(text_, next);
      const CharacterClass kind = character_class(c);
      const bool separator = joins_digits(c) && character_class(peek(next)) == CharacterClass::digit;
      if (kind != CharacterClass::digit && kind != CharacterClass::silent && !separator) break;
      at_ = next;
    }
    Token result = token(start, TokenKind::number);
    result.folded = folded(bytes(start));
    result.stem = result.folded;
    return result;
  }

  // What makes one tag of the words of a name: "#Port_Said" is two words.
  bool is_glue(char32_t mark) const {
    return (mark == U'#' || mark == U'_') && character_class(peek(at_)) == CharacterClass::letter;
  }

  Token mark_from(std::size_t start, char32_t first) {
    if (first == U'@' && character_class(peek(at_)) == CharacterClass::letter) return account_from(start);
    if (first == U'.') {
      while (peek(at_) == U'.') ++at_;
    }
    return mark(start);
  }

  Token account_from(std::size_t start) {
    while (at_ < text_.size()) {
      std::size_t next = at_;
      const char32_t c = next_character(text_, next);
      const CharacterClass kind = character_class(c);
      if ((kind == CharacterClass::mark && c != U'_') || kind == CharacterClass::space) break;
      at_ = next;
    }
    return word(start);
  }

  bool begins_address(std::size_t start) const {
    const std::string_view rest = text_.substr(start);
    return rest.starts_with("http://") || rest.starts_with("https://") || rest.starts_with("www.");
  }

  Token address_from(std::size_t start) {
    std::size_t end = at_;
    while (at_ < text_.size()) {
      std::size_t next = at_;
      const char32_t c = next_character(text_, next);
      if (ends_address(c)) break;
      at_ = next;
      // Marks at the end belong to the sentence.
      const bool trailing = c == U'.' || c == U',' || c == U'!' || c == U'?' || c == U':' || c == U';' || c == U'\'';
      if (!trailing) end = at_;
    }
    at_ = end;
    return word(start);
  }

  std::string_view text_;
  std::size_t at_;
  bool with_forms_;
};

}  // namespace

std::vector<Token> tokenize(std::string_view text, Span span) {
  return Scanner(text, span, true).run();
}

bool is_stop_word(std::string_view folded_word) {
  static const std::set<std::string, std::less<>> words = [] {
    std::set<std::string, std::less<>> read;
    for (const LexiconRow& row : lexicon_rows("stop_words")) read.insert(folded(row.front()));
    return read;
  }();
  return words.find(folded_word) != words.end();
}

std::string folded_words(std::string_view utf8) {
  std::string result;
  for (const Token& token : Scanner(utf8, {0, static_cast<std::uint32_t>(utf8.size())}, false).run()) {
    if (!result.empty()) result += ' ';
    result += token.folded;
  }
  return result;
}

}  // namespace tawatur
