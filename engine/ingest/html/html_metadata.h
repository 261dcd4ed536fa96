// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/ingest/html/html_tree.h"

namespace tawatur {

/// What a page's structured sources say of its article, as written.
struct HtmlMetadata {
  std::string title;
  std::string site;  ///< publisher's or site's name
  std::string author;
  std::string source;     ///< a source that is named as such: another publisher's text
  std::string url;        ///< canonical address, else the one it was saved from
  std::string published;  ///< date as a program wrote it
  std::string language;
};

/// Reads, in this order of trust: JSON-LD (article types, in lists and @graph), OpenGraph and article meta elements,
/// Dublin Core and other meta elements, <link rel=canonical>, <time>, <title>, <html lang>. Broken JSON-LD is ignored.
[[nodiscard]] HtmlMetadata html_metadata(const HtmlTree& tree);

}  // namespace tawatur
