// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/claims/quotations.h"
#include "engine/claims/speaker_phrases.h"

namespace tawatur {

enum class ComplementKind : std::uint8_t { that, colon, quote, word };

/// What opens the content of a verb of saying.
struct Complement {
  ComplementKind kind = ComplementKind::that;
  std::size_t at = 0;       ///< token of the complementiser, colon, quotation mark or preposition
  std::size_t content = 0;  ///< first token of the content
};

/// The first complement of `verb` after token `from`, within its clause. A verb without listed complements takes a
/// complementiser, a colon or a quotation.
[[nodiscard]] std::optional<Complement> find_complement(const SentenceWords& words, const std::vector<Quote>& quotes,
                                                        const Verb& verb, std::size_t from);

enum class CueKind : std::uint8_t { verb, participle, marker, colon };

/// One place of a sentence that puts words into a mouth.
struct Report {
  CueKind cue_kind = CueKind::verb;
  TokenRange cue;
  VerbClass verb_class = VerbClass::say;
  std::string stance;
  SpeakerPhrase speaker;  ///< kind none: only the verb tells
  std::vector<SpeakerPhrase> relays;
  bool feminine = false;  ///< of the verb, for finding an elided speaker
  bool dual = false;
  bool plural = false;
  bool first_person = false;
  std::size_t start = 0;      ///< where its clause begins
  TokenRange content;         ///< what is reported
  std::size_t said_from = 0;  ///< first token of the words that can be quoted
  bool folded = false;        ///< speech inside speech: `start` is that of the inner clause
  std::size_t frame = 0;      ///< where the outer clause begins; equal to `start` when not folded

  [[nodiscard]] bool elided() const { return speaker.kind == SpeakerKind::none; }
};

/// All reports of a sentence, ascending by cue. Embedded speech is folded: the innermost speaker stays, bodies and
/// channels around him become relays. Verbs whose subject cannot speak are left out.
[[nodiscard]] std::vector<Report> find_reports(const SentenceWords& words, const std::vector<Mention>& mentions,
                                               const std::vector<Quote>& quotes);

/// The stance of the verb of saying at `verb`: that of the lexicon, "not_" before it behind a negator, and for a
/// refusal that of the refused act ("no_comment").
[[nodiscard]] std::string stance_at(const SentenceWords& words, std::size_t verb);

/// The second half of find_reports: sorts the reports by cue, folds speech inside speech and closes their contents.
void order_reports(const SentenceWords& words, const std::vector<Quote>& quotes, std::vector<Report>& reports);

/// Subject of the first finite verb of the sentence, for participles that have no other; kind none if there is none.
[[nodiscard]] SpeakerPhrase main_subject(const SentenceWords& words, const std::vector<Mention>& mentions);

}  // namespace tawatur
