// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>
#include <vector>

#include "engine/report/report_formats.h"

namespace tawatur {

// The writers behind the rows of report_formats.cc, each in its own source file. All escape what they insert for
// their format, keep the order of the comparison and use the ids of record_ids.h.

/// tawatur.comparison, version 1: the whole result for programs (json/json_report.cc).
void write_json(const Comparison& comparison, const ReportOptions& options, std::ostream& out);

/// texts/<id>.txt for each document that is not itself an input: where the offsets of comparison.json point.
[[nodiscard]] std::vector<SideFile> document_texts(const Comparison& comparison, const ReportOptions& options);

/// One row a claim, a cluster, an outlet and cluster, a span of a divergence (csv_reports.cc).
void write_claims_csv(const Comparison& comparison, const ReportOptions& options, std::ostream& out);
void write_clusters_csv(const Comparison& comparison, const ReportOptions& options, std::ostream& out);
void write_matrix_csv(const Comparison& comparison, const ReportOptions& options, std::ostream& out);
void write_divergences_csv(const Comparison& comparison, const ReportOptions& options, std::ostream& out);

/// One row an outlet that lacks a shared claim, an edit of a house style, a use of a statement, a headline, a claim
/// with its chain, a pair of alike sentences, an article in a circle (finding_tables.cc).
void write_silences_csv(const Comparison& comparison, const ReportOptions& options, std::ostream& out);
void write_house_style_csv(const Comparison& comparison, const ReportOptions& options, std::ostream& out);
void write_quotation_drift_csv(const Comparison& comparison, const ReportOptions& options, std::ostream& out);
void write_headlines_csv(const Comparison& comparison, const ReportOptions& options, std::ostream& out);
void write_chains_csv(const Comparison& comparison, const ReportOptions& options, std::ostream& out);
void write_sentence_reuse_csv(const Comparison& comparison, const ReportOptions& options, std::ostream& out);
void write_citation_circles_csv(const Comparison& comparison, const ReportOptions& options, std::ostream& out);

/// report.html: everything for the reader, in one file that needs nothing else (html/html_report.cc).
void write_html(const Comparison& comparison, const ReportOptions& options, std::ostream& out);

/// pages/p<number>.html: what a large report keeps out of its first page; none for a usual one.
[[nodiscard]] std::vector<SideFile> html_pages(const Comparison& comparison, const ReportOptions& options);

/// CommonMark for mails, wikis and repositories (markdown_report.cc).
void write_markdown(const Comparison& comparison, const ReportOptions& options, std::ostream& out);

// Formats of other programs (exchange/).
void write_annotations(const Comparison& comparison, const ReportOptions& options, std::ostream& out);
void write_bibtex(const Comparison& comparison, const ReportOptions& options, std::ostream& out);
void write_claim_reviews(const Comparison& comparison, const ReportOptions& options, std::ostream& out);
void write_collatex(const Comparison& comparison, const ReportOptions& options, std::ostream& out);
void write_csl_json(const Comparison& comparison, const ReportOptions& options, std::ostream& out);
void write_gexf(const Comparison& comparison, const ReportOptions& options, std::ostream& out);
void write_graphml(const Comparison& comparison, const ReportOptions& options, std::ostream& out);
void write_plain_text_list(const Comparison& comparison, const ReportOptions& options, std::ostream& out);
[[nodiscard]] std::vector<SideFile> plain_texts(const Comparison& comparison, const ReportOptions& options);
void write_sqlite(const Comparison& comparison, const ReportOptions& options, std::ostream& out);
void write_tei(const Comparison& comparison, const ReportOptions& options, std::ostream& out);

}  // namespace tawatur
