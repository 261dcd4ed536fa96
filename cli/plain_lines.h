// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>
#include <string>

#include "engine/model/article.h"

namespace tawatur {

/// Reads one file for analysis. A plain text becomes one article of all its lines, so that nothing of it is taken for
/// page furniture; any other format is read as by read_corpus. Throws InputError when nothing can be read.
[[nodiscard]] Corpus read_lines_or_articles(const std::string& operand, std::istream& in);

}  // namespace tawatur
