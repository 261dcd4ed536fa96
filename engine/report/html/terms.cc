// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "engine/report/html/sections.h"
#include "engine/report/html/word_voice.h"
#include "engine/report/record_ids.h"

namespace tawatur::html {
namespace {

std::vector<std::size_t> terms_of(const View& view, const Chapter& chapter) {
  std::vector<std::size_t> rows;
  const auto add = [&](std::size_t row) {
    if (view.comparison().divergences[row].kind == DivergenceKind::terminology) rows.push_back(row);
  };
  if (chapter.first_part) {
    for (const std::size_t row : view.report.index.loose[chapter.story.value_or(view.comparison().stories.size())])
      add(row);
  }
  for (const ClusterId cluster : chapter.clusters) {
    for (const std::size_t row : view.report.index.divergences[cluster.value]) add(row);
  }
  return rows;
}

// One wording in one voice, the articles that have it, and how often it stands there.
struct Use {
  DivergenceSpan part;
  std::string_view voice;
  std::vector<ArticleId> articles;
  std::size_t count = 0;
};

std::vector<Use> uses_of(const View& view, const Divergence& divergence) {
  std::vector<Use> uses;
  const auto words = [&](const DivergenceSpan& part) { return view.comparison().text_of(part.article, part.span); };
  for (const DivergenceSpan& part : divergence.spans) {
    const std::string_view voice = voice_of(view, part.article, part.span);
    auto use = std::find_if(uses.begin(), uses.end(),
                            [&](const Use& other) { return other.voice == voice && words(other.part) == words(part); });
    if (use == uses.end()) use = uses.insert(use, {part, voice, {}});
    ++use->count;
    if (std::find(use->articles.begin(), use->articles.end(), part.article) == use->articles.end())
      use->articles.push_back(part.article);
  }
  return uses;
}

void write_use(const View& view, const Use& use) {
  {
    const Element cell(view.out, "td");
    write_words(view, use.part.article, use.part.span);
    if (use.count > use.articles.size())
      view.out.leaf("span", {{"class", "times"}, {"dir", "ltr"}}, " ×" + std::to_string(use.count));
  }
  {
    const Element cell(view.out, "td");
    write_outlets(view, use.articles);
  }
  view.out.leaf("td", {{"class", "word-voice"}}, view.ui().text("word_in", use.voice));
}

// The heading cell of the group that a divergence makes: what it is about.
void write_subject(const View& view, std::size_t row, std::size_t lines) {
  const Divergence& divergence = view.comparison().divergences[row];
  const Element cell(view.out, "th", {{"scope", "rowgroup"}, {"rowspan", std::to_string(lines)}});
  if (divergence.cluster) {
    view.out.leaf("a", {{"class", "id"}, {"href", view.link_to_divergence(row)}}, record_id(*divergence.cluster));
    view.out.text(" ");
    write_label(view, *divergence.cluster);
  } else {
    view.out.leaf("span", {{"class", "id"}, {"id", divergence_record_id(row)}}, divergence_record_id(row));
    view.out.text(" ");
    view.out.quoted(explanation_lead(view, divergence), "");
  }
}

}  // namespace

void write_terms(const View& view, const Chapter& chapter) {
  const std::vector<std::size_t> rows = terms_of(view, chapter);
  if (rows.empty()) return;
  view.out.leaf("h4", {{"class", "part"}}, view.ui().text("terms"));
  view.out.leaf("p", {{"class", "lead"}}, view.ui().text("terms_lead"));
  const Table table(view, "terms", "terms", {"subject", "words", "outlet", "voice"});
  for (const std::size_t row : rows) {
    const Element body(view.out, "tbody");
    const std::vector<Use> uses = uses_of(view, view.comparison().divergences[row]);
    for (std::size_t i = 0; i < uses.size(); ++i) {
      const Element line(view.out, "tr");
      if (i == 0) write_subject(view, row, uses.size());
      write_use(view, uses[i]);
    }
  }
}

}  // namespace tawatur::html
