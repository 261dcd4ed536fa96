// SPDX-License-Identifier: GPL-3.0-or-later
// Every cue is read alone first: its subject (after the verb, before it, or only in its ending) and its complement (a
// complementiser, a colon, a quotation, a preposition the verb asks for). A verb that is also a common word counts only
// with its complement. What the reports of one sentence have to do with each other is decided afterwards, in
// report_order.cc.

#include "engine/claims/reports.h"

#include <algorithm>
#include <optional>

#include "engine/claims/word_shapes.h"

namespace tawatur {
namespace {

constexpr std::size_t kLongestColonTitle = 6;

class ReportFinder {
 public:
  ReportFinder(const SentenceWords& words, const std::vector<Mention>& mentions, const std::vector<Quote>& quotes)
      : words_(words), mentions_(mentions), quotes_(quotes) {}

  std::vector<Report> run() {
    colon_title();
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const Word& word = words_[i];
      const bool bare = !word.article && word.preposition == 0;
      if (word.begins(PhraseClass::marker)) {
        marker(i);
      } else if (word.is(Role::reporting_verb) && bare) {
        verb(i);
      } else if (word.is(Role::participle) && bare) {
        participle(i);
      }
    }
    order_reports(words_, quotes_, reports_);
    return std::move(reports_);
  }

 private:
  const Verb& verb_at(std::size_t i) const { return word_lexicon().verb(words_[i].entry->verb); }

  std::size_t after_adverbs(std::size_t j) const {
    while (j < words_.size() && (words_[j].is(FunctionKind::adverb) || is_time_word(words_[j]))) ++j;
    return j;
  }

  Report report_of(std::size_t i, CueKind kind) const {
    Report report;
    report.cue_kind = kind;
    report.cue = {i, i + 1};
    report.verb_class = verb_at(i).kind;
    report.stance = stance_at(words_, i);
    report.feminine = words_[i].entry->feminine;
    report.dual = words_[i].entry->dual;
    report.plural = words_[i].entry->plural;
    report.first_person = words_[i].entry->first_person;
    report.start = i;
    return report;
  }

  void verb(std::size_t i) {
    const Verb& verb = verb_at(i);
    if (verb.kind == VerbClass::thing || verb.kind == VerbClass::event) return;
    if (taken(i) || words_[i].entry->first_person) return;
    Report report = report_of(i, CueKind::verb);
    const std::size_t after = after_adverbs(i + 1);
    if (!report.dual && !report.plural) report.speaker = speaker_phrase_at(words_, mentions_, after);
    std::size_t next = report.speaker.kind == SpeakerKind::none ? i + 1 : report.speaker.range.last;
    std::optional<Complement> complement = find_complement(words_, quotes_, verb, next);
    const bool direct = complement && complement->at == i + 1;
    if (i > 0 && words_[i - 1].is(FunctionKind::relative) && !words_[i].pronoun) {
      // "who urged the crowd to": what follows the verb is its object.
      report.speaker = {};
      if (!subject_before(i, report) || report.elided()) return;
    } else if (report.elided() || direct || report.speaker.kind == SpeakerKind::thing || nominal_clause(i)) {
      if (!subject_before(i, report)) return;
    }
    if (verb.stance == "relayed") return relayed(i, std::move(report), complement);
    if (!counts(i, report, complement)) return;
    report.content = {complement ? complement->content : after_occasion(next), words_.size()};
    if (!complement && inverted(i)) report.content = {0, i};
    reports_.push_back(std::move(report));
  }

  // Looks for a subject before the verb; false when the verb is no report at all.
  bool subject_before(std::size_t i, Report& report) {
    const bool after_relative = i > 0 && words_[i - 1].is(FunctionKind::relative);
    if (after_relative && words_[i].pronoun) return false;
    if (words_[i].conjunction && report.elided()) return true;
    const SpeakerPhrase before = speaker_phrase_before(words_, mentions_, i);
    if (before.kind == SpeakerKind::none) return true;
    if (report.speaker.kind == SpeakerKind::thing && (!before.can_speak() || words_[i].conjunction)) return true;
    report.speaker = before;
    report.start = after_relative ? i - 1 : std::min(report.start, before.range.first);
    return true;
  }

  // "that X said": the subject stands between the complementiser and the verb.
  bool nominal_clause(std::size_t i) const {
    const SpeakerPhrase before = speaker_phrase_before(words_, mentions_, i);
    return before.can_speak() && before.range.last == i && before.range.first > 0 &&
           words_[before.range.first - 1].is(Role::complementiser);
  }

