// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "engine/ingest/page/line_classifier.h"
#include "engine/ingest/page/outlet_profiles.h"
#include "engine/text/lexicon.h"

using namespace tawatur;

namespace {

const std::vector<std::string>& plain_words() {
  static const std::vector<std::string> words = {
      "أعلنت",  "الوزارة", "أمس",  "أنّ",    "أعمال",  "البناء",  "ستبدأ", "في",    "مطلع",    "الشهر",  "المقبل،",
      "وأضافت", "لا",      "عن",   "قد",    "الأكثر", "«النهر»", "غدًا",   "the",   "Council", "agreed", "12",
      "مـــاء", "(قال)",   "إلى:", "حديث:", "@name",  "U2",      "رأى",   "مسؤولٌ", "ظلّ",      "–",      "شارك"};
  return words;
}

const std::vector<std::string>& phrases() {
  static const std::vector<std::string> made = [] {
    std::vector<std::string> list;
    for (const LexiconRow& row : lexicon_rows("page_phrases")) list.push_back(row.front());
    for (const OutletProfile& profile : outlet_profiles()) list.push_back(profile.name);
    return list;
  }();
  return made;
}

// Sentences and fragments, some with a phrase of furniture or the name of an outlet at their beginning or inside.
std::string random_line(std::mt19937& random) {
  const auto pick = [&](const std::vector<std::string>& list) { return list[random() % list.size()]; };
  std::vector<std::string> words;
  for (std::size_t count = 1 + random() % 70; count > 0; --count) words.push_back(pick(plain_words()));
  if (random() % 2 == 0)
    words.insert(words.begin() + (random() % 2 == 0 ? 0 : random() % words.size()), pick(phrases()));
  std::string line;
  for (const std::string& word : words) line += (line.empty() ? "" : " ") + word;
  static constexpr std::string_view kEnds[] = {".", "", ".", "؟", "...", ":", "»."};
  return line.append(kEnds[random() % std::size(kEnds)]);
}

}  // namespace

TEST_CASE("a sketch never overlooks a phrase that counts in a long sentence, and never counts too many words") {
  std::mt19937 random(20240305);
  for (int trial = 0; trial < 20000; ++trial) {
    const std::string line = random_line(random);
    const LineSketch sketch = sketch_line(line);
    FoldedLine folded = fold_line(line);
    folded.sentence = true;
    CAPTURE(line);
    CHECK(sketch.least_words <= folded.count);
    if (sketch.least_words > 12 && !sketch.may_hold_phrase) CHECK_FALSE(find_phrase(folded));
  }
}

TEST_CASE("an ordinary sentence is known without being folded, one with a phrase is not") {
  const std::string sentence =
      "أعلنت الوزارة أمس أن أعمال البناء في الجسر الشمالي ستبدأ مطلع الشهر المقبل بعد أن وافق مجلس المدينة على الخطة.";
  CHECK_FALSE(sketch_line(sentence).may_hold_phrase);
  CHECK(sketch_line(sentence).least_words == 20);
  CHECK(sketch_line("اقرأ أيضا " + sentence).may_hold_phrase);
  CHECK(sketch_line(sentence + " جميع الحقوق مَحفوظَة").may_hold_phrase);
  CHECK(sketch_line("ﻻ " + sentence).may_hold_phrase);
}

TEST_CASE("a line of a record has the role that the same line has on a page") {
  std::mt19937 random(7);
  std::size_t unfolded = 0;
  for (int trial = 0; trial < 20000; ++trial) {
    const std::string text = random_line(random);
    PageLine line;
    line.span = {0, static_cast<std::uint32_t>(text.size())};
    line.tag = LineTag::paragraph;
    const ClassifiedLine slow = classify_line(text, line);
    const ClassifiedLine quick = classify_record_line(text, line);
    CAPTURE(text);
    CHECK(quick.role == slow.role);
    CHECK(quick.kind == slow.kind);
    CHECK(quick.text == slow.text);
    CHECK(quick.ends_sentence == slow.ends_sentence);
    unfolded += quick.folded.count == 0 && quick.role == LineRole::prose;
  }
  CHECK(unfolded > 1000);
}

TEST_CASE("lines of a record settle among each other as those of a page do") {
  std::mt19937 random(11);
  for (int trial = 0; trial < 3000; ++trial) {
    std::vector<std::string> parts;
    for (std::size_t count = 1 + random() % 5; count > 0; --count) parts.push_back(random_line(random));
    if (random() % 2 == 0) parts.push_back(parts[random() % parts.size()]);
    std::string text;
    for (const std::string& part : parts) text += part + "\n";
    std::vector<PageLine> lines = lines_of(text);
    for (PageLine& line : lines) line.tag = LineTag::paragraph;
    const ClassifiedPage slow = classify_lines(text, lines);
    const ClassifiedPage quick = classify_record_lines(text, lines);
    REQUIRE(quick.lines.size() == slow.lines.size());
    CHECK(quick.forum == slow.forum);
    for (std::size_t i = 0; i < slow.lines.size(); ++i) {
      CHECK(quick.lines[i].role == slow.lines[i].role);
      CHECK(quick.lines[i].text == slow.lines[i].text);
      CHECK(quick.lines[i].kind == slow.lines[i].kind);
    }
  }
}
