// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "engine/ingest/page/article_cutter.h"
#include "engine/ingest/page/article_source.h"
#include "engine/ingest/page/page_segmenter.h"

namespace tawatur {

/// A page that is cut, ready to be written.
struct PageParts {
  ClassifiedPage page;
  std::vector<DraftArticle> drafts;
  std::optional<NamedSource> publisher;
  std::optional<Span> title;  ///< of the record, where it stands outside the lines
  bool whole_record = false;  ///< there is an article, so that the only line is its text, however much it looks like a
                              ///< dateline
};

/// Appends the drafts as articles to `corpus`, with source, day and language, and every line that none of them uses as
/// boilerplate.
void write_articles(DocumentId document, const PageParts& parts, const PageMetadata& metadata, Corpus& corpus);

}  // namespace tawatur
