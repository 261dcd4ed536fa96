// SPDX-License-Identifier: GPL-3.0-or-later
// Xapian keeps no checksums: most single-bit flips pass its own check, some give wrong answers. So what the index
// should hold is made again from the store, and compared with what it does hold: term lists article by article, and the
// postings, which answer queries, by a sum over all of them that does not depend on their order.

#include <xapian.h>

#include <algorithm>
#include <optional>
#include <sstream>
#include <string>

#include "engine/hashing.h"
#include "engine/model/error.h"
#include "index/child_process.h"
#include "index/database_seal.h"
#include "index/index_documents.h"
#include "index/index_format.h"
#include "index/index_writer.h"
#include "index/store.h"
#include "index/store_rows.h"
#include "index/terms.h"

namespace tawatur {
namespace {

constexpr std::size_t kMostShown = 20;

// One posting as a number; sums of them can be compared in any order.
std::uint64_t share_of(const std::string& term, Xapian::docid id, std::uint64_t count) {
  return hash64(term, std::uint64_t{id} * 1000003U + count);
}

IndexDocument document_in(const Xapian::Database& index, Xapian::docid id) {
  IndexDocument found{.id = id};
  for (Xapian::TermIterator term = index.termlist_begin(id); term != index.termlist_end(id); ++term) {
    TermUse& use = found.terms.emplace_back(TermUse{.term = *term, .count = term.get_wdf()});
    for (Xapian::PositionIterator at = term.positionlist_begin(); at != term.positionlist_end(); ++at) {
      use.positions.push_back(*at);
    }
  }
  const Xapian::Document document = index.get_document(id);
  for (unsigned slot = 0; slot < index_slot::kCount; ++slot) found.values[slot] = document.get_value(slot);
  return found;
}

// One part of the index against what it should hold.
class PartCheck {
 public:
  PartCheck(const DatabaseFolder& database, IndexPart part)
      : index_(open_index(database, part)), name_(database.index_folder(part).filename().string()) {}

  [[nodiscard]] std::int64_t last_change() const { return last_change_in(index_); }

  void compare(const IndexDocument& expected, ArticleRow row, std::vector<std::string>& found) {
    ++documents_;
    for (const TermUse& use : expected.terms) postings_ += share_of(use.term, expected.id, use.count);
    if (found.size() > kMostShown) return;
    try {
      const IndexDocument kept = document_in(index_, expected.id);
      if (kept.terms == expected.terms && kept.values == expected.values) return;
      found.push_back("article " + std::to_string(row) + " is another one in " + name_ + " than in the store");
    } catch (const Xapian::DocNotFoundError&) {
      found.push_back("article " + std::to_string(row) + " is not in " + name_);
    }
  }

  void compare_totals(std::vector<std::string>& found) {
    if (index_.get_doccount() != documents_) {
      found.push_back(name_ + " has " + std::to_string(index_.get_doccount()) + " documents, by the store it has " +
                      std::to_string(documents_));
    }
    for (Xapian::TermIterator term = index_.allterms_begin(); term != index_.allterms_end(); ++term) {
      for (Xapian::PostingIterator at = index_.postlist_begin(*term); at != index_.postlist_end(*term); ++at) {
        postings_ -= share_of(*term, *at, at.get_wdf());
      }
    }
    if (postings_ != 0) found.push_back("the postings of " + name_ + " are damaged");
  }

