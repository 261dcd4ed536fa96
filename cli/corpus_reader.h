// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "cli/commands.h"
#include "cli/input_files.h"
#include "engine/model/article.h"

namespace tawatur {

/// Reads all files that the operands stand for (cli/input_files.h) and finishes the corpus. Files are read in
/// parallel; the result does not depend on how many `threads` (0: one a core). What cannot be used is listed in
/// `problems`. Throws InputError when no article is left, with the first reasons.
[[nodiscard]] Corpus read_corpus(Words operands, std::istream& in, unsigned threads);

/// Reads one file, or the standard input, as it is: the corpus is not finished. What cannot be used is in `problems`.
[[nodiscard]] Corpus read_unfinished(const InputPath& file, std::istream& in);

/// Adds all of `part` to `corpus`.
void append_corpus(Corpus&& part, Corpus& corpus);

/// Tells the reader what could not be used: the first ten, and how many more.
void report_problems(std::span<const IngestProblem> problems, std::ostream& err);

/// Tells which inputs gave articles that carry a flag ("charset_mixed"), in the same way.
void report_flags(const Corpus& corpus, std::ostream& err);

}  // namespace tawatur
