// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace tawatur::testing {

/// The numbers of a text in a short form, parted by "; ": "5", "5..9", "5.." (at least), "..5" (at most), "~" before
/// what is approximate, "#" before an ordinal, "%" behind a percentage, "*" behind a number that holds its noun.
[[nodiscard]] std::string number_readings(std::string_view text);

/// The dates of a text in a short form, parted by "; ": the value, "?" for one that stays unresolved, "for" for a
/// length of time; "h " before a Hijri date. `published` is YYYY-MM-DD, or empty when unknown.
[[nodiscard]] std::string date_readings(std::string_view text, std::string_view published);

/// A whole number from 0 to 999,999,999,999,999 in Arabic words. `oblique`: the endings of genitive and accusative;
/// `feminine`: of feminine counted nouns.
[[nodiscard]] std::string number_in_words(unsigned long long number, bool oblique, bool feminine);

}  // namespace tawatur::testing
