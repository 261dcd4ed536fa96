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
      {"التحقيق", "تحقيق"},  {"التهمه", "تهمه"},   {"التحقت", "التحقت"},
  };
  for (const Row& row : table) {
    CAPTURE(row.word);
    CHECK(without_proclitics(row.word) == row.rest);
  }
}

TEST_CASE("forms of one word share their stem") {
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
