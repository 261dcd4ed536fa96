// SPDX-License-Identifier: GPL-3.0-or-later
// Precision first: a wrong cut makes two wrong claims, a missing one only a long claim. So a cut needs two signs, a
// mark or a conjunction and a word that opens a clause.

#include "engine/claims/claim_spans.h"

#include <algorithm>

#include "engine/claims/word_shapes.h"

namespace tawatur {
namespace {

constexpr std::size_t kShortestPiece = 3;  // words
constexpr std::size_t kLongPrefix = 6;     // tokens between a verb of speech and its content
constexpr std::size_t kOccasionWithin = 14;

enum class PieceKind : std::uint8_t { head, background, source };

struct Cut {
  std::size_t at = 0;
  PieceKind kind = PieceKind::head;
  std::optional<std::size_t> part;
};

class ClaimSplitter {
 public:
  ClaimSplitter(const SentenceWords& words, const std::vector<Quote>& quotes, const AttributedSentence& attributed)
      : words_(words), quotes_(quotes), attributed_(attributed) {}

  std::vector<ClaimSpan> run() {
    cut_reports();
    cut_clauses();
    cut_own_occasion();
    std::stable_sort(cuts_.begin(), cuts_.end(), [](const Cut& a, const Cut& b) { return a.at < b.at; });
    make_pieces();
    if (claims_.empty()) claims_.push_back(whole());
    std::stable_sort(claims_.begin(), claims_.end(),
                     [](const ClaimSpan& a, const ClaimSpan& b) { return a.range.first < b.range.first; });
    return std::move(claims_);
  }

 private:
  std::size_t word_count(TokenRange range) const {
    std::size_t count = 0;
    for (std::size_t i = range.first; i < range.last; ++i) count += words_[i].mark == Mark::none ? 1 : 0;
    return count;
  }

  void cut(std::size_t at, PieceKind kind, std::optional<std::size_t> part = std::nullopt) {
    cuts_.push_back({at, kind, part});
  }

  // Where the clause of a report begins, its particles and markers included.
  std::size_t clause_begin(std::size_t start) const {
    while (start > 0) {
      const Word& before = words_[start - 1];
      const bool particle =
          before.is(FunctionKind::particle) || before.is(FunctionKind::auxiliary) || before.begins(PhraseClass::clause);
      if (!particle) break;
      --start;
    }
    return start;
  }

  void cut_reports() {
    for (std::size_t p = 0; p < attributed_.parts.size(); ++p) {
      const Report& report = attributed_.parts[p].report;
      if (report.cue_kind == CueKind::marker) {
        cut(report.start, PieceKind::source, p);
        if (report.content.first > report.start) cut(report.content.first, PieceKind::head, p);
        continue;
      }
      if (report.content.last <= report.cue.first) {
        cut(report.start, PieceKind::source, p);
        continue;
      }
      cut_verb_report(report, p);
    }
  }

  void cut_verb_report(const Report& report, std::size_t p) {
    const std::size_t start = clause_begin(report.start);
    const std::optional<std::size_t> occasion = occasion_in({start, report.content.first});
    if (occasion) {
      ClaimSpan claim;
      claim.range = trimmed({start, occasion_end(*occasion, report.content.first)});
      claim.head = false;
      claims_.push_back(claim);
      cut(start, PieceKind::source, p);
      cut(report.content.first, PieceKind::head, p);
      return;
    }
    const bool speech_act = report.verb_class == VerbClass::act && report.content.first <= start + kLongPrefix;
    cut(start, speech_act ? PieceKind::head : PieceKind::source, p);
    if (!speech_act) cut(report.content.first, PieceKind::head, p);
  }

  // A noun of a call, meeting or visit after "in" or "during".
  std::optional<std::size_t> occasion_in(TokenRange range) const {
    for (std::size_t i = range.first + 1; i < range.last; ++i) {
      const Word& word = words_[i];
      if (!word.is(Role::act_noun) || word.article) continue;
      const std::string& act = word_lexicon().act(word.entry->act);
      if (act != "call" && act != "meeting") continue;
      if (words_[i - 1].is(FunctionKind::preposition)) return i;
    }
    return std::nullopt;
  }

