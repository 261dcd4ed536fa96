// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/claims/speaker_phrases.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/support/claims/read_article.h"

using namespace tawatur;
using test::ReadArticle;

TEST_CASE("the noun phrase behind the verb tells who could speak") {
  struct Case {
    std::string text;
    SpeakerKind kind;
    std::string phrase;
  };
  const std::vector<Case> cases = {
      {"قال وزير الري سامي الحديدي إن السد ممتلئ.", SpeakerKind::person, "وزير الري سامي الحديدي"},
      {"قالت وزارة الري إن السد ممتلئ.", SpeakerKind::body, "وزارة الري"},
      {"قالت مصادر طبية إن السد ممتلئ.", SpeakerKind::source, "مصادر طبية"},
      {"أكد الجانبان أن السد ممتلئ.", SpeakerKind::party, "الجانبان"},
      {"أكدت باريس أن السد ممتلئ.", SpeakerKind::place, "باريس"},
  };
  for (const Case& expected : cases) {
    CAPTURE(expected.text);
    const ReadArticle article(expected.text);
    const SpeakerPhrase phrase = speaker_phrase_at(article.words[0], article.mentions[0], 1);
    CHECK(phrase.kind == expected.kind);
    CHECK(phrase.can_speak());
    REQUIRE_FALSE(phrase.range.empty());
    CHECK(article.slice_of(0, phrase.range) == expected.phrase);
  }
}

TEST_CASE("the noun phrase before the verb is found behind particles") {
  const ReadArticle article("وكان وزير الري سامي الحديدي قد قال إن السد ممتلئ.");
  const SentenceWords& words = article.words[0];
  std::size_t verb = 0;
  while (verb < words.size() && words.raw(verb) != "قال") ++verb;
  const SpeakerPhrase phrase = speaker_phrase_before(words, article.mentions[0], verb);
  CHECK(phrase.kind == SpeakerKind::person);
}

TEST_CASE("where no noun phrase stands nobody speaks") {
  const ReadArticle article("قال إن السد ممتلئ.");
  CHECK(speaker_phrase_at(article.words[0], article.mentions[0], 1).kind == SpeakerKind::none);
  CHECK_FALSE(SpeakerPhrase{}.can_speak());
}
