// SPDX-License-Identifier: GPL-3.0-or-later
// Shallow text features decide (Kohlschütter, Fankhauser, Nejdl: Boilerplate detection using shallow text features,
// 2010): number of words, marks of a sentence, density of links; then phrases of furniture from a lexicon. No feature
// needs mark-up, so flattened text is read by the same rules.

#include "engine/ingest/page/line_classifier.h"

#include <algorithm>
#include <array>
#include <map>

#include "engine/ingest/page/article_source.h"
#include "engine/text/characters.h"
#include "engine/text/folding.h"
#include "engine/text/stemmer.h"
#include "engine/text/tokenizer.h"

namespace tawatur {
namespace {

using namespace letters;

constexpr std::size_t kFormBytes = 400;        // no name of a file, address or row of tags is longer
constexpr std::size_t kProseWords = 18;        // longer than nearly all headlines
constexpr std::size_t kSentenceWords = 5;      // shortest sentence that its full stop makes prose
constexpr std::size_t kConjunctionWords = 10;  // shortest line that its first conjunction makes prose
constexpr std::size_t kTwoSentencesWords = 8;  // shortest line that a full stop inside makes prose
constexpr std::size_t kParagraphWords = 8;     // shortest marked paragraph without a full stop that is prose
constexpr std::string_view kCopyrightSign = "\xC2\xA9";
constexpr std::size_t kCopyrightBytes = 200;
constexpr std::size_t kPlainBytes = 80;   // no name of an image file with blanks is longer
constexpr std::size_t kPlainWords = 13;   // too long a sentence for phrases of one or two words
constexpr std::size_t kEndingBytes = 48;  // hold the last marks of a line
constexpr double kLinkLine = 0.6;
constexpr std::size_t kMenuWords = 5;
constexpr double kMenuShare = 0.4;  // of entries among the words
constexpr std::size_t kLinkedHeadlineWords = 25;
constexpr std::size_t kDateWords = 9;
constexpr std::size_t kPostHeadWords = 14;  // the poster's name stands before the date

bool is_bullet(char32_t c) {
  constexpr std::array kBullets = {U'\x2022', U'\x00B7', U'\x25AA', U'\x25A0', U'\x25FE', U'\x25CF', U'\x25CB',
                                   U'-',      U'*',      U'\x2013', U'\x203A', U'\x00BB', U'\x25C4', U'\x25C0',
                                   U'\x2666', U'+',      U'\x25BA', U'\x2713', U'>',      U'\x25E6', U'\x2043'};
  return std::find(kBullets.begin(), kBullets.end(), c) != kBullets.end();
}

// Closing marks that may follow the end of a sentence.
bool is_closing(char32_t c) {
  return c == U'"' || c == U'\'' || c == U')' || c == U']' || c == kRightGuillemet || c == kRightDoubleQuote ||
         c == kLeftDoubleQuote || c == 0x2019;
}

struct Ending {
  bool sentence = false;
  bool open = false;
  bool colon = false;
};

Ending ending_of(std::string_view line) {
  char32_t last = 0;
  char32_t before = 0;
  std::size_t begin = line.size() > kEndingBytes ? line.size() - kEndingBytes : 0;
  while (begin < line.size() && (static_cast<unsigned char>(line[begin]) & 0xC0U) == 0x80U) ++begin;
  for (std::size_t at = begin; at < line.size();) {
    const char32_t c = next_character(line, at);
    if (is_closing(c) || character_class(c) == CharacterClass::space || character_class(c) == CharacterClass::silent) {
      continue;
    }
    before = last;
    last = c;
  }
  Ending ending;
  ending.open = last == kEllipsis || (last == U'.' && before == U'.');
  ending.colon = last == U':' || last == kArabicSemicolon;
  ending.sentence = !ending.open && (last == U'.' || last == U'!' || last == U'?' || last == kArabicQuestion ||
                                     last == kMiddleDot || last == kFullStopUrdu);
  return ending;
}

// A full stop with a space behind it, somewhere before the end.
bool holds_two_sentences(std::string_view line) {
  for (const std::string_view mark : {". ", "! ", "? ", "\xD8\x9F "}) {
    const std::size_t at = line.find(mark);
    if (at != std::string_view::npos && at > 0 && line[at - 1] != '.' && at + mark.size() < line.size()) return true;
  }
  return false;
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view e) { return text.ends_with(e); });
}

