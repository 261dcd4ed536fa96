// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "engine/model/value_names.h"
#include "engine/report/characters.h"
#include "engine/report/html/sections.h"
#include "engine/report/record_ids.h"

namespace tawatur::html {
namespace {

constexpr std::size_t kShownBoilerplate = 300;  // bytes; the rest of a cut piece is counted, and stands in the input

// One line of the table of facts; the value is written by `write_value`.
template <class WriteValue>
void write_fact(const View& view, std::string_view key, const WriteValue& write_value) {
  view.out.leaf("dt", view.ui().text("fact", key));
  const Element value(view.out, "dd");
  write_value();
}

// A basis may have several parts: "month in the text, weekday".
void write_basis(const View& view, std::string_view basis) {
  constexpr std::string_view kBetween = ", ";
  while (true) {
    const std::size_t end = basis.find(kBetween);
    write_code(view, "basis", basis.substr(0, end));
    if (end == std::string_view::npos) return;
    view.out.text(view.ui().text("list_separator") + " ");
    basis.remove_prefix(end + kBetween.size());
  }
}

// "truncated:lines", "hidden_text:51": what was noticed, and where or how much.
void write_flag(const View& view, std::string_view flag) {
  const std::size_t colon = flag.find(':');
  if (colon == std::string_view::npos || view.ui().known("flag", flag.substr(0, colon)) == nullptr) {
    write_code(view, "flag", flag);
    return;
  }
  write_code(view, "flag", flag.substr(0, colon));
  view.out.text(" (");
  view.out.leaf("code", {{"dir", "ltr"}}, flag.substr(colon + 1));
  view.out.text(")");
}

void write_published(const View& view, const PublicationDay& published) {
  if (!published.value && !published.range) {
    view.out.text(view.ui().text("unknown"));
    return;
  }
  if (published.value) write_day(view, *published.value);
  if (published.range && published.range->first != published.range->last) {
    view.out.text(" (");
    write_day(view, published.range->first);
    view.out.text(" – ");
    write_day(view, published.range->last);
    view.out.text(")");
  }
  if (published.basis.empty()) return;
  view.out.text((view.ui().text("list_separator") + " ") + view.ui().text("basis") + (view.ui().text("colon") + " "));
  write_basis(view, published.basis);
}

void write_optional_quote(const View& view, const std::optional<std::string>& words) {
  words ? view.out.quoted(*words, "") : view.out.text(view.ui().text("unknown"));
}

void write_address(const View& view, const std::string& url) {
  const std::string_view address = web_address(url);
  if (address.empty()) {
    view.out.quoted(url, "");
    return;
  }
  view.out.leaf("a", {{"href", std::string(address)}, {"dir", "ltr"}, {"rel", "noreferrer nofollow"}}, address);
}

void write_facts(const View& view, ArticleId id) {
  const Article& article = view.comparison().article(id);
  const Document& document = view.comparison().corpus.document_of(article);
  const InputFile& input = view.comparison().corpus.inputs[document.input.value];
  const Element facts(view.out, "dl", {{"class", "article-facts"}});
  write_fact(view, "outlet", [&] { write_optional_quote(view, article.publisher); });
  write_fact(view, "origin", [&] { write_optional_quote(view, article.origin); });
  write_fact(view, "provenance", [&] { view.out.text(view.ui().text("provenance", name_of(article.provenance))); });
  write_fact(view, "published", [&] { write_published(view, article.published); });
  if (article.dateline) write_fact(view, "dateline", [&] { write_words(view, id, article.dateline->span); });
  if (article.credit) write_fact(view, "credit", [&] { write_words(view, id, *article.credit); });
  if (!article.url.empty()) write_fact(view, "url", [&] { write_address(view, article.url); });
  write_fact(view, "input", [&] {
    view.out.quoted(input.name, "");
    view.out.text((view.ui().text("list_separator") + " ") +
                  view.ui().filled("bytes", {{"n", std::to_string(input.bytes)}}));
    if (!document.encoding.empty()) view.out.text((view.ui().text("list_separator") + " ") + document.encoding);
  });
  write_fact(view, "sha256", [&] { view.out.leaf("code", {{"dir", "ltr"}}, input.sha256); });
  if (article.flags.empty()) return;
  write_fact(view, "flags", [&] {
    for (std::size_t i = 0; i < article.flags.size(); ++i) {
      if (i > 0) view.out.text((view.ui().text("list_separator") + " "));
      write_flag(view, article.flags[i]);
    }
  });
}

// A sentence with its anchor, and a link to each shared claim it makes.
void write_sentence(const View& view, SentenceId id) {
  const Sentence& sentence = view.comparison().sentences[id.value];
  std::vector<ClusterId> clusters;
  for (const ClaimId claim : view.report.claims[id.value]) {
    const std::vector<ClusterId>& of_claim = view.report.index.clusters[claim.value];
    clusters.insert(clusters.end(), of_claim.begin(), of_claim.end());
  }
  std::sort(clusters.begin(), clusters.end());
  clusters.erase(std::unique(clusters.begin(), clusters.end()), clusters.end());
  const Element words(view.out, "span",
                      {{"class", clusters.empty() ? "sentence" : "sentence shared"}, {"id", record_id(id)}});
  view.out.text(view.comparison().text_of(sentence.article, sentence.span));
  for (const ClusterId cluster : clusters) {
    const Element reference(view.out, "sup");
    view.out.leaf("a", {{"class", "id"}, {"href", view.link(cluster)}}, record_id(cluster));
  }
}

void write_block(const View& view, ArticleId id, const Block& block) {
  const Element paragraph(view.out, "p", {{"class", block.kind == BlockKind::subheading ? "subheading" : "block"}});
  std::uint32_t at = block.span.begin;
  for (const SentenceId sentence : view.report.sentences[id.value]) {
    const Span span = view.comparison().sentences[sentence.value].span;
    if (!block.span.contains(span) || span.begin < at) continue;
    view.out.text(view.comparison().text_of(id, {at, span.begin}));
    write_sentence(view, sentence);
    at = span.end;
  }
  view.out.text(view.comparison().text_of(id, {at, block.span.end}));
}

void write_title(const View& view, ArticleId id) {
  const Article& article = view.comparison().article(id);
  const Element title(view.out, "h3");
  view.out.leaf("a", {{"class", "id"}, {"href", "#" + record_id(id)}}, record_id(id));
  view.out.text(" ");
  view.out.quoted(view.report.outlet_names[id.value], "");
  if (!article.title) return;
  view.out.text((view.ui().text("colon") + " "));
  write_words(view, id, *article.title);
}

// A title that is a unit of its own has its anchor here.
void write_title_sentences(const View& view, ArticleId id, const std::string& language) {
  for (const SentenceId sentence : view.report.sentences[id.value]) {
    if (view.comparison().sentences[sentence.value].kind != SentenceKind::title) continue;
    const Element paragraph(view.out, "p", {{"class", "title"}, {"dir", "auto"}, {"lang", language}});
    write_sentence(view, sentence);
  }
}

std::string_view shown_part(std::string_view words) {
  if (words.size() <= kShownBoilerplate) return words;
  std::size_t end = kShownBoilerplate;
  while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0U) == 0x80) --end;
  return words.substr(0, end);
}

