// SPDX-License-Identifier: GPL-3.0-or-later
// Open addressing with linear probing over numbers: four bytes a slot and one block of letters, so that a million
// sentences need no allocation for each word.
#include "engine/vectors/vocabulary.h"

#include "engine/hashing.h"

namespace tawatur {

std::uint32_t Vocabulary::add(std::string_view term) {
  if (slots_.size() < 2 * (size() + 1)) grow();
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash64(term) & mask;
  while (slots_[slot] != 0) {
    const std::uint32_t number = slots_[slot] - 1;
    if (this->term(number) == term) return number;
    slot = (slot + 1) & mask;
  }
  letters_.append(term);
  starts_.push_back(letters_.size());
  slots_[slot] = static_cast<std::uint32_t>(size());
  return static_cast<std::uint32_t>(size() - 1);
}

void Vocabulary::grow() {
  std::vector<std::uint32_t> wider(slots_.empty() ? 1024 : 2 * slots_.size());
  const std::size_t mask = wider.size() - 1;
  for (std::uint32_t number = 0; number < size(); ++number) {
    std::size_t slot = hash64(term(number)) & mask;
    while (wider[slot] != 0) slot = (slot + 1) & mask;
    wider[slot] = number + 1;
  }
  slots_ = std::move(wider);
}

}  // namespace tawatur
