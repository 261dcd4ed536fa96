// SPDX-License-Identifier: GPL-3.0-or-later
// A range of numbers stands for hundreds of terms. As alternatives of a query each document passes a tree of them all;
// as a set of bits it costs a look.

#include "index/search/document_set.h"

#include <xapian.h>

#include <bit>
#include <cstdint>
#include <memory>

namespace tawatur {
namespace {

constexpr Xapian::docid kBits = 64;

class DocumentSet : public Xapian::PostingSource {
 public:
  explicit DocumentSet(Xapian::docid last) : bits_(last / kBits + 1, 0) {}

  void insert(Xapian::docid document) {
    if (document / kBits >= bits_.size() || has(document)) return;
    bits_[document / kBits] |= bit_of(document);
    ++count_;
  }

  void init(const Xapian::Database& /*index*/) override { at_ = 0; }
  [[nodiscard]] Xapian::doccount get_termfreq_min() const override { return count_; }
  [[nodiscard]] Xapian::doccount get_termfreq_est() const override { return count_; }
  [[nodiscard]] Xapian::doccount get_termfreq_max() const override { return count_; }

  void next(double least_weight) override { skip_to(at_ + 1, least_weight); }
  void skip_to(Xapian::docid document, double /*least_weight*/) override {
    std::size_t word = document / kBits;
    std::uint64_t rest = word < bits_.size() ? bits_[word] & ~(bit_of(document) - 1) : 0;
    while (rest == 0 && ++word < bits_.size()) rest = bits_[word];
    is_over_ = word >= bits_.size();
    if (!is_over_) at_ = static_cast<Xapian::docid>(word * kBits) + static_cast<Xapian::docid>(std::countr_zero(rest));
  }
  bool check(Xapian::docid document, double /*least_weight*/) override {
    at_ = document;
    return has(document);
  }
  [[nodiscard]] bool at_end() const override { return is_over_; }
  [[nodiscard]] Xapian::docid get_docid() const override { return at_; }
  [[nodiscard]] std::string get_description() const override { return "DocumentSet"; }

 private:
  static std::uint64_t bit_of(Xapian::docid document) { return std::uint64_t{1} << (document % kBits); }
  [[nodiscard]] bool has(Xapian::docid document) const {
    return document / kBits < bits_.size() && (bits_[document / kBits] & bit_of(document)) != 0;
  }

  std::vector<std::uint64_t> bits_;
  Xapian::doccount count_ = 0;
  Xapian::docid at_ = 0;
  bool is_over_ = false;
};

}  // namespace

Xapian::Query having_any_of(const std::vector<std::string>& terms, const Xapian::Database& index) {
  auto set = std::make_unique<DocumentSet>(index.get_lastdocid());
  for (const std::string& term : terms) {
    for (Xapian::PostingIterator at = index.postlist_begin(term); at != index.postlist_end(term); ++at) {
      set->insert(*at);
    }
  }
  // Xapian counts the references of a source that is released to it.
  return Xapian::Query(set.release()->release());
}

}  // namespace tawatur
