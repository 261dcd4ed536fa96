// SPDX-License-Identifier: GPL-3.0-or-later
// Who takes part, when and where are the frame of a report: all its claims have it in common. So they speak for two
// claims only as far as these share what they stand for beside it.
#include "engine/similarity/pair_features.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace tawatur {
namespace {

constexpr double kHalfMass = 1.5;      // shared rarity that is half of all that could be
constexpr double kTellingNumber = 10;  // below, two reports have a number in common by chance

constexpr std::array<PairFeature, kPairFeatures> kFeatures = {{
    {"stem_cosine", 1, "content words, by stem"},
    {"word_cosine", 1, "content words, as written but for spelling"},
    {"letter_cosine", 1, "runs of letters: forms that the stemmer does not bring together"},
    {"alignment", 1, "share of the words that have a like word in the other claim"},
    {"sentence_cosine", 1, "content words of the whole sentences, by stem"},
    {"notion_cosine", 1, "what the words stand for, by how rare it is in the two articles"},
    {"notions_shared", 1, "how much of that is shared in all, whatever else the claims say"},
    {"countries_shared", 1, "countries, by name, city or adjective of origin, as far as other notions are shared too"},
    {"neighbours", 1, "sentences beside them overlap in words, in the same order"},
    {"support", 1, "a third claim is like both"},
    {"published_apart", -1, "the articles are of different weeks"},
    {"act_apart", -1, "different kinds of act"},
    {"days_shared", 1, "both give days, and they meet, as far as notions are shared"},
    {"speaker_shared", 1, "said by the same, as far as notions are shared"},
    {"parties_shared", 1, "the same persons take part, as far as notions are shared"},
    {"parties_odd", -1, "said or done between persons, and some are others"},
    {"occasion_apart", -1, "one tells of an occasion to which the other refers back"},
    {"polarity_apart", -1, "one denies"},
    {"request_apart", -1, "one calls for something, the other tells that something is so"},
    {"callers_odd", -1, "something is called for, and nobody takes part in both"},
    {"unit_shared", 1, "the same thing is counted or measured, not only a share"},
    {"number_shared", 1, "the same number of two digits or more is given"},
}};

// Share of the shorter of two ascending lists that is in the other; negative where one is empty.
double shared_part(const std::vector<std::uint32_t>& x, const std::vector<std::uint32_t>& y) {
  if (x.empty() || y.empty()) return -1;
  std::size_t shared = 0;
  for (const std::uint32_t number : x) shared += std::binary_search(y.begin(), y.end(), number) ? 1 : 0;
  return static_cast<double>(shared) / static_cast<double>(std::min(x.size(), y.size()));
}

bool weeks_meet(DayRange x, DayRange y) {
  constexpr std::chrono::days kWeek(7);
  return DayRange{x.first - kWeek, x.last + kWeek}.meets(y);
}

bool same_unit(const Quantity& x, const Quantity& y) {
  return !x.unit.empty() && x.unit == y.unit && x.kind != QuantityKind::percent;
}

// Open ends are no numbers: "more than ten" of this and "more than ten" of that agree by chance.
bool same_number(const Quantity& x, const Quantity& y) {
  if (!x.minimum || !x.maximum || !y.minimum || !y.maximum) return false;
  return x.minimum == y.minimum && x.maximum == y.maximum && *x.minimum >= kTellingNumber;
}

template <class Test>
bool any_quantities(const ClaimEvidence& x, const ClaimEvidence& y, Test test) {
  return std::any_of(x.quantities.begin(), x.quantities.end(), [&](const Quantity& a) {
    return std::any_of(y.quantities.begin(), y.quantities.end(), [&](const Quantity& b) { return test(a, b); });
  });
}

double sentence_cosine(const EvidenceTable& table, const ClaimEvidence& x, const ClaimEvidence& y) {
  if (table.sentences.empty()) return 0;
  return cosine(table.sentences[x.sentence], table.sentences[y.sentence]);
}

double shared_countries(const std::vector<bool>& is_country, const TermVector& x, const TermVector& y) {
  const auto mass = [&](const TermVector& notions) {
    double sum = 0;
    for (const WeightedTerm& part : notions.terms) sum += is_country[part.term] ? static_cast<double>(part.weight) : 0;
    return sum;
  };
  double shared = 0;
  std::size_t j = 0;
  for (const WeightedTerm& part : x.terms) {
    while (j < y.terms.size() && y.terms[j].term < part.term) ++j;
    if (j < y.terms.size() && y.terms[j].term == part.term && is_country[part.term])
      shared += static_cast<double>(std::min(part.weight, y.terms[j].weight));
  }
  return shared == 0 ? 0 : shared / (mass(x) + mass(y) - shared);
}

bool occasion_apart(OccasionMention x, OccasionMention y) {
  return (x == OccasionMention::introduced && y == OccasionMention::referred) ||
         (x == OccasionMention::referred && y == OccasionMention::introduced);
}

bool calls(const ClaimEvidence& claim) {
  return claim.modality == Modality::requested;
}

double if_true(bool value) {
  return value ? 1.0 : 0.0;
}

}  // namespace

std::span<const PairFeature> pair_features() {
  return kFeatures;
}

std::size_t pair_feature(std::string_view name) {
  const auto found =
      std::find_if(kFeatures.begin(), kFeatures.end(), [&](const PairFeature& f) { return f.name == name; });
  assert(found != kFeatures.end());
  return static_cast<std::size_t>(found - kFeatures.begin());
}

double claim_overlap(const ClaimEvidence& x, const ClaimEvidence& y) {
  return (cosine(x.stems, y.stems) + cosine(x.letters, y.letters)) / 2;
}

PairFeatureValues pair_feature_values(const EvidenceTable& table, const ClaimEvidence& x, const ClaimEvidence& y,
                                      const PairContext& context) {
  const double stems = cosine(x.stems, y.stems);
  const double letters = cosine(x.letters, y.letters);
  const double notions = shared_weight(context.notions_x, context.notions_y);
  const double speakers = shared_part(x.speakers, y.speakers);
  const double parties = shared_part(x.parties, y.parties);
  const double notion_cosine = cosine(context.notions_x, context.notions_y);
  const double told = std::sqrt(notion_cosine);
  const bool acts = x.act != 0 && y.act != 0;
  const double values[] = {
      stems,
      cosine(x.words, y.words),
      letters,
      alignment(table, x, y),
      sentence_cosine(table, x, y),
      notion_cosine,
      notions / (notions + kHalfMass),
      told * shared_countries(table.is_country, context.notions_x, context.notions_y),
      context.neighbours,
      context.support,
      if_true(x.published && y.published && !weeks_meet(*x.published, *y.published)),
      if_true(acts && x.act != y.act),
      told * if_true(x.days && y.days && x.days->meets(*y.days)),
      told * std::max(0.0, speakers),
      told * std::max(0.0, parties),
      x.speaks && y.speaks && parties >= 0 ? 1 - parties : 0,
      if_true(occasion_apart(x.occasion, y.occasion)),
      if_true(x.polarity != y.polarity),
      if_true(calls(x) != calls(y)),
      if_true(parties == 0 && (calls(x) || calls(y))),
      if_true(any_quantities(x, y, same_unit)),
      if_true(any_quantities(x, y, same_number)),
  };
  static_assert(std::size(values) == kPairFeatures);
  PairFeatureValues result;
  std::transform(std::begin(values), std::end(values), result.begin(),
                 [](double value) { return static_cast<float>(value); });
  return result;
}

}  // namespace tawatur
