// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <map>
#include <string>

#include "engine/claims/word_lexicon.h"
#include "engine/text/folding.h"

using namespace tawatur;

namespace {

using Forms = std::map<std::string, Inflection>;

UseForm into(Forms& forms) {
  return [&forms](const std::string& form, const Inflection& how) { forms.emplace(form, how); };
}

}  // namespace

TEST_CASE("the perfect has gender, dual and plural, with the weak last letter dropped where it is") {
  Forms forms;
  each_perfect(folded("أعلن"), into(forms));
  each_perfect(folded("نفى"), into(forms));
  for (const char* form : {"أعلن", "أعلنت", "أعلنا", "أعلنوا", "نفى", "نفت", "نفوا"}) {
    CAPTURE(form);
    CHECK(forms.contains(folded(form)));
  }
  CHECK(forms.at(folded("أعلنت")).feminine);
  CHECK(forms.at(folded("نفوا")).plural);
  CHECK_FALSE(forms.contains(folded("نفيوا")));
}

TEST_CASE("the imperfect has its prefixes, and the future before them") {
  Forms forms;
  each_imperfect(folded("يؤكد"), into(forms));
  for (const char* form : {"يؤكد", "تؤكد", "يؤكدان", "يؤكدون", "سيؤكد", "ستؤكد"}) {
    CAPTURE(form);
    CHECK(forms.contains(folded(form)));
  }
  CHECK(forms.at(folded("ستؤكد")).future);
  CHECK_FALSE(forms.at(folded("تؤكد")).future);
}

TEST_CASE("behind a negator the weak last letter is dropped, but never to a word of two letters") {
  Forms forms;
  each_imperfect(folded("ينفي"), into(forms));
  each_imperfect(folded("يرى"), into(forms));
  CHECK(forms.contains(folded("ينف")));
  CHECK(forms.at(folded("تنف")).feminine);
  CHECK_FALSE(forms.contains(folded("تر")));
}

TEST_CASE("the participle continues a report in the accusative, never in the bare nominative") {
  Forms forms;
  each_participle(folded("مؤكد"), false, into(forms));
  each_participle(folded("ناف"), true, into(forms));
  for (const char* form : {"مؤكدا", "مؤكدة", "مؤكدين", "نافيا", "نافية"}) {
    CAPTURE(form);
    CHECK(forms.contains(folded(form)));
  }
  CHECK_FALSE(forms.contains(folded("مؤكد")));
}
