// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <vector>

#include "cli/options.h"
#include "cli/output_folder.h"
#include "engine/model/comparison.h"
#include "engine/report/report_formats.h"

namespace tawatur {

/// Reads the comparison.json of a run (its folder) with the texts it points into: texts/ in the run, other names in the
/// folder of the inputs. Names that lead out of these folders are refused. Throws InputError as read_json
/// (engine/report/json/json_reader.h) does.
[[nodiscard]] Comparison read_run(const std::filesystem::path& run, const std::filesystem::path& inputs);

/// Options of every command that writes reports.
[[nodiscard]] std::vector<OptionRow> report_option_rows();

/// The formats that --format names, those that are usual when it is absent. Throws UsageError for an unknown one, with
/// the nearest known.
[[nodiscard]] std::vector<ReportFormat> chosen_formats(const Arguments& arguments);

/// How --lang, --bom and --confidence want reports to be written. Throws UsageError or, for a file that is no result of
/// `tawatur benchmark planted --json`, InputError.
[[nodiscard]] ReportOptions report_options(const Arguments& arguments);

/// Writes the formats with their side files; commit() is left to the caller.
void write_reports(const Comparison& comparison, const std::vector<ReportFormat>& formats, const ReportOptions& options,
                   OutputFolder& folder);

/// Does a name in a run stay in the folder it is relative to? Runs may come from strangers.
[[nodiscard]] bool stays_inside(const std::filesystem::path& name);

}  // namespace tawatur
