// SPDX-License-Identifier: GPL-3.0-or-later
// Words and stems rank by BM25. Grams of title and lead are added for texts that are looked up as a whole: on checked
// claims, BM25 over 4-grams finds what stems miss (attached particles, names in two spellings, dialect). They are
// limited to the lead, where news says what happened, because each word costs several of them.

#include "index/terms.h"

#include <algorithm>
#include <array>
#include <bit>

#include "engine/hashing.h"
#include "engine/text/folding.h"
#include "engine/text/tokenizer.h"

namespace tawatur {
namespace {

// Xapian takes 245 bytes; a NUL would count twice and fail at the commit of the whole batch.
constexpr std::size_t kLongestTerm = 240;
constexpr std::size_t kGramLetters = 4;
constexpr std::size_t kLeadWords = 80;
constexpr std::uint32_t kGapBetweenBlocks = 100;
constexpr std::size_t kHashBytes = 4;

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

void place_words(std::string_view text, Span span, bool in_title, std::uint32_t& position,
                 std::vector<PlacedWord>& words) {
  for (Token& token : tokenize(text, span)) {
    if (token.kind == TokenKind::punctuation) continue;
    words.push_back({.token = std::move(token), .position = ++position, .in_title = in_title});
  }
  position += kGapBetweenBlocks;
}

// A host that begins so is one word; without it each of its parts is one.
void add_host(std::string_view host, TermCollector& terms) {
  constexpr std::string_view kWeb = "www.";
  terms.add_name(term_prefix::kOutlet, host);
  if (host.starts_with(kWeb)) terms.add_name(term_prefix::kOutlet, host.substr(kWeb.size()));
}

void add_outlet(const Article& article, TermCollector& terms) {
  if (article.publisher) terms.add_name(term_prefix::kOutlet, *article.publisher);
  if (article.origin && article.origin != article.publisher) terms.add_name(term_prefix::kOutlet, *article.origin);
  add_host(host_of(article.url), terms);
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

void put_hash(std::string_view folded, std::string& bytes) {
  const std::uint64_t hash = hash64(folded);
  for (const unsigned shift : {0U, 8U, 16U, 24U}) bytes += static_cast<char>(hash >> shift);
}

std::size_t letter_length(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

}  // namespace

std::vector<PlacedWord> placed_words(const Article& article, std::string_view document_text) {
  std::vector<PlacedWord> words;
  std::uint32_t position = 0;
  if (article.title) place_words(document_text, *article.title, true, position, words);
  for (const Block& block : article.blocks) place_words(document_text, block.span, false, position, words);
  return words;
}

std::span<const PlacedWord> words_in(std::span<const PlacedWord> words, Span span) {
  const auto lies_inside = [&](const PlacedWord& word) {
    return span.begin <= word.token.span.begin && word.token.span.end <= span.end;
  };
  const auto first = std::find_if(words.begin(), words.end(), lies_inside);
  return {first, std::find_if_not(first, words.end(), lies_inside)};
}

TermUses article_terms(const Article& article, std::span<const PlacedWord> words, const ArticleFacts& facts) {
  TermUses uses;
  TermCollector terms(uses);
  for (const PlacedWord& word : words) {
    terms.add_at(word.token.folded, word.position);
    terms.add(term_prefix::kStem, word.token.stem);
    if (word.in_title) terms.add(term_prefix::kTitle, word.token.stem);
  }
  for (const PlacedWord& word : words.first(std::min(words.size(), kLeadWords))) {
    for (const std::string& gram : grams_of(word.token.folded)) terms.add(term_prefix::kGram, gram);
  }
  add_outlet(article, terms);
  for (const ClaimFacts& claim : facts.claims) add_facts(claim, terms);
  return uses;
}

TermUses claim_terms(std::span<const PlacedWord> words, const ClaimFacts& claim) {
  TermUses uses;
  TermCollector terms(uses);
  for (const PlacedWord& word : words) terms.add(term_prefix::kStem, word.token.stem);
  add_facts(claim, terms);
  return uses;
}

std::string word_order(std::span<const PlacedWord> words) {
  std::string order;
  for (const PlacedWord& word : words) put_hash(word.token.folded, order);
  return order;
}

bool has_phrase(std::string_view order, std::span<const std::string> words) {
  std::string wanted;
  for (const std::string& word : words) put_hash(word, wanted);
  std::size_t at = order.find(wanted);
  while (at != std::string_view::npos && at % kHashBytes != 0) at = order.find(wanted, at + 1);
  return at != std::string_view::npos;
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
