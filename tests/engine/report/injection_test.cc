// SPDX-License-Identifier: GPL-3.0-or-later
// Hostile text in every field, through every format: nothing of it may act in the program that reads the report.
// Rounds are seeded; TAWATUR_INJECTION_ROUNDS=700 makes 21,000 fields of payloads, each through all formats.
#include <doctest/doctest.h>

#include <array>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <random>
#include <set>
#include <sstream>

#include "engine/report/characters.h"
#include "engine/report/report_formats.h"
#include "engine/report/terminal_summary.h"
#include "tests/support/fire_comparison.h"

using namespace tawatur;

namespace {

using std::string;
using std::string_view;

constexpr std::array<string_view, 40> kPayloads = {
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "</style><script>x",
    "</title><svg onload=x>",
    "<!--",
    "--><b>",
    "]]>",
    "<![CDATA[",
    "<?xml x?>",
    "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///e\">]>",
    "&xxe;",
    "&#x3C;script&#x3E;",
    "javascript:alert(1)",
    "data:text/html,<script>x</script>",
    "//evil.example/x",
    "https://a.example/\"onclick=\"x",
    "[x](javascript:alert(1))",
    "![x](http://e.example/p.png)",
    "<http://e.example>",
    "`code` *b* _i_ ~~s~~",
    "\n\n# heading\n\n- item",
    "| a | b |\n|---|---|",
    "    indented\n\n```\nfence",
    "=1+1",
    "+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\r\n=HYPERLINK(\"http://e\")",
    "＝1＋1",
    "a,b;\"c\"\r\nd",
    "\x1b[31mred\x1b]0;t\x07",
    "\xC2\x9B"
    "31m",
    "\x08\x08\x7F",
    "\xE2\x80\xAEtxt.exe",
    "\xE2\x81\xA9\xE2\x81\xA6x",
    "}} % \\input{/etc/passwd} $x$",
    "'); DROP TABLE claims;--",
    "\xEF\xBF\xBE\xED\xA0\x80\xFF",
};

// A text of one to three payloads around a word.
string hostile(std::mt19937& random) {
  string text;
  for (std::uint_fast32_t i = 0, count = 1 + random() % 3; i < count; ++i) {
    text += kPayloads[random() % kPayloads.size()];
    if (random() % 2 == 0) text += " خبر ";
  }
  return text;
}

// Eight fields of the findings about outlets and statements, over the second sentence of `a` and the first of `b`.
void add_findings(Comparison& comparison, ArticleId a, ArticleId b, std::mt19937& random) {
  const Span in_a = comparison.sentences[1].span;
  const Span in_b = comparison.sentences[2].span;
  comparison.silences = {{ClusterId(0), hostile(random), std::nullopt, SilenceKind::collection_gap}};
  comparison.house_styles = {{hostile(random),
                              hostile(random),
                              hostile(random),
                              hostile(random),
                              2,
                              1.5,
                              {{a, b, in_a, in_b}, {a, b, in_a, {in_b.begin, in_b.begin}}}}};
  comparison.drifts = {{ClusterId(0), ClaimId(0), {{ClaimId(1), DriftKind::shortened, {in_b}}}}};
  comparison.headlines = {{a, HeadlineGap::name, in_a, hostile(random), hostile(random)}};
  comparison.chains = {{ClaimId(0), {{hostile(random), a, {}}, {"x", {}, in_a}}, {a, b}, true}};
  comparison.reuses = {{SentenceId(1), SentenceId(2), ReuseVerdict::direct_copy}};
  comparison.circles = {{{a, b}}};
  comparison.alignments = {{ClusterId(0), {ClaimId(0), ClaimId(1)}, {{{in_a, in_b}, false}, {{in_a, in_b}, true}}}};
}

// 30 fields, the texts of articles among them. A document is clean UTF-8 by contract, so what is malformed is left out.
Comparison hostile_comparison(std::mt19937& random) {
  const auto clean = [&] {
    string text = "x" + hostile(random);
    for (std::size_t at = 0; at < text.size();) {
      const Character character = character_at(text, at);
      character.valid ? at += character.bytes : (text.erase(at, 1), at);
    }
    std::erase(text, '\n');
    return text;
  };
  testing::ComparisonBuilder builder;
  const ArticleId first = builder.article(hostile(random), {clean(), clean()}, "2024-03-05");
  const ArticleId second = builder.article(hostile(random), {clean()});
  const auto sentence = [&](std::size_t i) { return builder.result.sentences[i].span; };
  const auto words = [&](ArticleId id, Span span) { return string(builder.result.text_of(id, span)); };
  const ClaimId a = builder.claim(first, words(first, sentence(1)));
  const ClaimId b = builder.claim(second, words(second, sentence(2)));
  const ClusterId cluster = builder.cluster(hostile(random), {a, b}, Relation::contradiction);
  builder.at(cluster).origins[0].name = hostile(random);
  Divergence& divergence = builder.divergence(cluster, DivergenceKind::terminology, Weight::hard, {a, b}, {"x", "x"});
  divergence.explanation = hostile(random);
  divergence.explanation_arabic = hostile(random);
  builder.at(a).attribution = {
      Voice::attributed, QuoteMode::mixed, {{hostile(random), std::nullopt}}, {{hostile(random), std::nullopt}},
      std::nullopt,      hostile(random)};
  builder.at(a).quantities = {{sentence(1), 3, 4, hostile(random)}};
  builder.at(b).quantities = {{sentence(2), 5, 5, builder.at(a).quantities[0].unit}};
  builder.at(a).names = {{sentence(1), hostile(random)}};
  Article& article = builder.at(first);
  article.title = sentence(0);
  article.origin = hostile(random);
  article.url = (random() % 2 == 0 ? "https://a.example/" : "") + hostile(random);
  article.input_id = hostile(random);
  article.flags = {hostile(random)};
  article.published.basis = hostile(random);
  Comparison& comparison = builder.result;
  comparison.program = hostile(random);
  comparison.corpus.inputs[0].name = hostile(random);
  comparison.corpus.boilerplate = {{DocumentId(0), sentence(0), hostile(random)}};
  comparison.corpus.problems = {{hostile(random), hostile(random), hostile(random)}};
  comparison.stories = {{hostile(random), {first, second}}};
  comparison.copies = {{first, second, 0.5, 0.5, true, hostile(random)}};
  add_findings(comparison, first, second, random);
  return comparison;
}

string written(const ReportFormat& format, const Comparison& comparison) {
  std::ostringstream out;
  format.write(comparison, {ReportLanguage::arabic}, out);
  return out.str();
}

// No control but line ends and tab; of the direction controls none but marks and, where they are ours, isolates.
void check_no_controls(const string& text, bool own_isolates) {
  int open = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    REQUIRE(character.valid);
    const char32_t c = character.code_point;
    if (own_isolates && (c == 0x2068 || c == 0x2069)) {
      open += c == 0x2068 ? 1 : -1;
      REQUIRE((open == 0 || open == 1));
    } else {
      REQUIRE((c == '\r' || !is_unsafe(c)));
    }
    at += character.bytes;
  }
  REQUIRE(open == 0);
}

