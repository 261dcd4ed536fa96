// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/sentence_splitter.h"

#include <doctest/doctest.h>

#include <string>

using namespace tawatur;

namespace {

Article paragraph_article(std::string_view text) {
  Article article;
  article.blocks.push_back({{0, static_cast<std::uint32_t>(text.size())}, BlockKind::paragraph});
  return article;
}

// The sentences, parted by " | ".
std::string split(std::string_view text) {
  std::string result;
  for (const Sentence& sentence : split_sentences(ArticleId(0), paragraph_article(text), text)) {
    if (!result.empty()) result += " | ";
    result += slice(text, sentence.span);
  }
  return result;
}

}  // namespace

TEST_CASE("sentences end where a reader ends them") {
  struct Row {
    const char* text;
    const char* sentences;
  };
  const Row table[] = {
      {"قال الوزير نعم. وقالت الوزيرة لا.", "قال الوزير نعم. | وقالت الوزيرة لا."},
      {"هل وصل الوفد؟ نعم وصل!", "هل وصل الوفد؟ | نعم وصل!"},
      {"سطر أول\nسطر ثان\r\nسطر ثالث", "سطر أول | سطر ثان | سطر ثالث"},
      {"قتل 3.5 بالمئة منهم. وانتهى", "قتل 3.5 بالمئة منهم. | وانتهى"},
      {"التقى د. سامي بالوفد. ثم غادر", "التقى د. سامي بالوفد. | ثم غادر"},
      {"حضر م. ع. ناصر اللقاء", "حضر م. ع. ناصر اللقاء"},
      {"نقلت ا.ف.ب عن المصدر", "نقلت ا.ف.ب عن المصدر"},
      {"في عام 1436 هـ. ثم عاد", "في عام 1436 هـ. | ثم عاد"},
      {"انتهى اللقاء.وغادر الوفد", "انتهى اللقاء. | وغادر الوفد"},
      {"زار موقع news.example أمس. ثم خرج", "زار موقع news.example أمس. | ثم خرج"},
      {"1. وصل الوفد إلى المدينة", "1. وصل الوفد إلى المدينة"},
      {"وصل الوفد.. وغادر مساء", "وصل الوفد.. وغادر مساء"},
      {"وصل الوفد… وغادر الوزير مساء", "وصل الوفد… | وغادر الوزير مساء"},
      {"وصل الوفد· وغادر الوزير", "وصل الوفد· | وغادر الوزير"},
      {"أسعار (!) غريبة جدا", "أسعار (!) غريبة جدا"},
      {"كان عنوانه «إلى أين؟» مثيرا", "كان عنوانه «إلى أين؟» مثيرا"},
      {"قال: «لن نرحل.» ثم خرج", "قال: «لن نرحل.» | ثم خرج"},
      {"قال: «لن نرحل». ثم خرج", "قال: «لن نرحل». | ثم خرج"},
      {"قال: «نعم. لا» وخرج", "قال: «نعم. لا» وخرج"},
      {"قال: «نحن باقون في هذه الأرض. ولن نرحل عنها مهما حدث» وخرج",
       "قال: «نحن باقون في هذه الأرض. | ولن نرحل عنها مهما حدث» وخرج"},
      {"قال \"نحن باقون هنا\". وأضاف \"لن نرحل\".", "قال \"نحن باقون هنا\". | وأضاف \"لن نرحل\"."},
      {"***\nنص", "نص"},
      {"", ""},
      {" \n \u00A0", ""},
  };
  for (const Row& row : table) {
    CAPTURE(row.text);
    CHECK(split(row.text) == row.sentences);
  }
}

TEST_CASE("a full stop before what cannot open a sentence does not end one") {
  for (const char* text : {
           "التقى الوزير نظيره. الذي وصل أمس",
           "عقدت القمة في المدينة. حيث ناقش القادة الأزمة",
           "رفض الوفد العرض. مشدداً على مطالبه",
           "توقف القتال في المدينة. في وقت تشهد فيه البلاد هدوءا",
           "تواصل الحكومة عملها. مع إمكانية تمديد المهلة التي تنتهي غدا",
       }) {
    CAPTURE(text);
    CHECK(split(text) == text);
  }
}

TEST_CASE("an adverbial phrase with a main verb opens a sentence") {
  CHECK(split("انتهى اللقاء. في وقت سابق، قال الوزير نعم") == "انتهى اللقاء. | في وقت سابق، قال الوزير نعم");
  CHECK(split("انتهى اللقاء. مع استمرار القتال، وصل الوفد") == "انتهى اللقاء. | مع استمرار القتال، وصل الوفد");
}

TEST_CASE("title and subheadings are units of their own kind") {
  const std::string text = "عنوان. له جزآن\nمتن أول.\nعنوان فرعي. آخر\nمتن ثان.";
  const auto at = [&text](std::string_view words) {
    const std::size_t begin = text.find(words);
    return Span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + words.size())};
  };
  Article article;
  article.title = at("عنوان. له جزآن");
  article.blocks = {{at("متن أول."), BlockKind::paragraph},
                    {at("عنوان فرعي. آخر"), BlockKind::subheading},
                    {at("متن ثان."), BlockKind::paragraph}};

  const std::vector<Sentence> sentences = split_sentences(ArticleId(7), article, text);

  REQUIRE(sentences.size() == 4);
  CHECK(sentences[0].kind == SentenceKind::title);
  CHECK(sentences[0].span == *article.title);
  CHECK(sentences[1].kind == SentenceKind::sentence);
  CHECK(sentences[2].kind == SentenceKind::subheading);
  CHECK(sentences[2].span == article.blocks[1].span);
  CHECK(sentences[3].article == ArticleId(7));
}

TEST_CASE("tokens of a sentence are those inside its span") {
  const std::string text = "  وصل الوفد. ثم غادر  ";

  for (const Sentence& sentence : split_sentences(ArticleId(0), paragraph_article(text), text)) {
    REQUIRE_FALSE(sentence.tokens.empty());
    CHECK(sentence.tokens.front().span.begin == sentence.span.begin);
    CHECK(sentence.tokens.back().span.end == sentence.span.end);
  }
}
