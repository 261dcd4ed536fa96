// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/search/searcher.h"

#include <xapian.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

#include "engine/model/error.h"
#include "index/database_seal.h"
#include "index/index_format.h"
#include "index/terms.h"

namespace tawatur {
namespace {

// The exact word counts beside its stem: it tells forms apart that the stemmer joins.
constexpr double kStemWeight = 1.0;
constexpr double kWordWeight = 0.3;
constexpr double kTitleWeight = 0.5;

// For whole texts: first the grams by BM25, then the best of these anew, by how alike the texts are as a whole and by
// how much of the article the text covers. Weights chosen on checked claims of the training part of CheckThat! 2021.
constexpr std::size_t kCandidates = 50;
constexpr double kCosineWeight = 0.5;
constexpr double kCoverageWeight = 0.3;
constexpr std::size_t kMostLikeWords = 256;
constexpr std::size_t kMostNumberTerms = 10000;
// A reader survives one commit of the writer; when it is overtaken twice, it starts again.
constexpr int kMostReopenings = 3;

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

// A word and its stem as one thing to be found.
Query word_query(const QueryWord& word) {
  if (word.number) return term("", word.folded);
  return any_of({scaled(term(term_prefix::kStem, word.stem), kStemWeight), scaled(term("", word.folded), kWordWeight),
                 scaled(term(term_prefix::kTitle, word.stem), kTitleWeight)});
}

Query words_query(std::string_view text) {
  std::vector<Query> parts;
  for (const QueryWord& word : query_words(text)) parts.push_back(word_query(word));
  // "wa-qala" is one word for the reader; where the tokenizer cuts, all pieces must occur.
  return all_of(parts);
}

Query phrase_query(std::string_view text) {
  std::vector<Query> parts;
  for (const QueryWord& word : query_words(text)) parts.push_back(term("", word.folded));
  return {Query::OP_PHRASE, parts.begin(), parts.end(), static_cast<Xapian::termcount>(parts.size())};
}

Query field_query(const QueryNode& node) {
  struct Field {
    std::string_view name, prefix;
    bool stems;
  };
  static constexpr std::array<Field, 4> kFields = {{{"outlet", term_prefix::kOutlet, false},
                                                    {"speaker", term_prefix::kSpeaker, false},
                                                    {"place", term_prefix::kPlace, false},
                                                    {"title", term_prefix::kTitle, true}}};
  std::vector<Query> parts;
  for (const Field& field : kFields) {
    if (field.name != node.field) continue;
    for (const QueryWord& word : query_words(node.text)) {
      parts.push_back(term(field.prefix, field.stems ? word.stem : word.folded));
    }
  }
  return all_of(parts);
}

std::string slot_value(Day day) {
  std::string digits;
  for (const char letter : iso_day(day)) {
    if (letter != '-') digits += letter;
  }
  return digits;
}

// The days on which the article may have appeared meet the days asked for; unknown days meet nothing.
Query dates_query(DayRange days) {
  return all_of({Query(Query::OP_VALUE_LE, index_slot::kFirstDay, slot_value(days.last)),
                 Query(Query::OP_VALUE_GE, index_slot::kLastDay, slot_value(days.first)),
                 Query(Query::OP_VALUE_GE, index_slot::kFirstDay, "0")});
}

Query numbers_query(const Xapian::Database& index, double least, double most) {
  const std::string last = number_term(most);
  std::vector<Query> parts;
  Xapian::TermIterator at = index.allterms_begin(std::string(term_prefix::kNumber));
  at.skip_to(number_term(least));
  for (; at != index.allterms_end(std::string(term_prefix::kNumber)) && *at <= last; ++at) {
    if (parts.size() == kMostNumberTerms) throw QueryError("number: covers too many different numbers; narrow it");
    parts.emplace_back(*at);
  }
  return any_of(parts);
}

class Translator {
 public:
  explicit Translator(const Xapian::Database& index) : index_(index) {}

