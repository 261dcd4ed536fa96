// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "engine/model/value_names.h"
#include "engine/report/highlights.h"
#include "engine/report/html/sections.h"
#include "engine/report/record_ids.h"

namespace tawatur::html {
namespace {

// How many differences of this kind were found where they had been planted.
void write_confidence(const View& view, DivergenceKind kind) {
  const MeasuredKind* measured = view.report.quality.of(kind);
  if (measured == nullptr || measured->planted == 0) return;
  view.out.text(" ");
  view.out.leaf("a", {{"class", "measured"}, {"href", (view.page == 0 ? "" : view.link_to_page(0)) + "#quality"}},
                view.ui().filled("measured",
                                 {{"n", std::to_string(measured->found)}, {"all", std::to_string(measured->planted)}}));
}

// A claim that others tell as a whole stands above in their words.
void write_told_in(const View& view, const std::vector<ArticleId>& articles) {
  const Element note(view.out, "p", {{"class", "missing"}});
  view.out.leaf("strong", view.ui().text("told_in"));
  view.out.text(" ");
  write_outlets(view, articles);
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
  if (is_silence(divergence.kind) && tellers_of(divergence).size() > 1) {
    write_told_in(view, tellers_of(divergence));
  } else {
    write_readings(view, divergence);
  }
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

// What changes the content stands open, differences of wording as far as there is room; those of mere form are folded.
void write_apparatus(const View& view, ClusterId cluster) {
  constexpr std::size_t kMostOpen = 6;
  const std::vector<std::size_t>& rows = view.report.index.divergences[cluster.value];
  Entries hard, soft, compatible;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Weight weight = view.comparison().divergences[rows[i]].weight;
    (weight == Weight::hard ? hard : weight == Weight::soft ? soft : compatible).push_back(i);
  }
  while (!soft.empty() && hard.size() < kMostOpen) {
    hard.push_back(soft.front());
    soft.erase(soft.begin());
  }
  const Element part(view.out, "div", {{"class", "apparatus"}});
  if (rows.size() == compatible.size()) {
    const bool agree = view.comparison().clusters[cluster.value].relation == Relation::agree;
    view.out.leaf("p", {{"class", "quiet"}}, view.ui().text(agree ? "no_differences" : "no_single_words"));
  } else {
    view.out.leaf("h5", view.ui().text("differences"));
  }
  write_quotation_note(view, cluster);
  if (!hard.empty()) write_entries(view, rows, hard);
  write_folded(view, "soft_differences", rows, soft);
  write_folded(view, "compatible_differences", rows, compatible);
}

}  // namespace tawatur::html
