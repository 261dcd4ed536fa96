// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "engine/ingest/page/line_classifier.h"
#include "engine/ingest/page/outlet_profiles.h"

namespace tawatur {

/// Somebody who is named as the source of a text.
struct NamedSource {
  std::string name;  ///< of the profile where one is known, else as written
  const OutletProfile* profile = nullptr;
};

/// Who runs the page, as it tells itself: metadata, address, copyright and follow lines, name of the site, in this
/// order.
[[nodiscard]] std::optional<NamedSource> find_publisher(std::string_view text, const ClassifiedPage& page,
                                                        const PageMetadata& metadata);

/// Whom a credit line names: by its link, else by the words behind the phrase ("Source: name").
[[nodiscard]] std::optional<NamedSource> credited_source(std::string_view text, Span line, std::string_view link);

/// The first agency that a byline or source key names; `general`: "agencies" without a name.
struct BylineSources {
  std::optional<NamedSource> first;
  bool general = false;
};
[[nodiscard]] BylineSources byline_sources(std::string_view byline);

/// An agency's mark in brackets at the end of a paragraph, "(agency)": its span, brackets included.
struct ClosingMark {
  Span span;
  std::optional<NamedSource> source;  ///< absent for agencies at large
};
[[nodiscard]] std::optional<ClosingMark> closing_mark(std::string_view text, Span paragraph);

/// A name as it is shown: the profile's where there is one.
[[nodiscard]] NamedSource named_source(std::string_view written);

/// What is known of one article's source, from the strongest evidence to the weakest.
struct SourceEvidence {
  std::optional<NamedSource> publisher;
  std::optional<NamedSource> credit;
  std::optional<NamedSource> dateline;
  BylineSources byline;
  bool general = false;  ///< signed by agencies at large
  bool forum = false;    ///< stands in a forum
  bool has_author = false;
};

/// Sets publisher, origin and provenance. A credited, dateline's or byline's agency other than the publisher makes the
/// article republished. Without any, the text of an outlet's own page is its own; that of a forum or aggregator is
/// nobody's.
void settle_source(const SourceEvidence& evidence, Article& article);

}  // namespace tawatur
