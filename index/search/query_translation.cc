// SPDX-License-Identifier: GPL-3.0-or-later
// Ranges of numbers are lists of terms: those at both ends one by one, and between them one for each sixteenth of a
// power of two (as in Schindler and Diepenbroek, "Generic XML-based framework for metadata portals", 2008). So a range
// without an end costs some hundred terms, however many different numbers a corpus has.

#include "index/search/query_translation.h"

#include <xapian.h>

#include <array>
#include <vector>

#include "index/index_documents.h"
#include "index/index_format.h"
#include "index/search/claim_sources.h"
#include "index/search/document_set.h"
#include "index/terms.h"

namespace tawatur {
namespace {

// The exact word counts beside its stem: it tells forms apart that the stemmer joins.
constexpr double kStemWeight = 1.0;
constexpr double kWordWeight = 0.3;
constexpr double kTitleWeight = 0.5;
constexpr std::size_t kMostRangeTerms = 10000;

using Query = Xapian::Query;

Query term(std::string_view prefix, std::string_view text) {
  std::string name(prefix);
  name += text;
  return is_clean_term(name) ? Query(name) : Query();
}

Query scaled(const Query& query, double factor) {
  return {factor, query};
}

Query any_of(const std::vector<Query>& parts) {
  return {Query::OP_OR, parts.begin(), parts.end()};
}

Query all_of(const std::vector<Query>& parts) {
  return {Query::OP_AND, parts.begin(), parts.end()};
}

// The days on which the article may have appeared meet the days asked for; unknown days meet nothing.
Query dates_query(DayRange days) {
  return all_of({Query(Query::OP_VALUE_LE, index_slot::kFirstDay, day_value(days.last)),
                 Query(Query::OP_VALUE_GE, index_slot::kLastDay, day_value(days.first)),
                 Query(Query::OP_VALUE_GE, index_slot::kFirstDay, "0")});
}

// Collects terms of the index as alternatives.
class Alternatives {
 public:
  Alternatives(const Xapian::Database& index, std::string field) : index_(index), field_(std::move(field)) {}

  /// Terms with `prefix` from `first` to before `end` that `is_wanted`.
  template <class Wanted>
  void add(std::string_view prefix, const std::string& first, const std::string& end, const Wanted& is_wanted) {
    Xapian::TermIterator at = index_.allterms_begin(std::string(prefix));
    at.skip_to(first);
    for (; at != index_.allterms_end(std::string(prefix)) && *at < end; ++at) {
      if (!is_wanted(*at)) continue;
      if (parts_.size() == kMostRangeTerms) throw QueryError(field_ + ": covers too many different values; narrow it");
      parts_.push_back(*at);
    }
  }

  [[nodiscard]] Query query() const { return having_any_of(parts_, index_); }

 private:
  const Xapian::Database& index_;
  std::string field_;
  std::vector<std::string> parts_;
};

constexpr auto kAnyTerm = [](const std::string&) { return true; };
// Behind every term of a number or of numbers: digits are 0 to 9 and a to f.
constexpr char kBehindDigits = 'g';

Query numbers_query(const Xapian::Database& index, double least, double most) {
  const std::string first = number_term(least);
  const std::string last = number_term(most);
  const std::string first_wide = numbers_term(first);
  const std::string last_wide = numbers_term(last);
  Alternatives terms(index, "number");
  if (first_wide == last_wide) {
    terms.add(term_prefix::kNumber, first, last + kBehindDigits, kAnyTerm);
    return terms.query();
  }
  const auto narrow = [](const std::string& wide) {
    return std::string(term_prefix::kNumber).append(wide, term_prefix::kNumbers.size());
  };
  terms.add(term_prefix::kNumber, first, narrow(first_wide) + kBehindDigits, kAnyTerm);
  terms.add(term_prefix::kNumbers, first_wide + kBehindDigits, last_wide, kAnyTerm);
  terms.add(term_prefix::kNumber, narrow(last_wide), last + kBehindDigits, kAnyTerm);
  return terms.query();
}

// Terms are ordered by first day; none is longer than kLongestDays.
Query named_days_query(const Xapian::Database& index, DayRange days) {
  const Day earliest = std::max(days.first - kLongestDays, Day(std::chrono::year(1) / 1 / 1));
  const std::string prefix(term_prefix::kDays);
  const std::string asked_from = day_value(days.first);
  Alternatives terms(index, "when");
  terms.add(prefix, prefix + day_value(earliest), prefix + day_value(days.last) + kBehindDigits,
            [&](const std::string& name) { return name.substr(prefix.size() + asked_from.size()) >= asked_from; });
  return terms.query();
}

class Translator {
 public:
  Translator(IndexPart part, const Xapian::Database& index, const Xapian::Database& articles)
      : part_(part), index_(index), articles_(articles) {}

