// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/index_documents.h"

#include <algorithm>
#include <limits>
#include <optional>

#include "engine/model/error.h"
#include "index/text_sketch.h"

namespace tawatur {
namespace {

// An index stores a value of this size well, and no outlet has a longer name.
constexpr std::size_t kLongestOutlet = 200;

void set_day(IndexDocument& document, unsigned slot, const std::optional<Day>& day) {
  if (day) document.values[slot] = day_value(*day);
}

void mark_outdated(TermUses& terms) {
  const auto place = std::lower_bound(terms.begin(), terms.end(), term_prefix::kOutdated,
                                      [](const TermUse& use, std::string_view term) { return use.term < term; });
  terms.insert(place, {.term = std::string(term_prefix::kOutdated)});
}

// What articles and their claims have in common.
IndexDocument document_of(const StoredArticle& stored) {
  IndexDocument document;
  const PublicationDay& published = stored.article.published;
  const std::optional<Day> first = published.range ? std::optional(published.range->first) : published.value;
  const std::optional<Day> last = published.range ? std::optional(published.range->last) : published.value;
  set_day(document, index_slot::kFirstDay, first);
  set_day(document, index_slot::kLastDay, last);
  set_day(document, index_slot::kDay, published.value ? published.value : first);
  const std::string outlet = outlet_of(stored.article);
  if (outlet.size() <= kLongestOutlet) document.values[index_slot::kOutlet] = outlet;
  return document;
}

IndexDocument article_document(const StoredArticle& stored, std::span<const PlacedWord> words,
                               const IndexDocument& common) {
  IndexDocument document = common;
  document.id = static_cast<std::uint32_t>(stored.row);
  document.terms = article_terms(stored.article, words, stored.facts);
  if (!stored.current) mark_outdated(document.terms);
  document.values[index_slot::kSketch] = text_sketch(words);
  return document;
}

IndexDocument claim_document(const StoredArticle& stored, std::span<const PlacedWord> words, std::size_t claim,
                             const IndexDocument& common) {
  const ClaimFacts& facts = stored.facts.claims[claim];
  const std::span<const PlacedWord> own_words = words_in(words, facts.span);
  IndexDocument document = common;
  document.id = claim_id(stored.row, claim);
  document.terms = claim_terms(own_words, facts);
  if (!stored.current) mark_outdated(document.terms);
  document.values[index_slot::kSketch] = exact_sketch(own_words);
  document.values[index_slot::kWordOrder] = word_order(own_words);
  return document;
}

}  // namespace

IndexDocuments index_documents(const StoredArticle& stored) {
  // Cutting a text into words costs more than all that is made of them.
  const std::vector<PlacedWord> words = placed_words(stored.article, stored.document.text);
  const IndexDocument common = document_of(stored);
  IndexDocuments documents{.article = article_document(stored, words, common), .claims = {}};
  const std::size_t count = std::min<std::size_t>(stored.facts.claims.size(), kMostClaims);
  for (std::size_t i = 0; i < count; ++i) documents.claims.push_back(claim_document(stored, words, i, common));
  return documents;
}

std::uint32_t claim_id(ArticleRow row, std::size_t claim) {
  constexpr ArticleRow kMostRows = std::numeric_limits<std::uint32_t>::max() / kMostClaims;
  if (row >= kMostRows) {
    throw IndexError("the claims of more than " + std::to_string(kMostRows) + " articles cannot be indexed");
  }
  return static_cast<std::uint32_t>(row) * kMostClaims + static_cast<std::uint32_t>(claim);
}

std::string day_value(Day day) {
  std::string digits = iso_day(day);
  std::erase(digits, '-');
  return digits;
}

}  // namespace tawatur
