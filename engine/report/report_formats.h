// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/comparison.h"
#include "engine/report/measured_quality.h"
#include "engine/report/words/interface_text.h"

namespace tawatur {

/// How a report is written; never what it says.
struct ReportOptions {
  ReportLanguage language = ReportLanguage::arabic;  ///< of headings and explanations; quoted text stays as it is
  bool byte_order_mark = false;                      ///< before CSV, for spreadsheets that need it to see UTF-8
  std::optional<MeasuredQuality> quality = {};       ///< what to show as measured; absent: built_in_quality()
};

/// A further file of a format. `write` refers to the comparison it was made from.
struct SideFile {
  std::string name;  ///< in the output folder, with '/': "texts/a3.txt"
  std::function<void(std::ostream& out)> write;
};

/// One way to write a comparison. To add one: a source file, a row in report_formats.cc, a test.
struct ReportFormat {
  std::string_view name;       ///< of --format: "html", "json", "claims-csv"
  std::string_view file_name;  ///< in the output folder: "report.html"
  std::string_view summary;    ///< one line of `tawatur list reports`
  bool by_default = false;     ///< written when no format is named
  /// Same comparison and options, same bytes. The stream's state tells whether all was written.
  void (*write)(const Comparison& comparison, const ReportOptions& options, std::ostream& out) = nullptr;
  /// Files that belong to the first, all below `side_folder`; null when there are none.
  std::vector<SideFile> (*side_files)(const Comparison& comparison, const ReportOptions& options) = nullptr;
  std::string_view side_folder = {};  ///< with '/': "texts/"
};

/// Is this a name, relative to the output folder, that some format writes?
[[nodiscard]] bool is_report_file(std::string_view name);

/// The only list, ascending by name.
[[nodiscard]] std::span<const ReportFormat> report_formats();

}  // namespace tawatur
