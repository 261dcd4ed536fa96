// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <filesystem>
#include <ostream>
#include <sstream>

#include "cli/commands.h"
#include "cli/input_files.h"
#include "cli/options.h"
#include "cli/run.h"
#include "cli/run_folder.h"
#include "engine/hashing.h"
#include "index/store.h"

namespace tawatur {
namespace {

namespace fs = std::filesystem;

CommandSyntax syntax() {
  return {
      .name = "verify",
      .usage = "RUN [--inputs DIR | --db DIR]",
      .description =
          "Reads every span of a run (its folder) again and every input it names, and compares words, sizes and "
          "hashes.\n"
          "Nothing is looked for elsewhere when it does not stand where it should. Exit 1 when anything fails.",
      .options = {{"inputs", 0, "DIR", "folder that the names of the inputs are relative to"},
                  {"db", 0, "DIR", "the database that the run was made from"},
                  kQuietOption},
      .least_operands = 1,
      .most_operands = 1,
  };
}

std::string input_failure(const InputFile& input, const fs::path& folder) {
  if (!stays_inside(input.name)) return input.name + ": leads out of the folder of the inputs";
  const auto bytes = read_file_bytes({folder / input.name, input.name}, input.bytes);
  if (const auto* problem = std::get_if<IngestProblem>(&bytes)) return input.name + ": " + problem->reason;
  const std::string& text = std::get<std::string>(bytes);
  if (text.size() != input.bytes) return input.name + ": has another size than when it was read";
  if (sha256_hex(text) != input.sha256) return input.name + ": has other bytes than when it was read";
  return {};
}

std::vector<std::string> input_failures(const Comparison& comparison, const Arguments& arguments,
                                        const fs::path& inputs) {
  std::vector<std::string> failures;
  const std::optional<std::string> database = arguments.value("db");
  std::optional<Store> store;
  if (database) store.emplace(existing_database(*database), Store::Access::read);
  for (const InputFile& input : comparison.corpus.inputs) {
    if (store) {
      if (!store->knows_input(input.sha256)) failures.push_back(input.name + ": the database has no such input");
    } else if (std::string failure = input_failure(input, inputs); !failure.empty()) {
      failures.push_back(std::move(failure));
    }
  }
  return failures;
}

}  // namespace

int run_verify(Words words, const Streams& streams) {
  const std::optional<Arguments> arguments = parse_arguments(syntax(), words, streams.out);
  if (!arguments) return kDone;
  if (arguments->has("inputs") && arguments->has("db")) throw UsageError("verify takes either --inputs or --db");
  const fs::path run = arguments->operands().front();
  const fs::path inputs = arguments->value("inputs").value_or(run.string());
  // Throws at the first span whose words do not stand where they should.
  const Comparison comparison = read_run(run, inputs);
  const std::vector<std::string> failures = input_failures(comparison, *arguments, inputs);
  for (const std::string& failure : failures) streams.out << failure << '\n';
  if (!failures.empty()) return kFailed;
  if (!arguments->has("quiet")) {
    streams.err << "every span stands where it should; " << comparison.corpus.inputs.size()
                << " inputs are unchanged\n";
  }
  return kDone;
}

}  // namespace tawatur
