// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fire_comparison.h"

namespace tawatur::testing {

FireComparison::FireComparison() {
  result.program = "tawatur test";
  wire = article("وكالة ألف", {"قالت وزارة الصحة إن 12 شخصا أصيبوا في الحريق.", "نجم الحريق عن مواد كيميائية."},
                 "2024-03-05");
  channel =
      article("قناة باء", {"قالت وزارة الصحة: \"أصيب 15 شخصا\".", "اندلعت النيران بسبب مواد كيميائية."}, "2024-03-06");
  forum = article("منتدى جيم", {"قالت وزارة الصحة: \"أصيب 15 شخصا\"."}, "2024-03-06");
  page = article("", {"لم تكن هناك مواد كيميائية في المرفأ."});
  at(forum).origin = "قناة باء";
  at(forum).provenance = Provenance::republished;

  const ClaimId twelve = claim(wire, "12 شخصا أصيبوا في الحريق");
  const ClaimId chemicals = claim(wire, "نجم الحريق عن مواد كيميائية");
  const ClaimId fifteen = claim(channel, "أصيب 15 شخصا");
  const ClaimId blaze = claim(channel, "اندلعت النيران بسبب مواد كيميائية");
  const ClaimId again = claim(forum, "أصيب 15 شخصا");
  const ClaimId denied = claim(page, "لم تكن هناك مواد كيميائية في المرفأ");
  attribute(twelve, "وزارة الصحة");
  attribute(fifteen, "وزارة الصحة", QuoteMode::direct);
  attribute(again, "وزارة الصحة", QuoteMode::direct);
  at(denied).polarity = Polarity::negated;
  at(twelve).quantities = {{find(wire, "12 شخصا"), 12, 12, "شخص"}};
  at(fifteen).quantities = {{find(channel, "15 شخصا"), 15, 15, "شخص"}};
  at(again).quantities = {{find(forum, "15 شخصا"), 15, 15, "شخص"}};

  injured = cluster("عدد المصابين في الحريق", {twelve, fifteen, again}, Relation::numeric_or_date_divergence);
  at(injured).origins = {{"وزارة الصحة", {wire, channel, forum}}};
  cause = cluster("سبب الحريق", {chemicals, blaze, denied}, Relation::contradiction);

  Divergence& numbers = divergence(injured, DivergenceKind::number, Weight::hard, {twelve, fifteen, again},
                                   {"12 شخصا", "15 شخصا", "15 شخصا"});
  numbers.spans[2].side = 1;
  numbers.explanation = "12 against 15, both from the ministry.";
  numbers.explanation_arabic = "12 مقابل 15، وكلاهما عن الوزارة.";
  divergence(cause, DivergenceKind::polarity, Weight::hard, {chemicals, denied}, {"مواد كيميائية", "لم تكن"});
  divergence(cause, DivergenceKind::terminology, Weight::soft, {chemicals, blaze}, {"الحريق", "النيران"});
  Divergence& silence = divergence(cause, DivergenceKind::omission, Weight::soft, {chemicals}, {"مواد كيميائية"});
  silence.missing_in = {forum};

  result.stories = {{"حريق المرفأ", {wire, channel, forum, page}}};
  result.copies = {{channel, forum, 0.9, 0.5, true, "credit"}};
  result.pairs = {{twelve, fifteen, 0.62, PairDecision::same},
                  {fifteen, again, 1, PairDecision::same},
                  {chemicals, blaze, 0.55, PairDecision::same},
                  {chemicals, denied, 0.41, PairDecision::partial}};
  result.corpus.problems = {{"broken.html", "line 3", "not a page: give another file"}};
}

}  // namespace tawatur::testing
