// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/index_writer.h"

#include <xapian.h>

#include <algorithm>
#include <cstdlib>
#include <set>
#include <span>
#include <string>
#include <system_error>

#include "engine/model/error.h"
#include "engine/parallel.h"
#include "index/child_process.h"
#include "index/database_seal.h"
#include "index/index_documents.h"
#include "index/index_format.h"
#include "index/store.h"

namespace tawatur {
namespace {

namespace fs = std::filesystem;

// Changes of one commit: flushes to the disk against what an interruption takes back.
constexpr std::size_t kBatch = 4000;
// Articles whose terms are in memory at once, and after which a stop is heard: a fraction of a second.
constexpr std::size_t kPreparedAtOnce = 100;
// Documents whose postings Xapian collects before it adds them to its tables. It keeps them in a tree for each term,
// which is slow when it outgrows the cache of the processor, and each adding looks for the end of each term's list.
constexpr const char* kArticlesOfAFlush = "200";
constexpr const char* kClaimsOfAFlush = "3000";

Xapian::Document xapian_document(const IndexDocument& given) {
  Xapian::Document document;
  for (const TermUse& use : given.terms) {
    for (const std::uint32_t position : use.positions) document.add_posting(use.term, position);
    if (use.positions.empty()) document.add_term(use.term, use.count);
  }
  for (unsigned slot = 0; slot < index_slot::kCount; ++slot) {
    if (!given.values[slot].empty()) document.add_value(slot, given.values[slot]);
  }
  return document;
}

// A change with all that the index needs of it.
struct PreparedChange {
  ArticleRow row = 0;
  bool removed = false;
  IndexDocuments documents;
};

// Texts are read in order and cut into terms in parallel; only the index itself is written by one thread.
std::vector<PreparedChange> prepared(const Store& store, std::span<const StoreChange> changes, unsigned threads) {
  std::vector<PreparedChange> prepared(changes.size());
  std::vector<StoredArticle> stored(changes.size());
  for (std::size_t i = 0; i < changes.size(); ++i) {
    prepared[i].row = changes[i].row;
    prepared[i].removed = !store.holds(changes[i].row);
    if (!prepared[i].removed) stored[i] = store.article(changes[i].row);
  }
  parallel_ranges(prepared.size(), threads, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      if (!prepared[i].removed) prepared[i].documents = index_documents(stored[i]);
    }
  });
  return prepared;
}

// Documents with numbers from `first` to `last` that are in the index.
std::vector<Xapian::docid> documents_in(const Xapian::Database& index, Xapian::docid first, Xapian::docid last) {
  std::vector<Xapian::docid> found;
  // Asking for all documents flushes what is not written yet, so it is not done for rows that are new.
  if (first > index.get_lastdocid()) return found;
  Xapian::PostingIterator at = index.postlist_begin("");
  for (at.skip_to(first); at != index.postlist_end("") && *at <= last; ++at) found.push_back(*at);
  return found;
}

// Puts `documents` where documents `first` to `last` were.
void replace_documents(Xapian::WritableDatabase& index, Xapian::docid first, Xapian::docid last,
                       std::span<const IndexDocument> documents) {
  std::set<Xapian::docid> outdated;
  for (const Xapian::docid id : documents_in(index, first, last)) outdated.insert(id);
  for (const IndexDocument& document : documents) {
    index.replace_document(document.id, xapian_document(document));
    outdated.erase(document.id);
  }
  for (const Xapian::docid id : outdated) index.delete_document(id);
}

// Both parts of the index. Each knows how far it is; where a crash has left one behind, both go on from there, because
// a change that is made again changes nothing.
class OpenIndex {
 public:
  explicit OpenIndex(const DatabaseFolder& database)
      : database_(database),
        articles_(open_part(database, IndexPart::articles, kArticlesOfAFlush)),
        claims_(open_part(database, IndexPart::claims, kClaimsOfAFlush)) {
    begin();
  }

  [[nodiscard]] std::int64_t last_change() const {
    return std::min(last_change_in(articles_), last_change_in(claims_));
  }

