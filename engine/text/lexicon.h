// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tawatur {

/// One row of a lexicon: tab-separated fields, as written.
using LexiconRow = std::vector<std::string>;

/// Reads corpus/lexicons/<name>.tsv: a row a line, fields separated by tabs, '#' begins a comment line, empty lines
/// are skipped. The head comment of each file tells its columns, its origin and why it is needed.
/// Throws ConfigError when there is no such lexicon.
[[nodiscard]] std::vector<LexiconRow> lexicon_rows(std::string_view name);

/// First column, folded as tokens are, to the second column (empty where the file has one column only). A phrase of
/// several words has its folded words joined by single spaces. The first of two equal keys wins.
[[nodiscard]] std::map<std::string, std::string, std::less<>> lexicon_map(std::string_view name);

}  // namespace tawatur
