// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/stemmer.h"

#include <doctest/doctest.h>

#include <thread>
#include <vector>

using namespace tawatur;

TEST_CASE("proclitics are taken off where they are no letters of the word") {
  struct Row {
    const char* word;
    const char* rest;
  };
  const Row table[] = {
      {"والحكومه", "حكومه"}, {"للحكومه", "حكومه"}, {"وللحكومه", "حكومه"},
      {"بالتعاون", "تعاون"}, {"وقال", "قال"},      {"وزير", "وزير"},
      {"ووزير", "وزير"},     {"لوزير", "وزير"},    {"الوزير", "وزير"},
      {"والوزراء", "وزراء"}, {"بوتين", "بوتين"},   {"لبوتين", "بوتين"},
      {"فلسطين", "فلسطين"},  {"لبنان", "لبنان"},   {"ولبنان", "لبنان"},
      {"ولن", "ولن"},        {"من", "من"},         {"", ""},
      {"الله", "الله"},      {"الفريق", "فريق"},   {"الزمن", "زمن"},
      {"الحل", "حل"},        {"لحل", "حل"},        {"للرد", "رد"},
      {"برد", "برد"},        {"ورد", "ورد"},       {"والرد", "رد"},
      {"الذي", "الذي"},      {"لكم", "لكم"},       {"وضم", "ضم"},
      {"التحقيق", "تحقيق"},  {"التهمه", "تهمه"},   {"التحقت", "التحقت"},
  };
  for (const Row& row : table) {
    CAPTURE(row.word);
    CHECK(without_proclitics(row.word) == row.rest);
  }
}

TEST_CASE("the letter of a known word stays with its endings, not where the word goes on") {
  CHECK(without_proclitics("لاعبون") == "لاعبون");
  CHECK(without_proclitics("للاعبين") == "لاعبين");
  CHECK(without_proclitics("للجنه") == "لجنه");
  CHECK(without_proclitics("فوزها") == "فوزها");
  CHECK(without_proclitics("لفتره") == "فتره");
  CHECK(without_proclitics("لعبور") == "عبور");
}

TEST_CASE("forms of one word share their stem") {
  CHECK(stem("تصريحات") == stem("وتصريح"));
  CHECK(stem("اتصالاتهم") == stem("الاتصال"));
  CHECK(stem("الكره") == stem("كره"));
  CHECK(stem("بيانات") == stem("بيان"));
  CHECK(stem("قانونيه") == stem("القانون"));
  CHECK(stem("حكومته") == stem("حكومه"));
  CHECK(stem("المسلحون") == stem("وللمسلحين"));
  CHECK(stem("للحكومه") == stem("حكومه"));
  CHECK(stem("الصاروخ") != stem("الصاروفه"));
}

TEST_CASE("two threads stem alike") {
  const std::vector<std::string> words = {"المسلحون", "والهجمات", "بالقوات", "المحادثات"};
  const auto stem_all = [&words] {
    std::vector<std::string> stems;
    for (int i = 0; i < 1000; ++i) stems.push_back(stem(words[static_cast<std::size_t>(i) % words.size()]));
    return stems;
  };
  std::vector<std::string> other;
  std::thread thread([&] { other = stem_all(); });
  const std::vector<std::string> here = stem_all();
  thread.join();
  CHECK(here == other);
}
