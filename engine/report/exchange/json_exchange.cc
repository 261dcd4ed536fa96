// SPDX-License-Identifier: GPL-3.0-or-later
// Formats of other communities that are written in JSON: CollateX, Web Annotation, CSL-JSON, ClaimReview.
#include <ostream>

#include "engine/model/value_names.h"
#include "engine/report/characters.h"
#include "engine/report/format_writers.h"
#include "engine/report/json_writer.h"
#include "engine/report/record_ids.h"

namespace tawatur {
namespace {

std::string title_of(const Comparison& comparison, ArticleId id) {
  const Article& article = comparison.article(id);
  return plain_line(article.title ? comparison.text_of(id, *article.title)
                                  : comparison.text_of(id, article.blocks.front().span));
}

void write_date_parts(JsonWriter& json, Day day) {
  const std::chrono::year_month_day date{day};
  json.key("issued");
  json.begin_object();
  json.key("date-parts");
  json.begin_array();
  json.begin_array();
  json.value(static_cast<unsigned>(static_cast<int>(date.year())));
  json.value(static_cast<unsigned>(date.month()));
  json.value(static_cast<unsigned>(date.day()));
  json.end_array();
  json.end_array();
  json.end_object();
}

constexpr int kContext = 32;  // characters before and after a quotation, so that it is found among others like it

bool is_inside_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

std::string_view words_before(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  for (int left = kContext; left > 0 && begin > 0; --left) {
    do --begin;
    while (begin > 0 && is_inside_character(text[begin]));
  }
  return text.substr(begin, end - begin);
}

std::string_view words_after(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  for (int left = kContext; left > 0 && end < text.size(); --left) {
    do ++end;
    while (end < text.size() && is_inside_character(text[end]));
  }
  return text.substr(begin, end - begin);
}

// The name of a file as a relative reference (RFC 3987): what cannot stand there is written as %XX.
std::string relative_reference(std::string_view file) {
  constexpr std::string_view kHexadecimal = "0123456789ABCDEF";
  constexpr std::string_view kNotAllowed = " \"#%:<>?[\\]^`{|}";
  std::string reference;
  for (const char byte : file) {
    const auto value = static_cast<unsigned char>(byte);
    if (value > 0x20 && value != 0x7F && kNotAllowed.find(byte) == std::string_view::npos) {
      reference += byte;
    } else {
      reference += {'%', kHexadecimal[value >> 4U], kHexadecimal[value & 0xFU]};
    }
  }
  return reference;
}

// Two selectors of the same words, as the Web Annotation model has alternatives (section 4): the words with those
// around them, and their bytes.
void write_selector(JsonWriter& json, const Comparison& comparison, ArticleId article, Span span,
                    const std::string& source) {
  json.begin_object();
  json.member("source", relative_reference(source));
  json.key("selector");
  json.begin_array();
  json.begin_object();
  json.member("type", "TextQuoteSelector");
  const std::string_view text = comparison.corpus.document_of(comparison.article(article)).text;
  json.member("exact", slice(text, span));
  json.member("prefix", words_before(text, span.begin));
  json.member("suffix", words_after(text, span.end));
  json.end_object();
  json.begin_object();
  json.member("type", "DataPositionSelector");
  json.member("start", span.begin);
  json.member("end", span.end);
  json.end_object();
  json.end_array();
  json.end_object();
}

}  // namespace

void write_collatex(const Comparison& comparison, const ReportOptions& /*options*/, std::ostream& out) {
  JsonWriter json(out);
  json.begin_array();
  for (std::size_t i = 0; i < comparison.clusters.size(); ++i) {
    const Cluster& cluster = comparison.clusters[i];
    json.next_line();
    json.begin_object();
    json.member("id", record_id(ClusterId(i)));
    json.key("witnesses");
    json.begin_array();
    for (const ClaimId claim : cluster.claims) {
      const ArticleId article = comparison.article_of(claim);
      json.begin_object();
      json.member("id", record_id(article) + "-" + record_id(claim));
      json.member("content", plain_line(comparison.text_of(article, comparison.claims[claim.value].span)));
      json.end_object();
    }
    json.end_array();
    json.end_object();
  }
  json.end_array();
  out << '\n';
}

void write_annotations(const Comparison& comparison, const ReportOptions& options, std::ostream& out) {
  const std::vector<std::string> files = document_files(comparison.corpus);
  JsonWriter json(out);
  json.begin_object();
  json.member("@context", "http://www.w3.org/ns/anno.jsonld");
  json.member("id", "urn:tawatur:annotations");
  json.member("type", "AnnotationPage");
  json.key("items");
  json.begin_array();
  for (std::size_t i = 0; i < comparison.divergences.size(); ++i) {
    const Divergence& divergence = comparison.divergences[i];
    const bool arabic = options.language == ReportLanguage::arabic && !divergence.explanation_arabic.empty();
    json.next_line();
    json.begin_object();
    json.member("id", "urn:tawatur:" + divergence_record_id(i));
    json.member("type", "Annotation");
    json.member("motivation", "classifying");
    json.key("body");
    json.begin_array();
    json.begin_object();
    json.member("type", "TextualBody");
    json.member("purpose", "tagging");
    json.member("value", name_of(divergence.kind));
    json.end_object();
    json.begin_object();
    json.member("type", "TextualBody");
    json.member("purpose", "describing");
    json.member("format", "text/plain");
    json.member("language", arabic ? "ar" : "en");
    json.member("value", arabic ? divergence.explanation_arabic : divergence.explanation);
    json.end_object();
    json.end_array();
    json.key("target");
    json.begin_array();
    for (const DivergenceSpan& part : divergence.spans) {
      write_selector(json, comparison, part.article, part.span, files[comparison.article(part.article).document.value]);
    }
    json.end_array();
    json.end_object();
  }
  json.end_array();
  json.end_object();
  out << '\n';
}

void write_csl_json(const Comparison& comparison, const ReportOptions& /*options*/, std::ostream& out) {
  JsonWriter json(out);
  json.begin_array();
  for (std::size_t i = 0; i < comparison.corpus.articles.size(); ++i) {
    const ArticleId id(i);
    const Article& article = comparison.article(id);
    json.next_line();
    json.begin_object();
    json.member("id", record_id(id));
    json.member("type", "article-newspaper");
    json.member("title", title_of(comparison, id));
    if (article.publisher) json.member("container-title", plain_line(*article.publisher));
    if (article.published.value) write_date_parts(json, *article.published.value);
    if (!web_address(article.url).empty()) json.member("URL", article.url);
    if (!article.language.empty()) json.member("language", article.language);
    json.member("note",
                "SHA-256 " + comparison.corpus.inputs[comparison.corpus.document_of(article).input.value].sha256);
    json.end_object();
  }
  json.end_array();
  out << '\n';
}

// Drafts for a fact-checker: claim, appearances and dates are filled in; the rating is theirs and is left out.
void write_claim_reviews(const Comparison& comparison, const ReportOptions& /*options*/, std::ostream& out) {
  JsonWriter json(out);
  json.begin_array();
  for (std::size_t i = 0; i < comparison.clusters.size(); ++i) {
    const Cluster& cluster = comparison.clusters[i];
    json.next_line();
    json.begin_object();
    json.member("@context", "https://schema.org");
    json.member("@type", "ClaimReview");
    json.member("identifier", record_id(ClusterId(i)));
    json.member("creativeWorkStatus", "Draft");
    json.member("claimReviewed", plain_line(cluster.label));
    json.key("itemReviewed");
    json.begin_object();
    json.member("@type", "Claim");
    json.key("appearance");
    json.begin_array();
    for (const ArticleId id : articles_of(comparison, cluster)) {
      const Article& article = comparison.article(id);
      json.begin_object();
      json.member("@type", "NewsArticle");
      json.member("identifier", record_id(id));
      json.member("headline", title_of(comparison, id));
      if (article.publisher) {
        json.key("publisher");
        json.begin_object();
        json.member("@type", "Organization");
        json.member("name", plain_line(*article.publisher));
        json.end_object();
      }
      if (article.published.value) json.member("datePublished", iso_day(*article.published.value));
      if (!web_address(article.url).empty()) json.member("url", article.url);
      json.end_object();
    }
    json.end_array();
    json.end_object();
    json.end_object();
  }
  json.end_array();
  out << '\n';
}

}  // namespace tawatur
