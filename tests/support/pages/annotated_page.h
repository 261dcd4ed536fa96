// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/article.h"

namespace tawatur::test {

/// A page with what each of its lines is. The files hold "key: value" lines (publisher, origin, provenance, published,
/// with a number behind the key for a further article; "-" for nothing), then "---", then the page: each line behind
/// its code and '|'. Codes: B boilerplate; for article n: nT title, nP paragraph, nH subheading, nC credit, nD
/// dateline.
struct AnnotatedPage {
  std::map<std::string, std::string> expected;
  std::string text;
  std::string annotated;  ///< the non-empty lines with their codes
};

[[nodiscard]] AnnotatedPage parse_annotated_page(std::string_view content);

/// The same notation for what was read of the corpus' first document.
[[nodiscard]] std::string annotate(const Corpus& corpus);

}  // namespace tawatur::test
