// SPDX-License-Identifier: GPL-3.0-or-later
// A recursive descent with capped depth. The parser of Xapian is not used: it cuts Arabic words and numbers in its own
// way, knows no Arabic operators, and long chains of operators overflow its stack.
//
//   either := both (OR both)*      both := group (AND group)*      group := item+      item := [+-] | NOT, then
//   word, phrase, field:value or ( either )

#include "index/search/query.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <map>

#include "engine/text/lexicon.h"

namespace tawatur {
namespace {

constexpr std::size_t kMostBytes = 4096;
constexpr std::size_t kMostLeaves = 256;
constexpr std::size_t kMostLevels = 32;

enum class TokenType : std::uint8_t { word, phrase, field, open, close, plus, minus, logic, end };

struct QueryToken {
  TokenType type = TokenType::end;
  std::string text;   // of the word, phrase or value; "and", "or", "not"
  std::string field;  // of a field
  std::size_t place = 0;
};

constexpr std::array<std::string_view, 8> kFields = {"outlet", "speaker", "place",  "title",
                                                     "term",   "date",    "number", "when"};

struct QuotationMarks {
  std::string_view open, close;
};

// ASCII, guillemets, curly: by their UTF-8 bytes.
constexpr std::array<QuotationMarks, 3> kQuotationMarks = {
    {{"\"", "\""}, {"\xC2\xAB", "\xC2\xBB"}, {"\xE2\x80\x9C", "\xE2\x80\x9D"}}};

[[noreturn]] void fail(const std::string& what, std::size_t place) {
  throw QueryError("the query is not understood at byte " + std::to_string(place) + ": " + what);
}

bool is_space(char letter) {
  return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r';
}

class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(text), operators_(operators()) {}

  QueryToken next() {
    while (at_ < text_.size() && is_space(text_[at_])) ++at_;
    QueryToken token;
    token.place = at_;
    if (at_ == text_.size()) return token;
    const char letter = text_[at_];
    if (letter == '(' || letter == ')') {
      ++at_;
      token.type = letter == '(' ? TokenType::open : TokenType::close;
    } else if ((letter == '+' || letter == '-') && at_ + 1 < text_.size() && !is_space(text_[at_ + 1])) {
      ++at_;
      token.type = letter == '+' ? TokenType::plus : TokenType::minus;
    } else if (quoted(token.text)) {
      token.type = TokenType::phrase;
    } else {
      read_word(token);
    }
    return token;
  }

 private:
  static std::map<std::string, std::string, std::less<>> operators() {
    std::map<std::string, std::string, std::less<>> words;
    for (const LexiconRow& row : lexicon_rows("query_operators")) {
      if (row.size() >= 2) words.emplace(row[0], row[1]);
    }
    return words;
  }

  bool quoted(std::string& content) {
    for (const QuotationMarks& marks : kQuotationMarks) {
      if (!text_.substr(at_).starts_with(marks.open)) continue;
      const std::size_t begin = at_ + marks.open.size();
      const std::size_t end = text_.find(marks.close, begin);
      if (end == std::string_view::npos) fail("a quotation is not closed", at_);
      content = text_.substr(begin, end - begin);
      at_ = end + marks.close.size();
      return true;
    }
    return false;
  }

  void read_word(QueryToken& token) {
    const std::size_t begin = at_;
    while (at_ < text_.size() && !is_space(text_[at_]) && text_[at_] != '(' && text_[at_] != ')') {
      const std::string_view word = text_.substr(begin, at_ - begin);
      if (text_[at_] == ':' && std::find(kFields.begin(), kFields.end(), word) != kFields.end()) {
        ++at_;
        token.type = TokenType::field;
        token.field = word;
        if (!quoted(token.text)) read_value(token);
        return;
      }
      ++at_;
    }
    token.text = text_.substr(begin, at_ - begin);
    const auto found = operators_.find(token.text);
    token.type = found == operators_.end() ? TokenType::word : TokenType::logic;
    if (found != operators_.end()) token.text = found->second;
  }

