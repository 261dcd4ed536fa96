// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/value_names.h"
#include "engine/report/html/marked_text.h"
#include "engine/report/html/sections.h"
#include "engine/report/record_ids.h"

namespace tawatur::html {
namespace {

// The claim with what differs from the fullest form marked, and the way to its place.
void write_use_cells(const View& view, ClaimId claim, std::string_view kind, const std::vector<Span>& changed) {
  const ArticleId article = view.comparison().article_of(claim);
  {
    const Element cell(view.out, "td");
    write_outlet(view, article);
  }
  view.out.leaf("td", {{"class", "drift d-" + std::string(kind)}}, view.ui().text("drift", kind));
  const Element cell(view.out, "td", {{"class", "statement"}});
  const Span span = view.comparison().claims[claim.value].span;
  const Element words(view.out, "bdi");
  std::uint32_t at = span.begin;
  for (const Span part : changed) {
    if (part.begin < at || part.end > span.end) continue;
    view.out.text(view.comparison().text_of(article, {at, part.begin}));
    view.out.leaf("mark", {{"class", "k-attribution"}}, view.comparison().text_of(article, part));
    at = part.end;
  }
  view.out.text(view.comparison().text_of(article, {at, span.end}));
}

void write_statement(const View& view, const QuotationDrift& drift) {
  const Element body(view.out, "tbody");
  {
    const Element row(view.out, "tr");
    {
      const Element subject(view.out, "th",
                            {{"scope", "rowgroup"}, {"rowspan", std::to_string(drift.uses.size() + 1)}});
      view.out.leaf("a", {{"class", "id"}, {"href", view.link(drift.cluster)}}, record_id(drift.cluster));
      const std::vector<Speaker>& speakers = view.comparison().claims[drift.fullest.value].attribution.speakers;
      view.out.text(" ");
      speakers.empty() ? view.out.text(view.ui().text("unnamed_source")) : view.out.quoted(speakers.front().name, "");
    }
    write_use_cells(view, drift.fullest, "fullest", {});
  }
  for (const StatementUse& use : drift.uses) {
    const Element row(view.out, "tr");
    write_use_cells(view, use.claim, name_of(use.kind), use.changed);
  }
}

}  // namespace

void write_drift(const View& view, const Chapter& chapter) {
  std::vector<std::size_t> rows;
  for (const ClusterId cluster : chapter.clusters) {
    const std::vector<std::size_t>& of_cluster = view.report.drifts[cluster.value];
    rows.insert(rows.end(), of_cluster.begin(), of_cluster.end());
  }
  if (rows.empty()) return;
  view.out.leaf("h4", {{"class", "part"}}, view.ui().text("drift"));
  view.out.leaf("p", {{"class", "lead"}}, view.ui().text("drift_lead"));
  const Table table(view, "drift", "drifts", {"speaker", "outlet", "drift", "words"});
  for (const std::size_t row : rows) write_statement(view, view.comparison().drifts[row]);
}

}  // namespace tawatur::html
