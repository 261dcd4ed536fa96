// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers are compared as quantities of one thing: the same counted unit in the same role, bounds and rounding allowed
// for, parts kept apart from wholes. Two figures that can both be true are no conflict. Figures of claims that no
// cluster joins are compared too, since accounts that contradict each other share few words.

#include <algorithm>
#include <chrono>
#include <cmath>
#include <map>

#include "engine/divergence/article_pairs.h"
#include "engine/divergence/quantity_relation.h"
#include "engine/text/source_names.h"

namespace tawatur {
namespace {

constexpr std::size_t kCommonClusters = 2;  // of two articles outside a story whose figures are compared
constexpr std::size_t kMostGivers = 50;     // of one figure, that a finding is spread to
constexpr std::chrono::days kNews{4};       // for which an event is told without its day
constexpr std::chrono::days kNight{1};      // days that a night may stand between

const Unit* only_value(Units units, UnitKind kind) {
  const Unit* value = nullptr;
  for (const Unit& unit : units) {
    if (unit.kind != kind) continue;
    if (value != nullptr) return nullptr;
    value = &unit;
  }
  return value;
}

bool share_a_speaker(const Claim& a, const Claim& b) {
  return std::any_of(a.attribution.speakers.begin(), a.attribution.speakers.end(), [&](const Speaker& speaker) {
    return std::any_of(b.attribution.speakers.begin(), b.attribution.speakers.end(),
                       [&](const Speaker& other) { return same_source(speaker.name, other.name); });
  });
}

bool gives(const Figure& figure, const Figure& like, double value) {
  return figure.thing == like.thing && figure.value.minimum == value && figure.value.maximum == value;
}

// Do the figures of one article show that two are of a part and its whole: the rest is given too ("10 others" beside
// "60" and "70"), or one speaker gives both?
bool shown_in(const Comparison& comparison, const std::vector<Figure>& figures, const Figure& like, double a,
              double b) {
  const double rest = std::abs(a - b);
  return std::any_of(figures.begin(), figures.end(), [&](const Figure& figure) {
    if (rest != a && rest != b && gives(figure, like, rest)) return true;
    return gives(figure, like, a) && std::any_of(figures.begin(), figures.end(), [&](const Figure& other) {
             return gives(other, like, b) &&
                    share_a_speaker(comparison.claims[figure.claim.value], comparison.claims[other.claim.value]);
           });
  });
}

bool part_and_whole(const Ground& ground, const ArticlePair& pair, const Figure& a, const Figure& b) {
  if (!a.value.minimum || !b.value.minimum || a.thing != b.thing) return false;
  const auto shown = [&](ArticleId article) {
    return shown_in(ground.comparison, ground.figures[article.value], a, *a.value.minimum, *b.value.minimum);
  };
  return shown(pair.first) || shown(pair.second) ||
         std::any_of(ground.near[pair.first.value].begin(), ground.near[pair.first.value].end(), shown) ||
         std::any_of(ground.near[pair.second.value].begin(), ground.near[pair.second.value].end(), shown);
}

std::optional<ClusterId> common_cluster(const std::vector<SharedCluster>& shared, ClaimId a, ClaimId b) {
  for (const SharedCluster& cluster : shared) {
    const auto holds = [](const std::vector<ClaimId>& claims, ClaimId id) {
      return std::find(claims.begin(), claims.end(), id) != claims.end();
    };
    if (holds(cluster.a, a) && holds(cluster.b, b)) return cluster.cluster;
  }
  return std::nullopt;
}

// The days on which what a claim tells may have happened: those it gives, else those before its article came out.
std::optional<DayRange> days_of(const Comparison& comparison, const Figure& figure) {
  const Claim& claim = comparison.claims[figure.claim.value];
  for (const DateMention& date : claim.dates) {
    if (date.days && !date.is_duration) return date.days;
  }
  const std::optional<Day>& published = comparison.article(figure.article).published.value;
  if (!published) return std::nullopt;
  return DayRange{Day(std::chrono::sys_days(*published) - kNews), *published};
}

bool on_other_days(const Comparison& comparison, const Figure& a, const Figure& b) {
  const std::optional<DayRange> in_a = days_of(comparison, a);
  const std::optional<DayRange> in_b = days_of(comparison, b);
  if (!in_a || !in_b) return false;
  const DayRange widened{Day(std::chrono::sys_days(in_a->first) - kNight),
                         Day(std::chrono::sys_days(in_a->last) + kNight)};
  return !widened.meets(*in_b);
}

// Is a difference told although a sentence has a version in the other article? Only where two sources disagree.
bool is_disputed(const Claim& a, const Claim& b) {
  return a.attribution.voice == Voice::attributed && b.attribution.voice == Voice::attributed &&
         !a.attribution.speakers.empty() && !b.attribution.speakers.empty() && !share_a_speaker(a, b);
}

// One of the two says that it replaces an earlier count, or the later of two days gives the higher toll and nobody
// disputes it.
bool is_revision(const Comparison& comparison, const Figure& a, const Figure& b) {
  if (a.role.empty() || !a.value.minimum || !b.value.minimum) return false;
  if (is_disputed(comparison.claims[a.claim.value], comparison.claims[b.claim.value])) return false;
  if (a.revised || b.revised) return true;
  const std::optional<Day>& day_a = comparison.article(a.article).published.value;
  const std::optional<Day>& day_b = comparison.article(b.article).published.value;
  return day_a && day_b && *day_a != *day_b && (*day_a < *day_b) == (*a.value.minimum < *b.value.minimum);
}

std::string said_of(const Figure& figure) {
  return value_text(figure.value) + (figure.value.approximate ? "~" : "");
}

std::string topic_of(const Figure& figure) {
  return figure.role.empty() ? figure.thing : std::string(figure.role);
}

Finding finding_of(const Figure& a, const Figure& b, Weight weight, std::string_view message) {
  Finding finding;
  finding.kind = DivergenceKind::number;
  finding.weight = weight;
  finding.message = message;
  finding.topic = topic_of(a);
  finding.spans = {{a.article, a.span}, {b.article, b.span}};
  finding.said = {said_of(a), said_of(b)};
  return finding;
}

// What two comparable figures are to each other; nothing when they are equal.
std::optional<Finding> related(const Ground& ground, const ArticlePair& pair, const Figure& a, const Figure& b) {
  switch (quantity_relation(a.value, b.value)) {
    case QuantityRelation::equal:
      return std::nullopt;
    case QuantityRelation::rounded:
    case QuantityRelation::meeting:
      return finding_of(a, b, Weight::compatible, "number_compatible");
    case QuantityRelation::conflict:
      break;
  }
  if (part_and_whole(ground, pair, a, b)) return finding_of(a, b, Weight::compatible, "number_compatible");
  if (is_revision(ground.comparison, a, b)) return finding_of(a, b, Weight::soft, "number_revised");
  return finding_of(a, b, Weight::hard, "number_conflict");
}

// Has one claim a figure for the other's that can be the same? Then the rest of its figures are of something else.
bool has_match(const std::vector<Figure>& figures, ClaimId claim, const Figure& wanted) {
  return std::any_of(figures.begin(), figures.end(), [&](const Figure& figure) {
    return figure.claim == claim && count_one_thing(figure, wanted) &&
           quantity_relation(figure.value, wanted.value) != QuantityRelation::conflict;
  });
}

// Two figures that one of both articles gives, or that sentences give that are versions of each other, can show that
// two answers are one; no reader is told of them.
void join_answers(const Comparison& comparison, const std::vector<Figure>& figures, const Finding& finding,
                  std::vector<Finding>& findings) {
  for (auto a = figures.begin(); a != figures.end(); ++a) {
    for (auto b = std::next(a); b != figures.end(); ++b) {
      const QuantityRelation relation = quantity_relation(a->value, b->value);
      const bool one = relation == QuantityRelation::rounded || relation == QuantityRelation::meeting;
      if (!one || !count_one_thing(*a, *b) || topic_of(*a) != finding.topic) continue;
      if (!share_a_speaker(comparison.claims[a->claim.value], comparison.claims[b->claim.value])) continue;
      Finding& glue = findings.emplace_back(finding_of(*a, *b, Weight::compatible, ""));
      glue.cluster = finding.cluster;
    }
  }
}

const Figure* figure_at(const Ground& ground, const DivergenceSpan& place) {
  const std::vector<Figure>& figures = ground.figures[place.article.value];
  const auto found =
      std::find_if(figures.begin(), figures.end(), [&](const Figure& figure) { return figure.span == place.span; });
  return found == figures.end() ? nullptr : &*found;
}

// The figure at that place and all that say the same in a cluster with it.
std::vector<const Figure*> givers_of(const Ground& ground, const DivergenceSpan& place) {
  const Figure* given = figure_at(ground, place);
  if (given == nullptr) return {};
  std::vector<const Figure*> givers = {given};
  for (const auto& [cluster, claims] : ground.clusters[place.article.value]) {
    if (std::find(claims.begin(), claims.end(), given->claim) == claims.end()) continue;
    for (const ClaimId id : ground.comparison.clusters[cluster.value].claims) {
      const ArticleId article = ground.comparison.article_of(id);
      if (article == place.article || givers.size() == kMostGivers) continue;
      for (const Figure& figure : ground.figures[article.value]) {
        const bool same = figure.claim == id && count_one_thing(figure, *given) &&
                          quantity_relation(figure.value, given->value) == QuantityRelation::equal;
        if (same) givers.push_back(&figure);
      }
    }
  }
  return givers;
}

}  // namespace

std::optional<EditReading> read_number_edit(const EditView& view) {
  const Unit* a = only_value(view.in_a(), UnitKind::number);
  const Unit* b = only_value(view.in_b(), UnitKind::number);
  if (a == nullptr && b == nullptr) return std::nullopt;
  if (a != nullptr && b != nullptr) {
    const QuantityRelation relation = rewritten_relation(a->value->number, b->value->number);
    return EditReading{relation == QuantityRelation::conflict ? Weight::hard : Weight::compatible, "number_conflict"};
  }
  // A figure against words, or against nothing: less precise, unless a whole phrase came or went.
  if (content_count(view.in_a()) > 2 || content_count(view.in_b()) > 2) return std::nullopt;
  return EditReading{Weight::soft, "number_precision"};
}

std::vector<Finding> compare_figures(const Ground& ground, const ArticlePair& pair,
                                     const std::vector<SharedCluster>& shared, const std::set<SentenceId>& paired) {
  const Comparison& comparison = ground.comparison;
  const bool one_story = pair.one_story || shared.size() >= kCommonClusters;
  const std::vector<Figure>& in_a = ground.figures[pair.first.value];
  const std::vector<Figure>& in_b = ground.figures[pair.second.value];
  std::vector<Finding> findings;
  for (const Figure& a : in_a) {
    const Claim& claim_a = comparison.claims[a.claim.value];
    for (const Figure& b : in_b) {
      const Claim& claim_b = comparison.claims[b.claim.value];
      if (!count_one_thing(a, b)) continue;
      const std::optional<ClusterId> cluster = common_cluster(shared, a.claim, b.claim);
      if (!cluster && (pair.one_text || !one_story || a.part || !of_one_event(a, b))) continue;
      std::optional<Finding> finding = related(ground, pair, a, b);
      if (!finding) continue;
      const bool paired_a = paired.contains(claim_a.sentence);
      const bool paired_b = paired.contains(claim_b.sentence);
      // Both articles give both figures.
      if (paired_a && paired_b && finding->weight != Weight::compatible) continue;
      const bool versions = paired_a || paired_b;
      if (finding->weight == Weight::compatible) {
        if (versions) finding->message = {};
      } else if ((versions && !is_disputed(claim_a, claim_b)) || on_other_days(comparison, a, b) ||
                 has_match(in_b, b.claim, a) || has_match(in_a, a.claim, b)) {
        continue;
      }
      finding->cluster = cluster;
      findings.push_back(std::move(*finding));
    }
  }
  std::map<std::pair<std::optional<ClusterId>, std::string>, Finding> topics;
  for (const Finding& finding : findings) {
    if (finding.weight != Weight::compatible) topics.emplace(std::pair(finding.cluster, finding.topic), finding);
  }
  for (const auto& [topic, finding] : topics) {
    join_answers(comparison, in_a, finding, findings);
    join_answers(comparison, in_b, finding, findings);
  }
  return findings;
}

std::vector<Finding> spread_figures(const Ground& ground, std::span<const Finding> findings) {
  std::vector<Finding> spread;
  for (const Finding& finding : findings) {
    if (finding.kind != DivergenceKind::number || finding.cluster || finding.topic.empty()) continue;
    const std::vector<const Figure*> givers_a = givers_of(ground, finding.spans.front());
    const std::vector<const Figure*> givers_b = givers_of(ground, finding.spans.back());
    for (const Figure* a : givers_a) {
      for (const Figure* b : givers_b) {
        if (a->article == b->article) continue;
        Finding& other = spread.emplace_back(finding);
        other.spans = {{a->article, a->span}, {b->article, b->span}};
      }
    }
  }
  return spread;
}

}  // namespace tawatur
