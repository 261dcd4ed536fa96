// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/value_names.h"

#include <doctest/doctest.h>

using namespace tawatur;

namespace {

template <class Enum>
void check_all_read_back(Enum last) {
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    const auto value = static_cast<Enum>(i);
    CAPTURE(name_of(value));
    CHECK_FALSE(name_of(value).empty());
    CHECK(value_named<Enum>(name_of(value)) == value);
  }
  CHECK_FALSE(value_named<Enum>("no such name").has_value());
}

}  // namespace

TEST_CASE("every value is read back from its name") {
  check_all_read_back(Provenance::republished);
  check_all_read_back(BlockKind::subheading);
  check_all_read_back(SentenceKind::subheading);
  check_all_read_back(Voice::attributed);
  check_all_read_back(QuoteMode::mixed);
  check_all_read_back(QuantityKind::ordinal);
  check_all_read_back(NameKind::other);
  check_all_read_back(Polarity::negated);
  check_all_read_back(Modality::requested);
  check_all_read_back(PairDecision::same);
  check_all_read_back(Relation::contradiction);
  check_all_read_back(DivergenceKind::addition);
  check_all_read_back(Weight::compatible);
}

TEST_CASE("names are those of the format page") {
  CHECK(name_of(Relation::numeric_or_date_divergence) == "numeric_or_date_divergence");
  CHECK(name_of(DivergenceKind::omission) == "omission");
  CHECK(name_of(Weight::compatible) == "compatible");
  CHECK(name_of(QuoteMode::paraphrase) == "paraphrase");
  CHECK(name_of(PairDecision::partial) == "partial");
  CHECK(name_of(NameKind::place) == "place");
}
