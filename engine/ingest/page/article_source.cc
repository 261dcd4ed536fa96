// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ingest/page/article_source.h"

#include <algorithm>
#include <vector>

#include "engine/text/folding.h"
#include "engine/text/lexicon.h"
#include "engine/text/tokenizer.h"

namespace tawatur {
namespace {

constexpr std::size_t kLongestName = 7;  // words
constexpr std::uint32_t kMarkTailBytes = 80;

std::vector<Token> tokens_of(std::string_view text) {
  return tokenize(text, {0, static_cast<std::uint32_t>(text.size())});
}

// Without marks and white space around it.
std::string_view bare(std::string_view text) {
  const std::vector<Token> tokens = tokens_of(text);
  const auto is_word = [](const Token& token) { return token.kind != TokenKind::punctuation; };
  const auto first = std::find_if(tokens.begin(), tokens.end(), is_word);
  if (first == tokens.end()) return {};
  const auto last = std::find_if(tokens.rbegin(), tokens.rend(), is_word);
  return slice(text, {first->span.begin, last->span.end});
}

// A name in quotation marks is the name; one of its marks may be cut off already.
std::string without_quotes(std::string_view name) {
  std::string result;
  std::uint32_t kept = 0;
  for (const Token& token : tokens_of(name)) {
    if (token.kind != TokenKind::punctuation || token.folded != "\"") continue;
    result += slice(name, {kept, token.span.begin});
    kept = token.span.end;
  }
  return result + std::string(name.substr(kept));
}

// "joint": ends the name of an outlet in a follow line; "news_of": what stands before the name.
const std::map<std::string, std::string, std::less<>>& clues() {
  static const std::map<std::string, std::string, std::less<>> table = [] {
    std::map<std::string, std::string, std::less<>> made;
    for (const LexiconRow& row : lexicon_rows("publisher_clues")) made.emplace(page_words(row.at(0)), row.at(1));
    return made;
  }();
  return table;
}

bool is_clue(std::string_view words, std::string_view role) {
  const auto found = clues().find(words);
  return found != clues().end() && found->second == role;
}

// Words [first, last) of the tokens as written.
std::string_view words_between(std::string_view line, const std::vector<Token>& tokens, std::size_t first,
                               std::size_t last) {
  return bare(slice(line, {tokens[first].span.begin, tokens[last - 1].span.end}));
}

// "For news of NAME on ...", "follow NAME via ...".
std::optional<NamedSource> publisher_of_follow_line(std::string_view line) {
  const std::vector<Token> tokens = tokens_of(line);
  for (std::size_t at = 1; at <= std::min<std::size_t>(tokens.size(), 4); ++at) {
    if (!is_clue(page_words(words_between(line, tokens, 0, at)), "news_of")) continue;
    std::size_t last = at;
    while (last < tokens.size() && tokens[last].kind != TokenKind::punctuation &&
           !is_clue(tokens[last].folded, "joint"))
      ++last;
    if (last > at && last - at <= kLongestName && last < tokens.size()) {
      const std::string_view name = words_between(line, tokens, at, last);
      if (!is_clue(page_words(name), "no_name")) return named_source(name);
    }
  }
  const std::vector<OutletMark> marks = find_marks(tokens);
  if (marks.size() == 1 && marks.front().outlet != nullptr)
    return NamedSource{marks.front().outlet->name, marks.front().outlet};
  return std::nullopt;
}

// "All rights reserved NAME 2024", "(c) 2024 NAME".
std::optional<NamedSource> publisher_of_copyright(std::string_view line) {
  constexpr std::string_view kFoldedLam = "\xD9\x84";
  const std::vector<Token> tokens = tokens_of(line);
  std::size_t best_first = 0;
  std::size_t best_last = 0;
  for (std::size_t at = 0; at < tokens.size();) {
    std::size_t last = at;
    while (last < tokens.size() && tokens[last].kind == TokenKind::word && !is_clue(tokens[last].folded, "rights"))
      ++last;
    if (last - at > best_last - best_first) {
      best_first = at;
      best_last = last;
    }
    at = last + 1;
  }
  if (best_last == best_first || best_last - best_first > kLongestName) return std::nullopt;
  std::string_view name = words_between(line, tokens, best_first, best_last);
  // The preposition of possession is written onto the name.
  if (name.starts_with(kFoldedLam) && best_first > 0) {
    const std::string_view rest = name.substr(kFoldedLam.size());
    const std::string first_word = page_words(rest.substr(0, rest.find(' ')));
    if (outlet_by_name(rest) != nullptr || outlet_by_name(name) == nullptr) {
      FoldedLine word;
      word.words = first_word;
      word.count = 1;
      if (outlet_by_name(rest) != nullptr || find_phrase(word, PhraseEffect::site_name)) name = rest;
    }
  }
  return named_source(name);
}

// Brackets, or characters of three bytes and more, of which some fold to brackets.
bool may_hold_bracket(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return c == ')' || c == ']' || static_cast<unsigned char>(c) >= 0xE0; });
}

