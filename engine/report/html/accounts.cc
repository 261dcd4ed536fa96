// SPDX-License-Identifier: GPL-3.0-or-later
// Differences between articles that share no claim: each side in its sentence, since there is no card that shows it.
// Names for one thing have a table of their own (terms.cc), and so has what is left out (silence.cc).
#include <algorithm>

#include "engine/model/value_names.h"
#include "engine/report/highlights.h"
#include "engine/report/html/marked_text.h"
#include "engine/report/html/sections.h"
#include "engine/report/record_ids.h"

namespace tawatur::html {
namespace {

std::vector<std::size_t> accounts_of(const View& view, const Chapter& chapter) {
  const std::size_t group = chapter.story.value_or(view.comparison().stories.size());
  std::vector<std::size_t> rows;
  for (const std::size_t row : view.report.index.loose[group]) {
    const DivergenceKind kind = view.comparison().divergences[row].kind;
    if (!is_silence(kind) && kind != DivergenceKind::terminology) rows.push_back(row);
  }
  std::stable_sort(rows.begin(), rows.end(), [&](std::size_t a, std::size_t b) {
    return view.comparison().divergences[a].weight < view.comparison().divergences[b].weight;
  });
  return rows;
}

void write_side(const View& view, std::size_t row, std::size_t number, const DivergenceSpan& part) {
  const Divergence& divergence = view.comparison().divergences[row];
  const Article& article = view.comparison().article(part.article);
  const std::optional<SentenceId> sentence = sentence_at(view, part.article, part.span);
  const Element side(view.out, "section", {{"class", "member"}});
  {
    const Element head(view.out, "h5");
    write_outlet(view, part.article);
    if (article.published.value) {
      view.out.text(" ");
      write_day(view, *article.published.value);
    }
  }
  {
    const std::string language = language_tag(article.language);
    const Element quotation(view.out, "blockquote", {{"dir", "auto"}, {"lang", language.empty() ? "und" : language}});
    const Span shown = sentence ? view.comparison().sentences[sentence->value].span : part.span;
    write_marked(view, part.article, shown, shown,
                 {{part.span, divergence.kind, divergence.weight, number, view.link_to_divergence(row)}});
  }
  if (!sentence) return;
  const Element place(view.out, "p", {{"class", "place"}});
  const Element link(view.out, "a", {{"href", view.link(*sentence)}});
  write_icon(view, "place");
  view.out.text(view.ui().text("in_the_article") + " ");
  view.out.leaf("span", {{"class", "id"}}, record_id(*sentence));
}

void write_account(const View& view, std::size_t row, std::size_t number) {
  const Divergence& divergence = view.comparison().divergences[row];
  const Element account(
      view.out, "div",
      {{"class", "account k-" + std::string(name_of(divergence.kind))}, {"id", divergence_record_id(row)}});
  {
    const Element head(view.out, "p", {{"class", "entry-head"}});
    view.out.leaf("span", {{"class", "id"}}, divergence_record_id(row));
    view.out.text(" ");
    write_kind(view, divergence.kind);
    view.out.text(" ");
    write_weight(view, divergence.weight);
  }
  write_explanation(view, divergence);
  const Element sides(view.out, "div", {{"class", "members"}});
  for (const DivergenceSpan& part : divergence.spans) write_side(view, row, number, part);
}

}  // namespace

void write_accounts(const View& view, const Chapter& chapter) {
  const std::vector<std::size_t> rows = accounts_of(view, chapter);
  if (rows.empty()) return;
  view.out.leaf("h4", {{"class", "part"}}, view.ui().text("accounts"));
  view.out.leaf("p", {{"class", "lead"}}, view.ui().text("accounts_lead"));
  for (std::size_t i = 0; i < rows.size(); ++i) write_account(view, rows[i], i + 1);
}

}  // namespace tawatur::html