string without_blocks(string html) {
  for (const char* tag : {"style", "script"}) {
    const string begin = string("<") + tag + ">";
    const string end = string("</") + tag + ">";
    const std::size_t from = html.find(begin);
    if (from != string::npos) html.erase(from, html.find(end, from) + end.size() - from);
  }
  return html;
}

// Each tag and attribute must be one that our writers use.
void check_markup(const string& text, const std::set<string>& tags, const std::set<string>& attributes) {
  for (std::size_t at = text.find('<'); at != string::npos; at = text.find('<', at + 1)) {
    const std::size_t end = text.find('>', at);
    REQUIRE(end != string::npos);
    string_view tag = string_view(text).substr(at + 1, end - at - 1);
    if (tag.starts_with('/')) tag.remove_prefix(1);
    const string name(tag.substr(0, tag.find_first_of(" /")));
    CAPTURE(tag);
    REQUIRE(tags.contains(name));
    for (std::size_t space = tag.find(' '); space != string_view::npos;) {
      const std::size_t equals = tag.find("=\"", space);
      if (equals == string_view::npos) break;
      const std::size_t close = tag.find('"', equals + 2);
      REQUIRE(close != string_view::npos);
      const string attribute(tag.substr(space + 1, equals - space - 1));
      REQUIRE(attributes.contains(attribute));
      const string_view value = tag.substr(equals + 2, close - equals - 2);
      if (attribute == "href") {
        const bool safe = value.starts_with("#") || value == "data:," || value.starts_with("http");
        REQUIRE(safe);
      }
      space = tag.find(' ', close);
    }
  }
}

const std::set<string> kHtmlTags = {
    "!DOCTYPE", "html",   "head",   "meta",   "link",    "title", "body",   "div", "svg",        "defs",   "marker",
    "path",     "symbol", "circle", "rect",   "use",     "text",  "header", "nav", "main",       "footer", "section",
    "article",  "a",      "p",      "h1",     "h2",      "h3",    "h4",     "h5",  "ul",         "ol",     "li",
    "dl",       "dt",     "dd",     "span",   "strong",  "b",     "q",      "bdi", "blockquote", "mark",   "sup",
    "time",     "code",   "pre",    "table",  "caption", "thead", "tbody",  "tr",  "th",         "td",     "details",
    "summary",  "form",   "label",  "select", "option",  "input", "output"};
const std::set<string> kHtmlAttributes = {"lang",
                                          "dir",
                                          "charset",
                                          "http-equiv",
                                          "content",
                                          "name",
                                          "rel",
                                          "href",
                                          "class",
                                          "id",
                                          "tabindex",
                                          "role",
                                          "value",
                                          "aria-label",
                                          "preserveAspectRatio",
                                          "aria-labelledby",
                                          "aria-hidden",
                                          "title",
                                          "scope",
                                          "colspan",
                                          "rowspan",
                                          "datetime",
                                          "type",
                                          "hidden",
                                          "data-kinds",
                                          "data-weights",
                                          "data-outlet",
                                          "data-template",
                                          "viewBox",
                                          "d",
                                          "x",
                                          "y",
                                          "cx",
                                          "cy",
                                          "r",
                                          "width",
                                          "height",
                                          "focusable",
                                          "stroke-width",
                                          "stroke-dasharray",
                                          "marker-end",
                                          "refX",
                                          "refY",
                                          "markerUnits",
                                          "markerWidth",
                                          "markerHeight",
                                          "orient"};
