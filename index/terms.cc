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

std::size_t letter_length(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

// Calls `body` with each gram of a word.
template <class Body>
void for_each_gram(std::string_view folded_word, const Body& body) {
  std::string marked = "^";
  marked.append(folded_word).append("$");
  std::size_t begin = 0;
  std::size_t end = 0;
  for (std::size_t letters = 0; end < marked.size(); ++letters) {
    if (letters >= kGramLetters) {
      body(std::string_view(marked).substr(begin, end - begin));
      begin += letter_length(marked[begin]);
    }
    end += letter_length(marked[end]);
  }
  body(std::string_view(marked).substr(begin));
}

// Takes terms as they come, all in one piece of memory, and sorts them once: a tree of them costs three times as much.
class TermCollector {
 public:
  void add(std::string_view prefix, std::string_view text) { take(prefix, text, Use::counted, 0); }
  void add_at(std::string_view word, std::uint32_t position) { take({}, word, Use::placed, position); }
  // A fact narrows a search and weighs nothing: it must not make a text longer than it is, by which BM25 weighs.
  void add_fact(std::string_view term) { take({}, term, Use::fact, 0); }
  // Every word of a name, so that a part of it is enough.
  void add_name(std::string_view prefix, std::string_view name) {
    for (const QueryWord& word : query_words(name)) take(prefix, word.folded, Use::fact, 0);
  }

  [[nodiscard]] TermUses uses() {
    std::sort(taken_.begin(), taken_.end(), [&](const Taken& a, const Taken& b) {
      if (a.head != b.head) return a.head < b.head;
      const int order = term(a).compare(term(b));
      return order != 0 ? order < 0 : a.begin < b.begin;
    });
    TermUses uses;
    uses.reserve(taken_.size());
    for (const Taken& taken : taken_) {
      if (uses.empty() || uses.back().term != term(taken)) uses.push_back({.term = std::string(term(taken))});
      if (taken.use != Use::fact) ++uses.back().count;
      if (taken.use == Use::placed) uses.back().positions.push_back(taken.position);
    }
    return uses;
  }

 private:
  enum class Use : std::uint8_t { fact, counted, placed };
  struct Taken {
    std::uint64_t head = 0;  // first bytes, by which most terms are told apart
    std::uint32_t begin = 0;
    std::uint32_t length = 0;
    std::uint32_t position = 0;
    Use use = Use::fact;
  };

  [[nodiscard]] std::string_view term(const Taken& taken) const {
    return std::string_view(text_).substr(taken.begin, taken.length);
  }

  void take(std::string_view prefix, std::string_view text, Use use, std::uint32_t position) {
    const std::size_t begin = text_.size();
    text_.append(prefix).append(text);
    Taken taken{.begin = static_cast<std::uint32_t>(begin),
                .length = static_cast<std::uint32_t>(text_.size() - begin),
                .position = position,
                .use = use};
    if (!is_clean_term(term(taken))) {
      text_.resize(begin);
      return;
    }
    for (std::size_t i = 0; i < sizeof taken.head; ++i) {
      taken.head = taken.head << 8U | (i < taken.length ? static_cast<unsigned char>(text_[begin + i]) : 0U);
    }
    taken_.push_back(taken);
  }

  std::string text_;
  std::vector<Taken> taken_;
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
  TermCollector terms;
  for (const PlacedWord& word : words) {
    terms.add_at(word.token.folded, word.position);
    terms.add(term_prefix::kStem, word.token.stem);
    if (word.in_title) terms.add(term_prefix::kTitle, word.token.stem);
  }
  for (const PlacedWord& word : words.first(std::min(words.size(), kLeadWords))) {
    for_each_gram(word.token.folded, [&](std::string_view gram) { terms.add(term_prefix::kGram, gram); });
  }
  add_outlet(article, terms);
  for (const ClaimFacts& claim : facts.claims) add_facts(claim, terms);
  return terms.uses();
}

TermUses claim_terms(std::span<const PlacedWord> words, const ClaimFacts& claim) {
  TermCollector terms;
  for (const PlacedWord& word : words) terms.add(term_prefix::kStem, word.token.stem);
  add_facts(claim, terms);
  return terms.uses();
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
  std::vector<std::string> grams;
  for_each_gram(folded_word, [&](std::string_view gram) { grams.emplace_back(gram); });
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
