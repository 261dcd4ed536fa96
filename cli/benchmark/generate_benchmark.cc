// SPDX-License-Identifier: GPL-3.0-or-later
#include <ostream>

#include "benchmarks/generator/corpus_generator.h"
#include "cli/benchmark/benchmarks.h"
#include "cli/options.h"
#include "cli/run.h"

namespace tawatur {
namespace {

CommandSyntax syntax() {
  return {
      .name = "benchmark generate",
      .usage = "--sentences N [--rows] > FILE",
      .description =
          "Writes a synthetic corpus as JSON Lines, to measure speed with: invented words in the proportions of news,\n"
          "stories of several outlets, sentences carried over with small changes. The same seed gives the same bytes.",
      .options = {{"sentences", 0, "N", "at least so many sentences (10000)"},
                  {"seed", 0, "N", "which corpus (1)"},
                  {"rows", 0, "", "a sentence a line, as benchmark join reads it, in place of articles"}},
      .most_operands = 0,
  };
}

}  // namespace

int run_generate_benchmark(Words words, const Streams& streams) {
  const std::optional<Arguments> arguments = parse_arguments(syntax(), words, streams.out);
  if (!arguments) return kDone;
  GeneratorOptions options;
  options.sentences = arguments->number("sentences", 1, 1'000'000'000, options.sentences);
  options.seed = arguments->number("seed", 0, 1'000'000'000, options.seed);
  if (arguments->has("rows")) options.form = GeneratedForm::sentence_rows;
  write_synthetic_corpus(options, streams.out);
  return kDone;
}

}  // namespace tawatur
