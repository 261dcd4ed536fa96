// SPDX-License-Identifier: GPL-3.0-or-later
// Precision first: a wrong cut makes two wrong claims, a missing one only a long claim. So a cut needs two signs, such
// as a comma and a word that opens a clause, or a conjunction and a finite verb.

#include <algorithm>

#include "engine/claims/claim_spans.h"
#include "engine/claims/word_shapes.h"

namespace tawatur {
namespace {

constexpr std::size_t kShortestFrame = 3;
constexpr std::size_t kLongestFrame = 12;
constexpr std::size_t kLongestEvent = 10;
constexpr std::size_t kShortestMain = 4;  // words before an event that is described, its preposition among them

// The noun of an act, new to the reader.
bool is_plain_event(const Word& word) {
  return word.is(Role::act_noun) && !word.article && !word.pronoun && !word.conjunction && word.preposition == 0;
}

class ClauseCutter {
 public:
  ClauseCutter(const SentenceWords& words, const std::vector<Quote>& quotes) : words_(words), quotes_(quotes) {}

  std::vector<ClauseCut> run() {
    cut_frame(0);
    for (std::size_t i = 1; i + 1 < words_.size(); ++i) {
      if (!in_named_quote(i)) cut_at(i);
    }
    return std::move(cuts_);
  }

 private:
  void cut_at(std::size_t i) {
    const Word& word = words_[i];
    if (word.is(Role::complementiser)) cut_frame_behind(i);
    const Mark before = words_[i - 1].mark;
    const bool parted = before == Mark::comma || before == Mark::stop;
    const PhraseHit& clause = word.phrase(PhraseClass::clause);
    const auto is_clause = [&](ClauseKind kind) { return clause.kind == static_cast<std::uint8_t>(kind); };
    if (clause.length > 0 && (is_clause(ClauseKind::none) || is_clause(ClauseKind::description))) return;
    if (clause.length > 0 && (parted || !clause.after_comma)) {
      const bool joint = word.preposition == 'b' || (word.unknown() && !clause.after_comma);
      cuts_.push_back({i, kind_of(clause), joint || before == Mark::stop ? std::size_t{2} : std::size_t{3}});
    } else if (before == Mark::stop) {
      cuts_.push_back({i, PieceKind::head, 2});
    } else if (parted && is_purposive_verb(word)) {
      cuts_.push_back({i, PieceKind::head});
    } else if (parted && is_purpose(i)) {
      cuts_.push_back({i, PieceKind::background});
    } else if (is_described_event(i)) {
      cuts_.push_back({i - 1, PieceKind::source});  // the preposition belongs to neither
      cuts_.push_back({i, PieceKind::head, 2});
    } else if (joins_clause(i) || (parted && (joins_verbal_noun(i) || returns_from_relative(i)))) {
      cuts_.push_back({i, PieceKind::head});
    }
  }

  // "in talks that followed ...": the relative clause of an indefinite noun has no pronoun before its verb.
  bool is_described_event(std::size_t i) const {
    const Word& noun = words_[i];
    const Word& verb = words_[i + 1];
    if (i < kShortestMain || !words_[i - 1].is(FunctionKind::preposition) || !is_plain_event(noun)) return false;
    if (verb.conjunction || verb.is(Role::act_noun) || verb.is(Role::reporting_verb)) return false;
    return is_finite_verb(verb) && verb.entry->form == VerbForm::perfect;
  }

  static PieceKind kind_of(const PhraseHit& clause) {
    return clause.kind == static_cast<std::uint8_t>(ClauseKind::head) ? PieceKind::head : PieceKind::background;
  }

  bool in_named_quote(std::size_t i) const {
    return std::any_of(quotes_.begin(), quotes_.end(),
                       [i](const Quote& quote) { return quote.scare && quote.inner.contains(i); });
  }

  // "On the initiative of X, Y held ...": a setting of three words or more before the verb. A date is no claim.
  void cut_frame(std::size_t begin) {
    const Word& first = words_[begin];
    const bool adjunct = first.is(FunctionKind::preposition) || first.preposition != 0 ||
                         (first.unknown() && words_.folded(begin).starts_with(affix::kBeh));
    if (!adjunct) return;
    std::size_t comma = begin + 1;
    while (comma < words_.size() && comma <= begin + kLongestFrame && words_[comma].mark != Mark::comma) {
      if (words_[comma].number || is_time_word(words_[comma]) || is_finite_verb(words_[comma])) return;
      ++comma;
    }
    if (!words_.is_mark(comma, Mark::comma) || comma < begin + kShortestFrame || comma + 1 >= words_.size()) return;
    if (!is_finite_verb(words_[comma + 1]) || words_[comma + 1].conjunction) return;
    cuts_.push_back({begin, PieceKind::background});
    cuts_.push_back({comma + 1, PieceKind::head});
  }

