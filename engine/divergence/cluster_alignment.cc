// SPDX-License-Identifier: GPL-3.0-or-later
// An alignment table as collation tools make it (Dekker and Middell 2011), star-shaped: every member is aligned with
// one of them, which is exact for two and, for versions of one sentence, hardly worse than aligning all at once. Places
// that agree are joined, and so are neighbours that do not: a reader wants phrases, not words.

#include <algorithm>
#include <map>
#include <utility>

#include "engine/divergence/alignment.h"
#include "engine/divergence/detectors.h"
#include "engine/divergence/divergence_detectors.h"
#include "engine/parallel.h"

namespace tawatur {
namespace {

constexpr double kAlike = 0.5;           // share of equal words from which laying over each other tells something
constexpr std::size_t kCandidates = 12;  // members tried as the one that the others are laid over

struct Member {
  ClaimId claim;
  std::vector<Unit> words;  // without marks
};

using Columns = std::vector<AlignedUnits>;

std::vector<Member> members_of(const Comparison& comparison, const Cluster& cluster) {
  std::map<ArticleId, ClaimId> longest;
  for (const ClaimId claim : cluster.claims) {
    const auto [place, is_new] = longest.emplace(comparison.article_of(claim), claim);
    const Span known = comparison.claims[place->second.value].span;
    if (!is_new && comparison.claims[claim.value].span.size() > known.size()) place->second = claim;
  }
  std::vector<Member> members;
  for (const auto& [article, claim] : longest) {
    const Passage passage = passage_of(comparison, comparison.claims[claim.value].sentence);
    Member member{claim, {}};
    for (const Unit& unit : units_of(passage, comparison.claims[claim.value])) {
      if (unit.kind != UnitKind::mark) member.words.push_back(unit);
    }
    if (!member.words.empty()) members.push_back(std::move(member));
  }
  return members;
}

bool alike(const Columns& columns, const Member& a, const Member& b) {
  const auto equal =
      std::count_if(columns.begin(), columns.end(), [](const AlignedUnits& place) { return place.equal; });
  return 2 * static_cast<double>(equal) >= kAlike * static_cast<double>(a.words.size() + b.words.size());
}

// Those that are alike enough to `base` to be laid over it, by position, with how they lie.
std::map<std::size_t, Columns> companions(const std::vector<Member>& members, std::size_t base) {
  std::map<std::size_t, Columns> found;
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (i == base) continue;
    Columns columns = align(members[base].words, members[i].words);
    if (alike(columns, members[base], members[i])) found.emplace(i, std::move(columns));
  }
  return found;
}

Span joined(Span first, Span second) {
  if (first.empty()) return second;
  return second.empty() ? first : Span{std::min(first.begin, second.begin), std::max(first.end, second.end)};
}

// Two places for each word of the base: what the others have before it, and the word itself; one more at the end.
std::vector<AlignedPlace> finest_places(const Member& base, const std::vector<Member>& members,
                                        const std::map<std::size_t, Columns>& over_base) {
  const std::size_t count = base.words.size();
  std::vector<AlignedPlace> places(2 * count + 1, AlignedPlace{std::vector<Span>(over_base.size() + 1), false});
  for (std::size_t i = 0; i < count; ++i) {
    places[2 * i + 1].words[0] = base.words[i].span;
    places[2 * i + 1].equal = true;
  }
  std::size_t row = 0;
  for (const auto& [position, columns] : over_base) {
    ++row;
    std::size_t next = 0;
    for (const AlignedUnits& column : columns) {
      const std::size_t at = column.a == AlignedUnits::kGap ? 2 * next : 2 * column.a + 1;
      if (column.a != AlignedUnits::kGap) next = column.a + 1;
      places[at].equal = places[at].equal && column.equal;
      if (column.b == AlignedUnits::kGap) continue;
      places[at].words[row] = joined(places[at].words[row], members[position].words[column.b].span);
    }
  }
  return places;
}

std::vector<AlignedPlace> joined_places(const std::vector<AlignedPlace>& finest) {
  std::vector<AlignedPlace> places;
  for (const AlignedPlace& place : finest) {
    if (std::all_of(place.words.begin(), place.words.end(), [](Span span) { return span.empty(); })) continue;
    if (places.empty() || places.back().equal != place.equal) {
      places.push_back(place);
      continue;
    }
    for (std::size_t i = 0; i < place.words.size(); ++i) {
      places.back().words[i] = joined(places.back().words[i], place.words[i]);
    }
  }
  return places;
}

// Takes the group around the member that most others are alike to, then the next among the rest.
std::vector<ClusterAlignment> alignments_of(const Comparison& comparison, ClusterId id) {
  std::vector<ClusterAlignment> alignments;
  std::vector<Member> members = members_of(comparison, comparison.clusters[id.value]);
  while (members.size() > 1) {
    std::size_t base = 0;
    std::map<std::size_t, Columns> best;
    for (std::size_t i = 0; i < std::min(members.size(), kCandidates); ++i) {
      std::map<std::size_t, Columns> found = companions(members, i);
      const bool fuller = found.size() == best.size() && members[i].words.size() > members[base].words.size();
      if (found.size() <= best.size() && !fuller) continue;
      base = i;
      best = std::move(found);
    }
    if (best.empty()) break;
    ClusterAlignment alignment{id, {members[base].claim}, {}};
    for (const auto& [position, columns] : best) alignment.members.push_back(members[position].claim);
    alignment.places = joined_places(finest_places(members[base], members, best));
    alignments.push_back(std::move(alignment));
    std::vector<Member> rest;
    for (std::size_t i = 0; i < members.size(); ++i) {
      if (i != base && !best.contains(i)) rest.push_back(std::move(members[i]));
    }
    members = std::move(rest);
  }
  return alignments;
}

}  // namespace

std::vector<ClusterAlignment> align_members(const Comparison& comparison) {
  std::vector<std::vector<ClusterAlignment>> by_cluster(comparison.clusters.size());
  parallel_ranges(by_cluster.size(), comparison.options.threads, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) by_cluster[i] = alignments_of(comparison, ClusterId(i));
  });
  std::vector<ClusterAlignment> alignments;
  for (std::vector<ClusterAlignment>& part : by_cluster) {
    std::move(part.begin(), part.end(), std::back_inserter(alignments));
  }
  return alignments;
}

}  // namespace tawatur
