// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <ostream>

#include "cli/benchmark/benchmarks.h"
#include "cli/console/nearest_name.h"
#include "cli/options.h"
#include "cli/run.h"

namespace tawatur {
namespace {

constexpr std::array kBenchmarks = std::to_array<Command>({
    {"features", "evidence of all candidate pairs, to learn weights from", run_features_benchmark},
    {"generate", "write a synthetic corpus of any size", run_generate_benchmark},
    {"join", "speed of the similarity join", run_join_benchmark},
    {"planted", "quality by changes planted in real articles", run_planted_benchmark},
    {"search", "time of a search in a database", run_search_benchmark},
});

void write_help(std::ostream& out) {
  out << "usage: tawatur benchmark NAME [OPTION...]\n\n";
  for (const Command& benchmark : kBenchmarks) out << "  " << benchmark.name << '\t' << benchmark.summary << '\n';
  out << "\n`tawatur benchmark NAME --help` explains one of them.\n";
}

}  // namespace

int run_benchmark(Words words, const Streams& streams) {
  if (words.empty() || words.front() == "--help" || words.front() == "-h") {
    write_help(words.empty() ? streams.err : streams.out);
    return words.empty() ? kUsage : kDone;
  }
  std::vector<std::string_view> names;
  for (const Command& benchmark : kBenchmarks) {
    if (benchmark.name == words.front()) return benchmark.run(words.subspan(1), streams);
    names.push_back(benchmark.name);
  }
  throw UsageError("there is no benchmark '" + words.front() + "'" + did_you_mean(words.front(), names) +
                   "; see tawatur benchmark --help");
}

}  // namespace tawatur
