// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/corpus_reader.h"

#include <algorithm>
#include <iterator>
#include <ostream>
#include <sstream>

#include "cli/console/nearest_name.h"
#include "engine/ingest/article_readers.h"
#include "engine/ingest/article_record.h"
#include "engine/model/error.h"
#include "engine/parallel.h"
#include "engine/report/words/interface_text.h"

namespace tawatur {
namespace {

constexpr std::size_t kProblemsShown = 10;

template <class T>
void move_all(std::vector<T>& from, std::vector<T>& to) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

void write_first_lines(std::string_view head, const std::vector<std::string>& lines, std::ostream& err) {
  const std::size_t shown = std::min(kProblemsShown, lines.size());
  for (std::size_t i = 0; i < shown; ++i) err << head << lines[i] << '\n';
  if (lines.size() > shown) err << head << lines.size() - shown << " more\n";
}

std::string told(const IngestProblem& problem) {
  return problem.file + (problem.place.empty() ? "" : ": " + problem.place) + ": " + problem.reason;
}

// "hidden_text:51" in words; a flag that has none as it is.
std::string told(const InterfaceText& ui, const std::string& flag) {
  const std::size_t colon = std::min(flag.find(':'), flag.size());
  const std::string* words = ui.known("flag", flag.substr(0, colon));
  if (words == nullptr) return flag;
  return colon == flag.size() ? *words : *words + " (" + flag.substr(colon + 1) + ")";
}

}  // namespace

ReadOptions read_options(const Arguments& arguments) {
  static constexpr std::string_view kFields[] = {"id",     "url",    "title",  "text",    "date",
                                                 "outlet", "origin", "author", "language"};
  ReadOptions options;
  for (const std::string& part : arguments.list("map")) {
    const std::size_t sign = part.find('=');
    const std::string key = part.substr(0, sign);
    if (sign == std::string::npos || sign + 1 == part.size()) {
      throw UsageError("--map takes FIELD=COLUMN, not '" + part + "'");
    }
    if (!field_of(key)) {
      throw UsageError("--map: '" + key + "' is no field of an article" + did_you_mean(key, kFields) +
                       "; the fields are id, url, title, text, date, outlet, origin, author, language");
    }
    for (const auto& [known, column] : options.columns) {
      if (field_of(known) == field_of(key)) throw UsageError("--map gives two columns for " + key);
    }
    options.columns.emplace_back(key, part.substr(sign + 1));
  }
  return options;
}

Corpus read_unfinished(const InputPath& file, std::istream& in, const ReadOptions& options) {
  Corpus corpus;
  if (file.path == "-") {
    read_input(in, file.name, options, corpus);
    // Nobody can open the standard input again: the run keeps the text.
    for (Document& document : corpus.documents) document.is_input = false;
    return corpus;
  }
  std::variant<std::string, IngestProblem> bytes = read_file_bytes(file, options.input_bytes);
  if (auto* problem = std::get_if<IngestProblem>(&bytes)) {
    corpus.problems.push_back(std::move(*problem));
  } else {
    read_input(std::string_view(std::get<std::string>(bytes)), file.name, options, corpus);
  }
  return corpus;
}

void append_corpus(Corpus&& part, Corpus& corpus) {
  const std::size_t inputs = corpus.inputs.size();
  const std::size_t documents = corpus.documents.size();
  for (Document& document : part.documents) document.input = InputId(document.input.value + inputs);
  for (Article& article : part.articles) article.document = DocumentId(article.document.value + documents);
  for (Boilerplate& block : part.boilerplate) block.document = DocumentId(block.document.value + documents);
  move_all(part.inputs, corpus.inputs);
  move_all(part.documents, corpus.documents);
  move_all(part.articles, corpus.articles);
  move_all(part.boilerplate, corpus.boilerplate);
  move_all(part.problems, corpus.problems);
}

Corpus read_corpus(Words operands, std::istream& in, unsigned threads, const ReadOptions& options) {
  InputPaths paths = find_input_paths(operands);
  std::vector<Corpus> parts(paths.files.size());
  parallel_ranges(parts.size(), threads, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) parts[i] = read_unfinished(paths.files[i], in, options);
  });
  Corpus corpus;
  corpus.problems = std::move(paths.problems);
  for (Corpus& part : parts) append_corpus(std::move(part), corpus);
  std::stable_sort(corpus.problems.begin(), corpus.problems.end(),
                   [](const IngestProblem& a, const IngestProblem& b) { return a.file < b.file; });
  finish_corpus(corpus);
  if (!corpus.articles.empty()) return corpus;
  std::ostringstream reasons;
  reasons << "nothing to read: no article was found";
  for (std::size_t i = 0; i < std::min(kProblemsShown, corpus.problems.size()); ++i) {
    reasons << "\n  " << told(corpus.problems[i]);
  }
  if (paths.files.empty() && corpus.problems.empty()) {
    reasons << " in " << operands.front() << (operands.size() > 1 ? " and the others" : "")
            << ": the folder is empty, or all names in it are hidden";
  }
  throw InputError(reasons.str());
}

void report_problems(std::span<const IngestProblem> problems, std::ostream& err) {
  std::vector<std::string> lines;
  for (const IngestProblem& problem : problems) lines.push_back(told(problem));
  write_first_lines("not used: ", lines, err);
}

void report_flags(const Corpus& corpus, std::ostream& err) {
  const InterfaceText ui(ReportLanguage::english);
  std::vector<std::string> lines;
  for (const Article& article : corpus.articles) {
    for (const std::string& flag : article.flags) {
      lines.push_back(corpus.inputs[corpus.document_of(article).input.value].name + ": " + told(ui, flag));
    }
  }
  write_first_lines("read with a reservation: ", lines, err);
}

}  // namespace tawatur
