// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commands.h"
#include "engine/model/article.h"

namespace tawatur {

/// Reads all files that the operands stand for (cli/input_files.h) and finishes the corpus. Files are read in
/// parallel; the result does not depend on how many `threads` (0: one a core). What cannot be used is listed in
/// `problems`. Throws InputError when no article is left, with the first reasons.
[[nodiscard]] Corpus read_corpus(Words operands, std::istream& in, unsigned threads);

/// Tells the reader what could not be used: the first ten, and how many more.
void report_problems(const Corpus& corpus, std::ostream& err);

}  // namespace tawatur
