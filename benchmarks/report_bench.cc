// SPDX-License-Identifier: GPL-3.0-or-later
// Writing the reports of a large run: 10,000 shared claims of four articles each, in 100 stories, each with two
// differences, its pairs, its aligned words and a silence. Bytes are counted and thrown away.

#include <benchmark/benchmark.h>
#include <sys/resource.h>

#include <array>
#include <ostream>
#include <streambuf>
#include <string>

#include "engine/report/report_formats.h"

namespace {

using namespace tawatur;

constexpr std::size_t kStories = 100;
constexpr std::size_t kArticles = 20;   // of a story
constexpr std::size_t kSentences = 20;  // of an article, each a claim
constexpr std::size_t kMembers = 4;     // of a cluster

constexpr std::array<const char*, kMembers> kEndings = {"مساء", "ليلا", "بعد ساعة", "أمس"};

void add_article(Comparison& comparison, std::size_t story, std::size_t place) {
  const std::string beginning = "أعلن المتحدث باسم الوزارة في البلدة أن ";
  const ArticleId id(comparison.corpus.articles.size());
  Document document;
  document.input = InputId(id.value);
  document.is_input = true;
  Article article;
  article.document = DocumentId(id.value);
  article.publisher = "منبر " + std::to_string(place + 1);
  article.published.value = Day(std::chrono::year{2024} / 3 / (1 + static_cast<unsigned>(place % 9)));
  article.language = "ar";
  for (std::size_t s = 0; s < kSentences; ++s) {
    const auto begin = static_cast<std::uint32_t>(document.text.size());
    const std::size_t count = 10 + place % kMembers;
    document.text += beginning + std::to_string(count) + " عاملا أصيبوا في حادث المصنع رقم " +
                     std::to_string(story * kSentences + s) + " قبل أن تصل فرق الإنقاذ إلى المكان " +
                     kEndings[place % kMembers] + ".";
    const Span span{begin, static_cast<std::uint32_t>(document.text.size())};
    document.text += '\n';
    article.blocks.push_back({span, BlockKind::paragraph});
    const auto number = static_cast<std::uint32_t>(begin + beginning.size());
    Claim claim;
    claim.sentence = SentenceId(comparison.sentences.size());
    claim.span = span;
    claim.quantities = {{{number, number + 2}, static_cast<double>(count), static_cast<double>(count), "عامل"}};
    comparison.sentences.push_back({id, span, SentenceKind::sentence, {}});
    comparison.attributions.emplace_back();
    comparison.claims.push_back(std::move(claim));
  }
  comparison.corpus.inputs.push_back({"in/" + std::to_string(id.value) + ".txt", document.text.size(), ""});
  comparison.corpus.documents.push_back(std::move(document));
  comparison.corpus.articles.push_back(std::move(article));
}

void add_cluster(Comparison& comparison, std::size_t first_article, std::size_t sentence) {
  const ClusterId id(comparison.clusters.size());
  Cluster cluster;
  cluster.relation = Relation::numeric_or_date_divergence;
  Divergence number{id, DivergenceKind::number, Weight::hard, {}, {}, "Different figures", "أرقام مختلفة"};
  Divergence words{id, DivergenceKind::terminology, Weight::soft, {}, {}, "Different words", "ألفاظ مختلفة"};
  ClusterAlignment alignment{id, {}, {{{}, true}, {{}, false}, {{}, true}}};
  Origin origin;
  for (std::size_t i = 0; i < kMembers; ++i) {
    const ClaimId claim((first_article + i) * kSentences + sentence);
    const ArticleId article(first_article + i);
    const Span span = comparison.claims[claim.value].span;
    const Span figure = comparison.claims[claim.value].quantities.front().span;
    number.spans.push_back({article, figure, static_cast<int>(i)});
    words.spans.push_back({article, {span.begin, span.begin + 8}, static_cast<int>(i)});
    alignment.members.push_back(claim);
    alignment.places[0].words.push_back({span.begin, figure.begin});
    alignment.places[1].words.push_back(figure);
    alignment.places[2].words.push_back({figure.end + 1, span.end});
    for (const ClaimId other : cluster.claims) {
      comparison.pairs.push_back({other, claim, 0.8, PairDecision::same});
    }
    cluster.claims.push_back(claim);
    origin.articles.push_back(article);
  }
  cluster.origins = {origin};
  cluster.label = "أصيبوا في حادث المصنع رقم " + std::to_string(id.value);
  comparison.clusters.push_back(std::move(cluster));
  comparison.divergences.push_back(std::move(number));
  comparison.divergences.push_back(std::move(words));
  comparison.alignments.push_back(std::move(alignment));
  comparison.silences.push_back({id, "منبر 20", std::nullopt, SilenceKind::published_before});
}

Comparison large_run() {
  Comparison comparison;
  comparison.program = "tawatur";
  for (std::size_t story = 0; story < kStories; ++story) {
    const std::size_t first = comparison.corpus.articles.size();
    Story made{"حادث " + std::to_string(story + 1), {}};
    for (std::size_t place = 0; place < kArticles; ++place) {
      made.articles.emplace_back(first + place);
      add_article(comparison, story, place);
    }
    comparison.stories.push_back(std::move(made));
    for (std::size_t group = 0; group < kArticles; group += kMembers) {
      for (std::size_t sentence = 0; sentence < kSentences; ++sentence) {
        add_cluster(comparison, first + group, sentence);
      }
    }
  }
  return comparison;
}

class Counter : public std::streambuf {
 public:
  std::int64_t bytes = 0;

 protected:
  int_type overflow(int_type letter) override {
    ++bytes;
    return traits_type::not_eof(letter);
  }
  std::streamsize xsputn(const char* /*text*/, std::streamsize size) override {
    bytes += size;
    return size;
  }
};

// Everything that is written when no format is named.
void write_usual_reports(benchmark::State& state) {
  const Comparison comparison = large_run();
  Counter counter;
  for (auto _ : state) {
    for (const ReportFormat& format : report_formats()) {
      if (!format.by_default) continue;
      std::ostream out(&counter);
      format.write(comparison, {}, out);
      if (format.side_files == nullptr) continue;
      for (const SideFile& file : format.side_files(comparison, {})) file.write(out);
    }
  }
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  state.counters["clusters"] = static_cast<double>(comparison.clusters.size());
  state.counters["peak_MB"] = static_cast<double>(usage.ru_maxrss) / 1024;
  state.SetBytesProcessed(counter.bytes);
}
BENCHMARK(write_usual_reports)->Unit(benchmark::kMillisecond);

}  // namespace
