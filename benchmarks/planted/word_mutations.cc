// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/planted/word_mutations.h"

#include <algorithm>
#include <map>

#include "engine/text/lexicon.h"

namespace tawatur::planted {
namespace {

// Replaces what stands in the first column, as whole words, by the second: exact surface forms, so that gender, number
// and mood stay as the table has them.
std::vector<Edit> replace_rows(const Original& original, const std::vector<LexiconRow>& rows) {
  std::map<std::string, std::string, std::less<>> by_words;
  std::size_t longest = 1;
  for (const LexiconRow& row : rows) {
    if (row.size() < 2) continue;
    by_words.emplace(row[0], row[1]);
    longest = std::max(longest, static_cast<std::size_t>(1 + std::count(row[0].begin(), row[0].end(), ' ')));
  }
  std::vector<Edit> places;
  for (const Sentence& sentence : original.sentences) {
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
      for (std::size_t count = longest; count > 0; --count) {
        if (i + count > sentence.tokens.size()) continue;
        const Span words{sentence.tokens[i].span.begin, sentence.tokens[i + count - 1].span.end};
        const auto row = by_words.find(slice(original.body, words));
        if (row == by_words.end()) continue;
        places.push_back({words, row->second});
        break;
      }
    }
  }
  return places;
}

std::vector<LexiconRow> with_reverse(std::vector<LexiconRow> rows) {
  const std::size_t count = rows.size();
  for (std::size_t i = 0; i < count; ++i) {
    if (rows[i].size() >= 2) rows.push_back({rows[i][1], rows[i][0]});
  }
  return rows;
}

}  // namespace

std::vector<Edit> plant_terminology(const Original& original, Random&) {
  static const std::vector<LexiconRow> rows = with_reverse(lexicon_rows("planted_terminology"));
  return replace_rows(original, rows);
}

std::vector<Edit> plant_spelling(const Original& original, Random&) {
  static const std::vector<LexiconRow> rows = with_reverse(lexicon_rows("planted_spelling"));
  return replace_rows(original, rows);
}

std::vector<Edit> plant_certainty(const Original& original, Random&) {
  static const std::vector<LexiconRow> rows = with_reverse(lexicon_rows("planted_certainty"));
  return replace_rows(original, rows);
}

std::vector<Edit> plant_polarity(const Original& original, Random&) {
  static const std::vector<LexiconRow> rows = with_reverse(lexicon_rows("planted_polarity"));
  return replace_rows(original, rows);
}

std::vector<Edit> plant_quotation_marks(const Original& original, Random&) {
  static const std::vector<LexiconRow> styles = lexicon_rows("planted_quotation_marks");
  std::vector<Edit> places;
  for (const LexiconRow& style : styles) {
    std::size_t open = 0;
    while ((open = original.body.find(style[0], open)) != std::string::npos) {
      const std::size_t inner = open + style[0].size();
      const std::size_t close = original.body.find(style[1], inner);
      if (close == std::string::npos) break;
      const std::string words = original.body.substr(inner, close - inner);
      const Span whole{static_cast<std::uint32_t>(open), static_cast<std::uint32_t>(close + style[1].size())};
      if (words.find('\n') == std::string::npos) places.push_back({whole, style[2] + words + style[3]});
      open = close + style[1].size();
    }
  }
  return places;
}

// Does the next word carry the article? Then it describes the place and would have to change with it.
bool is_described(const Sentence& sentence, std::size_t i) {
  static const std::string article = lexicon_rows("planted_definite_article").front().front();
  return i + 1 < sentence.tokens.size() && sentence.tokens[i + 1].folded.starts_with(article);
}

// A place for another of its list.
std::vector<Edit> plant_entity(const Original& original, Random& random) {
  static const std::vector<LexiconRow> rows = lexicon_rows("planted_places");
  std::vector<Edit> places;
  for (const Sentence& sentence : original.sentences) {
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
      const std::string_view word = slice(original.body, sentence.tokens[i].span);
      const auto found =
          std::find_if(rows.begin(), rows.end(), [word](const LexiconRow& row) { return row[0] == word; });
      if (found == rows.end() || is_described(sentence, i)) continue;
      const auto position = static_cast<std::size_t>(found - rows.begin());
      const LexiconRow& other = rows[(position + 1 + random.below(rows.size() - 1)) % rows.size()];
      places.push_back({sentence.tokens[i].span, other[0]});
    }
  }
  return places;
}

// Another speaker of the same gender, so that the verb before keeps its form.
std::vector<Edit> plant_attribution(const Original& original, Random& random) {
  static const std::vector<LexiconRow> rows = lexicon_rows("planted_speakers");
  static const std::string feminine_ending = lexicon_rows("planted_feminine_ending").front().front();
  std::vector<Edit> places;
  for (std::size_t i = 0; i < original.sentences.size(); ++i) {
    for (const Speaker& speaker : original.attributions[i].speakers) {
      if (!speaker.span || !original.sentences[i].span.contains(*speaker.span)) continue;
      const std::string_view name = slice(original.body, *speaker.span);
      const std::string_view first_word = name.substr(0, name.find(' '));
      const std::string_view gender = first_word.ends_with(feminine_ending) ? "f" : "m";
      std::vector<const LexiconRow*> fitting;
      for (const LexiconRow& row : rows) {
        if (row[1] == gender && !row[0].starts_with(first_word)) fitting.push_back(&row);
      }
      if (!fitting.empty()) places.push_back({*speaker.span, (*fitting[random.below(fitting.size())])[0]});
    }
  }
  return places;
}

}  // namespace tawatur::planted