  // What is said may open with a setting as a sentence may.
  void cut_frame_behind(std::size_t complementiser) {
    const bool quoted = words_.is_mark(complementiser + 1, Mark::quote);
    const std::size_t begin = complementiser + (quoted ? 2 : 1);
    if (begin < words_.size()) cut_frame(begin);
  }

  bool is_purpose(std::size_t i) const {
    const Word& word = words_[i];
    if (word.conjunction || word.article || word.begins(PhraseClass::clause) || word.begins(PhraseClass::negation)) {
      return false;
    }
    const bool noun = word.unknown() || word.is(Role::act_noun);
    return noun && (word.preposition == 'l' || (word.unknown() && words_.folded(i).starts_with(affix::kLam)));
  }

  // "and was", "and launched": a finite verb with a conjunction. A form that is also a noun does not count.
  bool joins_clause(std::size_t i) const {
    const Word& word = words_[i];
    if (!word.conjunction) return false;
    if (is_finite_verb(word)) return !word.is(Role::act_noun) && !word.is(Role::statement) && !word.is(Role::body);
    if (word.is(FunctionKind::preposition)) return setting_before_verb(i);
    const bool duty = word.phrase(PhraseClass::modality).kind == static_cast<std::uint8_t>(Modality::requested);
    return duty && !word.article && word.begins(PhraseClass::modality);
  }

  // "and in such a situation Russia confirms": a verb soon after a joined preposition.
  bool setting_before_verb(std::size_t i) const {
    constexpr std::size_t kSoon = 5;
    for (std::size_t j = i + 2; j < words_.size() && j <= i + kSoon; ++j) {
      if (words_[j].mark != Mark::none || words_[j].is(FunctionKind::relative)) return false;
      if (is_finite_verb(words_[j]) && !words_[j].conjunction && words_[j].entry->form == VerbForm::imperfect)
        return true;
    }
    return false;
  }

  bool joins_verbal_noun(std::size_t i) const {
    std::string_view folded = words_.folded(i);
    if (!folded.starts_with(affix::kWaw)) return false;
    folded.remove_prefix(affix::kWaw.size());
    if (folded.starts_with(affix::kArticle)) folded.remove_prefix(affix::kArticle.size());
    return looks_like_verbal_noun(folded);
  }

  // "X, who was ..., launched": after the relative clause the main verb comes.
  bool returns_from_relative(std::size_t i) const {
    if (!is_finite_verb(words_[i]) || words_[i].conjunction) return false;
    constexpr std::size_t kWithin = 12;
    for (std::size_t j = i; j-- > 0 && j + kWithin > i;) {
      if (words_[j].is(FunctionKind::relative)) return true;
    }
    return false;
  }

  const SentenceWords& words_;
  const std::vector<Quote>& quotes_;
  std::vector<ClauseCut> cuts_;
};

bool dates_another(const Word& word) {
  return word.is(FunctionKind::preposition) && word.begins(PhraseClass::clause) && !word.pronoun;
}

// What other events are dated by: not a visit or a meeting, which are occasions of their own.
bool is_turning_point(std::string_view act) {
  return act == "fall" || act == "attack" || act == "capture" || act == "agreement" || act == "death";
}

bool ends_event(const SentenceWords& words, std::size_t i) {
  const Word& word = words[i];
  return word.mark != Mark::none || is_finite_verb(word) || word.is(Role::complementiser) ||
         word.is(FunctionKind::relative) || word.is(Role::participle) || word.begins(PhraseClass::clause);
}

}  // namespace

std::size_t word_count(const SentenceWords& words, TokenRange range) {
  std::size_t count = 0;
  for (std::size_t i = range.first; i < range.last; ++i) count += words[i].mark == Mark::none ? 1 : 0;
  return count;
}

std::vector<ClauseCut> clause_cuts(const SentenceWords& words, const std::vector<Quote>& quotes) {
  if (words.size() == 0) return {};
  return ClauseCutter(words, quotes).run();
}

std::vector<TokenRange> dating_events(const SentenceWords& words) {
  std::vector<TokenRange> events;
  for (std::size_t i = 1; i + 2 < words.size(); ++i) {
    if (!dates_another(words[i]) || words[i].conjunction || words[i - 1].mark != Mark::none) continue;
    const Word& event = words[i + 1];
    if (!is_plain_event(event) || !is_turning_point(word_lexicon().act(event.entry->act))) continue;
    std::size_t end = i + 2;
    while (end < words.size() && end < i + kLongestEvent && !ends_event(words, end)) ++end;
    if (end >= i + 3) events.push_back({i + 1, end});
  }
  return events;
}

}  // namespace tawatur
