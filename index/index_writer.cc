// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/index_writer.h"

#include <sys/wait.h>
#include <unistd.h>

#include <xapian.h>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <string>
#include <system_error>

#include "engine/model/error.h"
#include "index/child_process.h"
#include "index/index_format.h"
#include "index/store.h"
#include "index/terms.h"

namespace tawatur {
namespace {

namespace fs = std::filesystem;

// Changes of one commit: memory for their terms against flushes to the disk.
constexpr std::size_t kBatch = 4000;

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

struct PreparedChange {
  ArticleRow row = 0;
  bool removed = false;
  Xapian::Document document;
};

std::vector<PreparedChange> prepared(const Store& store, const std::vector<StoreChange>& changes) {
  std::vector<PreparedChange> prepared(changes.size());
  for (std::size_t i = 0; i < changes.size(); ++i) {
    prepared[i].row = changes[i].row;
    prepared[i].removed = !store.holds(changes[i].row);
    if (prepared[i].removed) continue;
    const StoredArticle stored = store.article(changes[i].row);
    prepared[i].document = document_of(stored, article_terms(stored.article, stored.document.text, stored.facts));
  }
  return prepared;
}

std::size_t apply_changes(const DatabaseFolder& database) {
  const Store store(database, Store::Access::read);
  Xapian::WritableDatabase index = open_index_for_writing(database);
  std::size_t applied = 0;
  for (;;) {
    const std::vector<StoreChange> changes = store.changes_after(last_change_in(index), kBatch);
    if (changes.empty()) break;
    for (PreparedChange& change : prepared(store, changes)) {
      const auto id = static_cast<Xapian::docid>(change.row);
      if (!change.removed) {
        index.replace_document(id, change.document);
      } else if (id <= index.get_lastdocid()) {
        try {
          index.delete_document(id);
        } catch (const Xapian::DocNotFoundError&) {
          // Removed before it was ever indexed.
        }
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
