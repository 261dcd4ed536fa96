// SPDX-License-Identifier: GPL-3.0-or-later
// Global alignment by dynamic programming (Needleman and Wunsch 1970). Gaps cost nothing and gains grow with what a
// unit tells, so that the result is the one that keeps most content words together, and function words and marks only
// where that costs no content: aligners that treat all tokens alike line up commas and lose names.

#include "engine/divergence/alignment.h"

#include <algorithm>
#include <map>
#include <string>

namespace tawatur {
namespace {

constexpr double kContentGain = 4;
constexpr double kFormGain = 3;        // another form of the same word
constexpr double kValueGain = 1;       // another number or date
constexpr double kReplacedGain = 0.1;  // another word
constexpr double kFunctionGain = 1;
constexpr double kMarkGain = 0.25;

bool same_content(const Unit& a, const Unit& b) {
  return a.kind == b.kind && (a.key == b.key || (a.kind == UnitKind::content && a.stem == b.stem));
}

bool is_value(const Unit& unit) {
  return unit.kind == UnitKind::number || unit.kind == UnitKind::date;
}

bool matters(const Unit& unit) {
  return unit.kind != UnitKind::mark;
}

std::vector<AlignedUnits> align_middle(std::span<const Unit> a, std::span<const Unit> b) {
  const std::size_t width = b.size() + 1;
  std::vector<double> best((a.size() + 1) * width, 0);
  for (std::size_t i = a.size(); i-- > 0;) {
    for (std::size_t j = b.size(); j-- > 0;) {
      const double skip = std::max(best[(i + 1) * width + j], best[i * width + j + 1]);
      const double gain = alignment_gain(a[i], b[j]);
      best[i * width + j] = gain > 0 ? std::max(skip, best[(i + 1) * width + j + 1] + gain) : skip;
    }
  }
  std::vector<AlignedUnits> columns;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size() && j < b.size()) {
    const double gain = alignment_gain(a[i], b[j]);
    if (gain > 0 && best[i * width + j] == best[(i + 1) * width + j + 1] + gain) {
      columns.push_back({i, j, same_content(a[i], b[j])});
      ++i, ++j;
    } else if (best[i * width + j] == best[(i + 1) * width + j]) {
      columns.push_back({i++, AlignedUnits::kGap, false});
    } else {
      columns.push_back({AlignedUnits::kGap, j++, false});
    }
  }
  while (i < a.size()) columns.push_back({i++, AlignedUnits::kGap, false});
  while (j < b.size()) columns.push_back({AlignedUnits::kGap, j++, false});
  return columns;
}

// Content words of the gaps on each side, counted, so that a word that only moved is told from one that is new.
using WordCounts = std::map<std::string, int, std::less<>>;

void count_unmatched(const std::vector<AlignedUnits>& columns, std::span<const Unit> a, std::span<const Unit> b,
                     WordCounts& in_a, WordCounts& in_b) {
  for (const AlignedUnits& column : columns) {
    if (column.equal) continue;
    if (column.a != AlignedUnits::kGap && matters(a[column.a])) ++in_a[a[column.a].key];
    if (column.b != AlignedUnits::kGap && matters(b[column.b])) ++in_b[b[column.b].key];
  }
}

bool take_one(WordCounts& counts, const std::string& key) {
  const auto found = counts.find(key);
  if (found == counts.end() || found->second == 0) return false;
  --found->second;
  return true;
}

// Marks as equal what needs no explanation: marks, and words that moved.
void settle_harmless(std::vector<AlignedUnits>& columns, std::span<const Unit> a, std::span<const Unit> b) {
  WordCounts in_a;
  WordCounts in_b;
  count_unmatched(columns, a, b, in_a, in_b);
  for (AlignedUnits& column : columns) {
    if (column.equal) continue;
    const bool a_settled = column.a == AlignedUnits::kGap || !matters(a[column.a]) || take_one(in_b, a[column.a].key);
    const bool b_settled = column.b == AlignedUnits::kGap || !matters(b[column.b]) || take_one(in_a, b[column.b].key);
    column.equal = a_settled && b_settled;
  }
}

}  // namespace