  bool counts(std::size_t i, const Report& report, const std::optional<Complement>& complement) const {
    const Verb& verb = verb_at(i);
    if (report.speaker.kind == SpeakerKind::thing) return false;
    if (words_[i].is(Role::function)) return particle_counts(report, complement);
    if (!verb.complements.empty() && !complement)
      return inverted(i) && verb.kind == VerbClass::say && report.speaker.can_speak();
    const bool spoken = complement && complement->kind != ComplementKind::word;
    if (report.elided()) {
      if (words_.sentence->kind != SentenceKind::sentence) return false;
      if (words_[i].entry->form == VerbForm::imperfect && !report.feminine && !report.plural && impersonal(verb))
        return false;
      return spoken || complement || i <= 2;
    }
    const bool estimate = verb.kind == VerbClass::judge && report.speaker.kind == SpeakerKind::unknown;
    if (estimate && !spoken) return false;
    const bool place = report.speaker.kind == SpeakerKind::place || report.speaker.kind == SpeakerKind::unknown;
    if (verb.kind == VerbClass::show && place && !spoken) return false;
    return spoken || clause_start(report.start) || inverted(i);
  }

  // A verb that is written like a particle needs its complement right after its subject.
  static bool particle_counts(const Report& report, const std::optional<Complement>& complement) {
    return complement && report.speaker.can_speak() && complement->kind != ComplementKind::quote &&
           complement->at <= std::max(report.speaker.range.last, report.cue.last) + 1;
  }

  static bool impersonal(const Verb& verb) { return verb.kind == VerbClass::judge || verb.stance == "mentioned"; }

  // Behind ", on Thursday,".
  std::size_t after_time(std::size_t from) const {
    std::size_t i = from;
    while (i < words_.size() && (words_[i].mark == Mark::comma || is_time_word(words_[i]))) ++i;
    const bool passed = i > from && i + 1 < words_.size() &&
                        is_time_word(words_[i - 1].mark == Mark::comma && i > from + 1 ? words_[i - 2] : words_[i - 1]);
    if (!passed) return from;
    return words_[i].is(FunctionKind::preposition) && words_[i - 1].mark == Mark::comma ? i + 1 : i;
  }

  // Where the object of a verb without complement begins behind the occasion ("confirmed, in a phone call with Y on
  // Monday, its support"): at a noun with a pronoun, a duty, or a definite noun or preposition after a comma.
  std::size_t after_occasion(std::size_t from) const {
    constexpr std::size_t kLongestOccasion = 20;
    from = after_time(from);
    std::size_t i = from;
    while (i < words_.size() && i < from + 3 && !words_[i].is(Role::act_noun)) ++i;
    const bool occasion =
        i > from && i < words_.size() && is_occasion(words_[i]) && words_[i - 1].is(FunctionKind::preposition);
    if (!occasion) return from;
    for (++i; i + 1 < words_.size() && i < from + kLongestOccasion; ++i) {
      const Word& word = words_[i];
      const bool duty = word.phrase(PhraseClass::modality).kind == static_cast<std::uint8_t>(Modality::requested);
      if (word.begins(PhraseClass::modality) && duty) return i;
      if (word.pronoun && word.is(Role::act_noun)) return i;
      if (words_[i - 1].mark != Mark::comma || is_time_word(word)) continue;
      if (word.is(FunctionKind::preposition)) return i + 1;
      if (word.article && !word.is(Role::title)) return i;
    }
    return from;
  }

  // Is `i` the first word of a clause?
  bool clause_start(std::size_t i) const {
    if (i == 0 || words_[i].conjunction) return true;
    const Word& before = words_[i - 1];
    if (before.mark == Mark::comma || before.mark == Mark::quote || before.mark == Mark::stop) return true;
    if (before.mark == Mark::close_bracket || before.mark == Mark::dash || before.mark == Mark::colon) return true;
    if (before.is(FunctionKind::particle) || before.is(FunctionKind::auxiliary) || before.is(FunctionKind::conjunction))
      return true;
    if (before.is(FunctionKind::adverb) || before.is(Role::complementiser)) return true;
    if (is_time_word(before)) return words_[i].entry == nullptr || words_[i].entry->form != VerbForm::imperfect;
    return i <= 4 || before.begins(PhraseClass::clause) || before.begins(PhraseClass::marker);
  }

