// SPDX-License-Identifier: GPL-3.0-or-later
// An undated page still dates itself: it names holders of offices, who have terms; it gives years of the past; it says
// "this December", "last October", "Wednesday". Each is a bound or a pattern, and the bounds are intersected. (Document
// dating by such constraints: Kotsakos et al., A burstiness-aware approach for document dating, 2014, and Chambers,
// Labeling documents with timestamps: learning from their time expressions, 2012.)

#include "engine/ingest/page/day_evidence.h"

#include <algorithm>
#include <charconv>

#include "engine/ingest/page/dating_words.h"
#include "engine/text/stemmer.h"

namespace tawatur {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;

constexpr std::size_t kLeadBlocks = 3;
constexpr std::size_t kNameTokens = 6;
constexpr std::size_t kOfficeReach = 7;  // tokens between an office and the name
constexpr std::size_t kFormerReach = 3;
constexpr std::size_t kUntilReach = 3;
constexpr int kPastMonthDays = 183;            // a month is called past for about half a year
constexpr std::size_t kMostBytes = 1U << 20U;  // of the text; what bounds the day stands far before

Day day_of(int y, unsigned m, unsigned d) {
  std::chrono::year_month_day date{year{y}, month{m}, day{d}};
  if (!date.ok()) date = year{y} / month{m} / std::chrono::last;
  return std::chrono::sys_days(date);
}

Day last_of(int y, unsigned m) {
  return std::chrono::sys_days(year{y} / month{m} / std::chrono::last);
}

int year_of(Day d) {
  return static_cast<int>(std::chrono::year_month_day(d).year());
}

class Scan {
 public:
  Scan(std::string_view text, std::span<const Block> blocks) {
    thread_local DatingWords known;
    known.forget();
    std::size_t left = kMostBytes;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      const std::string_view words = slice(text, blocks[i].span).substr(0, left);
      known.append(words, words_);
      left -= words.size();
      if (i < kLeadBlocks) lead_ = words_.size();
    }
  }

  DayEvidence run() {
    for (std::size_t at = 0; at < words_.size(); ++at) {
      const DatingWord& word = *words_[at];
      if (word.says_nothing()) continue;
      if (word.year) take_year(at, *word.year);
      if (word.may_begin_month) take_month(at);
      if (word.weekday) take_weekday(at, *word.weekday);
      if (word.may_begin_holder) take_holder(at);
    }
    intersect_terms();
    return std::move(evidence_);
  }

 private:
  bool has_role(std::size_t at, std::string_view role) const {
    return at < words_.size() &&
           (calendar_number(words_[at]->folded, role) || calendar_number(without_proclitics(words_[at]->folded), role));
  }

  bool role_within(std::size_t begin, std::size_t end, std::string_view role) const {
    for (std::size_t i = begin; i < std::min(end, words_.size()); ++i) {
      if (has_role(i, role)) return true;
    }
    return false;
  }

  static std::size_t back(std::size_t at, std::size_t steps) { return at > steps ? at - steps : 0; }

  // Years behind "until" or "by" may lie ahead; all others have begun.
  void take_year(std::size_t at, int year) {
    if (role_within(back(at, kUntilReach), at, "until") || has_role(at + 1, "future")) return;
    raise(evidence_.not_before, day_of(year, 1, 1));
  }

  // The name of a month over one or two tokens; the conjunction may be written on to it.
  std::optional<unsigned> month_at(std::size_t at, std::size_t& length) const {
    if (at + 1 < words_.size()) {
      length = 2;
      const std::string two = std::string(without_proclitics(words_[at]->folded)) + " " + words_[at + 1]->folded;
      if (const auto found = calendar_number(words_[at]->folded + " " + words_[at + 1]->folded, "month")) return found;
      if (const auto found = calendar_number(two, "month")) return found;
    }
    length = 1;
    return calendar_number(words_[at]->folded, "month");
  }

  void take_month(std::size_t at) {
    std::size_t length = 1;
    const std::optional<unsigned> found = month_at(at, length);
    if (!found) return;
    const std::size_t behind = at + length;
    if (behind < words_.size() && words_[behind]->year) return;
    MonthMention mention;
    mention.month = *found;
    mention.day = day_before(at);
    if (!mention.day && at > 0) mention.day = calendar_number(without_proclitics(words_[at - 1]->folded), "part");
    mention.current = has_role(behind, "current");
    mention.past = has_role(behind, "past");
    if (!has_role(behind, "future")) evidence_.months.push_back(mention);
  }

