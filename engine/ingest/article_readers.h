// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/model/article.h"

namespace tawatur {

/// Columns of tables that are not named as fields: the key that a heading stands for, {"title", "Titel"}.
using ColumnMap = std::vector<std::pair<std::string, std::string>>;

/// How inputs are read. The caps keep one input from harming the others: each that fires sets a flag on the article or
/// names a problem. Together they bound the memory for one input (below 512 MB) and the time, since readers are linear
/// or count their steps: a cap on the clock would make results depend on the machine.
struct ReadOptions {
  std::uint64_t input_bytes = 128ULL << 20U;   ///< of one input, packed or unpacked
  std::uint64_t encoded_bytes = 48ULL << 20U;  ///< the same where it is not clean UTF-8, so that it is copied
  std::uint64_t feed_bytes = 8ULL << 20U;      ///< of a feed, whose tree is held
  std::uint64_t kept_bytes = 128ULL << 20U;    ///< of all that one input leaves in memory
  std::uint64_t document_bytes = 20ULL << 20U;
  ColumnMap columns;
};

/// One input format. To add one: a file pair, a row in article_readers.cc, a test, a fuzz target.
struct ArticleReader {
  std::string_view name;     ///< "text", "html", "jsonl"
  std::string_view summary;  ///< one line of `tawatur list formats`
  /// Is this input of the format? Judged by the name (without ".gz", ".zst") and the first bytes, unpacked.
  bool (*recognises)(std::string_view name, std::string_view first_bytes);
  /// Appends what `bytes` hold to `corpus`; the input is already its last entry in `inputs`. Unusable records become
  /// problems, never exceptions.
  void (*read)(std::string_view bytes, const ReadOptions& options, Corpus& corpus);
  bool reads_packed = false;  ///< takes gzip and zstd as they are; the others get the unpacked bytes
};

/// The only list, in the order in which formats are tried.
[[nodiscard]] std::span<const ArticleReader> article_readers();

/// Reads one input and appends it to `corpus`. `name`: as shown in the results, relative, with '/'. An input of no
/// known format, too large or empty becomes a problem. Packed inputs (gzip, zstd) are unpacked; where that fails
/// half-way, what was unpacked is read and the place of the damage named.
void read_input(std::istream& in, const std::string& name, const ReadOptions& options, Corpus& corpus);
/// The same for bytes that are in memory already.
void read_input(std::string_view bytes, const std::string& name, const ReadOptions& options, Corpus& corpus);

/// Finishes a corpus when all inputs are read: furniture repeated across pages of one outlet is cut, articles are put
/// into the order of their inputs' names, so that the order of reading does not matter.
void finish_corpus(Corpus& corpus);

}  // namespace tawatur
