// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/search/snippet.h"

#include <doctest/doctest.h>

#include "tests/index/corpus_builder.h"

using namespace tawatur;

TEST_CASE("the snippet is the passage with most words of the query, quoted exactly") {
  const Corpus corpus = corpus_of({{"عنوان", "وصل الوزير صباحاً. ثم أعلن أن الحريق في المستودع أُخمد. وغادر مساءً."}});
  const std::string& text = corpus.documents[0].text;
  const Snippet snippet = best_snippet(corpus.articles[0], text, stems_to_mark(parse_query("حريق المستودع")), 5);
  CHECK(slice(text, snippet.span).find("الحريق في المستودع") != std::string::npos);
  REQUIRE(snippet.marks.size() == 2);
  CHECK(slice(text, snippet.marks[0]) == "الحريق");
  CHECK(slice(text, snippet.marks[1]) == "المستودع");
}

TEST_CASE("without a word of the query the snippet is the beginning") {
  const Corpus corpus = corpus_of({{"عنوان", "واحد اثنان ثلاثة أربعة"}});
  const std::string& text = corpus.documents[0].text;
  const Snippet snippet = best_snippet(corpus.articles[0], text, stems_to_mark(parse_query("لا شيء")), 2);
  CHECK(slice(text, snippet.span) == "واحد اثنان");
  CHECK(snippet.marks.empty());
}

TEST_CASE("a snippet of a short block is the whole block") {
  const Corpus corpus = corpus_of({{"", "كلمة واحدة."}});
  const std::string& text = corpus.documents[0].text;
  CHECK(slice(text, best_snippet(corpus.articles[0], text, stems_to_mark(parse_query("كلمة"))).span) == "كلمة واحدة");
}

TEST_CASE("what must be absent, outlets and dates are no words to mark") {
  const auto stems = [](const char* query) { return stems_to_mark(parse_query(query)); };
  CHECK(stems("حريق -مرفأ outlet:ألف date:2024 number:12") == stems("حريق"));
  CHECK(stems("speaker:الوزير AND (حريق OR \"المرفأ\")") == stems("الوزير حريق المرفأ"));
}

TEST_CASE("a claim is its own snippet, with its words marked") {
  const Corpus corpus = corpus_of({{"", "قال الوزير إن الحريق أُخمد."}});
  const std::string& text = corpus.documents[0].text;
  const Span claim = corpus.articles[0].body();
  const Snippet snippet = marked_passage(claim, text, stems_to_mark(parse_query("حريق")));
  CHECK(snippet.span == claim);
  REQUIRE(snippet.marks.size() == 1);
  CHECK(slice(text, snippet.marks[0]) == "الحريق");
}