const std::set<string> kXmlTags = {"?xml",      "gexf",       "graph",     "attributes", "attribute",
                                   "nodes",     "node",       "attvalues", "attvalue",   "edges",
                                   "edge",      "graphml",    "key",       "data",       "TEI",
                                   "teiHeader", "fileDesc",   "titleStmt", "title",      "publicationStmt",
                                   "p",         "sourceDesc", "listWit",   "witness",    "text",
                                   "body",      "div",        "head",      "cit",        "quote",
                                   "ref",       "listApp",    "app",       "rdg",        "note"};
const std::set<string> kXmlAttributes = {
    "version",   "encoding",    "xmlns", "defaultedgetype", "mode",    "class",  "id",     "title",
    "type",      "label",       "for",   "value",           "source",  "target", "weight", "attr.name",
    "attr.type", "edgedefault", "key",   "xml:id",          "subtype", "wit",    "n"};

// No cell begins a formula, and rows have the length of the head.
void check_csv(const string& text) {
  std::size_t width = 0;
  std::size_t column = 0;
  for (std::size_t at = 0; at < text.size();) {
    string cell;
    const bool quoted = text[at] == '"';
    if (quoted) ++at;
    while (at < text.size()) {
      if (quoted && text[at] == '"') {
        if (text[at + 1] != '"') break;
        ++at;
      } else if (!quoted && (text[at] == ',' || text[at] == '\r')) {
        break;
      }
      cell += text[at++];
    }
    if (quoted) ++at;
    if (!cell.empty()) {
      const char32_t first = character_at(cell, 0).code_point;
      REQUIRE(std::u32string_view(U"=+-@\t\r＝＋－＠").find(first) == std::u32string_view::npos);
    }
    ++column;
    if (text[at] == '\r') {
      REQUIRE(text[at + 1] == '\n');
      if (width == 0) width = column;
      REQUIRE(column == width);
      column = 0;
      ++at;
    }
    ++at;
  }
}

// With escapes taken out, no sign is left that begins a link, an image, HTML, a table or a strike.
void check_markdown(const string& text) {
  std::istringstream lines(text);
  for (string line; std::getline(lines, line);) {
    string bare;
    for (std::size_t i = 0; i < line.size(); ++i) {
      if (line[i] == '\\') {
        ++i;
      } else {
        bare += line[i];
      }
    }
    CAPTURE(line);
    REQUIRE(bare.find_first_of("<>[]|~!@$^={}") == string::npos);
    REQUIRE(bare.find("://") == string::npos);
    REQUIRE(bare.find("www.") == string::npos);
  }
}

void check_bibtex(const string& text) {
  int depth = 0;
  for (const char letter : text) {
    depth += letter == '{' ? 1 : letter == '}' ? -1 : 0;
    REQUIRE(depth >= 0);
  }
  REQUIRE(depth == 0);
  REQUIRE(text.find("\\input{") == string::npos);
}

void check_format(const ReportFormat& format, const string& text) {
  CAPTURE(format.name);
  const string_view file = format.file_name;
  if (file.ends_with(".sqlite")) return;  // values are bound, not written into statements; see exchange_reports_test.cc
  check_no_controls(text, file.ends_with(".md"));
  if (file.ends_with(".html")) check_markup(without_blocks(text), kHtmlTags, kHtmlAttributes);
  if (file.ends_with(".xml") || file.ends_with(".gexf") || file.ends_with(".graphml")) {
    check_markup(text, kXmlTags, kXmlAttributes);
  }
  if (file.ends_with(".csv")) check_csv(text);
  if (file.ends_with(".md")) check_markdown(text);
  if (file.ends_with(".bib")) check_bibtex(text);
  if (file.ends_with(".json")) REQUIRE_FALSE(nlohmann::json::parse(text).is_discarded());
}

}  // namespace

TEST_CASE("hostile text in every field acts in no format") {
  const char* wanted = std::getenv("TAWATUR_INJECTION_ROUNDS");
  const int rounds = wanted == nullptr ? 60 : std::atoi(wanted);
  std::mt19937 random(20240305);
  for (int round = 0; round < rounds; ++round) {
    CAPTURE(round);
    const Comparison comparison = hostile_comparison(random);
    for (const ReportFormat& format : report_formats()) {
      check_format(format, written(format, comparison));
      if (format.side_files == nullptr) continue;
      for (const SideFile& file : format.side_files(comparison, {})) {
        if (file.name.starts_with("texts/")) continue;  // the exact text is evidence
        std::ostringstream out;
        file.write(out);
        check_no_controls(out.str(), false);
      }
    }
    std::ostringstream terminal;
    write_terminal_summary(comparison, {}, false, terminal);
    check_no_controls(terminal.str(), true);
  }
}
