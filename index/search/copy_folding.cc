// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/search/copy_folding.h"

#include <optional>
#include <set>

#include "index/text_sketch.h"

namespace tawatur {
namespace {

// Half of the five-grams in common: an edited copy, and not two reports on one event.
constexpr double kCopy = 0.5;

std::vector<std::string> hashes_of(const std::string& sketch) {
  std::vector<std::string> hashes;
  for (std::size_t at = 0; at + kSketchHashBytes <= sketch.size(); at += kSketchHashBytes) {
    hashes.push_back(sketch.substr(at, kSketchHashBytes));
  }
  return hashes;
}

}  // namespace

void CopyFolding::add(SearchHit hit, std::string sketch) {
  const std::vector<std::string> hashes = hashes_of(sketch);
  std::set<std::size_t> candidates;
  for (const std::string& hash : hashes) {
    if (const auto found = by_hash_.find(hash); found != by_hash_.end()) {
      candidates.insert(found->second.begin(), found->second.end());
    }
  }
  for (const std::size_t candidate : candidates) {
    if (sketch_similarity(sketches_[candidate], sketch) < kCopy) continue;
    hits_[candidate].copies.push_back(hit.row);
    return;
  }
  if (is_full()) return;
  for (const std::string& hash : hashes) by_hash_[hash].push_back(hits_.size());
  hits_.push_back(std::move(hit));
  sketches_.push_back(std::move(sketch));
}

}  // namespace tawatur
