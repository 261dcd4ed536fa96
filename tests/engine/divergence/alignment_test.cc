// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/divergence/alignment.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <string_view>

using namespace tawatur;

namespace {

constexpr std::string_view kKeys = "abcdefghijklmnopqrstuvwxyz0123456789_-";

Unit unit(UnitKind kind, const std::string& key) {
  Unit made;
  made.kind = kind;
  made.key = key;
  made.stem = kKeys.substr(kKeys.find(key.front()), 1);
  return made;
}

std::vector<Unit> random_units(std::mt19937& random, std::size_t most) {
  std::vector<Unit> units;
  const std::size_t count = random() % (most + 1);
  for (std::size_t i = 0; i < count; ++i) {
    const auto kind = static_cast<UnitKind>(random() % 5);
    units.push_back(unit(kind, std::string(1, static_cast<char>('a' + random() % 2)) + (random() % 2 == 0 ? "" : "x")));
  }
  return units;
}

double total_gain(const std::vector<AlignedUnits>& columns, const std::vector<Unit>& a, const std::vector<Unit>& b) {
  double gain = 0;
  for (const AlignedUnits& column : columns) {
    if (column.a != AlignedUnits::kGap && column.b != AlignedUnits::kGap)
      gain += alignment_gain(a[column.a], b[column.b]);
  }
  return gain;
}

// All alignments, one after the other.
double best_gain(const std::vector<Unit>& a, const std::vector<Unit>& b, std::size_t i = 0, std::size_t j = 0) {
  if (i == a.size() || j == b.size()) return 0;
  const double gain = alignment_gain(a[i], b[j]);
  const double paired = gain > 0 ? gain + best_gain(a, b, i + 1, j + 1) : 0;
  return std::max({paired, best_gain(a, b, i + 1, j), best_gain(a, b, i, j + 1)});
}

// One word a letter: lower case content, digits numbers, '-' a mark, '_' a function word.
std::vector<Unit> units_of(const std::string& text) {
  std::vector<Unit> units;
  for (const char letter : text) {
    const UnitKind kind = letter == '-'                    ? UnitKind::mark
                          : letter == '_'                  ? UnitKind::function
                          : letter >= '0' && letter <= '9' ? UnitKind::number
                                                           : UnitKind::content;
    units.push_back(unit(kind, std::string(1, letter)));
  }
  return units;
}

}  // namespace

TEST_CASE("the alignment gains as much as the best of all alignments") {
  std::mt19937 random(11);
  for (int round = 0; round < 400; ++round) {
    const std::vector<Unit> a = random_units(random, 6);
    const std::vector<Unit> b = random_units(random, 6);
    CAPTURE(round);

    CHECK(total_gain(align(a, b), a, b) == doctest::Approx(best_gain(a, b)));
  }
}

TEST_CASE("every unit stands in exactly one column, in order") {
  std::mt19937 random(12);
  for (int round = 0; round < 200; ++round) {
    const std::vector<Unit> a = random_units(random, 12);
    const std::vector<Unit> b = random_units(random, 12);
    std::size_t next_a = 0;
    std::size_t next_b = 0;
    for (const AlignedUnits& column : align(a, b)) {
      if (column.a != AlignedUnits::kGap) CHECK(column.a == next_a++);
      if (column.b != AlignedUnits::kGap) CHECK(column.b == next_b++);
    }
    CHECK(next_a == a.size());
    CHECK(next_b == b.size());
  }
}

TEST_CASE("turning the sides round turns every edit round") {
  std::mt19937 random(13);
  for (int round = 0; round < 200; ++round) {
    const std::vector<Unit> a = units_of(std::string("abcdefgh").substr(random() % 4));
    std::vector<Unit> b = a;
    b[random() % b.size()] = unit(UnitKind::content, "z");
    const std::vector<Edit> there = edits_between(a, b);
    const std::vector<Edit> back = edits_between(b, a);
    REQUIRE(there.size() == 1);
    REQUIRE(back.size() == 1);
    CHECK(back[0] == Edit{there[0].b_begin, there[0].b_end, there[0].a_begin, there[0].a_end});
  }
}

TEST_CASE("edits are the words that differ") {
  struct Row {
    const char* what;
    const char* a;
    const char* b;
    std::vector<Edit> edits;
  };
  const std::vector<Row> rows = {
      {"nothing", "abc", "abc", {}},
      {"marks only", "ab-c", "a-bc", {}},
      {"edits parted by a mark are one", "ab-cd", "ax-yd", {{1, 4, 1, 4}}},
      {"edits parted by a word are two", "abcd", "xbyd", {{0, 1, 0, 1}, {2, 3, 2, 3}}},
      {"a word replaced", "abc", "axc", {{1, 2, 1, 2}}},
      {"two words replaced are one edit", "abcd", "axyd", {{1, 3, 1, 3}}},
      {"a word more", "abd", "abcd", {{2, 2, 2, 3}}},
      {"a number is an edit of its own", "ab12c", "xb34c", {{0, 1, 0, 1}, {2, 3, 2, 3}, {3, 4, 3, 4}}},
      {"a number beside a replaced word", "a1bc", "a2xc", {{1, 2, 1, 2}, {2, 3, 2, 3}}},
      {"a word that moved is no edit", "abcd", "bcda", {}},
      {"a function word replaced", "a_b", "ab", {{1, 2, 1, 1}}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK(edits_between(units_of(row.a), units_of(row.b)) == row.edits);
  }
}

TEST_CASE("words in one order count, moved words do not") {
  const auto row = [](const std::string& keys) {
    std::vector<Unit> units;
    for (const char key : keys) units.push_back(unit(UnitKind::content, std::string(1, key)));
    return units;
  };
  CHECK(share_in_order(row("abcd"), row("abcd")) == doctest::Approx(1));
  CHECK(share_in_order(row("abcd"), row("cdab")) == doctest::Approx(0.5));
  CHECK(share_in_order(row("ab"), row("xy")) == doctest::Approx(0));
  CHECK(share_in_order({}, {}) == doctest::Approx(1));
}
