// SPDX-License-Identifier: GPL-3.0-or-later
// Why the members of a cluster are one claim. Not every pair is told, but those that hold the members together: the
// spanning tree over the most similar pairs (Kruskal, "On the shortest spanning subtree of a graph", 1956).
#include <algorithm>
#include <map>
#include <set>

#include "engine/model/error.h"
#include "engine/model/value_names.h"
#include "engine/report/common_ground.h"
#include "engine/report/html/sections.h"
#include "engine/report/record_ids.h"
#include "engine/text/corpus_files.h"

namespace tawatur::html {
namespace {

std::vector<const ScoredPair*> pairs_inside(const View& view, const Cluster& cluster) {
  const std::set<ClaimId> members(cluster.claims.begin(), cluster.claims.end());
  std::vector<const ScoredPair*> pairs;
  for (const ClaimId member : cluster.claims) {
    for (const std::size_t row : view.report.pairs[member.value]) {
      const ScoredPair& pair = view.comparison().pairs[row];
      if (pair.decision != PairDecision::different && members.contains(pair.b)) pairs.push_back(&pair);
    }
  }
  std::stable_sort(pairs.begin(), pairs.end(),
                   [](const ScoredPair* x, const ScoredPair* y) { return x->similarity > y->similarity; });
  return pairs;
}

std::vector<const ScoredPair*> holding_pairs(const View& view, const Cluster& cluster) {
  std::map<ClaimId, ClaimId> above;  // a member that is its own root is not listed
  const auto root_of = [&](ClaimId claim) {
    for (auto next = above.find(claim); next != above.end(); next = above.find(claim)) claim = next->second;
    return claim;
  };
  std::vector<const ScoredPair*> holding;
  for (const ScoredPair* pair : pairs_inside(view, cluster)) {
    const ClaimId a = root_of(pair->a);
    const ClaimId b = root_of(pair->b);
    if (a == b) continue;
    above[b] = a;
    holding.push_back(pair);
  }
  return holding;
}

void write_shared(const View& view, std::string_view key, ArticleId article, const std::vector<Span>& spans) {
  if (spans.empty()) return;
  const Element item(view.out, "li");
  view.out.leaf("b", view.ui().text("in_common", key));
  view.out.text(view.ui().text("colon") + " ");
  for (std::size_t i = 0; i < spans.size(); ++i) {
    if (i > 0) view.out.text(view.ui().text("list_separator") + " ");
    write_words(view, article, spans[i]);
  }
}

void write_common_ground(const View& view, const ScoredPair& pair) {
  const CommonGround common = common_ground(view.comparison(), pair.a, pair.b);
  const ArticleId article = view.comparison().article_of(pair.a);
  const Element cell(view.out, "td", {{"class", "common-ground"}});
  if (common.empty()) {
    view.out.text(view.ui().text("nothing_in_common"));
    return;
  }
  const Element list(view.out, "ul");
  write_shared(view, "words", article, common.words);
  write_shared(view, "names", article, common.names);
  write_shared(view, "figures", article, common.figures);
  write_shared(view, "dates", article, common.dates);
  for (const std::string& speaker : common.speakers) {
    const Element item(view.out, "li");
    view.out.leaf("b", view.ui().text("in_common", "speaker"));
    view.out.text(view.ui().text("colon") + " ");
    view.out.quoted(speaker, "");
  }
}

// A number of the model of pairs: corpus/models/README.md.
std::string model_number(std::string_view name) {
  const std::string_view model = corpus_file("models/pair_scorer.tsv");
  const std::size_t row = model.find("\n" + std::string(name) + "\t");
  if (row == std::string_view::npos) throw ConfigError("corpus/models/pair_scorer.tsv lacks " + std::string(name));
  const std::size_t begin = row + name.size() + 2;
  return std::string(model.substr(begin, model.find('\n', begin) - begin));
}

// Scores stay below 1, which is what a person's decision is written as.
bool is_decided_by_hand(const ScoredPair& pair) {
  return pair.similarity == 1;
}

void write_pair(const View& view, ClusterId cluster, const ScoredPair& pair) {
  const Element row(view.out, "tr");
  {
    const Element cell(view.out, "td");
    for (const ClaimId claim : {pair.a, pair.b}) {
      const Element line(view.out, "span", {{"class", "pair-side"}});
      view.out.leaf("a", {{"class", "id"}, {"href", view.link(cluster, claim)}}, record_id(claim));
      view.out.text(" ");
      view.out.quoted(view.report.outlet_names[view.comparison().article_of(claim).value], "");
    }
  }
  write_common_ground(view, pair);
  view.out.leaf("td", {{"class", "number"}, {"dir", "ltr"}}, two_decimals(pair.similarity));
  const std::string& decision = view.ui().text("decision", name_of(pair.decision));
  const bool by_hand = is_decided_by_hand(pair);
  view.out.leaf("td", by_hand ? view.ui().filled("decided_by_hand", {{"decision", decision}}) : decision);
}

}  // namespace

void write_why(const View& view, ClusterId id) {
  const Cluster& cluster = view.comparison().clusters[id.value];
  if (cluster.breaks_at) {
    view.out.leaf("p", {{"class", "quiet"}},
                  view.ui().filled("breaks_at", {{"value", two_decimals(*cluster.breaks_at)}}));
  }
  const std::vector<const ScoredPair*> pairs = holding_pairs(view, cluster);
  if (pairs.empty()) return;
  const Element details(view.out, "details", {{"class", "why"}});
  view.out.leaf("summary", view.ui().text("why_one_claim"));
  view.out.leaf("p", {{"class", "lead"}},
                view.ui().filled("why_lead", {{"partial", model_number("partial_threshold")},
                                              {"same", model_number("same_threshold")}}));
  {
    const Table table(view, "why_one_claim", "plain", {"claims", "in_common", "similarity", "decision"});
    const Element body(view.out, "tbody");
    for (const ScoredPair* pair : pairs) write_pair(view, id, *pair);
  }
  const Element hint(view.out, "p", {{"class", "quiet"}});
  view.out.text(view.ui().text("why_in_full") + " ");
  view.out.leaf(
      "code", {{"dir", "ltr"}},
      "tawatur explain RUN " + record_id(pairs.front()->a) + " " + record_id(pairs.front()->b) + " --inputs INPUTS");
}

}  // namespace tawatur::html
