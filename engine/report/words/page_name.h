// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/model/article.h"
#include "engine/report/words/interface_text.h"

namespace tawatur {

/// Does the page of the article tell whose it is?
[[nodiscard]] bool is_named(const Article& article);

/// What a reader calls the page of an article: its publisher, or "text of B" where it tells only whose text it carries,
/// or else "page without a name". Only the first is the same for all pages of an outlet; the id of the article belongs
/// beside the others.
[[nodiscard]] std::string page_name(const InterfaceText& ui, const Article& article);

}  // namespace tawatur
