// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <tuple>

#include "engine/model/value_names.h"
#include "engine/report/highlights.h"
#include "engine/report/html/sections.h"
#include "engine/report/record_ids.h"

namespace tawatur::html {
namespace {

std::vector<std::size_t> silences_of(const View& view, const Chapter& chapter) {
  std::vector<std::size_t> rows;
  const auto add = [&](std::size_t row) {
    if (is_silence(view.comparison().divergences[row].kind)) rows.push_back(row);
  };
  for (const ClusterId cluster : chapter.clusters) {
    for (const std::size_t row : view.report.index.divergences[cluster.value]) add(row);
  }
  if (chapter.first_part) {
    for (const std::size_t row : view.report.index.loose[chapter.story.value_or(view.comparison().stories.size())])
      add(row);
  }
  return rows;
}

// Rows that the same articles tell and the same articles leave out, in the order of the first.
std::vector<std::vector<std::size_t>> grouped(const View& view, const std::vector<std::size_t>& rows) {
  std::vector<std::vector<std::size_t>> groups;
  std::map<std::tuple<std::vector<ArticleId>, std::vector<ArticleId>, DivergenceKind, Weight>, std::size_t> group_of;
  for (const std::size_t row : rows) {
    const Divergence& divergence = view.comparison().divergences[row];
    const auto key = std::tuple(tellers_of(divergence), divergence.missing_in, divergence.kind, divergence.weight);
    const auto [group, is_new] = group_of.emplace(key, groups.size());
    if (is_new) groups.emplace_back();
    groups[group->second].push_back(row);
  }
  return groups;
}

void write_what(const View& view, std::size_t row) {
  const Divergence& divergence = view.comparison().divergences[row];
  const Element item(view.out, "li");
  if (divergence.cluster) {
    view.out.leaf("a", {{"class", "id"}, {"href", view.link_to_divergence(row)}}, record_id(*divergence.cluster));
  } else {
    view.out.leaf("span", {{"class", "id"}, {"id", divergence_record_id(row)}}, divergence_record_id(row));
  }
  view.out.text(" ");
  if (divergence.cluster && tellers_of(divergence).size() > 1) {
    write_label(view, *divergence.cluster);
    return;
  }
  if (divergence.spans.empty()) return;
  const Element words(view.out, "q");
  write_words(view, divergence.spans.front().article, divergence.spans.front().span);
}

void write_group(const View& view, const std::vector<std::size_t>& rows) {
  const Divergence& divergence = view.comparison().divergences[rows.front()];
  const Element line(view.out, "tr");
  {
    const Element cell(view.out, "th", {{"scope", "row"}});
    const Element list(view.out, "ul");
    for (const std::size_t row : rows) write_what(view, row);
  }
  {
    const Element cell(view.out, "td");
    write_outlets(view, tellers_of(divergence));
  }
  {
    const Element cell(view.out, "td");
    write_outlets(view, divergence.missing_in);
  }
  const Element cell(view.out, "td");
  write_kind(view, divergence.kind);
  view.out.text(" ");
  write_weight(view, divergence.weight);
}

// The claims that one outlet lacks for one reason.
struct Lack {
  std::optional<ArticleId> article;
  std::vector<ClusterId> clusters;
};
using Lacks = std::map<SilenceKind, std::map<std::string, Lack>>;

Lacks lacks_of(const View& view, const Chapter& chapter) {
  Lacks lacks;
  for (const ClusterId cluster : chapter.clusters) {
    for (const std::size_t row : view.report.index.silences[cluster.value]) {
      const Silence& silence = view.comparison().silences[row];
      Lack& lack = lacks[silence.kind][silence.outlet];
      lack.clusters.push_back(cluster);
      if (!lack.article) lack.article = silence.article;
    }
  }
  return lacks;
}

void write_lack(const View& view, const std::string& outlet, const Lack& lack, std::size_t claims) {
  const Element item(view.out, "li");
  if (lack.article) {
    write_outlet(view, *lack.article);
  } else {
    view.out.leaf("bdi", {{"class", "outlet-name"}}, outlet);
  }
  view.out.text(" — ");
  if (lack.clusters.size() == claims && claims > 1) {
    view.out.text(view.ui().text("all_claims_of_story"));
    return;
  }
  for (const ClusterId cluster : lack.clusters) {
    view.out.leaf("a", {{"class", "id"}, {"href", view.link(cluster)}}, record_id(cluster));
    view.out.text(" ");
  }
}

// Six reasons why an outlet lacks a claim; only one of them is an omission.
void write_kinds_of_silence(const View& view, const Chapter& chapter) {
  const Lacks lacks = lacks_of(view, chapter);
  if (lacks.empty()) return;
  view.out.leaf("h5", view.ui().text("silence_kinds"));
  const Element list(view.out, "dl", {{"class", "silence-kinds"}});
  for (const auto& [kind, outlets] : lacks) {
    const std::string name(name_of(kind));
    {
      const Element term(view.out, "dt", {{"class", kind == SilenceKind::claim_absent ? "c-omits" : "c-not_covering"}});
      write_icon(view, kind == SilenceKind::claim_absent ? "c-omits" : "c-not_covering");
      const Element words(view.out, "span");
      view.out.leaf("b", view.ui().text("silence_kind", name));
      view.out.text(view.ui().text("colon") + " " + view.ui().text("silence_means", name));
    }
    const Element value(view.out, "dd");
    const Element items(view.out, "ul");
    for (const auto& [outlet, lack] : outlets) write_lack(view, outlet, lack, chapter.clusters.size());
  }
}

void write_left_out(const View& view, const std::vector<std::size_t>& rows) {
  if (rows.empty()) return;
  const Table table(view, "silence", "left-out", {"claim", "told_by", "left_out_by", "kind"});
  const Element body(view.out, "tbody");
  for (const std::vector<std::size_t>& group : grouped(view, rows)) write_group(view, group);
}

}  // namespace

void write_silence(const View& view, const Chapter& chapter) {
  const std::vector<std::size_t> rows = silences_of(view, chapter);
  const bool known = std::any_of(chapter.clusters.begin(), chapter.clusters.end(),
                                 [&](ClusterId cluster) { return !view.report.index.silences[cluster.value].empty(); });
  if (rows.empty() && !known) return;
  view.out.leaf("h4", {{"class", "part"}}, view.ui().text("silence"));
  view.out.leaf("p", {{"class", "lead"}}, view.ui().text("silence_lead"));
  write_left_out(view, rows);
  write_kinds_of_silence(view, chapter);
}

}  // namespace tawatur::html
