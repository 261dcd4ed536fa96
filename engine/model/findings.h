// SPDX-License-Identifier: GPL-3.0-or-later
// What a run finds out about outlets and statements, beside the divergences inside one cluster.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/model/ids.h"
#include "engine/model/span.h"

namespace tawatur {

/// Why an outlet does not carry a claim of a story. Only `claim_absent` is an omission.
enum class SilenceKind : std::uint8_t {
  event_not_covered,  ///< no article of the outlet is in the story
  claim_absent,       ///< the outlet covers the event and leaves the claim out
  published_before,   ///< its last article on the event is older than the claim
  text_cut,           ///< its article is visibly truncated
  unreadable,         ///< its page was given and could not be read
  collection_gap      ///< nothing of the outlet at all was collected around that day
};

struct Silence {
  ClusterId cluster;
  std::string outlet;
  std::optional<ArticleId> article;  ///< the article on the event that does not carry the claim, if there is one
  SilenceKind kind = SilenceKind::event_not_covered;
};

/// One place where an outlet changed words of a text it demonstrably took over.
struct StyleInstance {
  ArticleId from;
  ArticleId to;
  Span before;  ///< in the body of `from`
  Span after;   ///< in the body of `to`
};

/// An edit that one outlet makes again and again in the text of another.
struct HouseStyle {
  std::string from_outlet;
  std::string to_outlet;
  std::string before;       ///< as first written
  std::string after;        ///< as first written; empty when the words are dropped
  std::size_t chances = 0;  ///< copied places of `before` with a known fate; instances.size() of them were changed so
  double log_odds = 0;      ///< z-score of the log-odds ratio against all other outlet pairs
  std::vector<StyleInstance> instances;
};

/// What became of one speaker's statement in one claim.
enum class DriftKind : std::uint8_t {
  verbatim,
  shortened,
  changed_inside_marks,
  marks_added,
  marks_lost,
  other_speaker
};

struct StatementUse {
  ClaimId claim;
  DriftKind kind = DriftKind::verbatim;
  std::vector<Span> changed;  ///< the words that differ from the fullest form, in the body of the claim's article
};

/// One statement of one speaker through the outlets, against its fullest quoted form.
struct QuotationDrift {
  ClusterId cluster;
  ClaimId fullest;
  std::vector<StatementUse> uses;  ///< of the other claims, ascending by claim
};

/// What a headline says and the body under it does not carry.
enum class HeadlineGap : std::uint8_t { number, name, certainty };

struct HeadlineFinding {
  ArticleId article;
  HeadlineGap gap = HeadlineGap::number;
  Span span;                       ///< the words of the headline
  std::string explanation;         ///< one English sentence for the reader
  std::string explanation_arabic;  ///< the same in Arabic
};

/// One station on the way of a claim, from the outlet down to the first source named.
struct ChainLink {
  std::string name;
  std::optional<ArticleId> article;  ///< when that station's own text is in the corpus
  std::optional<Span> span;          ///< the words that name it, in the body of the claim's article
};

/// Who the article says it has the claim from, beside whom it demonstrably copied.
struct AttributionChain {
  ClaimId claim;
  std::vector<ChainLink> named;   ///< outlet first
  std::vector<ArticleId> copied;  ///< the same way along copy links, own article first
  bool differs = false;           ///< the text comes from somebody the article does not name
};

/// How two alike sentences of different articles are related.
enum class ReuseVerdict : std::uint8_t {
  direct_copy,
  shared_wire,
  same_statement,
  same_quotation,
  stock_phrase,
  chance
};

struct SentenceReuse {
  SentenceId a;
  SentenceId b;
  ReuseVerdict verdict = ReuseVerdict::chance;
};

/// A place of an alignment: what each member has there.
struct AlignedPlace {
  std::vector<Span> words;  ///< one for each member, in the body of its article; empty: nothing stands there
  bool equal = false;       ///< all members say the same here
};

/// Members of a cluster that are worded alike, laid over each other word by word. A cluster may have several.
struct ClusterAlignment {
  ClusterId cluster;
  std::vector<ClaimId> members;  ///< of different articles; the first is the one that the others are laid over
  std::vector<AlignedPlace> places;
};

/// Articles that name each other as the source, round in a circle.
struct CitationCircle {
  std::vector<ArticleId> articles;  ///< in the order of citing, smallest id first
};

}  // namespace tawatur
