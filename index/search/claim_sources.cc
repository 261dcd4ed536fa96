// SPDX-License-Identifier: GPL-3.0-or-later
// Claims are many and short, so the index keeps little of each: no positions, no words beside their stems, nothing that
// all claims of an article have in common. What is asked beyond that is answered claim by claim, for those that the
// rest of a query leaves: from the order of its words, and from its article.

#include "index/search/claim_sources.h"

#include <xapian.h>

#include <algorithm>
#include <memory>
#include <string>

#include "index/index_documents.h"
#include "index/index_format.h"

namespace tawatur {
namespace {

using Query = Xapian::Query;

// Some of the documents of a posting list, without weight.
class SomeClaims : public Xapian::PostingSource {
 public:
  [[nodiscard]] Xapian::doccount get_termfreq_min() const override { return 0; }
  [[nodiscard]] Xapian::doccount get_termfreq_est() const override { return estimate_; }
  [[nodiscard]] Xapian::doccount get_termfreq_max() const override { return most_; }

  void init(const Xapian::Database& index) override {
    index_ = index;
    at_ = 0;
    const std::string list = list_of(index);
    list_at_ = index.postlist_begin(list);
    list_end_ = index.postlist_end(list);
    most_ = list.empty() ? index.get_doccount() : index.get_termfreq(list);
    estimate_ = estimate(index, most_);
  }
  void next(double least_weight) override { skip_to(at_ + 1, least_weight); }
  void skip_to(Xapian::docid claim, double /*least_weight*/) override {
    for (list_at_.skip_to(claim); list_at_ != list_end_ && !is_wanted(*list_at_); list_at_.skip_to(at_)) {
      at_ = after(*list_at_);
    }
    if (list_at_ != list_end_) at_ = *list_at_;
  }
  // Looks at one claim only: the other parts of a query may have left no others.
  bool check(Xapian::docid claim, double /*least_weight*/) override {
    at_ = claim;
    return is_wanted(claim);
  }
  [[nodiscard]] bool at_end() const override { return list_at_ == list_end_; }
  [[nodiscard]] Xapian::docid get_docid() const override { return at_; }

 protected:
  [[nodiscard]] const Xapian::Database& index() const { return index_; }

 private:
  [[nodiscard]] virtual std::string list_of(const Xapian::Database& index) const = 0;
  [[nodiscard]] virtual Xapian::doccount estimate(const Xapian::Database& index, Xapian::doccount most) const = 0;
  [[nodiscard]] virtual bool is_wanted(Xapian::docid claim) const = 0;
  // The first claim behind one that is not wanted that may be.
  [[nodiscard]] virtual Xapian::docid after(Xapian::docid claim) const = 0;

  Xapian::Database index_;
  Xapian::PostingIterator list_at_;
  Xapian::PostingIterator list_end_;
  Xapian::docid at_ = 0;
  Xapian::doccount most_ = 0;
  Xapian::doccount estimate_ = 0;
};

class PhraseClaims : public SomeClaims {
 public:
  PhraseClaims(std::vector<std::string> stems, std::vector<std::string> words)
      : stems_(std::move(stems)), words_(std::move(words)) {}

  [[nodiscard]] std::string get_description() const override { return "PhraseClaims"; }

 private:
  [[nodiscard]] std::string list_of(const Xapian::Database& index) const override {
    return *std::min_element(stems_.begin(), stems_.end(), [&](const std::string& a, const std::string& b) {
      return index.get_termfreq(a) < index.get_termfreq(b);
    });
  }
  [[nodiscard]] Xapian::doccount estimate(const Xapian::Database&, Xapian::doccount most) const override {
    return most;
  }
  [[nodiscard]] bool is_wanted(Xapian::docid claim) const override {
    return has_phrase(index().get_document(claim).get_value(index_slot::kWordOrder), words_);
  }
  [[nodiscard]] Xapian::docid after(Xapian::docid claim) const override { return claim + 1; }

  std::vector<std::string> stems_;
  std::vector<std::string> words_;
};

class ArticleClaims : public SomeClaims {
 public:
  ArticleClaims(const Query& query, const Xapian::Database& articles)
      : is_wanted_(articles.get_lastdocid() + 1, false), articles_(articles.get_doccount()) {
    Xapian::Enquire enquire(articles);
    enquire.set_query(query);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    const Xapian::MSet found = enquire.get_mset(0, articles_);
    for (Xapian::MSetIterator at = found.begin(); at != found.end(); ++at) is_wanted_[*at] = true;
    wanted_ = found.size();
  }

  [[nodiscard]] std::string get_description() const override { return "ArticleClaims"; }

 private:
  // The list of all documents.
  [[nodiscard]] std::string list_of(const Xapian::Database&) const override { return {}; }
  // As many as articles have on average.
  [[nodiscard]] Xapian::doccount estimate(const Xapian::Database&, Xapian::doccount most) const override {
    const double share = articles_ == 0 ? 0 : static_cast<double>(wanted_) / static_cast<double>(articles_);
    return static_cast<Xapian::doccount>(share * static_cast<double>(most));
  }
  [[nodiscard]] bool is_wanted(Xapian::docid claim) const override {
    const auto row = static_cast<std::size_t>(row_of_claim(claim));
    return row < is_wanted_.size() && is_wanted_[row];
  }
  [[nodiscard]] Xapian::docid after(Xapian::docid claim) const override {
    const auto from = is_wanted_.begin() + std::min<ArticleRow>(row_of_claim(claim), std::ssize(is_wanted_));
    const auto row = std::find(from, is_wanted_.end(), true) - is_wanted_.begin();
    return std::max(claim + 1, claim_id(row, 0));
  }

  std::vector<bool> is_wanted_;  // by row
  Xapian::doccount articles_;
  Xapian::doccount wanted_ = 0;
};

// Xapian counts the references of a source that is released to it.
Query query_of(std::unique_ptr<SomeClaims> claims) {
  return Query(claims.release()->release());
}

}  // namespace

Query claim_phrase_query(const std::vector<QueryWord>& words) {
  std::vector<std::string> stems;
  std::vector<std::string> folded;
  for (const QueryWord& word : words) {
    stems.push_back(std::string(term_prefix::kStem) + word.stem);
    folded.push_back(word.folded);
    if (!is_clean_term(stems.back())) return {};
  }
  if (words.empty()) return {};
  const Query all(Query::OP_AND, stems.begin(), stems.end());
  return {Query::OP_FILTER, all, query_of(std::make_unique<PhraseClaims>(std::move(stems), std::move(folded)))};
}

Query claims_of_articles(const Query& query, const Xapian::Database& articles) {
  return query_of(std::make_unique<ArticleClaims>(query, articles));
}

}  // namespace tawatur