  void read_value(QueryToken& token) {
    const std::size_t begin = at_;
    while (at_ < text_.size() && !is_space(text_[at_]) && text_[at_] != ')') ++at_;
    token.text = text_.substr(begin, at_ - begin);
    if (token.text.empty()) fail(token.field + ": has no value", begin);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::map<std::string, std::string, std::less<>> operators_;
};

// "2024", "2024-12" or "2024-12-05" as the days it covers.
std::optional<DayRange> days_of(std::string_view text) {
  const std::string last_part(text);
  if (text.size() == 4) {
    const std::optional<Day> first = parse_iso_day(last_part + "-01-01");
    const std::optional<Day> last = parse_iso_day(last_part + "-12-31");
    if (first && last) return DayRange{*first, *last};
  } else if (text.size() == 7) {
    const std::optional<Day> first = parse_iso_day(last_part + "-01");
    if (!first) return std::nullopt;
    const std::chrono::year_month_day day(*first);
    return DayRange{*first, Day(day.year() / day.month() / std::chrono::last)};
  } else if (text.size() == 10) {
    if (const std::optional<Day> day = parse_iso_day(text)) return DayRange{*day, *day};
  }
  return std::nullopt;
}

QueryNode dates_node(const QueryToken& token) {
  const std::string_view value = token.text;
  const std::size_t dots = value.find("..");
  const std::string_view first = value.substr(0, dots);
  const std::string_view last = dots == std::string_view::npos ? first : value.substr(dots + 2);
  // Far enough for any page, near enough for four digits of a year.
  DayRange days{Day(std::chrono::year(1) / 1 / 1), Day(std::chrono::year(9999) / 12 / 31)};
  const std::optional<DayRange> from = days_of(first);
  const std::optional<DayRange> to = days_of(last);
  if ((!from && !first.empty()) || (!to && !last.empty()) || (first.empty() && last.empty())) {
    fail(token.field +
             ": takes a day, a month, a year, or two of them with .. between, such as date:2024-12-01..2024-12-07",
         token.place);
  }
  if (from) days.first = from->first;
  if (to) days.last = to->last;
  if (days.last < days.first) fail("the end of " + token.field + ": lies before its beginning", token.place);
  const QueryKind kind = token.field == "when" ? QueryKind::named_days : QueryKind::dates;
  return {.kind = kind, .field = {}, .text = {}, .days = days};
}

std::optional<double> number_of(std::string_view text) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || error != std::errc() || end != text.data() + text.size() || !(number - number == 0)) return {};
  return number;
}

QueryNode numbers_node(const QueryToken& token) {
  const std::string_view value = token.text;
  QueryNode node{.kind = QueryKind::numbers};
  node.least = std::numeric_limits<double>::lowest();
  node.most = std::numeric_limits<double>::max();
  const std::size_t dots = value.find("..");
  if (value.starts_with('>') || value.starts_with('<')) {
    const bool with_bound = value.substr(1).starts_with('=');
    const std::optional<double> bound = number_of(value.substr(with_bound ? 2 : 1));
    if (!bound) fail("number: takes 12, >10, <5 or 10..20", token.place);
    if (value.starts_with('>')) {
      node.least = with_bound ? *bound : std::nextafter(*bound, node.most);
    } else {
      node.most = with_bound ? *bound : std::nextafter(*bound, node.least);
    }
    return node;
  }
  const std::optional<double> first = number_of(value.substr(0, dots));
  const std::optional<double> last = dots == std::string_view::npos ? first : number_of(value.substr(dots + 2));
  if (!first || !last || *last < *first) fail("number: takes 12, >10, <5 or 10..20", token.place);
  node.least = *first;
  node.most = *last;
  return node;
}