// Names of files and addresses, by their form.
std::string_view kind_by_form(std::string_view line) {
  if (line.size() > kFormBytes) return {};
  const bool one_word = line.find_first_of(" \t") == std::string_view::npos;
  const std::string lower = folded(line);
  if (ends_with_any(lower, {".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".avif", ".bmp"}) &&
      (one_word || line.size() < 80)) {
    return "image_file_name";
  }
  if (one_word && (lower.starts_with("http://") || lower.starts_with("https://") || lower.starts_with("www."))) {
    return "link";
  }
  if (one_word && lower.find('@') != std::string::npos) return "address";
  if (line.find(kCopyrightSign) != std::string_view::npos && line.size() < kCopyrightBytes) return "copyright";
  if (line.starts_with('#') && ending_of(line).sentence == false) {
    std::size_t words = 1;
    std::size_t tagged = 1;
    for (std::size_t at = line.find(' '); at != std::string_view::npos; at = line.find(' ', at + 1)) {
      ++words;
      if (line.substr(at + 1).starts_with('#')) ++tagged;
    }
    if (tagged * 2 >= words) return "tags";
  }
  return {};
}

bool is_number_word(std::string_view word) {
  return !word.empty() && word.find_first_not_of("0123456789.,:/%+-") == std::string_view::npos &&
         word.find_first_of("0123456789") != std::string_view::npos;
}

// "12 comments", "12 views", "1,204": the words around the number are in the lexicon as whole lines or labels.
bool is_counter(const FoldedLine& line) {
  if (line.count == 0 || line.count > 3) return false;
  std::string rest;
  bool number = false;
  std::string_view words = line.words;
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    const std::string_view word = words.substr(0, end);
    words.remove_prefix(std::min(end + 1, words.size()));
    if (is_number_word(word)) {
      number = true;
    } else {
      rest += (rest.empty() ? "" : " ") + std::string(word);
    }
  }
  if (!number) return false;
  if (rest.empty()) return true;
  FoldedLine unit;
  unit.words = rest;
  unit.count = 1 + static_cast<std::size_t>(std::count(rest.begin(), rest.end(), ' '));
  const std::optional<PhraseMatch> match = find_phrase(unit);
  return match && match->whole_line &&
         (match->kind == "comment_counter" || match->kind == "comment_form" || match->kind == "member_statistics" ||
          match->kind == "share_buttons");
}

// Headlines seldom begin with "and".
bool begins_with_conjunction(const FoldedLine& line) {
  constexpr std::string_view kFoldedWaw = "\xD9\x88";
  const std::string_view first = std::string_view(line.words).substr(0, line.words.find(' '));
  return first.starts_with(kFoldedWaw) && without_proclitics(first).size() < first.size();
}

// A menu flattened into one line: most of its words are entries of menus by themselves.
bool is_menu(const FoldedLine& line) {
  if (line.count < kMenuWords) return false;
  std::size_t words = 0;
  std::size_t entries = 0;
  for (std::string_view rest = line.words; !rest.empty();) {
    FoldedLine word;
    word.words = rest.substr(0, rest.find(' '));
    word.count = 1;
    rest.remove_prefix(std::min(word.words.size() + 1, rest.size()));
    const std::optional<PhraseMatch> match = find_phrase(word, PhraseEffect::drop);
    ++words;
    entries += match && match->kind == "navigation";
  }
  return static_cast<double>(entries) >= kMenuShare * static_cast<double>(words);
}

// An agency's mark in brackets, and nothing else.
bool is_mark_alone(std::string_view text, Span line) {
  if (line.size() > kFormBytes || (text[line.begin] != '(' && text[line.begin] != '[')) return false;
  const std::optional<ClosingMark> mark = closing_mark(text, line);
  return mark && mark->span.begin == line.begin;
}

bool is_prose(const ClassifiedLine& line, std::string_view text) {
  const std::size_t words = line.folded.count;
  if (line.tag == LineTag::heading || line.tag == LineTag::title) return words > 2 * kProseWords;
  if (line.ends_open && words < kProseWords) return false;
  if (words >= kProseWords) return true;
  if (line.ends_sentence && words >= kSentenceWords) return true;
  if (words >= kTwoSentencesWords && holds_two_sentences(text)) return true;
  if (words >= kConjunctionWords && begins_with_conjunction(line.folded)) return true;
  if (words >= kParagraphWords && line.ends_colon) return true;
  return (line.tag == LineTag::paragraph || line.tag == LineTag::list_item) && words >= kParagraphWords;
}

struct RoleAndKind {
  LineRole role;
  std::string_view kind;
};

// A short line that names a year in digits is a date line; so is one with nothing but numbers and a clock.
bool is_date_line(const FoldedLine& line, std::size_t most_words) {
  if (line.count == 0 || line.count > most_words || line.sentence) return false;
  std::size_t numbers = 0;
  bool year = false;
  std::string_view words = line.words;
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    const std::string_view word = words.substr(0, end);
    words.remove_prefix(std::min(end + 1, words.size()));
    if (!is_number_word(word)) continue;
    ++numbers;
    year |= (word.size() == 4 && (word.starts_with("19") || word.starts_with("20"))) ||
            (word.size() >= 8 && word.find('.') != std::string_view::npos);
  }
  return year && (numbers >= 2 || line.count <= 2);
}

