// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/search/searcher.h"

#include <xapian.h>

#include <algorithm>
#include <map>

#include "engine/model/error.h"
#include "index/database_seal.h"
#include "index/index_documents.h"
#include "index/index_format.h"
#include "index/search/copy_folding.h"
#include "index/search/query_translation.h"
#include "index/search/text_lookup.h"
#include "index/terms.h"

namespace tawatur {
namespace {

constexpr std::size_t kLookupCandidates = 50;
// A reader survives one commit of the writer; when it is overtaken again and again, it gives up.
constexpr int kMostReopenings = 3;
// Hits among which copies are looked for.
constexpr std::size_t kMostUnfolded = 2000;
constexpr std::size_t kUnfoldedPerHit = 4;

using Query = Xapian::Query;

Query current_only(const Query& query) {
  return {Query::OP_AND_NOT, query, Query(std::string(term_prefix::kOutdated))};
}

Xapian::Enquire enquiry(const Xapian::Database& index, const Query& query) {
  Xapian::Enquire enquire(index);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BM25Weight(1.2, 0, 1, 0.75, 0));
  enquire.set_sort_by_relevance_then_value(index_slot::kDay, true);
  return enquire;
}

SearchHit hit_of(const Xapian::MSetIterator& found, IndexPart part) {
  if (part == IndexPart::articles) return {.row = static_cast<ArticleRow>(*found), .score = found.get_weight()};
  return {.row = row_of_claim(*found), .score = found.get_weight(), .claim = *found % kMostClaims};
}

std::vector<SearchHit> hits_of(const Xapian::MSet& found, IndexPart part) {
  std::vector<SearchHit> hits;
  for (Xapian::MSetIterator at = found.begin(); at != found.end(); ++at) hits.push_back(hit_of(at, part));
  return hits;
}

// Fetches more and more until there are `limit` different texts, because copies of one text stand side by side.
std::vector<SearchHit> folded_hits(const Xapian::Enquire& enquire, const SearchOptions& options) {
  for (std::size_t count = options.limit * kUnfoldedPerHit;; count *= kUnfoldedPerHit) {
    count = std::min(count, std::max(kMostUnfolded, options.limit));
    const Xapian::MSet found = enquire.get_mset(0, static_cast<Xapian::doccount>(count));
    CopyFolding folding(options.limit);
    for (Xapian::MSetIterator at = found.begin(); at != found.end(); ++at) {
      folding.add(hit_of(at, options.part), at.get_document().get_value(index_slot::kSketch));
    }
    const bool is_last = found.size() < count || count >= kMostUnfolded;
    if (is_last || folding.is_full()) return folding.hits();
  }
}

std::vector<FacetCount> counts_of(const Xapian::ValueCountMatchSpy& spy) {
  std::vector<FacetCount> counts;
  for (Xapian::TermIterator at = spy.values_begin(); at != spy.values_end(); ++at) {
    counts.push_back({*at, at.get_termfreq()});
  }
  return counts;
}

void count_facets(Xapian::Enquire& enquire, Xapian::doccount documents, SearchResult& result) {
  Xapian::ValueCountMatchSpy outlets(index_slot::kOutlet);
  Xapian::ValueCountMatchSpy days(index_slot::kDay);
  enquire.add_matchspy(&outlets);
  enquire.add_matchspy(&days);
  // Every match must be looked at, or the counts are those of a part.
  result.estimate = enquire.get_mset(0, 0, documents).get_matches_estimated();
  enquire.clear_matchspies();
  result.outlets = counts_of(outlets);
  std::stable_sort(result.outlets.begin(), result.outlets.end(),
                   [](const FacetCount& a, const FacetCount& b) { return a.count > b.count; });
  result.days = counts_of(days);
  for (FacetCount& day : result.days) day.value.insert(6, "-").insert(4, "-");
}

}  // namespace

struct Searcher::Impl {
  // What a damaged index answers cannot be told from the truth, so it is not asked.
  explicit Impl(const DatabaseFolder& folder) : database(folder) { check_sealed_index(folder); }

  Xapian::Database& part(IndexPart part) {
    const auto found = parts.find(part);
    return found != parts.end() ? found->second : parts.emplace(part, open_index(database, part)).first->second;
  }

  // Runs one search, again when a writer has overtaken it.
  template <class Search>
  SearchResult run(IndexPart wanted, const Search& search) {
    try {
      for (int attempt = 0;; ++attempt) {
        try {
          return search(part(wanted));
        } catch (const Xapian::DatabaseModifiedError&) {
          if (attempt == kMostReopenings) throw IndexError("the index is being rewritten; try again in a moment");
          part(wanted).reopen();
        }
      }
    } catch (const Xapian::Error& error) {
      throw IndexError("the index cannot be read: " + error.get_description() + "; run tawatur index rebuild --db " +
                       database.folder.string());
    }
  }

  DatabaseFolder database;
  std::map<IndexPart, Xapian::Database> parts;
  LookupRanker ranker;
};

Searcher::Searcher(const DatabaseFolder& database) {
  try {
    impl_ = std::make_unique<Impl>(database);
    (void)impl_->part(IndexPart::articles);
  } catch (const Xapian::Error& error) {
    throw IndexError(database.index_folder().string() + ": " + error.get_description() +
                     "; run tawatur index rebuild --db " + database.folder.string());
  }
}

Searcher::~Searcher() = default;

SearchResult Searcher::search(const QueryNode& query, const SearchOptions& options) {
  return impl_->run(options.part, [&](const Xapian::Database& index) {
    const Query wanted = translated_query(query, options.part, index, impl_->part(IndexPart::articles));
    Xapian::Enquire enquire = enquiry(index, options.old_revisions ? wanted : current_only(wanted));
    SearchResult result;
    if (options.collapse) {
      result.hits = folded_hits(enquire, options);
      result.estimate = enquire.get_mset(0, 0).get_matches_estimated();
    } else {
      const Xapian::MSet found = enquire.get_mset(0, static_cast<Xapian::doccount>(options.limit));
      result.hits = hits_of(found, options.part);
      result.estimate = found.get_matches_estimated();
    }
    if (options.facets) count_facets(enquire, index.get_doccount(), result);
    return result;
  });
}

SearchResult Searcher::search_like(std::string_view text, std::size_t limit) {
  return impl_->run(IndexPart::articles, [&](const Xapian::Database& index) {
    const LookupTerms wanted = lookup_terms(text);
    const Xapian::MSet found = enquiry(index, current_only(lookup_query(wanted)))
                                   .get_mset(0, static_cast<Xapian::doccount>(std::max(limit, kLookupCandidates)));
    std::vector<LookupCandidate> candidates;
    for (Xapian::MSetIterator at = found.begin(); at != found.end(); ++at) {
      candidates.push_back({.document = *at, .score = at.get_weight()});
    }
    impl_->ranker.rank(index, wanted, candidates);
    SearchResult result;
    result.estimate = found.get_matches_estimated();
    for (const LookupCandidate& candidate : candidates) {
      if (result.hits.size() == limit) break;
      result.hits.push_back({.row = static_cast<ArticleRow>(candidate.document), .score = candidate.score});
    }
    return result;
  });
}

std::int64_t Searcher::last_change() const {
  return last_change_in(impl_->part(IndexPart::articles));
}

}  // namespace tawatur
