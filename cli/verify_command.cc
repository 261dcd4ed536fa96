// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <filesystem>
#include <ostream>
#include <sstream>

#include "cli/commands.h"
#include "cli/corpus_reader.h"
#include "cli/database_corpus.h"
#include "cli/input_files.h"
#include "cli/options.h"
#include "cli/run.h"
#include "cli/run_folder.h"
#include "engine/engine.h"
#include "engine/hashing.h"
#include "engine/report/record_ids.h"
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
          "hashes;\n"
          "texts that were taken out of an input are taken out again, or compared with those of the database.\n"
          "Nothing is looked for elsewhere when it does not stand where it should. Exit 1 when anything fails.\n"
          "With --db it is told besides whether the selection of the run gives other articles today.",
      .options = {{"inputs", 0, "DIR", "folder that the names of the inputs are relative to (RUN)"},
                  {"db", 0, "DIR", "the database that the run was made from"},
                  kMapOption,
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

// Hashes of the texts that come out of an input when it is read again.
std::vector<std::string> texts_read_again(const InputFile& input, const fs::path& folder, const ReadOptions& options) {
  std::istringstream no_input;
  std::vector<std::string> hashes;
  for (const Document& document : read_unfinished({folder / input.name, input.name}, no_input, options).documents) {
    hashes.push_back(sha256_hex(document.text));
  }
  return hashes;
}

// Hashes of texts, by input.
using TextHashes = std::vector<std::vector<std::string>>;

bool holds(const std::vector<std::string>& hashes, const std::string& hash) {
  return std::find(hashes.begin(), hashes.end(), hash) != hashes.end();
}

// A run carries the texts that were taken out of its inputs. Each must be what its input has; of a text without an
// article the run does not tell which input that is.
std::vector<std::string> text_failures(const Comparison& run, const TextHashes& known, const std::string& where) {
  std::vector<bool> has_article(run.corpus.documents.size());
  for (const Article& article : run.corpus.articles) has_article[article.document.value] = true;
  const std::vector<std::string> files = document_files(run.corpus);
  std::vector<std::string> failures;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const Document& document = run.corpus.documents[i];
    if (document.is_input) continue;
    const std::string hash = sha256_hex(document.text);
    const bool found = has_article[i] ? holds(known[document.input.value], hash)
                                      : std::any_of(known.begin(), known.end(),
                                                    [&](const auto& of_input) { return holds(of_input, hash); });
    if (!found) failures.push_back(files[i] + ": is no text of its input " + where);
  }
  return failures;
}

std::vector<std::string> failures_in_files(const Comparison& run, const fs::path& inputs, const ReadOptions& options) {
  std::vector<std::string> failures;
  TextHashes known(run.corpus.inputs.size());
  for (std::size_t i = 0; i < known.size(); ++i) {
    std::string failure = input_failure(run.corpus.inputs[i], inputs);
    if (failure.empty()) {
      known[i] = texts_read_again(run.corpus.inputs[i], inputs, options);
    } else {
      failures.push_back(std::move(failure));
    }
  }
  // Texts of inputs that are not what they were cannot be looked for.
  if (!failures.empty()) return failures;
  std::string where = "as it is read by " + std::string(program_version());
  if (run.revision != program_revision() || run.lexicons != lexicon_hash()) {
    where += ", another build than the one that made the run";
  }
  return text_failures(run, known, where);
}

std::vector<std::string> failures_in_database(const Comparison& run, const Store& store) {
  std::vector<std::string> failures;
  TextHashes known(run.corpus.inputs.size());
  for (std::size_t i = 0; i < known.size(); ++i) {
    const InputFile& input = run.corpus.inputs[i];
    if (store.knows_input(input.sha256)) {
      known[i] = store.text_hashes(input.sha256);
    } else {
      failures.push_back(input.name + ": the database has no such input");
    }
  }
  return failures.empty() ? text_failures(run, known, "in the database") : failures;
}

std::vector<std::string> input_failures(const Comparison& run, const Arguments& arguments, const fs::path& inputs) {
  const std::optional<std::string> database = arguments.value("db");
  if (!database) return failures_in_files(run, inputs, read_options(arguments));
  return failures_in_database(run, Store(existing_database(*database), Store::Access::read));
}

// A database grows: what the run selected from it is no failure of the run, but whoever repeats it should know.
void tell_selection(const Comparison& run, const std::string& database, std::ostream& err) {
  if (run.options.selection == ArticleSelection{}) return;
  err << "the selection of the run ";
  try {
    const SelectionChange change = selection_change(run, database, 0);
    if (change.more == 0 && change.fewer == 0) {
      err << "gives the same articles today\n";
    } else {
      err << "gives other articles today: " << change.more << " more, " << change.fewer << " fewer\n";
    }
  } catch (const Error& error) {
    err << "cannot be made again: " << error.what() << '\n';
  }
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
  if (!failures.empty()) {
    streams.err << "inputs were looked for in " << arguments->value("db").value_or(inputs.string())
                << "; another place is named with --inputs DIR, or --db DIR for a run of a database\n";
    return kFailed;
  }
  if (!arguments->has("quiet")) {
    streams.err << "every span stands where it should; " << comparison.corpus.inputs.size()
                << " inputs are unchanged\n";
    if (const auto database = arguments->value("db")) tell_selection(comparison, *database, streams.err);
  }
  return kDone;
}

}  // namespace tawatur
