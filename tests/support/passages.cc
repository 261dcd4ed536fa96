// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/passages.h"

#include <deque>

#include "tests/support/plain_articles.h"

namespace tawatur::test {

Passage passage_from(const std::string& sentence) {
  static std::deque<Comparison> read;  // the words of a passage are views of these
  return passage_of(read.emplace_back(comparison_of({{"الساحل", {sentence}, "2031-03-05", {}}})), SentenceId(0));
}

}  // namespace tawatur::test
