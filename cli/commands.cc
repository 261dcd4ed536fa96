// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include <array>

namespace tawatur {
namespace {

constexpr std::array kCommands = std::to_array<Command>({
    {"analyze", "write what is read in a text: speakers, names, quantities, dates, claims", run_analyze},
    {"benchmark", "measure quality and speed", run_benchmark},
    {"compare", "compare articles and write the report", run_compare},
    {"diff", "what changed between two runs, and why", run_diff},
    {"evaluate", "score a run against a gold standard", run_evaluate},
    {"explain", "why two claims of a run are, or are not, the same", run_explain},
    {"extract", "write the articles found in the inputs as JSON Lines", run_extract},
    {"index", "keep articles in a database: add, remove, info, check, rebuild", run_index},
    {"pairs", "compare texts that are paired already", run_pairs},
    {"report", "write a run's report again, in any format", run_report},
    {"search", "find articles in a database", run_search},
    {"verify", "read every span and hash of a run again", run_verify},
    {"list", "formats, reports, detectors, outlets and lexicons that are built in", run_list},
});

}  // namespace

std::span<const Command> commands() {
  return kCommands;
}

}  // namespace tawatur
