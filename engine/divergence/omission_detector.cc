// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/divergence/detectors.h"

namespace tawatur {
namespace {

constexpr std::size_t kLongPhrase = 6;  // content words from which readers must be told

Weight weight_of(std::size_t words) {
  return words >= kLongPhrase ? Weight::hard : Weight::soft;
}

}  // namespace

std::optional<EditReading> read_omission_edit(const EditView& view) {
  if (content_count(view.in_a()) == 0 || content_count(view.in_b()) > 0) return std::nullopt;
  return EditReading{weight_of(content_count(view.in_a())), "omission"};
}

std::optional<EditReading> read_addition_edit(const EditView& view) {
  if (content_count(view.in_b()) == 0 || content_count(view.in_a()) > 0) return std::nullopt;
  return EditReading{weight_of(content_count(view.in_b())), "addition"};
}

}  // namespace tawatur
