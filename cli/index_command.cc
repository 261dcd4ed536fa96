// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <ostream>

#include "cli/commands.h"
#include "cli/console/interruption.h"
#include "cli/console/nearest_name.h"
#include "cli/console/step_log.h"
#include "cli/database_analyses.h"
#include "cli/options.h"
#include "cli/run.h"
#include "engine/engine.h"
#include "index/database_seal.h"
#include "index/index_writer.h"
#include "index/search/searcher.h"
#include "index/store.h"

namespace tawatur {
namespace {

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
  const Store store(*database, Store::Access::read);
  const StoreCounts counts = store.counts();
  const std::int64_t indexed = Searcher(*database).last_change();
  streams.out << "inputs\t" << counts.inputs << "\narticles\t" << counts.articles << "\ncurrent articles\t"
              << counts.current_articles << "\nchanges\t" << counts.last_change << "\nchanges not yet indexed\t"
              << counts.last_change - indexed << "\nanalyses of another version\t"
              << store.outdated_analyses(analysis_version()) << '\n';
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

int index_dump(Words words, const Streams& streams) {
  const std::optional<DatabaseFolder> database = only_database(
      "index dump",
      "Writes a line for each article, ascending by key: key, hash of all that is kept of it, hash of all that the\n"
      "index has of it, number of its revision, 1 where it is the current one. The first three columns do not depend "
      "on\n"
      "the order of adding; of several texts of one address that have the same day, the last one added is current.",
      words, streams);
  if (!database) return kDone;
  for (const ArticleDigest& digest : article_digests(*database)) {
    streams.out << digest.key << '\t' << digest.stored << '\t' << digest.indexed << '\t' << digest.revision << '\t'
                << (digest.current ? 1 : 0) << '\n';
  }
  return kDone;
}

std::size_t renewed_analyses(const DatabaseFolder& database, unsigned threads, ProgressBar& bar) {
  Store store(database, Store::Access::write);
  return renew_analyses(store, threads, [&](std::string_view step, std::size_t done, std::size_t all) {
    InterruptionGuard::check("what was made anew is kept; run the same command again to go on");
    bar.show(step, static_cast<double>(done) / static_cast<double>(all), done, "articles");
  });
}

int index_rebuild(Words words, const Streams& streams) {
  const CommandSyntax syntax = {.name = "index rebuild",
                                .usage = "--db DIR",
                                .description =
                                    "Makes anew what can be made from the articles: the analyses that another version\n"
                                    "made or that are damaged, and the whole index.",
                                .options = {kDatabaseOption, kThreadsOption, kVerboseOption, kQuietOption},
                                .most_operands = 0};
  const std::optional<Arguments> arguments = parse_arguments(syntax, words, streams.out);
  if (!arguments) return kDone;
  const DatabaseFolder database = existing_database(arguments->required("db"));
  const WriterLock lock(database);
  StepLog log(streams.err, arguments->has("quiet"), arguments->has("verbose"));
  const InterruptionGuard guard;
  {
    // Where the database is a copy, the whole store is read.
    const InterruptibleStep step("nothing was made anew; run the same command again");
    break_seal_for_rebuilding(database);
  }
  const std::size_t renewed = renewed_analyses(database, arguments->threads(), log.bar());
  log.done("analyses made anew");
  const IndexProgress progress = [&](std::size_t done, std::size_t all) {
    log.bar().show("indexing", static_cast<double>(done) / static_cast<double>(all), done, "changes");
    return !InterruptionGuard::requested();
  };
  const std::size_t changes = rebuild_index(database, progress, arguments->threads());
  InterruptionGuard::check("the index holds a part of the articles; run tawatur index rebuild again");
  log.done("index made anew");
  if (!arguments->has("quiet")) streams.err << renewed << " articles analysed, " << changes << " changes indexed\n";
  return kDone;
}

constexpr std::array kIndexCommands = std::to_array<Command>({
    {"add", "add articles, or refresh them", run_index_add},
    {"remove", "remove articles by key, id or address", index_remove},
    {"info", "what the database holds", index_info},
    {"check", "compare everything with its hashes", index_check},
    {"dump", "a line for each article: what two databases have in common", index_dump},
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
