// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/value_names.h"

#include <array>
#include <cstddef>

namespace tawatur {
namespace {

using std::string_view;

// In the order of the enumerators.
constexpr std::array<string_view, 3> kProvenance = {"unknown", "original", "republished"};
constexpr std::array<string_view, 2> kBlockKind = {"paragraph", "subheading"};
constexpr std::array<string_view, 3> kSentenceKind = {"sentence", "title", "subheading"};
constexpr std::array<string_view, 2> kVoice = {"own", "attributed"};
constexpr std::array<string_view, 4> kQuoteMode = {"none", "direct", "paraphrase", "mixed"};
constexpr std::array<string_view, 5> kQuantityKind = {"count", "percent", "money", "measure", "ordinal"};
constexpr std::array<string_view, 4> kNameKind = {"person", "body", "place", "other"};
constexpr std::array<string_view, 2> kPolarity = {"affirmed", "negated"};
constexpr std::array<string_view, 5> kModality = {"asserted", "probable", "possible", "planned", "requested"};
constexpr std::array<string_view, 3> kPairDecision = {"different", "partial", "same"};
constexpr std::array<string_view, 6> kRelation = {"agree",
                                                  "agree_with_different_wording",
                                                  "scope_divergence",
                                                  "numeric_or_date_divergence",
                                                  "attribution_divergence",
                                                  "contradiction"};
constexpr std::array<string_view, 10> kDivergenceKind = {
    "terminology", "number", "date", "entity", "attribution", "scope", "polarity", "certainty", "omission", "addition"};
constexpr std::array<string_view, 3> kWeight = {"hard", "soft", "compatible"};
constexpr std::array<string_view, 6> kSilenceKind = {"event_not_covered", "claim_absent", "published_before",
                                                     "text_cut",          "unreadable",   "collection_gap"};
constexpr std::array<string_view, 6> kDriftKind = {"verbatim",    "shortened",  "changed_inside_marks",
                                                   "marks_added", "marks_lost", "other_speaker"};
constexpr std::array<string_view, 3> kHeadlineGap = {"number", "name", "certainty"};
constexpr std::array<string_view, 6> kReuseVerdict = {"direct_copy",    "shared_wire",  "same_statement",
                                                      "same_quotation", "stock_phrase", "chance"};

template <class Enum, std::size_t Count>
std::optional<Enum> position_of(const std::array<string_view, Count>& names, string_view name) {
  for (std::size_t i = 0; i < Count; ++i) {
    if (names[i] == name) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace

#define TAWATUR_NAMES(Enum)                                 \
  string_view name_of(Enum value) {                         \
    return k##Enum[static_cast<std::size_t>(value)];        \
  }                                                         \
  template <>                                               \
  std::optional<Enum> value_named<Enum>(string_view name) { \
    return position_of<Enum>(k##Enum, name);                \
  }

TAWATUR_NAMES(Provenance)
TAWATUR_NAMES(BlockKind)
TAWATUR_NAMES(SentenceKind)
TAWATUR_NAMES(Voice)
TAWATUR_NAMES(QuoteMode)
TAWATUR_NAMES(QuantityKind)
TAWATUR_NAMES(NameKind)
TAWATUR_NAMES(Polarity)
TAWATUR_NAMES(Modality)
TAWATUR_NAMES(PairDecision)
TAWATUR_NAMES(Relation)
TAWATUR_NAMES(DivergenceKind)
TAWATUR_NAMES(Weight)
TAWATUR_NAMES(SilenceKind)
TAWATUR_NAMES(DriftKind)
TAWATUR_NAMES(HeadlineGap)
TAWATUR_NAMES(ReuseVerdict)

#undef TAWATUR_NAMES

}  // namespace tawatur
