// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/html/word_voice.h"

#include "engine/report/characters.h"

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

}  // namespace

std::string_view voice_of(const View& view, ArticleId article, Span words) {
  const std::optional<SentenceId> id = sentence_at(view, article, words);
  if (!id) return "own";
  const Span sentence = view.comparison().sentences[id->value].span;
  const Attribution& attribution = view.comparison().attributions[id->value];
  const bool quoted = attribution.mode == QuoteMode::direct ||
                      inside_quotation(view.comparison().text_of(article, sentence), words.begin - sentence.begin);
  if (quoted) return "quoted";
  return attribution.voice == Voice::own ? "own" : "attributed";
}

}  // namespace tawatur::html
