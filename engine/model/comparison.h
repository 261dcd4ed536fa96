// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/article.h"
#include "engine/model/claim.h"
#include "engine/model/findings.h"
#include "engine/model/ids.h"
#include "engine/model/options.h"
#include "engine/model/sentence.h"

namespace tawatur {

enum class PairDecision : std::uint8_t { different, partial, same };

/// Two claims of two articles, a < b.
struct ScoredPair {
  ClaimId a;
  ClaimId b;
  double similarity = 0;  ///< [0, 1]: the value that the decision rests on
  PairDecision decision = PairDecision::different;
};

/// Articles of different outlets on one event or chain of events.
struct Story {
  std::string label;
  std::vector<ArticleId> articles;  ///< ascending
};

/// Text of one article found in another.
struct Copy {
  ArticleId from;
  ArticleId to;
  double shared = 0;   ///< share of the tokens of `to` that are found in `from`
  double covered = 0;  ///< share of the tokens of `from` that are found in `to`
  bool direction_known = false;
  std::string evidence;  ///< why the direction is known: "credit", "dateline", "time", ...
};

/// One independent underlying source and the articles that rest on it.
struct Origin {
  std::optional<std::string> name;
  std::vector<ArticleId> articles;
};

/// Main result for the reader, from light to grave.
enum class Relation : std::uint8_t {
  agree,
  agree_with_different_wording,
  scope_divergence,
  numeric_or_date_divergence,
  attribution_divergence,
  contradiction
};

/// The same claim in several articles.
struct Cluster {
  std::string label;
  std::vector<ClaimId> claims;  ///< ascending, from at least two articles
  std::vector<Origin> origins;
  Relation relation = Relation::agree;
  std::optional<double>
      breaks_at;  ///< fragile: the smallest raised threshold at which the members no longer hold together
};

enum class DivergenceKind : std::uint8_t {
  terminology,
  number,
  date,
  entity,
  attribution,
  scope,
  polarity,
  certainty,
  omission,
  addition
};

enum class Weight : std::uint8_t { hard, soft, compatible };

/// The differing words of one article; spans of one side say the same.
struct DivergenceSpan {
  ArticleId article;
  Span span;
  int side = 0;
};

struct Divergence {
  std::optional<ClusterId> cluster;  ///< absent for a claim of a single article and for naming across clusters
  DivergenceKind kind = DivergenceKind::terminology;
  Weight weight = Weight::soft;
  std::vector<DivergenceSpan> spans;
  std::vector<ArticleId> missing_in;
  std::string explanation;         ///< one English sentence for the reader
  std::string explanation_arabic;  ///< the same in Arabic
};

/// Everything one run found. All reports are written from this value.
struct Comparison {
  std::string program;   ///< name and version of what made it
  std::string revision;  ///< hash of its sources
  std::string lexicons;  ///< SHA-256 over the lexicons, models and outlet profiles it used
  Corpus corpus;
  CompareOptions options;
  std::vector<Sentence> sentences;        ///< ascending by article, then by span
  std::vector<Attribution> attributions;  ///< one for each sentence
  std::vector<Claim> claims;
  std::vector<ScoredPair> pairs;
  std::vector<Story> stories;
  std::vector<Copy> copies;
  std::vector<Cluster> clusters;
  std::vector<Divergence> divergences;
  std::vector<Silence> silences;
  std::vector<HouseStyle> house_styles;
  std::vector<QuotationDrift> drifts;
  std::vector<HeadlineFinding> headlines;
  std::vector<AttributionChain> chains;
  std::vector<SentenceReuse> reuses;
  std::vector<CitationCircle> circles;
  std::vector<ClusterAlignment> alignments;  ///< ascending by cluster

  [[nodiscard]] const Sentence& sentence_of(const Claim& claim) const { return sentences[claim.sentence.value]; }
  [[nodiscard]] const Sentence& sentence_of(ClaimId claim) const { return sentence_of(claims[claim.value]); }
  [[nodiscard]] ArticleId article_of(ClaimId claim) const { return sentence_of(claim).article; }
  [[nodiscard]] const Article& article(ArticleId id) const { return corpus.articles[id.value]; }
  [[nodiscard]] std::string_view text_of(ArticleId id, Span span) const {
    return slice(corpus.document_of(article(id)).text, span);
  }
};

}  // namespace tawatur
