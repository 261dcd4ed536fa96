// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/hashing.h"
#include "engine/model/day.h"

namespace tawatur {

/// The number of a calendar word or phrase in page form (corpus/lexicons/calendar_words.tsv) in this role: 1-12 for a
/// "month", 1-7 for a "weekday", 0 for roles without numbers; nothing where it has not that role.
[[nodiscard]] std::optional<unsigned> calendar_number(std::string_view words, std::string_view role);

/// The time in which somebody holds an office (corpus/lexicons/office_terms.tsv); without `last` he still does.
struct OfficeTerm {
  std::string office;
  Day first;
  std::optional<Day> last;
};

/// Terms by the holder's name: its words without spaces, so that a name written in one or two words is one name.
[[nodiscard]] const std::multimap<std::string, OfficeTerm, std::less<>>& office_terms();

/// The words that stand for an office, each between two spaces.
[[nodiscard]] const std::multimap<std::string, std::string, std::less<>>& office_words();

/// A folded word without the conjunction written on to it.
[[nodiscard]] std::string_view without_conjunction(std::string_view word);

/// Calls `take` with each run of `text` between blanks. No token crosses white space, so the tokens of a text are those
/// of its runs, and texts repeat their runs.
template <class Take>
void for_each_run(std::string_view text, Take take) {
  const auto is_blank = [](char c) { return c == ' ' || c == '\n' || c == '\t'; };
  for (const char* begin = text.begin(); begin != text.end();) {
    const char* const end = std::find_if(begin, text.end(), is_blank);
    if (begin != end) take(std::string_view(begin, end));
    begin = end == text.end() ? end : end + 1;
  }
}

/// A hash for tables of strings that are asked with views.
struct BytesHash {
  using is_transparent = void;
  [[nodiscard]] std::size_t operator()(std::string_view bytes) const { return hash64(bytes); }
};

/// A word or number of a text and what it may say of the day on which that was written: most say nothing.
struct DatingWord {
  std::string folded;
  bool number = false;
  bool may_begin_month = false;   ///< perhaps behind a conjunction
  bool may_begin_holder = false;  ///< the first word of a name, or a part of it
  std::optional<int> year;        ///< 1990-2099
  std::optional<unsigned> weekday;

  [[nodiscard]] bool says_nothing() const { return !year && !weekday && !may_begin_month && !may_begin_holder; }
};

/// The words of texts, each looked at once: cutting a text into tokens costs more than reading it, and texts repeat
/// their words. Not to be shared between threads.
class DatingWords {
 public:
  /// Appends the words and numbers of `text` (valid UTF-8). What is appended stays valid until `forget`.
  void append(std::string_view text, std::vector<const DatingWord*>& words);
  /// Forgets all where that is much.
  void forget();

 private:
  std::unordered_map<std::string, std::vector<DatingWord>, BytesHash, std::equal_to<>> known_;
  std::size_t bytes_ = 0;  // of the keys
};

}  // namespace tawatur
