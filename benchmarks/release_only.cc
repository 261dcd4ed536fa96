// SPDX-License-Identifier: GPL-3.0-or-later
// The main() of every stage benchmark: a figure from a debug build is worse than none, so there is none.

#include <benchmark/benchmark.h>

#include <iostream>

int main(int argc, char** argv) {
#ifndef NDEBUG
  std::cerr << "this build has no optimisation, so its figures would mislead; use: cmake --preset release\n";
  return 1;
#endif
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
