// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/planted/mutations.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "benchmarks/planted/planted_run.h"

using namespace tawatur;
using namespace tawatur::planted;

namespace {

const std::string kBody =
    "أعلنت وزارة الصحة أن 12 شخصا أصيبوا في حريق شب يوم الثلاثاء في الميناء القديم.\n"
    "وصل وزير الداخلية إلى المكان بعد ساعة من اندلاع النيران في المستودع.\n"
    "قال مدير الميناء إن 5 عمال نقلوا إلى المستشفى وإن حالتهم مستقرة الآن.\n"
    "أكد رئيس البلدية أن الحركة في سوريا لم تتأثر وأن الخسائر بلغت 1234 حاوية.\n"
    "يعود الميناء إلى العمل في 14 مارس المقبل بحسب بيان «الإدارة العامة» للنقل.";

const std::string kPlain =
    "جلس الشيخ أمام بيته ينظر إلى الطريق الطويل.\n"
    "كانت الأشجار تميل مع الريح في آخر النهار.\n"
    "عاد الأطفال من الحقل يحملون سلال الفاكهة.\n"
    "ثم هدأ المكان ونام الجميع قبل منتصف الليل.";

Original original(const std::string& body = kBody) {
  std::vector<Original> found = originals(pair_corpus(body, body, {}), 1);
  REQUIRE(found.size() == 2);
  return found.front();
}

std::vector<std::string> changes(std::string_view kind, const std::string& body = kBody) {
  const Original source = original(body);
  const auto row = std::find_if(mutation_kinds().begin(), mutation_kinds().end(),
                                [kind](const MutationKind& k) { return k.name == kind; });
  REQUIRE(row != mutation_kinds().end());
  Random random(1);
  std::vector<std::string> found;
  for (const Edit& edit : allowed_places(*row, source, random)) {
    found.push_back(std::string(slice(source.body, edit.removed)) + " -> " + edit.inserted);
  }
  return found;
}

bool has(const std::vector<std::string>& list, const std::string& item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

}  // namespace

TEST_CASE("the table of kinds is in order and has both harmful and harmless ones") {
  const auto kinds = mutation_kinds();

  CHECK(std::is_sorted(kinds.begin(), kinds.end(), [](const auto& a, const auto& b) { return a.name < b.name; }));
  CHECK(std::any_of(kinds.begin(), kinds.end(), [](const auto& kind) { return kind.harmful(); }));
  CHECK(std::any_of(kinds.begin(), kinds.end(), [](const auto& kind) { return !kind.harmful(); }));
}

TEST_CASE("every kind but none changes the text, inside it and at code-point borders") {
  const Original source = original();
  for (const MutationKind& kind : mutation_kinds()) {
    if (kind.name == "none") continue;
    Random random(7);
    for (const Edit& edit : allowed_places(kind, source, random)) {
      CAPTURE(kind.name);
      CAPTURE(edit.inserted);
      CHECK(edit.removed.end <= source.body.size());
      CHECK(edited(source.body, edit) != source.body);
      for (const std::uint32_t at : {edit.removed.begin, edit.removed.end}) {
        CHECK((at == source.body.size() || (static_cast<unsigned char>(source.body[at]) & 0xC0U) != 0x80U));
      }
    }
  }
}

TEST_CASE("a number stays in the class that its noun's form asks for") {
  const Original source = original();
  const auto row = std::find_if(mutation_kinds().begin(), mutation_kinds().end(),
                                [](const MutationKind& k) { return k.name == "number"; });
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    Random random(seed);
    for (const Edit& edit : allowed_places(*row, source, random)) {
      const unsigned long before = std::stoul(std::string(slice(source.body, edit.removed)));
      const unsigned long after = std::stoul(edit.inserted);
      CAPTURE(before);
      CAPTURE(after);
      CHECK(before != after);
      CHECK((before <= 10) == (after <= 10));
      CHECK((before <= 99) == (after <= 99));
    }
  }
}

TEST_CASE("changes are those that the tables allow") {
  CHECK(has(changes("number_wording"), "5 -> خمسة"));
  CHECK(has(changes("rounding"), "1234 -> نحو 1200"));
  CHECK(has(changes("calendar_name"), "مارس -> آذار"));
  CHECK(has(changes("spelling"), "سوريا -> سورية"));
  CHECK(has(changes("certainty"), "أكد -> رجح"));
  CHECK(has(changes("polarity"), "وصل -> لم يصل"));
  CHECK(has(changes("quotation_marks"), "«الإدارة العامة» -> \"الإدارة العامة\""));
}

