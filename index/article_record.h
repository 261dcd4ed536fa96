// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/article.h"

namespace tawatur {

/// What one claim of an article names, for the prefixes of a search. Lists are sorted, each entry once.
struct ClaimFacts {
  Span span{};  ///< in the document
  std::vector<std::string> speakers{};
  std::vector<std::string> places{};
  std::vector<double> numbers{};
  std::vector<DayRange> days{};  ///< that its dates stand for

  bool operator==(const ClaimFacts&) const = default;
};

/// The claims of an article, ascending by place.
struct ArticleFacts {
  std::vector<ClaimFacts> claims{};

  bool operator==(const ArticleFacts&) const = default;
};

/// Can days be kept as facts? Years 1 to 9999.
[[nodiscard]] bool is_storable(DayRange days);

// Parts of an article as text columns of the store. Each `parse_` gives back what its `shown_` was made from, and
// throws IndexError for anything that was not.

/// Spans: "title 0 12 paragraph 13 90 subheading 91 99 credit 100 120 dateline 1 5".
[[nodiscard]] std::string shown_layout(const Article& article);
void parse_layout(std::string_view text, Article& article);

/// One piece a line: begin, end, kind.
[[nodiscard]] std::string shown_boilerplate(std::span<const Boilerplate> pieces);
[[nodiscard]] std::vector<Boilerplate> parse_boilerplate(std::string_view text, DocumentId document);

/// One fact a line: kind, tab, value; each claim begins with a line for its span.
[[nodiscard]] std::string shown_facts(const ArticleFacts& facts);
[[nodiscard]] ArticleFacts parse_facts(std::string_view text);

[[nodiscard]] std::string shown_flags(const std::vector<std::string>& flags);
[[nodiscard]] std::vector<std::string> parse_flags(std::string_view text);

/// A cell of the store; nothing is NULL.
using Cell = std::optional<std::string>;

/// SHA-256 over cells and their lengths: the same text in other cells has another digest.
[[nodiscard]] std::string digest_of(std::span<const Cell> cells);

/// Title and blocks: what a reader counts as the text of the article.
[[nodiscard]] std::string own_text(const Article& article, std::string_view document_text);

}  // namespace tawatur
