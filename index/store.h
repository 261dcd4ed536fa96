// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/article.h"
#include "index/article_record.h"
#include "index/database_folder.h"
#include "index/sqlite.h"

namespace tawatur {

/// Place of an article in the store; also its document number in the index.
using ArticleRow = std::int64_t;

/// An article as it was read, with what it is known by.
struct StoredArticle {
  ArticleRow row = 0;
  std::string key;            ///< made from address and text: the same article has the same key in every store
  std::int64_t revision = 1;  ///< 1, 2, ... of the texts that were seen at one address
  bool current = true;        ///< no later revision is known
  Article article;            ///< its document is 0: `document`
  Document document;
  ArticleFacts facts;
};

/// What adding did.
struct AddCounts {
  std::size_t added = 0;    ///< new articles, revisions among them
  std::size_t revised = 0;  ///< those of an address that had another text before
  std::size_t known = 0;    ///< articles that were there already, untouched
};

struct StoreCounts {
  std::int64_t inputs = 0, articles = 0, current_articles = 0, last_change = 0;
};

/// An article that was added, changed or removed since.
struct StoreChange {
  std::int64_t number = 0;
  ArticleRow row = 0;
};

/// The source of truth of a database: texts, metadata and hashes in SQLite. Every row carries a digest, checked each
/// time it is read; a commit is on the disk when it returns. Errors are IndexErrors.
class Store {
 public:
  using Access = Sqlite::Access;

  /// Refuses a store of another layout, with the remedy.
  Store(const DatabaseFolder& database, Access access);

  /// Were all articles of an input with these bytes added, as this version of the program reads them?
  [[nodiscard]] bool holds_input(std::string_view sha256, std::string_view program) const;

  /// Does it hold an article that came in an input with these bytes?
  [[nodiscard]] bool knows_input(std::string_view sha256) const;

  /// Adds what is not there yet, all or nothing. `corpus` is as read, not finished; `facts` are those of its articles;
  /// `program` is the name and version that read it. Another text at a known address is a revision: the earlier one
  /// stays.
  AddCounts add(const Corpus& corpus, std::span<const ArticleFacts> facts, std::string_view program);

  /// Removes articles by key, own id or address, all or nothing; every revision of an address. Returns how many.
  std::size_t remove(std::span<const std::string> names);

  [[nodiscard]] StoredArticle article(ArticleRow row) const;
  [[nodiscard]] bool holds(ArticleRow row) const;
  /// Ascending; without superseded revisions unless they are asked for.
  [[nodiscard]] std::vector<ArticleRow> rows(bool with_old_revisions = false) const;
  /// A corpus of these articles, as they were read, in an order that does not depend on that of adding.
  [[nodiscard]] Corpus corpus_of(std::span<const ArticleRow> rows) const;

  /// At most `limit` changes after number `after`, ascending.
  [[nodiscard]] std::vector<StoreChange> changes_after(std::int64_t after, std::size_t limit) const;
  [[nodiscard]] StoreCounts counts() const;
  /// What is damaged, in words; empty when every row is whole. Reads everything.
  [[nodiscard]] std::vector<std::string> damages() const;

 private:
  mutable Sqlite database_;
};

}  // namespace tawatur