TEST_CASE("a year and a day of a month are no counted numbers") {
  for (const std::string& change : changes("number")) {
    CAPTURE(change);
    CHECK_FALSE(change.starts_with("14 "));
  }
}

TEST_CASE("a place whose neighbours would make the change wrong is left alone") {
  struct Case {
    std::string_view kind;
    std::string sentence;
    std::string place;  // where nothing must be offered
  };
  const std::vector<Case> cases = {
      {"polarity", "وقد وصل الوفد إلى العاصمة مساء أمس بعد رحلة طويلة.", "وصل"},
      {"calendar_name", "افتتح المعرض في أيار/ مايو بحضور عدد من الزوار والضيوف.", "مايو"},
      {"rounding", "زار المعرض نحو 1234 زائرة في اليوم الأول من افتتاحه.", "1234"},
      {"rounding", "باع المصنع 1234 طنا من القمح في السوق المحلية هذا الموسم.", "1234"},
      {"number_wording", "فاز الفريق 5مرات في البطولة منذ بدايتها قبل سنوات طويلة.", "5"},
      {"certainty", "أكدت الوزيرة رفضها للمشروع في صيغته الحالية المعروضة عليها.", "أكدت"},
      {"spelling", "طلب المدير ان يحضر الجميع إلى القاعة قبل بدء الاجتماع.", "ان"},
      {"date", "يبدأ العرض يوم الثلاثاء 12 من الشهر المقبل في القاعة الكبرى.", "الثلاثاء"},
      {"number", "ولد الشاعر سنة 1829 وسط أسرة فقيرة من أهل القرية.", "1829"},
  };
  for (const Case& item : cases) {
    CAPTURE(item.sentence);
    for (const std::string& change : changes(item.kind, kPlain + "\n" + item.sentence)) {
      CHECK_FALSE(change.starts_with(item.place + " -> "));
    }
  }
}

TEST_CASE("a capital is not put in the place of its own country, nor the country in its place") {
  const Original source = original(kPlain + "\nيقيم الكاتب في فرنسا منذ سنوات.\nسافر صديقه إلى باريس قبل شهر.");
  const auto row = std::find_if(mutation_kinds().begin(), mutation_kinds().end(),
                                [](const MutationKind& k) { return k.name == "entity"; });
  bool offered = false;
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    Random random(seed);
    for (const Edit& edit : allowed_places(*row, source, random)) {
      offered = true;
      CHECK(edit.inserted != "فرنسا");
      CHECK(edit.inserted != "باريس");
    }
  }
  CHECK(offered);
}

TEST_CASE("another speaker fits the verb before it and has the reported clause behind it") {
  const std::string body = kPlain + "\nقالت مديرة المدرسة إن الدروس تبدأ غدا في جميع الصفوف.\n" +
                           "قال مدير المصنع إن العمل يبدأ بعد شهر.\nوأعلن رئيس اللجنة تأجيل الجلسة إلى الغد.";
  static const std::vector<std::string> kFeminine = {"منظمة محلية", "مصادر مطلعة", "صحيفة محلية", "لجنة مستقلة"};
  bool feminine_offered = false;

  for (const std::string& change : changes("attribution", body)) {
    CAPTURE(change);
    const std::string after = change.substr(change.find(" -> ") + 4);
    const bool is_feminine = has(kFeminine, after);
    CHECK(is_feminine == change.starts_with("مديرة المدرسة"));
    CHECK_FALSE(change.starts_with("رئيس اللجنة"));
    feminine_offered |= is_feminine;
  }
  CHECK(feminine_offered);
  CHECK_FALSE(changes("attribution").empty());
}

TEST_CASE("straight marks are paired inside one line") {
  const std::string body = kBody + "\nوصف المدير القرار بأنه \"خطوة أولى\" نحو \"عمل أكبر\" في المدينة.";

  const std::vector<std::string> found = changes("quotation_marks", body);

  CHECK(has(found, "\"خطوة أولى\" -> «خطوة أولى»"));
  CHECK(has(found, "\"عمل أكبر\" -> «عمل أكبر»"));
}
