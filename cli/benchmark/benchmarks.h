// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commands.h"

namespace tawatur {

// The benchmarks of `tawatur benchmark`; a row each in benchmark_command.cc.
int run_features_benchmark(Words words, const Streams& streams);
int run_generate_benchmark(Words words, const Streams& streams);
int run_join_benchmark(Words words, const Streams& streams);
int run_planted_benchmark(Words words, const Streams& streams);
int run_search_benchmark(Words words, const Streams& streams);

}  // namespace tawatur
