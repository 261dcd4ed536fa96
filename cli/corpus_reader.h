// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "cli/commands.h"
#include "cli/input_files.h"
#include "cli/options.h"
#include "engine/ingest/article_readers.h"
#include "engine/model/article.h"

namespace tawatur {

inline constexpr OptionRow kMapOption = {"map", 0, "FIELD=COLUMN,...",
                                         "columns of tables that are not named as fields: title=Titel,text=Body"};

/// What --map says. Throws UsageError for a field that there is not, a column without a name or a field given twice.
[[nodiscard]] ReadOptions read_options(const Arguments& arguments);

/// Reads all files that the operands stand for (cli/input_files.h) and finishes the corpus. Files are read in
/// parallel; the result does not depend on how many `threads` (0: one a core). What cannot be used is listed in
/// `problems`. Throws InputError when no article is left, with the first reasons.
[[nodiscard]] Corpus read_corpus(Words operands, std::istream& in, unsigned threads, const ReadOptions& options = {});

/// Reads one file, or the standard input, as it is: the corpus is not finished. What cannot be used is in `problems`.
[[nodiscard]] Corpus read_unfinished(const InputPath& file, std::istream& in, const ReadOptions& options = {});

/// Adds all of `part` to `corpus`.
void append_corpus(Corpus&& part, Corpus& corpus);

/// Tells the reader what could not be used: the first ten, and how many more.
void report_problems(std::span<const IngestProblem> problems, std::ostream& err);

/// Tells which inputs gave articles that carry a flag ("charset_mixed"), in the same way.
void report_flags(const Corpus& corpus, std::ostream& err);

}  // namespace tawatur
