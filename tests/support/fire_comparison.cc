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

FireFindings::FireFindings() {
  const ClaimId twelve(0), fifteen(2), again(4);
  result.silences = {{injured, "إذاعة دال", std::nullopt, SilenceKind::event_not_covered},
                     {cause, "منتدى جيم", forum, SilenceKind::claim_absent},
                     {cause, "صحيفة هاء", wire, SilenceKind::published_before},
                     {cause, "موقع واو", page, SilenceKind::text_cut},
                     {injured, "موقع زاي", std::nullopt, SilenceKind::unreadable},
                     {injured, "قناة حاء", std::nullopt, SilenceKind::collection_gap}};
  const Span dropped = find(channel, "كيميائية");
  result.house_styles = {{"وكالة ألف",
                          "قناة باء",
                          "الحريق",
                          "النيران",
                          2,
                          2.5,
                          {{wire, channel, find(wire, "الحريق"), find(channel, "النيران")}}},
                         {"وكالة ألف",
                          "قناة باء",
                          "عن",
                          "",
                          1,
                          1.25,
                          {{wire, channel, find(wire, "عن"), {dropped.begin, dropped.begin}}}}};
  result.drifts = {
      {injured, fifteen, {{twelve, DriftKind::marks_lost, {find(wire, "12 شخصا")}}, {again, DriftKind::verbatim, {}}}}};
  result.headlines = {{wire, HeadlineGap::number, find(wire, "12"), "The headline has a figure that the body lacks.",
                       "في العنوان رقم لا يرد في المتن."}};
  result.chains = {
      {twelve, {{"وكالة ألف", wire, {}}, {"وزارة الصحة", {}, find(wire, "وزارة الصحة")}}, {wire}, false},
      {again, {{"منتدى جيم", forum, {}}, {"وزارة الصحة", {}, find(forum, "وزارة الصحة")}}, {forum, channel}, true}};
  result.reuses = {{SentenceId(0), SentenceId(2), ReuseVerdict::same_statement},
                   {SentenceId(2), SentenceId(4), ReuseVerdict::direct_copy}};
  result.circles = {{{channel, forum}}};
  result.alignments = {{injured,
                        {fifteen, again},
                        {{{find(channel, "أصيب"), find(forum, "أصيب")}, true},
                         {{find(channel, "15"), {}}, false},
                         {{find(channel, "شخصا"), find(forum, "شخصا")}, true}}}};
  at(injured).breaks_at = 0.71;
}

}  // namespace tawatur::testing
