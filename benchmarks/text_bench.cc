// SPDX-License-Identifier: GPL-3.0-or-later
// Speed of engine/text on made-up news prose: bytes of UTF-8 a second on one core.

#include <benchmark/benchmark.h>

#include <random>
#include <string>
#include <vector>

#include "engine/text/folding.h"
#include "engine/text/quantities/date_parser.h"
#include "engine/text/quantities/number_parser.h"
#include "engine/text/sentence_splitter.h"
#include "engine/text/tokenizer.h"

using namespace tawatur;

namespace {

constexpr std::size_t kSentences = 20000;

// Sentences from parts, with invented names, so that word types repeat about as often as in news.
std::string made_up_news() {
  const std::vector<std::vector<std::string>> slots = {
      {"قال", "أعلن", "أكد", "أوضح", "وأضاف", "وذكر", "أفاد", "كشف"},
      {"وزير الخارجية", "المتحدث باسم الحكومة", "رئيس اللجنة", "مصدر أمني", "بيان الوزارة", "مدير المستشفى"},
      {"إن أكثر من", "أن ما لا يقل عن", "إن نحو", "أن"},
      {"خمسة عشر", "1,250", "ثلاثة آلاف ومئتي", "٣٫٥ مليون", "42", "بين 10 و20", "عشرات"},
      {"شخصاً", "قتيلاً", "جندياً", "صاروخاً", "دولار", "لاجئ", "طناً من المساعدات"},
      {"وصلوا إلى المدينة", "أصيبوا في الهجوم", "غادروا المنطقة", "سقطوا قرب الحدود", "شاركوا في الاجتماع"},
      {"يوم الاثنين", "في 17 تشرين الأول الماضي", "منذ عام 2011", "مساء أمس", "خلال الأسبوع الجاري", "قبل يومين"},
      {".", "، مشدداً على ضرورة الحوار.", "، وفق «وكالة الأنباء المحلية».", "؟", ". حيث ناقش الجانبان الملف."}};
  std::mt19937 random(1);
  std::string text;
  for (std::size_t i = 0; i < kSentences; ++i) {
    for (const std::vector<std::string>& slot : slots) text += slot[random() % slot.size()] + " ";
    // Names that come once or a few times.
    text +=
        "السيد " + std::string(slots[1][random() % 6]) + std::to_string(random() % 5000) + (i % 4 == 3 ? ".\n" : ". ");
  }
  return text;
}

const std::string& news() {
  static const std::string text = made_up_news();
  return text;
}

Article whole(const std::string& text) {
  Article article;
  article.blocks.push_back({{0, static_cast<std::uint32_t>(text.size())}, BlockKind::paragraph});
  return article;
}

void count_bytes(benchmark::State& state) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(news().size()));
}

void fold_with_map(benchmark::State& state) {
  for (auto step : state) benchmark::DoNotOptimize(fold(news()));
  count_bytes(state);
}
BENCHMARK(fold_with_map);

void tokenize_news(benchmark::State& state) {
  for (auto step : state) benchmark::DoNotOptimize(tokenize(news(), {0, static_cast<std::uint32_t>(news().size())}));
  count_bytes(state);
}
BENCHMARK(tokenize_news);

void split_news(benchmark::State& state) {
  const Article article = whole(news());
  for (auto step : state) benchmark::DoNotOptimize(split_sentences(ArticleId(0), article, news()));
  count_bytes(state);
}
BENCHMARK(split_news);

template <class Parse>
void parse_news(benchmark::State& state, Parse parse) {
  const std::vector<Sentence> sentences = split_sentences(ArticleId(0), whole(news()), news());
  for (auto step : state) {
    for (const Sentence& sentence : sentences) benchmark::DoNotOptimize(parse(sentence.tokens));
  }
  count_bytes(state);
}

void numbers_of_news(benchmark::State& state) {
  parse_news(state, [](const std::vector<Token>& tokens) { return parse_numbers(tokens); });
}
BENCHMARK(numbers_of_news);

void dates_of_news(benchmark::State& state) {
  const std::optional<Day> published = parse_iso_day("2024-12-04");
  parse_news(state, [published](const std::vector<Token>& tokens) { return parse_dates(tokens, published); });
}
BENCHMARK(dates_of_news);

}  // namespace
