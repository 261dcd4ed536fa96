// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "engine/claims/names.h"

using namespace tawatur;

namespace {

// A person as one article names him.
struct Named {
  std::string name;
  std::string office = {};
  std::uint32_t article = 0;
};

// The joined names, in the order given; each person in a sentence of his own.
std::vector<std::string> joined(const std::vector<Named>& persons) {
  std::vector<Sentence> sentences;
  ClaimTable table;
  for (const Named& person : persons) {
    Sentence sentence;
    sentence.article = ArticleId(person.article);
    sentences.push_back(std::move(sentence));
    table.names.push_back({Name{{}, person.name, NameKind::person, person.office}});
    Attribution attribution;
    attribution.speakers.push_back({person.name, std::nullopt});
    table.attributions.push_back(std::move(attribution));
  }
  join_spellings(sentences, table);
  std::vector<std::string> names;
  for (std::size_t i = 0; i < persons.size(); ++i) {
    CHECK(table.attributions[i].speakers.front().name == table.names[i].front().name);
    names.push_back(table.names[i].front().name);
  }
  return names;
}

bool are_one(const Named& a, Named b) {
  b.article = a.article + 1;
  const std::vector<std::string> names = joined({a, b});
  return names[0] == names[1];
}

}  // namespace

TEST_CASE("a foreign name in two spellings is one where its other words agree") {
  CHECK(are_one({"إيفان كوزنتسوف"}, {"إيفان كوزنيتسوف"}));
  CHECK(are_one({"أندريا بيرغمان"}, {"اندريا بيرجمان"}));
  CHECK(are_one({"أولاف هاينتس"}, {"أولاف هاينتز"}));
  CHECK(are_one({"سامي نصر الله"}, {"سامي نصرالله"}));
}

TEST_CASE("names that only sound alike stay two") {
  CHECK_FALSE(are_one({"إيفان كوزنتسوف"}, {"بيتر كوزنيتسوف"}));   // another given name
  CHECK_FALSE(are_one({"إيفان كوزنتسوف"}, {"إيفان كوزنتسوفا"}));  // another ending
  CHECK_FALSE(are_one({"علي الحسني"}, {"علي الحسيني"}));          // Arabic family names
  CHECK_FALSE(are_one({"أحمد محمود"}, {"أحمد محمد"}));            // short given names
  CHECK_FALSE(are_one({"سالم كرشون"}, {"سليم كرشون"}));
  CHECK_FALSE(are_one({"كوزنتسوف"}, {"كوزنيتسوف"}));  // nothing else agrees
}

TEST_CASE("two names of one article are two persons") {
  const std::vector<std::string> names = joined({{"إيفان كوزنتسوف", "", 0}, {"إيفان كوزنيتسوف", "", 0}});
  CHECK(names[0] != names[1]);
}

TEST_CASE("an office stands for the given name, when it is said in two words at least") {
  CHECK(are_one({"كوزنتسوف", "مبعوث الأمم المتحدة"}, {"كوزنيتسوف", "مبعوث الأمم المتحدة الخاص"}));
  CHECK(are_one({"إيفان كوزنتسوف", "وزير الطاقة البلغاري"}, {"كوزنيتسوف", "وزير الطاقة البلغاري"}));
  CHECK_FALSE(are_one({"إيفان كوزنتسوف", "وزير الطاقة البلغاري"}, {"كوزنيتسوف", "وزير الطاقة الروسي"}));
  CHECK_FALSE(are_one({"إيفان كوزنتسوف", "الرئيس"}, {"كوزنيتسوف", "الرئيس"}));
}

TEST_CASE("a family name that two persons bear in that office stays alone") {
  const std::string office = "رئيس بلدية صوفيا";
  const std::vector<std::string> names =
      joined({{"إيفان كوزنتسوف", office, 0}, {"بيتر كوزنتسوف", office, 1}, {"كوزنتسوف", office, 2}});
  CHECK(names[2] == "كوزنتسوف");
}

TEST_CASE("the spelling of most articles is kept, and the order of the articles does not matter") {
  std::vector<Named> persons = {{"إيفان كوزنيتسوف", "", 0}, {"إيفان كوزنتسوف", "", 1}, {"إيفان كوزنتسوف", "", 2}};
  for (int turn = 0; turn < 3; ++turn) {
    for (const std::string& name : joined(persons)) CHECK(name == "إيفان كوزنتسوف");
    std::rotate(persons.begin(), persons.begin() + 1, persons.end());
    for (std::uint32_t i = 0; i < persons.size(); ++i) persons[i].article = i;
  }
}

TEST_CASE("names that fold alike are one, whatever they name") {
  std::vector<Sentence> sentences(2);
  sentences[1].article = ArticleId(1);
  ClaimTable table;
  table.names = {{Name{{}, "الأمم المتحدة", NameKind::body}}, {Name{{}, "الامم المتحدة", NameKind::body}}};
  table.attributions.resize(2);
  join_spellings(sentences, table);
  CHECK(table.names[0].front().name == table.names[1].front().name);
}