  Query translated(const QueryNode& node) const {
    switch (node.kind) {
      case QueryKind::word:
        return words_query(node.text);
      case QueryKind::phrase:
        return phrase_query(node.text);
      case QueryKind::field:
        return field_query(node);
      case QueryKind::dates:
        return scaled(dates_query(node.days), 0);
      case QueryKind::named_days:
        return named_days_query(index_, node.days);
      case QueryKind::numbers:
        return numbers_query(index_, node.least, node.most);
      case QueryKind::any_of:
        return any_of(children(node));
      case QueryKind::all_of:
        return conjunction(node);
      case QueryKind::negation:
        return {Query::OP_AND_NOT, scaled(Query::MatchAll, 0), translated(node.children.front())};
    }
    return {};
  }

 private:
  // A word and its stem as one thing to be found.
  Query word_query(const QueryWord& word) const {
    // The stem of a number is the number.
    if (part_ == IndexPart::claims) return term(term_prefix::kStem, word.stem);
    if (word.number) return term("", word.folded);
    return any_of({scaled(term(term_prefix::kStem, word.stem), kStemWeight), scaled(term("", word.folded), kWordWeight),
                   scaled(term(term_prefix::kTitle, word.stem), kTitleWeight)});
  }

  Query words_query(std::string_view text) const {
    std::vector<Query> parts;
    for (const QueryWord& word : query_words(text)) parts.push_back(word_query(word));
    // What is one word for the reader: where the tokenizer cuts, all pieces must occur.
    return all_of(parts);
  }

  Query phrase_query(std::string_view text) const {
    const std::vector<QueryWord> words = query_words(text);
    if (part_ == IndexPart::claims) return claim_phrase_query(words);
    std::vector<Query> parts;
    for (const QueryWord& word : words) parts.push_back(term("", word.folded));
    return {Query::OP_PHRASE, parts.begin(), parts.end(), static_cast<Xapian::termcount>(parts.size())};
  }

  Query field_query(const QueryNode& node) const {
    if (node.field == "term") return phrase_query(node.text);
    struct Field {
      std::string_view name, prefix;
      bool stems;
    };
    static constexpr std::array<Field, 4> kFields = {{{"outlet", term_prefix::kOutlet, false},
                                                      {"speaker", term_prefix::kSpeaker, false},
                                                      {"place", term_prefix::kPlace, false},
                                                      {"title", term_prefix::kTitle, true}}};
    if (node.field == "title" && part_ == IndexPart::claims) throw QueryError("title: is for articles, not for claims");
    std::vector<Query> parts;
    for (const Field& field : kFields) {
      if (field.name != node.field) continue;
      for (const QueryWord& word : query_words(node.text)) {
        parts.push_back(term(field.prefix, field.stems ? word.stem : word.folded));
      }
    }
    const Query wanted = scaled(all_of(parts), 0);
    const bool is_of_articles = node.field == "outlet" && part_ == IndexPart::claims;
    return is_of_articles ? claims_of_articles(wanted, articles_) : wanted;
  }

  std::vector<Query> children(const QueryNode& node) const {
    std::vector<Query> parts;
    for (const QueryNode& child : node.children) parts.push_back(translated(child));
    return parts;
  }

  // What must not occur is taken off the rest.
  Query conjunction(const QueryNode& node) const {
    std::vector<Query> wanted;
    std::vector<Query> unwanted;
    for (const QueryNode& child : node.children) {
      if (child.kind == QueryKind::negation) {
        unwanted.push_back(translated(child.children.front()));
      } else {
        wanted.push_back(translated(child));
      }
    }
    const Query base = wanted.empty() ? scaled(Query::MatchAll, 0) : all_of(wanted);
    return unwanted.empty() ? base : Query(Query::OP_AND_NOT, base, any_of(unwanted));
  }

  IndexPart part_;
  const Xapian::Database& index_;
  const Xapian::Database& articles_;
};

}  // namespace

Xapian::Query translated_query(const QueryNode& query, IndexPart part, const Xapian::Database& index,
                               const Xapian::Database& articles) {
  return Translator(part, index, articles).translated(query);
}

}  // namespace tawatur
