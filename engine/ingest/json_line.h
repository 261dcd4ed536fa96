// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string_view>

#include "engine/ingest/article_record.h"

namespace tawatur {

/// Is it UTF-8 throughout? As is_utf8, at the speed of memory.
[[nodiscard]] bool is_sound_utf8(std::string_view bytes);

/// Reads lines that hold one ordinary object: what nearly every line of JSON Lines is. Anything else is left to the
/// reader that tells what is wrong and where; so the two never disagree.
class JsonLineReader {
 public:
  JsonLineReader();
  ~JsonLineReader();
  JsonLineReader(const JsonLineReader&) = delete;
  JsonLineReader& operator=(const JsonLineReader&) = delete;

  /// Fills `record`, which must be empty, and returns true; or returns false and leaves something in it: `line` is no
  /// valid JSON, no object, nested deeper than 32 levels, or has numbers whose digits matter and surrogates in escapes.
  /// Linear, more than a gigabyte a second.
  [[nodiscard]] bool read(std::string_view line, ArticleRecord& record);

 private:
  struct Parser;
  std::unique_ptr<Parser> parser_;
};

}  // namespace tawatur
