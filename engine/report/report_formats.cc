// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/report_formats.h"

#include <array>

#include "engine/report/format_writers.h"

namespace tawatur {
namespace {

constexpr std::array kFormats = {
    ReportFormat{"claims-csv", "claims.csv", "one row a claim", true, write_claims_csv},
    ReportFormat{"clusters-csv", "clusters.csv", "one row a shared claim", true, write_clusters_csv},
    ReportFormat{"divergences-csv", "divergences.csv", "one row for each account of a difference", true,
                 write_divergences_csv},
    ReportFormat{"html", "report.html", "everything for the reader, in one file", true, write_html, html_pages},
    ReportFormat{"json", "comparison.json", "the whole result, for programs", true, write_json, document_texts},
    ReportFormat{"markdown", "report.md", "the findings in CommonMark", true, write_markdown},
    ReportFormat{"matrix-csv", "matrix.csv", "one row an outlet and shared claim", true, write_matrix_csv},
};

}  // namespace

std::span<const ReportFormat> report_formats() {
  return kFormats;
}

}  // namespace tawatur
