// SPDX-License-Identifier: GPL-3.0-or-later
// A phrase that one side has. In a version of a text it was left out or added, by the direction of copying; where
// nobody copied, the side that lacks it leaves it out.

#include "engine/divergence/detectors.h"

namespace tawatur {
namespace {

constexpr std::size_t kLongPhrase = 6;  // content words from which readers must be told

// Words missing inside quotation marks are told however few: one of the two quotations is not verbatim.
Weight weight_of(const EditView& view, std::size_t words) {
  return words >= kLongPhrase || both_quote(view) ? Weight::hard : Weight::soft;
}

}  // namespace

bool both_quote(const EditView& view) {
  const auto quotes = [&](const Passage& passage) {
    const QuoteMode mode = view.comparison.attributions[passage.sentence.value].mode;
    return mode == QuoteMode::direct || mode == QuoteMode::mixed;
  };
  return quotes(view.a) && quotes(view.b);
}

std::optional<EditReading> read_omission_edit(const EditView& view) {
  const std::size_t in_a = content_count(view.in_a());
  const std::size_t in_b = content_count(view.in_b());
  if ((in_a == 0) == (in_b == 0) || (in_a == 0 && view.one_text)) return std::nullopt;
  return EditReading{weight_of(view, in_a + in_b), "omission"};
}

std::optional<EditReading> read_addition_edit(const EditView& view) {
  const std::size_t in_b = content_count(view.in_b());
  if (in_b == 0 || content_count(view.in_a()) > 0) return std::nullopt;
  return EditReading{weight_of(view, in_b), "addition"};
}

}  // namespace tawatur