// What the mark-up leaves out still tells of its page: thread furniture of a forum, and the date in the head of a post.
std::string_view kind_of_navigation(const FoldedLine& line) {
  const std::optional<PhraseMatch> match = find_phrase(line);
  if (match && is_forum_kind(match->kind)) return match->kind;
  const bool may_date = !match || match->effect == PhraseEffect::date || match->effect == PhraseEffect::byline;
  return may_date && is_date_line(line, kPostHeadWords) ? "date_line" : "navigation";
}

std::optional<RoleAndKind> role_by_tag(const PageLine& line, const FoldedLine& folded) {
  switch (line.tag) {
    case LineTag::caption:
      return RoleAndKind{LineRole::furniture, "image_caption"};
    case LineTag::navigation:
      return RoleAndKind{LineRole::furniture, kind_of_navigation(folded)};
    case LineTag::time:
      return RoleAndKind{LineRole::date, "date_line"};
    case LineTag::byline:
      return RoleAndKind{LineRole::byline, "byline"};
    case LineTag::title:
    case LineTag::heading:
      return std::nullopt;
    default:
      break;
  }
  if (line.link_density >= kLinkLine && folded.count < kLinkedHeadlineWords) {
    return RoleAndKind{LineRole::list_entry, "related_headline"};
  }
  return std::nullopt;
}

std::optional<RoleAndKind> role_by_phrase(const FoldedLine& line) {
  const std::optional<PhraseMatch> match = find_phrase(line);
  if (!match) return std::nullopt;
  switch (match->effect) {
    case PhraseEffect::drop:
    case PhraseEffect::label:
      return RoleAndKind{LineRole::furniture, match->kind};
    case PhraseEffect::related:
      // "Read also: headline" stands alone; the heading alone opens a list.
      if (match->rest_words >= (line.has_colon ? 3U : 4U)) return RoleAndKind{LineRole::furniture, "related_headline"};
      return RoleAndKind{LineRole::related, match->kind};
    case PhraseEffect::comments:
      return RoleAndKind{LineRole::comments, match->kind};
    case PhraseEffect::site_name:
      return RoleAndKind{LineRole::site_name, match->kind};
    case PhraseEffect::byline:
      return RoleAndKind{LineRole::byline, match->kind};
    case PhraseEffect::date:
      return RoleAndKind{LineRole::date, match->kind};
    case PhraseEffect::credit:
      return RoleAndKind{LineRole::credit, match->kind};
    case PhraseEffect::title_label:
      break;
  }
  return std::nullopt;
}

