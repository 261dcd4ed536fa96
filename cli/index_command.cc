// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <ostream>
#include <sstream>

#include "cli/article_facts.h"
#include "cli/commands.h"
#include "cli/corpus_reader.h"
#include "cli/input_files.h"
#include "cli/nearest_name.h"
#include "cli/options.h"
#include "cli/run.h"
#include "engine/engine.h"
#include "engine/hashing.h"
#include "engine/ingest/article_readers.h"
#include "engine/parallel.h"
#include "index/index_writer.h"
#include "index/search/searcher.h"
#include "index/store.h"

namespace tawatur {
namespace {

constexpr OptionRow kDatabaseOption = {"db", 0, "DIR", "folder of the database"};
// Inputs of one commit: what is lost to an interruption, against flushes to the disk.
constexpr std::size_t kBatchFiles = 256;

struct AddTotals {
  AddCounts articles;
  std::size_t unchanged_inputs = 0;
  std::vector<IngestProblem> problems;
};

// Reads the files that the store does not know yet. Unchanged ones cost a reading of their bytes and no more.
Corpus read_new_inputs(std::span<const InputPath> files, const Store& store, std::istream& in, unsigned threads,
                       AddTotals& totals) {
  std::vector<InputPath> fresh;
  for (const InputPath& file : files) {
    bool known = false;
    if (file.path != "-") {
      const auto bytes = read_file_bytes(file, ReadLimits{}.input_bytes);
      const auto* text = std::get_if<std::string>(&bytes);
      known = text != nullptr && store.holds_input(sha256_hex(*text), program_version());
    }
    if (known) {
      ++totals.unchanged_inputs;
    } else {
      fresh.push_back(file);
    }
  }
  std::vector<Corpus> parts(fresh.size());
  parallel_ranges(parts.size(), threads, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) parts[i] = read_unfinished(fresh[i], in);
  });
  Corpus corpus;
  for (Corpus& part : parts) append_corpus(std::move(part), corpus);
  return corpus;
}

AddTotals add_inputs(const DatabaseFolder& database, const Arguments& arguments, const Streams& streams) {
  Store store(database, Store::Access::write);
  InputPaths paths = find_input_paths(arguments.operands());
  AddTotals totals;
  totals.problems = std::move(paths.problems);
  const std::span<const InputPath> files(paths.files);
  for (std::size_t begin = 0; begin < files.size(); begin += kBatchFiles) {
    const std::span<const InputPath> batch = files.subspan(begin, std::min(kBatchFiles, files.size() - begin));
    Corpus corpus = read_new_inputs(batch, store, streams.in, arguments.threads(), totals);
    const AddCounts counts = store.add(corpus, article_facts(corpus, arguments.threads()), program_version());
    totals.articles.added += counts.added;
    totals.articles.revised += counts.revised;
    totals.articles.known += counts.known;
    std::move(corpus.problems.begin(), corpus.problems.end(), std::back_inserter(totals.problems));
  }
  return totals;
}

int index_add(Words words, const Streams& streams) {
  const CommandSyntax syntax = {
      .name = "index add",
      .usage = "--db DIR PATH...",
      .description =
          "Adds articles to the database, which is made when it is not there. What is known is left alone; another\n"
          "text at a known address is kept as a revision. PATH as in tawatur compare. Can be stopped and run again.",
      .options = {kDatabaseOption,
                  {"strict", 0, "", "exit with 3 when an input could not be used"},
                  kThreadsOption,
                  kQuietOption},
      .least_operands = 1,
  };
  const std::optional<Arguments> arguments = parse_arguments(syntax, words, streams.out);
  if (!arguments) return kDone;
  const DatabaseFolder database = new_or_existing_database(arguments->required("db"));
  const WriterLock lock(database);
  const AddTotals totals = add_inputs(database, *arguments, streams);
  update_index(database);
  if (!arguments->has("quiet")) {
    report_problems(totals.problems, streams.err);
    streams.err << totals.articles.added << " articles added";
    if (totals.articles.revised > 0) streams.err << ", " << totals.articles.revised << " of them revisions";
    streams.err << "; " << totals.articles.known << " articles and " << totals.unchanged_inputs
                << " inputs were known\n";
  }
  return arguments->has("strict") && !totals.problems.empty() ? kProblems : kDone;
}

