// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "engine/model/value_names.h"
#include "engine/report/highlights.h"
#include "engine/report/html/sections.h"
#include "engine/report/record_ids.h"

namespace tawatur::html {
namespace {

// Is the span part of the cluster's claim of that article that stands in quotation marks?
bool is_quoted(const View& view, ClusterId cluster, const DivergenceSpan& part) {
  for (const ClaimId id : view.comparison().clusters[cluster.value].claims) {
    if (view.comparison().article_of(id) != part.article) continue;
    const QuoteMode mode = view.comparison().claims[id.value].attribution.mode;
    const bool holds_span = view.comparison().sentence_of(id).span.contains(part.span);
    if (holds_span && (mode == QuoteMode::direct || mode == QuoteMode::mixed)) return true;
  }
  return false;
}

// Two quotations of one source that differ cannot both be verbatim. Who speaks is no part of the quotation.
bool quotations_differ(const View& view, ClusterId cluster, const Divergence& divergence) {
  if (is_silence(divergence.kind) || divergence.kind == DivergenceKind::attribution) return false;
  const std::vector<std::vector<DivergenceSpan>> sides = sides_of(view.comparison(), divergence);
  const auto quoted = [&](const std::vector<DivergenceSpan>& side) {
    return std::any_of(side.begin(), side.end(),
                       [&](const DivergenceSpan& part) { return is_quoted(view, cluster, part); });
  };
  return std::count_if(sides.begin(), sides.end(), quoted) >= 2;
}

// One note for the card, with the numbers of the entries.
void write_quotation_note(const View& view, ClusterId cluster, const std::vector<std::size_t>& rows) {
  if (view.comparison().clusters[cluster.value].origins.size() != 1) return;
  std::vector<std::size_t> numbers;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (quotations_differ(view, cluster, view.comparison().divergences[rows[i]])) numbers.push_back(i);
  }
  if (numbers.empty()) return;
  const Element note(view.out, "p", {{"class", "note"}});
  write_icon(view, "quote");
  const Element words(view.out, "span");
  view.out.text(view.ui().text("quotations_differ") + " (");
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (i > 0) view.out.text(view.ui().text("list_separator") + " ");
    view.out.leaf("a", {{"href", view.link_to_divergence(rows[numbers[i]])}}, std::to_string(numbers[i] + 1));
  }
  view.out.text(")");
}

void write_readings(const View& view, const std::vector<std::vector<DivergenceSpan>>& sides) {
  const Element list(view.out, "ul", {{"class", "readings"}});
  for (const std::vector<DivergenceSpan>& side : sides) {
    const Element item(view.out, "li");
    std::vector<std::string_view> shown;
    for (const DivergenceSpan& part : side) {
      const std::string_view words = view.comparison().text_of(part.article, part.span);
      if (std::find(shown.begin(), shown.end(), words) != shown.end()) continue;
      if (!shown.empty()) view.out.text(" … ");
      shown.push_back(words);
      const Element reading(view.out, "q");
      write_words(view, part.article, part.span);
    }
    view.out.text(" ");
    write_outlets(view, articles_of(side));
  }
}

// How many differences of this kind were found where they had been planted.
void write_confidence(const View& view, DivergenceKind kind) {
  const MeasuredKind* measured = view.report.quality.of(kind);
  if (measured == nullptr || measured->planted == 0) return;
  view.out.text(" ");
  view.out.leaf("a", {{"class", "measured"}, {"href", (view.page == 0 ? "" : view.link_to_page(0)) + "#quality"}},
                view.ui().filled("measured",
                                 {{"n", std::to_string(measured->found)}, {"all", std::to_string(measured->planted)}}));
}

void write_entry(const View& view, std::size_t row, std::size_t number) {
  const Divergence& divergence = view.comparison().divergences[row];
  const Element item(view.out, "li",
                     {{"id", divergence_record_id(row)},
                      {"value", std::to_string(number)},
                      {"class", "k-" + std::string(name_of(divergence.kind))}});
  {
    const Element head(view.out, "p", {{"class", "entry-head"}});
    write_kind(view, divergence.kind);
    view.out.text(" ");
    write_weight(view, divergence.weight);
    write_confidence(view, divergence.kind);
  }
  write_explanation(view, divergence);
  write_readings(view, sides_of(view.comparison(), divergence));
  if (!divergence.missing_in.empty()) {
    const Element note(view.out, "p", {{"class", "missing"}});
    view.out.leaf("strong", view.ui().text("missing_in"));
    view.out.text(" ");
    write_outlets(view, divergence.missing_in);
  }
}

using Entries = std::vector<std::size_t>;  // positions among the rows of the cluster

void write_entries(const View& view, const std::vector<std::size_t>& rows, const Entries& entries) {
  const Element list(view.out, "ol");
  for (const std::size_t entry : entries) write_entry(view, rows[entry], entry + 1);
}

void write_folded(const View& view, std::string_view key, const std::vector<std::size_t>& rows,
                  const Entries& entries) {
  if (entries.empty()) return;
  const Element details(view.out, "details");
  view.out.leaf("summary", view.ui().counted(key, entries.size()));
  write_entries(view, rows, entries);
}

}  // namespace

// What changes the content stands open; many differences of wording are folded, those of mere form always.
void write_apparatus(const View& view, ClusterId cluster) {
  constexpr std::size_t kMostOpen = 4;
  const std::vector<std::size_t>& rows = view.report.index.divergences[cluster.value];
  Entries hard, soft, compatible;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Weight weight = view.comparison().divergences[rows[i]].weight;
    (weight == Weight::hard ? hard : weight == Weight::soft ? soft : compatible).push_back(i);
  }
  if (hard.size() + soft.size() <= kMostOpen) {
    hard.insert(hard.end(), soft.begin(), soft.end());
    soft.clear();
  }
  const Element part(view.out, "div", {{"class", "apparatus"}});
  if (rows.size() == compatible.size()) {
    view.out.leaf("p", {{"class", "quiet"}}, view.ui().text("no_differences"));
  } else {
    view.out.leaf("h5", view.ui().text("differences"));
    write_quotation_note(view, cluster, rows);
    if (!hard.empty()) write_entries(view, rows, hard);
  }
  write_folded(view, "soft_differences", rows, soft);
  write_folded(view, "compatible_differences", rows, compatible);
}

}  // namespace tawatur::html
