// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "engine/report/characters.h"
#include "engine/report/html/sections.h"
#include "engine/report/record_ids.h"

namespace tawatur::html {
namespace {

constexpr std::size_t kMostStyles = 200;     // the rest stands in house_style.csv
constexpr std::size_t kMostInstances = 100;  // of one edit
constexpr std::uint32_t kContext = 120;      // bytes of text on each side of an instance

// The words with some of their sentence around them, cut between words.
Span context_of(const View& view, ArticleId article, Span words) {
  const std::optional<SentenceId> sentence = sentence_at(view, article, words);
  if (!sentence) return words;
  const std::string_view text = view.comparison().corpus.document_of(view.comparison().article(article)).text;
  Span context = view.comparison().sentences[sentence->value].span;
  if (words.begin - context.begin > kContext) {
    const std::size_t space = text.find(' ', words.begin - kContext);
    context.begin = static_cast<std::uint32_t>(std::min<std::size_t>(space + 1, words.begin));
  }
  if (context.end - words.end > kContext) {
    const std::size_t space = text.rfind(' ', words.end + kContext);
    context.end = static_cast<std::uint32_t>(std::max<std::size_t>(space, words.end));
  }
  return context;
}

void write_place(const View& view, ArticleId article, Span words) {
  const Span context = context_of(view, article, words);
  {
    const Element quotation(view.out, "bdi", {{"class", "snippet"}});
    view.out.text(view.comparison().text_of(article, {context.begin, words.begin}));
    if (words.empty()) {
      view.out.leaf("mark", {{"class", "k-terminology"}}, "[…]");
    } else {
      view.out.leaf("mark", {{"class", "k-terminology"}}, view.comparison().text_of(article, words));
    }
    view.out.text(view.comparison().text_of(article, {words.end, context.end}));
  }
  view.out.text(" ");
  const std::optional<SentenceId> sentence = sentence_at(view, article, words);
  view.out.leaf("a", {{"class", "id"}, {"href", sentence ? view.link(*sentence) : view.link(article)}},
                record_id(article));
}

void write_instances(const View& view, const HouseStyle& style) {
  const Element details(view.out, "details");
  view.out.leaf("summary", view.ui().counted("instances", style.instances.size()));
  const Element list(view.out, "ol", {{"class", "instances"}});
  for (std::size_t i = 0; i < std::min(style.instances.size(), kMostInstances); ++i) {
    const StyleInstance& instance = style.instances[i];
    const Element item(view.out, "li");
    {
      const Element before(view.out, "p");
      write_place(view, instance.from, instance.before);
    }
    const Element after(view.out, "p");
    write_place(view, instance.to, instance.after);
  }
}

void write_style(const View& view, const HouseStyle& style) {
  const Element row(view.out, "tr");
  for (const std::string* outlet : {&style.from_outlet, &style.to_outlet}) {
    const Element cell(view.out, "td");
    view.out.quoted(*outlet, "");
  }
  {
    const Element cell(view.out, "td", {{"class", "edit"}});
    {
      const Element before(view.out, "q");
      view.out.quoted(style.before, "");
    }
    const Element arrow(view.out, "span", {{"class", "becomes"}});
    view.out.text(" " + view.ui().text("becomes") + " ");
    if (style.after.empty()) {
      view.out.leaf("span", {{"class", "nothing"}}, view.ui().text("dropped"));
    } else {
      const Element after(view.out, "q");
      view.out.quoted(style.after, "");
    }
  }
  {
    const Element cell(view.out, "td", {{"class", "number"}});
    view.out.text(view.ui().filled(
        "n_of_all", {{"n", std::to_string(style.instances.size())}, {"all", std::to_string(style.chances)}}));
  }
  view.out.leaf("td", {{"class", "number"}, {"dir", "ltr"}}, two_decimals(style.log_odds));
  const Element cell(view.out, "td");
  write_instances(view, style);
}

}  // namespace

void write_house_style(const View& view) {
  const std::vector<HouseStyle>& styles = view.comparison().house_styles;
  if (styles.empty()) return;
  const Element section(view.out, "section", {{"aria-labelledby", "house-style"}});
  write_heading(view, "h2", "house-style", view.ui().text("house_style"));
  view.out.leaf("p", {{"class", "lead"}}, view.ui().text("house_style_lead"));
  {
    const Table table(view, "house_style", "styles",
                      {"from_outlet", "to_outlet", "edit", "how_often", "log_odds", "places"});
    const Element body(view.out, "tbody");
    for (std::size_t i = 0; i < std::min(styles.size(), kMostStyles); ++i) write_style(view, styles[i]);
  }
  if (styles.size() > kMostStyles) view.out.leaf("p", {{"class", "note"}}, view.ui().text("house_style_more"));
}

}  // namespace tawatur::html
