// SPDX-License-Identifier: GPL-3.0-or-later
// tawatur index add: inputs in batches, articles in parts of a batch, each part a commit. Whatever stops it, what was
// committed stays, and the same command goes on from there: inputs and articles that are known cost a look.

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <ostream>

#include "cli/commands.h"
#include "cli/console/interruption.h"
#include "cli/console/step_log.h"
#include "cli/corpus_reader.h"
#include "cli/database_analyses.h"
#include "cli/input_files.h"
#include "cli/options.h"
#include "cli/run.h"
#include "engine/engine.h"
#include "engine/hashing.h"
#include "engine/ingest/article_readers.h"
#include "engine/parallel.h"
#include "index/database_seal.h"
#include "index/index_writer.h"
#include "index/store.h"

namespace tawatur {
namespace {

// What is read at once: memory for its texts, against threads without work.
constexpr std::uint64_t kBatchBytes = 16U << 20U;
constexpr std::size_t kBatchFiles = 256;

struct AddTotals {
  AddCounts articles;
  std::size_t unchanged_inputs = 0;
  std::vector<IngestProblem> problems;
};

std::uint64_t size_of(const InputPath& file) {
  std::error_code error;
  const std::uintmax_t size = std::filesystem::file_size(file.path, error);
  return error ? 0 : size;
}

// How many of the files make up a batch.
std::size_t batch_size(std::span<const InputPath> files) {
  std::size_t count = 0;
  for (std::uint64_t bytes = 0; count < std::min(files.size(), kBatchFiles); ++count) {
    bytes += size_of(files[count]);
    if (count > 0 && bytes > kBatchBytes) break;
  }
  return count;
}

// Reads the files that the store does not know yet. Unchanged ones cost a reading of their bytes and no more.
Corpus read_new_inputs(std::span<const InputPath> files, const Store& store, std::istream& in, unsigned threads,
                       const ReadOptions& options, AddTotals& totals) {
  std::vector<std::string> hashes(files.size());
  parallel_ranges(files.size(), threads, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      if (files[i].path == "-") continue;
      const auto bytes = read_file_bytes(files[i], options.input_bytes);
      if (const auto* text = std::get_if<std::string>(&bytes)) hashes[i] = sha256_hex(*text);
    }
  });
  std::vector<InputPath> fresh;
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (!hashes[i].empty() && store.holds_input(hashes[i], program_version())) {
      ++totals.unchanged_inputs;
    } else {
      fresh.push_back(files[i]);
    }
  }
  std::vector<Corpus> parts(fresh.size());
  parallel_ranges(parts.size(), threads, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) parts[i] = read_unfinished(fresh[i], in, options);
  });
  Corpus corpus;
  for (Corpus& part : parts) append_corpus(std::move(part), corpus);
  return corpus;
}

constexpr const char* kStopped = "what was added so far is kept; run the same command again to go on";

void stop_where_asked() {
  InterruptionGuard::check(kStopped);
}

// Adds inputs batch by batch and tells how far it has come: by bytes of inputs, and inside a batch by articles.
class InputAdder {
 public:
  InputAdder(const DatabaseFolder& database, const Arguments& arguments, ProgressBar& bar)
      : store_(database, Store::Access::write),
        threads_(arguments.threads()),
        options_(read_options(arguments)),
        bar_(bar) {}

  AddTotals add(Words operands, std::istream& in) {
    InputPaths paths = paths_of(operands);
    totals_.problems = std::move(paths.problems);
    for (const InputPath& file : paths.files) all_bytes_ += size_of(file);
    std::span<const InputPath> rest(paths.files);
    while (!rest.empty()) {
      const std::size_t count = batch_size(rest);
      add_batch(rest.first(count), in);
      rest = rest.subspan(count);
    }
    return std::move(totals_);
  }

 private:
  static InputPaths paths_of(Words operands) {
    const InterruptibleStep step(kStopped);
    return find_input_paths(operands);
  }

  Corpus read(std::span<const InputPath> files, std::istream& in) {
    const InterruptibleStep step(kStopped);
    return read_new_inputs(files, store_, in, threads_, options_, totals_);
  }

