// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/divergence/divergence_detectors.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "engine/divergence/article_pairs.h"
#include "engine/divergence/detectors.h"
#include "engine/divergence/finding_merger.h"
#include "engine/divergence/silence.h"
#include "engine/model/error.h"
#include "engine/parallel.h"

namespace tawatur {
namespace {

constexpr std::array<DivergenceDetector, 10> kDetectors = {{
    {"addition", "only one of several articles that share a report has it", DivergenceKind::addition, 10,
     read_addition_edit},
    {"attribution", "another speaker, a dropped source, own voice against attributed", DivergenceKind::attribution, 5,
     read_attribution_edit, compare_attribution},
    {"certainty", "fact against expectation, possibility or doubt", DivergenceKind::certainty, 4, read_certainty_edit,
     compare_certainty},
    {"date", "dates that cannot meet", DivergenceKind::date, 2, read_date_edit, compare_dates},
    {"entity", "another participant, place or role", DivergenceKind::entity, 6, read_entity_edit, compare_actors},
    {"number", "figures for one thing that cannot both be true", DivergenceKind::number, 1, read_number_edit},
    {"omission", "an article that covers the event lacks the claim", DivergenceKind::omission, 9, read_omission_edit},
    {"polarity", "one affirms what the other denies", DivergenceKind::polarity, 3, read_polarity_edit,
     compare_polarity},
    {"scope", "more, less or other extent of the same", DivergenceKind::scope, 8, read_scope_edit, compare_extent},
    {"terminology", "another word for the same thing", DivergenceKind::terminology, 7, read_terminology_edit,
     compare_terms},
}};

// Letters to change, add or take away to make one name of the other.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row[b.size()];
}

std::set<DivergenceKind> wanted_kinds(const std::vector<std::string>& names) {
  std::set<DivergenceKind> kinds;
  for (const DivergenceDetector& detector : kDetectors) {
    if (names.empty() || std::find(names.begin(), names.end(), detector.name) != names.end())
      kinds.insert(detector.kind);
  }
  for (const std::string& name : names) {
    const auto known = [&](const DivergenceDetector& detector) { return detector.name == name; };
    if (std::any_of(kDetectors.begin(), kDetectors.end(), known)) continue;
    const auto nearest = std::min_element(kDetectors.begin(), kDetectors.end(), [&](const auto& a, const auto& b) {
      return edit_distance(a.name, name) < edit_distance(b.name, name);
    });
    throw ConfigError("no divergence detector is called '" + name + "'; did you mean '" + std::string(nearest->name) +
                      "'?");
  }
  return kinds;
}

}  // namespace

std::span<const DivergenceDetector> divergence_detectors() {
  return kDetectors;
}

std::vector<Divergence> detect_divergences(const Comparison& comparison) {
  const std::set<DivergenceKind> kinds = wanted_kinds(comparison.options.detectors);
  const std::vector<ArticlePair> pairs = article_pairs(comparison);
  const Ground ground = ground_of(comparison, pairs);
  std::vector<std::vector<Finding>> by_pair(pairs.size());
  parallel_ranges(pairs.size(), comparison.options.threads, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) by_pair[i] = findings_between(ground, pairs[i]);
  });
  std::vector<Finding> findings = omissions(ground);
  std::vector<Finding> details = details_of_some(ground);
  std::move(details.begin(), details.end(), std::back_inserter(findings));
  std::vector<Finding> naming = naming_across(comparison, ground.passages);
  std::move(naming.begin(), naming.end(), std::back_inserter(findings));
  for (std::vector<Finding>& part : by_pair) std::move(part.begin(), part.end(), std::back_inserter(findings));
  std::vector<Finding> spread = spread_figures(ground, findings);
  std::move(spread.begin(), spread.end(), std::back_inserter(findings));
  drop_answered(findings);
  std::erase_if(findings, [&](const Finding& finding) { return !kinds.contains(finding.kind); });
  return merged(comparison, std::move(findings));
}

}  // namespace tawatur
