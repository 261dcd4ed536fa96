// SPDX-License-Identifier: GPL-3.0-or-later
// Figures that no cluster joins: which are compared, and what they are to each other.
#include <doctest/doctest.h>

#include <string>

#include "engine/divergence/quantity_relation.h"
#include "tests/support/whole_sentences.h"

using namespace tawatur;

namespace {

Figure only_figure(const std::string& sentence) {
  const Comparison comparison = test::pages_read({{"الساحل", "2031-03-05", {sentence}}}, false);
  const Passage passage = passage_of(comparison, SentenceId(0));
  std::vector<Figure> figures;
  for (std::size_t i = 0; i < comparison.claims.size(); ++i) {
    for (Figure& figure : figures_of(comparison, ClaimId(i), passage)) figures.push_back(figure);
  }
  REQUIRE(figures.size() == 1);
  return figures.front();
}

bool one_thing(const std::string& a, const std::string& b) {
  return count_one_thing(only_figure(a), only_figure(b));
}

std::string told(const std::string& a, const std::string& b, const std::string& day = "2031-03-05") {
  return test::told_of_pages({{"الساحل", "2031-03-05", {a}}, {"الجبل", day, {b}}}, false);
}

}  // namespace

TEST_CASE("a noun and its broken plural are one thing, other nouns are not") {
  CHECK(one_thing("غرق 4 زوارق قرب الشاطئ", "غرق 40 زورقا قرب الشاطئ"));
  CHECK_FALSE(one_thing("غرق 4 زوارق قرب الشاطئ", "غرق 40 جملا قرب الشاطئ"));
}

TEST_CASE("people are one thing when the same happened to them") {
  CHECK(one_thing("قتل 5 بحارة في العاصفة", "لقي 9 أشخاص حتفهم في العاصفة"));
  CHECK_FALSE(one_thing("قتل 5 بحارة في العاصفة", "أصيب 9 أشخاص في العاصفة"));
}

TEST_CASE("what follows 'and' happened to others") {
  const Comparison comparison =
      test::pages_read({{"الساحل", "2031-03-05", {"قضى شخصان وأصيب 17 بحارا في العاصفة"}}}, false);
  const Passage passage = passage_of(comparison, SentenceId(0));
  std::vector<std::string> roles;
  for (std::size_t i = 0; i < comparison.claims.size(); ++i) {
    for (const Figure& figure : figures_of(comparison, ClaimId(i), passage)) roles.emplace_back(figure.role);
  }
  CHECK(roles == std::vector<std::string>{"killed", "hurt"});
}

TEST_CASE("a figure is of a part when the words before it say so") {
  CHECK(only_figure("نجا البحارة وبينهم 5 صيادين من العاصفة").part);
  CHECK_FALSE(only_figure("نجا 5 صيادين من العاصفة").part);
}

TEST_CASE("accounts of one event contradict each other although no cluster joins them") {
  CHECK(told("قال الدفاع المدني إن عاصفة تونس قتلت 3 أشخاص", "قتل 23 بحارا في تونس بحسب نقابة البحارة") ==
        "number hard: 3 أشخاص | 23 بحارا");
}

TEST_CASE("figures of other places or days are left alone") {
  CHECK(told("قتل 3 أشخاص في تونس", "قتل 23 بحارا في النرويج") == "");
  CHECK(told("قتل 3 أشخاص في عاصفة تونس", "قتل 23 بحارا في عاصفة تونس في يناير 2029") == "");
}

TEST_CASE("a later and higher toll is a newer count, unless another source gives it") {
  CHECK(told("قتل 3 أشخاص في عاصفة تونس", "لقي 8 بحارة حتفهم حين ضربت عاصفة عنيفة سواحل تونس", "2031-03-07") ==
        "number soft: 3 أشخاص | 8 بحارة");
  CHECK(told("قالت الشرطة إن 3 أشخاص قتلوا في عاصفة تونس",
             "أفادت نقابة الصيادين بأن عاصفة عنيفة ضربت سواحل تونس وقتلت 8 بحارة",
             "2031-03-07") == "number hard: 3 أشخاص | 8 بحارة");
}

TEST_CASE("a whole, a part of it and the rest are no conflict") {
  const std::string told = test::told_of_pages({{"الساحل", "2031-03-05", {"غرقت 70 سفينة في بحر تونس"}},
                                                {"الجبل", "2031-03-05", {"غرقت 60 سفينة صيد في بحر تونس"}},
                                                {"السهل", "2031-03-05", {"غرقت 10 سفن في بحر تونس قبل الفجر"}}});
  CHECK(told.find("70 سفينة | 60 سفينة") == std::string::npos);
}

TEST_CASE("rates are compared only when one thing is measured") {
  CHECK(test::told_of_pages({{"الساحل", "2031-03-05", {"بلغ معدل التضخم السنوي 11 بالمئة في تونس"}},
                             {"الجبل", "2031-03-05", {"رفع البنك سعر الفائدة إلى 8 بالمئة في تونس"}}})
            .find("number") == std::string::npos);
}

TEST_CASE("two articles that both give both figures do not contradict each other") {
  const std::vector<std::string> text = {"قالت الشرطة إن 3 أشخاص قتلوا في عاصفة تونس",
                                         "أفادت نقابة الصيادين بأن عاصفة عنيفة ضربت سواحل تونس وقتلت 8 بحارة"};
  CHECK(test::told_of_pages({{"الساحل", "2031-03-05", text}, {"الجبل", "2031-03-05", text}}, false) == "");
}
