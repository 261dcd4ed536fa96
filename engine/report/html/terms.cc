// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "engine/model/value_names.h"
#include "engine/report/characters.h"
#include "engine/report/html/sections.h"
#include "engine/report/record_ids.h"

namespace tawatur::html {
namespace {

constexpr char32_t kLeftGuillemet = 0x00AB;
constexpr char32_t kRightGuillemet = 0x00BB;
constexpr char32_t kLeftQuote = 0x201C;
constexpr char32_t kRightQuote = 0x201D;

// Does a quotation that opens before `at` still stand open there? A straight mark opens and closes in turn.
bool inside_quotation(std::string_view text, std::size_t at) {
  bool open = false;
  for (std::size_t i = 0; i < at;) {
    const Character character = character_at(text, i);
    if (character.code_point == '"') open = !open;
    if (character.code_point == kLeftGuillemet || character.code_point == kLeftQuote) open = true;
    if (character.code_point == kRightGuillemet || character.code_point == kRightQuote) open = false;
    i += character.bytes;
  }
  return open;
}

// "own", "quoted" or "attributed": a word in somebody else's mouth is not the outlet's word.
std::string_view voice_of(const View& view, const DivergenceSpan& part) {
  for (const SentenceId id : view.report.sentences[part.article.value]) {
    const Span sentence = view.comparison().sentences[id.value].span;
    if (!sentence.contains(part.span)) continue;
    const Attribution& attribution = view.comparison().attributions[id.value];
    const std::string_view words = view.comparison().text_of(part.article, sentence);
    if (attribution.mode == QuoteMode::direct || inside_quotation(words, part.span.begin - sentence.begin))
      return "quoted";
    return attribution.voice == Voice::own ? "own" : "attributed";
  }
  return "own";
}

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

// One word of one article in one voice, and how often it stands there.
struct Use {
  DivergenceSpan part;
  std::string_view voice;
  std::size_t count = 1;
};

std::vector<Use> uses_of(const View& view, const Divergence& divergence) {
  std::vector<Use> uses;
  for (const DivergenceSpan& part : divergence.spans) {
    const std::string_view voice = voice_of(view, part);
    const auto same = std::find_if(uses.begin(), uses.end(), [&](const Use& use) {
      return use.part.article == part.article && use.voice == voice &&
             view.comparison().text_of(part.article, use.part.span) ==
                 view.comparison().text_of(part.article, part.span);
    });
    if (same == uses.end()) {
      uses.push_back({part, voice});
    } else {
      ++same->count;
    }
  }
  return uses;
}

void write_use(const View& view, const Use& use) {
  {
    const Element cell(view.out, "td");
    write_words(view, use.part.article, use.part.span);
    if (use.count > 1) view.out.leaf("span", {{"class", "times"}, {"dir", "ltr"}}, " ×" + std::to_string(use.count));
  }
  {
    const Element cell(view.out, "td");
    write_outlet(view, use.part.article);
  }
  view.out.leaf("td", {{"class", "word-voice"}}, view.ui().text("word_in", use.voice));
}

// The heading cell of the group that a divergence makes: what it is about.
void write_subject(const View& view, std::size_t row, std::size_t lines) {
  const Divergence& divergence = view.comparison().divergences[row];
  const Element cell(view.out, "th", {{"scope", "rowgroup"}, {"rowspan", std::to_string(lines)}});
  if (divergence.cluster) {
    view.out.leaf("a", {{"class", "id"}, {"href", view.link_to_divergence(row)}}, record_id(*divergence.cluster));
  } else {
    view.out.leaf("span", {{"class", "id"}, {"id", divergence_record_id(row)}}, divergence_record_id(row));
  }
  view.out.text(" ");
  view.out.quoted(explanation_in(view.ui(), divergence), "");
}

}  // namespace

void write_terms(const View& view, const Chapter& chapter) {
  const std::vector<std::size_t> rows = terms_of(view, chapter);
  if (rows.empty()) return;
  view.out.leaf("h4", {{"class", "part"}}, view.ui().text("terms"));
  view.out.leaf("p", {{"class", "lead"}}, view.ui().text("terms_lead"));
  const Element region(
      view.out, "div",
      {{"class", "scroll"}, {"tabindex", "0"}, {"role", "group"}, {"aria-label", view.ui().text("terms")}});
  const Element table(view.out, "table", {{"class", "terms"}});
  {
    const Element head(view.out, "thead");
    const Element line(view.out, "tr");
    for (const char* key : {"column.subject", "column.words", "column.outlet", "column.voice"}) {
      view.out.leaf("th", {{"scope", "col"}}, view.ui().text(key));
    }
  }
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
