// SPDX-License-Identifier: GPL-3.0-or-later
#include <ostream>

#include "engine/model/value_names.h"
#include "engine/report/characters.h"
#include "engine/report/claim_matrix.h"
#include "engine/report/csv_writer.h"
#include "engine/report/format_writers.h"
#include "engine/report/record_ids.h"

namespace tawatur {
namespace {

std::string speakers(const std::vector<Speaker>& list) {
  return joined_cell(list, [](const Speaker& speaker) { return speaker.name; });
}

std::string article_ids(const std::vector<ArticleId>& list) {
  return joined_cell(list, [](ArticleId id) { return record_id(id); });
}

std::string bound(const std::optional<double>& number) {
  return number ? shortest_decimal(*number) : "";
}

std::string quantities(const Claim& claim) {
  return joined_cell(claim.quantities, [](const Quantity& quantity) {
    const std::string low = bound(quantity.minimum);
    const std::string high = bound(quantity.maximum);
    return (low == high ? low : low + ".." + high) + (quantity.unit.empty() ? "" : " " + quantity.unit);
  });
}

std::string day_of(const Article& article) {
  return article.published.value ? iso_day(*article.published.value) : "";
}

}  // namespace

void write_claims_csv(const Comparison& comparison, const ReportOptions& options, std::ostream& out) {
  CsvWriter csv(out, options.byte_order_mark);
  csv.header({"claim",  "clusters", "article",  "outlet",   "origin",     "published", "sentence",
              "file",   "start",    "end",      "text",     "voice",      "mode",      "speakers",
              "relays", "stance",   "polarity", "modality", "quantities", "dates",     "names"});
  const FindingIndex index = index_findings(comparison);
  const std::vector<std::string> files = document_files(comparison.corpus);
  for (std::size_t i = 0; i < comparison.claims.size(); ++i) {
    const ClaimId id(i);
    const Claim& claim = comparison.claims[i];
    const ArticleId article_id = comparison.article_of(id);
    const Article& article = comparison.article(article_id);
    csv.text(record_id(id));
    csv.text(joined_cell(index.clusters[i], [](ClusterId cluster) { return record_id(cluster); }));
    csv.text(record_id(article_id)).text(article.publisher.value_or("")).text(article.origin.value_or(""));
    csv.text(day_of(article)).text(record_id(claim.sentence)).text(files[article.document.value]);
    csv.number(std::uint64_t{claim.span.begin}).number(std::uint64_t{claim.span.end});
    csv.text(comparison.text_of(article_id, claim.span));
    csv.text(name_of(claim.attribution.voice)).text(name_of(claim.attribution.mode));
    csv.text(speakers(claim.attribution.speakers)).text(speakers(claim.attribution.relays));
    csv.text(claim.attribution.stance).text(name_of(claim.polarity)).text(name_of(claim.modality));
    csv.text(quantities(claim));
    csv.text(joined_cell(claim.dates, [](const DateMention& date) { return date.value; }));
    csv.text(joined_cell(claim.names, [](const Name& name) { return name.name; }));
    csv.end_row();
  }
}

void write_clusters_csv(const Comparison& comparison, const ReportOptions& options, std::ostream& out) {
  CsvWriter csv(out, options.byte_order_mark);
  csv.header({"cluster", "story", "label", "relation", "claims", "articles", "outlets", "independent_sources",
              "outlet_names", "source_names", "claim_ids", "article_ids"});
  const FindingIndex index = index_findings(comparison);
  for (std::size_t i = 0; i < comparison.clusters.size(); ++i) {
    const Cluster& cluster = comparison.clusters[i];
    const std::optional<std::size_t> story = story_of(comparison, index, cluster);
    const std::vector<ArticleId> articles = articles_of(comparison, cluster);
    const std::vector<std::string> outlets = outlets_of(comparison, articles);
    csv.text(record_id(ClusterId(i))).text(story ? story_record_id(*story) : "").text(cluster.label);
    csv.text(name_of(cluster.relation));
    csv.number(std::uint64_t{cluster.claims.size()}).number(std::uint64_t{articles.size()});
    csv.number(std::uint64_t{outlets.size()}).number(std::uint64_t{cluster.origins.size()});
    csv.text(joined_cell(outlets, [](const std::string& outlet) { return outlet; }));
    csv.text(joined_cell(cluster.origins, [](const Origin& origin) { return origin.name.value_or("?"); }));
    csv.text(joined_cell(cluster.claims, [](ClaimId claim) { return record_id(claim); })).text(article_ids(articles));
    csv.end_row();
  }
}

void write_matrix_csv(const Comparison& comparison, const ReportOptions& options, std::ostream& out) {
  CsvWriter csv(out, options.byte_order_mark);
  csv.header({"story", "cluster", "label", "outlet", "origin", "state", "kinds", "variants", "claims", "silence"});
  const FindingIndex index = index_findings(comparison);
  const std::vector<std::vector<ClusterId>> groups = clusters_by_story(comparison, index);
  for (std::size_t story = 0; story < groups.size(); ++story) {
    const ClaimMatrix matrix = story_matrix(comparison, index, story, groups[story]);
    for (const MatrixRow& row : matrix.rows) {
      for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const MatrixCell& cell = row.cells[i];
        csv.text(story < comparison.stories.size() ? story_record_id(story) : "");
        csv.text(record_id(row.cluster)).text(comparison.clusters[row.cluster.value].label);
        csv.text(matrix.columns[i].outlet).text(matrix.columns[i].origin.value_or("")).text(name_of(cell.state));
        csv.text(joined_cell(cell.kinds, [](DivergenceKind kind) { return std::string(name_of(kind)); }));
        csv.text(joined_cell(cell.variants, [&](const DivergenceSpan& part) {
          return std::string(comparison.text_of(part.article, part.span));
        }));
        csv.text(joined_cell(cell.claims, [](ClaimId claim) { return record_id(claim); }));
        csv.text(cell.silence ? name_of(*cell.silence) : "");
        csv.end_row();
      }
    }
  }
}

void write_divergences_csv(const Comparison& comparison, const ReportOptions& options, std::ostream& out) {
  CsvWriter csv(out, options.byte_order_mark);
  csv.header({"divergence", "cluster", "label", "kind", "weight", "side", "article", "outlet", "file", "start", "end",
              "text", "missing_in", "explanation", "explanation_arabic"});
  const std::vector<std::string> files = document_files(comparison.corpus);
  for (std::size_t i = 0; i < comparison.divergences.size(); ++i) {
    const Divergence& divergence = comparison.divergences[i];
    const std::string cluster = divergence.cluster ? record_id(*divergence.cluster) : "";
    const std::string label = divergence.cluster ? comparison.clusters[divergence.cluster->value].label : "";
    for (const DivergenceSpan& part : divergence.spans) {
      csv.text(divergence_record_id(i)).text(cluster).text(label);
      csv.text(name_of(divergence.kind)).text(name_of(divergence.weight));
      csv.number(static_cast<std::uint64_t>(part.side)).text(record_id(part.article));
      csv.text(outlet_of(comparison, part.article)).text(files[comparison.article(part.article).document.value]);
      csv.number(std::uint64_t{part.span.begin}).number(std::uint64_t{part.span.end});
      csv.text(comparison.text_of(part.article, part.span)).text(article_ids(divergence.missing_in));
      csv.text(divergence.explanation).text(divergence.explanation_arabic);
      csv.end_row();
    }
  }
}

}  // namespace tawatur
