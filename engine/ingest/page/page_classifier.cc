// SPDX-License-Identifier: GPL-3.0-or-later
// What a line is can depend on the page it stands on: labels of member boxes mean something in forums only, and a
// phrase before a colon is a keyphrase only where it recurs.

#include <algorithm>
#include <map>

#include "engine/ingest/page/line_classifier.h"
#include "engine/text/characters.h"
#include "engine/text/tokenizer.h"

namespace tawatur {
namespace {

constexpr std::size_t kForumLines = 2;  // that make a page a forum page
constexpr std::size_t kLabelValueWords = 4;
constexpr std::size_t kKeyphraseWords = 8;
constexpr std::size_t kLongestTitle = 34;  // words

bool detect_forum(const std::vector<ClassifiedLine>& lines) {
  return std::count_if(lines.begin(), lines.end(), [](const ClassifiedLine& line) {
           return line.role == LineRole::furniture && is_forum_kind(line.kind);
         }) >= static_cast<std::ptrdiff_t>(kForumLines);
}

// On a forum page a label of the member box takes its value with it; elsewhere a lone label is no label at all.
void settle_labels(ClassifiedPage& page) {
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    ClassifiedLine& line = page.lines[i];
    if (line.role != LineRole::furniture || line.kind != "member_statistics") continue;
    if (!page.forum && line.tag == LineTag::navigation) {
      line.kind = "navigation";
    } else if (!page.forum) {
      line.role = LineRole::headline;
      line.kind = "loose_line";
    } else if (i + 1 < page.lines.size()) {
      ClassifiedLine& value = page.lines[i + 1];
      const bool short_value = value.role == LineRole::headline || value.kind == "counter" ||
                               value.kind == "date_line" || value.kind == "navigation";
      const std::optional<PhraseMatch> label = find_phrase(line.folded, PhraseEffect::label);
      if (short_value && label && label->whole_line && value.folded.count <= kLabelValueWords) {
        value.role = LineRole::furniture;
        value.kind = "member_statistics";
      }
    }
  }
}

// Where the phrase before a colon ends that is glued to the next word; 0 where there is none.
std::size_t glued_phrase(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon + 1 >= line.size()) return 0;
  std::size_t after = colon + 1;
  if (character_class(next_character(line, after)) != CharacterClass::letter) return 0;
  const std::size_t words =
      1 + static_cast<std::size_t>(std::count(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(colon), ' '));
  return words >= 2 && words <= kKeyphraseWords ? colon : 0;
}

bool is_unfolded(const ClassifiedLine& line) {
  return line.role == LineRole::prose && line.folded.count == 0;
}

// Search-engine keyphrases are glued before sentences: "phrase:Sentence". They recur on the page.
void cut_keyphrases(ClassifiedPage& page, std::string_view text) {
  const bool any = std::any_of(page.lines.begin(), page.lines.end(), [&](const ClassifiedLine& line) {
    return line.role == LineRole::prose && glued_phrase(slice(text, line.text)) > 0;
  });
  if (!any) return;
  std::map<std::string, std::size_t> uses;
  for (const ClassifiedLine& line : page.lines) {
    const std::string_view words = slice(text, line.text);
    const std::size_t end = glued_phrase(words);
    if (end > 0) {
      ++uses[page_words(words.substr(0, end))];
    } else if (line.folded.count <= kKeyphraseWords && !is_unfolded(line)) {
      ++uses[line.folded.words];
    }
  }
  for (ClassifiedLine& line : page.lines) {
    if (line.role != LineRole::prose) continue;
    const std::string_view words = slice(text, line.text);
    const std::size_t end = glued_phrase(words);
    if (end == 0 || uses[page_words(words.substr(0, end))] < 2) continue;
    line.prefix_kind = "keyphrase_prefix";
    line.text.begin += static_cast<std::uint32_t>(end + 1);
    line.folded = fold_line(slice(text, line.text));
    line.folded.sentence = true;
  }
}

// In a forum the label before the headline ("article", "news") belongs to the board, not to the headline.
void cut_title_labels(ClassifiedPage& page, std::string_view text) {
  if (!page.forum) return;
  for (ClassifiedLine& line : page.lines) {
    if (line.role == LineRole::prose) return;
    if (line.role != LineRole::headline || !find_phrase(line.folded, PhraseEffect::title_label)) continue;
    const std::vector<Token> tokens = tokenize(text, line.text);
    if (tokens.size() < 4) continue;
    line.prefix_kind = "title_label";
    line.text.begin = tokens[1].kind == TokenKind::punctuation ? tokens[2].span.begin : tokens[1].span.begin;
    line.folded = fold_line(slice(text, line.text));
  }
}

// A long line without a full stop that stands on the page twice is a headline: a page repeats its title.
void settle_repeated_titles(ClassifiedPage& page, std::string_view text) {
  const auto may_be_title = [](const ClassifiedLine& line) {
    return line.role == LineRole::prose && !line.ends_sentence && line.folded.count <= kLongestTitle;
  };
  if (std::none_of(page.lines.begin(), page.lines.end(), may_be_title)) return;
  for (ClassifiedLine& line : page.lines) {
    if (!is_unfolded(line)) continue;
    line.folded = fold_line(slice(text, line.text));
    line.folded.sentence = true;
  }
  std::map<std::string_view, std::size_t> uses;
  for (const ClassifiedLine& line : page.lines) ++uses[line.folded.words];
  for (ClassifiedLine& line : page.lines) {
    if (may_be_title(line) && uses[line.folded.words] > 1) {
      line.role = LineRole::headline;
      line.folded.sentence = false;
    }
  }
}

ClassifiedPage settled(std::string_view text, std::span<const PageLine> lines,
                       ClassifiedLine (*classify)(std::string_view, const PageLine&)) {
  ClassifiedPage page;
  page.lines.reserve(lines.size());
  for (const PageLine& line : lines) page.lines.push_back(classify(text, line));
  page.forum = detect_forum(page.lines);
  settle_labels(page);
  settle_repeated_titles(page, text);
  cut_keyphrases(page, text);
  cut_title_labels(page, text);
  return page;
}

}  // namespace

bool is_forum_kind(std::string_view kind) {
  return kind == "forum_furniture" || kind == "member_statistics" || kind == "member_title";
}

ClassifiedPage classify_lines(std::string_view text, std::span<const PageLine> lines) {
  return settled(text, lines, &classify_line);
}

ClassifiedPage classify_record_lines(std::string_view text, std::span<const PageLine> lines) {
  return settled(text, lines, &classify_record_line);
}

}  // namespace tawatur
