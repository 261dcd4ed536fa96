// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/value_names.h"
#include "engine/report/html/sections.h"
#include "engine/report/record_ids.h"

namespace tawatur::html {
namespace {

void write_headline(const View& view, const HeadlineFinding& headline) {
  const Element row(view.out, "tr");
  {
    const Element cell(view.out, "td");
    write_outlet(view, headline.article);
  }
  view.out.leaf("td", view.ui().text("headline_gap", name_of(headline.gap)));
  {
    const Element cell(view.out, "td");
    const std::optional<Span>& title = view.comparison().article(headline.article).title;
    const Span whole = title && title->contains(headline.span) ? *title : headline.span;
    const Element words(view.out, "bdi", {{"class", "snippet"}});
    view.out.text(view.comparison().text_of(headline.article, {whole.begin, headline.span.begin}));
    view.out.leaf("mark", {{"class", "k-number"}}, view.comparison().text_of(headline.article, headline.span));
    view.out.text(view.comparison().text_of(headline.article, {headline.span.end, whole.end}));
  }
  const Element cell(view.out, "td");
  const bool arabic = view.ui().is_arabic() && !headline.explanation_arabic.empty();
  view.out.quoted(arabic ? headline.explanation_arabic : headline.explanation, "");
}

}  // namespace

void write_headlines(const View& view, const Chapter& chapter) {
  std::vector<std::size_t> rows;
  if (!chapter.story) return;
  for (const ArticleId article : view.comparison().stories[*chapter.story].articles) {
    const std::vector<std::size_t>& of_article = view.report.headlines[article.value];
    rows.insert(rows.end(), of_article.begin(), of_article.end());
  }
  if (rows.empty()) return;
  view.out.leaf("h4", {{"class", "part"}}, view.ui().text("headlines"));
  view.out.leaf("p", {{"class", "lead"}}, view.ui().text("headlines_lead"));
  const Table table(view, "headlines", "headlines", {"outlet", "kind", "headline", "explanation"});
  const Element body(view.out, "tbody");
  for (const std::size_t row : rows) write_headline(view, view.comparison().headlines[row]);
}

}  // namespace tawatur::html
