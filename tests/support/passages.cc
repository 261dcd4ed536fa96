// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/passages.h"

#include "tests/support/plain_articles.h"

namespace tawatur::test {

Passage passage_from(const std::string& sentence) {
  const Comparison comparison = comparison_of({{"الساحل", {sentence}, "2031-03-05", {}}});
  return passage_of(comparison, SentenceId(0));
}

}  // namespace tawatur::test
