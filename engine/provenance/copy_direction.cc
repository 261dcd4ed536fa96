// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/provenance/copy_direction.h"

#include <optional>
#include <string_view>

#include "engine/text/source_names.h"

namespace tawatur {
namespace {

bool is_agency(const std::optional<std::string>& name) {
  return name && is_news_agency(*name);
}

bool names(const std::optional<std::string>& name, const Article& article) {
  return name && article.publisher && same_source(*name, *article.publisher);
}

// What shows that `copy` was made from `source`; empty when nothing does.
std::string_view claim_of_source(const Article& source, const Article& copy) {
  if (source.publisher && copy.publisher && same_source(*source.publisher, *copy.publisher)) return {};
  if (copy.dateline && names(copy.dateline->agency, source)) return "dateline";
  if (names(copy.origin, source)) return "credit";
  return {};
}

bool share_a_third_source(const Article& first, const Article& second) {
  return first.origin && second.origin && same_source(*first.origin, *second.origin) && !names(first.origin, first) &&
         !names(second.origin, second);
}

CopyDirection decided(bool first_is_source, bool second_is_source, std::string_view evidence) {
  if (first_is_source == second_is_source) return {};
  return {true, second_is_source, std::string(evidence)};
}

}  // namespace

CopyDirection copy_direction(const Article& first, const Article& second) {
  const std::string_view by_first = claim_of_source(first, second);
  const std::string_view by_second = claim_of_source(second, first);
  if (!by_first.empty() || !by_second.empty()) {
    return decided(!by_first.empty(), !by_second.empty(), by_first.empty() ? by_second : by_first);
  }
  if (share_a_third_source(first, second)) return {};
  if (is_agency(first.publisher) != is_agency(second.publisher)) {
    return decided(is_agency(first.publisher), is_agency(second.publisher), "agency");
  }
  if (first.published.range && second.published.range) {
    return decided(first.published.range->last < second.published.range->first,
                   second.published.range->last < first.published.range->first, "time");
  }
  return {};
}

}  // namespace tawatur
