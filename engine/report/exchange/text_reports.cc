// SPDX-License-Identifier: GPL-3.0-or-later
// Articles for other programs: BibTeX for reference managers, one plain text each for concordancers.
#include <ostream>

#include "engine/report/characters.h"
#include "engine/report/csv_writer.h"
#include "engine/report/format_writers.h"
#include "engine/report/record_ids.h"

namespace tawatur {
namespace {

// Braces and TeX's own signs stand for themselves.
std::string tex_escaped(std::string_view words) {
  std::string result;
  for (const char letter : plain_line(words)) {
    switch (letter) {
      case '\\':
        result += "{\\textbackslash}";
        break;
      case '~':
        result += "{\\textasciitilde}";
        break;
      case '^':
        result += "{\\textasciicircum}";
        break;
      case '{':
      case '}':
        result += letter == '{' ? "(" : ")";
        break;
      case '%':
      case '#':
      case '$':
      case '&':
      case '_':
        result += '\\';
        result += letter;
        break;
      default:
        result += letter;
    }
  }
  return result;
}

void write_field(std::ostream& out, std::string_view name, std::string_view value) {
  out << "  " << name << " = {" << tex_escaped(value) << "},\n";
}

std::string text_file(ArticleId id) {
  return "plain/" + record_id(id) + ".txt";
}

// Title and body without what was cut; one block a line.
void write_plain_text(const Comparison& comparison, ArticleId id, std::ostream& out) {
  const Article& article = comparison.article(id);
  if (article.title) out << plain_line(comparison.text_of(id, *article.title)) << "\n\n";
  for (const Block& block : article.blocks) out << plain_line(comparison.text_of(id, block.span)) << '\n';
}

}  // namespace

void write_bibtex(const Comparison& comparison, const ReportOptions& /*options*/, std::ostream& out) {
  for (std::size_t i = 0; i < comparison.corpus.articles.size(); ++i) {
    const ArticleId id(i);
    const Article& article = comparison.article(id);
    out << "@misc{" << record_id(id) << ",\n";
    write_field(out, "title", comparison.text_of(id, article.title ? *article.title : article.blocks.front().span));
    if (article.publisher) write_field(out, "publisher", *article.publisher);
    if (article.published.value) write_field(out, "date", iso_day(*article.published.value));
    if (!web_address(article.url).empty()) write_field(out, "url", article.url);
    write_field(out, "note",
                "SHA-256 " + comparison.corpus.inputs[comparison.corpus.document_of(article).input.value].sha256);
    out << "}\n\n";
  }
}

void write_plain_text_list(const Comparison& comparison, const ReportOptions& options, std::ostream& out) {
  CsvWriter csv(out, options.byte_order_mark);
  csv.header({"file", "article", "outlet", "origin", "published", "language"});
  for (std::size_t i = 0; i < comparison.corpus.articles.size(); ++i) {
    const ArticleId id(i);
    const Article& article = comparison.article(id);
    csv.text(text_file(id)).text(record_id(id)).text(article.publisher.value_or("")).text(article.origin.value_or(""));
    csv.text(article.published.value ? iso_day(*article.published.value) : "").text(article.language);
    csv.end_row();
  }
}

std::vector<SideFile> plain_texts(const Comparison& comparison, const ReportOptions& /*options*/) {
  std::vector<SideFile> files;
  for (std::size_t i = 0; i < comparison.corpus.articles.size(); ++i) {
    const ArticleId id(i);
    files.push_back({text_file(id), [&comparison, id](std::ostream& out) { write_plain_text(comparison, id, out); }});
  }
  return files;
}

}  // namespace tawatur
