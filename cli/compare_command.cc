// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <ostream>

#include "cli/commands.h"
#include "cli/corpus_reader.h"
#include "cli/database_corpus.h"
#include "cli/nearest_name.h"
#include "cli/options.h"
#include "cli/output_folder.h"
#include "cli/run.h"
#include "engine/engine.h"
#include "engine/report/report_formats.h"
#include "engine/report/terminal_summary.h"

namespace tawatur {
namespace {

CommandSyntax syntax() {
  return {
      .name = "compare",
      .usage = "PATH... -o DIR  or  --db DIR [--query Q] ... -o DIR",
      .description =
          "Reads articles, compares their claims and writes the report into DIR.\n"
          "PATH is a file, a folder (walked, hidden names left out), - for the standard input, or @LIST for a file\n"
          "with one path a line. DIR is replaced when it holds an earlier report, and never when it holds anything "
          "else.\n"
          "With --db the articles come from a database (tawatur index) instead, all of them or those selected.",
      .options = {{"output", 'o', "DIR", "folder for the results"},
                  {"db", 0, "DIR", "folder of a database"},
                  {"query", 0, "Q", "only articles of the database that this query finds; see tawatur search"},
                  {"since", 0, "DAY", "only articles from this day, month or year on"},
                  {"until", 0, "DAY", "only articles up to this day, month or year"},
                  {"outlet", 0, "NAME", "only articles of this outlet"},
                  {"format", 'f', "NAME,...", "what to write; see tawatur list reports (all that are usual)"},
                  {"lang", 0, "ar|en", "language of the report (ar)"},
                  {"detectors", 0, "NAME,...", "which divergences to look for; see tawatur list detectors (all)"},
                  {"pair-floor", 0, "S", "list pairs of claims from this similarity up (0.2)"},
                  {"copy-floor", 0, "S", "list copies from this share of common text up (0.2)"},
                  {"strict", 0, "", "exit with 3 when an input could not be used"},
                  kThreadsOption,
                  kQuietOption},
  };
}

std::vector<ReportFormat> chosen_formats(const std::vector<std::string>& names) {
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
  const std::string language = arguments.value("lang").value_or("ar");
  if (language == "ar") return {.language = ReportLanguage::arabic};
  if (language == "en") return {.language = ReportLanguage::english};
  throw UsageError("--lang takes ar or en, not '" + language + "'");
}

CompareOptions compare_options(const Arguments& arguments) {
  CompareOptions options;
  options.pair_floor = arguments.decimal("pair-floor", 0, 1, options.pair_floor);
  options.copy_floor = arguments.decimal("copy-floor", 0, 1, options.copy_floor);
  options.detectors = arguments.list("detectors");
  options.threads = arguments.threads();
  return options;
}

Corpus corpus_for(const Arguments& arguments, std::istream& in) {
  const std::optional<std::string> database = arguments.value("db");
  const bool has_paths = !arguments.operands().empty();
  if (database.has_value() == has_paths) {
    throw UsageError("compare takes either paths or --db DIR; see tawatur compare --help");
  }
  if (database) {
    return database_corpus({.folder = *database,
                            .query = arguments.value("query"),
                            .since = arguments.value("since"),
                            .until = arguments.value("until"),
                            .outlet = arguments.value("outlet")});
  }
  for (const char* option : {"query", "since", "until", "outlet"}) {
    if (arguments.has(option)) throw UsageError("--" + std::string(option) + " needs --db DIR");
  }
  return read_corpus(arguments.operands(), in, arguments.threads());
}

void write_reports(const Comparison& comparison, const std::vector<ReportFormat>& formats, const ReportOptions& options,
                   OutputFolder& folder) {
  for (const ReportFormat& format : formats) {
    folder.write(format.file_name, [&](std::ostream& out) { format.write(comparison, options, out); });
    if (format.side_files == nullptr) continue;
    for (const SideFile& file : format.side_files(comparison, options)) folder.write(file.name, file.write);
  }
  folder.commit();
}

void write_summary(const Comparison& comparison, const std::string& folder, std::ostream& err) {
  write_terminal_summary(comparison, {ReportLanguage::english}, false, err);
  err << "\nwritten to " << folder << '\n';
}

}  // namespace

int run_compare(Words words, const Streams& streams) {
  const std::optional<Arguments> arguments = parse_arguments(syntax(), words, streams.out);
  if (!arguments) return kDone;
  const std::string place = arguments->required("output");
  const std::vector<ReportFormat> formats = chosen_formats(arguments->list("format"));
  const ReportOptions report = report_options(*arguments);
  const CompareOptions options = compare_options(*arguments);
  OutputFolder folder(place, is_report_file);

  Corpus corpus = corpus_for(*arguments, streams.in);
  const bool quiet = arguments->has("quiet");
  if (!quiet) {
    report_problems(corpus.problems, streams.err);
    report_flags(corpus, streams.err);
  }
  const Comparison comparison = compare(std::move(corpus), options);
  write_reports(comparison, formats, report, folder);
  if (!quiet) write_summary(comparison, place, streams.err);
  return arguments->has("strict") && !comparison.corpus.problems.empty() ? kProblems : kDone;
}

}  // namespace tawatur