  // All of one part, then all of the other: what Xapian works on, some megabytes for each part, stays in the cache.
  void apply(std::span<const PreparedChange> changes) {
    for (const PreparedChange& change : changes) {
      const auto id = static_cast<Xapian::docid>(change.row);
      if (change.removed) {
        replace_documents(articles_, id, id, {});
      } else {
        articles_.replace_document(id, xapian_document(change.documents.article));
      }
    }
    for (const PreparedChange& change : changes) {
      replace_documents(claims_, claim_id(change.row, 0), claim_id(change.row, kMostClaims - 1),
                        change.documents.claims);
    }
  }

  void commit(std::int64_t last_change) {
    commit(claims_, IndexPart::claims, last_change);
    commit(articles_, IndexPart::articles, last_change);
    begin();
  }

 private:
  static Xapian::WritableDatabase open_part(const DatabaseFolder& database, IndexPart part, const char* threshold) {
    ::setenv("XAPIAN_FLUSH_THRESHOLD", threshold, 1);
    return open_index_for_writing(database, part);
  }

  // Outside of a transaction, Xapian makes each of its flushes a commit.
  void begin() {
    claims_.begin_transaction();
    articles_.begin_transaction();
  }

  void commit(Xapian::WritableDatabase& index, IndexPart part, std::int64_t last_change) const {
    index.set_metadata(index_metadata::kLastChange, std::to_string(last_change));
    index.commit_transaction();
    // Xapian renames its version file and leaves the folder unflushed.
    sync_folder(database_.index_folder(part));
  }

  const DatabaseFolder& database_;
  Xapian::WritableDatabase articles_;
  Xapian::WritableDatabase claims_;
};

std::size_t apply_changes(const DatabaseFolder& database, const IndexProgress& progress, unsigned threads) {
  // Xapian takes settings from the environment; files of its replication would have no place in the index.
  ::unsetenv("XAPIAN_MAX_CHANGESETS");
  const Store store(database, Store::Access::read);
  OpenIndex index(database);
  const auto all = static_cast<std::size_t>(store.counts().last_change - index.last_change());
  std::size_t applied = 0;
  for (;;) {
    const std::vector<StoreChange> changes = store.changes_after(index.last_change(), kBatch);
    if (changes.empty()) return applied;
    bool goes_on = true;
    std::size_t done = 0;
    while (goes_on && done < changes.size()) {
      const std::size_t count = std::min(kPreparedAtOnce, changes.size() - done);
      index.apply(prepared(store, std::span(changes).subspan(done, count), threads));
      done += count;
      goes_on = !progress || progress(applied + done, all);
    }
    index.commit(changes[done - 1].number);
    applied += done;
    if (!goes_on) return applied;
  }
}

// What the child tells its parent: "+" and the number of changes, or a message.
std::string outcome_of(const DatabaseFolder& database, const IndexProgress& progress, unsigned threads) {
  try {
    return "+" + std::to_string(apply_changes(database, progress, threads));
  } catch (const Error& error) {
    return error.what();
  } catch (const Xapian::Error& error) {
    return database.index_folder().string() + ": " + error.get_description() +
           "; the store is unharmed: free some space, then run tawatur index rebuild";
  } catch (const std::exception& error) {
    return database.index_folder().string() + ": " + error.what() +
           "; the store is unharmed: run tawatur index rebuild";
  }
}

}  // namespace

std::size_t update_index(const DatabaseFolder& database, const IndexProgress& progress, unsigned threads) {
  break_seal(database);
  const std::string outcome = outcome_in_child(database, [&] { return outcome_of(database, progress, threads); });
  if (!outcome.starts_with('+')) throw IndexError(outcome);
  const std::size_t made = std::strtoul(outcome.c_str() + 1, nullptr, 10);
  // Nothing to do is all done.
  const std::size_t all = std::max<std::size_t>(made, 1);
  seal_database(database, [&] { return !progress || progress(all, all); });
  return made;
}

std::size_t rebuild_index(const DatabaseFolder& database, const IndexProgress& progress, unsigned threads) {
  break_seal_for_rebuilding(database);
  for (const IndexPart part : kIndexParts) {
    std::error_code error;
    fs::remove_all(database.index_folder(part), error);
    if (error) throw IndexError(database.index_folder(part).string() + ": cannot be removed: " + error.message());
  }
  return update_index(database, progress, threads);
}

}  // namespace tawatur
