// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of one claim by day and outlet, as a table and, where values and days are known, as a drawing: what changes
// from one day to the next is a revision, what differs on one day is a disagreement.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "engine/report/html/figure_series.h"
#include "engine/report/html/sections.h"
#include "engine/report/record_ids.h"

namespace tawatur::html {
namespace {

constexpr int kWidth = 640;
constexpr int kHeight = 190;
constexpr int kMargin = 56;
constexpr int kFloor = kHeight - 34;

// Drawn from what can be placed: a day and a value. Time runs in the direction of reading.
struct Frame {
  Day first, last;
  double low = 0, high = 0;
  bool right_to_left = false;

  [[nodiscard]] int x(Day day) const {
    const auto days = (last - first).count();
    const int at =
        days == 0 ? kWidth / 2 : kMargin + static_cast<int>((day - first).count() * (kWidth - 2 * kMargin) / days);
    return right_to_left ? kWidth - at : at;
  }
  [[nodiscard]] int y(double value) const {
    const double share = high > low ? (value - low) / (high - low) : 0.5;
    return kFloor - 22 - static_cast<int>(std::lround(share * (kFloor - 60)));
  }
};

void write_axis(const View& view, const Frame& frame, const std::set<Day>& days) {
  view.out.leaf("path", {{"class", "axis"}, {"d", "M20 " + std::to_string(kFloor) + "H" + std::to_string(kWidth - 20)}},
                "");
  int previous = -kWidth;
  for (const Day day : days) {
    const int x = frame.x(day);
    if (std::abs(x - previous) < 80) continue;
    previous = x;
    view.out.leaf("text", {{"x", std::to_string(x)}, {"y", std::to_string(kFloor + 20)}, {"class", "tick"}},
                  iso_day(day));
  }
}

void write_drawing(const View& view, const Series& series) {
  std::vector<const Figure*> placed;
  std::set<Day> days;
  std::set<double> values;
  for (const Figure& figure : series.figures) {
    if (!figure.day || !figure.value()) continue;
    placed.push_back(&figure);
    days.insert(*figure.day);
    values.insert(*figure.value());
  }
  if (values.size() < 2) return;
  const Frame frame{*days.begin(), *days.rbegin(), *values.begin(), *values.rbegin(), view.ui().is_arabic()};
  const Element svg(view.out, "svg",
                    {{"class", "chart"},
                     {"viewBox", "0 0 " + std::to_string(kWidth) + " " + std::to_string(kHeight)},
                     {"role", "img"},
                     {"aria-label", view.ui().text("figures_drawing")}});
  write_axis(view, frame, days);
  std::map<std::pair<int, int>, std::string> labels;  // what stands on one point is named together
  for (const Figure* figure : placed) {
    std::string& label = labels[{frame.x(*figure->day), frame.y(*figure->value())}];
    const std::string id = record_id(figure->article);
    if (label.empty()) label = bounds(*figure->quantity) + " ·";
    if (label.find(" " + id) == std::string::npos) label += " " + id;
  }
  for (const auto& [point, label] : labels) {
    const std::string x = std::to_string(point.first);
    view.out.leaf("circle", {{"cx", x}, {"cy", std::to_string(point.second)}, {"r", "6"}}, "");
    view.out.leaf("text", {{"x", x}, {"y", std::to_string(point.second - 12)}}, label);
  }
}

void write_table(const View& view, const Series& series) {
  const Table table(view, "figures", "plain", {"day", "outlet", "words", "value", "speaker"});
  const Element body(view.out, "tbody");
  for (const Figure& figure : series.figures) {
    const Element row(view.out, "tr");
    {
      const Element cell(view.out, "td");
      figure.day ? write_day(view, *figure.day) : view.out.text(view.ui().text("unknown"));
    }
    {
      const Element cell(view.out, "td");
      write_outlet(view, figure.article);
    }
    {
      const Element cell(view.out, "td");
      write_words(view, figure.article, figure.quantity->span);
    }
    view.out.leaf("td", {{"class", "number"}, {"dir", "ltr"}}, bounds(*figure.quantity));
    const Element cell(view.out, "td");
    const std::vector<Speaker>& speakers = view.comparison().claims[figure.claim.value].attribution.speakers;
    speakers.empty() ? view.out.text(view.ui().text("voice.own")) : view.out.quoted(speakers.front().name, "");
  }
}

bool says_one_value(const Series& series) {
  const auto same = [&](const Figure& figure) {
    return bounds(*figure.quantity) == bounds(*series.figures[0].quantity);
  };
  return std::all_of(series.figures.begin(), series.figures.end(), same);
}

// Series in which something differs: what all give alike needs no table.
std::vector<Series> telling_series(const Comparison& comparison, const Cluster& cluster) {
  std::vector<Series> all = series_of(comparison, cluster);
  std::erase_if(all, says_one_value);
  return all;
}

}  // namespace

void write_figures(const View& view, const Chapter& chapter) {
  bool begun = false;
  for (const ClusterId id : chapter.clusters) {
    const Cluster& cluster = view.comparison().clusters[id.value];
    const std::vector<Series> all = telling_series(view.comparison(), cluster);
    if (all.empty()) continue;
    if (!begun) {
      view.out.leaf("h4", {{"class", "part"}}, view.ui().text("figures"));
      view.out.leaf("p", {{"class", "lead"}}, view.ui().text("figures_lead"));
    }
    begun = true;
    for (const Series& series : all) {
      const Element figure(view.out, "div", {{"class", "figures"}});
      {
        const Element head(view.out, "h5");
        view.out.leaf("a", {{"class", "id"}, {"href", view.link(id)}}, record_id(id));
        view.out.text(" ");
        write_label(view, id);
        if (!series.unit.empty()) view.out.text(" — ");
        if (!series.unit.empty()) view.out.quoted(series.unit, "");
      }
      view.out.leaf("p", {{"class", "change c-" + std::string(name_of(change_of(series)))}},
                    view.ui().text("change", name_of(change_of(series))));
      write_drawing(view, series);
      write_table(view, series);
    }
  }
}

}  // namespace tawatur::html
