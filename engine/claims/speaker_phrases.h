// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "engine/claims/names.h"
#include "engine/claims/words.h"

namespace tawatur {

enum class SpeakerKind : std::uint8_t {
  none,  ///< no noun phrase here
  person,
  body,
  media,
  document,  ///< a statement, which speaks for the body behind it
  source,    ///< people without a name
  party,     ///< "the two sides"
  place,     ///< a country or capital for its government
  thing,     ///< cannot speak
  unknown
};

/// A noun phrase in the place of a speaker.
struct SpeakerPhrase {
  TokenRange range;
  SpeakerKind kind = SpeakerKind::none;

  [[nodiscard]] bool can_speak() const { return kind != SpeakerKind::none && kind != SpeakerKind::thing; }
};

/// The noun phrase that begins at `start`, with its adjectives, genitives and what is coordinated with it.
[[nodiscard]] SpeakerPhrase speaker_phrase_at(const SentenceWords& words, const std::vector<Mention>& mentions,
                                              std::size_t start);

/// The noun phrase that ends right before `verb`, particles, adverbs and a relative pronoun between them aside.
[[nodiscard]] SpeakerPhrase speaker_phrase_before(const SentenceWords& words, const std::vector<Mention>& mentions,
                                                  std::size_t verb);

}  // namespace tawatur
