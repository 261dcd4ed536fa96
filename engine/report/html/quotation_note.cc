// SPDX-License-Identifier: GPL-3.0-or-later
// Two quotations of one source that differ cannot both be verbatim: one note for the card, with the numbers of the
// entries of the apparatus that lie inside quotations, and the words where quoted members part.
#include <algorithm>

#include "engine/report/highlights.h"
#include "engine/report/html/sections.h"
#include "engine/report/record_ids.h"

namespace tawatur::html {
namespace {

constexpr std::size_t kMostPlaces = 3;

bool is_quotation(const Claim& claim) {
  const QuoteMode mode = claim.attribution.mode;
  return mode == QuoteMode::direct || mode == QuoteMode::mixed;
}

// Is the span part of the cluster's claim of that article that stands in quotation marks?
bool is_quoted(const View& view, ClusterId cluster, const DivergenceSpan& part) {
  for (const ClaimId id : view.comparison().clusters[cluster.value].claims) {
    if (view.comparison().article_of(id) != part.article) continue;
    const bool holds_span = view.comparison().sentence_of(id).span.contains(part.span);
    if (holds_span && is_quotation(view.comparison().claims[id.value])) return true;
  }
  return false;
}

// Who speaks is no part of the quotation.
bool quotations_differ(const View& view, ClusterId cluster, const Divergence& divergence) {
  if (is_silence(divergence.kind) || divergence.kind == DivergenceKind::attribution) return false;
  const std::vector<std::vector<DivergenceSpan>> sides = sides_of(view.comparison(), divergence);
  const auto quoted = [&](const std::vector<DivergenceSpan>& side) {
    return std::any_of(side.begin(), side.end(),
                       [&](const DivergenceSpan& part) { return is_quoted(view, cluster, part); });
  };
  return std::count_if(sides.begin(), sides.end(), quoted) >= 2;
}

// Where members that are quotations from end to end part.
struct QuotedPlace {
  std::vector<ClaimId> members;
  std::vector<Span> words;  ///< one for each member
  std::size_t longest = 0;
};

QuotedPlace quoted_place(const View& view, const ClusterAlignment& alignment, const AlignedPlace& place) {
  QuotedPlace quoted;
  for (std::size_t i = 0; i < alignment.members.size(); ++i) {
    const Claim& claim = view.comparison().claims[alignment.members[i].value];
    if (claim.attribution.mode != QuoteMode::direct) continue;
    quoted.members.push_back(alignment.members[i]);
    quoted.words.push_back(place.words[i]);
    quoted.longest = std::max<std::size_t>(quoted.longest, place.words[i].size());
  }
  return quoted;
}

std::string_view words_at(const View& view, const QuotedPlace& place, std::size_t member) {
  const Span span = place.words[member];
  return span.empty() ? std::string_view()
                      : view.comparison().text_of(view.comparison().article_of(place.members[member]), span);
}

// The longest first: a conjunction tells less than a noun.
std::vector<QuotedPlace> quoted_places(const View& view, ClusterId cluster) {
  std::vector<QuotedPlace> places;
  for (const std::size_t row : view.report.alignments[cluster.value]) {
    const ClusterAlignment& alignment = view.comparison().alignments[row];
    for (const AlignedPlace& place : alignment.places) {
      if (place.equal) continue;
      QuotedPlace quoted = quoted_place(view, alignment, place);
      bool differ = false;
      for (std::size_t i = 1; i < quoted.members.size(); ++i) {
        differ = differ || words_at(view, quoted, i) != words_at(view, quoted, 0);
      }
      if (differ) places.push_back(std::move(quoted));
    }
  }
  std::stable_sort(places.begin(), places.end(),
                   [](const QuotedPlace& x, const QuotedPlace& y) { return x.longest > y.longest; });
  if (places.size() > kMostPlaces) places.resize(kMostPlaces);
  return places;
}

void write_place(const View& view, const QuotedPlace& place) {
  const Element item(view.out, "li");
  for (std::size_t i = 0; i < place.members.size(); ++i) {
    const ArticleId article = view.comparison().article_of(place.members[i]);
    if (i > 0) view.out.text(" / ");
    if (place.words[i].empty()) {
      view.out.text(view.ui().text("nothing_here"));
    } else {
      const Element words(view.out, "q");
      write_words(view, article, place.words[i]);
    }
    view.out.text(" ");
    write_outlet(view, article);
  }
}

void write_numbers(const View& view, const std::vector<std::size_t>& rows, const std::vector<std::size_t>& entries) {
  view.out.text(" (");
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (i > 0) view.out.text(view.ui().text("list_separator") + " ");
    view.out.leaf("a", {{"href", view.link_to_divergence(rows[entries[i]])}}, std::to_string(entries[i] + 1));
  }
  view.out.text(")");
}

}  // namespace

void write_quotation_note(const View& view, ClusterId cluster) {
  if (view.comparison().clusters[cluster.value].origins.size() != 1) return;
  const std::vector<std::size_t>& rows = view.report.index.divergences[cluster.value];
  std::vector<std::size_t> entries;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (quotations_differ(view, cluster, view.comparison().divergences[rows[i]])) entries.push_back(i);
  }
  const std::vector<QuotedPlace> places = quoted_places(view, cluster);
  if (entries.empty() && places.empty()) return;
  const Element note(view.out, "div", {{"class", "note"}});
  write_icon(view, "quote");
  const Element words(view.out, "div");
  view.out.text(view.ui().text("quotations_differ"));
  if (!entries.empty()) write_numbers(view, rows, entries);
  if (places.empty()) return;
  const Element list(view.out, "ul", {{"class", "quoted-places"}});
  for (const QuotedPlace& place : places) write_place(view, place);
}

}  // namespace tawatur::html
