// SPDX-License-Identifier: GPL-3.0-or-later
// CSV of the findings about outlets and statements: one row an instance, so that a table can be counted and joined.
#include <ostream>

#include "engine/model/value_names.h"
#include "engine/report/csv_writer.h"
#include "engine/report/format_writers.h"
#include "engine/report/record_ids.h"

namespace tawatur {
namespace {

// An article as two cells: its id and outlet.
CsvWriter& article_cells(CsvWriter& csv, const Comparison& comparison, ArticleId article) {
  return csv.text(record_id(article)).text(outlet_of(comparison, article));
}

// Words as three cells: place and text; in the file of their article.
CsvWriter& span_cells(CsvWriter& csv, const Comparison& comparison, ArticleId article, Span span) {
  csv.number(std::uint64_t{span.begin}).number(std::uint64_t{span.end});
  return csv.text(comparison.text_of(article, span));
}

}  // namespace

void write_silences_csv(const Comparison& comparison, const ReportOptions& options, std::ostream& out) {
  CsvWriter csv(out, options.byte_order_mark);
  csv.header({"cluster", "label", "outlet", "kind", "article"});
  for (const Silence& silence : comparison.silences) {
    csv.text(record_id(silence.cluster)).text(comparison.clusters[silence.cluster.value].label).text(silence.outlet);
    csv.text(name_of(silence.kind)).text(silence.article ? record_id(*silence.article) : "");
    csv.end_row();
  }
}

void write_house_style_csv(const Comparison& comparison, const ReportOptions& options, std::ostream& out) {
  CsvWriter csv(out, options.byte_order_mark);
  csv.header({"style", "from_outlet", "to_outlet", "before", "after", "changed", "chances", "log_odds", "from_article",
              "from_start", "from_end", "from_text", "to_article", "to_start", "to_end", "to_text"});
  for (std::size_t i = 0; i < comparison.house_styles.size(); ++i) {
    const HouseStyle& style = comparison.house_styles[i];
    for (const StyleInstance& instance : style.instances) {
      csv.number(std::uint64_t{i + 1}).text(style.from_outlet).text(style.to_outlet).text(style.before);
      csv.text(style.after).number(std::uint64_t{style.instances.size()}).number(std::uint64_t{style.chances});
      csv.number(style.log_odds).text(record_id(instance.from));
      span_cells(csv, comparison, instance.from, instance.before).text(record_id(instance.to));
      span_cells(csv, comparison, instance.to, instance.after);
      csv.end_row();
    }
  }
}

void write_quotation_drift_csv(const Comparison& comparison, const ReportOptions& options, std::ostream& out) {
  CsvWriter csv(out, options.byte_order_mark);
  csv.header({"cluster", "fullest_claim", "fullest_text", "claim", "article", "outlet", "drift", "changed", "text"});
  const auto text_of = [&](ClaimId claim) {
    return comparison.text_of(comparison.article_of(claim), comparison.claims[claim.value].span);
  };
  for (const QuotationDrift& drift : comparison.drifts) {
    for (const StatementUse& use : drift.uses) {
      const ArticleId article = comparison.article_of(use.claim);
      csv.text(record_id(drift.cluster)).text(record_id(drift.fullest)).text(text_of(drift.fullest));
      article_cells(csv.text(record_id(use.claim)), comparison, article).text(name_of(use.kind));
      csv.text(joined_cell(use.changed, [&](Span span) { return std::string(comparison.text_of(article, span)); }));
      csv.text(text_of(use.claim));
      csv.end_row();
    }
  }
}

void write_headlines_csv(const Comparison& comparison, const ReportOptions& options, std::ostream& out) {
  CsvWriter csv(out, options.byte_order_mark);
  csv.header({"article", "outlet", "gap", "start", "end", "text", "explanation", "explanation_arabic"});
  for (const HeadlineFinding& headline : comparison.headlines) {
    article_cells(csv, comparison, headline.article).text(name_of(headline.gap));
    span_cells(csv, comparison, headline.article, headline.span);
    csv.text(headline.explanation).text(headline.explanation_arabic);
    csv.end_row();
  }
}

void write_chains_csv(const Comparison& comparison, const ReportOptions& options, std::ostream& out) {
  CsvWriter csv(out, options.byte_order_mark);
  csv.header({"claim", "article", "outlet", "named", "named_articles", "copied_articles", "differs"});
  for (const AttributionChain& chain : comparison.chains) {
    article_cells(csv.text(record_id(chain.claim)), comparison, comparison.article_of(chain.claim));
    csv.text(joined_cell(chain.named, [](const ChainLink& link) { return link.name; }));
    csv.text(
        joined_cell(chain.named, [](const ChainLink& link) { return link.article ? record_id(*link.article) : "-"; }));
    csv.text(joined_cell(chain.copied, [](ArticleId article) { return record_id(article); }));
    csv.text(chain.differs ? "true" : "false");
    csv.end_row();
  }
}

void write_sentence_reuse_csv(const Comparison& comparison, const ReportOptions& options, std::ostream& out) {
  CsvWriter csv(out, options.byte_order_mark);
  csv.header(
      {"verdict", "sentence_a", "article_a", "outlet_a", "text_a", "sentence_b", "article_b", "outlet_b", "text_b"});
  for (const SentenceReuse& reuse : comparison.reuses) {
    csv.text(name_of(reuse.verdict));
    for (const SentenceId id : {reuse.a, reuse.b}) {
      const Sentence& sentence = comparison.sentences[id.value];
      article_cells(csv.text(record_id(id)), comparison, sentence.article);
      csv.text(comparison.text_of(sentence.article, sentence.span));
    }
    csv.end_row();
  }
}

void write_citation_circles_csv(const Comparison& comparison, const ReportOptions& options, std::ostream& out) {
  CsvWriter csv(out, options.byte_order_mark);
  csv.header({"circle", "position", "article", "outlet"});
  for (std::size_t i = 0; i < comparison.circles.size(); ++i) {
    for (std::size_t k = 0; k < comparison.circles[i].articles.size(); ++k) {
      csv.number(std::uint64_t{i + 1}).number(std::uint64_t{k + 1});
      article_cells(csv, comparison, comparison.circles[i].articles[k]);
      csv.end_row();
    }
  }
}

}  // namespace tawatur