void skip_bullet(ClassifiedLine& line, std::string_view text) {
  std::size_t at = line.whole.begin;
  const char32_t first = next_character(text, at);
  if (!is_bullet(first) || at >= line.whole.end) return;
  std::size_t after = at;
  if (character_class(next_character(text, after)) != CharacterClass::space) return;
  while (after < line.whole.end) {
    std::size_t next = after;
    if (character_class(next_character(text, next)) != CharacterClass::space) break;
    after = next;
  }
  line.bullet = true;
  line.prefix_kind = "bullet";
  line.text.begin = static_cast<std::uint32_t>(after);
}

// Letters and quotation marks: no bullet, tag or bracket, with which lines begin that may be furniture.
bool begins_like_text(std::string_view line) {
  const auto lead = static_cast<unsigned char>(line.front());
  return (lead >= 'A' && lead <= 'Z') || (lead >= 'a' && lead <= 'z') || lead == '"' ||
         (lead >= 0xD8 && lead <= 0xDB) || line.starts_with("\xC2\xAB") || line.starts_with("\xE2\x80\x9C");
}

// A sentence that no rule of classify_line can take for anything else; false where that would have to be looked up.
bool is_surely_prose(std::string_view line) {
  if (line.size() < kPlainBytes || !begins_like_text(line) || !ending_of(line).sentence) return false;
  if (line.size() < kCopyrightBytes && line.find(kCopyrightSign) != std::string_view::npos) return false;
  // What is glued to a colon may be a keyphrase.
  const std::size_t colon = line.find(':');
  if (colon != std::string_view::npos && line.substr(colon + 1, 1) != " ") return false;
  const LineSketch sketch = sketch_line(line);
  return sketch.least_words >= kPlainWords && !sketch.may_hold_phrase;
}

}  // namespace

ClassifiedLine classify_record_line(std::string_view text, const PageLine& source) {
  if (!is_surely_prose(slice(text, source.span))) return classify_line(text, source);
  ClassifiedLine line;
  line.whole = line.text = source.span;
  line.tag = source.tag;
  line.role = LineRole::prose;
  line.kind = "loose_line";
  line.ends_sentence = true;
  return line;
}

ClassifiedLine classify_line(std::string_view text, const PageLine& source) {
  ClassifiedLine line;
  line.whole = line.text = source.span;
  line.tag = source.tag;
  line.link = source.link;
  skip_bullet(line, text);
  const std::string_view words = slice(text, line.text);
  const Ending ending = ending_of(words);
  line.ends_sentence = ending.sentence;
  line.ends_open = ending.open;
  line.ends_colon = ending.colon;
  line.folded = fold_line(words);
  const bool prose = is_prose(line, words);
  line.folded.sentence = prose;

  RoleAndKind found{prose ? LineRole::prose : LineRole::headline, "loose_line"};
  if (line.folded.count == 0) {
    found = {LineRole::separator, "separator"};
  } else if (const std::string_view kind = kind_by_form(words); !kind.empty()) {
    found = {LineRole::furniture, kind};
  } else if (const auto by_tag = role_by_tag(source, line.folded)) {
    found = *by_tag;
  } else if (const auto by_phrase = role_by_phrase(line.folded)) {
    found = *by_phrase;
  } else if (is_mark_alone(text, line.text)) {
    found = {LineRole::credit, "credit"};
  } else if (!line.ends_sentence && is_menu(line.folded)) {
    found = {LineRole::furniture, "navigation"};
  } else if (is_date_line(line.folded, kDateWords)) {
    found = {LineRole::date, "date_line"};
  } else if (is_counter(line.folded)) {
    found = {LineRole::furniture, "counter"};
  } else if (line.bullet && !line.ends_sentence) {
    found = {LineRole::list_entry, "related_headline"};
  }
  line.role = found.role;
  line.kind = std::string(found.kind);
  return line;
}

}  // namespace tawatur
