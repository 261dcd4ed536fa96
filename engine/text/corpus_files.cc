// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/corpus_files.h"

#include <algorithm>
#include <string>

#include "engine/model/error.h"

namespace tawatur {

std::span<const CorpusFile> corpus_files(std::string_view prefix) {
  const std::span<const CorpusFile> all = corpus_files();
  const auto first = std::lower_bound(all.begin(), all.end(), prefix,
                                      [](const CorpusFile& file, std::string_view path) { return file.path < path; });
  const auto last =
      std::find_if(first, all.end(), [prefix](const CorpusFile& file) { return !file.path.starts_with(prefix); });
  return {first, last};
}

std::string_view corpus_file(std::string_view path) {
  const std::span<const CorpusFile> found = corpus_files(path);
  if (found.empty() || found.front().path != path) {
    throw ConfigError("the program was built without corpus/" + std::string(path) + "; add the file and build again");
  }
  return found.front().content;
}

}  // namespace tawatur
