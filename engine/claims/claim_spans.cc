// SPDX-License-Identifier: GPL-3.0-or-later
// The cuts of the reports and those of the grammar (clause_cuts.cc) are put in order, and each piece between two cuts
// is a claim. Pieces that only name a source are left out; a piece that is too short stays with the one before it.

#include "engine/claims/claim_spans.h"

#include <algorithm>

#include "engine/claims/word_shapes.h"
#include "engine/text/stemmer.h"

namespace tawatur {
namespace {

constexpr std::size_t kLongPrefix = 6;  // tokens between a verb of speech and its content
constexpr std::size_t kOccasionWithin = 14;
constexpr std::size_t kShortestApposition = 3;

struct Cut {
  std::size_t at = 0;
  PieceKind kind = PieceKind::head;
  std::size_t shortest = 3;
  std::optional<std::size_t> part;
};

class ClaimSplitter {
 public:
  ClaimSplitter(const SentenceWords& words, const std::vector<Quote>& quotes, const AttributedSentence& attributed)
      : words_(words), quotes_(quotes), attributed_(attributed) {}

  std::vector<ClaimSpan> run() {
    cut_reports();
    for (const ClauseCut& clause : clause_cuts(words_, quotes_)) {
      cuts_.push_back({clause.at, clause.kind, clause.shortest, part_at(clause.at)});
    }
    cut_own_occasion();
    std::stable_sort(cuts_.begin(), cuts_.end(), [](const Cut& a, const Cut& b) { return a.at < b.at; });
    make_pieces();
    if (claims_.empty()) claims_.push_back(whole());
    for (const TokenRange event : dating_events(words_)) {
      if (!nearly_known(event)) add_background(event, part_at(event.first), true);
    }
    add_descriptions();
    std::stable_sort(claims_.begin(), claims_.end(), [](const ClaimSpan& a, const ClaimSpan& b) {
      return std::pair(a.range.first, a.range.last) < std::pair(b.range.first, b.range.last);
    });
    return std::move(claims_);
  }

 private:
  void cut(std::size_t at, PieceKind kind, std::optional<std::size_t> part = std::nullopt) {
    if (at < words_.size()) cuts_.push_back({at, kind, 1, part});
  }

  bool nearly_known(TokenRange event) const {
    return std::any_of(claims_.begin(), claims_.end(), [event](const ClaimSpan& claim) {
      return claim.range.contains(event) && event.size() + 2 >= claim.range.size();
    });
  }

  void add_background(TokenRange range, std::optional<std::size_t> part, bool presupposed = false) {
    ClaimSpan claim;
    claim.presupposed = presupposed;
    claim.range = trimmed(range);
    claim.head = false;
    claim.part = part;
    const bool known =
        std::any_of(claims_.begin(), claims_.end(), [&](const ClaimSpan& other) { return other.range == claim.range; });
    if (!known) claims_.push_back(claim);
  }

  // A claim that ends with a description leaves what is described to both.
  void add_descriptions() {
    for (const Description& description : descriptions(words_)) {
      for (ClaimSpan& claim : claims_) {
        const bool ends_so = claim.range.last == description.range.last && claim.range.first < description.range.first;
        if (ends_so && word_count(words_, {claim.range.first, description.participle}) >= 3)
          claim.range = trimmed({claim.range.first, description.participle});
      }
      add_background(description.range, part_at(description.range.first));
    }
  }

  // Where the clause of a report begins, its particles and markers included.
  std::size_t clause_begin(std::size_t start) const {
    while (start > 0) {
      const Word& before = words_[start - 1];
      const bool particle = before.is(FunctionKind::particle) || before.is(FunctionKind::auxiliary) ||
                            before.is(FunctionKind::relative) || before.begins(PhraseClass::clause);
      const bool conceded =
          start > 1 && before.is(Role::complementiser) && words_[start - 2].begins(PhraseClass::clause);
      if (!particle && !conceded) break;
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
      } else if (report.content.last <= report.cue.first) {
        cut(report.start, PieceKind::source, p);
      } else if (report.cue_kind == CueKind::participle) {
        const bool act = report.verb_class != VerbClass::say;
        cut(report.start, act ? PieceKind::head : PieceKind::source, p);
        if (!act) cut(report.content.first, PieceKind::head, p);
      } else {
        cut_verb_report(report, p);
      }
    }
  }

  void cut_verb_report(const Report& report, std::size_t p) {
    const std::size_t start = clause_begin(report.folded ? report.frame : report.start);
    if (!report.elided()) add_apposition(report.speaker.range);
    const std::size_t said = report.folded ? report.start : start;
    const std::optional<std::size_t> occasion = occasion_in({said, report.content.first});
    if (occasion) {
      const std::size_t end = occasion_end(*occasion, report.content.first);
      if (end < report.content.first || !report.folded) add_background({said, end}, std::nullopt);
    }
    const bool speech_act =
        report.verb_class == VerbClass::act && report.content.first <= said + kLongPrefix && !occasion;
    if (report.folded && said > start) cut(start, PieceKind::source, p);
    cut(said, speech_act ? PieceKind::head : PieceKind::source, p);
    if (!speech_act) cut(report.content.first, PieceKind::head, p);
  }

