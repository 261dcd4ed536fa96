// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>
#include <fstream>
#include <ostream>
#include <set>

#include "cli/commands.h"
#include "cli/options.h"
#include "cli/output_folder.h"
#include "cli/run.h"
#include "cli/run_folder.h"
#include "engine/report/terminal_summary.h"

namespace tawatur {
namespace {

namespace fs = std::filesystem;

CommandSyntax syntax() {
  CommandSyntax syntax = {
      .name = "report",
      .usage = "RUN [-o DIR] [--inputs DIR] [--format NAME,...]",
      .description =
          "Writes reports of a run (its folder) again, in any format, from its comparison.json and the texts it "
          "points\n"
          "into: the same bytes that compare would have written. Every span is read again first; a run whose words no\n"
          "longer stand where they should is refused. Without -o the files are added to RUN.",
      .options = {{"output", 'o', "DIR", "folder for the reports (RUN)"},
                  {"inputs", 0, "DIR", "folder that the names of the inputs are relative to (RUN)"},
                  {"json", 0, "", "write the summary as JSON to the standard output"},
                  kQuietOption},
      .least_operands = 1,
      .most_operands = 1,
  };
  const std::vector<OptionRow> rows = report_option_rows();
  syntax.options.insert(syntax.options.begin() + 2, rows.begin(), rows.end());
  return syntax;
}

// A folder is put into its place whole, so what it holds already and is not written again goes along. A format that is
// written again takes its side files with it.
void keep_others(const fs::path& run, const std::vector<ReportFormat>& formats, OutputFolder& folder) {
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(run)) {
    if (!entry.is_regular_file()) continue;
    const std::string name = entry.path().lexically_relative(run).generic_string();
    bool again = false;
    for (const ReportFormat& format : formats) {
      again =
          again || name == format.file_name || (!format.side_folder.empty() && name.starts_with(format.side_folder));
    }
    if (again) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    if (!in) throw InputError(entry.path().string() + " cannot be read");
    folder.write(name, [&](std::ostream& out) {
      if (in.peek() != std::ifstream::traits_type::eof()) out << in.rdbuf();
    });
  }
}

}  // namespace

int run_report(Words words, const Streams& streams) {
  const std::optional<Arguments> arguments = parse_arguments(syntax(), words, streams.out);
  if (!arguments) return kDone;
  const fs::path run = arguments->operands().front();
  const std::string place = arguments->value("output").value_or(run.string());
  const std::vector<ReportFormat> formats = chosen_formats(*arguments);
  const ReportOptions options = report_options(*arguments);
  const Comparison comparison = read_run(run, arguments->value("inputs").value_or(run.string()));
  std::error_code error;
  const bool in_place = fs::equivalent(run, place, error);
  OutputFolder folder(place, is_report_file);
  write_reports(comparison, formats, options, folder);
  if (in_place) keep_others(run, formats, folder);
  folder.commit();
  if (arguments->has("json")) write_summary_json(comparison, streams.out);
  if (!arguments->has("quiet")) streams.err << "written to " << place << '\n';
  return kDone;
}

}  // namespace tawatur