void write_boilerplate(const View& view, ArticleId id) {
  const DocumentId document = view.comparison().article(id).document;
  const std::vector<std::size_t>& rows = view.report.boilerplate[document.value];
  if (rows.empty()) return;
  const Element details(view.out, "details", {{"class", "cut"}});
  view.out.leaf("summary", view.ui().counted("cut_pieces", rows.size()));
  const Element list(view.out, "ul");
  for (const std::size_t row : rows) {
    const Boilerplate& piece = view.comparison().corpus.boilerplate[row];
    const std::string_view words = slice(view.comparison().corpus.documents[document.value].text, piece.span);
    const std::string_view shown = shown_part(words);
    const Element item(view.out, "li");
    {
      const Element kind(view.out, "b");
      write_code(view, "cut", piece.kind);
    }
    view.out.text(view.ui().text("colon") + " ");
    view.out.quoted(plain_line(shown), "");
    if (shown.size() == words.size()) continue;
    view.out.text(" … ");
    view.out.text(view.ui().filled("bytes", {{"n", std::to_string(words.size())}}));
  }
}

void write_article(const View& view, ArticleId id) {
  const Article& article = view.comparison().article(id);
  const std::string tag = language_tag(article.language);
  const std::string language = tag.empty() ? "und" : tag;
  const Element section(view.out, "article", {{"class", "source"}, {"id", record_id(id)}});
  write_title(view, id);
  write_facts(view, id);
  {
    const Element text(view.out, "div", {{"class", "text"}});
    write_title_sentences(view, id, language);
    const Element body(view.out, "div", {{"dir", "auto"}, {"lang", language}});
    for (const Block& block : article.blocks) write_block(view, id, block);
  }
  write_boilerplate(view, id);
  view.out.line_break();
}

}  // namespace

void write_articles(const View& view, const std::vector<ArticleId>& articles) {
  if (articles.empty()) return;
  const Element section(view.out, "section", {{"aria-labelledby", "articles"}});
  write_heading(view, "h2", "articles", view.ui().text("articles_heading"));
  view.out.leaf("p", {{"class", "lead"}}, view.ui().text("articles_lead"));
  for (const ArticleId article : articles) write_article(view, article);
}

}  // namespace tawatur::html
