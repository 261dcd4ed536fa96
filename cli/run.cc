// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run.h"

#include <algorithm>
#include <ostream>

#include "cli/console/interruption.h"
#include "cli/console/nearest_name.h"
#include "cli/options.h"
#include "engine/engine.h"
#include "engine/model/error.h"

namespace tawatur {
namespace {

void write_help(std::ostream& out) {
  out << "Compares what news outlets say about the same events: shared claims, divergences, copies, silences.\n\n"
         "usage: tawatur COMMAND [OPTION...] [WORD...]\n\n";
  std::size_t width = 0;
  for (const Command& command : commands()) width = std::max(width, command.name.size());
  for (const Command& command : commands()) {
    out << "  " << command.name << std::string(width - command.name.size() + 2, ' ') << command.summary << '\n';
  }
  out << "\n`tawatur COMMAND --help` explains one of them; `tawatur --version` names the version.\n\n"
         "  tawatur compare pages/ -o out     read a folder of saved pages, write out/report.html\n"
         "  tawatur index add --db db pages/  keep them in a database, to be searched and compared later\n";
}

const Command& command_named(std::string_view name) {
  std::vector<std::string_view> names;
  for (const Command& command : commands()) {
    if (command.name == name) return command;
    names.push_back(command.name);
  }
  throw UsageError("there is no command '" + std::string(name) + "'" + did_you_mean(name, names) +
                   "; see tawatur --help");
}

// What does not arrive must not look done: a full disk behind the standard output shows when the last of it is written.
void check_written(std::ostream& out) {
  if (!out.flush()) throw Error("the standard output cannot be written: is the disk full, or was it closed?");
}

int run_command(const std::vector<std::string>& arguments, const Streams& streams) {
  if (arguments.empty()) {
    write_help(streams.err);
    return kUsage;
  }
  const std::string& first = arguments.front();
  if (first == "--version") {
    streams.out << program_version() << '\n';
    return kDone;
  }
  if (first == "--help" || first == "-h" || (first == "help" && arguments.size() == 1)) {
    write_help(streams.out);
    return kDone;
  }
  if (first == "help") return command_named(arguments[1]).run(std::vector<std::string>{"--help"}, streams);
  if (first.starts_with('-')) {
    throw UsageError("'" + first + "' stands before the command; see tawatur --help");
  }
  return command_named(first).run(Words(arguments).subspan(1), streams);
}

}  // namespace

int run(const std::vector<std::string>& arguments, const Streams& streams) {
  const int exit_code = run_command(arguments, streams);
  check_written(streams.out);
  return exit_code;
}

int report_failure(const std::exception& error, std::ostream& err) {
  err << "tawatur: " << error.what() << '\n';
  if (dynamic_cast<const Interrupted*>(&error) != nullptr) return kInterrupted;
  return dynamic_cast<const UsageError*>(&error) != nullptr ? kUsage : kFailed;
}

}  // namespace tawatur
