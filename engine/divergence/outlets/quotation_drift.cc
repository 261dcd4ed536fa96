// SPDX-License-Identifier: GPL-3.0-or-later
// Every use is laid over one form, the fullest quotation, and not over every other use: outlets shorten, so the fullest
// form is the nearest to what was said that the collection holds, and the work stays linear.

#include "engine/divergence/outlets/quotation_drift.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "engine/divergence/alignment.h"
#include "engine/divergence/detectors.h"
#include "engine/parallel.h"
#include "engine/text/source_names.h"

namespace tawatur {
namespace {

constexpr std::size_t kFewestFullest = 4;  // content words in marks
constexpr std::size_t kFewestQuoted = 3;
constexpr double kSameQuotation = 0.5;  // common wording of two texts in marks
constexpr double kSameWording = 0.7;    // and of a text in marks and one without

constexpr std::array<std::string_view, 7> kOpening = {"\u00AB", "\u201C", "\u201E", "\u2039", "\uFF02", "\"", "''"};
constexpr std::array<std::string_view, 7> kClosing = {"\u00BB", "\u201D", "\u201F", "\u203A", "\uFF02", "\"", "''"};

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& marks, std::string_view text) {
  return std::find(marks.begin(), marks.end(), text) != marks.end();
}

// For each unit of a sentence whether it stands in quotation marks. A closing mark that nothing opened closes a
// quotation from an earlier sentence, and one that nothing closes runs on.
std::vector<bool> quoted_units(const Comparison& comparison, const Passage& passage) {
  const Attribution& attribution = comparison.attributions[passage.sentence.value];
  std::vector<bool> inside(passage.units.size(), false);
  bool open = false;
  bool any = false;
  for (std::size_t i = 0; i < passage.units.size(); ++i) {
    const std::string_view text = comparison.text_of(passage.article, passage.units[i].span);
    const bool opens = is_one_of(kOpening, text);
    const bool closes = is_one_of(kClosing, text);
    if (!opens && !closes) {
      inside[i] = open;
      continue;
    }
    if (!any && !opens) std::fill(inside.begin(), inside.begin() + static_cast<std::ptrdiff_t>(i), true);
    any = true;
    open = opens && !(open && closes);
  }
  if (!any && attribution.mode == QuoteMode::direct) inside.assign(inside.size(), true);
  return inside;
}

// Marks around a word or two set off a name or a term, not somebody's words.
void leave_out_terms(const Passage& passage, std::vector<bool>& inside) {
  for (std::size_t begin = 0; begin < inside.size(); ++begin) {
    std::size_t end = begin;
    while (end < inside.size() && inside[end]) ++end;
    const Units run = Units(passage.units).subspan(begin, end - begin);
    if (content_count(run) < kFewestQuoted) {
      std::fill_n(inside.begin() + static_cast<std::ptrdiff_t>(begin), end - begin, false);
    }
    begin = std::max(begin, end);
  }
}

// A claim with its words, in and out of quotation marks.
struct Utterance {
  ClaimId claim;
  std::vector<Unit> all;
  std::vector<Unit> quoted;
};

Utterance utterance_of(const Comparison& comparison, ClaimId id) {
  const Claim& claim = comparison.claims[id.value];
  const Passage passage = passage_of(comparison, claim.sentence);
  std::vector<bool> inside = quoted_units(comparison, passage);
  leave_out_terms(passage, inside);
  Utterance utterance{id, {}, {}};
  for (std::size_t i = 0; i < passage.units.size(); ++i) {
    const Unit& unit = passage.units[i];
    if (unit.kind == UnitKind::mark || !claim.span.overlaps(unit.span)) continue;
    utterance.all.push_back(unit);
    if (inside[i]) utterance.quoted.push_back(unit);
  }
  return utterance;
}

bool is_content(const Unit& unit) {
  return unit.kind != UnitKind::function && unit.kind != UnitKind::mark;
}

// Share of the shorter one's content that stands in the other, in order.
double common_wording(const std::vector<Unit>& a, const std::vector<Unit>& b) {
  std::size_t common = 0;
  for (const AlignedUnits& column : align(a, b)) {
    if (column.equal && is_content(a[column.a])) ++common;
  }
  const std::size_t shorter = std::min(content_count(a), content_count(b));
  return shorter == 0 ? 0 : static_cast<double>(common) / static_cast<double>(shorter);
}

// Stems of all words that name those who speak, themselves or for others.
std::set<std::string_view> speaker_words(const Comparison& comparison, ClaimId id) {
  const Attribution& attribution = comparison.claims[id.value].attribution;
  std::set<std::string_view> words;
  const auto add = [&](const std::vector<Speaker>& speakers) {
    for (const Speaker& speaker : speakers) {
      if (!speaker.span || is_anonymous_source(speaker.name)) continue;
      for (const Token& token : comparison.sentence_of(id).tokens) {
        if (token.kind == TokenKind::word && speaker.span->contains(token.span)) words.insert(token.stem);
      }
    }
  };
  add(attribution.speakers);
  add(attribution.relays);
  return words;
}

bool share_a_speaker(const Comparison& comparison, ClaimId a, ClaimId b) {
  const Attribution& in_a = comparison.claims[a.value].attribution;
  const Attribution& in_b = comparison.claims[b.value].attribution;
  return std::any_of(in_a.speakers.begin(), in_a.speakers.end(), [&](const Speaker& one) {
    return std::any_of(in_b.speakers.begin(), in_b.speakers.end(),
                       [&](const Speaker& other) { return same_source(one.name, other.name); });
  });
}

// Both name who speaks, in the sentence itself, and the names have no word in common: a name may be spelled in two
// ways, and one article may give the office where the other gives the name.
bool has_other_speaker(const Comparison& comparison, ClaimId a, ClaimId b) {
  const std::set<std::string_view> in_a = speaker_words(comparison, a);
  const std::set<std::string_view> in_b = speaker_words(comparison, b);
  const auto common = [&](std::string_view word) { return in_b.contains(word); };
  return !in_a.empty() && !in_b.empty() && std::none_of(in_a.begin(), in_a.end(), common) &&
         !share_a_speaker(comparison, a, b);
}

bool holds_word(const std::vector<Unit>& units, const Unit& word) {
  return std::any_of(units.begin(), units.end(), [&](const Unit& unit) {
    return unit.key == word.key || (unit.kind == UnitKind::content && unit.stem == word.stem);
  });
}

// Words in marks that the fullest form does not have there.
struct Changes {
  std::vector<Span> spans;
  bool left_out = false;
  bool only_marks = true;  // all of them stand in the fullest form, outside its marks
};

Changes changes_between(const Utterance& fullest, const Utterance& use) {
  Changes changes;
  for (const Edit& edit : edits_between(fullest.quoted, use.quoted)) {
    const Units here = Units(use.quoted).subspan(edit.b_begin, edit.b_end - edit.b_begin);
    if (content_count(here) == 0) {
      changes.left_out = true;
      continue;
    }
    changes.spans.push_back({here.front().span.begin, here.back().span.end});
    for (const Unit& unit : here) {
      if (is_content(unit) && !holds_word(fullest.all, unit)) changes.only_marks = false;
    }
  }
  return changes;
}

std::optional<StatementUse> use_of(const Comparison& comparison, const Utterance& fullest, ClaimId id) {
  if (comparison.sentence_of(id).kind != SentenceKind::sentence) return std::nullopt;
  const Utterance use = utterance_of(comparison, id);
  const bool quoted = content_count(use.quoted) >= kFewestQuoted;
  if (content_count(use.all) < kFewestQuoted) return std::nullopt;
  if (common_wording(fullest.quoted, quoted ? use.quoted : use.all) < (quoted ? kSameQuotation : kSameWording)) {
    return std::nullopt;
  }
  Changes changes;
  if (quoted) changes = changes_between(fullest, use);
  StatementUse found{id, DriftKind::verbatim, std::move(changes.spans)};
  if (quoted && has_other_speaker(comparison, fullest.claim, id)) {
    found.kind = DriftKind::other_speaker;
    for (const Speaker& speaker : comparison.claims[id.value].attribution.speakers) {
      if (speaker.span) found.changed.push_back(*speaker.span);
    }
    std::sort(found.changed.begin(), found.changed.end());
  } else if (!quoted) {
    found.kind = DriftKind::marks_lost;
  } else if (!found.changed.empty()) {
    found.kind = changes.only_marks ? DriftKind::marks_added : DriftKind::changed_inside_marks;
  } else if (changes.left_out) {
    found.kind = DriftKind::shortened;
  }
  return found;
}

// The claim with most content in quotation marks; of equal ones the first.
std::optional<Utterance> fullest_of(const Comparison& comparison, const Cluster& cluster) {
  std::optional<Utterance> fullest;
  for (const ClaimId id : cluster.claims) {
    const QuoteMode mode = comparison.attributions[comparison.claims[id.value].sentence.value].mode;
    if (mode != QuoteMode::direct && mode != QuoteMode::mixed) continue;
    Utterance utterance = utterance_of(comparison, id);
    const std::size_t words = content_count(utterance.quoted);
    if (words < kFewestFullest || (fullest && words <= content_count(fullest->quoted))) continue;
    fullest = std::move(utterance);
  }
  return fullest;
}

std::optional<QuotationDrift> drift_of(const Comparison& comparison, ClusterId cluster) {
  const std::vector<ClaimId>& claims = comparison.clusters[cluster.value].claims;
  const std::optional<Utterance> fullest = fullest_of(comparison, comparison.clusters[cluster.value]);
  if (!fullest) return std::nullopt;
  QuotationDrift drift{cluster, fullest->claim, {}};
  for (const ClaimId id : claims) {
    if (comparison.article_of(id) == comparison.article_of(fullest->claim)) continue;
    if (std::optional<StatementUse> use = use_of(comparison, *fullest, id)) drift.uses.push_back(std::move(*use));
  }
  if (drift.uses.empty()) return std::nullopt;
  return drift;
}

}  // namespace

std::vector<QuotationDrift> quotation_drifts(const Comparison& comparison) {
  std::vector<std::optional<QuotationDrift>> by_cluster(comparison.clusters.size());
  parallel_ranges(by_cluster.size(), comparison.options.threads, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) by_cluster[i] = drift_of(comparison, ClusterId(i));
  });
  std::vector<QuotationDrift> drifts;
  for (std::optional<QuotationDrift>& drift : by_cluster) {
    if (drift) drifts.push_back(std::move(*drift));
  }
  return drifts;
}

}  // namespace tawatur
