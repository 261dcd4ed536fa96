// SPDX-License-Identifier: GPL-3.0-or-later
// The words for one thing. Between versions of a sentence any replaced word is read. Between paraphrases only two
// things are: what a contested actor or act is called, and which adjective goes with a noun that both have; other words
// differ because it is a paraphrase.

#include <algorithm>
#include <set>
#include <string>

#include "engine/divergence/detectors.h"
#include "engine/divergence/noun_phrases.h"

namespace tawatur {
namespace {

std::string text_of(const std::set<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

Finding named_differently(const ClaimPair& pair, const ContestedName& a, const ContestedName& b) {
  const Units in_a = pair.units_a();
  const Units in_b = pair.units_b();
  Finding finding = finding_between(pair, DivergenceKind::terminology, span_of(in_a, a.range), span_of(in_b, b.range));
  finding.said = {text_of(a.words), text_of(b.words)};
  finding.weight = Weight::hard;
  finding.message = "terminology";
  return finding;
}

bool has_name(const std::vector<ContestedName>& phrases, const ContestedName& wanted) {
  return std::any_of(phrases.begin(), phrases.end(), [&](const ContestedName& phrase) {
    return phrase.names == wanted.names && phrase.words == wanted.words;
  });
}

}  // namespace

std::optional<EditReading> read_terminology_edit(const EditView& view) {
  if (content_count(view.in_a()) == 0 || content_count(view.in_b()) == 0) return std::nullopt;
  const bool stance = !stance_terms_in(view.in_a()).empty() || !stance_terms_in(view.in_b()).empty();
  return EditReading{stance ? Weight::hard : Weight::soft, "terminology"};
}

std::vector<Finding> compare_terms(const ClaimPair& pair) {
  std::vector<Finding> findings;
  const std::vector<ContestedName> in_a = contested_names(pair.units_a());
  const std::vector<ContestedName> in_b = contested_names(pair.units_b());
  for (const ContestedName& a : in_a) {
    for (const ContestedName& b : in_b) {
      if (a.names == b.names && !has_name(in_b, a) && !has_name(in_a, b))
        findings.push_back(named_differently(pair, a, b));
    }
  }
  // An attribute often stands in the clause beside the claim, so the sentences are read whole.
  const Units units_a(pair.passage_a.units);
  const Units units_b(pair.passage_b.units);
  for (const auto& [a, b] : other_attributes(units_a, units_b)) {
    Finding finding = finding_between(pair, DivergenceKind::terminology, span_of(units_a, a), span_of(units_b, b));
    finding.weight = Weight::soft;
    finding.message = "terminology";
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace tawatur
