// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/clusters/claim_decisions.h"

#include <algorithm>
#include <array>
#include <istream>
#include <map>
#include <optional>
#include <string_view>

#include "engine/model/error.h"

namespace tawatur {
namespace {

ConfigError line_error(std::size_t line, const std::string& what) {
  return ConfigError("line " + std::to_string(line) + " of the decisions: " + what +
                     "; wanted: same or different, then article and words of each claim, with tabs between");
}

ClaimDecision parse_line(const std::string& line, std::size_t number) {
  std::array<std::string, 5> columns;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const std::size_t end = i + 1 < columns.size() ? line.find('\t', begin) : line.size();
    if (end == std::string::npos) throw line_error(number, "it has " + std::to_string(i + 1) + " columns of five");
    columns[i] = line.substr(begin, end - begin);
    if (columns[i].empty()) throw line_error(number, "column " + std::to_string(i + 1) + " is empty");
    begin = end + 1;
  }
  const bool same = columns[0] == "same";
  if (!same && columns[0] != "different") throw line_error(number, "it begins with '" + columns[0] + "'");
  return {same, columns[1], columns[2], columns[3], columns[4], number};
}

bool is_named(const Comparison& comparison, ArticleId id, std::string_view name) {
  const Article& article = comparison.article(id);
  const InputId input = comparison.corpus.document_of(article).input;
  return name == article.url || name == article.input_id || name == comparison.corpus.inputs[input.value].name;
}

std::optional<ClaimId> find_claim(const Comparison& comparison, std::string_view article, std::string_view words) {
  std::optional<ClaimId> best;
  std::size_t shortest = 0;
  for (std::size_t i = 0; i < comparison.claims.size(); ++i) {
    const ArticleId owner = comparison.article_of(ClaimId(i));
    const Span span = comparison.claims[i].span;
    if (!is_named(comparison, owner, article)) continue;
    if (comparison.text_of(owner, span).find(words) == std::string_view::npos) continue;
    if (best && span.size() >= shortest) continue;
    best = ClaimId(i);
    shortest = span.size();
  }
  return best;
}

}  // namespace

std::vector<ClaimDecision> read_decisions(std::istream& in) {
  std::vector<ClaimDecision> decisions;
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.ends_with('\r')) line.pop_back();
    if (!line.empty() && line.front() != '#') decisions.push_back(parse_line(line, number));
  }
  return decisions;
}

std::vector<ClaimLink> linked_claims(const Comparison& comparison, std::vector<IngestProblem>& unused) {
  std::map<std::pair<ClaimId, ClaimId>, bool> found;
  for (const ClaimDecision& decision : comparison.options.decisions) {
    const std::optional<ClaimId> a = find_claim(comparison, decision.article_a, decision.words_a);
    const std::optional<ClaimId> b = find_claim(comparison, decision.article_b, decision.words_b);
    if (a && b && *a != *b) {
      found[std::minmax(*a, *b)] = decision.same;
      continue;
    }
    const std::string what = a && b ? "both sides are one claim"
                                    : "no claim of " + (a ? decision.article_b : decision.article_a) +
                                          " has the words \"" + (a ? decision.words_b : decision.words_a) + "\"";
    unused.push_back({"decisions", "line " + std::to_string(decision.line), what + "; the decision was not used"});
  }
  std::vector<ClaimLink> links;
  for (const auto& [claims, same] : found) links.push_back({claims.first, claims.second, same});
  return links;
}

std::vector<ScoredPair> with_decisions(std::vector<ScoredPair> pairs, const std::vector<ClaimLink>& links) {
  const auto before = [](const ScoredPair& x, const ScoredPair& y) { return x.a != y.a ? x.a < y.a : x.b < y.b; };
  for (const ClaimLink& link : links) {
    const ScoredPair decided{link.a, link.b, link.same ? 1.0 : 0.0,
                             link.same ? PairDecision::same : PairDecision::different};
    const auto at = std::lower_bound(pairs.begin(), pairs.end(), decided, before);
    if (at != pairs.end() && at->a == link.a && at->b == link.b) {
      *at = decided;
    } else {
      pairs.insert(at, decided);
    }
  }
  return pairs;
}

}  // namespace tawatur