bool is_known_outlet_line(const ClassifiedLine& line, std::string_view text) {
  return line.role == LineRole::headline && line.folded.count <= 3 && outlet_by_name(slice(text, line.text)) != nullptr;
}

}  // namespace

namespace {

NamedSource look_up_source(std::string_view written) {
  const std::string name = without_quotes(bare(written));
  if (const OutletProfile* profile = outlet_by_name(name)) return {profile->name, profile};
  if (name.find(' ') == std::string_view::npos && name.find('.') != std::string_view::npos) {
    if (const OutletProfile* profile = outlet_by_address(name)) return {profile->name, profile};
  }
  return {name, nullptr};
}

}  // namespace

NamedSource named_source(std::string_view written) {
  // The records of a file name the same outlet again and again.
  thread_local std::string last_written;
  thread_local NamedSource last;
  if (written != last_written || last_written.empty()) {
    last = look_up_source(written);
    last_written = written;
  }
  return last;
}

std::optional<NamedSource> find_publisher(std::string_view text, const ClassifiedPage& page,
                                          const PageMetadata& metadata) {
  const OutletProfile* host = outlet_by_address(metadata.url);
  if (metadata.publisher) {
    NamedSource named = named_source(*metadata.publisher);
    if (!named.name.empty() && (named.profile != nullptr || host == nullptr)) return named;
  }
  if (host != nullptr) return NamedSource{host->name, host};
  std::optional<NamedSource> follow;
  std::optional<NamedSource> copyright;
  std::optional<NamedSource> site;
  bool body_begun = false;
  for (const ClassifiedLine& line : page.lines) {
    const std::string_view words = slice(text, line.text);
    body_begun |= line.role == LineRole::prose;
    if (line.kind == "copyright" && !copyright) copyright = publisher_of_copyright(words);
    if (line.kind == "follow_line" && !follow) follow = publisher_of_follow_line(words);
    if (!body_begun && !site && (line.role == LineRole::site_name || is_known_outlet_line(line, text))) {
      site = named_source(words);
    }
  }
  if (copyright && copyright->profile != nullptr) return copyright;
  if (site) return site;
  if (copyright) return copyright;
  if (follow) return follow;
  const std::string unknown_host = host_of(metadata.url);
  if (!unknown_host.empty()) return NamedSource{registrable_domain(unknown_host), nullptr};
  return std::nullopt;
}