  std::optional<unsigned> day_before(std::size_t at) const {
    for (std::size_t i = at; i-- > back(at, 2);) {
      if (!words_[i]->number) continue;
      unsigned value = 0;
      const std::string& digits = words_[i]->folded;
      const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value);
      if (result.ptr == digits.data() + digits.size() && value >= 1 && value <= 31) return value;
    }
    return std::nullopt;
  }

  // A bare weekday in the lead is the day of the report, or the day before it.
  void take_weekday(std::size_t at, unsigned weekday) {
    if (evidence_.weekday || at >= lead_) return;
    if (!has_role(at + 1, "past") && !has_role(at + 1, "future")) evidence_.weekday = weekday;
  }

  void take_holder(std::size_t at) {
    std::string name;
    for (std::size_t i = at; i < std::min(at + kNameTokens, words_.size()); ++i) {
      name += i == at ? without_conjunction(words_[i]->folded) : std::string_view(words_[i]->folded);
      auto term = office_terms().lower_bound(name);
      if (term == office_terms().end() || !term->first.starts_with(name)) return;
      for (; term != office_terms().end() && term->first == name; ++term) judge(term->second, at, i + 1);
    }
  }

  void judge(const OfficeTerm& term, std::size_t begin, std::size_t end) {
    const bool former = role_within(back(begin, kFormerReach), begin, "former") || role_within(end, end + 1, "former");
    if (former) {
      if (term.last) raise(evidence_.not_before, *term.last);
      return;
    }
    std::string before = " ";
    for (std::size_t i = back(begin, kOfficeReach); i < begin; ++i) {
      before += words_[i]->folded + " ";
      before += std::string(without_proclitics(words_[i]->folded)) + " ";
    }
    std::string plain = " ";
    for (std::size_t i = back(begin, kOfficeReach); i < begin; ++i) plain += words_[i]->folded + " ";
    const auto [first, last] = office_words().equal_range(term.office);
    const bool in_office = std::any_of(first, last, [&](const auto& word) {
      return plain.find(word.second) != std::string::npos || before.find(word.second) != std::string::npos;
    });
    if (in_office) held_.push_back(term);
  }

  // Terms that can hold together: the latest beginning wins, terms that ended before it are history.
  void intersect_terms() {
    for (const OfficeTerm& term : held_) raise(evidence_.not_before, term.first);
    for (const OfficeTerm& term : held_) {
      if (!term.last || *term.last < *evidence_.not_before) continue;
      if (!evidence_.not_after || *term.last < *evidence_.not_after) evidence_.not_after = term.last;
    }
  }

  static void raise(std::optional<Day>& bound, Day day) {
    if (!bound || day > *bound) bound = day;
  }

  std::vector<const DatingWord*> words_;
  std::size_t lead_ = 0;
  std::vector<OfficeTerm> held_;
  DayEvidence evidence_;
};

// Narrows to the month that the text calls its own; the earliest year that the bounds allow.
bool narrow(PossibleDays& days, Day first, Day last) {
  const Day low = days.first ? std::max(*days.first, first) : first;
  const Day high = days.last ? std::min(*days.last, last) : last;
  if (low > high) return false;
  days.first = low;
  days.last = high;
  return true;
}

}  // namespace

DayEvidence find_day_evidence(std::string_view text, std::span<const Block> blocks) {
  return Scan(text, blocks).run();
}

PossibleDays possible_days(const DayEvidence& evidence) {
  PossibleDays days{evidence.not_before, evidence.not_after, std::nullopt, false};
  if (!days.first) return days;
  const auto by_strength = [&](bool current, bool past) {
    return std::find_if(evidence.months.begin(), evidence.months.end(), [&](const MonthMention& mention) {
      return mention.current == current && mention.past == past;
    });
  };
  const int first_year = year_of(*days.first);
  if (const auto current = by_strength(true, false); current != evidence.months.end()) {
    for (int y = first_year; y <= first_year + 1 && !days.by_month; ++y) {
      days.by_month = narrow(days, day_of(y, current->month, 1), last_of(y, current->month));
      if (days.by_month && current->day) days.near = day_of(y, current->month, *current->day);
    }
    return days;
  }
  // The last month of that name: publication lies in the months after it.
  if (const auto past = by_strength(false, true); past != evidence.months.end()) {
    for (int y = first_year - 1; y <= first_year + 1; ++y) {
      const Day after = last_of(y, past->month) + std::chrono::days(1);
      if (narrow(days, after, after + std::chrono::days(kPastMonthDays))) return days;
    }
  }
  // A bare month or day of a month is near: within the weeks after it.
  if (const auto bare = by_strength(false, false); bare != evidence.months.end()) {
    for (int y = first_year; y <= first_year + 1 && !days.by_month; ++y) {
      const Day from = day_of(y, bare->month, bare->day.value_or(1));
      days.by_month = narrow(days, from, last_of(y, bare->month) + std::chrono::days(14));
      if (days.by_month && bare->day) days.near = from;
    }
  }
  return days;
}

}  // namespace tawatur
