// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/relation_words.h"

#include <algorithm>
#include <set>

#include "engine/model/value_names.h"
#include "engine/report/highlights.h"
#include "engine/report/record_ids.h"

namespace tawatur {
namespace {

// What is left out by articles that do not make the claim at all is no difference between those that do.
bool is_between(const Divergence& divergence, const std::vector<ArticleId>& members) {
  if (!is_silence(divergence.kind)) return true;
  return std::any_of(divergence.missing_in.begin(), divergence.missing_in.end(), [&](ArticleId article) {
    return std::find(members.begin(), members.end(), article) != members.end();
  });
}

}  // namespace

std::vector<DivergenceKind> differences_beside_agreement(const Comparison& comparison, const FindingIndex& index,
                                                         ClusterId id) {
  const Cluster& cluster = comparison.clusters[id.value];
  const bool in_other_words = cluster.relation == Relation::agree_with_different_wording;
  if (cluster.relation != Relation::agree && !in_other_words) return {};
  const std::vector<ArticleId> members = articles_of(comparison, cluster);
  std::set<DivergenceKind> kinds;
  for (const std::size_t row : index.divergences[id.value]) {
    const Divergence& divergence = comparison.divergences[row];
    if (divergence.weight != Weight::hard || !is_between(divergence, members)) continue;
    if (!in_other_words || divergence.kind != DivergenceKind::terminology) kinds.insert(divergence.kind);
  }
  return {kinds.begin(), kinds.end()};
}

std::string relation_words(const InterfaceText& ui, const Comparison& comparison, const FindingIndex& index,
                           ClusterId id) {
  const std::vector<DivergenceKind> kinds = differences_beside_agreement(comparison, index, id);
  if (kinds.empty()) return ui.text("relation", name_of(comparison.clusters[id.value].relation));
  std::string list;
  for (const DivergenceKind kind : kinds) {
    if (!list.empty()) list += ui.text("list_separator") + " ";
    list += ui.text("kind", name_of(kind));
  }
  return ui.filled("agree_but", {{"kinds", list}});
}

}  // namespace tawatur