  std::size_t occasion_end(std::size_t occasion, std::size_t end) const {
    while (end > occasion + 1) {
      const Word& before = words_[end - 1];
      const bool link =
          before.mark != Mark::none || before.is(FunctionKind::preposition) || before.is(Role::complementiser);
      if (!link) break;
      --end;
    }
    return end;
  }

  bool in_named_quote(std::size_t i) const {
    return std::any_of(quotes_.begin(), quotes_.end(),
                       [i](const Quote& quote) { return quote.scare && quote.inner.contains(i); });
  }

  void cut_clauses() {
    for (std::size_t i = 1; i + 1 < words_.size(); ++i) {
      if (in_named_quote(i)) continue;
      const Word& word = words_[i];
      const Mark before = words_[i - 1].mark;
      if (before == Mark::stop) cut(i, kind_of_clause(i), part_at(i));
      const bool parted = before == Mark::comma || before == Mark::stop;
      const PhraseHit& clause = word.phrase(PhraseClass::clause);
      if (clause.length > 0 && (parted || !clause.after_comma)) {
        cut(i, kind_of_clause(i), part_at(i));
      } else if (parted && is_purpose(i)) {
        cut(i, PieceKind::background, part_at(i));
      } else if (joins_clause(i)) {
        cut(i, PieceKind::head, part_at(i));
      }
    }
  }

  PieceKind kind_of_clause(std::size_t i) const {
    const PhraseHit& clause = words_[i].phrase(PhraseClass::clause);
    const bool background = clause.length > 0 && clause.kind != static_cast<std::uint8_t>(ClauseKind::head);
    return background ? PieceKind::background : PieceKind::head;
  }

  bool is_purpose(std::size_t i) const {
    const Word& word = words_[i];
    if (word.conjunction || word.article || word.begins(PhraseClass::clause) || word.begins(PhraseClass::negation))
      return false;
    const bool noun = word.unknown() || word.is(Role::act_noun);
    return noun && (word.preposition == 'l' || (word.unknown() && words_.folded(i).starts_with(affix::kLam)));
  }

  // "and was", "and launched": a finite verb with a conjunction. A form that is also a noun does not count.
  bool joins_clause(std::size_t i) const {
    const Word& word = words_[i];
    if (!word.conjunction) return false;
    if (is_finite_verb(word)) return !word.is(Role::act_noun) && !word.is(Role::statement) && !word.is(Role::body);
    const bool duty = word.phrase(PhraseClass::modality).kind == static_cast<std::uint8_t>(Modality::requested);
    return duty && !word.article && word.begins(PhraseClass::modality);
  }

  std::optional<std::size_t> part_at(std::size_t token) const {
    std::optional<std::size_t> found;
    for (std::size_t p = 0; p < attributed_.parts.size(); ++p) {
      const Report& report = attributed_.parts[p].report;
      const bool inside = report.content.contains(token) ||
                          (report.cue_kind != CueKind::marker && report.start <= token && token < report.content.last);
      if (inside && (!found || report.cue_kind != CueKind::marker)) found = p;
    }
    return found;
  }

  // "discussed, in a phone call on Monday, the situation": the outlet's own report of an occasion and its subject.
  void cut_own_occasion() {
    const std::size_t limit = std::min(words_.size(), kOccasionWithin + 10);
    if (!attributed_.parts.empty() && attributed_.parts.front().report.start < limit) return;
    const std::optional<std::size_t> occasion = occasion_in({0, std::min(words_.size(), kOccasionWithin)});
    if (!occasion || *occasion < kShortestPiece || !is_finite_verb(words_[0])) return;
    for (std::size_t i = *occasion + 1; i + kShortestPiece < limit; ++i) {
      if (words_[i].mark != Mark::comma) continue;
      const Word& next = words_[i + 1];
      if (is_time_word(next) || next.conjunction) continue;
      if (!next.article || next.preposition != 0 || next.is(Role::title)) return;
      cut(0, PieceKind::background);
      cut(i + 1, PieceKind::head);
      return;
    }
  }

