// SPDX-License-Identifier: GPL-3.0-or-later
// Who said what on which day: a row a claim, a column a day, in the direction of reading. The first day of a claim is
// told in words, and figures stand with the outlet, so that a figure that grows is not taken for a contradiction.
#include <algorithm>
#include <map>
#include <set>

#include "engine/report/html/figure_series.h"
#include "engine/report/html/sections.h"
#include "engine/report/record_ids.h"

namespace tawatur::html {
namespace {

constexpr std::size_t kMostDays = 14;  // more columns are no longer read across

using Days = std::vector<std::optional<Day>>;  // ascending, the unknown day last

Days days_of(const View& view, const Chapter& chapter) {
  std::set<Day> known;
  bool unknown = false;
  for (const ClusterId cluster : chapter.clusters) {
    for (const ClaimId claim : view.comparison().clusters[cluster.value].claims) {
      const std::optional<Day>& day = view.comparison().article(view.comparison().article_of(claim)).published.value;
      day ? void(known.insert(*day)) : void(unknown = true);
    }
  }
  Days days(known.begin(), known.end());
  if (unknown) days.emplace_back();
  return days;
}

// Articles of a cluster by day, each with its figures.
using Row = std::map<std::optional<Day>, std::map<ArticleId, std::vector<Span>>>;

Row row_of(const Comparison& comparison, ClusterId cluster) {
  Row row;
  for (const ClaimId id : comparison.clusters[cluster.value].claims) {
    const ArticleId article = comparison.article_of(id);
    std::vector<Span>& figures = row[comparison.article(article).published.value][article];
    for (const Quantity& quantity : comparison.claims[id.value].quantities) {
      const bool told = std::any_of(figures.begin(), figures.end(), [&](Span known) {
        return comparison.text_of(article, known) == comparison.text_of(article, quantity.span);
      });
      if (!told) figures.push_back(quantity.span);
    }
  }
  return row;
}

void write_articles_of_day(const View& view, const Row& row, const std::optional<Day>& day, bool first) {
  const Element cell(view.out, "td");
  const auto found = row.find(day);
  if (found == row.end()) return;
  if (first) view.out.leaf("span", {{"class", "first-day"}}, view.ui().text("first_told"));
  const Element list(view.out, "ul", {{"class", "told"}});
  for (const auto& [article, figures] : found->second) {
    const Element item(view.out, "li");
    write_outlet(view, article);
    for (const Span figure : figures) {
      view.out.text(" ");
      const Element words(view.out, "b", {{"class", "figure"}});
      write_words(view, article, figure);
    }
  }
}

void write_row(const View& view, ClusterId cluster, const Days& days) {
  const Row row = row_of(view.comparison(), cluster);
  const Element line(view.out, "tr");
  {
    const Element head(view.out, "th", {{"scope", "row"}});
    {
      const Element link(view.out, "a", {{"href", view.link(cluster)}});
      view.out.leaf("span", {{"class", "id"}}, record_id(cluster));
      view.out.text(" ");
      write_label(view, cluster);
    }
    for (const Series& series : series_of(view.comparison(), view.comparison().clusters[cluster.value])) {
      const FigureChange change = change_of(series);
      if (change == FigureChange::same) continue;
      view.out.leaf("span", {{"class", "change c-" + std::string(name_of(change))}},
                    view.ui().text("change", name_of(change)));
    }
  }
  const auto known = std::find_if(row.begin(), row.end(), [](const auto& entry) { return entry.first.has_value(); });
  const bool later = known != row.end() && std::next(known) != row.end();
  for (const std::optional<Day>& day : days) {
    write_articles_of_day(view, row, day, later && day.has_value() && known->first == day);
  }
}

}  // namespace

void write_timeline(const View& view, const Chapter& chapter) {
  const Days days = days_of(view, chapter);
  if (days.size() < 2) return;
  view.out.leaf("h4", {{"class", "part"}}, view.ui().text("timeline"));
  view.out.leaf("p", {{"class", "lead"}}, view.ui().text("timeline_lead"));
  if (days.size() > kMostDays) {
    view.out.leaf("p", {{"class", "note"}}, view.ui().text("timeline_too_long"));
    return;
  }
  const Element region(
      view.out, "div",
      {{"class", "scroll"}, {"tabindex", "0"}, {"role", "group"}, {"aria-label", view.ui().text("timeline")}});
  const Element table(view.out, "table", {{"class", "matrix timeline"}});
  {
    const Element head(view.out, "thead");
    const Element line(view.out, "tr");
    view.out.leaf("th", {{"scope", "col"}}, view.ui().text("column.shared_claim"));
    for (const std::optional<Day>& day : days) {
      const Element cell(view.out, "th", {{"scope", "col"}});
      day ? write_day(view, *day) : view.out.text(view.ui().text("day_unknown"));
    }
  }
  const Element body(view.out, "tbody");
  for (const ClusterId cluster : chapter.clusters) write_row(view, cluster, days);
}

}  // namespace tawatur::html
