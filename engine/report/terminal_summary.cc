// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/terminal_summary.h"

#include <algorithm>
#include <ostream>

#include "engine/model/value_names.h"
#include "engine/report/characters.h"
#include "engine/report/highlights.h"
#include "engine/report/record_ids.h"
#include "engine/report/words/interface_text.h"
#include "engine/report/words/page_name.h"
#include "engine/report/words/problem_text.h"

namespace tawatur {
namespace {

constexpr std::size_t kMostProblems = 5;
constexpr std::size_t kMostOutlets = 6;    // beside a reading
constexpr std::size_t kLongestWords = 90;  // characters of a quotation on one line
constexpr std::string_view kFirstStrongIsolate = "\xE2\x81\xA8";
constexpr std::string_view kPopIsolate = "\xE2\x81\xA9";

std::string isolated(std::string_view words) {
  return std::string(kFirstStrongIsolate) + shortened(plain_line(words), kLongestWords) + std::string(kPopIsolate);
}

struct Terminal {
  const Comparison& comparison;
  const InterfaceText& ui;
  bool color;
  std::ostream& out;

  void heading(std::string_view key) const {
    out << (color ? "\n\x1b[1m" : "\n") << ui.text(key) << (color ? "\x1b[0m\n" : "\n");
  }
  [[nodiscard]] std::string outlets(const std::vector<ArticleId>& articles) const {
    std::vector<std::string> names;
    for (const ArticleId id : articles) {
      const Article& article = comparison.article(id);
      std::string name = isolated(page_name(ui, article));
      if (!is_named(article)) name += " (" + record_id(id) + ")";
      if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
    }
    std::string list;
    for (std::size_t i = 0; i < names.size() && i < kMostOutlets; ++i) {
      list += (list.empty() ? "" : ui.text("list_separator") + " ") + names[i];
    }
    return names.size() > kMostOutlets ? list + " + " + std::to_string(names.size() - kMostOutlets) : list;
  }
};

void write_counts(const Terminal& terminal) {
  const Comparison& comparison = terminal.comparison;
  std::vector<ArticleId> articles;
  for (std::size_t i = 0; i < comparison.corpus.articles.size(); ++i) articles.emplace_back(i);
  const InterfaceText& ui = terminal.ui;
  terminal.out << ui.counted("articles", articles.size()) << " · "
               << ui.counted("outlets", outlets_of(comparison, articles).size()) << " · "
               << ui.counted("stories_counted", comparison.stories.size()) << " · "
               << ui.counted("shared_claims", comparison.clusters.size()) << '\n';
}

void write_strongest(const Terminal& terminal) {
  const Comparison& comparison = terminal.comparison;
  terminal.heading("strongest");
  const FindingIndex index = index_findings(comparison);
  const std::vector<std::size_t> rows = strongest_divergences(comparison, index, kStrongestShown);
  if (rows.empty()) terminal.out << "  " << terminal.ui.text("no_hard_differences") << '\n';
  for (const std::size_t row : rows) {
    const Divergence& divergence = comparison.divergences[row];
    const std::string id = divergence.cluster ? record_id(*divergence.cluster) : divergence_record_id(row);
    terminal.out << "  " << id << "  " << terminal.ui.text("kind", name_of(divergence.kind))
                 << terminal.ui.text("colon") << ' ' << isolated(subject_of(comparison, index, row)) << '\n';
    for (const std::vector<DivergenceSpan>& side : sides_of(comparison, divergence)) {
      std::string_view before = "      ";
      for (const Wording& wording : wordings_of(comparison, side)) {
        terminal.out << before << isolated(comparison.text_of(wording.first.article, wording.first.span)) << " — "
                     << terminal.outlets(wording.articles);
        before = "; ";
      }
      terminal.out << '\n';
    }
  }
}

void write_echoes(const Terminal& terminal) {
  const Comparison& comparison = terminal.comparison;
  const std::vector<ClusterId> repeated = echoes(comparison, kEchoesShown);
  if (repeated.empty()) return;
  terminal.heading("echoes");
  for (const ClusterId id : repeated) {
    const Cluster& cluster = comparison.clusters[id.value];
    terminal.out << "  " << record_id(id) << "  " << isolated(cluster.label) << " — "
                 << terminal.ui.counted("outlets", outlets_of(comparison, articles_of(comparison, cluster)).size())
                 << " · " << terminal.ui.counted("independent_sources", cluster.origins.size()) << '\n';
  }
}

void write_problems(const Terminal& terminal) {
  const std::vector<IngestProblem>& problems = terminal.comparison.corpus.problems;
  if (problems.empty()) return;
  const ProblemText words(terminal.ui.language());
  terminal.heading("unread");
  for (std::size_t i = 0; i < problems.size() && i < kMostProblems; ++i) {
    terminal.out << "  " << isolated(problems[i].file) << terminal.ui.text("colon") << ' '
                 << isolated(words.told(problems[i].reason).text) << '\n';
  }
  if (problems.size() > kMostProblems) terminal.out << "  + " << problems.size() - kMostProblems << '\n';
}

}  // namespace

void write_terminal_summary(const Comparison& comparison, const ReportOptions& options, bool color, std::ostream& out) {
  const InterfaceText ui(options.language);
  const Terminal terminal{comparison, ui, color, out};
  write_counts(terminal);
  write_strongest(terminal);
  write_echoes(terminal);
  write_problems(terminal);
}

}  // namespace tawatur