  void make_pieces() {
    std::vector<Cut> kept;
    kept.push_back({0, PieceKind::head, part_at(0)});
    for (const Cut& next : cuts_) {
      Cut& last = kept.back();
      const bool source = last.kind == PieceKind::source || next.kind == PieceKind::source;
      const bool short_before = word_count({last.at, next.at}) < kShortestPiece;
      if (next.at == last.at || (short_before && last.at == 0)) {
        last.kind = next.kind;
        last.part = next.part;
        if (next.at != last.at && source) last.at = next.at;
        continue;
      }
      if (short_before && !source) continue;
      kept.push_back(next);
    }
    for (std::size_t k = 0; k < kept.size(); ++k) {
      const std::size_t end = k + 1 < kept.size() ? kept[k + 1].at : words_.size();
      if (kept[k].kind != PieceKind::source) add_piece({kept[k].at, end}, kept[k]);
    }
  }

  void add_piece(TokenRange range, const Cut& cut) {
    ClaimSpan claim;
    claim.range = trimmed(range);
    claim.head = cut.kind == PieceKind::head;
    claim.part = cut.part;
    if (word_count(claim.range) >= kShortestPiece) {
      claims_.push_back(claim);
    } else if (!claims_.empty() && claims_.back().head && claims_.back().range.last <= range.first) {
      claims_.back().range = trimmed({claims_.back().range.first, range.last});
    } else if (word_count(claim.range) > 0) {
      claims_.push_back(claim);
    }
  }

  TokenRange trimmed(TokenRange range) const {
    while (range.size() > 1 && words_[range.last - 1].mark != Mark::none) {
      const Mark mark = words_[range.last - 1].mark;
      if (mark == Mark::quote || mark == Mark::close_bracket) {
        if (opens_inside(range)) break;
      }
      --range.last;
    }
    while (range.size() > 1 && words_[range.first].mark != Mark::none) {
      const bool opening = words_[range.first].mark == Mark::quote || words_[range.first].mark == Mark::open_bracket;
      if (opening && closes_inside(range)) break;
      ++range.first;
    }
    const PhraseHit& clause = words_[range.first].phrase(PhraseClass::clause);
    const bool keeps = clause.kind == static_cast<std::uint8_t>(ClauseKind::relative) ||
                       clause.kind == static_cast<std::uint8_t>(ClauseKind::purpose);
    if (clause.length > 0 && !keeps && range.first > 0 && range.size() >= clause.length + kShortestPiece &&
        !words_[range.first].is(FunctionKind::pronoun)) {
      range.first += clause.length;
    }
    return range;
  }

  // Does the mark at the end close what was opened inside the range (or the other way round)?
  bool opens_inside(TokenRange range) const {
    return std::any_of(
               quotes_.begin(), quotes_.end(),
               [&](const Quote& quote) { return quote.range.last == range.last && quote.range.first > range.first; }) ||
           words_[range.last - 1].mark == Mark::close_bracket;
  }

  bool closes_inside(TokenRange range) const {
    return std::any_of(
               quotes_.begin(), quotes_.end(),
               [&](const Quote& quote) { return quote.range.first == range.first && quote.range.last < range.last; }) ||
           words_[range.first].mark == Mark::open_bracket;
  }

  ClaimSpan whole() const {
    ClaimSpan claim;
    claim.range = {0, words_.size()};
    claim.part = attributed_.parts.empty() ? std::nullopt : std::optional<std::size_t>(0);
    return claim;
  }

  const SentenceWords& words_;
  const std::vector<Quote>& quotes_;
  const AttributedSentence& attributed_;
  std::vector<Cut> cuts_;
  std::vector<ClaimSpan> claims_;
};

}  // namespace

std::vector<ClaimSpan> split_claims(const SentenceWords& words, const std::vector<Quote>& quotes,
                                    const AttributedSentence& attributed) {
  return ClaimSplitter(words, quotes, attributed).run();
}

}  // namespace tawatur
