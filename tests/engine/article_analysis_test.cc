// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/article_analysis.h"

#include <doctest/doctest.h>

#include <sstream>

#include "engine/engine.h"
#include "engine/report/report_formats.h"
#include "tests/support/plain_articles.h"

using namespace tawatur;

namespace {

Corpus four_articles() {
  return test::comparison_of(
             {{"ألف", {"أعلنت وزارة الصحة إصابة 12 عاملاً أمس.", "وأضافت أن الحريق أخمد."}, "2024-12-03"},
              {"باء", {"قال وزير الصحة إن 15 عاملاً أصيبوا في حريق المرفأ."}, "2024-12-04"},
              {"جيم", {"نفت الوزارة إصابة عمال.", "ووصل الوزير إلى المرفأ مساء."}, ""},
              {"دال", {"فاز فريق الميناء على فريق الجبل."}, "2024-12-05"}})
      .corpus;
}

std::vector<ArticleId> all_of(const Corpus& corpus) {
  std::vector<ArticleId> ids;
  for (std::size_t i = 0; i < corpus.articles.size(); ++i) ids.emplace_back(i);
  return ids;
}

std::string json_of(const Comparison& comparison) {
  std::ostringstream out;
  for (const ReportFormat& format : report_formats()) {
    if (format.name == "json") format.write(comparison, {}, out);
  }
  return out.str();
}

}  // namespace

TEST_CASE("a run with known analyses gives the same bytes as a run from scratch") {
  const Corpus corpus = four_articles();
  const std::string from_scratch = json_of(compare(corpus, {}));
  const std::vector<ArticleAnalysis> analyses = analyze_articles(corpus, all_of(corpus), 2);
  for (unsigned chosen = 0; chosen < 16; ++chosen) {
    CAPTURE(chosen);
    std::vector<std::optional<ArticleAnalysis>> known(4);
    for (std::size_t i = 0; i < 4; ++i) {
      if ((chosen >> i & 1U) != 0) known[i] = analyses[i];
    }
    CHECK((json_of(compare(corpus, {}, std::move(known))) == from_scratch));
  }
}

TEST_CASE("an analysis does not depend on the articles beside it") {
  const Corpus corpus = four_articles();
  const std::vector<ArticleAnalysis> together = analyze_articles(corpus, all_of(corpus), 1);
  const std::vector<ArticleId> third = {ArticleId(2)};
  const ArticleAnalysis alone = analyze_articles(corpus, third, 1).at(0);
  REQUIRE(alone.sentences.size() == 2);
  CHECK(alone.sentences[1].article == ArticleId(0));
  CHECK(alone.sentences[1].span == together[2].sentences[1].span);
  REQUIRE(alone.table.claims.size() == together[2].table.claims.size());
  CHECK(alone.table.claims.back().sentence == together[2].table.claims.back().sentence);
  CHECK(alone.table.claims.back().span == together[2].table.claims.back().span);
}

TEST_CASE("all that an analysis rests on changes its hash, and nothing else does") {
  const Corpus corpus = four_articles();
  const Article& article = corpus.articles[0];
  const std::string& text = corpus.document_of(article).text;
  const std::uint64_t hash = analysis_input(article, text);
  Article other = article;
  other.publisher = "هاء";
  other.url = "https://a.example";
  CHECK(analysis_input(other, text) == hash);
  other.published.value = parse_iso_day("2024-12-09");
  CHECK(analysis_input(other, text) != hash);
  other = article;
  other.language = "fa";
  CHECK(analysis_input(other, text) != hash);
  other = article;
  other.blocks.back().kind = BlockKind::subheading;
  CHECK(analysis_input(other, text) != hash);
  other = article;
  other.title = other.blocks.front().span;
  CHECK(analysis_input(other, text) != hash);
  std::string changed = text;
  changed.replace(changed.find("12"), 2, "13");
  CHECK(analysis_input(article, changed) != hash);
}

TEST_CASE("what stops the progress stops the run") {
  struct Stopped {};
  std::size_t told = 0;
  const Progress progress = [&](std::string_view, std::size_t, std::size_t) {
    if (++told == 2) throw Stopped();
  };
  CompareOptions options;
  options.threads = 1;
  CHECK_THROWS_AS((void)compare(four_articles(), options, {}, progress), Stopped);
  CHECK(told == 2);
}

TEST_CASE("lexicons and sources of a run are told by their hashes") {
  CHECK(lexicon_hash().size() == 64);
  CHECK(std::string(program_revision()).size() == 16);
  CHECK(std::string(reading_revision()) != program_revision());
  const std::string json = json_of(compare(four_articles(), {}));
  CHECK(json.find("\"lexicons\": \"" + lexicon_hash() + "\"") != std::string::npos);
  CHECK(json.find("\"revision\": \"" + std::string(program_revision()) + "\"") != std::string::npos);
}
