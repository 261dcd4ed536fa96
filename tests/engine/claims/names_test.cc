// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/claims/names.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/support/claims/read_article.h"

using namespace tawatur;
using test::ReadArticle;

namespace {

// Names of one sentence as "P:name", "B:name", "L:name".
std::vector<std::string> names(const ReadArticle& article, std::size_t sentence = 0) {
  std::vector<std::string> found;
  for (const Name& name : names_of(article.words[sentence], article.mentions[sentence])) {
    const char* kind = name.kind == NameKind::person ? "P:" : name.kind == NameKind::body ? "B:" : "L:";
    found.push_back(kind + name.name);
  }
  return found;
}

struct Case {
  std::string text;
  std::vector<std::string> names;
};

}  // namespace

TEST_CASE("persons, bodies and places are found by their frame") {
  const std::vector<Case> cases = {
      {"وصل وزير الزراعة المصري سامي الحديدي إلى تونس.", {"P:سامي الحديدي", "L:تونس"}},
      {"التقى رئيس الوزراء بنجامين كوستر وفدا من اليابان.", {"P:بنجامين كوستر", "L:اليابان"}},
      {"وقال المتحدث باسم وزارة الدفاع، كريم الشامي، إن الطريق آمن.", {"B:وزارة الدفاع", "P:كريم الشامي"}},
      {"زار محمد العلوي مدينة ورزان.", {"P:محمد العلوي", "L:ورزان"}},
      {"اتفقت شركة النسيم مع وزارة النقل الأردنية.", {"B:شركة النسيم", "B:وزارة النقل الأردنية"}},
      {"عقد الاجتماع في كوريا الجنوبية.", {"L:كوريا الجنوبية"}},
      {"دعت الأمم المتحدة إلى الهدوء.", {"B:الأمم المتحدة"}},
  };
  for (const Case& expected : cases) {
    CAPTURE(expected.text);
    CHECK(names(ReadArticle(expected.text)) == expected.names);
  }
}

TEST_CASE("what only looks like a name is none") {
  for (const char* text : {"جلس الناس على الكرسي.", "تحدث الرجل عن النظام الدستوري.", "حوار سوري سوري في القاعة.",
                           "قال مسؤول كبير كلاما آخر.", "اجتمع سفراء الدول الاثنتي عشرة في القاعة."}) {
    CAPTURE(text);
    CHECK(names(ReadArticle(text)).empty());
  }
}

TEST_CASE("the shown name has no attached conjunction or preposition") {
  const ReadArticle article("تبرعت الشركة للأمم المتحدة وللهلال الأحمر ولبنان.");
  CHECK(names(article) == std::vector<std::string>{"B:الأمم المتحدة", "B:الهلال الأحمر", "L:لبنان"});
}

TEST_CASE("behind a preposition only an article loses its alef: Lebanon and London begin with their own letter") {
  CHECK(names(ReadArticle("تبرعت الشركة للبنان أمس.")) == std::vector<std::string>{"L:لبنان"});
  CHECK(names(ReadArticle("تبرعت الشركة لليمن أمس.")) == std::vector<std::string>{"L:اليمن"});
}

TEST_CASE("the words of a tag are names like others") {
  CHECK(names(ReadArticle("وصل #سامي_الحديدي إلى #تونس مساء.")) ==
        std::vector<std::string>{"P:سامي الحديدي", "L:تونس"});
}