 private:
  Xapian::Database index_;
  std::string name_;
  std::uint64_t documents_ = 0;
  std::uint64_t postings_ = 0;
};

std::vector<std::string> damages_in(const DatabaseFolder& database) {
  const Store store(database, Store::Access::read);
  PartCheck articles(database, IndexPart::articles);
  PartCheck claims(database, IndexPart::claims);
  std::vector<std::string> found;
  const std::int64_t behind = store.counts().last_change - std::min(articles.last_change(), claims.last_change());
  if (behind != 0) {
    found.push_back("the index is " + std::to_string(behind) + " changes behind the store; run tawatur index add");
    return found;
  }
  for (const ArticleRow row : store.rows(true)) {
    const IndexDocuments expected = index_documents(store.article(row));
    articles.compare(expected.article, row, found);
    for (const IndexDocument& claim : expected.claims) claims.compare(claim, row, found);
  }
  articles.compare_totals(found);
  claims.compare_totals(found);
  return found;
}

// Everything of one document of the index, but whether its article is current: that may depend on the order of adding.
void add_document(const IndexDocument& document, std::vector<Cell>& cells) {
  for (const TermUse& use : document.terms) {
    if (use.term == term_prefix::kOutdated) continue;
    std::string shown = use.term + " " + std::to_string(use.count);
    for (const std::uint32_t position : use.positions) shown += " " + std::to_string(position);
    cells.emplace_back(std::move(shown));
  }
  for (unsigned slot = 0; slot < index_slot::kCount; ++slot) {
    if (!document.values[slot].empty()) cells.emplace_back(std::to_string(slot) + " " + document.values[slot]);
  }
  cells.emplace_back();
}

std::string indexed_digest(const Xapian::Database& articles, const Xapian::Database& claims,
                           const StoredArticle& stored) {
  std::vector<Cell> cells;
  try {
    add_document(document_in(articles, static_cast<Xapian::docid>(stored.row)), cells);
    const std::size_t count = std::min<std::size_t>(stored.facts.claims.size(), kMostClaims);
    for (std::size_t i = 0; i < count; ++i) add_document(document_in(claims, claim_id(stored.row, i)), cells);
  } catch (const Xapian::DocNotFoundError&) {
    return "-";
  }
  return digest_of(cells);
}

std::string stored_digest(const Store& store, const StoredArticle& stored) {
  const ArticleIdentity identity{.key = stored.key,
                                 .content = stored.content,
                                 .revision = 0,
                                 .document = 0,
                                 .reading = static_cast<std::int64_t>(stored.reading)};
  std::vector<Cell> cells = article_cells(stored.article, identity, stored.facts);
  cells.emplace_back(stored.document.text);
  cells.emplace_back(stored.document.encoding);
  const std::optional<KeptAnalysis> analysis = store.analysis(stored.reading);
  cells.emplace_back(analysis ? Cell(analysis->record) : Cell());
  return digest_of(cells);
}

std::string shown_digests(const DatabaseFolder& database) {
  const Store store(database, Store::Access::read);
  const Xapian::Database articles = open_index(database, IndexPart::articles);
  const Xapian::Database claims = open_index(database, IndexPart::claims);
  std::string lines;
  for (const ArticleRow row : store.rows(true)) {
    const StoredArticle stored = store.article(row);
    lines += stored.key + " " + stored_digest(store, stored) + " " + indexed_digest(articles, claims, stored) + " " +
             std::to_string(stored.revision) + (stored.current ? " 1\n" : " 0\n");
  }
  return lines;
}

}  // namespace

std::vector<std::string> index_damages(const DatabaseFolder& database) {
  const std::string outcome = outcome_in_child(database, [&]() -> std::string {
    std::string lines = "+";
    try {
      for (const std::string& damage : damages_in(database)) lines.append(damage).append("\n");
    } catch (const Error& error) {
      return lines + error.what() + "\n";
    } catch (const Xapian::Error& error) {
      return lines + error.get_description() + "\n";
    }
    return lines;
  });
  std::vector<std::string> damages;
  for (std::size_t begin = 1; begin < outcome.size();) {
    const std::size_t end = outcome.find('\n', begin);
    damages.push_back(outcome.substr(begin, end - begin));
    begin = end + 1;
  }
  return damages;
}

std::vector<std::string> database_damages(const DatabaseFolder& database) {
  const Store store(database, Store::Access::read);
  std::vector<std::string> damages = store.damages();
  const bool store_is_whole = damages.empty();
  std::vector<std::string> of_analyses = store.analysis_damages();
  damages.insert(damages.end(), of_analyses.begin(), of_analyses.end());
  std::vector<std::string> changed = seal_damages(database);
  damages.insert(damages.end(), changed.begin(), changed.end());
  if (!store_is_whole) {
    damages.emplace_back("restore the store from a copy, or add the inputs to a new database");
    return damages;
  }
  std::vector<std::string> of_index = index_damages(database);
  damages.insert(damages.end(), of_index.begin(), of_index.end());
  if (!damages.empty()) {
    damages.push_back("every article of the store is whole; run: tawatur index rebuild --db " +
                      database.folder.string());
  }
  return damages;
}

std::vector<ArticleDigest> article_digests(const DatabaseFolder& database) {
  const std::string outcome = outcome_in_child(database, [&]() -> std::string {
    try {
      return "+" + shown_digests(database);
    } catch (const Error& error) {
      return error.what();
    } catch (const Xapian::Error& error) {
      return error.get_description() + "; run tawatur index check";
    }
  });
  if (!outcome.starts_with('+')) throw IndexError(outcome);
  std::vector<ArticleDigest> digests;
  std::istringstream lines(outcome.substr(1));
  for (ArticleDigest digest;
       lines >> digest.key >> digest.stored >> digest.indexed >> digest.revision >> digest.current;) {
    digests.push_back(digest);
  }
  std::sort(digests.begin(), digests.end(),
            [](const ArticleDigest& a, const ArticleDigest& b) { return a.key < b.key; });
  return digests;
}

}  // namespace tawatur
