// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/article.h"
#include "index/analysis/analysis_record.h"
#include "index/article_record.h"
#include "index/database_folder.h"
#include "index/sqlite.h"

namespace tawatur {

/// Place of an article in the store; also its document number in the index.
using ArticleRow = std::int64_t;

/// An article as it was read, with what it is known by.
struct StoredArticle {
  ArticleRow row = 0;
  std::string key;            ///< made from address, text and own id: the same record has the same key in every store
  std::string content;        ///< made from address and text alone
  std::int64_t revision = 1;  ///< 1, 2, ... of the texts that were seen at one address
  bool current = true;        ///< no later revision is known
  std::uint64_t reading = 0;  ///< input of its analysis, as it was added; 0: none was kept
  Article article;            ///< its document is 0: `document`
  Document document;
  ArticleFacts facts;
};

/// What is made of an article that is new to a store.
struct ArticleDescription {
  ArticleFacts facts;
  KeptAnalysis analysis;  ///< an empty record: none is kept
};

/// Makes the descriptions of some articles of a corpus, in their order. It may throw, to end the adding there.
using DescribeArticles = std::function<std::vector<ArticleDescription>(std::span<const ArticleId> articles)>;

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

  /// Adds what is not there yet; only that is described. `corpus` is as read, not finished; `program` is the name and
  /// version that read it. Another text at a known address is a revision: the earlier one stays. Commits after every
  /// thousand articles, each time all or nothing; what was added stays when a later part fails, and the inputs count as
  /// held only when all of them was added.
  AddCounts add(const Corpus& corpus, std::string_view program, const DescribeArticles& describe);
  /// The same with facts that are known, by article, and no analyses.
  AddCounts add(const Corpus& corpus, std::span<const ArticleFacts> facts, std::string_view program);

  /// The analysis that was made from this input, as it is kept: perhaps damaged, perhaps by another version.
  [[nodiscard]] std::optional<KeptAnalysis> analysis(std::uint64_t input) const;
  /// Keeps analyses, in the place of those that were made from the same inputs.
  void keep(std::span<const KeptAnalysis> analyses);
  /// How many of the kept analyses another version made.
  [[nodiscard]] std::int64_t outdated_analyses(std::string_view version) const;

  /// Removes articles by key, own id or address, all or nothing; every revision of an address. Returns how many.
  std::size_t remove(std::span<const std::string> names);

  [[nodiscard]] StoredArticle article(ArticleRow row) const;
  [[nodiscard]] bool holds(ArticleRow row) const;
  /// Ascending; without superseded revisions unless they are asked for.
  [[nodiscard]] std::vector<ArticleRow> rows(bool with_old_revisions = false) const;
  /// A corpus of these articles, as they were read, in an order that does not depend on that of adding and that
  /// finishing the corpus leaves as it is; `rows_in_order`: where each of its articles is in the store.
  [[nodiscard]] Corpus corpus_of(std::span<const ArticleRow> rows,
                                 std::vector<ArticleRow>* rows_in_order = nullptr) const;
  /// The article with this key, own id or address, the current one rather than an earlier one.
  [[nodiscard]] std::optional<ArticleRow> row_named(std::string_view name) const;

  /// At most `limit` changes after number `after`, ascending.
  [[nodiscard]] std::vector<StoreChange> changes_after(std::int64_t after, std::size_t limit) const;
  [[nodiscard]] StoreCounts counts() const;
  /// SHA-256 of the texts of all documents that came in an input with these bytes, ascending.
  [[nodiscard]] std::vector<std::string> text_hashes(std::string_view input_sha256) const;
  /// What is damaged, in words; empty when every row is whole. Reads everything.
  [[nodiscard]] std::vector<std::string> damages() const;
  /// Damaged analyses, in words: nothing is lost with them, they are not used and can be made again.
  [[nodiscard]] std::vector<std::string> analysis_damages() const;

 private:
  mutable Sqlite database_;
};

}  // namespace tawatur
