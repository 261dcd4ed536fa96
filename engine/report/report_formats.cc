// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/report_formats.h"

#include <algorithm>
#include <array>

#include "engine/report/format_writers.h"

namespace tawatur {
namespace {

constexpr std::array kFormats = {
    ReportFormat{"annotations", "annotations.json", "differences as W3C Web Annotations", false, write_annotations},
    ReportFormat{"bibtex", "articles.bib", "the articles for reference managers", false, write_bibtex},
    ReportFormat{"chains-csv", "attribution_chains.csv", "one row a claim: whom it names, whom it copied", false,
                 write_chains_csv},
    ReportFormat{"circles-csv", "citation_circles.csv", "articles that name each other as the source", false,
                 write_citation_circles_csv},
    ReportFormat{"claim-reviews", "claim-reviews.json", "ClaimReview drafts without a verdict", false,
                 write_claim_reviews},
    ReportFormat{"claims-csv", "claims.csv", "one row a claim", true, write_claims_csv},
    ReportFormat{"clusters-csv", "clusters.csv", "one row a shared claim", true, write_clusters_csv},
    ReportFormat{"collatex", "collatex.json", "witnesses of each shared claim for CollateX", false, write_collatex},
    ReportFormat{"csl-json", "articles.csl.json", "the articles for citation processors", false, write_csl_json},
    ReportFormat{"divergences-csv", "divergences.csv", "one row for each account of a difference", true,
                 write_divergences_csv},
    ReportFormat{"gexf", "network.gexf", "outlets, articles, claims and copies for Gephi", false, write_gexf},
    ReportFormat{"graphml", "network.graphml", "the same network for other programs", false, write_graphml},
    ReportFormat{"headlines-csv", "headlines.csv", "headlines that say what the body does not", false,
                 write_headlines_csv},
    ReportFormat{"house-style-csv", "house_style.csv", "one row for each place where an outlet edits another's words",
                 true, write_house_style_csv},
    ReportFormat{"html", "report.html", "everything for the reader, in one file", true, write_html, html_pages,
                 "pages/"},
    ReportFormat{"json", "comparison.json", "the whole result, for programs", true, write_json, document_texts,
                 "texts/"},
    ReportFormat{"markdown", "report.md", "the findings in CommonMark", true, write_markdown},
    ReportFormat{"matrix-csv", "matrix.csv", "one row an outlet and shared claim", true, write_matrix_csv},
    ReportFormat{"plain-text", "plain-texts.csv", "a plain text of each article, and their list", false,
                 write_plain_text_list, plain_texts, "plain/"},
    ReportFormat{"quotation-drift-csv", "quotation_drift.csv", "one row for each use of a quoted statement", true,
                 write_quotation_drift_csv},
    ReportFormat{"reuse-csv", "sentence_reuse.csv", "one row for each pair of alike sentences", false,
                 write_sentence_reuse_csv},
    ReportFormat{"silences-csv", "silences.csv", "one row for each outlet that lacks a shared claim, and why", true,
                 write_silences_csv},
    ReportFormat{"sqlite", "comparison.sqlite", "all tables for SQL and Datasette", false, write_sqlite},
    ReportFormat{"tei", "apparatus.xml", "a TEI critical apparatus of each shared claim", false, write_tei},
};

}  // namespace

std::span<const ReportFormat> report_formats() {
  return kFormats;
}

bool is_report_file(std::string_view name) {
  return std::any_of(kFormats.begin(), kFormats.end(), [&](const ReportFormat& format) {
    return name == format.file_name || (!format.side_folder.empty() && name.starts_with(format.side_folder));
  });
}

}  // namespace tawatur
