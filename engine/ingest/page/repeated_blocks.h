// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/article.h"

namespace tawatur {

/// Cuts from the ends of articles what their publisher repeats on other pages: a block that begins or ends articles in
/// `kRepetitions` and more documents of one publisher, in texts that differ otherwise, becomes boilerplate of the kind
/// "repeated_block". Exact: blocks are equal but for spelling variants. An article is never emptied. Linear time.
void cut_repeated_blocks(Corpus& corpus);

inline constexpr std::size_t kRepetitions = 3;

}  // namespace tawatur
