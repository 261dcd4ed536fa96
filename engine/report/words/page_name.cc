// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/words/page_name.h"

namespace tawatur {

bool is_named(const Article& article) {
  return article.publisher && !article.publisher->empty();
}

std::string page_name(const InterfaceText& ui, const Article& article) {
  if (is_named(article)) return *article.publisher;
  if (article.origin && !article.origin->empty()) return ui.text("text_of") + " " + *article.origin;
  return ui.text("unnamed_page");
}

}  // namespace tawatur
