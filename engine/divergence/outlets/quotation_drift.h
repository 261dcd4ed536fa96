// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/model/comparison.h"

namespace tawatur {

/// What became of a quoted statement in the other articles of its cluster. The fullest form is the claim with most
/// words in quotation marks; each claim of another article that carries its wording is one use: quoted word for word,
/// with words left out, with other words inside the marks, with marks around words that stand outside them in the
/// fullest form, without marks, or in marks and given to somebody else. It carries the wording when, in order, half of
/// the shorter one's content words in marks are the same, or 0.7 where it has no marks; a paraphrase is no use. Marks
/// around fewer than three content words set off a term and are no quotation. Other forms and spellings of one word are
/// no change. Nothing is told of clusters without a quotation of at least four content words in one article and a use
/// in another. Ascending by cluster; linear in the members of the clusters.
[[nodiscard]] std::vector<QuotationDrift> quotation_drifts(const Comparison& comparison);

}  // namespace tawatur
