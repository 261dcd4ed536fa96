// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

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

void write_what(const View& view, std::size_t row) {
  const Divergence& divergence = view.comparison().divergences[row];
  const Element cell(view.out, "th", {{"scope", "row"}});
  if (divergence.cluster) {
    const Element link(view.out, "a", {{"href", view.link_to_divergence(row)}});
    view.out.leaf("span", {{"class", "id"}}, record_id(*divergence.cluster));
    view.out.text(" ");
    view.out.quoted(view.comparison().clusters[divergence.cluster->value].label, "");
    return;
  }
  view.out.leaf("span", {{"class", "id"}, {"id", divergence_record_id(row)}}, divergence_record_id(row));
  view.out.text(" ");
  for (const DivergenceSpan& part : divergence.spans) {
    const Element words(view.out, "q");
    write_words(view, part.article, part.span);
  }
}

void write_row(const View& view, std::size_t row) {
  const Divergence& divergence = view.comparison().divergences[row];
  const Element line(view.out, "tr");
  write_what(view, row);
  {
    std::set<ArticleId> articles;
    for (const DivergenceSpan& part : divergence.spans) articles.insert(part.article);
    const Element cell(view.out, "td");
    write_outlets(view, {articles.begin(), articles.end()});
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

}  // namespace

void write_silence(const View& view, const Chapter& chapter) {
  const std::vector<std::size_t> rows = silences_of(view, chapter);
  if (rows.empty()) return;
  view.out.leaf("h4", {{"class", "part"}}, view.ui().text("silence"));
  view.out.leaf("p", {{"class", "lead"}}, view.ui().text("silence_lead"));
  const Element region(
      view.out, "div",
      {{"class", "scroll"}, {"tabindex", "0"}, {"role", "group"}, {"aria-label", view.ui().text("silence")}});
  const Element table(view.out, "table");
  {
    const Element head(view.out, "thead");
    const Element row(view.out, "tr");
    for (const char* key : {"column.claim", "column.told_by", "column.left_out_by", "column.kind"}) {
      view.out.leaf("th", {{"scope", "col"}}, view.ui().text(key));
    }
  }
  const Element body(view.out, "tbody");
  for (const std::size_t row : rows) write_row(view, row);
}

}  // namespace tawatur::html