double alignment_gain(const Unit& a, const Unit& b) {
  if (a.kind != b.kind) return is_value(a) && is_value(b) ? kReplacedGain : 0;
  switch (a.kind) {
    case UnitKind::content:
      if (a.key == b.key) return kContentGain;
      return a.stem == b.stem ? kFormGain : kReplacedGain;
    case UnitKind::number:
    case UnitKind::date:
      return a.key == b.key ? kContentGain : kValueGain;
    case UnitKind::function:
      return a.key == b.key ? kFunctionGain : 0;
    case UnitKind::mark:
      return a.key == b.key ? kMarkGain : 0;
  }
  return 0;
}

std::vector<AlignedUnits> align(std::span<const Unit> a, std::span<const Unit> b) {
  std::size_t head = 0;
  while (head < a.size() && head < b.size() && a[head].kind == b[head].kind && a[head].key == b[head].key) ++head;
  std::size_t tail = 0;
  while (tail < a.size() - head && tail < b.size() - head &&
         a[a.size() - tail - 1].kind == b[b.size() - tail - 1].kind &&
         a[a.size() - tail - 1].key == b[b.size() - tail - 1].key) {
    ++tail;
  }
  std::vector<AlignedUnits> columns;
  for (std::size_t i = 0; i < head; ++i) columns.push_back({i, i, true});
  const std::vector<AlignedUnits> middle =
      align_middle(a.subspan(head, a.size() - head - tail), b.subspan(head, b.size() - head - tail));
  for (AlignedUnits column : middle) {
    if (column.a != AlignedUnits::kGap) column.a += head;
    if (column.b != AlignedUnits::kGap) column.b += head;
    columns.push_back(column);
  }
  for (std::size_t i = tail; i > 0; --i) columns.push_back({a.size() - i, b.size() - i, true});
  return columns;
}

double share_in_order(std::span<const Unit> a, std::span<const Unit> b) {
  const auto counts = [](const Unit& unit) { return unit.kind == UnitKind::content || is_value(unit); };
  std::size_t common = 0;
  for (const AlignedUnits& column : align(a, b)) {
    if (column.a == AlignedUnits::kGap || column.b == AlignedUnits::kGap || !counts(a[column.a])) continue;
    common += column.equal || is_value(a[column.a]) ? 1 : 0;
  }
  const auto all = std::count_if(a.begin(), a.end(), counts) + std::count_if(b.begin(), b.end(), counts);
  return all == 0 ? 1 : 2.0 * static_cast<double>(common) / static_cast<double>(all);
}

std::vector<Edit> edits_between(std::span<const Unit> a, std::span<const Unit> b) {
  std::vector<AlignedUnits> columns = align(a, b);
  settle_harmless(columns, a, b);
  std::vector<Edit> edits;
  std::size_t next_a = 0;
  std::size_t next_b = 0;
  bool open = false;
  for (const AlignedUnits& column : columns) {
    const bool has_a = column.a != AlignedUnits::kGap;
    const bool has_b = column.b != AlignedUnits::kGap;
    const bool replaced_value = has_a && has_b && !column.equal && is_value(a[column.a]);
    if (!column.equal && (!open || replaced_value)) edits.push_back({next_a, next_a, next_b, next_b});
    next_a += has_a ? 1 : 0;
    next_b += has_b ? 1 : 0;
    if (column.equal) {
      open = open && (!has_a || !matters(a[column.a])) && (!has_b || !matters(b[column.b]));
    } else {
      open = !replaced_value;
      edits.back().a_end = next_a;
      edits.back().b_end = next_b;
    }
  }
  return edits;
}

}  // namespace tawatur
