// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/article.h"

namespace tawatur {

// What needs all pages at once.

/// Cuts from the ends of articles what their publisher repeats on other pages: a block that begins or ends articles in
/// `kRepetitions` and more documents of one publisher, in texts that differ otherwise, becomes boilerplate of the kind
/// "repeated_block". Exact: blocks are equal but for spelling variants. An article is never emptied. Linear time.
void cut_repeated_blocks(Corpus& corpus);

inline constexpr std::size_t kRepetitions = 3;

/// Dates articles whose own text leaves the day open by the articles that are most like them: what is possible for
/// several reports of one event is intersected, and of the days that remain the one nearest to the most similar dated
/// article is taken, on the weekday that the reports name. Nothing is set where no dated article is similar; where the
/// article's own text bounds nothing, it must be nearly a copy. No article is dated after the day of its flag
/// `fetched_by`. The basis says that the day was inferred in this way. Cost: the words of all articles when some are
/// dated and some not, and for each undated one the dated ones with which it shares words.
void date_by_neighbours(Corpus& corpus);

}  // namespace tawatur
