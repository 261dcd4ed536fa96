// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/text_sketch.h"

#include <doctest/doctest.h>

#include "tests/index/corpus_builder.h"

using namespace tawatur;

namespace {

// A text of numbered words, with other words from `changed` on.
std::string words(int count, int changed_from, int changed_to) {
  std::string text;
  for (int i = 0; i < count; ++i) {
    const bool changed = i >= changed_from && i < changed_to;
    text += (changed ? "other" : "word") + std::to_string(i) + "x ";
  }
  return text;
}

std::string sketch_of(const std::string& text, const std::string& title = "") {
  const Corpus corpus = corpus_of({{title, text}});
  return text_sketch(placed_words(corpus.articles[0], corpus.documents[0].text));
}

std::string exact_sketch_of(const std::string& text) {
  const Corpus corpus = corpus_of({{"", text}});
  return exact_sketch(placed_words(corpus.articles[0], corpus.documents[0].text));
}

}  // namespace

TEST_CASE("the same text has the same sketch, whatever its title, spelling and marks") {
  const std::string text = "أعلنت البلدية أن مسؤولاً وصل إلى المدينة صباح اليوم، وغادر مساءً.";
  const std::string other = "أَعلنت البلديـة أن مسؤولا وصل الى المدينه صباح اليوم وغادر مساءً";
  CHECK(sketch_of(text, "عنوان") == sketch_of(text, "آخر"));
  CHECK(sketch_of(text) == sketch_of(other));
}

TEST_CASE("a copy with some words changed is nearer than a text with some words in common") {
  const std::string text = sketch_of(words(300, 0, 0));
  CHECK(sketch_similarity(text, text) == 1);
  CHECK(sketch_similarity(text, sketch_of(words(300, 10, 20))) > 0.6);
  CHECK(sketch_similarity(text, sketch_of(words(300, 60, 300))) < 0.45);
  CHECK(sketch_similarity(text, sketch_of(words(300, 0, 300))) == 0);
}

TEST_CASE("short texts have short sketches, and texts without words none") {
  CHECK(sketch_of("one two three").size() == kSketchHashBytes);
  CHECK(sketch_of("one two three") == sketch_of("ONE two, three!"));
  CHECK(sketch_of("...").empty());
  CHECK(sketch_similarity("", sketch_of("one")) == 0);
}

TEST_CASE("a claim with another number is no copy") {
  CHECK(exact_sketch_of("أصيب 12 عاملاً.") == exact_sketch_of("أصيب 12 عاملا"));
  CHECK(sketch_similarity(exact_sketch_of("أصيب 12 عاملاً"), exact_sketch_of("أصيب 15 عاملاً")) == 0);
}
