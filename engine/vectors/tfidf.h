// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/SparseCore>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace tawatur {

/// Rows of unit length (or zero), terms in columns ordered from rare to frequent, ties by term.
using TermMatrix = Eigen::SparseMatrix<float, Eigen::RowMajor, std::int64_t>;

/// TF-IDF rows of bags of terms: weight (1 + ln tf) * (1 + ln((1 + n) / (1 + df))), unit length: the formula of
/// scikit-learn's TfidfVectorizer(sublinear_tf=True), so that results can be compared with it.
/// `bags`: n bags, one a row; shape of the result n x (number of distinct terms).
[[nodiscard]] TermMatrix tfidf_rows(std::span<const std::vector<std::string_view>> bags);

}  // namespace tawatur
