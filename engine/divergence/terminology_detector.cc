// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/divergence/detectors.h"

namespace tawatur {

std::optional<EditReading> read_terminology_edit(const EditView& view) {
  if (content_count(view.in_a()) == 0 || content_count(view.in_b()) == 0) return std::nullopt;
  const bool stance = !stance_terms_in(view.in_a()).empty() || !stance_terms_in(view.in_b()).empty();
  return EditReading{stance ? Weight::hard : Weight::soft, "terminology"};
}

}  // namespace tawatur
