// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/support/claims/read_article.h"

using namespace tawatur;
using test::ReadArticle;

namespace {

std::optional<Complement> complement(const ReadArticle& article) {
  const SentenceWords& words = article.words[0];
  REQUIRE(words[0].is(Role::reporting_verb));
  return find_complement(words, article.quotes[0], word_lexicon().verb(words[0].entry->verb), 1);
}

}  // namespace

TEST_CASE("the content of a verb of saying begins behind its complement") {
  struct Case {
    std::string text;
    ComplementKind kind;
    std::string first_word;
  };
  const std::vector<Case> cases = {
      {"قال الوزير إن السد ممتلئ.", ComplementKind::that, "السد"},
      {"قال الوزير: السد ممتلئ.", ComplementKind::colon, "السد"},
      {"قال الوزير \"السد ممتلئ تماما اليوم\".", ComplementKind::quote, "\""},
      {"دعا الوزير إلى إغلاق الجسر.", ComplementKind::word, "إغلاق"},
  };
  for (const Case& expected : cases) {
    CAPTURE(expected.text);
    const ReadArticle article(expected.text);
    const std::optional<Complement> found = complement(article);
    REQUIRE(found);
    CHECK(found->kind == expected.kind);
    CHECK(article.words[0].raw(found->content) == expected.first_word);
  }
}

TEST_CASE("a verb without a complement in its clause has none") {
  CHECK_FALSE(complement(ReadArticle("قال الوزير كلاما.")));
}
