// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/similarity/pair_features.h"

#include <algorithm>
#include <cmath>

namespace tawatur {
namespace {

constexpr double kHalfMass = 3;  // shared rarity that is half of all that could be

constexpr std::array<PairFeature, kPairFeatures> kFeatures = {{
    {"stem_cosine", 1, "content words, by stem"},
    {"word_cosine", 1, "content words, as written but for spelling"},
    {"letter_cosine", 1, "runs of three letters: forms that the stemmer does not bring together"},
    {"alignment", 1, "share of the words that have a like word in the other claim"},
    {"shared_mass", 1, "how much is shared in all, whatever else the claims say"},
    {"stem_containment", 1, "share of the shorter claim that the longer one has"},
    {"sentence_cosine", 1, "content words of the whole sentences, by stem"},
    {"rarest_shared", 1, "rarity of the rarest shared stem"},
    {"best_match", 1, "overlap in words as a share of the best that either claim has in the other's article"},
    {"article_cosine", 1, "the articles are about the same"},
    {"same_story", 1, "the articles are in one story"},
    {"overlap_in_context", 1, "overlap in words, inside articles about the same"},
    {"people_shared", 1, "share of named persons and bodies"},
    {"rarest_name", 1, "rarity of the rarest shared name"},
    {"people_apart", -1, "both name persons or bodies, and no one is shared"},
    {"participants_shared", 1, "share of those who take part"},
    {"participants_odd", -1, "each has someone taking part whom the other has not"},
    {"published_apart", -1, "the articles are of different weeks"},
    {"places_shared", 1, "share of named places"},
    {"places_apart", -1, "both name places, and none is shared"},
    {"act_shared", 1, "the same kind of act"},
    {"act_apart", -1, "different kinds of act"},
    {"days_shared", 1, "both give days, and they meet"},
    {"days_apart", -1, "both give days, and they do not meet"},
    {"speaker_shared", 1, "said by the same"},
    {"speaker_apart", -1, "said by others"},
    {"unit_shared", 1, "the same thing is counted or measured"},
    {"units_apart", -1, "both count or measure, and nothing that is the same"},
    {"number_shared", 1, "the same number is given"},
    {"leads", 1, "both open their articles"},
}};

// Share of the shorter of two ascending lists that is in the other; negative where one is empty.
double shared_part(const std::vector<std::uint32_t>& x, const std::vector<std::uint32_t>& y) {
  if (x.empty() || y.empty()) return -1;
  std::size_t shared = 0;
  for (const std::uint32_t number : x) shared += std::binary_search(y.begin(), y.end(), number) ? 1 : 0;
  return static_cast<double>(shared) / static_cast<double>(std::min(x.size(), y.size()));
}

// The same for names, by rarity.
double shared_names(const TermVector& x, const TermVector& y) {
  return x.terms.empty() || y.terms.empty() ? -1 : containment(x, y);
}

bool weeks_meet(DayRange x, DayRange y) {
  constexpr std::chrono::days kWeek(7);
  return DayRange{x.first - kWeek, x.last + kWeek}.meets(y);
}

double rarest_shared(const TermVector& x, const TermVector& y) {
  double rarest = 0;
  std::size_t j = 0;
  for (const WeightedTerm& part : x.terms) {
    while (j < y.terms.size() && y.terms[j].term < part.term) ++j;
    if (j < y.terms.size() && y.terms[j].term == part.term) {
      rarest = std::max(rarest, static_cast<double>(std::min(part.weight, y.terms[j].weight)));
    }
  }
  return std::min(1.0, rarest);
}

bool same_unit(const Quantity& x, const Quantity& y) {
  return !x.unit.empty() && x.unit == y.unit;
}

bool both_have_units(const Quantity& x, const Quantity& y) {
  return !x.unit.empty() && !y.unit.empty();
}

bool same_number(const Quantity& x, const Quantity& y) {
  return x.minimum && y.minimum && x.minimum == y.minimum && x.maximum == y.maximum;
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

double if_true(bool value) {
  return value ? 1.0 : 0.0;
}

}  // namespace

std::span<const PairFeature> pair_features() {
  return kFeatures;
}

double claim_overlap(const ClaimEvidence& x, const ClaimEvidence& y) {
  return (cosine(x.stems, y.stems) + cosine(x.letters, y.letters)) / 2;
}

PairFeatureValues pair_feature_values(const EvidenceTable& table, const ClaimEvidence& x, const ClaimEvidence& y,
                                      const PairContext& context) {
  const double stems = cosine(x.stems, y.stems);
  const double letters = cosine(x.letters, y.letters);
  const double overlap = (stems + letters) / 2;
  const double shared = containment(x.stems, y.stems) * std::min(x.stems.mass, y.stems.mass);
  const double people = shared_names(x.people, y.people);
  const double places = shared_names(x.places, y.places);
  const double participants = shared_names(x.participants, y.participants);
  const double speakers = shared_part(x.speakers, y.speakers);
  const bool acts = x.act != 0 && y.act != 0;
  const bool days = x.days && y.days;
  const double values[] = {
      stems,
      cosine(x.words, y.words),
      letters,
      alignment(table, x, y),
      shared / (shared + kHalfMass),
      containment(x.stems, y.stems),
      sentence_cosine(table, x, y),
      rarest_shared(x.stems, y.stems),
      context.best_overlap > 0 ? std::min(1.0, overlap / context.best_overlap) : 0,
      context.article_cosine,
      if_true(context.same_story),
      std::sqrt(overlap * context.article_cosine),
      std::max(0.0, people),
      std::max(rarest_shared(x.people, y.people), rarest_shared(x.places, y.places)),
      if_true(people == 0),
      std::max(0.0, participants),
      participants < 0 ? 0 : 1 - participants,
      if_true(x.published && y.published && !weeks_meet(*x.published, *y.published)),
      std::max(0.0, places),
      if_true(places == 0),
      if_true(acts && x.act == y.act),
      if_true(acts && x.act != y.act),
      if_true(days && x.days->meets(*y.days)),
      if_true(days && !x.days->meets(*y.days)),
      std::max(0.0, speakers),
      if_true(speakers == 0),
      if_true(any_quantities(x, y, same_unit)),
      if_true(any_quantities(x, y, both_have_units) && !any_quantities(x, y, same_unit)),
      if_true(any_quantities(x, y, same_number)),
      std::sqrt(static_cast<double>(x.position) * y.position),
  };
  static_assert(std::size(values) == kPairFeatures);
  PairFeatureValues result;
  std::transform(std::begin(values), std::end(values), result.begin(),
                 [](double value) { return static_cast<float>(value); });
  return result;
}

}  // namespace tawatur
