// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/edited_sentence.h"

#include "engine/claims/claim_extractor.h"
#include "engine/divergence/divergence_detectors.h"
#include "engine/model/value_names.h"
#include "tests/support/plain_articles.h"

namespace tawatur::test {

std::string told(const std::string& sentence, const std::string& other) {
  const std::string before = "افتتحت بلدية المدينة الساحلية جسرا جديدا يربط ضفتي النهر.";
  const std::string after = "وتستعد المدارس القريبة لاستقبال التلاميذ وسط إجراءات مرورية خاصة.";
  return told_of_texts({before, sentence, after}, {before, other, after});
}

std::string told_of_texts(const std::vector<std::string>& text, const std::vector<std::string>& other) {
  Comparison comparison = comparison_of({{"الساحل", text, "2031-03-05", {}}, {"الجبل", other, "2031-03-05", {}}});
  ClaimTable table = extract_claims(comparison.corpus, comparison.sentences, 1);
  comparison.claims = std::move(table.claims);
  comparison.attributions = std::move(table.attributions);
  comparison.copies.push_back({ArticleId(0), ArticleId(1), 0.9, 0.9, false, ""});
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

}  // namespace tawatur::test
