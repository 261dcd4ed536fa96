// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <charconv>
#include <nlohmann/json.hpp>
#include <ostream>

#include "benchmarks/planted/planted_run.h"
#include "cli/benchmarks.h"
#include "cli/corpus_reader.h"
#include "cli/options.h"
#include "cli/run.h"
#include "engine/engine.h"

namespace tawatur {
namespace {

using planted::Interval;
using planted::KindResult;
using planted::Trial;

CommandSyntax syntax() {
  return {
      .name = "benchmark planted",
      .usage = "--from PATH",
      .description =
          "Plants one change at a time in copies of real articles (another number, date, place, speaker, ...) and\n"
          "compares each copy with its original: recall for each kind of harmful change, false alarms for each kind\n"
          "of harmless one, with 95 % intervals. The same seed gives the same result.",
      .options = {{"from", 0, "PATH,...", "articles to plant in: files or folders, as for compare"},
                  {"seed", 0, "N", "which places are drawn (1)"},
                  {"trials", 0, "N", "changes of each kind (100)"},
                  {"samples", 0, "N", "show N changes of each kind with what was reported (0)"},
                  {"json", 0, "", "write the result as JSON, every trial included"},
                  kThreadsOption},
  };
}

std::string percent(double share) {
  std::array<char, 16> buffer{};
  const auto end =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), 100 * share, std::chars_format::fixed, 1).ptr;
  return {buffer.data(), end};
}

std::string interval_text(std::size_t count, std::size_t trials) {
  if (trials == 0) return "no place found";
  const Interval interval = planted::wilson_interval(count, trials);
  const double share = static_cast<double>(count) / static_cast<double>(trials);
  return percent(share) + " % (" + percent(interval.low) + " to " + percent(interval.high) + ")";
}

void write_table(const std::vector<KindResult>& results, std::size_t samples, std::ostream& out) {
  std::size_t harmless = 0;
  std::size_t alarms = 0;
  out << "kind\ttrials\tfound\tfalse alarms\n";
  for (const KindResult& result : results) {
    const std::size_t trials = result.trials.size();
    out << result.kind->name << '\t' << trials << '\t'
        << (result.kind->harmful() ? interval_text(result.found(), trials) : std::string("harmless")) << '\t'
        << interval_text(result.with_alarm(), trials) << '\n';
    if (result.kind->harmful()) continue;
    harmless += trials;
    alarms += result.with_alarm();
  }
  out << "harmless, all kinds\t" << harmless << "\t\t" << interval_text(alarms, harmless) << '\n';
  for (const KindResult& result : results) {
    for (std::size_t i = 0; i < std::min(samples, result.trials.size()); ++i) {
      const Trial& trial = result.trials[i];
      out << '\n'
          << result.kind->name << (result.kind->harmful() ? (trial.found ? ", found" : ", missed") : ", harmless");
      if (trial.hard > 0) out << ", false alarm";
      out << "\n  " << trial.before << "\n  " << trial.after << '\n';
    }
  }
}

void write_json(const std::vector<KindResult>& results, std::uint64_t seed, std::ostream& out) {
  nlohmann::ordered_json kinds = nlohmann::ordered_json::array();
  for (const KindResult& result : results) {
    nlohmann::ordered_json trials = nlohmann::ordered_json::array();
    for (const Trial& trial : result.trials) {
      trials.push_back({{"article", trial.article},
                        {"before", trial.before},
                        {"after", trial.after},
                        {"found", trial.found},
                        {"unexplained_hard", trial.hard}});
    }
    kinds.push_back({{"kind", result.kind->name},
                     {"harmful", result.kind->harmful()},
                     {"trials", result.trials.size()},
                     {"found", result.found()},
                     {"false_alarms", result.with_alarm()},
                     {"cases", std::move(trials)}});
  }
  const nlohmann::ordered_json book = {{"format", "tawatur.planted"},
                                       {"version", 1},
                                       {"program", program_version()},
                                       {"seed", seed},
                                       {"kinds", std::move(kinds)}};
  out << book.dump(1) << '\n';
}

}  // namespace

int run_planted_benchmark(Words words, const Streams& streams) {
  const std::optional<Arguments> arguments = parse_arguments(syntax(), words, streams.out);
  if (!arguments) return kDone;
  const std::vector<std::string> from = arguments->list("from");
  if (from.empty()) throw UsageError("benchmark planted wants --from PATH: the articles to plant changes in");
  planted::PlantedOptions options;
  options.seed = arguments->number("seed", 0, 1'000'000'000, options.seed);
  options.trials_per_kind = arguments->number("trials", 1, 1'000'000, options.trials_per_kind);
  options.threads = arguments->threads();
  const Corpus corpus = read_corpus(from, streams.in, options.threads);
  report_problems(corpus.problems, streams.err);
  const std::vector<KindResult> results = planted::run_planted(corpus, options);
  if (arguments->has("json")) {
    write_json(results, options.seed, streams.out);
  } else {
    write_table(results, arguments->number("samples", 0, 1'000'000, 0), streams.out);
  }
  return kDone;
}

}  // namespace tawatur
