// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/article_record.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "engine/hashing.h"
#include "engine/model/error.h"

namespace tawatur {
namespace {

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    parts.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

[[noreturn]] void fail(std::string_view what) {
  throw IndexError("the store holds an unreadable " + std::string(what) + "; run tawatur index check");
}

template <class Number>
Number parse_whole(std::string_view text, std::string_view what) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) fail(what);
  return number;
}

Span parse_span(std::string_view begin, std::string_view end) {
  const Span span{parse_whole<std::uint32_t>(begin, "span"), parse_whole<std::uint32_t>(end, "span")};
  if (span.begin > span.end) fail("span");
  return span;
}

Span parse_claim_span(std::string_view text) {
  const std::vector<std::string_view> words = split(text, ' ');
  if (words.size() != 2) fail("fact");
  return parse_span(words[0], words[1]);
}

DayRange parse_days(std::string_view text) {
  const std::vector<std::string_view> words = split(text, ' ');
  if (words.size() != 2) fail("fact");
  const std::optional<Day> first = parse_iso_day(words[0]);
  const std::optional<Day> last = parse_iso_day(words[1]);
  if (!first || !last) fail("fact");
  return {*first, *last};
}

std::string shown(Span span) {
  return std::to_string(span.begin) + " " + std::to_string(span.end);
}

// Shortest form that reads back as the same number.
std::string shown(double number) {
  std::array<char, 40> digits{};
  return {digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr};
}

}  // namespace

std::string shown_layout(const Article& article) {
  std::string text;
  const auto add = [&](std::string_view kind, Span span) {
    if (!text.empty()) text += ' ';
    text.append(kind).append(" ").append(shown(span));
  };
  if (article.title) add("title", *article.title);
  if (article.credit) add("credit", *article.credit);
  if (article.dateline) add("dateline", article.dateline->span);
  for (const Block& block : article.blocks) {
    add(block.kind == BlockKind::subheading ? "subheading" : "paragraph", block.span);
  }
  return text;
}

void parse_layout(std::string_view text, Article& article) {
  const std::vector<std::string_view> words = split(text, ' ');
  if (words.size() % 3 != 0) fail("layout");
  for (std::size_t i = 0; i < words.size(); i += 3) {
    const Span span = parse_span(words[i + 1], words[i + 2]);
    if (words[i] == "title") {
      article.title = span;
    } else if (words[i] == "credit") {
      article.credit = span;
    } else if (words[i] == "dateline") {
      article.dateline = Dateline{.span = span, .place = {}, .agency = {}};
    } else if (words[i] == "paragraph" || words[i] == "subheading") {
      article.blocks.push_back({span, words[i] == "subheading" ? BlockKind::subheading : BlockKind::paragraph});
    } else {
      fail("layout");
    }
  }
  if (article.blocks.empty()) fail("layout");
}

std::string shown_boilerplate(std::span<const Boilerplate> pieces) {
  std::string text;
  for (const Boilerplate& piece : pieces) text.append(shown(piece.span)).append(" ").append(piece.kind).append("\n");
  return text;
}

std::vector<Boilerplate> parse_boilerplate(std::string_view text, DocumentId document) {
  std::vector<Boilerplate> pieces;
  for (const std::string_view line : split(text, '\n')) {
    const std::vector<std::string_view> words = split(line, ' ');
    if (words.size() != 3) fail("boilerplate");
    pieces.push_back({document, parse_span(words[0], words[1]), std::string(words[2])});
  }
  return pieces;
}

bool is_storable(DayRange days) {
  return days.first >= Day(std::chrono::year(1) / 1 / 1) && days.last <= Day(std::chrono::year(9999) / 12 / 31);
}

std::string shown_facts(const ArticleFacts& facts) {
  std::string text;
  for (const ClaimFacts& claim : facts.claims) {
    text.append("claim\t").append(shown(claim.span)).append("\n");
    for (const std::string& name : claim.speakers) text.append("speaker\t").append(name).append("\n");
    for (const std::string& name : claim.places) text.append("place\t").append(name).append("\n");
    for (const double number : claim.numbers) text.append("number\t").append(shown(number)).append("\n");
    for (const DayRange days : claim.days) {
      text.append("days\t").append(iso_day(days.first)).append(" ").append(iso_day(days.last)).append("\n");
    }
  }
  return text;
}

ArticleFacts parse_facts(std::string_view text) {
  ArticleFacts facts;
  for (const std::string_view line : split(text, '\n')) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos) fail("fact");
    const std::string_view kind = line.substr(0, tab);
    const std::string_view value = line.substr(tab + 1);
    if (kind == "claim") {
      facts.claims.push_back({.span = parse_claim_span(value)});
      continue;
    }
    if (facts.claims.empty()) fail("fact");
    ClaimFacts& claim = facts.claims.back();
    if (kind == "speaker") {
      claim.speakers.emplace_back(value);
    } else if (kind == "place") {
      claim.places.emplace_back(value);
    } else if (kind == "number") {
      claim.numbers.push_back(parse_whole<double>(value, "fact"));
    } else if (kind == "days") {
      claim.days.push_back(parse_days(value));
    } else {
      fail("fact");
    }
  }
  return facts;
}

std::string shown_flags(const std::vector<std::string>& flags) {
  std::string text;
  for (const std::string& flag : flags) text.append(flag).append("\n");
  return text;
}

std::vector<std::string> parse_flags(std::string_view text) {
  const std::vector<std::string_view> parts = split(text, '\n');
  return {parts.begin(), parts.end()};
}

std::string digest_of(std::span<const Cell> cells) {
  std::string joined;
  for (const Cell& cell : cells) {
    joined.append(cell ? std::to_string(cell->size()) : "-").append(":").append(cell.value_or(""));
  }
  return sha256_hex(joined);
}

std::string own_text(const Article& article, std::string_view document_text) {
  std::string text;
  if (article.title) text.append(slice(document_text, *article.title)).append("\n");
  for (const Block& block : article.blocks) text.append(slice(document_text, block.span)).append("\n");
  return text;
}

}  // namespace tawatur
