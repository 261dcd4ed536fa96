// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/SparseCore>
#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/vectors/vocabulary.h"

namespace tawatur {

/// Rows of unit length (or zero), terms in columns ordered from rare to frequent, ties by term. Below 2^31 entries.
using TermMatrix = Eigen::SparseMatrix<float, Eigen::RowMajor, std::int32_t>;

/// Bags of terms, one after the other.
class TermBags {
 public:
  /// Adds a term to the bag that is being filled.
  void add(std::string_view term) { terms_.push_back(vocabulary_.add(term)); }
  /// Ends that bag, which may be empty, and begins the next.
  void end_bag() { ends_.push_back(terms_.size()); }

  [[nodiscard]] std::size_t size() const { return ends_.size(); }
  [[nodiscard]] const Vocabulary& vocabulary() const { return vocabulary_; }
  [[nodiscard]] const std::vector<std::uint32_t>& terms() const { return terms_; }
  [[nodiscard]] const std::vector<std::size_t>& ends() const { return ends_; }

 private:
  Vocabulary vocabulary_;
  std::vector<std::uint32_t> terms_;
  std::vector<std::size_t> ends_;
};

/// How to read the columns of a matrix of terms.
struct TermColumns {
  std::vector<std::uint32_t> term;    ///< of each column: the number in the vocabulary
  std::vector<std::uint32_t> column;  ///< of each term
  std::vector<std::uint32_t> bags;    ///< of each column: the number of bags with the term
  std::vector<double> idf;            ///< of each column: 1 + ln((1 + n) / (1 + bags))
};

/// Columns for the terms of `bags`, from rare to frequent, ties by term.
[[nodiscard]] TermColumns term_columns(const TermBags& bags);

/// TF-IDF rows: weight (1 + ln tf) * (1 + ln((1 + n) / (1 + df))), unit length: the formula of scikit-learn's
/// TfidfVectorizer(sublinear_tf=True), so that results can be compared with it. Shape: bags x terms. Linear time but
/// for sorting each row.
[[nodiscard]] TermMatrix tfidf_rows(const TermBags& bags, const TermColumns& columns);

}  // namespace tawatur
