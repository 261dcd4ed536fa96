// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/claims/claim_extractor.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "engine/text/sentence_splitter.h"

using namespace tawatur;

namespace {

struct Reading {
  Corpus corpus;
  std::vector<Sentence> sentences;
  ClaimTable table;

  [[nodiscard]] std::string_view text(Span span) const { return slice(corpus.documents.front().text, span); }
};

// Each text is an article of one paragraph, published on Thursday 7 March 2024.
Reading read(const std::vector<std::string>& texts, unsigned threads = 1) {
  Reading reading;
  for (const std::string& text : texts) {
    Article article;
    article.document = DocumentId(reading.corpus.documents.size());
    article.blocks.push_back({{0, static_cast<std::uint32_t>(text.size())}, BlockKind::paragraph});
    article.published.value = parse_iso_day("2024-03-07");
    Document document;
    document.text = text;
    reading.corpus.documents.push_back(std::move(document));
    reading.corpus.articles.push_back(std::move(article));
  }
  for (std::size_t i = 0; i < texts.size(); ++i) {
    for (Sentence& sentence : split_sentences(ArticleId(i), reading.corpus.articles[i], texts[i])) {
      reading.sentences.push_back(std::move(sentence));
    }
  }
  reading.table = extract_claims(reading.corpus, reading.sentences, threads);
  return reading;
}

Claim first_claim(const std::string& text) {
  const Reading reading = read({text});
  REQUIRE_FALSE(reading.table.claims.empty());
  return reading.table.claims.front();
}

}  // namespace

TEST_CASE("a claim carries its quantities with what is counted") {
  const Claim claim = first_claim("أصيب 12 شخصا في حريق وأغلقت ثلاث مدارس.");
  REQUIRE(claim.quantities.size() >= 1);
  CHECK(claim.quantities[0].minimum == 12);
  CHECK(claim.quantities[0].maximum == 12);
  CHECK(claim.quantities[0].unit == "شخص");
}

TEST_CASE("measures are converted to their base unit and money is not") {
  const Claim far = first_claim("يمتد الطريق 15 ميلا في الصحراء.");
  REQUIRE(far.quantities.size() == 1);
  CHECK(far.quantities[0].kind == QuantityKind::measure);
  CHECK(far.quantities[0].unit == "km");
  CHECK(*far.quantities[0].minimum == doctest::Approx(24.14).epsilon(0.001));
  const Claim dear = first_claim("كلف الجسر 15 دولارا لكل ساكن.");
  REQUIRE(dear.quantities.size() >= 1);
  CHECK(dear.quantities[0].kind == QuantityKind::money);
  CHECK(dear.quantities[0].minimum == 15);
}

TEST_CASE("a date outside the claims of its sentence places its main claims") {
  const Reading reading = read({"قالت وزارة الري، أمس الأربعاء، إن السد ممتلئ بالمياه."});
  REQUIRE(reading.table.claims.size() == 1);
  CHECK(reading.text(reading.table.claims[0].span) == "السد ممتلئ بالمياه");
  REQUIRE_FALSE(reading.table.claims[0].dates.empty());
  CHECK(reading.table.claims[0].dates[0].value == "2024-03-06");
}

TEST_CASE("polarity follows negators and denials, and look-alikes deny nothing") {
  const std::vector<std::pair<std::string, Polarity>> cases = {
      {"لم يغلق الجسر أمام الشاحنات.", Polarity::negated},
      {"لن تشارك الشركة في المعرض.", Polarity::negated},
      {"الجسر ليس مغلقا أمام الشاحنات.", Polarity::negated},
      {"نفى الوزير سامي الحديدي إغلاق الجسر.", Polarity::negated},
      {"أكد الوزير سامي الحديدي عدم إغلاق الجسر.", Polarity::negated},
      {"لا يزال الجسر مغلقا أمام الشاحنات.", Polarity::affirmed},
      {"ما زال الجسر مغلقا أمام الشاحنات.", Polarity::affirmed},
      {"قدمت الدولة دعما غير مشروط للقرية.", Polarity::affirmed},
      {"أصيب ما لا يقل عن ثلاثة عمال.", Polarity::affirmed},
      {"لا بد من إغلاق الجسر فورا.", Polarity::affirmed},
      {"كرر الوزير سامي الحديدي موقفه الذي لم يتبدل.", Polarity::affirmed},
  };
  for (const auto& [text, polarity] : cases) {
    CAPTURE(text);
    CHECK(first_claim(text).polarity == polarity);
  }
}

TEST_CASE("modality tells a plan, a guess and a demand from a fact") {
  const std::vector<std::pair<std::string, Modality>> cases = {
      {"أغلق الجسر أمام الشاحنات.", Modality::asserted},
      {"من المرجح أن يغلق الجسر غدا.", Modality::probable},
      {"ربما يغلق الجسر أمام الشاحنات.", Modality::possible},
      {"من المقرر أن يغلق الجسر غدا.", Modality::planned},
      {"ستعقد القمة في تونس.", Modality::planned},
      {"دعا الوزير سامي الحديدي إلى إغلاق الجسر.", Modality::requested},
      {"سياسية الحكومة واضحة للجميع.", Modality::asserted},
  };
  for (const auto& [text, modality] : cases) {
    CAPTURE(text);
    CHECK(first_claim(text).modality == modality);
  }
}

TEST_CASE("the act is that of the verb, else of the first act noun") {
  CHECK(first_claim("التقى الوزير سامي الحديدي نظيره منير العياشي.").act == "meeting");
  CHECK(first_claim("أكد الوزير سامي الحديدي دعمه الكامل للقرية.").act == "support");
  CHECK(first_claim("السماء صافية هذا المساء.").act.empty());
}

TEST_CASE("every sentence has an attribution, a list of names and a claim inside it") {
  const Reading reading = read({"قال الوزير: نعم. ثم غادر.", "وصل سامي الحديدي إلى تونس."});
  CHECK(reading.table.attributions.size() == reading.sentences.size());
  CHECK(reading.table.names.size() == reading.sentences.size());
  std::vector<int> claims(reading.sentences.size());
  for (const Claim& claim : reading.table.claims) {
    const Sentence& sentence = reading.sentences[claim.sentence.value];
    CHECK(sentence.span.contains(claim.span));
    CHECK(sentence.tokens[claim.first_token].span.begin == claim.span.begin);
    CHECK(sentence.tokens[claim.last_token - 1].span.end == claim.span.end);
    ++claims[claim.sentence.value];
  }
  for (const int count : claims) CHECK(count > 0);
}

TEST_CASE("the result does not depend on the number of threads") {
  std::vector<std::string> texts;
  for (int i = 0; i < 40; ++i) {
    texts.push_back("قال الوزير سامي الحديدي إن " + std::to_string(i) + " قرية غرقت، وأضاف أن السد ممتلئ.");
  }
  const Reading one = read(texts, 1);
  const Reading four = read(texts, 4);
  REQUIRE(one.table.claims.size() == four.table.claims.size());
  for (std::size_t c = 0; c < one.table.claims.size(); ++c) {
    CHECK(one.table.claims[c].span == four.table.claims[c].span);
    CHECK(one.table.claims[c].sentence == four.table.claims[c].sentence);
    CHECK(one.table.claims[c].quantities.size() == four.table.claims[c].quantities.size());
  }
}
