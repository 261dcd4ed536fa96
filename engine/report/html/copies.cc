// SPDX-License-Identifier: GPL-3.0-or-later
// Who carries whose text. The drawing puts the articles of a story on a circle in their order, an arrow for each copy,
// wider the more was taken; the table under it says the same in words.
#include <algorithm>
#include <cmath>
#include <numbers>
#include <set>

#include "engine/model/value_names.h"
#include "engine/report/html/sections.h"
#include "engine/report/record_ids.h"

namespace tawatur::html {
namespace {

constexpr std::size_t kMostNodes = 24;  // more on one circle cannot be told apart
constexpr int kWidth = 640;
constexpr int kRadiusX = 200;
constexpr int kRadiusY = 130;
constexpr int kNode = 17;

struct Point {
  int x = 0, y = 0;
};

// Two articles stand beside each other on a low strip.
int height_for(std::size_t count) {
  return count <= 2 ? 110 : 360;
}

Point place(std::size_t position, std::size_t count) {
  if (count <= 2) return {kWidth / 2 + (position == 0 ? -kRadiusX : kRadiusX), height_for(count) / 2 - 8};
  const double angle =
      2 * std::numbers::pi * static_cast<double>(position) / static_cast<double>(count) - std::numbers::pi / 2;
  return {kWidth / 2 + static_cast<int>(std::lround(kRadiusX * std::cos(angle))),
          height_for(count) / 2 + static_cast<int>(std::lround(kRadiusY * std::sin(angle)))};
}

// Ends at the rim of the node, so that the arrow head can be seen.
Point rim(Point from, Point to) {
  const double length = std::hypot(to.x - from.x, to.y - from.y);
  if (length < 1) return to;
  const double share = (length - kNode - 6) / length;
  return {from.x + static_cast<int>(std::lround((to.x - from.x) * share)),
          from.y + static_cast<int>(std::lround((to.y - from.y) * share))};
}

std::vector<std::size_t> copies_of(const View& view, const Chapter& chapter) {
  std::set<std::size_t> rows;
  if (!chapter.story) return {};
  for (const ArticleId article : view.comparison().stories[*chapter.story].articles) {
    for (const std::size_t row : view.report.copies[article.value]) rows.insert(row);
  }
  return {rows.begin(), rows.end()};
}

std::vector<ArticleId> nodes_of(const Comparison& comparison, const std::vector<std::size_t>& rows) {
  std::set<ArticleId> nodes;
  for (const std::size_t row : rows) {
    nodes.insert(comparison.copies[row].from);
    nodes.insert(comparison.copies[row].to);
  }
  return {nodes.begin(), nodes.end()};
}

void write_edge(const View& view, const Copy& copy, Point from, Point to) {
  const Point end = rim(from, to);
  const Point begin = rim(to, from);
  const int width = 1 + static_cast<int>(std::lround(copy.shared * 5));
  const std::string path = "M" + std::to_string(begin.x) + " " + std::to_string(begin.y) + "L" + std::to_string(end.x) +
                           " " + std::to_string(end.y);
  if (copy.direction_known) {
    view.out.leaf(
        "path",
        {{"class", "edge"}, {"d", path}, {"stroke-width", std::to_string(width)}, {"marker-end", "url(#arrow)"}}, "");
  } else {
    view.out.leaf("path", {{"class", "edge unknown"}, {"d", path}, {"stroke-width", std::to_string(width)}}, "");
  }
}

void write_network(const View& view, const std::vector<std::size_t>& rows) {
  const std::vector<ArticleId> nodes = nodes_of(view.comparison(), rows);
  if (nodes.size() > kMostNodes) return;
  const auto point_of = [&](ArticleId article) {
    const auto position = std::lower_bound(nodes.begin(), nodes.end(), article) - nodes.begin();
    return place(static_cast<std::size_t>(position), nodes.size());
  };
  const Element svg(view.out, "svg",
                    {{"class", "network"},
                     {"viewBox", "0 0 " + std::to_string(kWidth) + " " + std::to_string(height_for(nodes.size()))},
                     {"role", "img"},
                     {"aria-label", view.ui().text("copies_drawing")}});
  for (const std::size_t row : rows) {
    const Copy& copy = view.comparison().copies[row];
    write_edge(view, copy, point_of(copy.from), point_of(copy.to));
  }
  for (const ArticleId node : nodes) {
    const Point point = point_of(node);
    const std::string x = std::to_string(point.x);
    view.out.leaf("circle", {{"cx", x}, {"cy", std::to_string(point.y)}, {"r", std::to_string(kNode)}}, "");
    view.out.leaf("text", {{"class", "node"}, {"x", x}, {"y", std::to_string(point.y + 5)}}, record_id(node));
    const int below = nodes.size() <= 2 || point.y >= height_for(nodes.size()) / 2 ? kNode + 20 : -kNode - 9;
    view.out.leaf("text", {{"x", x}, {"y", std::to_string(point.y + below)}}, view.report.outlet_names[node.value]);
  }
}

void write_copy_row(const View& view, const Copy& copy) {
  const Element row(view.out, "tr");
  for (const ArticleId article : {copy.from, copy.to}) {
    const Element cell(view.out, "td");
    write_outlet(view, article);
  }
  for (const double share : {copy.shared, copy.covered}) {
    view.out.leaf("td", {{"class", "number"}, {"dir", "ltr"}}, std::to_string(std::lround(share * 100)) + "%");
  }
  const Element cell(view.out, "td");
  view.out.text(view.ui().text(copy.direction_known ? "direction_known" : "direction_unknown"));
  if (copy.direction_known && !copy.evidence.empty()) {
    view.out.text((view.ui().text("colon") + " "));
    write_code(view, "evidence", copy.evidence);
  }
}

void write_copy_table(const View& view, const std::vector<std::size_t>& rows) {
  const Element region(
      view.out, "div",
      {{"class", "scroll"}, {"tabindex", "0"}, {"role", "group"}, {"aria-label", view.ui().text("copies")}});
  const Element table(view.out, "table");
  {
    const Element head(view.out, "thead");
    const Element row(view.out, "tr");
    for (const char* key : {"column.from", "column.to", "column.shared", "column.covered", "column.direction"}) {
      view.out.leaf("th", {{"scope", "col"}}, view.ui().text(key));
    }
  }
  const Element body(view.out, "tbody");
  for (const std::size_t row : rows) write_copy_row(view, view.comparison().copies[row]);
}

// The words of one article on the sides of a divergence, or nothing.
const DivergenceSpan* words_in(const Divergence& divergence, ArticleId article) {
  const auto found = std::find_if(divergence.spans.begin(), divergence.spans.end(),
                                  [&](const DivergenceSpan& part) { return part.article == article; });
  return found == divergence.spans.end() ? nullptr : &*found;
}

struct Edit {
  std::size_t divergence;
  const DivergenceSpan* from;
  const DivergenceSpan* to;
};

// Where the text was copied, a difference is a choice of the desk that copied.
std::vector<Edit> edits_of(const View& view, const Chapter& chapter, const std::vector<std::size_t>& rows) {
  std::vector<Edit> edits;
  for (const std::size_t row : rows) {
    const Copy& copy = view.comparison().copies[row];
    for (const ClusterId cluster : view.report.by_story[*chapter.story]) {
      for (const std::size_t at : view.report.index.divergences[cluster.value]) {
        const Divergence& divergence = view.comparison().divergences[at];
        const DivergenceSpan* from = words_in(divergence, copy.from);
        const DivergenceSpan* to = words_in(divergence, copy.to);
        if (from != nullptr && to != nullptr && from->side != to->side) edits.push_back({at, from, to});
      }
    }
  }
  return edits;
}

void write_edits(const View& view, const std::vector<Edit>& edits) {
  if (edits.empty()) return;
  view.out.leaf("h5", view.ui().text("edits"));
  view.out.leaf("p", {{"class", "lead"}}, view.ui().text("edits_lead"));
  const Element region(
      view.out, "div",
      {{"class", "scroll"}, {"tabindex", "0"}, {"role", "group"}, {"aria-label", view.ui().text("edits")}});
  const Element table(view.out, "table");
  {
    const Element head(view.out, "thead");
    const Element row(view.out, "tr");
    for (const char* key : {"column.from", "column.words", "column.to", "column.words", "column.kind"}) {
      view.out.leaf("th", {{"scope", "col"}}, view.ui().text(key));
    }
  }
  const Element body(view.out, "tbody");
  for (const Edit& edit : edits) {
    const Element row(view.out, "tr");
    for (const DivergenceSpan* part : {edit.from, edit.to}) {
      {
        const Element cell(view.out, "td");
        write_outlet(view, part->article);
      }
      const Element cell(view.out, "td");
      write_words(view, part->article, part->span);
    }
    const Element cell(view.out, "td");
    const Element link(view.out, "a", {{"href", view.link_to_divergence(edit.divergence)}});
    write_kind(view, view.comparison().divergences[edit.divergence].kind);
  }
}

}  // namespace

void write_copies(const View& view, const Chapter& chapter) {
  const std::vector<std::size_t> rows = copies_of(view, chapter);
  if (rows.empty()) return;
  view.out.leaf("h4", {{"class", "part"}}, view.ui().text("copies"));
  view.out.leaf("p", {{"class", "lead"}}, view.ui().text("copies_lead"));
  write_network(view, rows);
  write_copy_table(view, rows);
  write_edits(view, edits_of(view, chapter, rows));
}

}  // namespace tawatur::html
