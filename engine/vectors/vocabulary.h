// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tawatur {

/// Numbers terms in the order in which they are first met. Copies each term once. Below 2^32 terms.
class Vocabulary {
 public:
  /// The number of `term`; a new one gets the next number. Constant time on average.
  std::uint32_t add(std::string_view term);

  [[nodiscard]] std::size_t size() const { return starts_.size() - 1; }
  [[nodiscard]] std::string_view term(std::uint32_t number) const {
    return std::string_view(letters_).substr(starts_[number], starts_[number + 1] - starts_[number]);
  }

 private:
  void grow();

  std::string letters_;                      // all terms, one after the other
  std::vector<std::uint64_t> starts_ = {0};  // of each term in letters_, and the end
  std::vector<std::uint32_t> slots_;         // open addressing; number + 1, 0: free
};

}  // namespace tawatur
