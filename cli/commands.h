// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>
#include <span>
#include <string>
#include <string_view>

namespace tawatur {

/// Where a command reads and writes: data to `out`, talk to `err`.
struct Streams {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
};

/// The words after the command's name.
using Words = std::span<const std::string>;

/// One command. To add one: a file cli/<name>_command.cc, its declaration below, a row in commands.cc, a test.
struct Command {
  std::string_view name;
  std::string_view summary;  ///< one line of `tawatur --help`
  /// Returns an ExitCode (cli/run.h); throws as `run` does.
  int (*run)(Words words, const Streams& streams);
};

/// The only list, in the order of the help page.
[[nodiscard]] std::span<const Command> commands();

int run_analyze(Words words, const Streams& streams);
int run_benchmark(Words words, const Streams& streams);
int run_compare(Words words, const Streams& streams);
int run_diff(Words words, const Streams& streams);
int run_evaluate(Words words, const Streams& streams);
int run_explain(Words words, const Streams& streams);
int run_extract(Words words, const Streams& streams);
int run_index(Words words, const Streams& streams);
int run_index_add(Words words, const Streams& streams);  ///< of run_index
int run_list(Words words, const Streams& streams);
int run_pairs(Words words, const Streams& streams);
int run_report(Words words, const Streams& streams);
int run_search(Words words, const Streams& streams);
int run_verify(Words words, const Streams& streams);

}  // namespace tawatur