  // "Moscow, ally of X, said": what the apposition says of the speaker.
  void add_apposition(TokenRange speaker) {
    const std::size_t comma = speaker.last;
    if (!words_.is_mark(comma, Mark::comma) || comma + 1 >= words_.size()) return;
    const Word& first = words_[comma + 1];
    const bool noun = first.unknown() && !first.article && first.preposition == 0 && !first.conjunction;
    if (!noun || looks_like_verb(words_.folded(comma + 1))) return;
    std::size_t end = comma + 1;
    while (end < words_.size() && words_[end].mark == Mark::none) ++end;
    if (!words_.is_mark(end, Mark::comma) || end - comma - 1 < kShortestApposition) return;
    add_background({speaker.first, end}, std::nullopt);
  }

  // A noun of a call or meeting after "in" or "during".
  std::optional<std::size_t> occasion_in(TokenRange range) const {
    for (std::size_t i = range.first + 1; i < range.last; ++i) {
      if (!is_occasion(words_[i]) || words_[i].article) continue;
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

  std::optional<std::size_t> part_at(std::size_t token) const {
    std::optional<std::size_t> found;
    for (std::size_t p = 0; p < attributed_.parts.size(); ++p) {
      const Report& report = attributed_.parts[p].report;
      const bool marker = report.cue_kind == CueKind::marker;
      const bool inside =
          report.content.contains(token) || (!marker && report.start <= token && token < report.content.last);
      if (inside && (!found || !marker)) found = p;
    }
    return found;
  }

  // "discussed, in a phone call on Monday, the situation": the outlet's own report of an occasion and its subject.
  void cut_own_occasion() {
    const std::size_t limit = std::min(words_.size(), kOccasionWithin + 10);
    if (!attributed_.parts.empty() && attributed_.parts.front().report.frame < limit) return;
    const std::optional<std::size_t> occasion = occasion_in({0, std::min(words_.size(), kOccasionWithin)});
    if (!occasion || *occasion < 3 || !is_finite_verb(words_[0])) return;
    for (std::size_t i = *occasion + 1; i + 3 < limit; ++i) {
      if (words_[i].mark != Mark::comma) continue;
      const Word& next = words_[i + 1];
      if (is_time_word(next) || next.conjunction) continue;
      if (!next.article || next.preposition != 0 || next.is(Role::title)) return;
      cut(0, PieceKind::background);
      cut(i + 1, PieceKind::head);
      return;
    }
  }

  // What stands before the first report without a verb of its own ("in his remarks,", "concerning what touches Y,")
  // sets it up and claims nothing.
  bool is_frame(const Cut& piece, std::size_t end) const {
    if (piece.at != 0 || attributed_.parts.empty() || end >= words_.size()) return false;
    if (piece.part && attributed_.parts[*piece.part].report.cue_kind != CueKind::marker) return false;
    const std::size_t last = words_[end - 1].mark == Mark::quote && end > 1 ? end - 2 : end - 1;
    if (words_[0].is(FunctionKind::preposition) && words_[last].mark == Mark::comma) return true;
    if (words_[end - 1].is(Role::complementiser)) return true;
    if (piece.part) return false;
    for (std::size_t i = 0; i < end; ++i) {
      if (is_finite_verb(words_[i]) || looks_like_verb(words_.folded(i))) return false;
    }
    return true;
  }

  void make_pieces() {
    std::vector<Cut> kept;
    kept.push_back({0, PieceKind::head, 1, part_at(0)});
    for (const Cut& next : cuts_) {
      Cut& last = kept.back();
      const bool source = last.kind == PieceKind::source || next.kind == PieceKind::source;
      const bool short_before = word_count(words_, {last.at, next.at}) < last.shortest;
      const bool first_is_short = last.at == 0 && word_count(words_, {0, next.at}) < 3;
      if (next.at == last.at || (first_is_short && !source)) {
        const bool from_report = last.shortest == 1 && next.shortest != 1 && next.at == last.at && last.at != 0;
        if (!from_report) {
          last.kind = next.kind;
          last.part = next.part;
        }
        continue;
      }
      if (short_before && !source) continue;
      if (!source && word_count(words_, {last.at, next.at}) < 3 && last.shortest == 3) continue;
      kept.push_back(next);
    }
    for (std::size_t k = 0; k < kept.size(); ++k) {
      const std::size_t end = k + 1 < kept.size() ? kept[k + 1].at : words_.size();
      if (kept[k].kind != PieceKind::source && !is_frame(kept[k], end)) add_piece({kept[k].at, end}, kept[k]);
    }
  }

  bool describes(std::size_t i) const {
    const PhraseHit& clause = words_[i].phrase(PhraseClass::clause);
    return clause.length > 0 && clause.kind == static_cast<std::uint8_t>(ClauseKind::relative);
  }

  // Where a claim begins that tells of the thing before it: a relative clause, or who takes part ("with the help of
  // X").
  std::size_t with_thing(std::size_t first) const {
    const Word& word = words_[first];
    const PhraseHit& clause = word.phrase(PhraseClass::clause);
    const bool company = clause.length > 0 && !clause.after_comma && words_.folded(first).starts_with(affix::kBeh) &&
                         clause.kind == static_cast<std::uint8_t>(ClauseKind::background);
    if (word.conjunction || !(company || word.is(FunctionKind::relative))) return first;
    const std::size_t thing = thing_before(words_, first);
    const std::string& its_first = words_.folded(thing);
    const bool hangs = its_first.starts_with(affix::kLam) && without_proclitics(its_first) != its_first;
    return company && hangs ? first : thing;
  }

  // Something is said of something: a verb, an act or a verbal noun. A phrase without one belongs to the claim before
  // it.
  bool has_predicate(TokenRange range) const {
    if (describes(range.first)) return true;  // "who is a baker": no verb is needed
    for (std::size_t i = range.first; i < range.last; ++i) {
      const Word& word = words_[i];
      if (is_finite_verb(word) || is_purposive_verb(word)) return true;
      if (word.is(Role::act_noun) || word.is(Role::participle)) return true;
      if (word.mark != Mark::none || word.number) continue;
      const std::string bare = bare_form(word, words_.folded(i));
      if (looks_like_verb(bare) || looks_like_verbal_noun(bare)) return true;
      for (const std::string_view prefix : {affix::kLam, affix::kBeh, affix::kWaw}) {
        if (word.unknown() && bare.starts_with(prefix) && looks_like_verbal_noun(bare.substr(prefix.size())))
          return true;
      }
    }
    return false;
  }

  void add_piece(TokenRange range, const Cut& cut) {
    ClaimSpan claim;
    claim.range = trimmed(range);
    claim.range.first = with_thing(claim.range.first);
    claim.head = cut.kind == PieceKind::head;
    claim.part = cut.part;
    const std::size_t count = word_count(words_, claim.range);
    const bool free = cut.shortest != 3 || claims_.empty() || has_predicate(claim.range);
    if (free && count >= std::max<std::size_t>(cut.shortest, 2)) {
      claims_.push_back(claim);
    } else if (!claims_.empty() && claims_.back().range.last <= range.first &&
               claims_.back().range.last + 2 >= range.first) {
      claims_.back().range = trimmed({claims_.back().range.first, range.last});
    } else if (count > 0 && range.last == words_.size()) {
      claims_.push_back(claim);
    }
  }

  TokenRange trimmed(TokenRange range) const {
    while (range.size() > 1 && words_[range.last - 1].mark != Mark::none) {
      const Mark mark = words_[range.last - 1].mark;
      if ((mark == Mark::quote || mark == Mark::close_bracket) && opens_inside(range)) break;
      --range.last;
    }
    while (range.size() > 1) {
      const Word& first = words_[range.first];
      const bool opening = first.mark == Mark::quote || first.mark == Mark::open_bracket;
      if (first.mark == Mark::none ? !first.is(Role::complementiser) : opening && closes_inside(range)) break;
      ++range.first;
    }
    return without_marker(range);
  }

  TokenRange without_marker(TokenRange range) const {
    const PhraseHit& clause = words_[range.first].phrase(PhraseClass::clause);
    const bool keeps = describes(range.first) || clause.kind == static_cast<std::uint8_t>(ClauseKind::purpose) ||
                       words_[range.first].preposition == 'b' || words_[range.first].unknown();
    const bool opens = range.first > 0 && !words_[range.first].is(FunctionKind::pronoun);
    if (clause.length > 0 && !keeps && opens && range.size() >= clause.length + 3u) range.first += clause.length;
    return range;
  }

  // Does the mark at the end close what was opened inside the range (or the other way round)?
  bool opens_inside(TokenRange range) const {
    if (words_[range.last - 1].mark == Mark::close_bracket) return true;
    return std::any_of(quotes_.begin(), quotes_.end(), [&](const Quote& quote) {
      return quote.range.last == range.last && quote.range.first > range.first;
    });
  }

  bool closes_inside(TokenRange range) const {
    if (words_[range.first].mark == Mark::open_bracket) return true;
    return std::any_of(quotes_.begin(), quotes_.end(), [&](const Quote& quote) {
      return quote.range.first == range.first && quote.range.last < range.last;
    });
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
