// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/resource.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/benchmark/benchmarks.h"
#include "cli/benchmark/join_benchmark.h"
#include "cli/options.h"
#include "cli/run.h"

namespace tawatur {
namespace {

#ifdef NDEBUG
constexpr bool kIsReleaseBuild = true;
#else
constexpr bool kIsReleaseBuild = false;
#endif

long peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024;
}

CommandSyntax syntax() {
  return {
      .name = "benchmark join",
      .usage = "--input FILE.tsv --threshold T",
      .description =
          "Finds all pairs of sentences of different outlets with a cosine of T or more. FILE has the columns "
          "sentence\n"
          "id, outlet, article and words between spaces. Timed: from TF-IDF rows in memory to the complete list.",
      .options = {{"input", 0, "FILE", "the sentences"},
                  {"threshold", 0, "T", "lowest cosine, above 0 and up to 1 (0.5)"},
                  {"json", 0, "", "print one line of JSON"},
                  kThreadsOption},
      .most_operands = 0,
  };
}

}  // namespace

int run_join_benchmark(Words words, const Streams& streams) {
  const std::optional<Arguments> arguments = parse_arguments(syntax(), words, streams.out);
  if (!arguments) return kDone;
  const std::string path = arguments->required("input");
  const double threshold = arguments->decimal("threshold", 0.01, 1, 0.5);
  if (!kIsReleaseBuild) throw Error("this build is not made for speed; measure one of cmake --preset release");
  std::ifstream in(path, std::ios::binary);
  if (!in) throw InputError(path + ": cannot be opened");
  const JoinMeasurement measured = measure_join(in, threshold, arguments->threads());
  nlohmann::ordered_json result = {{"rows", measured.rows},
                                   {"entries", measured.entries},
                                   {"pairs", measured.pairs},
                                   {"sum", measured.sum},
                                   {"prepare_seconds", measured.prepare_seconds},
                                   {"seconds", measured.seconds},
                                   {"peak_mb", peak_megabytes()}};
  if (arguments->has("json")) {
    streams.out << result.dump() << '\n';
  } else {
    for (const auto& [name, value] : result.items()) streams.out << name << '\t' << value << '\n';
  }
  return kDone;
}

}  // namespace tawatur
