// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <fstream>
#include <ostream>

#include "cli/commands.h"
#include "cli/console/interruption.h"
#include "cli/console/nearest_name.h"
#include "cli/console/step_log.h"
#include "cli/corpus_reader.h"
#include "cli/database_corpus.h"
#include "cli/options.h"
#include "cli/output_folder.h"
#include "cli/run.h"
#include "cli/run_folder.h"
#include "engine/clusters/claim_decisions.h"
#include "engine/divergence/divergence_detectors.h"
#include "engine/engine.h"
#include "engine/model/day.h"
#include "engine/report/terminal_summary.h"

namespace tawatur {
namespace {

CommandSyntax syntax() {
  CommandSyntax syntax = {
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
                  {"story", 0, "ID|Q", "only the story of this article: key, id, address, or the best hit of a query"},
                  {"detectors", 0, "NAME,...", "which divergences to look for; see tawatur list detectors (all)"},
                  {"pair-floor", 0, "S", "list pairs of claims from here up, of related articles from a quarter (0.2)"},
                  {"copy-floor", 0, "S", "list copies from this share of common text up (0.2)"},
                  {"decisions", 0, "FILE",
                   "claims that somebody has decided to be the same or different; a line:\n"
                   "same|different TAB article TAB words of its claim TAB article TAB words"},
                  {"strict", 0, "", "exit with 3 when an input could not be used"},
                  {"json", 0, "", "write the summary as JSON to the standard output"},
                  kMapOption,
                  kThreadsOption,
                  kVerboseOption,
                  kQuietOption},
  };
  const std::vector<OptionRow> rows = report_option_rows();
  syntax.options.insert(syntax.options.begin() + 7, rows.begin(), rows.end());
  return syntax;
}

void check_detectors(const std::vector<std::string>& names) {
  std::vector<std::string_view> known;
  for (const DivergenceDetector& detector : divergence_detectors()) known.push_back(detector.name);
  for (const std::string& name : names) {
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    throw UsageError("there is no detector '" + name + "'" + did_you_mean(name, known) +
                     "; see tawatur list detectors");
  }
}

// "2024", "2024-12" or "2024-12-05".
bool is_period(const std::string& text) {
  constexpr std::string_view kFirstDay = "0000-01-01";
  const bool is_long_enough = text.size() == 4 || text.size() == 7 || text.size() == 10;
  return is_long_enough && parse_iso_day(text + std::string(kFirstDay.substr(text.size()))).has_value();
}

void check_days(const Arguments& arguments) {
  for (const std::string_view name : {"since", "until"}) {
    const std::optional<std::string> day = arguments.value(name);
    if (day && !is_period(*day)) {
      throw UsageError("--" + std::string(name) +
                       " takes a day, a month or a year, such as 2024-12-01, 2024-12 or 2024, not '" + *day + "'");
    }
  }
  const std::string since = arguments.value("since").value_or("");
  const std::string until = arguments.value("until").value_or("");
  // ISO days compare as texts; a month begins with its year, so the shorter one decides.
  const std::size_t common = std::min(since.size(), until.size());
  if (since.substr(0, common) > until.substr(0, common)) {
    throw UsageError("--since " + since + " lies after --until " + until + ": no day is in both");
  }
}

CompareOptions compare_options(const Arguments& arguments) {
  CompareOptions options;
  check_days(arguments);
  options.pair_floor = arguments.decimal("pair-floor", 0, 1, options.pair_floor);
  options.copy_floor = arguments.decimal("copy-floor", 0, 1, options.copy_floor);
  options.detectors = arguments.list("detectors");
  check_detectors(options.detectors);
  if (const std::optional<std::string> file = arguments.value("decisions")) {
    std::ifstream in(*file);
    if (!in) throw InputError(*file + ": no such file, or not readable");
    options.decisions = read_decisions(in);
  }
  for (const auto& [name, value] : kSelectionFields) options.selection.*value = arguments.value(name);
  options.threads = arguments.threads();
  return options;
}

DatabaseCorpus corpus_for(const Arguments& arguments, const ArticleSelection& selection, std::istream& in) {
  const std::optional<std::string> database = arguments.value("db");
  const bool has_paths = !arguments.operands().empty();
  if (database.has_value() == has_paths) {
    throw UsageError("compare takes either paths or --db DIR; see tawatur compare --help");
  }
  if (database) return database_corpus(*database, selection, arguments.threads());
  for (const SelectionField& field : kSelectionFields) {
    if (arguments.has(field.name)) throw UsageError("--" + std::string(field.name) + " needs --db DIR");
  }
  return {.corpus = read_corpus(arguments.operands(), in, arguments.threads(), read_options(arguments)), .known = {}};
}

// Up to here a run that is stopped has left nothing; from here on there is a folder to take away again.
void write_whole(const Comparison& comparison, const std::vector<ReportFormat>& formats, const ReportOptions& options,
                 OutputFolder& folder) {
  const InterruptionGuard guard;
  write_reports(comparison, formats, options, folder);
  InterruptionGuard::check("no result was written");
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
  const std::vector<ReportFormat> formats = chosen_formats(*arguments);
  const ReportOptions report = report_options(*arguments);
  const CompareOptions options = compare_options(*arguments);
  OutputFolder folder(place, is_report_file);

  const bool quiet = arguments->has("quiet");
  StepLog log(streams.err, quiet, arguments->has("verbose"));
  log.bar().show("reading");
  DatabaseCorpus read = corpus_for(*arguments, options.selection, streams.in);
  log.done("articles read");
  if (arguments->has("verbose") && arguments->has("db")) {
    const auto known =
        std::count_if(read.known.begin(), read.known.end(), [](const auto& one) { return one.has_value(); });
    streams.err << known << " of " << read.known.size() << " articles were analysed before\n";
  }
  if (!quiet) {
    report_problems(read.corpus.problems, streams.err);
    report_flags(read.corpus, streams.err);
  }
  log.step("reading claims");
  const Comparison comparison =
      compare(std::move(read.corpus), options, std::move(read.known),
              [&](std::string_view step, std::size_t done, std::size_t all) {
                if (all == 0) {
                  log.step(step);
                } else {
                  log.bar().show(step, static_cast<double>(done) / static_cast<double>(all), done, "articles");
                }
              });
  log.step("writing");
  write_whole(comparison, formats, report, folder);
  log.step("telling");
  log.bar().wipe();
  if (arguments->has("json")) write_summary_json(comparison, streams.out);
  if (!quiet) write_summary(comparison, place, streams.err);
  return arguments->has("strict") && !comparison.corpus.problems.empty() ? kProblems : kDone;
}

}  // namespace tawatur
