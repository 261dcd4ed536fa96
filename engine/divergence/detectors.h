// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/divergence/alignment.h"
#include "engine/divergence/passage.h"
#include "engine/divergence/term_lexicon.h"

namespace tawatur {

/// One difference between two or more articles, before those that say the same are put together.
struct Finding {
  std::optional<ClusterId> cluster;
  DivergenceKind kind = DivergenceKind::terminology;
  Weight weight = Weight::soft;
  std::vector<DivergenceSpan> spans;
  std::vector<std::string> said;  ///< for each span: what it says, in the form that is compared
  std::vector<ArticleId> missing_in;
  /// Key of corpus/lexicons/messages.tsv. Empty, with a topic and compatible: it only tells that two answers are one.
  std::string_view message;
  std::string topic;  ///< the question that both sides answer; empty: what is said is all there is
};

/// A stretch in which two sentences that are otherwise alike differ.
struct EditView {
  const Comparison& comparison;
  const Passage& a;  ///< of the article that was copied from, where that is known
  const Passage& b;
  Edit edit;
  bool one_text = false;  ///< the two articles are versions of one text, so what only the second has was added

  [[nodiscard]] Units in_a() const { return Units(a.units).subspan(edit.a_begin, edit.a_end - edit.a_begin); }
  [[nodiscard]] Units in_b() const { return Units(b.units).subspan(edit.b_begin, edit.b_end - edit.b_begin); }
  [[nodiscard]] Span span_a() const { return span_of_units(a, edit.a_begin, edit.a_end); }
  [[nodiscard]] Span span_b() const { return span_of_units(b, edit.b_begin, edit.b_end); }
};

/// What a detector makes of an edit that is its own; weight compatible: it is harmless.
struct EditReading {
  Weight weight = Weight::soft;
  std::string_view message;
};

/// The claims of an article.
[[nodiscard]] std::span<const Claim> claims_of(const Comparison& comparison, ArticleId article);

/// The units of a claim.
[[nodiscard]] Units units_of(const Passage& passage, const Claim& claim);

/// Two claims of one cluster, in two articles, whose sentences are not alike enough to be laid over each other.
struct ClaimPair {
  const Comparison& comparison;
  ClusterId cluster;
  ClaimId a;
  ClaimId b;
  const Passage& passage_a;  ///< the whole sentences
  const Passage& passage_b;

  [[nodiscard]] const Claim& claim_a() const { return comparison.claims[a.value]; }
  [[nodiscard]] const Claim& claim_b() const { return comparison.claims[b.value]; }
  [[nodiscard]] Units units_a() const { return units_of(passage_a, claim_a()); }
  [[nodiscard]] Units units_b() const { return units_of(passage_b, claim_b()); }
  /// Are both somebody's words? Then an adjective more or less is told; an outlet's own adjectives are its style.
  [[nodiscard]] bool reported() const {
    return comparison.attributions[passage_a.sentence.value].voice == Voice::attributed &&
           comparison.attributions[passage_b.sentence.value].voice == Voice::attributed;
  }
};

/// A finding of two spans, one for each claim of the pair.
[[nodiscard]] Finding finding_between(const ClaimPair& pair, DivergenceKind kind, Span in_a, Span in_b);

[[nodiscard]] std::optional<EditReading> read_number_edit(const EditView& view);
[[nodiscard]] std::optional<EditReading> read_date_edit(const EditView& view);
[[nodiscard]] std::optional<EditReading> read_polarity_edit(const EditView& view);
[[nodiscard]] std::optional<EditReading> read_certainty_edit(const EditView& view);
[[nodiscard]] std::optional<EditReading> read_attribution_edit(const EditView& view);
[[nodiscard]] std::optional<EditReading> read_entity_edit(const EditView& view);
[[nodiscard]] std::optional<EditReading> read_terminology_edit(const EditView& view);
[[nodiscard]] std::optional<EditReading> read_scope_edit(const EditView& view);
[[nodiscard]] std::optional<EditReading> read_omission_edit(const EditView& view);
[[nodiscard]] std::optional<EditReading> read_addition_edit(const EditView& view);

[[nodiscard]] std::vector<Finding> compare_dates(const ClaimPair& pair);
[[nodiscard]] std::vector<Finding> compare_polarity(const ClaimPair& pair);
[[nodiscard]] std::vector<Finding> compare_certainty(const ClaimPair& pair);
[[nodiscard]] std::vector<Finding> compare_attribution(const ClaimPair& pair);
[[nodiscard]] std::vector<Finding> compare_actors(const ClaimPair& pair);
[[nodiscard]] std::vector<Finding> compare_terms(const ClaimPair& pair);
[[nodiscard]] std::vector<Finding> compare_extent(const ClaimPair& pair);

/// Does the edit put one speaker in the place of another, beside a verb of saying?
[[nodiscard]] bool replaces_a_speaker(const EditView& view);

/// The edit, with the noun before it where that names a speaker who became vaguer or plainer: "the newspaper", "a local
/// newspaper".
[[nodiscard]] Edit with_its_speaker(const Comparison& comparison, const Passage& a, const Passage& b, const Edit& edit);

/// The edit with the noun phrase that its words belong to, as far as both sides have the rest of it: "the groups and
/// gangs" for "and gangs", "in some areas" for "some". For words that only one side has, and for shares.
[[nodiscard]] Edit with_its_phrase(const EditView& view);

/// A share with the whole and the preposition before it ("in some areas"); an adverb with its verb and what follows.
[[nodiscard]] Span phrase_of_share(const Passage& passage, const Share& share);

/// What a claim tells, without the words that only report it: "the two agreed that", "we think that", "pointing to".
[[nodiscard]] Span without_report(const Passage& passage, const Claim& claim);

/// The edit with the noun that both sides have and its words are attributes of: "the deteriorating situation" for
/// "deteriorating". Words of degree (lexicon degree_words) are shown alone: they say how much, of whatever it is.
[[nodiscard]] Edit with_its_noun(const EditView& view);
[[nodiscard]] bool tells_degree(Units attributes);

/// Does it do so, or add or take away a speaker or a phrase that brings in a source?
[[nodiscard]] bool concerns_a_source(const EditView& view);

/// Do two articles name one speaker among those of a sentence?
[[nodiscard]] bool share_a_speaker(const std::vector<Speaker>& a, const std::vector<Speaker>& b);

/// Are those who make two claims one, or others with names of their own? Unclear: a person and a body, for which he may
/// speak, or somebody without a name. Both claims are reported.
enum class Voices { one, unclear, others };
[[nodiscard]] Voices voices_of(const Comparison& comparison, ClaimId a, ClaimId b);

/// Common content words of two claims, as a share of those of both (Dice, by consonants).
[[nodiscard]] double common_words(const ClaimPair& pair);

/// The same of their content words that belong to no name: claims may tell different things of those whom both name.
[[nodiscard]] double told_in_common(const ClaimPair& pair);

/// Does one claim deny most of the words that both hold, and the other not?
[[nodiscard]] bool deny_each_other(const ClaimPair& pair);

/// Do both sentences hold words in quotation marks?
[[nodiscard]] bool both_quote(const EditView& view);

/// What related articles call an actor when no two of their names for it are the same; across clusters. In a large
/// story the names of those that never use the usual one, beside a few who do.
[[nodiscard]] std::vector<Finding> naming_across(const Comparison& comparison, std::span<const Passage> passages);

/// Number of content words, numbers and dates.
[[nodiscard]] std::size_t content_count(Units units);

}  // namespace tawatur
