// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/divergence/outlets/house_style.h"

#include <doctest/doctest.h>

#include "tests/support/plain_articles.h"

using namespace tawatur;

namespace {

constexpr const char* kPlaces[] = {"الميناء", "المطار", "المتحف", "الملعب", "المستشفى"};

std::string report(const std::string& who, const std::string& place) {
  return "زار " + who + " " + place + " الجديد صباح اليوم واطلع على سير العمل فيه برفقة المهندسين";
}

// `outlet` takes over five reports of the wire; in the first `changed` of them it writes `after` for `before`.
void add_copies(Comparison& comparison, const std::string& outlet, const std::string& before, const std::string& after,
                std::size_t changed) {
  for (std::size_t i = 0; i < std::size(kPlaces); ++i) {
    const ArticleId from = test::add_article(comparison, {"الوكالة", {report(before, kPlaces[i])}, "", {}});
    const std::string& words = i < changed ? after : before;
    const ArticleId to = test::add_article(comparison, {outlet, {report(words, kPlaces[i])}, "", {}});
    comparison.copies.push_back({from, to, 0.9, 0.9, true, "credit"});
  }
}

}  // namespace

TEST_CASE("an edit that an outlet makes in every copy is its style, with all instances and the rate") {
  Comparison comparison;
  add_copies(comparison, "الساحل", "العمدة", "رئيس البلدية", 4);
  add_copies(comparison, "الجبل", "العمدة", "رئيس البلدية", 0);

  const std::vector<HouseStyle> styles = house_styles(comparison);

  REQUIRE(styles.size() == 1);
  const HouseStyle& style = styles.front();
  CHECK(style.from_outlet == "الوكالة");
  CHECK(style.to_outlet == "الساحل");
  CHECK(style.before == "العمدة");
  CHECK(style.after == "رئيس البلدية");
  CHECK(style.instances.size() == 4);
  CHECK(style.chances == 5);
  CHECK(style.log_odds > 0);
  for (const StyleInstance& instance : style.instances) {
    CHECK(comparison.text_of(instance.from, instance.before) == "العمدة");
    CHECK(comparison.text_of(instance.to, instance.after) == "رئيس البلدية");
  }
}

TEST_CASE("an edit made twice is no habit") {
  Comparison comparison;
  add_copies(comparison, "الساحل", "العمدة", "رئيس البلدية", 2);

  CHECK(house_styles(comparison).empty());
}

TEST_CASE("words that are left out are an edit to nothing") {
  Comparison comparison;
  add_copies(comparison, "الساحل", "معالي العمدة", "العمدة", 5);

  const std::vector<HouseStyle> styles = house_styles(comparison);

  REQUIRE(styles.size() == 1);
  CHECK(styles.front().before == "معالي");
  CHECK(styles.front().after.empty());
  CHECK(styles.front().instances.size() == 5);
}

TEST_CASE("the outlet that alone makes an edit stands out more than each of two that do") {
  Comparison alone;
  add_copies(alone, "الساحل", "العمدة", "رئيس البلدية", 5);
  add_copies(alone, "الجبل", "العمدة", "رئيس البلدية", 0);
  Comparison both;
  add_copies(both, "الساحل", "العمدة", "رئيس البلدية", 5);
  add_copies(both, "الجبل", "العمدة", "رئيس البلدية", 5);

  const std::vector<HouseStyle> by_one = house_styles(alone);
  const std::vector<HouseStyle> by_two = house_styles(both);

  REQUIRE(by_one.size() == 1);
  REQUIRE(by_two.size() == 2);
  CHECK(by_one.front().log_odds > by_two.front().log_odds);
  CHECK(by_two[0].log_odds == doctest::Approx(by_two[1].log_odds));
  CHECK(by_two[0].log_odds == doctest::Approx(0));
}

TEST_CASE("the order of the articles changes nothing but the places") {
  Comparison forward;
  add_copies(forward, "الساحل", "العمدة", "رئيس البلدية", 4);
  add_copies(forward, "الجبل", "المدرسة", "المعهد", 3);
  Comparison backward;
  add_copies(backward, "الجبل", "المدرسة", "المعهد", 3);
  add_copies(backward, "الساحل", "العمدة", "رئيس البلدية", 4);

  const std::vector<HouseStyle> a = house_styles(forward);
  const std::vector<HouseStyle> b = house_styles(backward);

  REQUIRE(a.size() == b.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    CHECK(a[i].to_outlet == b[i].to_outlet);
    CHECK(a[i].before == b[i].before);
    CHECK(a[i].log_odds == doctest::Approx(b[i].log_odds));
  }
}
