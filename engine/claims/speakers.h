// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "engine/claims/names.h"
#include "engine/claims/reports.h"
#include "engine/model/claim.h"

namespace tawatur {

/// Who has been named and who has spoken in an article so far: what a definite noun, a dual or a bare verb refers to.
/// One for each article; sentences are given in order.
class SpeakerMemory {
 public:
  /// Takes notice of a mention; later mentions are better antecedents.
  void notice(const SentenceWords& words, const Mention& mention);

  /// The speakers that a phrase stands for, each with the span of the phrase or of his part of it.
  [[nodiscard]] std::vector<Speaker> resolve(const SentenceWords& words, const std::vector<Mention>& mentions,
                                             const SpeakerPhrase& phrase) const;

  /// Who speaks when only the verb tells: the last speaker who agrees with it. Empty when there is none.
  [[nodiscard]] std::vector<Speaker> antecedent(const Report& report) const;

  /// Remembers who spoke.
  void spoke(const SentenceWords& words, const std::vector<Mention>& mentions, const SpeakerPhrase& phrase,
             const std::vector<Speaker>& speakers);

  /// The last speakers, whoever they are.
  [[nodiscard]] std::vector<Speaker> last() const;

 private:
  struct Known {
    std::string name;
    Span span;
    std::uint16_t title_lemma = 0;
    std::size_t turns = 0;  ///< speakers heard before he was named last
  };
  struct Turn {
    std::vector<Speaker> speakers;
    SpeakerKind kind = SpeakerKind::none;
    bool feminine = false;
    bool plural = false;
  };

  /// The two persons who spoke together last, of that title if one is given; none where others came up since.
  [[nodiscard]] std::vector<Speaker> last_pair(std::uint16_t title_lemma, Span span) const;
  /// The two persons that a dual means: those, or the last two who were named.
  [[nodiscard]] std::vector<Speaker> pair(std::uint16_t title_lemma, Span span) const;
  [[nodiscard]] std::vector<Speaker> named(const SentenceWords& words, const SpeakerPhrase& phrase) const;

  std::vector<Known> people_;                               // oldest notice first
  std::map<std::string, std::string, std::less<>> bodies_;  // bare head noun to the last full name
  std::vector<Turn> turns_;
};

}  // namespace tawatur
