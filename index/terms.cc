// SPDX-License-Identifier: GPL-3.0-or-later
// Words and stems rank by BM25. Grams of title and lead are added for texts that are looked up as a whole: on checked
// claims, BM25 over 4-grams finds what stems miss (attached particles, names in two spellings, dialect). They are
// limited to the lead, where news says what happened, because each word costs several of them.

#include "index/terms.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "engine/text/folding.h"
#include "engine/text/tokenizer.h"

namespace tawatur {
namespace {

// Xapian takes 245 bytes; a NUL would count twice and fail at the commit of the whole batch.
constexpr std::size_t kLongestTerm = 240;
constexpr std::size_t kGramLetters = 4;
constexpr std::size_t kLeadWords = 80;

class TermCollector {
 public:
  explicit TermCollector(TermUses& uses) : uses_(uses) {}

  void add(std::string_view prefix, std::string_view text) {
    std::string term(prefix);
    term += text;
    if (is_clean_term(term)) ++uses_[std::move(term)].count;
  }

  void add_at(std::string_view word, std::uint32_t position) {
    if (!is_clean_term(word)) return;
    TermUse& use = uses_[std::string(word)];
    ++use.count;
    use.positions.push_back(position);
  }

  // A fact narrows a search and weighs nothing: it must not make a text longer than it is, by which BM25 weighs.
  void add_fact(std::string term) {
    if (is_clean_term(term)) uses_[std::move(term)];
  }

  // Every word of a name, so that a part of it is enough.
  void add_name(std::string_view prefix, std::string_view name) {
    for (const QueryWord& word : query_words(name)) add_fact(std::string(prefix) + word.folded);
  }

 private:
  TermUses& uses_;
};

std::string_view host_of(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  url.remove_prefix(scheme + 3);
  return url.substr(0, std::min(url.find_first_of("/?#:"), url.size()));
}

// Words of one part of the article; positions go on, with a gap that no phrase crosses.
void add_text(std::string_view text, Span span, bool is_title, std::uint32_t& position, std::size_t& lead,
              TermCollector& terms) {
  for (const Token& token : tokenize(text, span)) {
    if (token.kind == TokenKind::punctuation) continue;
    terms.add_at(token.folded, ++position);
    terms.add(term_prefix::kStem, token.stem);
    if (is_title) terms.add(term_prefix::kTitle, token.stem);
    if (lead == 0) continue;
    --lead;
    for (const std::string& gram : grams_of(token.folded)) terms.add(term_prefix::kGram, gram);
  }
  position += 100;
}

void add_outlet(const Article& article, TermCollector& terms) {
  if (article.publisher) terms.add_name(term_prefix::kOutlet, *article.publisher);
  if (article.origin && article.origin != article.publisher) terms.add_name(term_prefix::kOutlet, *article.origin);
  terms.add_name(term_prefix::kOutlet, host_of(article.url));
}

void add_facts(const ClaimFacts& claim, TermCollector& terms) {
  for (const std::string& name : claim.speakers) terms.add_name(term_prefix::kSpeaker, name);
  for (const std::string& name : claim.places) terms.add_name(term_prefix::kPlace, name);
  for (const double number : claim.numbers) {
    const std::string term = number_term(number);
    terms.add_fact(numbers_term(term));
    terms.add_fact(term);
  }
  for (const DayRange days : claim.days) {
    if (days.last - days.first <= kLongestDays) terms.add_fact(days_term(days));
  }
}

std::size_t letter_length(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

}  // namespace

TermUses article_terms(const Article& article, std::string_view document_text, const ArticleFacts& facts) {
  TermUses uses;
  TermCollector terms(uses);
  std::uint32_t position = 0;
  std::size_t lead = kLeadWords;
  if (article.title) add_text(document_text, *article.title, true, position, lead, terms);
  for (const Block& block : article.blocks) add_text(document_text, block.span, false, position, lead, terms);
  add_outlet(article, terms);
  for (const ClaimFacts& claim : facts.claims) add_facts(claim, terms);
  return uses;
}

TermUses claim_terms(const Article& article, std::string_view document_text, const ClaimFacts& claim) {
  TermUses uses;
  TermCollector terms(uses);
  std::uint32_t position = 0;
  std::size_t lead = 0;
  add_text(document_text, claim.span, false, position, lead, terms);
  add_outlet(article, terms);
  add_facts(claim, terms);
  return uses;
}

std::string outlet_of(const Article& article) {
  return article.publisher && !article.publisher->empty() ? *article.publisher : std::string(host_of(article.url));
}

std::vector<QueryWord> query_words(std::string_view text) {
  std::vector<QueryWord> words;
  for (Token& token : tokenize(text, {0, static_cast<std::uint32_t>(text.size())})) {
    if (token.kind == TokenKind::punctuation) continue;
    words.push_back({std::move(token.folded), std::move(token.stem), token.kind == TokenKind::number});
  }
  return words;
}

std::vector<std::string> grams_of(std::string_view folded_word) {
  std::string marked = "^";
  marked.append(folded_word).append("$");
  std::vector<std::size_t> letters;
  for (std::size_t i = 0; i < marked.size(); i += letter_length(marked[i])) letters.push_back(i);
  letters.push_back(marked.size());
  std::vector<std::string> grams;
  const std::size_t count = letters.size() - 1;
  const std::size_t length = std::min(kGramLetters, count);
  for (std::size_t i = 0; i + length <= count; ++i) {
    grams.push_back(marked.substr(letters[i], letters[i + length] - letters[i]));
  }
  return grams;
}

std::string number_term(double number) {
  // A negative number has all bits turned, a positive one its sign: then bits have the order of numbers.
  auto bits = std::bit_cast<std::uint64_t>(number == 0 ? 0.0 : number);
  bits = (bits >> 63U) != 0 ? ~bits : bits | (1ULL << 63U);
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string term(term_prefix::kNumber);
  for (int shift = 60; shift >= 0; shift -= 4) term += kDigits[(bits >> static_cast<unsigned>(shift)) & 0xFU];
  return term;
}

std::string numbers_term(std::string_view number_term) {
  constexpr std::size_t kDigits = 4;
  return std::string(term_prefix::kNumbers).append(number_term.substr(term_prefix::kNumber.size(), kDigits));
}

std::string days_term(DayRange days) {
  std::string term = std::string(term_prefix::kDays) + iso_day(days.first) + iso_day(days.last);
  std::erase(term, '-');
  return term;
}

bool is_clean_term(std::string_view term) {
  return !term.empty() && term.size() <= kLongestTerm && term.find('\0') == std::string_view::npos;
}

}  // namespace tawatur