  Query translated(const QueryNode& node) const {
    switch (node.kind) {
      case QueryKind::word:
        return words_query(node.text);
      case QueryKind::phrase:
        return phrase_query(node.text);
      case QueryKind::field:
        return scaled(field_query(node), 0);
      case QueryKind::dates:
        return scaled(dates_query(node.days), 0);
      case QueryKind::numbers:
        return scaled(numbers_query(index_, node.least, node.most), 0);
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

  const Xapian::Database& index_;
};

// A text without addresses and names of accounts: they say nothing of what it is about.
std::string without_addresses(std::string_view text) {
  std::string kept;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \t\r\n", begin), text.size());
    const std::string_view word = text.substr(begin, end - begin);
    if (!word.starts_with('@') && word.find("://") == std::string_view::npos) kept.append(word).append(" ");
    begin = end + 1;
  }
  return kept;
}

// What a whole text is looked up by.
struct LikeTerms {
  std::set<std::string> grams;  // with their prefix
  std::set<std::string> stems;
};

LikeTerms like_terms(std::string_view text) {
  LikeTerms terms;
  std::set<std::string> seen;
  for (const QueryWord& word : query_words(without_addresses(text))) {
    if (!seen.insert(word.folded).second) continue;
    if (seen.size() > kMostLikeWords) break;
    terms.stems.insert(std::string(term_prefix::kStem) + word.stem);
    for (const std::string& gram : grams_of(word.folded)) terms.grams.insert(std::string(term_prefix::kGram) + gram);
  }
  return terms;
}

Query like_query(const LikeTerms& terms) {
  std::vector<Query> parts;
  for (const std::string& gram : terms.grams) parts.push_back(term("", gram));
  return any_of(parts);
}

// Weighs candidates anew. Keeps the rarity of terms it has met: a batch asks for the same ones again and again.
class Reranker {
 public:
  void rerank(const Xapian::Database& index, const LikeTerms& wanted, std::vector<SearchHit>& hits) {
    std::vector<std::array<double, 3>> scores;
    std::array<double, 3> most{};
    for (const SearchHit& hit : hits) {
      scores.push_back({hit.score, cosine(index, hit.row, wanted.grams), coverage(index, hit.row, wanted.stems)});
      for (std::size_t i = 0; i < most.size(); ++i) most[i] = std::max(most[i], scores.back()[i]);
    }
    constexpr std::array<double, 3> kWeights = {1, kCosineWeight, kCoverageWeight};
    for (std::size_t row = 0; row < hits.size(); ++row) {
      hits[row].score = 0;
      for (std::size_t i = 0; i < most.size(); ++i) {
        if (most[i] > 0) hits[row].score += kWeights[i] * scores[row][i] / most[i];
      }
    }
    std::stable_sort(hits.begin(), hits.end(),
                     [](const SearchHit& a, const SearchHit& b) { return a.score > b.score; });
  }

 private:
  double rarity(const Xapian::Database& index, const std::string& name) {
    const auto [at, is_new] = rarities_.emplace(name, 0.0);
    if (is_new) at->second = std::log((index.get_doccount() + 1.0) / (index.get_termfreq(name) + 1.0)) + 1;
    return at->second;
  }

  // Up to the length of the text looked up, which is the same for all candidates.
  double cosine(const Xapian::Database& index, ArticleRow row, const std::set<std::string>& grams) {
    double dot = 0;
    double norm = 0;
    for_each_term(index, row, term_prefix::kGram, [&](const std::string& name, double count) {
      const double rare = rarity(index, name);
      const double weight = (1 + std::log(count)) * rare;
      norm += weight * weight;
      if (grams.contains(name)) dot += weight * rare;
    });
    return norm == 0 ? 0 : dot / std::sqrt(norm);
  }

