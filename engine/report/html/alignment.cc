// SPDX-License-Identifier: GPL-3.0-or-later
// Members that are worded alike as one running text, the way a critical edition prints parallel witnesses: what they
// share stands once, and where they part their readings stand under each other with the articles that have them.
#include <algorithm>
#include <map>

#include "engine/model/value_names.h"
#include "engine/report/highlights.h"
#include "engine/report/html/marked_text.h"
#include "engine/report/html/sections.h"
#include "engine/report/record_ids.h"

namespace tawatur::html {
namespace {

// Members that read the same at a place.
struct Reading {
  std::string_view words;
  std::vector<ClaimId> members;
};

std::vector<Reading> readings_of(const View& view, const ClusterAlignment& alignment, const AlignedPlace& place) {
  std::vector<Reading> readings;
  for (std::size_t i = 0; i < alignment.members.size(); ++i) {
    const ArticleId article = view.comparison().article_of(alignment.members[i]);
    const std::string_view words =
        place.words[i].empty() ? std::string_view() : view.comparison().text_of(article, place.words[i]);
    const auto same =
        std::find_if(readings.begin(), readings.end(), [&](const Reading& reading) { return reading.words == words; });
    if (same == readings.end()) {
      readings.push_back({words, {alignment.members[i]}});
    } else {
      same->members.push_back(alignment.members[i]);
    }
  }
  return readings;
}

// Positions among the cluster's divergences of those that lie on the place.
std::vector<std::size_t> entries_at(const View& view, const ClusterAlignment& alignment, const AlignedPlace& place) {
  std::vector<std::size_t> entries;
  const std::vector<std::size_t>& rows = view.report.index.divergences[alignment.cluster.value];
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Divergence& divergence = view.comparison().divergences[rows[i]];
    if (is_silence(divergence.kind)) continue;
    const auto lies_here = [&](const DivergenceSpan& part) {
      for (std::size_t member = 0; member < alignment.members.size(); ++member) {
        if (view.comparison().article_of(alignment.members[member]) == part.article &&
            part.span.overlaps(place.words[member]))
          return true;
      }
      return false;
    };
    if (std::any_of(divergence.spans.begin(), divergence.spans.end(), lies_here)) entries.push_back(i);
  }
  return entries;
}

// Articles by their ids; of many the first, and how many more: the apparatus names them all.
void write_sigla(const View& view, std::string_view role, ClusterId cluster, const std::vector<ClaimId>& members) {
  constexpr std::size_t kMost = 8;
  constexpr std::size_t kFirst = 6;
  const std::size_t shown = members.size() > kMost ? kFirst : members.size();
  const Element sigla(view.out, "span", {{"class", std::string(role)}, {"dir", "ltr"}});
  for (std::size_t i = 0; i < shown; ++i) {
    view.out.leaf("a", {{"class", "id"}, {"href", view.link(cluster, members[i])}},
                  record_id(view.comparison().article_of(members[i])));
    view.out.text(" ");
  }
  if (shown < members.size()) view.out.leaf("span", {{"class", "id"}}, "+" + std::to_string(members.size() - shown));
}

void write_reading(const View& view, ClusterId cluster, const Reading& reading) {
  const Element line(view.out, "span", {{"class", "reading"}});
  write_sigla(view, "sigla", cluster, reading.members);
  if (reading.words.empty()) {
    view.out.leaf("span", {{"class", "nothing"}, {"dir", "auto"}}, view.ui().text("nothing_here"));
  } else {
    view.out.leaf("bdi", {{"class", "words"}}, reading.words);
  }
}

void write_variant(const View& view, const ClusterAlignment& alignment, const AlignedPlace& place) {
  const std::vector<std::size_t>& rows = view.report.index.divergences[alignment.cluster.value];
  const std::vector<std::size_t> entries = entries_at(view, alignment, place);
  std::string classes = "variant-place";
  const Divergence* gravest = nullptr;
  for (const std::size_t entry : entries) {
    const Divergence& divergence = view.comparison().divergences[rows[entry]];
    if (gravest == nullptr || divergence.weight < gravest->weight) gravest = &divergence;
  }
  if (gravest != nullptr) {
    classes += " k-" + std::string(name_of(gravest->kind)) + " w-" + std::string(name_of(gravest->weight));
  }
  const Element box(view.out, "span", {{"class", classes}});
  for (const Reading& reading : readings_of(view, alignment, place)) write_reading(view, alignment.cluster, reading);
  if (entries.empty()) return;
  const Element notes(view.out, "span", {{"class", "entries"}, {"dir", "auto"}});
  for (const std::size_t entry : entries) {
    const Divergence& divergence = view.comparison().divergences[rows[entry]];
    view.out.leaf("a", {{"href", view.link_to_divergence(rows[entry])}},
                  view.ui().text("kind", name_of(divergence.kind)) + " " + std::to_string(entry + 1));
    view.out.text(" ");
  }
}

void write_alignment(const View& view, const ClusterAlignment& alignment) {
  const ArticleId first = view.comparison().article_of(alignment.members.front());
  const std::string language = language_tag(view.comparison().article(first).language);
  const Element text(view.out, "div",
                     {{"class", "aligned"}, {"dir", "auto"}, {"lang", language.empty() ? "und" : language}});
  write_sigla(view, "witnesses", alignment.cluster, alignment.members);
  for (const AlignedPlace& place : alignment.places) {
    if (place.equal) {
      view.out.leaf("span", {{"class", "common"}}, view.comparison().text_of(first, place.words.front()));
    } else {
      write_variant(view, alignment, place);
    }
    view.out.text(" ");
  }
}

}  // namespace

void write_alignments(const View& view, ClusterId cluster) {
  const std::vector<std::size_t>& rows = view.report.alignments[cluster.value];
  if (rows.empty()) return;
  const Element part(view.out, "div", {{"class", "alignments"}});
  view.out.leaf("h5", view.ui().text("aligned"));
  for (const std::size_t row : rows) write_alignment(view, view.comparison().alignments[row]);
}

}  // namespace tawatur::html
