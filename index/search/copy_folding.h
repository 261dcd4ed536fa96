// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "index/search/searcher.h"

namespace tawatur {

/// Folds hits whose texts are copies into the best of them, by their sketches (index/text_sketch.h).
class CopyFolding {
 public:
  /// Keeps at most `limit` different texts.
  explicit CopyFolding(std::size_t limit) : limit_(limit) {}

  /// The next hit, in order of rank: a copy of one that is kept, or kept itself while there is room.
  void add(SearchHit hit, std::string sketch);

  [[nodiscard]] bool is_full() const { return hits_.size() == limit_; }
  [[nodiscard]] const std::vector<SearchHit>& hits() const { return hits_; }

 private:
  std::size_t limit_;
  std::vector<SearchHit> hits_;
  std::vector<std::string> sketches_;                        // of the hits
  std::map<std::string, std::vector<std::size_t>> by_hash_;  // hits that have a hash in their sketch
};

}  // namespace tawatur
