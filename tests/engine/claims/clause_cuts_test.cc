// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/support/claims/read_article.h"

using namespace tawatur;
using test::ReadArticle;

namespace {

// The words at which the grammar allows a cut, background ones with a leading '~'.
std::vector<std::string> cuts(const std::string& text) {
  const ReadArticle article(text);
  std::vector<std::string> words;
  for (const ClauseCut& cut : clause_cuts(article.words[0], article.quotes[0])) {
    words.push_back((cut.kind == PieceKind::head ? "" : "~") + std::string(article.words[0].raw(cut.at)));
  }
  return words;
}

}  // namespace

TEST_CASE("a cut needs two signs") {
  CHECK(cuts("أغلق الجسر أمام الشاحنات، بينما بقي الطريق مفتوحا.") == std::vector<std::string>{"بينما"});
  CHECK(cuts("أغلق الجسر أمام الشاحنات، لتسهيل أعمال الصيانة.") == std::vector<std::string>{"~لتسهيل"});
  CHECK(cuts("أغلق الجسر أمام الشاحنات واندلعت احتجاجات.") == std::vector<std::string>{"واندلعت"});
  CHECK(cuts("أغلق الجسر أمام الشاحنات، والحافلات، والدراجات.").empty());
  CHECK(cuts("أغلق الجسر لتسهيل أعمال الصيانة.").empty());
}

TEST_CASE("inside a name in quotation marks nothing is cut") {
  CHECK(cuts("عادت حركة \"الجسر واندلعت النار\" أمس.").empty());
}

TEST_CASE("an event dates another only when it is a turning point") {
  const ReadArticle fall("غادر الوزير المدينة بعد سقوط الحكومة السابقة.");
  const std::vector<TokenRange> events = dating_events(fall.words[0]);
  REQUIRE(events.size() == 1);
  CHECK(fall.slice_of(0, events[0]) == "سقوط الحكومة السابقة");
  CHECK(dating_events(ReadArticle("غادر الوزير المدينة بعد زيارة الحكومة السابقة.").words[0]).empty());
}

TEST_CASE("marks are no words") {
  const ReadArticle article("نعم، \"نعم\".");
  CHECK(word_count(article.words[0], {0, article.words[0].size()}) == 2);
}