QueryNode field_node(const QueryToken& token) {
  if (token.field == "date" || token.field == "when") return dates_node(token);
  if (token.field == "number") return numbers_node(token);
  return {.kind = QueryKind::field, .field = token.field, .text = token.text};
}

QueryNode joined(QueryKind kind, std::vector<QueryNode> children) {
  if (children.size() == 1) return std::move(children.front());
  QueryNode node{.kind = kind};
  node.children = std::move(children);
  return node;
}

class Parser {
 public:
  explicit Parser(std::string_view text) : lexer_(text), token_(lexer_.next()) {}

  QueryNode parse() {
    QueryNode node = either(0);
    if (token_.type != TokenType::end) fail("a ) without its (", token_.place);
    return node;
  }

 private:
  void advance() { token_ = lexer_.next(); }
  [[nodiscard]] bool at_logic(std::string_view word) const {
    return token_.type == TokenType::logic && token_.text == word;
  }

  QueryNode either(std::size_t level) {
    if (level > kMostLevels) fail("more than 32 brackets inside each other", token_.place);
    std::vector<QueryNode> parts;
    parts.push_back(both(level));
    while (at_logic("or")) {
      advance();
      parts.push_back(both(level));
    }
    return joined(QueryKind::any_of, std::move(parts));
  }

  QueryNode both(std::size_t level) {
    std::vector<QueryNode> parts;
    parts.push_back(group(level));
    while (at_logic("and")) {
      advance();
      parts.push_back(group(level));
    }
    return joined(QueryKind::all_of, std::move(parts));
  }

  // Words side by side widen the search; fields and signs narrow it.
  QueryNode group(std::size_t level) {
    std::vector<QueryNode> wide;
    std::vector<QueryNode> narrow;
    while (token_.type != TokenType::end && token_.type != TokenType::close && !at_logic("and") && !at_logic("or")) {
      const bool must = token_.type == TokenType::plus;
      const bool must_not = token_.type == TokenType::minus || at_logic("not");
      if (must || must_not) advance();
      QueryNode node = leaf(level);
      const bool is_filter = node.kind == QueryKind::field || node.kind == QueryKind::dates ||
                             node.kind == QueryKind::named_days || node.kind == QueryKind::numbers;
      if (must_not) node = negation(std::move(node));
      (must || must_not || is_filter ? narrow : wide).push_back(std::move(node));
    }
    if (wide.empty() && narrow.empty()) fail("a word is missing", token_.place);
    if (!wide.empty()) narrow.insert(narrow.begin(), joined(QueryKind::any_of, std::move(wide)));
    return joined(QueryKind::all_of, std::move(narrow));
  }

  static QueryNode negation(QueryNode child) {
    QueryNode node{.kind = QueryKind::negation};
    node.children.push_back(std::move(child));
    return node;
  }

  QueryNode leaf(std::size_t level) {
    if (++leaves_ > kMostLeaves) fail("more than 256 words", token_.place);
    const QueryToken token = token_;
    advance();
    switch (token.type) {
      case TokenType::word:
        return {.kind = QueryKind::word, .field = {}, .text = token.text};
      case TokenType::phrase:
        return {.kind = QueryKind::phrase, .field = {}, .text = token.text};
      case TokenType::field:
        return field_node(token);
      case TokenType::open: {
        QueryNode node = either(level + 1);
        if (token_.type != TokenType::close) fail("a ( without its )", token.place);
        advance();
        return node;
      }
      default:
        fail("a word is missing", token.place);
    }
  }

  Lexer lexer_;
  QueryToken token_;
  std::size_t leaves_ = 0;
};

}  // namespace

QueryNode parse_query(std::string_view text) {
  if (text.size() > kMostBytes) throw QueryError("the query is longer than 4096 bytes");
  if (text.find('\0') != std::string_view::npos) throw QueryError("the query holds a NUL byte");
  return Parser(text).parse();
}

}  // namespace tawatur
