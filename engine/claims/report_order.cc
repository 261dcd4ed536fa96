// SPDX-License-Identifier: GPL-3.0-or-later
// The reports of a sentence are put in order: where one begins the other's content ends, and speech inside speech is
// folded to the innermost speaker, with the bodies and channels around him as relays.

#include <algorithm>

#include "engine/claims/reports.h"

namespace tawatur {
namespace {

constexpr std::size_t kNear = 4;  // words between a complementiser and an embedded speaker

class ReportOrder {
 public:
  ReportOrder(const SentenceWords& words, const std::vector<Quote>& quotes, std::vector<Report>& reports)
      : words_(words), quotes_(quotes), reports_(reports) {}

  void run() {
    std::stable_sort(reports_.begin(), reports_.end(),
                     [](const Report& a, const Report& b) { return a.cue.first < b.cue.first; });
    fold_embedded();
    close_contents();
    for (Report& report : reports_) {
      if (report.folded) continue;
      report.said_from = report.content.first;
      report.frame = report.start;
    }
  }

 private:
  const Quote* quote_around(std::size_t token) const {
    for (const Quote& quote : quotes_) {
      if (!quote.scare && quote.inner.contains(token)) return &quote;
    }
    return nullptr;
  }

  bool embedded(const Report& outer, const Report& inner) const {
    if (!outer.content.contains(inner.cue.first) || outer.cue_kind == CueKind::marker) return false;
    if (inner.cue_kind == CueKind::marker) return false;
    const Quote* quote = quote_around(inner.cue.first);
    if (quote != nullptr && !quote->inner.contains(outer.cue.first)) return true;
    if (inner.cue_kind == CueKind::participle) return false;
    return !starts_new_clause(outer, inner.start);
  }

  bool starts_new_clause(const Report& outer, std::size_t start) const {
    while (start > outer.content.first &&
           (words_[start - 1].is(FunctionKind::particle) || words_[start - 1].is(FunctionKind::auxiliary) ||
            words_[start - 1].is(FunctionKind::relative))) {
      if (words_[start - 1].conjunction) return true;
      --start;
    }
    if (start <= outer.content.first + 1) return false;
    const Word& before = words_[start - 1];
    if (before.mark == Mark::comma || before.mark == Mark::quote || before.mark == Mark::stop) return true;
    if (words_[start].conjunction || before.is(FunctionKind::conjunction) || before.begins(PhraseClass::clause))
      return true;
    if (!before.is(Role::complementiser)) return false;
    for (std::size_t back = 2; back <= 4 && back <= start; ++back) {
      if (words_[start - back].begins(PhraseClass::clause)) return true;
    }
    return false;
  }

  // Who speaks innermost: a body or channel hands over to the persons it reports, a medium to anybody.
  static bool hands_over(const Report& outer, const Report& inner) {
    const SpeakerKind kind = outer.speaker.kind;
    const bool channel = kind == SpeakerKind::body || kind == SpeakerKind::media || kind == SpeakerKind::document ||
                         (kind == SpeakerKind::none && outer.cue_kind == CueKind::verb);
    if (!channel) return false;
    const SpeakerKind said_by = inner.speaker.kind;
    if (said_by == SpeakerKind::person || said_by == SpeakerKind::party) return true;
    return kind == SpeakerKind::media && (said_by == SpeakerKind::body || said_by == SpeakerKind::place);
  }

  void fold_embedded() {
    std::vector<Report> kept;
    for (Report& report : reports_) {
      Report* outer = nullptr;
      for (Report& candidate : kept) {
        if (embedded(candidate, report)) outer = &candidate;
      }
      if (outer == nullptr) {
        const bool quoted = quote_around(report.cue.first) != nullptr && report.cue_kind != CueKind::marker;
        if (!quoted || opens_quotation(report)) kept.push_back(std::move(report));
        continue;
      }
      const bool near = report.start <= outer->content.first + kNear;
      if (!near || !hands_over(*outer, report)) continue;
      if (!outer->elided()) outer->relays.push_back(outer->speaker);
      outer->speaker = report.speaker;
      outer->stance = report.stance;
      outer->verb_class = report.verb_class;
      outer->said_from = report.cue.first;
      outer->content.first = report.content.first;
      outer->frame = outer->folded ? outer->frame : outer->start;
      outer->start = report.start;
      outer->folded = true;
    }
    reports_ = std::move(kept);
  }

  // Nobody in the sentence is said to speak the quotation; its first words tell who does.
  bool opens_quotation(const Report& report) const {
    const Quote* quote = quote_around(report.cue.first);
    return quote != nullptr && !quote->continued && report.start <= quote->inner.first + 1 &&
           report.speaker.can_speak();
  }

  // The content of a report ends where the next one begins.
  void close_contents() {
    for (std::size_t r = 0; r < reports_.size(); ++r) {
      Report& report = reports_[r];
      if (report.cue_kind == CueKind::marker && report.content.first == 0 && report.content.last == report.cue.first) {
        open_marker(r);
        continue;
      }
      for (std::size_t q = r + 1; q < reports_.size(); ++q) {
        if (reports_[q].start < report.content.first) continue;
        report.content.last = std::min(report.content.last, reports_[q].start);
        break;
      }
    }
  }

  // "..., according to Y" covers the clause before it, back to the last clause that the sentence marks.
  void open_marker(std::size_t r) {
    Report& report = reports_[r];
    for (std::size_t q = 0; q < r; ++q) {
      if (reports_[q].content.last <= report.cue.first) {
        report.content.first = std::max(report.content.first, reports_[q].content.first);
      }
    }
    for (std::size_t i = report.content.first + 1; i + 1 < report.cue.first; ++i) {
      const PhraseHit& clause = words_[i].phrase(PhraseClass::clause);
      const bool head = clause.length > 0 && clause.kind == static_cast<std::uint8_t>(ClauseKind::head);
      if (head && words_[i - 1].mark == Mark::comma) report.content.first = i;
    }
  }

  const SentenceWords& words_;
  const std::vector<Quote>& quotes_;
  std::vector<Report>& reports_;
};

}  // namespace

void order_reports(const SentenceWords& words, const std::vector<Quote>& quotes, std::vector<Report>& reports) {
  ReportOrder(words, quotes, reports).run();
}

}  // namespace tawatur