  // A quotation ends right before the verb, so that the words come first.
  bool inverted(std::size_t i) const {
    if (i < 3 || words_[i].conjunction) return false;
    const std::size_t end = words_[i - 1].mark == Mark::comma ? i - 1 : i;
    return std::any_of(quotes_.begin(), quotes_.end(),
                       [end](const Quote& quote) { return !quote.scare && quote.range.last == end; });
  }

  // "X relayed from Y that": Y speaks, X is the channel.
  void relayed(std::size_t i, Report report, const std::optional<Complement>& complement) {
    const bool prepositional = complement && complement->kind == ComplementKind::word;
    const std::size_t from = prepositional ? complement->at + 1 : after_tongue(i + 1);
    const SpeakerPhrase source = speaker_phrase_at(words_, mentions_, from);
    if (!source.can_speak()) return;
    const bool channel = report.speaker.kind == SpeakerKind::media || report.speaker.kind == SpeakerKind::body ||
                         report.speaker.kind == SpeakerKind::unknown || report.speaker.kind == SpeakerKind::document;
    if (channel) report.relays.push_back(report.speaker);
    report.speaker = source;
    report.stance = "said";
    report.cue.last = i + 1;
    Verb open;
    const std::optional<Complement> content = find_complement(words_, quotes_, open, source.range.last);
    report.content = {content ? content->content : source.range.last, words_.size()};
    reports_.push_back(std::move(report));
  }

  // After "through the mouth of", soon behind `from`; the end of the sentence if that is not said.
  std::size_t after_tongue(std::size_t from) const {
    constexpr std::size_t kLongestChannel = 8;
    for (std::size_t j = from; j < words_.size() && j < from + kLongestChannel; ++j) {
      if (words_[j].is_marker(MarkerKind::tongue)) return j + words_[j].phrase(PhraseClass::marker).length;
    }
    return words_.size();
  }

  bool taken(std::size_t i) const {
    return std::any_of(reports_.begin(), reports_.end(), [i](const Report& r) { return r.cue.contains(i); });
  }

  void participle(std::size_t i) {
    const Verb& verb = verb_at(i);
    if (verb.kind == VerbClass::thing || verb.kind == VerbClass::event || i == 0) return;
    const Mark before = words_[i - 1].mark;
    const bool parted = before == Mark::comma || before == Mark::quote || before == Mark::stop || words_[i].conjunction;
    const std::optional<Complement> complement = find_complement(words_, quotes_, verb, i + 1);
    const bool that = complement && complement->kind != ComplementKind::word && complement->at <= i + 3;
    if (!parted && !that) return;
    if (!verb.complements.empty() && !complement) return;
    Report report = report_of(i, CueKind::participle);
    report.content = {complement ? complement->content : i + 1, words_.size()};
    reports_.push_back(std::move(report));
  }

  void marker(std::size_t i) {
    const PhraseHit& hit = words_[i].phrase(PhraseClass::marker);
    const std::size_t next = i + hit.length;
    switch (static_cast<MarkerKind>(hit.kind)) {
      case MarkerKind::according:
        return according(i, next);
      case MarkerKind::as_said:
        return as_said(i, next);
      case MarkerKind::citing:
      case MarkerKind::tongue:
        return citing(i, next);
      case MarkerKind::saying:
      case MarkerKind::none:
        return;
    }
  }

  void according(std::size_t i, std::size_t next) {
    SpeakerPhrase source = speaker_phrase_at(words_, mentions_, next);
    if (source.kind == SpeakerKind::none && next < words_.size() && words_[next].preposition == 'l' &&
        (words_[next].is(Role::body) || words_[next].is(Role::title) || words_[next].is(Role::speaker) ||
         words_[next].is(Role::statement))) {
      source = {{next, next + 1}, SpeakerKind::source};
      while (source.range.last < words_.size() && words_[source.range.last].mark == Mark::none &&
             !is_blocking(words_[source.range.last]) && source.range.size() < 5) {
        ++source.range.last;
      }
    }
    const bool vague =
        !source.can_speak() || source.kind == SpeakerKind::unknown || source.kind == SpeakerKind::document;
    if (const SpeakerPhrase issuer = vague ? issuer_after(next) : SpeakerPhrase{}; issuer.can_speak()) source = issuer;
    if (!source.can_speak() || source.kind == SpeakerKind::unknown) return;
    add_marker(i, next, source);
  }

