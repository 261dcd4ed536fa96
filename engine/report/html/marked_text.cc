// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/html/marked_text.h"

#include <algorithm>
#include <set>

#include "engine/model/value_names.h"
#include "engine/report/characters.h"

namespace tawatur::html {
namespace {

constexpr char32_t kArabicComma = 0x060C;
constexpr char32_t kArabicSemicolon = 0x061B;
constexpr char32_t kArabicQuestion = 0x061F;
constexpr char32_t kUrduFullStop = 0x06D4;

bool joins_words(char32_t code_point) {
  if (code_point < 0x80) {
    return (code_point >= '0' && code_point <= '9') || (code_point >= 'A' && code_point <= 'Z') ||
           (code_point >= 'a' && code_point <= 'z');
  }
  if (code_point < 0xC0 || (code_point >= 0x2000 && code_point <= 0x206F)) return false;
  return code_point != kArabicComma && code_point != kArabicSemicolon && code_point != kArabicQuestion &&
         code_point != kUrduFullStop;
}

std::size_t character_before(std::string_view text, std::size_t at) {
  do {
    --at;
  } while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80);
  return at;
}

// A border lies inside a word when the characters on both sides join.
bool inside_word(std::string_view text, std::size_t at) {
  if (at == 0 || at >= text.size()) return false;
  return joins_words(character_at(text, at).code_point) &&
         joins_words(character_at(text, character_before(text, at)).code_point);
}

// Classes of the gravest mark; the others show in the numbers at the end.
void write_segment(const View& view, ArticleId article, Span segment, Span focus, const std::vector<Mark>& marks) {
  std::vector<const Mark*> covering;
  for (const Mark& mark : marks) {
    if (mark.span.contains(segment)) covering.push_back(&mark);
  }
  const std::string_view words = view.comparison().text_of(article, segment);
  if (covering.empty()) {
    if (focus.contains(segment)) {
      view.out.text(words);
    } else {
      view.out.leaf("span", {{"class", "context"}}, words);
    }
    return;
  }
  const Mark& gravest = **std::min_element(covering.begin(), covering.end(),
                                           [](const Mark* a, const Mark* b) { return a->weight < b->weight; });
  const Element mark(
      view.out, "mark",
      {{"class", "k-" + std::string(name_of(gravest.kind)) + " w-" + std::string(name_of(gravest.weight))}});
  view.out.text(words);
  for (const Mark* ending : covering) {
    if (ending->span.end != segment.end) continue;
    const Element reference(view.out, "sup");
    view.out.leaf("a", {{"href", ending->link}, {"title", view.ui().text("kind", name_of(ending->kind))}},
                  std::to_string(ending->number));
  }
}

}  // namespace

Span whole_words(std::string_view text, Span span) {
  std::size_t begin = span.begin;
  std::size_t end = span.end;
  while (inside_word(text, begin)) begin = character_before(text, begin);
  while (inside_word(text, end)) end += character_at(text, end).bytes;
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

void write_marked(const View& view, ArticleId article, Span span, Span focus, const std::vector<Mark>& marks) {
  const std::string_view text = view.comparison().corpus.document_of(view.comparison().article(article)).text;
  std::set<std::uint32_t> borders = {span.begin, span.end};
  const auto add_borders = [&](Span part) {
    for (const std::uint32_t border : {part.begin, part.end}) {
      if (span.begin < border && border < span.end) borders.insert(border);
    }
  };
  std::vector<Mark> inside;
  for (Mark mark : marks) {
    mark.span = whole_words(text, mark.span);
    mark.span = {std::max(mark.span.begin, span.begin), std::min(mark.span.end, span.end)};
    if (mark.span.empty()) continue;
    add_borders(mark.span);
    inside.push_back(std::move(mark));
  }
  add_borders(focus);
  for (auto border = borders.begin(); std::next(border) != borders.end(); ++border) {
    write_segment(view, article, {*border, *std::next(border)}, focus, inside);
  }
}

}  // namespace tawatur::html
