// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/planted/word_mutations.h"

#include <algorithm>
#include <map>
#include <optional>

#include "engine/text/lexicon.h"

namespace tawatur::planted {
namespace {

constexpr std::size_t kClauseReach = 10;  // tokens

// A row may name, in its third column, words of which one must stand among the next ones.
bool is_followed(const Original& original, const Sentence& sentence, std::size_t from, const LexiconRow& row) {
  if (row.size() < 3) return true;
  const std::string wanted = "," + row[2] + ",";
  for (std::size_t i = from; i < std::min(from + kClauseReach, sentence.tokens.size()); ++i) {
    const std::string word = "," + std::string(slice(original.body, sentence.tokens[i].span)) + ",";
    if (wanted.find(word) != std::string::npos) return true;
  }
  return false;
}

// Replaces what stands in the first column, as whole words, by the second: exact surface forms, so that gender, number
// and mood stay as the table has them.
std::vector<Edit> replace_rows(const Original& original, const std::vector<LexiconRow>& rows) {
  std::map<std::string, const LexiconRow*, std::less<>> by_words;
  std::size_t longest = 1;
  for (const LexiconRow& row : rows) {
    by_words.emplace(row[0], &row);
    longest = std::max(longest, static_cast<std::size_t>(1 + std::count(row[0].begin(), row[0].end(), ' ')));
  }
  std::vector<Edit> places;
  for (const Sentence& sentence : original.sentences) {
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
      for (std::size_t count = longest; count > 0; --count) {
        if (i + count > sentence.tokens.size()) continue;
        const Span words{sentence.tokens[i].span.begin, sentence.tokens[i + count - 1].span.end};
        const auto row = by_words.find(slice(original.body, words));
        if (row == by_words.end() || !is_followed(original, sentence, i + count, *row->second)) continue;
        places.push_back({words, (*row->second)[1]});
        break;
      }
    }
  }
  return places;
}

// A third column "one way": the second word has other senses, so that it is not replaced by the first.
std::vector<LexiconRow> with_reverse(std::vector<LexiconRow> rows) {
  const std::size_t count = rows.size();
  for (std::size_t i = 0; i < count; ++i) {
    if (rows[i].size() > 2 && rows[i][2] == "one way") {
      rows[i].resize(2);
      continue;
    }
    LexiconRow back = rows[i];
    std::swap(back[0], back[1]);
    rows.push_back(std::move(back));
  }
  return rows;
}

std::string word_after(const Original& original, const Sentence& sentence, std::uint32_t end) {
  for (const Token& token : sentence.tokens) {
    if (token.span.begin >= end) return std::string(slice(original.body, token.span));
  }
  return "";
}

// Is the verb directly before its subject feminine, by its taa? None when the cue is no verb right before the speaker.
std::optional<bool> verb_gender(const Original& original, const Sentence& sentence, Span cue, Span speaker) {
  static const std::string taa = lexicon_rows("planted_feminine_verb").front().front();
  for (std::size_t i = 0; i + 1 < sentence.tokens.size(); ++i) {
    const Token& verb = sentence.tokens[i];
    if (!cue.contains(verb.span) || sentence.tokens[i + 1].span.begin != speaker.begin) continue;
    const std::string_view word = slice(original.body, verb.span);
    // In front it marks the feminine imperfect, but many masculine perfects begin with it too.
    if (word.starts_with(taa)) return std::nullopt;
    return word.ends_with(taa);
  }
  return std::nullopt;
}

// Quotations in one line. Marks that do not close, or that hold a space at an end, are paired wrongly: left alone.
void requote_line(const std::string& body, std::size_t begin, std::size_t end, const LexiconRow& style,
                  std::vector<Edit>& places) {
  const std::string line = body.substr(begin, end - begin);
  for (std::size_t open = line.find(style[0]); open != std::string::npos;) {
    const std::size_t inner = open + style[0].size();
    const std::size_t close = line.find(style[1], inner);
    if (close == std::string::npos) return;
    const std::string words = line.substr(inner, close - inner);
    if (!words.empty() && words.front() != ' ' && words.back() != ' ') {
      places.push_back(
          {{static_cast<std::uint32_t>(begin + open), static_cast<std::uint32_t>(begin + close + style[1].size())},
           style[2] + words + style[3]});
    }
    open = line.find(style[0], close + style[1].size());
  }
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
  for (std::size_t begin = 0; begin < original.body.size();) {
    const std::size_t end = std::min(original.body.find('\n', begin), original.body.size());
    for (const LexiconRow& style : styles) requote_line(original.body, begin, end, style, places);
    begin = end + 1;
  }
  return places;
}

// Does the next word carry the article? Then it describes the place and would have to change with it.
bool is_described(const Sentence& sentence, std::size_t i) {
  static const std::string article = lexicon_rows("planted_definite_article").front().front();
  return i + 1 < sentence.tokens.size() && sentence.tokens[i + 1].folded.starts_with(article);
}

// A capital stands for its country in the news, so that one for the other need be no change.
bool name_one_country(const std::string& place, const std::string& other) {
  static const std::vector<LexiconRow> rows = lexicon_rows("capitals");
  return std::any_of(rows.begin(), rows.end(), [&](const LexiconRow& row) {
    return (row[0] == place && row[1] == other) || (row[0] == other && row[1] == place);
  });
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
      if (name_one_country((*found)[0], other[0])) continue;
      places.push_back({sentence.tokens[i].span, other[0]});
    }
  }
  return places;
}

// Another speaker of the gender that the verb before it shows, where the reported clause follows at once: so the verb
// keeps its form and no adjective is left behind.
std::vector<Edit> plant_attribution(const Original& original, Random& random) {
  static const std::vector<LexiconRow> rows = lexicon_rows("planted_speakers");
  static const std::vector<LexiconRow> clause_words = lexicon_rows("planted_clause_words");
  std::vector<Edit> places;
  for (std::size_t i = 0; i < original.sentences.size(); ++i) {
    const Attribution& attribution = original.attributions[i];
    for (const Speaker& speaker : attribution.speakers) {
      if (!speaker.span || !attribution.cue) continue;
      const std::optional<bool> feminine =
          verb_gender(original, original.sentences[i], *attribution.cue, *speaker.span);
      const std::string next = word_after(original, original.sentences[i], speaker.span->end);
      const bool clause_follows = std::any_of(clause_words.begin(), clause_words.end(),
                                              [&next](const LexiconRow& row) { return row[0] == next; });
      if (!feminine || !clause_follows) continue;
      std::vector<const LexiconRow*> fitting;
      const std::string_view name = slice(original.body, *speaker.span);
      for (const LexiconRow& row : rows) {
        if ((row[1] == "f") == *feminine && !name.starts_with(row[0])) fitting.push_back(&row);
      }
      if (!fitting.empty()) places.push_back({*speaker.span, (*fitting[random.below(fitting.size())])[0]});
    }
  }
  return places;
}

}  // namespace tawatur::planted
