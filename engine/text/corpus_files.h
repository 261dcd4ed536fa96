// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace tawatur {

/// A file of corpus/lexicons, corpus/outlets, corpus/models or corpus/report, built into the program, so that the
/// library depends on no folder at run time.
struct CorpusFile {
  std::string_view path;  ///< below corpus/, with '/'
  std::string_view content;
};

/// All built-in files, ascending by path.
[[nodiscard]] std::span<const CorpusFile> corpus_files();

/// Those whose path begins with `prefix`.
[[nodiscard]] std::span<const CorpusFile> corpus_files(std::string_view prefix);

/// Content of one file; throws ConfigError when the program was built without it.
[[nodiscard]] std::string_view corpus_file(std::string_view path);

}  // namespace tawatur
