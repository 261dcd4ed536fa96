// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "engine/report/characters.h"
#include "engine/report/html/sections.h"
#include "engine/report/record_ids.h"

namespace tawatur::html {
namespace {

std::string anchor_of(const Chapter& chapter) {
  const std::string anchor = chapter.story ? story_record_id(*chapter.story) : "t0";
  return chapter.first_part ? anchor : anchor + "-" + record_id(chapter.clusters.front());
}

void write_title(const View& view, const Chapter& chapter) {
  const Element title(view.out, "h3", {{"id", anchor_of(chapter)}});
  if (chapter.story) {
    constexpr std::size_t kLongestTitle = 160;
    view.out.quoted(shortened(plain_line(view.comparison().stories[*chapter.story].label), kLongestTitle), "");
  } else {
    view.out.text(view.ui().text("no_story"));
  }
  if (!chapter.first_part) view.out.text(" " + view.ui().text("continued"));
}

// By day, so that the reader sees who came first.
void write_story_articles(const View& view, std::size_t story) {
  std::vector<ArticleId> articles = view.comparison().stories[story].articles;
  const auto day_of = [&](ArticleId id) { return view.comparison().article(id).published.value; };
  std::stable_sort(articles.begin(), articles.end(), [&](ArticleId a, ArticleId b) {
    if (day_of(a).has_value() != day_of(b).has_value()) return day_of(a).has_value();
    return day_of(a) < day_of(b);
  });
  const Element list(view.out, "ul", {{"class", "story-articles"}});
  for (const ArticleId id : articles) {
    const Article& article = view.comparison().article(id);
    const Element item(view.out, "li");
    if (article.published.value) {
      write_day(view, *article.published.value);
      view.out.text(" ");
    }
    write_outlet(view, id);
    if (article.publisher && article.origin && article.origin != article.publisher) {
      view.out.text(" — " + view.ui().text("text_of") + " ");
      view.out.quoted(*article.origin, "");
    }
    if (!article.title) continue;
    view.out.text((view.ui().text("colon") + " "));
    write_words(view, id, *article.title);
  }
}

}  // namespace

void write_chapter(const View& view, const Chapter& chapter) {
  const Element section(view.out, "section", {{"class", "story"}, {"aria-labelledby", anchor_of(chapter)}});
  write_title(view, chapter);
  if (chapter.story && chapter.first_part) write_story_articles(view, *chapter.story);
  write_matrix(view, chapter);
  if (!chapter.clusters.empty()) {
    view.out.leaf("h4", {{"class", "part"}}, view.ui().text("claims"));
    const Element claims(view.out, "div", {{"class", "claims"}});
    for (const ClusterId cluster : chapter.clusters) write_claim_card(view, cluster);
  }
  if (chapter.first_part) {
    write_accounts(view, chapter);
    write_copies(view, chapter);
    write_reuses(view, chapter);
  }
  write_drift(view, chapter);
  write_timeline(view, chapter);
  write_figures(view, chapter);
  write_silence(view, chapter);
  if (chapter.first_part) write_headlines(view, chapter);
  write_terms(view, chapter);
  if (chapter.first_part) write_names(view, chapter);
}

}  // namespace tawatur::html
