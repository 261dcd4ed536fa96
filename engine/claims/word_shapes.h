// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "engine/claims/words.h"

namespace tawatur::affix {

// Letters that are written onto words, in folded spelling.
constexpr std::string_view kWaw = "\u0648";
constexpr std::string_view kFeh = "\u0641";
constexpr std::string_view kBeh = "\u0628";
constexpr std::string_view kLam = "\u0644";
constexpr std::string_view kKaf = "\u0643";
constexpr std::string_view kSeen = "\u0633";
constexpr std::string_view kTeh = "\u062A";
constexpr std::string_view kYeh = "\u064A";
constexpr std::string_view kNoon = "\u0646";
constexpr std::string_view kAlef = "\u0627";
constexpr std::string_view kHeh = "\u0647";
constexpr std::string_view kArticle = "\u0627\u0644";
constexpr std::string_view kLamLam = "\u0644\u0644";  // preposition and article run together
constexpr std::string_view kDual = "\u0627\u0646";
constexpr std::string_view kDualOblique = "\u064A\u0646";
constexpr std::string_view kPlural = "\u0648\u0646";
constexpr std::string_view kPluralVerb = "\u0648\u0627";
constexpr std::string_view kFeminineDualVerb = "\u062A\u0627";
constexpr std::string_view kWe = "\u0646\u0627";
constexpr std::string_view kHer = "\u0647\u0627";
constexpr std::string_view kThem = "\u0647\u0645";
constexpr std::string_view kThemBoth = "\u0647\u0645\u0627";

}  // namespace tawatur::affix

namespace tawatur {

[[nodiscard]] std::string without_last_letter(std::string_view word);
[[nodiscard]] std::string joined(std::string_view a, std::string_view b);

/// Can the word stand in no name: a particle, a verb of saying, a complementiser, an act, a thing?
[[nodiscard]] bool is_blocking(const Word& word);

/// A weekday, "today", "last": it ends a name and a speaker.
[[nodiscard]] bool is_time_word(const Word& word);

/// A given name here? A name that folds like a particle needs the dotted final letter and a name or a title beside it.
[[nodiscard]] bool is_given_name(const SentenceWords& words, std::size_t i);

/// "ibn", "Abu", "Al" and their like, which stand inside names.
[[nodiscard]] bool is_name_connector(std::string_view folded);

/// An unknown word with the prefix of an imperfect or a future.
[[nodiscard]] bool looks_like_verb(std::string_view folded);

/// Has the bare folded word the pattern of a verbal noun of the derived stems (tafʿīl, mufāʿala, iftiʿāl, istifʿāl)?
[[nodiscard]] bool looks_like_verbal_noun(std::string_view folded);

/// Does the word as written end with the mark of an indefinite accusative ("Russian", not "Russia")?
[[nodiscard]] bool has_accusative_mark(std::string_view raw);

/// A call or a meeting: on which something else is said.
[[nodiscard]] bool is_occasion(const Word& word);

/// A finite verb of the lexicons.
[[nodiscard]] bool is_finite_verb(const Word& word);

/// A verb of the lexicons behind the particle of purpose and result: "to take", "so that it took".
[[nodiscard]] bool is_purposive_verb(const Word& word);

}  // namespace tawatur
