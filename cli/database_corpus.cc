// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/database_corpus.h"

#include <limits>
#include <vector>

#include "engine/ingest/article_readers.h"
#include "engine/model/error.h"
#include "index/search/searcher.h"
#include "index/store.h"

namespace tawatur {
namespace {

std::optional<QueryNode> narrowed(const DatabaseSelection& selection) {
  QueryNode all{.kind = QueryKind::all_of};
  if (selection.query) all.children.push_back(parse_query(*selection.query));
  if (selection.since || selection.until) {
    all.children.push_back(parse_query("date:" + selection.since.value_or("") + ".." + selection.until.value_or("")));
  }
  if (selection.outlet) {
    all.children.push_back({.kind = QueryKind::field, .field = "outlet", .text = *selection.outlet});
  }
  if (all.children.empty()) return std::nullopt;
  return all;
}

std::vector<ArticleRow> selected_rows(const DatabaseFolder& database, const Store& store,
                                      const DatabaseSelection& selection) {
  const std::optional<QueryNode> query = narrowed(selection);
  if (!query) return store.rows();
  Searcher searcher(database);
  if (searcher.last_change() != store.counts().last_change) {
    throw IndexError("the index is behind the store; run: tawatur index rebuild --db " + selection.folder);
  }
  std::vector<ArticleRow> rows;
  for (const SearchHit& hit : searcher.search(*query, {.limit = std::numeric_limits<std::uint32_t>::max()}).hits) {
    rows.push_back(hit.row);
  }
  return rows;
}

}  // namespace

Corpus database_corpus(const DatabaseSelection& selection) {
  const DatabaseFolder database = existing_database(selection.folder);
  const Store store(database, Store::Access::read);
  const std::vector<ArticleRow> rows = selected_rows(database, store, selection);
  if (rows.empty()) throw InputError("no article of " + selection.folder + " is selected; see tawatur search");
  Corpus corpus = store.corpus_of(rows);
  finish_corpus(corpus);
  return corpus;
}

}  // namespace tawatur
