// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>
#include <span>
#include <string_view>

#include "engine/model/comparison.h"

namespace tawatur {

/// One way to write a comparison. To add one: a file pair, a row in report_formats.cc, a test.
struct ReportFormat {
  std::string_view name;       ///< of --format: "html", "json", "claims-csv"
  std::string_view file_name;  ///< in the output folder: "report.html"
  std::string_view summary;
  void (*write)(const Comparison& comparison, std::ostream& out);
};

/// The only list, ascending by name.
[[nodiscard]] std::span<const ReportFormat> report_formats();

}  // namespace tawatur
