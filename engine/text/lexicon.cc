// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/lexicon.h"

#include <algorithm>

#include "engine/text/corpus_files.h"
#include "engine/text/folding.h"

namespace tawatur {
namespace {

LexiconRow fields_of(std::string_view line) {
  LexiconRow row;
  for (std::size_t tab = line.find('\t'); tab != std::string_view::npos; tab = line.find('\t')) {
    row.emplace_back(line.substr(0, tab));
    line.remove_prefix(tab + 1);
  }
  row.emplace_back(line);
  return row;
}

}  // namespace

std::vector<LexiconRow> lexicon_rows(std::string_view name) {
  std::string_view rest = corpus_file("lexicons/" + std::string(name) + ".tsv");
  std::vector<LexiconRow> rows;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!line.empty() && line.front() != '#') rows.push_back(fields_of(line));
  }
  return rows;
}

std::map<std::string, std::string, std::less<>> lexicon_map(std::string_view name) {
  std::map<std::string, std::string, std::less<>> entries;
  for (const LexiconRow& row : lexicon_rows(name)) {
    entries.emplace(folded_words(row.front()), row.size() > 1 ? row[1] : std::string());
  }
  return entries;
}

}  // namespace tawatur