int index_remove(Words words, const Streams& streams) {
  const CommandSyntax syntax = {
      .name = "index remove",
      .usage = "--db DIR ID...",
      .description =
          "Removes articles by key, by the id they had in their input, or by address (every revision of it).",
      .options = {kDatabaseOption, kQuietOption},
      .least_operands = 1,
  };
  const std::optional<Arguments> arguments = parse_arguments(syntax, words, streams.out);
  if (!arguments) return kDone;
  const DatabaseFolder database = existing_database(arguments->required("db"));
  const WriterLock lock(database);
  const std::size_t removed = Store(database, Store::Access::write).remove(arguments->operands());
  update_index(database);
  if (!arguments->has("quiet")) streams.err << removed << " articles removed\n";
  return kDone;
}

// The database of a sub-command that takes nothing else; nothing when only help was asked for.
std::optional<DatabaseFolder> only_database(const char* name, const char* description, Words words,
                                            const Streams& streams) {
  const CommandSyntax syntax = {.name = name,
                                .usage = "--db DIR",
                                .description = description,
                                .options = {kDatabaseOption},
                                .least_operands = 0,
                                .most_operands = 0};
  const std::optional<Arguments> arguments = parse_arguments(syntax, words, streams.out);
  if (!arguments) return std::nullopt;
  return existing_database(arguments->required("db"));
}

int index_info(Words words, const Streams& streams) {
  const std::optional<DatabaseFolder> database = only_database(
      "index info", "Tells what the database holds: name and number, separated by a tab.", words, streams);
  if (!database) return kDone;
  const StoreCounts counts = Store(*database, Store::Access::read).counts();
  const std::int64_t indexed = Searcher(*database).last_change();
  streams.out << "inputs\t" << counts.inputs << "\narticles\t" << counts.articles << "\ncurrent articles\t"
              << counts.current_articles << "\nchanges\t" << counts.last_change << "\nchanges not yet indexed\t"
              << counts.last_change - indexed << '\n';
  return kDone;
}

int index_check(Words words, const Streams& streams) {
  const std::optional<DatabaseFolder> database =
      only_database("index check",
                    "Reads everything and compares it with its hashes, and the index with the store. Exit 1 when "
                    "anything is\ndamaged.",
                    words, streams);
  if (!database) return kDone;
  const std::vector<std::string> damages = database_damages(*database);
  for (const std::string& damage : damages) streams.out << damage << '\n';
  if (damages.empty()) streams.err << "store and index are whole\n";
  return damages.empty() ? kDone : kFailed;
}

int index_rebuild(Words words, const Streams& streams) {
  const std::optional<DatabaseFolder> database =
      only_database("index rebuild", "Throws the index away and makes it anew from the store.", words, streams);
  if (!database) return kDone;
  const WriterLock lock(*database);
  const std::size_t changes = rebuild_index(*database);
  streams.err << changes << " changes indexed\n";
  return kDone;
}

constexpr std::array kIndexCommands = std::to_array<Command>({
    {"add", "add articles, or refresh them", index_add},
    {"remove", "remove articles by key, id or address", index_remove},
    {"info", "what the database holds", index_info},
    {"check", "compare everything with its hashes", index_check},
    {"rebuild", "make the index anew from the store", index_rebuild},
});

void write_index_help(std::ostream& out) {
  out << "usage: tawatur index COMMAND --db DIR [WORD...]\n\n";
  for (const Command& command : kIndexCommands) {
    out << "  " << command.name << std::string(10 - command.name.size(), ' ') << command.summary << '\n';
  }
}

}  // namespace

int run_index(Words words, const Streams& streams) {
  if (words.empty() || words.front() == "--help" || words.front() == "-h") {
    write_index_help(words.empty() ? streams.err : streams.out);
    return words.empty() ? kUsage : kDone;
  }
  std::vector<std::string_view> names;
  for (const Command& command : kIndexCommands) {
    if (command.name == words.front()) return command.run(words.subspan(1), streams);
    names.push_back(command.name);
  }
  throw UsageError("there is no command 'index " + words.front() + "'" + did_you_mean(words.front(), names) +
                   "; see tawatur index --help");
}

}  // namespace tawatur
