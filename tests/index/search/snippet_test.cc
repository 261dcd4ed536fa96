// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/search/snippet.h"

#include <doctest/doctest.h>

#include "tests/index/corpus_builder.h"

using namespace tawatur;

TEST_CASE("the snippet is the passage with most words of the query, quoted exactly") {
  const Corpus corpus = corpus_of({{"عنوان", "وصل الوزير صباحاً. ثم أعلن أن الحريق في المستودع أُخمد. وغادر مساءً."}});
  const std::string& text = corpus.documents[0].text;
  const Snippet snippet = best_snippet(corpus.articles[0], text, "حريق المستودع", 5);
  CHECK(slice(text, snippet.span).find("الحريق في المستودع") != std::string::npos);
  REQUIRE(snippet.marks.size() == 2);
  CHECK(slice(text, snippet.marks[0]) == "الحريق");
  CHECK(slice(text, snippet.marks[1]) == "المستودع");
}

TEST_CASE("without a word of the query the snippet is the beginning") {
  const Corpus corpus = corpus_of({{"عنوان", "واحد اثنان ثلاثة أربعة"}});
  const std::string& text = corpus.documents[0].text;
  const Snippet snippet = best_snippet(corpus.articles[0], text, "لا شيء", 2);
  CHECK(slice(text, snippet.span) == "واحد اثنان");
  CHECK(snippet.marks.empty());
}

TEST_CASE("a snippet of a short block is the whole block") {
  const Corpus corpus = corpus_of({{"", "كلمة واحدة."}});
  CHECK(slice(corpus.documents[0].text, best_snippet(corpus.articles[0], corpus.documents[0].text, "كلمة").span) ==
        "كلمة واحدة");
}
