// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/index_writer.h"

#include <sys/wait.h>
#include <unistd.h>

#include <xapian.h>
#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <span>
#include <string>
#include <system_error>

#include "engine/model/error.h"
#include "engine/parallel.h"
#include "index/child_process.h"
#include "index/index_format.h"
#include "index/store.h"
#include "index/terms.h"

namespace tawatur {
namespace {

namespace fs = std::filesystem;

// Changes of one commit: memory for their terms against flushes to the disk.
constexpr std::size_t kBatch = 4000;
// Articles whose terms are in memory at once.
constexpr std::size_t kPreparedAtOnce = 256;

std::string value_of(const std::optional<Day>& day) {
  std::string digits;
  if (!day) return digits;
  for (const char letter : iso_day(*day)) {
    if (letter != '-') digits += letter;
  }
  return digits;
}

Xapian::Document document_of(const StoredArticle& stored, const TermUses& uses) {
  Xapian::Document document;
  for (const auto& [term, use] : uses) {
    for (const std::uint32_t position : use.positions) document.add_posting(term, position, 0);
    document.add_term(term, use.count);
  }
  if (stored.current) document.add_boolean_term(std::string(term_prefix::kCurrent));
  const PublicationDay& published = stored.article.published;
  const std::optional<Day> first = published.range ? std::optional(published.range->first) : published.value;
  const std::optional<Day> last = published.range ? std::optional(published.range->last) : published.value;
  document.add_value(index_slot::kFirstDay, value_of(first));
  document.add_value(index_slot::kLastDay, value_of(last));
  document.add_value(index_slot::kDay, value_of(published.value ? published.value : first));
  document.add_value(index_slot::kOutlet, stored.article.publisher.value_or(""));
  return document;
}

// A change with all that the index needs of it.
struct PreparedChange {
  StoredArticle stored;
  bool removed = false;
  TermUses uses;
};

// Texts are read in order and cut into terms in parallel; only the index itself is written by one thread.
std::vector<PreparedChange> prepared(const Store& store, std::span<const StoreChange> changes) {
  std::vector<PreparedChange> prepared(changes.size());
  for (std::size_t i = 0; i < changes.size(); ++i) {
    prepared[i].removed = !store.holds(changes[i].row);
    if (!prepared[i].removed) prepared[i].stored = store.article(changes[i].row);
    prepared[i].stored.row = changes[i].row;
  }
  parallel_ranges(prepared.size(), 0, [&](std::size_t begin, std::size_t end) {
    for (PreparedChange& change : std::span(prepared).subspan(begin, end - begin)) {
      if (change.removed) continue;
      change.uses = article_terms(change.stored.article, change.stored.document.text, change.stored.facts);
    }
  });
  return prepared;
}

void apply(const PreparedChange& change, Xapian::WritableDatabase& index) {
  const auto id = static_cast<Xapian::docid>(change.stored.row);
  if (!change.removed) {
    index.replace_document(id, document_of(change.stored, change.uses));
  } else if (id <= index.get_lastdocid()) {
    try {
      index.delete_document(id);
    } catch (const Xapian::DocNotFoundError&) {
      // Removed before it was ever indexed.
    }
  }
}

std::size_t apply_changes(const DatabaseFolder& database) {
  const Store store(database, Store::Access::read);
  Xapian::WritableDatabase index = open_index_for_writing(database);
  std::size_t applied = 0;
  for (;;) {
    const std::vector<StoreChange> changes = store.changes_after(last_change_in(index), kBatch);
    if (changes.empty()) break;
    for (std::size_t begin = 0; begin < changes.size(); begin += kPreparedAtOnce) {
      const std::size_t count = std::min(kPreparedAtOnce, changes.size() - begin);
      for (const PreparedChange& change : prepared(store, std::span(changes).subspan(begin, count))) {
        apply(change, index);
      }
    }
    index.set_metadata(index_metadata::kLastChange, std::to_string(changes.back().number));
    index.commit();
    // Xapian renames its version file and leaves the folder unflushed.
    sync_folder(database.index_folder());
    applied += changes.size();
  }
  index.close();
  return applied;
}

// What the child tells its parent: "+" and the number of changes, or a message.
std::string outcome_of(const DatabaseFolder& database) {
  try {
    return "+" + std::to_string(apply_changes(database));
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

std::size_t update_index(const DatabaseFolder& database) {
  const std::string outcome = outcome_in_child(database, [&] { return outcome_of(database); });
  if (!outcome.starts_with('+')) throw IndexError(outcome);
  return std::strtoul(outcome.c_str() + 1, nullptr, 10);
}

std::size_t rebuild_index(const DatabaseFolder& database) {
  std::error_code error;
  fs::remove_all(database.index_folder(), error);
  if (error) throw IndexError(database.index_folder().string() + ": cannot be removed: " + error.message());
  return update_index(database);
}

}  // namespace tawatur
