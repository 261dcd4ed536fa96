// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "engine/ingest/article_readers.h"

namespace tawatur {

/// Any input may be plain text: the last format that is tried.
[[nodiscard]] bool is_plain_text(std::string_view name, std::string_view first_bytes);

/// Reads a page saved as text. The document is the input itself where that is UTF-8, else what it decodes to.
void read_plain_text(std::string_view bytes, const ReadOptions& options, Corpus& corpus);

}  // namespace tawatur
