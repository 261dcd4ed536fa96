// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run_folder.h"

#include <algorithm>
#include <sstream>

#include "cli/console/nearest_name.h"
#include "cli/input_files.h"
#include "engine/model/error.h"
#include "engine/report/json/json_reader.h"
#include "engine/report/json/planted_reader.h"

namespace tawatur {
namespace {

namespace fs = std::filesystem;

// Far above any run, far below the memory of a machine.
constexpr std::uint64_t kMostBytes = 4ULL << 30U;

MeasuredQuality measured_quality(const std::string& file) {
  std::variant<std::string, IngestProblem> bytes = read_file_bytes({file, file}, kMostBytes);
  if (const auto* problem = std::get_if<IngestProblem>(&bytes)) throw InputError(file + ": " + problem->reason);
  std::istringstream in(std::move(std::get<std::string>(bytes)));
  return read_planted_result(in, file);
}

}  // namespace

std::vector<OptionRow> report_option_rows() {
  return {
      {"format", 'f', "NAME,...", "what to write; see tawatur list reports (all that are usual)"},
      {"lang", 0, "ar|en", "language of the report (ar)"},
      {"bom", 0, "", "begin CSV files with a byte order mark, for spreadsheets that need one"},
      {"confidence", 0, "FILE", "show the quality measured by tawatur benchmark planted --json (built-in figures)"}};
}

std::vector<ReportFormat> chosen_formats(const Arguments& arguments) {
  const std::vector<std::string> names = arguments.list("format");
  std::vector<std::string_view> known;
  for (const ReportFormat& format : report_formats()) known.push_back(format.name);
  for (const std::string& name : names) {
    if (std::find(known.begin(), known.end(), name) == known.end()) {
      throw UsageError("there is no report '" + name + "'" + did_you_mean(name, known) + "; see tawatur list reports");
    }
  }
  std::vector<ReportFormat> chosen;
  for (const ReportFormat& format : report_formats()) {
    const bool named = std::find(names.begin(), names.end(), format.name) != names.end();
    if (names.empty() ? format.by_default : named) chosen.push_back(format);
  }
  return chosen;
}

ReportOptions report_options(const Arguments& arguments) {
  ReportOptions options;
  const std::string language = arguments.value("lang").value_or("ar");
  if (language != "ar" && language != "en") throw UsageError("--lang takes ar or en, not '" + language + "'");
  options.language = language == "ar" ? ReportLanguage::arabic : ReportLanguage::english;
  options.byte_order_mark = arguments.has("bom");
  if (const std::optional<std::string> file = arguments.value("confidence")) options.quality = measured_quality(*file);
  return options;
}

void write_reports(const Comparison& comparison, const std::vector<ReportFormat>& formats, const ReportOptions& options,
                   OutputFolder& folder) {
  for (const ReportFormat& format : formats) {
    folder.write(format.file_name, [&](std::ostream& out) { format.write(comparison, options, out); });
    if (format.side_files == nullptr) continue;
    for (const SideFile& file : format.side_files(comparison, options)) folder.write(file.name, file.write);
  }
}

bool stays_inside(const fs::path& name) {
  return name.is_relative() && std::find(name.begin(), name.end(), "..") == name.end();
}

Comparison read_run(const fs::path& run, const fs::path& inputs) {
  const fs::path file = run / "comparison.json";
  std::variant<std::string, IngestProblem> json = read_file_bytes({file, file.string()}, kMostBytes);
  if (const auto* problem = std::get_if<IngestProblem>(&json)) {
    throw InputError(file.string() + ": " + problem->reason + "; name the folder of a run");
  }
  std::istringstream in(std::move(std::get<std::string>(json)));
  return read_json(in, [&](const std::string& name) -> std::optional<std::string> {
    if (!stays_inside(name)) return std::nullopt;
    const bool is_of_run = name.starts_with("texts/");
    const fs::path path = (is_of_run ? run : inputs) / name;
    std::variant<std::string, IngestProblem> text = read_file_bytes({path, name}, kMostBytes);
    if (auto* bytes = std::get_if<std::string>(&text)) return std::move(*bytes);
    throw InputError(file.string() + " points into " + path.string() + ": " + std::get<IngestProblem>(text).reason +
                     (is_of_run ? "; put the folder texts back" : "; name the folder of the inputs with --inputs"));
  });
}

}  // namespace tawatur