  // Share of the article's words, by rarity, that the text has too.
  double coverage(const Xapian::Database& index, ArticleRow row, const std::set<std::string>& stems) {
    double all = 0;
    double shared = 0;
    for_each_term(index, row, term_prefix::kStem, [&](const std::string& name, double) {
      const double rare = rarity(index, name);
      all += rare;
      if (stems.contains(name)) shared += rare;
    });
    return all == 0 ? 0 : shared / all;
  }

  template <class Use>
  static void for_each_term(const Xapian::Database& index, ArticleRow row, std::string_view prefix, const Use& use) {
    const auto id = static_cast<Xapian::docid>(row);
    Xapian::TermIterator at = index.termlist_begin(id);
    at.skip_to(std::string(prefix));
    for (; at != index.termlist_end(id) && (*at).starts_with(prefix); ++at) use(*at, at.get_wdf());
  }

  std::map<std::string, double> rarities_;
};

}  // namespace

struct Searcher::Impl {
  explicit Impl(const DatabaseFolder& database) : index(open_sealed_index(database)) {}

  // What a damaged index answers cannot be told from the truth, so it is not asked.
  static Xapian::Database open_sealed_index(const DatabaseFolder& database) {
    check_sealed_index(database);
    return open_index(database);
  }

  // Runs one search, again when a writer has overtaken it.
  template <class Search>
  SearchResult run(const Search& search) {
    for (int attempt = 0;; ++attempt) {
      try {
        return search();
      } catch (const Xapian::DatabaseModifiedError&) {
        if (attempt == kMostReopenings) throw IndexError("the index is being rewritten; try again in a moment");
        index.reopen();
      } catch (const Xapian::Error& error) {
        throw IndexError("the index cannot be read: " + error.get_description() + "; run tawatur index rebuild");
      }
    }
  }

  SearchResult best(const Query& query, std::size_t limit) const {
    Xapian::Enquire enquire(index);
    enquire.set_query(query);
    enquire.set_weighting_scheme(Xapian::BM25Weight(1.2, 0, 1, 0.75, 0));
    enquire.set_sort_by_relevance_then_value(index_slot::kDay, true);
    const Xapian::MSet found = enquire.get_mset(0, static_cast<Xapian::doccount>(limit));
    SearchResult result;
    result.estimate = found.get_matches_estimated();
    for (Xapian::MSetIterator hit = found.begin(); hit != found.end(); ++hit) {
      result.hits.push_back({static_cast<ArticleRow>(*hit), hit.get_weight()});
    }
    return result;
  }

  Xapian::Database index;
  Reranker reranker;
};

Searcher::Searcher(const DatabaseFolder& database) {
  try {
    impl_ = std::make_unique<Impl>(database);
  } catch (const Xapian::Error& error) {
    throw IndexError(database.index_folder().string() + ": " + error.get_description() +
                     "; run tawatur index rebuild --db " + database.folder.string());
  }
}

Searcher::~Searcher() = default;

SearchResult Searcher::search(const QueryNode& query, std::size_t limit, bool with_old_revisions) {
  return impl_->run([&] {
    const Query wanted = Translator(impl_->index).translated(query);
    if (with_old_revisions) return impl_->best(wanted, limit);
    return impl_->best(Query(Query::OP_FILTER, wanted, Query(std::string(term_prefix::kCurrent))), limit);
  });
}

SearchResult Searcher::search_like(std::string_view text, std::size_t limit) {
  return impl_->run([&] {
    const LikeTerms wanted = like_terms(text);
    const Query current{std::string(term_prefix::kCurrent)};
    SearchResult result =
        impl_->best(Query(Query::OP_FILTER, like_query(wanted), current), std::max(limit, kCandidates));
    impl_->reranker.rerank(impl_->index, wanted, result.hits);
    if (result.hits.size() > limit) result.hits.resize(limit);
    return result;
  });
}

std::int64_t Searcher::last_change() const {
  return last_change_in(impl_->index);
}

}  // namespace tawatur
