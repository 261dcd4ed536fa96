// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <charconv>
#include <nlohmann/json.hpp>
#include <ostream>

#include "benchmarks/planted/planted_run.h"
#include "cli/benchmark/benchmarks.h"
#include "cli/corpus_reader.h"
#include "cli/database_corpus.h"
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
      .usage = "--from PATH | --db DIR",
      .description =
          "Plants one change at a time in copies of real articles (another number, date, place, speaker, ...) and\n"
          "compares each copy with its original: recall for each kind of harmful change, false alarms for each kind\n"
          "of harmless one, with 95 % intervals. The same seed gives the same result.",
      .options = {{"from", 0, "PATH,...", "articles to plant in: files or folders, as for compare"},
                  {"db", 0, "DIR", "articles of a database to plant in, instead"},
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

/// Harmless changes of all kinds together.
struct Harmless {
  std::size_t trials = 0;
  std::size_t hard = 0;
  std::size_t shown = 0;
};

Harmless harmless_total(const std::vector<KindResult>& results) {
  Harmless total;
  for (const KindResult& result : results) {
    if (result.kind->harmful()) continue;
    total.trials += result.trials.size();
    total.hard += result.with_hard_alarm();
    total.shown += result.with_alarm();
  }
  return total;
}

void write_samples(const std::vector<KindResult>& results, std::size_t samples, std::ostream& out) {
  for (const KindResult& result : results) {
    for (std::size_t i = 0; i < std::min(samples, result.trials.size()); ++i) {
      const Trial& trial = result.trials[i];
      out << '\n'
          << result.kind->name << (result.kind->harmful() ? (trial.found ? ", found" : ", missed") : ", harmless");
      if (trial.shown > 0) out << (trial.hard > 0 ? ", false alarm" : ", soft false alarm");
      out << "\n  " << trial.before << "\n  " << trial.after << '\n';
    }
  }
}

void write_table(const std::vector<KindResult>& results, std::ostream& out) {
  out << "kind\ttrials\tfound\thard false alarms\tfalse alarms, hard or soft\n";
  for (const KindResult& result : results) {
    const std::size_t trials = result.trials.size();
    out << result.kind->name << '\t' << trials << '\t'
        << (result.kind->harmful() ? interval_text(result.found(), trials) : std::string("harmless")) << '\t'
        << interval_text(result.with_hard_alarm(), trials) << '\t' << interval_text(result.with_alarm(), trials)
        << '\n';
  }
  const Harmless total = harmless_total(results);
  out << "harmless, all kinds\t" << total.trials << "\t\t" << interval_text(total.hard, total.trials) << '\t'
      << interval_text(total.shown, total.trials) << '\n';
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
                        {"unexplained_hard", trial.hard},
                        {"unexplained", trial.shown}});
    }
    kinds.push_back({{"kind", result.kind->name},
                     {"harmful", result.kind->harmful()},
                     {"trials", result.trials.size()},
                     {"found", result.found()},
                     {"hard_false_alarms", result.with_hard_alarm()},
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
  const std::optional<std::string> database = arguments->value("db");
  if (from.empty() == !database) {
    throw UsageError("benchmark planted wants either --from PATH or --db DIR: the articles to plant changes in");
  }
  planted::PlantedOptions options;
  options.seed = arguments->number("seed", 0, 1'000'000'000, options.seed);
  options.trials_per_kind = arguments->number("trials", 1, 1'000'000, options.trials_per_kind);
  options.threads = arguments->threads();
  const Corpus corpus = database ? database_corpus(*database, {}, options.threads).corpus
                                 : read_corpus(from, streams.in, options.threads);
  report_problems(corpus.problems, streams.err);
  const std::vector<KindResult> results = planted::run_planted(corpus, options);
  if (arguments->has("json")) {
    write_json(results, options.seed, streams.out);
  } else {
    write_table(results, streams.out);
    write_samples(results, arguments->number("samples", 0, 1'000'000, 0), streams.out);
  }
  return kDone;
}

}  // namespace tawatur
