// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/edited_sentence.h"

#include "engine/claims/claim_extractor.h"
#include "engine/divergence/divergence_detectors.h"
#include "engine/model/value_names.h"
#include "tests/support/plain_articles.h"

namespace tawatur::test {
namespace {

Comparison reports(const std::vector<std::string>& text, const std::vector<std::string>& other) {
  Comparison comparison = comparison_of({{"الساحل", text, "2031-03-05", {}}, {"الجبل", other, "2031-03-05", {}}});
  ClaimTable table = extract_claims(comparison.corpus, comparison.sentences, 1);
  comparison.claims = std::move(table.claims);
  comparison.attributions = std::move(table.attributions);
  return comparison;
}

std::string shown(const Comparison& comparison) {
  std::string lines;
  for (const Divergence& divergence : detect_divergences(comparison)) {
    std::string line = std::string(name_of(divergence.kind)) + " " + std::string(name_of(divergence.weight)) + ":";
    for (const DivergenceSpan& span : divergence.spans) {
      line +=
          (&span == &divergence.spans.front() ? " " : " | ") + std::string(comparison.text_of(span.article, span.span));
    }
    lines += (lines.empty() ? "" : "; ") + line;
  }
  return lines;
}

}  // namespace

std::string told(const std::string& sentence, const std::string& other) {
  const std::string before = "افتتحت بلدية المدينة الساحلية جسرا جديدا يربط ضفتي النهر.";
  const std::string after = "وتستعد المدارس القريبة لاستقبال التلاميذ وسط إجراءات مرورية خاصة.";
  return told_of_texts({before, sentence, after}, {before, other, after});
}

std::string told_of_texts(const std::vector<std::string>& text, const std::vector<std::string>& other) {
  Comparison comparison = reports(text, other);
  comparison.copies.push_back({ArticleId(0), ArticleId(1), 0.9, 0.9, false, ""});
  return shown(comparison);
}

std::string told_of_paraphrases(const std::string& sentence, const std::string& other) {
  Comparison comparison = reports({sentence}, {other});
  Cluster cluster;
  for (std::size_t i = 0; i < comparison.claims.size(); ++i) cluster.claims.push_back(ClaimId(i));
  comparison.clusters.push_back(cluster);
  return shown(comparison);
}

}  // namespace tawatur::test
