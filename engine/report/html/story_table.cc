// SPDX-License-Identifier: GPL-3.0-or-later
// The stories of a run at a glance, a line each: how much was told of it, and how far those who tell it agree.
#include <algorithm>
#include <array>

#include "engine/report/characters.h"
#include "engine/report/html/sections.h"
#include "engine/report/record_ids.h"
#include "engine/report/relation_words.h"

namespace tawatur::html {
namespace {

constexpr std::size_t kLongestLabel = 110;  // characters
constexpr std::size_t kMostBars = 200;      // further down numbers are enough
constexpr std::array<std::string_view, 3> kAccords = {"agree", "other_words", "differ"};

// Shared claims by how far their members agree, in the order of kAccords, as their cards say it.
using Accords = std::array<std::size_t, kAccords.size()>;

Accords accords_of(const View& view, const std::vector<ClusterId>& clusters) {
  Accords accords{};
  for (const ClusterId id : clusters) {
    const Relation relation = view.comparison().clusters[id.value].relation;
    const bool differs = !differences_beside_agreement(view.comparison(), view.report.index, id).empty();
    const bool in_other_words = relation == Relation::agree_with_different_wording;
    ++accords[differs ? 2 : relation == Relation::agree ? 0 : in_other_words ? 1 : 2];
  }
  return accords;
}

// Runs in the direction of reading; the numbers beside it say the same.
void write_bar(const View& view, const Accords& accords, std::size_t all) {
  constexpr std::size_t kWidth = 120;
  const Element svg(view.out, "svg",
                    {{"class", "accord"},
                     {"viewBox", "0 0 " + std::to_string(kWidth) + " 8"},
                     {"preserveAspectRatio", "none"},
                     {"aria-hidden", "true"}});
  std::size_t before = 0;
  for (std::size_t i = 0; i < accords.size(); ++i) {
    const std::size_t begin = before * kWidth / all;
    before += accords[i];
    const std::size_t end = before * kWidth / all;
    if (begin == end) continue;
    view.out.leaf("rect",
                  {{"class", "a-" + std::string(kAccords[i])},
                   {"x", std::to_string(view.ui().is_arabic() ? kWidth - end : begin)},
                   {"width", std::to_string(end - begin)},
                   {"height", "8"}},
                  "");
  }
}

void write_number(const View& view, std::size_t number) {
  view.out.leaf("td", {{"class", "number"}, {"dir", "ltr"}}, std::to_string(number));
}

void write_row(const View& view, std::size_t story, const std::vector<ArticleId>& articles) {
  const Comparison& comparison = view.comparison();
  const std::vector<ClusterId>& clusters = view.report.by_story[story];
  const Element row(view.out, "tr");
  {
    const Element head(view.out, "th", {{"scope", "row"}});
    const Element link(view.out, "a", {{"href", view.link_to_story(story)}});
    if (story < comparison.stories.size()) {
      view.out.quoted(shortened(plain_line(comparison.stories[story].label), kLongestLabel), "");
    } else {
      view.out.text(view.ui().text("no_story"));
    }
  }
  const Accords accords = accords_of(view, clusters);
  {
    const Element cell(view.out, "td", {{"class", "number"}});
    view.out.leaf("span", {{"dir", "ltr"}}, std::to_string(clusters.size()));
    if (!clusters.empty() && comparison.stories.size() <= kMostBars) write_bar(view, accords, clusters.size());
  }
  for (const std::size_t count : accords) write_number(view, count);
  write_number(view, articles.size());
  write_number(view, outlets_of(comparison, articles).size());
}

std::vector<ArticleId> articles_without_story(const View& view) {
  std::vector<ArticleId> articles;
  for (std::size_t i = 0; i < view.comparison().corpus.articles.size(); ++i) {
    if (!view.report.index.story[i]) articles.emplace_back(i);
  }
  return articles;
}

}  // namespace

void write_story_table(const View& view) {
  const std::vector<Story>& stories = view.comparison().stories;
  const bool others = !view.report.by_story.back().empty() || !view.report.index.loose.back().empty();
  if (stories.empty() && !others) return;
  view.out.leaf("h3", view.ui().text("story_table"));
  const Table table(view, "story_table", "stories",
                    {"story", "shared_claims", "agree", "other_words", "differ", "articles", "outlets"});
  const Element body(view.out, "tbody");
  for (std::size_t i = 0; i < stories.size(); ++i) write_row(view, i, stories[i].articles);
  if (others) write_row(view, stories.size(), articles_without_story(view));
}

}  // namespace tawatur::html
