// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ingest/page/page_phrases.h"

#include <algorithm>
#include <map>
#include <vector>

#include "engine/model/error.h"
#include "engine/text/lexicon.h"
#include "engine/text/tokenizer.h"

namespace tawatur {
namespace {

enum class Place : std::uint8_t { line, start, within };

struct PhraseRule {
  Place place = Place::line;
  PhraseEffect effect = PhraseEffect::drop;
  std::string kind;
};

using PhraseTable = std::map<std::string, std::vector<PhraseRule>, std::less<>>;

constexpr std::size_t kWholeBytes = 240;    // longer lines are prose; of them only the beginning is folded
constexpr std::size_t kOpeningBytes = 160;  // hold the longest phrase
constexpr std::size_t kLongestPhrase = 6;   // words
constexpr std::size_t kShortLine = 4;       // a single word may begin any headline, but not one this short
constexpr std::size_t kMediumLine = 12;
constexpr std::size_t kLongestFurniture = 60;

Place place_named(std::string_view name) {
  if (name == "line") return Place::line;
  if (name == "start") return Place::start;
  if (name == "within") return Place::within;
  throw ConfigError("corpus/lexicons/page_phrases.tsv: no place of a phrase is called \"" + std::string(name) +
                    "\"; use line, start or within");
}

PhraseEffect effect_named(std::string_view name) {
  static const std::map<std::string_view, PhraseEffect> effects = {
      {"drop", PhraseEffect::drop},           {"label", PhraseEffect::label},
      {"related", PhraseEffect::related},     {"comments", PhraseEffect::comments},
      {"site_name", PhraseEffect::site_name}, {"title_label", PhraseEffect::title_label},
      {"byline", PhraseEffect::byline},       {"date", PhraseEffect::date},
      {"credit", PhraseEffect::credit}};
  const auto found = effects.find(name);
  if (found == effects.end()) {
    throw ConfigError("corpus/lexicons/page_phrases.tsv: no effect is called \"" + std::string(name) + "\"");
  }
  return found->second;
}

const PhraseTable& phrase_table() {
  static const PhraseTable table = [] {
    PhraseTable made;
    for (const LexiconRow& row : lexicon_rows("page_phrases")) {
      if (row.size() != 4)
        throw ConfigError("corpus/lexicons/page_phrases.tsv: a row has four columns: " + row.front());
      made[page_words(row[0])].push_back({place_named(row[1]), effect_named(row[2]), row[3]});
    }
    return made;
  }();
  return table;
}

// May a phrase of so many words decide for a line of so many?
bool decides(const FoldedLine& line, PhraseEffect effect, std::size_t phrase_words) {
  if (line.count > kLongestFurniture) return false;
  if (phrase_words >= 3) return true;
  if (effect == PhraseEffect::credit) return line.count <= kMediumLine && (line.has_colon || !line.sentence);
  if (phrase_words == 2) {
    return line.has_link || line.count <= kShortLine + 2 || (line.count <= kMediumLine && !line.sentence);
  }
  if (effect == PhraseEffect::title_label) return !line.sentence && line.count > kShortLine;
  if (effect == PhraseEffect::byline && line.has_colon) return line.count <= kMediumLine && !line.sentence;
  if (effect == PhraseEffect::site_name) return line.count >= 2 && line.count <= kShortLine + 3 && !line.sentence;
  return line.count <= kShortLine && !line.sentence;
}

// Ends of the first words of the line, shortest first.
std::vector<std::size_t> word_ends(std::string_view words) {
  std::vector<std::size_t> ends;
  for (std::size_t at = 0; ends.size() < kLongestPhrase && at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    ends.push_back(end);
    at = end + 1;
  }
  return ends;
}

std::optional<PhraseMatch> match_at_start(const FoldedLine& line, std::optional<PhraseEffect> wanted) {
  const std::vector<std::size_t> ends = word_ends(line.words);
  for (std::size_t words = ends.size(); words > 0; --words) {
    const auto found = phrase_table().find(std::string_view(line.words).substr(0, ends[words - 1]));
    if (found == phrase_table().end()) continue;
    for (const PhraseRule& rule : found->second) {
      const bool whole = words == line.count;
      if (wanted && rule.effect != *wanted) continue;
      if (whole || (rule.place != Place::line && decides(line, rule.effect, words))) {
        return PhraseMatch{rule.effect, rule.kind, words, whole, line.count - words};
      }
    }
  }
  return std::nullopt;
}

std::optional<PhraseMatch> match_within(const FoldedLine& line) {
  static const std::vector<std::pair<std::string, const PhraseRule*>> rules = [] {
    std::vector<std::pair<std::string, const PhraseRule*>> made;
    for (const auto& [phrase, row] : phrase_table()) {
      for (const PhraseRule& rule : row) {
        if (rule.place == Place::within) made.emplace_back(" " + phrase + " ", &rule);
      }
    }
    return made;
  }();
  if (line.count > kLongestFurniture) return std::nullopt;
  const std::string padded = " " + line.words + " ";
  for (const auto& [phrase, rule] : rules) {
    if (padded.find(phrase) != std::string::npos) return PhraseMatch{rule->effect, rule->kind, 0, false, line.count};
  }
  return std::nullopt;
}

}  // namespace

std::string page_words(std::string_view utf8) {
  std::string words;
  for (const Token& token : tokenize(utf8, {0, static_cast<std::uint32_t>(utf8.size())})) {
    if (token.kind == TokenKind::punctuation) continue;
    if (!words.empty()) words += ' ';
    words += token.folded;
  }
  return words;
}

std::size_t folded_bytes(std::string_view line) {
  if (line.size() <= kWholeBytes) return line.size();
  std::size_t cut = kOpeningBytes;
  while ((static_cast<unsigned char>(line[cut]) & 0xC0U) == 0x80U) --cut;
  return cut;
}

FoldedLine fold_line(std::string_view line) {
  const std::size_t cut = folded_bytes(line);
  FoldedLine result;
  result.words = page_words(line.substr(0, cut));
  result.count = result.words.empty() ? 0 : 1 + std::count(result.words.begin(), result.words.end(), ' ');
  result.count += std::count(line.begin() + static_cast<std::ptrdiff_t>(cut), line.end(), ' ');
  const std::size_t colon = line.find(':');
  result.has_colon = colon != std::string_view::npos && colon < 60 && line.substr(colon, 3) != "://";
  result.has_link = line.find("://") != std::string_view::npos || line.find('@') != std::string_view::npos ||
                    line.find("www.") != std::string_view::npos;
  return result;
}

std::optional<PhraseMatch> find_phrase(const FoldedLine& line, std::optional<PhraseEffect> effect) {
  if (line.count == 0) return std::nullopt;
  std::optional<PhraseMatch> match = match_at_start(line, effect);
  if (!match && !effect) match = match_within(line);
  return match;
}

}  // namespace tawatur
