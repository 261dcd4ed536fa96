// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/value_names.h"
#include "engine/report/html/sections.h"
#include "engine/report/record_ids.h"

namespace tawatur::html {
namespace {

// Past this a table is no longer read but searched, which matrix.csv is for.
constexpr std::size_t kMostCells = 6000;
constexpr std::size_t kLongestVariant = 60;  // bytes of differing words shown in a cell

std::string group_of(const MatrixColumn& column) {
  return column.origin.value_or("");
}

// Columns that carry one origin's text stand under its name.
void write_origins(const View& view, const ClaimMatrix& matrix) {
  const Element row(view.out, "tr", {{"class", "origins"}});
  view.out.leaf("td", "");
  for (std::size_t begin = 0; begin < matrix.columns.size();) {
    std::size_t end = begin + 1;
    const std::string group = group_of(matrix.columns[begin]);
    while (end < matrix.columns.size() && !group.empty() && group_of(matrix.columns[end]) == group) ++end;
    const bool shown = !group.empty() && (end - begin > 1 || group != matrix.columns[begin].outlet);
    if (shown) {
      const Element head(view.out, "th", {{"scope", "colgroup"}, {"colspan", std::to_string(end - begin)}});
      view.out.text(view.ui().text("text_of") + " ");
      view.out.quoted(group, "");
    } else {
      view.out.leaf("td", {{"colspan", std::to_string(end - begin)}}, "");
    }
    begin = end;
  }
}

void write_outlets_row(const View& view, const ClaimMatrix& matrix) {
  const Element row(view.out, "tr");
  view.out.leaf("th", {{"scope", "col"}}, view.ui().text("column.shared_claim"));
  for (const MatrixColumn& column : matrix.columns) {
    const Element head(view.out, "th", {{"scope", "col"}});
    const bool named = view.comparison().article(column.articles.front()).publisher.has_value();
    view.out.quoted(named ? view.report.outlet_names[column.articles.front().value] : view.ui().text("unnamed_page"),
                    "");
    const Element ids(view.out, "span", {{"class", "ids"}});
    for (const ArticleId article : column.articles) {
      view.out.text(" ");
      view.out.leaf("a", {{"class", "id"}, {"href", view.link(article)}}, record_id(article));
    }
  }
}

void write_cell(const View& view, const MatrixCell& cell) {
  const std::string state(name_of(cell.state));
  const Element box(view.out, "td", {{"class", "cell c-" + state}});
  {
    const Element word(view.out, "span", {{"class", "state"}});
    write_icon(view, "c-" + state);
    const bool reason = cell.silence && *cell.silence != SilenceKind::claim_absent;
    view.out.text(reason ? view.ui().text("silence_kind", name_of(*cell.silence)) : view.ui().text("cell", state));
  }
  if (cell.state != CellState::diverges && cell.state != CellState::other_words) return;
  {
    const Element kinds(view.out, "span", {{"class", "kinds"}});
    for (std::size_t i = 0; i < cell.kinds.size(); ++i) {
      if (i > 0) view.out.text((view.ui().text("list_separator") + " "));
      view.out.text(view.ui().text("kind", name_of(cell.kinds[i])));
    }
  }
  const DivergenceSpan& variant = cell.variants.front();
  if (variant.span.size() > kLongestVariant) return;
  const Element words(view.out, "span", {{"class", "variant"}});
  write_words(view, variant.article, variant.span);
}

void write_row(const View& view, const MatrixRow& row) {
  const Cluster& cluster = view.comparison().clusters[row.cluster.value];
  const Element line(view.out, "tr");
  {
    const Element head(view.out, "th", {{"scope", "row"}});
    {
      const Element link(view.out, "a", {{"href", view.link(row.cluster)}});
      view.out.leaf("span", {{"class", "id"}}, record_id(row.cluster));
      view.out.text(" ");
      write_label(view, row.cluster);
    }
    write_source_count(view, cluster);
  }
  for (const MatrixCell& cell : row.cells) write_cell(view, cell);
}

void write_legend(const View& view) {
  const Element list(view.out, "ul", {{"class", "legend"}});
  for (const CellState state :
       {CellState::states, CellState::other_words, CellState::diverges, CellState::omits, CellState::not_covering}) {
    const std::string name(name_of(state));
    const Element item(view.out, "li", {{"class", "c-" + name}});
    write_icon(view, "c-" + name);
    const Element words(view.out, "span");
    view.out.leaf("b", view.ui().text("cell", name));
    view.out.text((view.ui().text("colon") + " ") + view.ui().text("cell_means", name));
  }
}

}  // namespace

void write_matrix(const View& view, const Chapter& chapter) {
  if (chapter.clusters.empty()) return;
  const std::size_t story = chapter.story.value_or(view.comparison().stories.size());
  const ClaimMatrix matrix = story_matrix(view.comparison(), view.report.index, story, chapter.clusters);
  view.out.leaf("h4", view.ui().text("matrix"));
  if (matrix.rows.size() * matrix.columns.size() > kMostCells) {
    view.out.leaf("p", {{"class", "note"}}, view.ui().text("matrix_too_large"));
    return;
  }
  {
    const Element region(
        view.out, "div",
        {{"class", "scroll"}, {"tabindex", "0"}, {"role", "group"}, {"aria-label", view.ui().text("matrix")}});
    const Element table(view.out, "table", {{"class", "matrix"}});
    view.out.leaf("caption", view.ui().text("matrix_caption"));
    {
      const Element head(view.out, "thead");
      write_origins(view, matrix);
      write_outlets_row(view, matrix);
    }
    const Element body(view.out, "tbody");
    for (const MatrixRow& row : matrix.rows) write_row(view, row);
  }
  write_legend(view);
}

}  // namespace tawatur::html