  // "according to a toll that X announced": the subject of the verb that describes the source.
  SpeakerPhrase issuer_after(std::size_t from) const {
    constexpr std::size_t kSoon = 5;
    for (std::size_t j = from; j < words_.size() && j < from + kSoon && words_[j].mark == Mark::none; ++j) {
      const Word& word = words_[j];
      if (word.is(Role::reporting_verb) && word.pronoun && !word.article)
        return speaker_phrase_at(words_, mentions_, j + 1);
    }
    return {};
  }

  void add_marker(std::size_t i, std::size_t next, const SpeakerPhrase& source) {
    Report report;
    report.cue_kind = CueKind::marker;
    report.cue = {i, next};
    report.stance = "said";
    report.speaker = source;
    report.start = i;
    report.content = i <= 1 ? TokenRange{source.range.last, words_.size()} : TokenRange{0, i};
    reports_.push_back(std::move(report));
  }

  void as_said(std::size_t i, std::size_t next) {
    while (next < words_.size() && words_[next].is(FunctionKind::particle)) ++next;
    if (next >= words_.size() || !words_[next].is(Role::reporting_verb)) return;
    const Verb& verb = verb_at(next);
    if (verb.kind == VerbClass::thing || verb.kind == VerbClass::event) return;
    const SpeakerPhrase source = speaker_phrase_at(words_, mentions_, after_adverbs(next + 1));
    if (!source.can_speak()) return;
    // "as the ministry said that ..." is a report of its own, not a remark on the one before.
    const Verb open;
    const std::optional<Complement> complement = find_complement(words_, quotes_, open, source.range.last);
    if (complement && complement->at <= source.range.last + 2) return;
    add_marker(i, next + 1, source);
  }

  // "citing Y": the speaker before becomes the channel; a further "from Z" moves both on.
  void citing(std::size_t i, std::size_t next) {
    const SpeakerPhrase source = speaker_phrase_at(words_, mentions_, next);
    if (!source.can_speak()) return;
    Report* carrier = nullptr;
    for (Report& report : reports_) {
      if (report.cue.first < i && report.cue_kind != CueKind::participle) carrier = &report;
    }
    if (carrier == nullptr) {
      add_marker(i, next, source);
    } else {
      if (carrier->speaker.range == source.range) return;
      if (!carrier->elided()) carrier->relays.push_back(carrier->speaker);
      carrier->speaker = source;
    }
    const std::size_t further = source.range.last;
    if (further + 1 >= words_.size() || words_.folded(further) != words_.folded(next - 1) || next - i < 2) return;
    const SpeakerPhrase inner = speaker_phrase_at(words_, mentions_, further + 1);
    if (!inner.can_speak()) return;
    Report& last = carrier == nullptr ? reports_.back() : *carrier;
    last.relays.push_back(last.speaker);
    last.speaker = inner;
  }

  // "Moscow: close contact with ..."
  void colon_title() {
    for (std::size_t i = 1; i < words_.size() && i <= kLongestColonTitle; ++i) {
      if (!words_.is_mark(i, Mark::colon)) continue;
      const SpeakerPhrase phrase = speaker_phrase_at(words_, mentions_, 0);
      const bool alone = phrase.range.last == i && phrase.kind != SpeakerKind::unknown && phrase.can_speak();
      if (!alone || i + 2 >= words_.size()) return;
      Report report;
      report.cue_kind = CueKind::colon;
      report.cue = {i, i + 1};
      report.stance = "said";
      report.speaker = phrase;
      report.content = {i + 1, words_.size()};
      reports_.push_back(std::move(report));
      return;
    }
  }

  const SentenceWords& words_;
  const std::vector<Mention>& mentions_;
  const std::vector<Quote>& quotes_;
  std::vector<Report> reports_;
};

}  // namespace

std::vector<Report> find_reports(const SentenceWords& words, const std::vector<Mention>& mentions,
                                 const std::vector<Quote>& quotes) {
  return ReportFinder(words, mentions, quotes).run();
}

SpeakerPhrase main_subject(const SentenceWords& words, const std::vector<Mention>& mentions) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!is_finite_verb(words[i]) || words[i].is(FunctionKind::auxiliary)) continue;
    const SpeakerPhrase after = speaker_phrase_at(words, mentions, i + 1);
    return after.kind != SpeakerKind::none ? after : speaker_phrase_before(words, mentions, i);
  }
  return {};
}

}  // namespace tawatur
