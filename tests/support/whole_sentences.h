// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/model/comparison.h"

namespace tawatur::test {

/// One article: publisher, day and sentences.
struct Page {
  std::string publisher;
  std::string published;
  std::vector<std::string> sentences;
};

/// Articles whose claims are read by the program, and one cluster of all their claims when `clustered`; in one story.
Comparison pages_read(const std::vector<Page>& pages, bool clustered);

/// What the detectors tell of them, without omissions and additions: "kind weight: words | words", joined by "; ".
std::string told_of_pages(const std::vector<Page>& pages, bool clustered = true);

}  // namespace tawatur::test
