// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/whole_sentences.h"

#include "engine/claims/claim_extractor.h"
#include "engine/divergence/divergence_detectors.h"
#include "engine/model/value_names.h"
#include "tests/support/plain_articles.h"

namespace tawatur::test {

Comparison pages_read(const std::vector<Page>& pages, bool clustered) {
  std::vector<ArticleSpec> specs;
  for (const Page& page : pages) specs.push_back({page.publisher, page.sentences, page.published, {}});
  Comparison comparison = comparison_of(specs);
  ClaimTable table = extract_claims(comparison.corpus, comparison.sentences, 1);
  comparison.claims = std::move(table.claims);
  comparison.attributions = std::move(table.attributions);
  Story& story = comparison.stories.emplace_back();
  for (std::size_t i = 0; i < pages.size(); ++i) story.articles.push_back(ArticleId(i));
  if (clustered) {
    Cluster& cluster = comparison.clusters.emplace_back();
    for (std::size_t i = 0; i < comparison.claims.size(); ++i) cluster.claims.push_back(ClaimId(i));
  }
  return comparison;
}

std::string told_of_pages(const std::vector<Page>& pages, bool clustered) {
  const Comparison comparison = pages_read(pages, clustered);
  std::string lines;
  for (const Divergence& divergence : detect_divergences(comparison)) {
    if (!divergence.missing_in.empty()) continue;
    lines += (lines.empty() ? "" : "; ") + std::string(name_of(divergence.kind)) + " " +
             std::string(name_of(divergence.weight)) + ":";
    for (const DivergenceSpan& span : divergence.spans) {
      lines +=
          (&span == &divergence.spans.front() ? " " : " | ") + std::string(comparison.text_of(span.article, span.span));
    }
  }
  return lines;
}

}  // namespace tawatur::test
