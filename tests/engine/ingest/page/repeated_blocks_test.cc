// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ingest/page/corpus_passes.h"

#include <doctest/doctest.h>

#include <string>

namespace tawatur {
namespace {

// One document for each page; a page is its paragraphs.
Corpus corpus_of(const std::vector<std::vector<std::string>>& pages, const std::string& publisher) {
  Corpus corpus;
  corpus.inputs.push_back({"a", 0, ""});
  for (const std::vector<std::string>& page : pages) {
    Document document{InputId(0), true, "", "utf-8"};
    Article article;
    article.document = DocumentId(corpus.documents.size());
    if (!publisher.empty()) article.publisher = publisher;
    for (const std::string& paragraph : page) {
      const auto begin = static_cast<std::uint32_t>(document.text.size());
      document.text += paragraph;
      article.blocks.push_back({{begin, static_cast<std::uint32_t>(document.text.size())}, BlockKind::paragraph});
      document.text += '\n';
    }
    corpus.documents.push_back(std::move(document));
    corpus.articles.push_back(std::move(article));
  }
  return corpus;
}

TEST_CASE("what a publisher repeats at the ends of its pages is cut, round by round") {
  Corpus corpus = corpus_of({{"عن الصحيفة.", "خبر أول يطول قليلا.", "إعلان دائم.", "حقوق."},
                             {"عن الصحيفة.", "خبر ثان يطول قليلا.", "إعلان دائم.", "حقوق."},
                             {"عن الصحيفة.", "خبر ثالث يطول قليلا.", "إعلان دائم.", "حقوق."}},
                            "الضحى");

  cut_repeated_blocks(corpus);

  for (const Article& article : corpus.articles) {
    REQUIRE(article.blocks.size() == 1);
    CHECK(slice(corpus.document_of(article).text, article.blocks.back().span).starts_with("خبر"));
  }
  CHECK(corpus.boilerplate.size() == 9);
  CHECK(corpus.boilerplate.front().kind == "repeated_block");
}

TEST_CASE("copies of one article are no furniture") {
  Corpus corpus = corpus_of({{"خبر.", "خاتمة."}, {"خبر.", "خاتمة."}, {"خبر.", "خاتمة."}}, "الضحى");

  cut_repeated_blocks(corpus);

  CHECK(corpus.boilerplate.empty());
}

TEST_CASE("two repetitions, other publishers and unknown ones are left alone") {
  Corpus twice = corpus_of({{"أول.", "خاتمة."}, {"ثان.", "خاتمة."}}, "الضحى");
  Corpus unknown = corpus_of({{"أول.", "خاتمة."}, {"ثان.", "خاتمة."}, {"ثالث.", "خاتمة."}}, "");
  Corpus alone = corpus_of({{"خاتمة."}, {"خاتمة."}, {"خاتمة."}}, "الضحى");

  for (Corpus* corpus : {&twice, &unknown, &alone}) {
    cut_repeated_blocks(*corpus);
    CHECK(corpus->boilerplate.empty());
  }
}

}  // namespace
}  // namespace tawatur
