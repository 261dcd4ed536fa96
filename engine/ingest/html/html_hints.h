// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "engine/ingest/html/html_tree.h"

namespace tawatur {

/// What class, id, role and itemprop of an element say it is for.
enum class HtmlHint : std::uint8_t { none, body, cut, drop, lead, title, byline, date, caption };

/// The hint of each node (none for text), by corpus/lexicons/html_hints.tsv.
[[nodiscard]] std::vector<HtmlHint> hints_of(const HtmlTree& tree);

/// Is the element one that a reader never sees (display:none, hidden, aria-hidden with no room, white on white)?
[[nodiscard]] bool is_hidden(const HtmlTree& tree, std::size_t node);

}  // namespace tawatur
