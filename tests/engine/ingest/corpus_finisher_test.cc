// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "engine/ingest/article_readers.h"

namespace tawatur {
namespace {

using Files = std::vector<std::pair<std::string, std::string>>;

Corpus read_all(const Files& files) {
  Corpus corpus;
  for (const auto& [name, content] : files) {
    std::istringstream in(content);
    read_input(in, name, {}, corpus);
  }
  finish_corpus(corpus);
  return corpus;
}

// Everything that a later stage can see, in order.
std::string printed(const Corpus& corpus) {
  std::ostringstream out;
  for (const InputFile& input : corpus.inputs) out << input.name << ' ' << input.sha256 << '\n';
  for (const Document& document : corpus.documents) out << document.input.value << ' ' << document.text << '\n';
  for (const Article& article : corpus.articles) {
    out << article.document.value << ' ' << article.body().begin << ' ' << article.publisher.value_or("-") << ' '
        << article.origin.value_or("-") << ' ' << (article.published.value ? iso_day(*article.published.value) : "-")
        << '\n';
  }
  for (const Boilerplate& piece : corpus.boilerplate)
    out << piece.document.value << ' ' << piece.span.begin << ' ' << piece.kind << '\n';
  for (const IngestProblem& problem : corpus.problems) out << problem.file << ' ' << problem.reason << '\n';
  return out.str();
}

Files sample() {
  return {
      {"b.txt",
       "صحيفة الضحى\nالبلدية تفتح الحديقة العامة\n5 آذار 2024\nفتحت البلدية الحديقة العامة أمام السكان.\nشعار دائم في "
       "كل الصفحات.\n"},
      {"a.txt",
       "صحيفة الضحى\nالفريق يفوز بالكأس للمرة الثالثة\nفاز الفريق بالكأس بعد مباراة مثيرة.\nشعار دائم في كل "
       "الصفحات.\n"},
      {"c.jsonl",
       "{\"title\":\"خبر\",\"text\":\"قال المحافظ إن العمل انتهى.\",\"id\":\"1\"}\n{\"title\":\"بلا نص\"}\n"},
      {"d.txt",
       "صحيفة الضحى\nارتفاع أسعار القمح في الشمال\nارتفعت أسعار القمح في أسواق الشمال.\nشعار دائم في كل الصفحات.\n"},
      {"e.txt", "الرئيسية\n"}};
}

TEST_CASE("the order of reading does not matter") {
  Files files = sample();
  const std::string expected = printed(read_all(files));
  std::sort(files.begin(), files.end());
  do {
    CHECK(printed(read_all(files)) == expected);
  } while (std::next_permutation(files.begin(), files.end()));
}

TEST_CASE("articles follow the names of their inputs and repeated blocks are cut") {
  const Corpus corpus = read_all(sample());

  REQUIRE(corpus.articles.size() == 4);
  CHECK(corpus.inputs.front().name == "a.txt");
  for (std::size_t i = 1; i < corpus.articles.size(); ++i) {
    CHECK(corpus.articles[i - 1].document < corpus.articles[i].document);
  }
  CHECK(corpus.articles.front().blocks.size() == 1);
  CHECK(std::count_if(corpus.boilerplate.begin(), corpus.boilerplate.end(),
                      [](const Boilerplate& piece) { return piece.kind == "repeated_block"; }) == 3);
}

TEST_CASE("a host that one page names is named on all") {
  Corpus corpus;
  corpus.inputs = {{"a", 0, ""}, {"b", 0, ""}};
  corpus.documents = {{InputId(0), true, "نص أول", "utf-8"}, {InputId(1), true, "نص ثان", "utf-8"}};
  Article named;
  named.document = DocumentId(0);
  named.blocks.push_back({{0, 4}, BlockKind::paragraph});
  named.url = "https://www.duha.example/a";
  named.publisher = "صحيفة الضحى";
  Article linking = named;
  linking.document = DocumentId(1);
  linking.url = "";
  linking.publisher = "منتدى السد";
  linking.origin = "duha.example";
  corpus.articles = {named, linking};

  finish_corpus(corpus);

  CHECK(corpus.articles[1].origin == "صحيفة الضحى");
}

}  // namespace
}  // namespace tawatur
