// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/database_corpus.h"

#include <algorithm>
#include <limits>
#include <set>
#include <span>
#include <tuple>
#include <vector>

#include "cli/database_analyses.h"
#include "engine/article_analysis.h"
#include "engine/clusters/story_grouper.h"
#include "engine/ingest/article_readers.h"
#include "engine/model/error.h"
#include "index/search/searcher.h"
#include "index/store.h"
#include "index/terms.h"

namespace tawatur {
namespace {

// An event is reported within this many days.
constexpr int kStoryDays = 5;
// Words of title and lead that candidates are looked for by, and how many of a kind are grouped.
constexpr std::size_t kStoryWords = 60;
constexpr std::size_t kStoryCandidates = 400;

std::optional<QueryNode> narrowed(const ArticleSelection& selection) {
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

// A searcher whose index has all that the store has.
void check_up_to_date(const Searcher& searcher, const Store& store, const std::string& folder) {
  if (searcher.last_change() != store.counts().last_change) {
    throw IndexError("the index is behind the store; run: tawatur index rebuild --db " + folder);
  }
}

std::vector<ArticleRow> rows_of(const SearchResult& result) {
  std::vector<ArticleRow> rows;
  for (const SearchHit& hit : result.hits) rows.push_back(hit.row);
  return rows;
}

std::vector<ArticleRow> found_rows(const DatabaseFolder& database, const Store& store,
                                   const ArticleSelection& selection) {
  const std::optional<QueryNode> query = narrowed(selection);
  if (!query) return store.rows();
  Searcher searcher(database);
  check_up_to_date(searcher, store, database.folder.string());
  return rows_of(searcher.search(*query, {.limit = std::numeric_limits<std::uint32_t>::max()}));
}

// The article that a story is named by.
ArticleRow story_seed(Searcher& searcher, const Store& store, const std::string& story) {
  if (const std::optional<ArticleRow> row = store.row_named(story)) return *row;
  const SearchResult found = searcher.search(parse_query(story), {.limit = 1});
  if (found.hits.empty()) {
    throw InputError("--story: no article has the key, id or address '" + story + "', and none is found by it");
  }
  return found.hits.front().row;
}

// The days around an article; of one without a day, all.
std::optional<QueryNode> days_around(const Article& article) {
  const PublicationDay& published = article.published;
  if (!published.value) return std::nullopt;
  const DayRange range = published.range.value_or(DayRange{*published.value, *published.value});
  return QueryNode{.kind = QueryKind::dates,
                   .days = {range.first - std::chrono::days(kStoryDays), range.last + std::chrono::days(kStoryDays)}};
}

// Articles that share words of title and lead with the seed: the best of those days, and the best of all, because many
// pages do not tell their day.
std::vector<ArticleRow> story_candidates(Searcher& searcher, const StoredArticle& seed) {
  const std::string text = own_text(seed.article, seed.document.text);
  QueryNode words{.kind = QueryKind::any_of};
  for (const QueryWord& word : query_words(text)) {
    if (words.children.size() == kStoryWords) break;
    words.children.push_back({.kind = QueryKind::word, .text = word.folded});
  }
  std::vector<ArticleRow> candidates = rows_of(searcher.search(words, {.limit = kStoryCandidates}));
  if (std::optional<QueryNode> days = days_around(seed.article)) {
    QueryNode both{.kind = QueryKind::all_of};
    both.children.push_back(std::move(words));
    both.children.push_back(std::move(*days));
    for (const ArticleRow row : rows_of(searcher.search(both, {.limit = kStoryCandidates}))) candidates.push_back(row);
  }
  candidates.push_back(seed.row);
  std::sort(candidates.begin(), candidates.end());
  candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
  return candidates;
}

// The candidates are grouped as a whole run would group them; what stands in the group of the seed is its story.
std::vector<ArticleRow> story_rows(const DatabaseFolder& database, const Store& store, const std::string& story,
                                   unsigned threads) {
  const std::string folder = database.folder.string();
  Searcher searcher(database);
  check_up_to_date(searcher, store, folder);
  const StoredArticle seed = store.article(story_seed(searcher, store, story));
  const std::vector<ArticleRow> candidates = story_candidates(searcher, seed);
  std::vector<ArticleRow> rows;
  Comparison comparison;
  comparison.corpus = store.corpus_of(candidates, &rows);
  finish_corpus(comparison.corpus);
  comparison.options.threads = threads;
  comparison.sentences =
      joined(all_analyses(comparison.corpus, kept_analyses(store, comparison.corpus, threads), threads)).sentences;
  for (const Story& group : group_stories(comparison)) {
    std::vector<ArticleRow> members;
    for (const ArticleId id : group.articles) members.push_back(rows[id.value]);
    if (std::find(members.begin(), members.end(), seed.row) != members.end()) return members;
  }
  throw InputError("--story: no other article of " + folder + " tells of the event of '" + story + "'");
}

std::vector<ArticleRow> selected_rows(const DatabaseFolder& database, const Store& store,
                                      const ArticleSelection& selection, unsigned threads) {
  std::vector<ArticleRow> rows = found_rows(database, store, selection);
  if (selection.story) {
    const std::vector<ArticleRow> story = story_rows(database, store, *selection.story, threads);
    std::erase_if(rows, [&](ArticleRow row) { return std::find(story.begin(), story.end(), row) == story.end(); });
  }
  return rows;
}

DatabaseCorpus finished_corpus(const Store& store, std::span<const ArticleRow> rows, unsigned threads) {
  DatabaseCorpus read{.corpus = store.corpus_of(rows), .known = {}};
  finish_corpus(read.corpus);
  read.known = kept_analyses(store, read.corpus, threads);
  return read;
}

// What tells an article of a database from all others that a run can have: address, id, and its place in its text.
using ArticleMark = std::tuple<std::string, std::string, std::uint32_t, std::string>;

ArticleMark mark_of(const Article& article, const Document& document) {
  return {article.url, article.input_id, article.body().begin, document.text};
}

ArticleMark mark_of(const StoredArticle& stored) {
  return mark_of(stored.article, stored.document);
}

std::set<ArticleMark> marks_of(const Comparison& run) {
  std::set<ArticleMark> marks;
  for (const Article& article : run.corpus.articles) marks.insert(mark_of(article, run.corpus.document_of(article)));
  return marks;
}

}  // namespace

DatabaseCorpus corpus_of_run(const Comparison& run, const std::string& folder, unsigned threads) {
  const Store store(existing_database(folder), Store::Access::read);
  const std::set<ArticleMark> wanted = marks_of(run);
  std::vector<ArticleRow> rows;
  for (const ArticleRow row : store.rows(true)) {
    if (wanted.contains(mark_of(store.article(row)))) rows.push_back(row);
  }
  if (rows.size() < run.corpus.articles.size()) {
    throw InputError(folder + " lacks " + std::to_string(run.corpus.articles.size() - rows.size()) +
                     " articles of the run; see tawatur verify");
  }
  return finished_corpus(store, rows, threads);
}

DatabaseCorpus database_corpus(const std::string& folder, const ArticleSelection& selection, unsigned threads) {
  const DatabaseFolder database = existing_database(folder);
  const Store store(database, Store::Access::read);
  const std::vector<ArticleRow> rows = selected_rows(database, store, selection, threads);
  if (rows.empty()) throw InputError("no article of " + folder + " is selected; see tawatur search");
  return finished_corpus(store, rows, threads);
}

SelectionChange selection_change(const Comparison& run, const std::string& folder, unsigned threads) {
  const DatabaseFolder database = existing_database(folder);
  const Store store(database, Store::Access::read);
  std::set<ArticleMark> missing = marks_of(run);
  SelectionChange change;
  for (const ArticleRow row : selected_rows(database, store, run.options.selection, threads)) {
    if (missing.erase(mark_of(store.article(row))) == 0) ++change.more;
  }
  change.fewer = missing.size();
  return change;
}

}  // namespace tawatur
