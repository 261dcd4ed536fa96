// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/claim_matrix.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "engine/report/highlights.h"
#include "engine/report/record_ids.h"

namespace tawatur {
namespace {

bool holds(const std::vector<ArticleId>& articles, ArticleId article) {
  return std::find(articles.begin(), articles.end(), article) != articles.end();
}

// Another word, name form or degree of precision keeps the content; a hard difference of any kind changes it.
CellState state_of(const Divergence& divergence) {
  const bool changes_content = divergence.weight == Weight::hard && divergence.kind != DivergenceKind::terminology;
  return changes_content ? CellState::diverges : CellState::other_words;
}

void add_variants(MatrixCell& cell, const Divergence& divergence, const MatrixColumn& column) {
  bool takes_part = false;
  for (const DivergenceSpan& part : divergence.spans) {
    if (!holds(column.articles, part.article)) continue;
    takes_part = true;
    cell.variants.push_back(part);
  }
  if (!takes_part) return;
  cell.kinds.push_back(divergence.kind);
  cell.state = std::min(cell.state, state_of(divergence));
}

void add_silence(const Comparison& comparison, const FindingIndex& index, ClusterId id, const std::string& outlet,
                 MatrixCell& cell) {
  for (const std::size_t row : index.silences[id.value]) {
    if (comparison.silences[row].outlet == outlet) cell.silence = comparison.silences[row].kind;
  }
  if (cell.silence == SilenceKind::claim_absent) cell.state = CellState::omits;
}

MatrixCell cell_of(const Comparison& comparison, const FindingIndex& index, ClusterId id, const MatrixColumn& column) {
  MatrixCell cell;
  for (const ClaimId claim : comparison.clusters[id.value].claims) {
    if (holds(column.articles, comparison.article_of(claim))) cell.claims.push_back(claim);
  }
  if (!cell.claims.empty()) cell.state = CellState::states;
  for (const std::size_t row : index.divergences[id.value]) {
    const Divergence& divergence = comparison.divergences[row];
    const bool missing = std::any_of(divergence.missing_in.begin(), divergence.missing_in.end(),
                                     [&](ArticleId article) { return holds(column.articles, article); });
    if (is_silence(divergence.kind)) {
      if (missing && cell.claims.empty()) cell.state = CellState::omits;
    } else if (divergence.weight != Weight::compatible && !cell.claims.empty()) {
      add_variants(cell, divergence, column);
    }
  }
  if (cell.claims.empty()) add_silence(comparison, index, id, column.outlet, cell);
  std::sort(cell.kinds.begin(), cell.kinds.end());
  cell.kinds.erase(std::unique(cell.kinds.begin(), cell.kinds.end()), cell.kinds.end());
  return cell;
}

// Columns of one origin stand together, at the place of the first.
std::vector<MatrixColumn> columns_of(const Comparison& comparison, const std::vector<ArticleId>& articles) {
  std::vector<MatrixColumn> columns;
  for (const ArticleId article : articles) {
    const std::string outlet = outlet_of(comparison, article);
    const std::optional<std::string>& origin = comparison.article(article).origin;
    const auto same = std::find_if(columns.begin(), columns.end(),
                                   [&](const MatrixColumn& column) { return column.outlet == outlet; });
    if (same == columns.end()) {
      columns.push_back({outlet, origin, {article}});
      continue;
    }
    same->articles.push_back(article);
    if (same->origin != origin) same->origin.reset();
  }
  std::map<std::string, std::size_t> first_of_origin;
  const auto group_of = [&](const MatrixColumn& column) { return column.origin.value_or(column.outlet); };
  for (std::size_t i = 0; i < columns.size(); ++i) first_of_origin.emplace(group_of(columns[i]), i);
  std::stable_sort(columns.begin(), columns.end(), [&](const MatrixColumn& a, const MatrixColumn& b) {
    return first_of_origin[group_of(a)] < first_of_origin[group_of(b)];
  });
  return columns;
}

}  // namespace

std::string_view name_of(CellState state) {
  constexpr std::array<std::string_view, 5> kNames = {"diverges", "other_words", "states", "omits", "not_covering"};
  return kNames[static_cast<std::size_t>(state)];
}

FindingIndex index_findings(const Comparison& comparison) {
  FindingIndex index;
  index.divergences.resize(comparison.clusters.size());
  index.clusters.resize(comparison.claims.size());
  index.story.resize(comparison.corpus.articles.size());
  for (std::size_t i = 0; i < comparison.clusters.size(); ++i) {
    for (const ClaimId claim : comparison.clusters[i].claims) index.clusters[claim.value].emplace_back(i);
  }
  for (std::size_t i = 0; i < comparison.stories.size(); ++i) {
    for (const ArticleId article : comparison.stories[i].articles) index.story[article.value] = i;
  }
  index.loose.resize(comparison.stories.size() + 1);
  index.silences.resize(comparison.clusters.size());
  for (std::size_t i = 0; i < comparison.silences.size(); ++i) {
    index.silences[comparison.silences[i].cluster.value].push_back(i);
  }
  for (std::size_t i = 0; i < comparison.divergences.size(); ++i) {
    const std::optional<ClusterId>& cluster = comparison.divergences[i].cluster;
    if (cluster) {
      index.divergences[cluster->value].push_back(i);
    } else {
      index.loose[story_of_loose(comparison, index, i)].push_back(i);
    }
  }
  return index;
}

std::size_t story_of_loose(const Comparison& comparison, const FindingIndex& index, std::size_t row) {
  const std::vector<DivergenceSpan>& spans = comparison.divergences[row].spans;
  if (spans.empty()) return comparison.stories.size();
  return index.story[spans.front().article.value].value_or(comparison.stories.size());
}

std::optional<std::size_t> story_of(const Comparison& comparison, const FindingIndex& index, const Cluster& cluster) {
  std::map<std::size_t, int> articles;
  for (const ArticleId article : articles_of(comparison, cluster)) {
    if (index.story[article.value]) ++articles[*index.story[article.value]];
  }
  std::optional<std::size_t> best;
  for (const auto& [story, count] : articles) {
    if (!best || count > articles[*best]) best = story;
  }
  return best;
}

std::vector<std::vector<ClusterId>> clusters_by_story(const Comparison& comparison, const FindingIndex& index) {
  std::vector<std::vector<ClusterId>> groups(comparison.stories.size() + 1);
  for (std::size_t i = 0; i < comparison.clusters.size(); ++i) {
    const std::optional<std::size_t> story = story_of(comparison, index, comparison.clusters[i]);
    groups[story.value_or(comparison.stories.size())].emplace_back(i);
  }
  return groups;
}

ClaimMatrix claim_matrix(const Comparison& comparison, const FindingIndex& index,
                         const std::vector<ArticleId>& articles, const std::vector<ClusterId>& clusters) {
  ClaimMatrix matrix;
  matrix.columns = columns_of(comparison, articles);
  for (const ClusterId cluster : clusters) {
    MatrixRow row{cluster, {}};
    for (const MatrixColumn& column : matrix.columns) {
      row.cells.push_back(cell_of(comparison, index, cluster, column));
    }
    matrix.rows.push_back(std::move(row));
  }
  return matrix;
}

ClaimMatrix story_matrix(const Comparison& comparison, const FindingIndex& index, std::size_t story,
                         const std::vector<ClusterId>& clusters) {
  // An article on something else may carry a claim of the story too.
  std::set<ArticleId> articles;
  if (story < comparison.stories.size()) {
    articles.insert(comparison.stories[story].articles.begin(), comparison.stories[story].articles.end());
  }
  for (const ClusterId cluster : clusters) {
    for (const ArticleId article : articles_of(comparison, comparison.clusters[cluster.value]))
      articles.insert(article);
  }
  return claim_matrix(comparison, index, {articles.begin(), articles.end()}, clusters);
}

}  // namespace tawatur
