// SPDX-License-Identifier: GPL-3.0-or-later
// The whole program in order: each stage is one call, gets what the stages before it made, and knows none of them.

#include "engine/claims/names.h"
#include "engine/clusters/claim_clusterer.h"
#include "engine/clusters/claim_decisions.h"
#include "engine/clusters/story_grouper.h"
#include "engine/divergence/divergence_detectors.h"
#include "engine/divergence/outlets/headline_gaps.h"
#include "engine/divergence/outlets/house_style.h"
#include "engine/divergence/outlets/quotation_drift.h"
#include "engine/divergence/outlets/silence_kinds.h"
#include "engine/engine.h"
#include "engine/provenance/attribution_chains.h"
#include "engine/provenance/citation_circles.h"
#include "engine/provenance/copy_finder.h"
#include "engine/provenance/independent_sources.h"
#include "engine/provenance/sentence_reuse.h"
#include "engine/similarity/pair_scorer.h"

namespace tawatur {

Comparison compare(Corpus corpus, const CompareOptions& options, std::vector<std::optional<ArticleAnalysis>> known,
                   const Progress& progress) {
  const auto begin = [&](std::string_view step) {
    if (progress) progress(step, 0, 0);
  };
  Comparison result;
  result.program = program_version();
  result.revision = program_revision();
  result.lexicons = lexicon_hash();
  result.corpus = std::move(corpus);
  result.options = options;

  // Articles become sentences with tokens, sentences become claims: who says what, how surely, with which numbers,
  // dates and names. Each article by itself, but for names that several articles spell differently; no later stage
  // looks at letters.
  ArticleAnalysis read = joined(all_analyses(result.corpus, std::move(known), options.threads, progress));
  join_spellings(read.sentences, read.table);
  result.sentences = std::move(read.sentences);
  result.attributions = std::move(read.table.attributions);
  result.claims = std::move(read.table.claims);

  // Articles on one event become a story: the frame in which two claims can be the same.
  begin("finding stories");
  result.stories = group_stories(result);

  // Who carries whose text, before claims are counted as independent.
  begin("finding copies");
  result.copies = find_copies(result);

  // TF-IDF proposes pairs of claims, typed evidence decides, and a person's decision outweighs both.
  begin("comparing claims");
  const std::vector<ClaimLink> decided = linked_claims(result, result.corpus.problems);
  result.pairs = with_decisions(score_pairs(result), decided);

  // Pairs become clusters: one claim, all who make it.
  begin("grouping claims");
  result.clusters = cluster_claims(result, decided);
  for (Cluster& cluster : result.clusters) cluster.origins = independent_sources(result, cluster);

  // On what way claims and sentences came to each article.
  result.chains = attribution_chains(result);
  result.reuses = sentence_reuses(result);
  result.circles = citation_circles(result);

  // What the members of a cluster say differently, and who is silent.
  begin("finding divergences");
  result.divergences = detect_divergences(result);
  const std::vector<Relation> relations = main_relations(result);
  for (std::size_t i = 0; i < relations.size(); ++i) result.clusters[i].relation = relations[i];
  result.alignments = align_members(result);

  // What outlets do with texts and statements, over all clusters.
  result.silences = silence_kinds(result);
  result.house_styles = house_styles(result);
  result.drifts = quotation_drifts(result);
  result.headlines = headline_gaps(result);
  return result;
}

}  // namespace tawatur
