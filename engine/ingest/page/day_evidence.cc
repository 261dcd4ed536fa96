// SPDX-License-Identifier: GPL-3.0-or-later
// An undated page still dates itself: it names holders of offices, who have terms; it gives years of the past; it says
// "this December", "last October", "Wednesday". Each is a bound or a pattern, and the bounds are intersected. (Document
// dating by such constraints: Kotsakos et al., A burstiness-aware approach for document dating, 2014, and Chambers,
// Labeling documents with timestamps: learning from their time expressions, 2012.)

#include "engine/ingest/page/day_evidence.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

#include "engine/ingest/page/page_phrases.h"
#include "engine/model/error.h"
#include "engine/text/lexicon.h"
#include "engine/text/stemmer.h"
#include "engine/text/tokenizer.h"

namespace tawatur {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;

constexpr int kFirstYear = 1990;
constexpr int kLastYear = 2099;
constexpr std::size_t kLeadBlocks = 3;
constexpr std::size_t kNameTokens = 6;
constexpr std::size_t kOfficeReach = 7;  // tokens between an office and the name
constexpr std::size_t kFormerReach = 3;
constexpr std::size_t kUntilReach = 3;
constexpr int kPastMonthDays = 183;  // a month is called past for about half a year

struct CalendarWord {
  std::string role;
  unsigned number = 0;
};

using CalendarTable = std::multimap<std::string, CalendarWord, std::less<>>;

const CalendarTable& calendar_words() {
  static const CalendarTable table = [] {
    CalendarTable made;
    for (const LexiconRow& row : lexicon_rows("calendar_words")) {
      if (row.size() < 2)
        throw ConfigError("corpus/lexicons/calendar_words.tsv: a row has three columns: " + row.front());
      unsigned number = 0;
      if (row.size() > 2) std::from_chars(row[2].data(), row[2].data() + row[2].size(), number);
      made.emplace(page_words(row[0]), CalendarWord{row[1], number});
    }
    return made;
  }();
  return table;
}

std::optional<unsigned> number_of(std::string_view words, std::string_view role) {
  const auto [first, last] = calendar_words().equal_range(words);
  for (auto entry = first; entry != last; ++entry) {
    if (entry->second.role == role) return entry->second.number;
  }
  return std::nullopt;
}

// The first words of all months: nearly all words of a text are none of them.
bool may_begin_month(std::string_view word) {
  static const std::set<std::string, std::less<>> words = [] {
    std::set<std::string, std::less<>> made;
    for (const auto& [name, meaning] : calendar_words()) {
      if (meaning.role == "month") made.insert(name.substr(0, name.find(' ')));
    }
    return made;
  }();
  return words.contains(word);
}

struct Term {
  std::string office;
  Day first;
  std::optional<Day> last;
};

// Keyed by the name's words without spaces, so that a name written in one or two words is one name.
const std::multimap<std::string, Term, std::less<>>& terms() {
  static const std::multimap<std::string, Term, std::less<>> table = [] {
    std::multimap<std::string, Term, std::less<>> made;
    for (const LexiconRow& row : lexicon_rows("office_terms")) {
      const std::optional<Day> first = row.size() > 2 ? parse_iso_day(row[2]) : std::nullopt;
      if (!first) throw ConfigError("corpus/lexicons/office_terms.tsv: no first day: " + row.front());
      std::string name = page_words(row[0]);
      std::erase(name, ' ');
      made.emplace(std::move(name), Term{row[1], *first, row.size() > 3 ? parse_iso_day(row[3]) : std::nullopt});
    }
    return made;
  }();
  return table;
}

const std::multimap<std::string, std::string, std::less<>>& office_words() {
  static const std::multimap<std::string, std::string, std::less<>> table = [] {
    std::multimap<std::string, std::string, std::less<>> made;
    for (const LexiconRow& row : lexicon_rows("office_words"))
      made.emplace(row.at(0), " " + page_words(row.at(1)) + " ");
    return made;
  }();
  return table;
}

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
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      for (Token& token : tokenize(text, blocks[i].span)) {
        if (token.kind != TokenKind::punctuation) tokens_.push_back(std::move(token));
      }
      if (i < kLeadBlocks) lead_ = tokens_.size();
    }
  }

  DayEvidence run() {
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
      take_year(at);
      take_month(at);
      take_weekday(at);
      take_holder(at);
    }
    intersect_terms();
    return std::move(evidence_);
  }

 private:
  bool has_role(std::size_t at, std::string_view role) const {
    return at < tokens_.size() &&
           (number_of(tokens_[at].folded, role) || number_of(without_proclitics(tokens_[at].folded), role));
  }

  bool role_within(std::size_t begin, std::size_t end, std::string_view role) const {
    for (std::size_t i = begin; i < std::min(end, tokens_.size()); ++i) {
      if (has_role(i, role)) return true;
    }
    return false;
  }

  static std::size_t back(std::size_t at, std::size_t steps) { return at > steps ? at - steps : 0; }

  std::optional<int> year_at(std::size_t at) const {
    if (at >= tokens_.size() || tokens_[at].kind != TokenKind::number || tokens_[at].folded.size() != 4)
      return std::nullopt;
    int value = 0;
    const std::string& digits = tokens_[at].folded;
    const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    const bool whole = result.ptr == digits.data() + digits.size();
    return whole && value >= kFirstYear && value <= kLastYear ? std::optional(value) : std::nullopt;
  }

  // Years behind "until" or "by" may lie ahead; all others have begun.
  void take_year(std::size_t at) {
    const std::optional<int> found = year_at(at);
    if (!found || role_within(back(at, kUntilReach), at, "until") || has_role(at + 1, "future")) return;
    raise(evidence_.not_before, day_of(*found, 1, 1));
  }

  // The name of a month over one or two tokens; the conjunction may be written on to it.
  std::optional<unsigned> month_at(std::size_t at, std::size_t& length) const {
    if (at + 1 < tokens_.size()) {
      length = 2;
      const std::string two = std::string(without_proclitics(tokens_[at].folded)) + " " + tokens_[at + 1].folded;
      if (const auto found = number_of(tokens_[at].folded + " " + tokens_[at + 1].folded, "month")) return found;
      if (const auto found = number_of(two, "month")) return found;
    }
    length = 1;
    return number_of(tokens_[at].folded, "month");
  }

  void take_month(std::size_t at) {
    const std::string& word = tokens_[at].folded;
    if (!may_begin_month(word) && !may_begin_month(without_proclitics(word))) return;
    std::size_t length = 1;
    const std::optional<unsigned> found = month_at(at, length);
    if (!found) return;
    const std::size_t behind = at + length;
    if (year_at(behind)) return;
    MonthMention mention;
    mention.month = *found;
    mention.day = day_before(at);
    if (!mention.day && at > 0) mention.day = number_of(without_proclitics(tokens_[at - 1].folded), "part");
    mention.current = has_role(behind, "current");
    mention.past = has_role(behind, "past");
    if (!has_role(behind, "future")) evidence_.months.push_back(mention);
  }

  std::optional<unsigned> day_before(std::size_t at) const {
    for (std::size_t i = at; i-- > back(at, 2);) {
      if (tokens_[i].kind != TokenKind::number) continue;
      unsigned value = 0;
      const std::string& digits = tokens_[i].folded;
      const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value);
      if (result.ptr == digits.data() + digits.size() && value >= 1 && value <= 31) return value;
    }
    return std::nullopt;
  }

  // A bare weekday in the lead is the day of the report, or the day before it.
  void take_weekday(std::size_t at) {
    if (evidence_.weekday || at >= lead_) return;
    const std::optional<unsigned> found = number_of(tokens_[at].folded, "weekday");
    if (!found || has_role(at + 1, "past") || has_role(at + 1, "future")) return;
    evidence_.weekday = found;
  }

  void take_holder(std::size_t at) {
    std::string name;
    for (std::size_t i = at; i < std::min(at + kNameTokens, tokens_.size()); ++i) {
      name += i == at ? without_conjunction(tokens_[i].folded) : std::string_view(tokens_[i].folded);
      auto term = terms().lower_bound(name);
      if (term == terms().end() || !term->first.starts_with(name)) return;
      for (; term != terms().end() && term->first == name; ++term) judge(term->second, at, i + 1);
    }
  }

  static std::string_view without_conjunction(std::string_view word) {
    constexpr std::string_view kFoldedWaw = "\xD9\x88";
    return word.size() > 6 && word.starts_with(kFoldedWaw) ? word.substr(kFoldedWaw.size()) : word;
  }

  void judge(const Term& term, std::size_t begin, std::size_t end) {
    const bool former = role_within(back(begin, kFormerReach), begin, "former") || role_within(end, end + 1, "former");
    if (former) {
      if (term.last) raise(evidence_.not_before, *term.last);
      return;
    }
    std::string before = " ";
    for (std::size_t i = back(begin, kOfficeReach); i < begin; ++i) {
      before += tokens_[i].folded + " ";
      before += std::string(without_proclitics(tokens_[i].folded)) + " ";
    }
    std::string plain = " ";
    for (std::size_t i = back(begin, kOfficeReach); i < begin; ++i) plain += tokens_[i].folded + " ";
    const auto [first, last] = office_words().equal_range(term.office);
    const bool in_office = std::any_of(first, last, [&](const auto& word) {
      return plain.find(word.second) != std::string::npos || before.find(word.second) != std::string::npos;
    });
    if (in_office) held_.push_back(term);
  }

  // Terms that can hold together: the latest beginning wins, terms that ended before it are history.
  void intersect_terms() {
    for (const Term& term : held_) raise(evidence_.not_before, term.first);
    for (const Term& term : held_) {
      if (!term.last || *term.last < *evidence_.not_before) continue;
      if (!evidence_.not_after || *term.last < *evidence_.not_after) evidence_.not_after = term.last;
    }
  }

  static void raise(std::optional<Day>& bound, Day day) {
    if (!bound || day > *bound) bound = day;
  }

  std::vector<Token> tokens_;
  std::size_t lead_ = 0;
  std::vector<Term> held_;
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

std::optional<unsigned> month_named(std::string_view words) {
  return number_of(words, "month");
}

std::optional<unsigned> weekday_named(std::string_view words) {
  return number_of(words, "weekday");
}

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