  void add_batch(std::span<const InputPath> files, std::istream& in) {
    Corpus corpus = read(files, in);
    // The folders before it depend on how the operands were written, and a database is filled by many commands.
    for (InputFile& input : corpus.inputs) input.name = std::filesystem::path(input.name).filename().string();
    std::uint64_t bytes = 0;
    for (const InputPath& file : files) bytes += size_of(file);
    std::size_t described = 0;
    const AddCounts counts = store_.add(corpus, program_version(), [&](std::span<const ArticleId> articles) {
      const Progress progress = [&](std::string_view, std::size_t done, std::size_t) {
        stop_where_asked();
        show(static_cast<double>(bytes) * static_cast<double>(described + done) /
                 static_cast<double>(corpus.articles.size()),
             described + done);
      };
      std::vector<ArticleDescription> descriptions = describe_articles(corpus, articles, threads_, progress);
      described += articles.size();
      return descriptions;
    });
    done_bytes_ += bytes;
    totals_.articles.added += counts.added;
    totals_.articles.revised += counts.revised;
    totals_.articles.known += counts.known;
    std::move(corpus.problems.begin(), corpus.problems.end(), std::back_inserter(totals_.problems));
    show(0, 0);
  }

  void show(double bytes_of_batch, std::size_t articles_of_batch) {
    if (all_bytes_ == 0) return;
    bar_.show("adding", (static_cast<double>(done_bytes_) + bytes_of_batch) / static_cast<double>(all_bytes_),
              totals_.articles.added + articles_of_batch, "articles");
  }

  Store store_;
  unsigned threads_;
  ReadOptions options_;
  ProgressBar& bar_;
  std::uint64_t all_bytes_ = 0;
  std::uint64_t done_bytes_ = 0;
  AddTotals totals_;
};

// Brings the index up to date and tells how far it has come.
void update_index_shown(const DatabaseFolder& database, unsigned threads, ProgressBar& bar) {
  const IndexProgress progress = [&](std::size_t done, std::size_t all) {
    bar.show("indexing", static_cast<double>(done) / static_cast<double>(all), done, "changes");
    return !InterruptionGuard::requested();
  };
  update_index(database, progress, threads);
  InterruptionGuard::check("all articles are in the store; run the same command again to finish the index");
}

}  // namespace

int run_index_add(Words words, const Streams& streams) {
  const CommandSyntax syntax = {
      .name = "index add",
      .usage = "--db DIR PATH...",
      .description =
          "Adds articles to the database, which is made when it is not there. What is known is left alone; another\n"
          "text at a known address is kept as a revision. PATH as in tawatur compare. Can be stopped and run again.",
      .options = {kDatabaseOption,
                  {"strict", 0, "", "exit with 3 when an input could not be used"},
                  kMapOption,
                  kThreadsOption,
                  kVerboseOption,
                  kQuietOption},
      .least_operands = 1,
  };
  const std::optional<Arguments> arguments = parse_arguments(syntax, words, streams.out);
  if (!arguments) return kDone;
  const DatabaseFolder database = new_or_existing_database(arguments->required("db"));
  const WriterLock lock(database);
  const InterruptionGuard guard;
  StepLog log(streams.err, arguments->has("quiet"), arguments->has("verbose"));
  {
    // Where the database is a copy, every file of it is read.
    const InterruptibleStep step(kStopped);
    break_seal(database);
  }
  // The adder and its store are gone before the index is written.
  const AddTotals totals = InputAdder(database, *arguments, log.bar()).add(arguments->operands(), streams.in);
  log.done("inputs read and stored");
  update_index_shown(database, arguments->threads(), log.bar());
  log.done("index brought up to date");
  if (!arguments->has("quiet")) {
    report_problems(totals.problems, streams.err);
    streams.err << totals.articles.added << " articles added";
    if (totals.articles.revised > 0) streams.err << ", " << totals.articles.revised << " of them revisions";
    streams.err << "; " << totals.articles.known << " articles and " << totals.unchanged_inputs
                << " inputs were known\n";
  }
  return arguments->has("strict") && !totals.problems.empty() ? kProblems : kDone;
}

}  // namespace tawatur
