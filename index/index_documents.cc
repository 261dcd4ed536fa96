// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/index_documents.h"

#include <algorithm>
#include <limits>
#include <optional>

#include "engine/model/error.h"
#include "index/index_format.h"
#include "index/text_sketch.h"

namespace tawatur {
namespace {

// An index stores a value of this size well, and no outlet has a longer name.
constexpr std::size_t kLongestOutlet = 200;

void set_value(IndexDocument& document, unsigned slot, std::string value) {
  if (!value.empty()) document.values.emplace(slot, std::move(value));
}

void set_day(IndexDocument& document, unsigned slot, const std::optional<Day>& day) {
  if (day) set_value(document, slot, day_value(*day));
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
  if (outlet.size() <= kLongestOutlet) set_value(document, index_slot::kOutlet, outlet);
  return document;
}

}  // namespace

IndexDocument article_document(const StoredArticle& stored) {
  if (stored.row > std::numeric_limits<std::uint32_t>::max()) throw IndexError("the store has too many articles");
  IndexDocument document = document_of(stored);
  document.id = static_cast<std::uint32_t>(stored.row);
  document.terms = article_terms(stored.article, stored.document.text, stored.facts);
  if (stored.current) document.terms[std::string(term_prefix::kCurrent)];
  set_value(document, index_slot::kSketch, text_sketch(stored.article, stored.document.text));
  return document;
}

std::vector<IndexDocument> claim_documents(const StoredArticle& stored) {
  std::vector<IndexDocument> documents;
  const IndexDocument common = document_of(stored);
  const std::size_t count = std::min<std::size_t>(stored.facts.claims.size(), kMostClaims);
  for (std::size_t i = 0; i < count; ++i) {
    const ClaimFacts& claim = stored.facts.claims[i];
    IndexDocument& document = documents.emplace_back(common);
    document.id = claim_id(stored.row, i);
    document.terms = claim_terms(stored.article, stored.document.text, claim);
    if (stored.current) document.terms[std::string(term_prefix::kCurrent)];
    set_value(document, index_slot::kSketch, exact_sketch(slice(stored.document.text, claim.span)));
  }
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
