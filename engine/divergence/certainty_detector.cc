// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <string>

#include "engine/divergence/detectors.h"

namespace tawatur {
namespace {

constexpr int kAsserted = 4;
constexpr double kSameClaim = 0.4;  // share of common words from which one claim is made more and less surely

// Plans and requests are other acts, not less sure ones.
std::optional<int> level_of(Modality modality) {
  switch (modality) {
    case Modality::asserted:
      return kAsserted;
    case Modality::probable:
      return 2;
    case Modality::possible:
      return 1;
    case Modality::planned:
    case Modality::requested:
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

std::optional<EditReading> read_certainty_edit(const EditView& view) {
  if (content_count(view.in_a()) > 4 || content_count(view.in_b()) > 4 || replaces_a_speaker(view)) return std::nullopt;
  const std::optional<int> a = certainty_in(view.a.units, view.edit.a_begin, view.edit.a_end);
  const std::optional<int> b = certainty_in(view.b.units, view.edit.b_begin, view.edit.b_end);
  if (a.value_or(kAsserted) == b.value_or(kAsserted)) return std::nullopt;
  const bool doubted = std::min(a.value_or(kAsserted), b.value_or(kAsserted)) < kAsserted;
  return EditReading{doubted ? Weight::hard : Weight::soft, "certainty"};
}

std::vector<Finding> compare_certainty(const ClaimPair& pair) {
  const std::optional<int> a = level_of(pair.claim_a().modality);
  const std::optional<int> b = level_of(pair.claim_b().modality);
  if (!a || !b || *a == *b || common_words(pair) < kSameClaim) return {};
  Finding finding = finding_between(pair, DivergenceKind::certainty, pair.claim_a().span, pair.claim_b().span);
  finding.said = {std::to_string(*a), std::to_string(*b)};
  finding.topic = "certainty";
  finding.weight = Weight::soft;
  finding.message = "certainty";
  return {finding};
}

}  // namespace tawatur