std::optional<NamedSource> credited_source(std::string_view text, Span line, std::string_view link) {
  const std::string_view words = slice(text, line);
  const std::size_t scheme = words.find("://");
  const bool written_link = scheme != std::string_view::npos;
  const std::string_view address = written_link ? words.substr(words.rfind(' ', scheme) + 1) : link;
  if (const OutletProfile* profile = outlet_by_address(address)) return NamedSource{profile->name, profile};
  if (!written_link) {
    const std::optional<PhraseMatch> phrase = find_phrase(fold_line(words), PhraseEffect::credit);
    const std::size_t skip = phrase ? phrase->words : 0;
    std::vector<Token> tokens = tokens_of(words);
    std::size_t at = 0;
    for (std::size_t seen = 0; at < tokens.size() && seen < skip; ++at)
      seen += tokens[at].kind != TokenKind::punctuation;
    if (at < tokens.size()) {
      const std::string_view rest = words.substr(tokens[at].span.begin);
      const std::vector<Token> named = tokens_of(rest);
      const std::vector<OutletMark> marks = find_marks(named);
      NamedSource source = named_source(rest);
      if (source.profile == nullptr && !marks.empty() && marks.front().outlet != nullptr) {
        return NamedSource{marks.front().outlet->name, marks.front().outlet};
      }
      if (!source.name.empty() && !(marks.size() == 1 && marks.front().outlet == nullptr)) return source;
    }
  }
  const std::string host = host_of(address);
  if (!host.empty()) return NamedSource{registrable_domain(host), nullptr};
  return std::nullopt;
}

BylineSources byline_sources(std::string_view byline) {
  BylineSources found;
  for (const OutletMark& mark : find_marks(tokens_of(byline))) {
    if (mark.outlet == nullptr) {
      found.general = true;
    } else if (!found.first && mark.outlet->kind == OutletKind::agency) {
      found.first = NamedSource{mark.outlet->name, mark.outlet};
    }
  }
  return found;
}

std::optional<ClosingMark> closing_mark(std::string_view text, Span paragraph) {
  Span tail = paragraph;
  if (tail.size() > kMarkTailBytes) {
    tail.begin = tail.end - kMarkTailBytes;
    while ((static_cast<unsigned char>(text[tail.begin]) & 0xC0U) == 0x80U) ++tail.begin;
  }
  if (!may_hold_bracket(slice(text, tail))) return std::nullopt;
  const std::vector<Token> tokens = tokenize(text, tail);
  std::size_t close = tokens.size();
  while (close > 0 && tokens[close - 1].folded == ".") --close;
  if (close == 0 || (tokens[close - 1].folded != ")" && tokens[close - 1].folded != "]")) return std::nullopt;
  std::size_t open = close - 1;
  while (open > 0 && tokens[open].folded != "(" && tokens[open].folded != "[") --open;
  if (tokens[open].folded != "(" && tokens[open].folded != "[") return std::nullopt;
  const std::span<const Token> inside(tokens.data() + open + 1, close - 2 - open);
  const std::vector<OutletMark> marks = find_marks(inside);
  if (marks.empty() || marks.front().first != 0) return std::nullopt;
  std::size_t covered = 0;
  for (const OutletMark& mark : marks) covered += mark.last - mark.first;
  if (covered + marks.size() < inside.size()) return std::nullopt;
  ClosingMark found;
  found.span = {tokens[open].span.begin, tokens[close - 1].span.end};
  const OutletProfile* outlet = marks.front().outlet;
  if (outlet != nullptr) found.source = NamedSource{outlet->name, outlet};
  return found;
}

void settle_source(const SourceEvidence& evidence, Article& article) {
  if (evidence.publisher) article.publisher = evidence.publisher->name;
  std::optional<NamedSource> origin = evidence.credit;
  if (!origin) origin = evidence.dateline;
  if (!origin) origin = evidence.byline.first;
  if (origin) {
    article.origin = origin->name;
    if (!evidence.publisher) {
      article.provenance = evidence.credit ? Provenance::republished : Provenance::unknown;
    } else {
      const bool own = page_words(origin->name) == page_words(evidence.publisher->name);
      article.provenance = own ? Provenance::original : Provenance::republished;
    }
    return;
  }
  if (evidence.general || evidence.byline.general) {
    article.provenance = Provenance::republished;
    return;
  }
  const bool own_page =
      evidence.publisher && !evidence.forum &&
      (evidence.publisher->profile == nullptr || (evidence.publisher->profile->kind != OutletKind::forum &&
                                                  evidence.publisher->profile->kind != OutletKind::aggregator));
  if (!own_page) return;
  article.origin = article.publisher;
  article.provenance = Provenance::original;
}

}  // namespace tawatur
