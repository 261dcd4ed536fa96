// SPDX-License-Identifier: GPL-3.0-or-later
// Speed of the claims stage on one core, in bytes of article text; sentences and tokens are made beforehand.

#include <benchmark/benchmark.h>

#include <array>
#include <string>
#include <vector>

#include "engine/claims/claim_extractor.h"
#include "engine/text/sentence_splitter.h"

namespace {

using namespace tawatur;

constexpr std::array<const char*, 6> kSentences = {
    "قال وزير الري سامي الحديدي، الثلاثاء، إن 12 قرية غرقت في شمال البلاد بعد انهيار سد قديم.",
    "وأضاف أن فرق الإنقاذ نقلت أكثر من 300 شخص إلى مدارس قريبة، مؤكدا أن المياه بدأت تنحسر.",
    "ونقلت وكالة الأمل عن مسؤول محلي قوله: \"لم نشهد مثل هذه السيول منذ عام 1998\".",
    "وكانت هيئة الأرصاد قد حذرت من أمطار غزيرة، بينما دعت الحكومة السكان إلى مغادرة الأودية.",
    "وتمتد المنطقة المتضررة على مساحة 40 كيلومترا، وفق بيان صادر عن وزارة الداخلية.",
    "وأغلقت السلطات الطريق الدولي أمام الشاحنات، لتسهيل وصول المساعدات إلى القرى."};

Corpus make_corpus(std::size_t articles) {
  Corpus corpus;
  for (std::size_t a = 0; a < articles; ++a) {
    Document document;
    Article article;
    article.document = DocumentId(a);
    for (std::size_t s = 0; s < 2 * kSentences.size(); ++s) {
      const auto begin = static_cast<std::uint32_t>(document.text.size());
      document.text += kSentences[(a + s) % kSentences.size()];
      article.blocks.push_back({{begin, static_cast<std::uint32_t>(document.text.size())}, BlockKind::paragraph});
      document.text += '\n';
    }
    article.published.value = parse_iso_day("2024-03-07");
    corpus.documents.push_back(std::move(document));
    corpus.articles.push_back(std::move(article));
  }
  return corpus;
}

void extract(benchmark::State& state) {
  const Corpus corpus = make_corpus(500);
  std::vector<Sentence> sentences;
  std::size_t bytes = 0;
  for (std::size_t a = 0; a < corpus.articles.size(); ++a) {
    const std::string& text = corpus.documents[a].text;
    bytes += text.size();
    for (Sentence& sentence : split_sentences(ArticleId(a), corpus.articles[a], text)) {
      sentences.push_back(std::move(sentence));
    }
  }
  for (auto _ : state) benchmark::DoNotOptimize(extract_claims(corpus, sentences, 1));
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes) * static_cast<std::int64_t>(state.iterations()));
}
BENCHMARK(extract)->Unit(benchmark::kMillisecond);

}  // namespace
