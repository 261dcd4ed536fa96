// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/claims/word_lexicon.h"
#include "engine/claims/word_shapes.h"

namespace tawatur {
namespace {

constexpr std::size_t kShortStem = 2;  // bytes: of one letter

std::string without_first_letter(std::string_view word) {
  return std::string(word.substr(affix::kYeh.size()));
}

}  // namespace

void each_perfect(const std::string& base, const UseForm& use) {
  const bool weak = base.ends_with(affix::kYeh) || base.ends_with(affix::kAlef);
  const std::string stem = weak ? without_last_letter(base) : base;
  const std::string dual = base.ends_with(affix::kAlef) ? joined(stem, affix::kPluralVerb) : joined(base, affix::kAlef);
  use(base, Inflection{.form = VerbForm::perfect});
  use(joined(stem, affix::kTeh), Inflection{.form = VerbForm::perfect, .feminine = true});
  use(dual, Inflection{.form = VerbForm::perfect, .dual = true});
  use(joined(stem, affix::kFeminineDualVerb), Inflection{.form = VerbForm::perfect, .feminine = true, .dual = true});
  use(joined(stem, affix::kPluralVerb), Inflection{.form = VerbForm::perfect, .plural = true});
  use(joined(base, affix::kWe), Inflection{.form = VerbForm::perfect, .first_person = true});
}

void each_imperfect(const std::string& base, const UseForm& use) {
  const std::string rest = without_first_letter(base);
  const bool weak = base.ends_with(affix::kYeh) || base.ends_with(affix::kWaw);
  const std::string stem = weak ? without_last_letter(rest) : rest;
  for (const std::string_view future : {std::string_view(), affix::kSeen}) {
    const auto form = [&](std::string_view prefix, const std::string& body, std::string_view suffix, Inflection how) {
      how.form = VerbForm::imperfect;
      how.future = !future.empty();
      use(joined(joined(future, prefix), body) + std::string(suffix), how);
    };
    form(affix::kYeh, rest, "", {});
    form(affix::kTeh, rest, "", {.feminine = true});
    form(affix::kNoon, rest, "", {.first_person = true});
    form(affix::kYeh, rest, affix::kDual, {.dual = true});
    form(affix::kTeh, rest, affix::kDual, {.feminine = true, .dual = true});
    form(affix::kYeh, stem, affix::kPlural, {.plural = true});
    if (future.empty() && stem != rest && stem.size() > kShortStem) {
      // Behind "did not" the weak letter is dropped.
      form(affix::kYeh, stem, "", {});
      form(affix::kTeh, stem, "", {.feminine = true});
    }
    form(affix::kYeh, stem, affix::kPluralVerb, {.plural = true});
  }
}

// The participle continues a report in the accusative or the feminine ("adding", "pointing to"); the bare
// nominative is a noun ("speaker", "representative") and no cue. A defective participle gets its last letter back.
void each_participle(const std::string& base, bool weak, const UseForm& use) {
  const std::string stem = weak && !base.ends_with(affix::kYeh) ? joined(base, affix::kYeh) : base;
  const std::string plural_stem = weak ? base : stem;
  use(joined(stem, affix::kAlef), Inflection{.form = VerbForm::participle});
  use(joined(stem, affix::kHeh), Inflection{.form = VerbForm::participle, .feminine = true});
  use(joined(plural_stem, affix::kDualOblique), Inflection{.form = VerbForm::participle, .plural = true});
  if (weak) use(joined(stem, affix::kDualOblique), Inflection{.form = VerbForm::participle, .dual = true});
}

}  // namespace tawatur
