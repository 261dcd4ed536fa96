// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "engine/model/value_names.h"
#include "engine/report/characters.h"
#include "engine/report/highlights.h"
#include "engine/report/html/sections.h"
#include "engine/report/record_ids.h"
#include "engine/report/words/problem_text.h"

namespace tawatur::html {
namespace {

constexpr std::size_t kStrongest = 12;
constexpr std::size_t kMostEchoes = 12;
constexpr std::size_t kLongestSubject = 110;  // characters

void write_count(const View& view, std::string_view key, std::size_t count) {
  const Element tile(view.out, "li");
  view.out.leaf("strong", std::to_string(count));
  view.out.text(" ");
  view.out.leaf("span", view.ui().counted(key, count));
}

void write_counts(const View& view) {
  const Comparison& comparison = view.comparison();
  std::vector<ArticleId> articles;
  for (std::size_t i = 0; i < comparison.corpus.articles.size(); ++i) articles.emplace_back(i);
  const auto hard = std::count_if(comparison.divergences.begin(), comparison.divergences.end(),
                                  [](const Divergence& divergence) { return divergence.weight == Weight::hard; });
  const Element list(view.out, "ul", {{"class", "counts"}});
  write_count(view, "tile.stories", comparison.stories.size());
  write_count(view, "tile.articles", comparison.corpus.articles.size());
  write_count(view, "tile.outlets", outlets_of(comparison, articles).size());
  write_count(view, "tile.claims", comparison.claims.size());
  write_count(view, "tile.clusters", comparison.clusters.size());
  write_count(view, "tile.hard", static_cast<std::size_t>(hard));
}

void write_strong_divergence(const View& view, std::size_t row) {
  const Divergence& divergence = view.comparison().divergences[row];
  const Element item(view.out, "li", {{"class", "k-" + std::string(name_of(divergence.kind))}});
  {
    const Element head(view.out, "p", {{"class", "entry-head"}});
    write_kind(view, divergence.kind);
    view.out.text(" ");
    const std::string target = divergence.cluster ? view.link(*divergence.cluster) : view.link_to_divergence(row);
    const Element link(view.out, "a", {{"href", target}});
    const std::string_view subject = subject_of(view.comparison(), view.report.index, row);
    view.out.quoted(shortened(plain_line(subject), kLongestSubject), "");
  }
  write_explanation(view, divergence);
  write_readings(view, divergence);
}

void write_strongest(const View& view) {
  const std::vector<std::size_t> rows = strongest_divergences(view.comparison(), view.report.index, kStrongest);
  view.out.leaf("h3", view.ui().text("strongest"));
  if (rows.empty()) {
    view.out.leaf("p", {{"class", "quiet"}}, view.ui().text("no_hard_differences"));
    return;
  }
  const Element list(view.out, "ol", {{"class", "strongest"}});
  for (const std::size_t row : rows) write_strong_divergence(view, row);
}

// Many outlets, few sources.
void write_echoes(const View& view) {
  const Comparison& comparison = view.comparison();
  const std::vector<ClusterId> clusters = echoes(comparison, kMostEchoes);
  if (clusters.empty()) return;
  view.out.leaf("h3", view.ui().text("echoes"));
  view.out.leaf("p", {{"class", "lead"}}, view.ui().text("echoes_lead"));
  const Element list(view.out, "ul", {{"class", "echoes"}});
  for (const ClusterId id : clusters) {
    const Cluster& cluster = comparison.clusters[id.value];
    const Element item(view.out, "li");
    {
      const Element link(view.out, "a", {{"href", view.link(id)}});
      write_label(view, id);
    }
    write_source_count(view, cluster);
  }
}

void write_problems(const View& view) {
  const std::vector<IngestProblem>& problems = view.comparison().corpus.problems;
  view.out.leaf("h3", view.ui().text("unread"));
  if (problems.empty()) {
    view.out.leaf("p", {{"class", "quiet"}}, view.ui().text("all_read"));
    return;
  }
  const ProblemText words(view.ui().language());
  const auto write_told = [&](const std::string& english) {
    const ToldProblem told = words.told(english);
    view.out.quoted(told.text, told.language);
  };
  const Element list(view.out, "ul", {{"class", "problems"}});
  for (const IngestProblem& problem : problems) {
    const Element item(view.out, "li");
    {
      const Element file(view.out, "strong");
      view.out.quoted(problem.file, "");
    }
    view.out.text(" ");
    write_told(problem.place);
    view.out.text((view.ui().text("colon") + " "));
    write_told(problem.reason);
  }
}

}  // namespace

void write_overview(const View& view) {
  const Element section(view.out, "section", {{"class", "overview"}, {"aria-labelledby", "overview"}});
  write_heading(view, "h2", "overview", view.ui().text("overview"));
  write_counts(view);
  write_story_table(view);
  write_strongest(view);
  write_echoes(view);
  write_problems(view);
}

}  // namespace tawatur::html
