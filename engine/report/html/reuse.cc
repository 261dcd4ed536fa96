// SPDX-License-Identifier: GPL-3.0-or-later
// How alike sentences of different articles are related, and articles that name each other as the source.
#include <algorithm>
#include <map>
#include <set>

#include "engine/model/value_names.h"
#include "engine/report/html/sections.h"
#include "engine/report/record_ids.h"

namespace tawatur::html {
namespace {

constexpr std::size_t kMostPairs = 30;  // the rest stands in sentence_reuse.csv

std::vector<std::size_t> reuses_of(const View& view, const Chapter& chapter) {
  std::vector<std::size_t> rows;
  for (const ArticleId article : view.comparison().stories[*chapter.story].articles) {
    const std::vector<std::size_t>& of_article = view.report.reuses[article.value];
    rows.insert(rows.end(), of_article.begin(), of_article.end());
  }
  std::stable_sort(rows.begin(), rows.end(), [&](std::size_t a, std::size_t b) {
    return view.comparison().reuses[a].verdict < view.comparison().reuses[b].verdict;
  });
  return rows;
}

void write_sentence_cell(const View& view, SentenceId id) {
  const Sentence& sentence = view.comparison().sentences[id.value];
  const Element cell(view.out, "td");
  write_outlet(view, sentence.article);
  view.out.text(" ");
  write_words(view, sentence.article, sentence.span);
  view.out.text(" ");
  view.out.leaf("a", {{"class", "id"}, {"href", view.link(id)}}, record_id(id));
}

void write_verdicts(const View& view, const std::vector<std::size_t>& rows) {
  std::map<ReuseVerdict, std::size_t> counts;
  for (const std::size_t row : rows) ++counts[view.comparison().reuses[row].verdict];
  const Element list(view.out, "ul", {{"class", "legend"}});
  for (const auto& [verdict, count] : counts) {
    const Element item(view.out, "li");
    const Element words(view.out, "span");
    view.out.leaf("b", view.ui().text("reuse", name_of(verdict)));
    view.out.text(view.ui().text("colon") + " " + std::to_string(count) + " — " +
                  view.ui().text("reuse_means", name_of(verdict)));
  }
}

// Rows at the front whose sentences have to do with each other: chance is counted and not listed.
std::size_t related(const View& view, const std::vector<std::size_t>& rows) {
  return static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(), [&](std::size_t row) {
    return view.comparison().reuses[row].verdict != ReuseVerdict::chance;
  }));
}

void write_reuse(const View& view, const Chapter& chapter) {
  const std::vector<std::size_t> rows = reuses_of(view, chapter);
  if (rows.empty()) return;
  view.out.leaf("h4", {{"class", "part"}}, view.ui().text("reuse"));
  write_verdicts(view, rows);
  const std::size_t shown = std::min(related(view, rows), kMostPairs);
  if (shown == 0) return;
  const Element details(view.out, "details");
  view.out.leaf("summary", view.ui().counted("sentence_pairs", shown));
  {
    const Table table(view, "reuse", "reuses", {"verdict", "sentence", "sentence"});
    const Element body(view.out, "tbody");
    for (std::size_t i = 0; i < shown; ++i) {
      const SentenceReuse& reuse = view.comparison().reuses[rows[i]];
      const Element line(view.out, "tr");
      view.out.leaf("th", {{"scope", "row"}}, view.ui().text("reuse", name_of(reuse.verdict)));
      write_sentence_cell(view, reuse.a);
      write_sentence_cell(view, reuse.b);
    }
  }
  if (rows.size() > shown) view.out.leaf("p", {{"class", "note"}}, view.ui().text("reuse_more"));
}

void write_circles(const View& view, const Chapter& chapter) {
  const std::vector<ArticleId>& of_story = view.comparison().stories[*chapter.story].articles;
  const std::set<ArticleId> articles(of_story.begin(), of_story.end());
  std::vector<const CitationCircle*> circles;
  for (const CitationCircle& circle : view.comparison().circles) {
    if (!circle.articles.empty() && articles.contains(circle.articles.front())) circles.push_back(&circle);
  }
  if (circles.empty()) return;
  view.out.leaf("h4", {{"class", "part"}}, view.ui().text("circles"));
  view.out.leaf("p", {{"class", "lead"}}, view.ui().text("circles_lead"));
  const Element list(view.out, "ul", {{"class", "circles"}});
  for (const CitationCircle* circle : circles) {
    const Element item(view.out, "li");
    const Element way(view.out, "ol", {{"class", "chain"}});
    for (std::size_t i = 0; i <= circle->articles.size(); ++i) {
      const Element station(view.out, "li");
      write_outlet(view, circle->articles[i % circle->articles.size()]);
    }
  }
}

}  // namespace

void write_reuses(const View& view, const Chapter& chapter) {
  if (!chapter.story) return;
  write_reuse(view, chapter);
  write_circles(view, chapter);
}

}  // namespace tawatur::html
