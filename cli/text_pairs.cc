// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/text_pairs.h"

#include <algorithm>
#include <istream>
#include <string_view>
#include <utility>

#include "engine/claims/claim_extractor.h"
#include "engine/divergence/divergence_detectors.h"
#include "engine/model/error.h"
#include "engine/parallel.h"
#include "engine/provenance/copy_finder.h"
#include "engine/similarity/pair_scorer.h"
#include "engine/similarity/text_contrast.h"
#include "engine/text/tokenizer.h"

namespace tawatur {
namespace {

// An article of one sentence.
void add_text(const std::string& text, Comparison& comparison) {
  const Span whole = {0, static_cast<std::uint32_t>(text.size())};
  Document document;
  document.encoding = "utf-8";
  document.text = text;
  Article article;
  article.document = DocumentId(comparison.corpus.documents.size());
  article.blocks.push_back({whole, BlockKind::paragraph});
  Sentence sentence;
  sentence.article = ArticleId(comparison.corpus.articles.size());
  sentence.span = whole;
  sentence.tokens = tokenize(text, whole);
  comparison.corpus.documents.push_back(std::move(document));
  comparison.corpus.articles.push_back(std::move(article));
  comparison.sentences.push_back(std::move(sentence));
}

void read_claims(Comparison& comparison) {
  ClaimTable table = extract_claims(comparison.corpus, comparison.sentences, comparison.options.threads);
  comparison.attributions = std::move(table.attributions);
  comparison.claims = std::move(table.claims);
}

// All that the claims of a sentence are typed by, in one claim over the whole of it.
std::vector<Claim> whole_sentences(const Comparison& comparison) {
  std::vector<Claim> wholes(comparison.sentences.size());
  for (std::size_t i = 0; i < wholes.size(); ++i) {
    wholes[i].sentence = SentenceId(i);
    wholes[i].span = comparison.sentences[i].span;
    wholes[i].last_token = static_cast<std::uint32_t>(comparison.sentences[i].tokens.size());
    wholes[i].attribution = comparison.attributions[i];
  }
  for (const Claim& claim : comparison.claims) {
    Claim& whole = wholes[claim.sentence.value];
    if (whole.act.empty()) whole.act = claim.act;
    whole.names.insert(whole.names.end(), claim.names.begin(), claim.names.end());
    whole.dates.insert(whole.dates.end(), claim.dates.begin(), claim.dates.end());
    whole.quantities.insert(whole.quantities.end(), claim.quantities.begin(), claim.quantities.end());
  }
  return wholes;
}

// Whether two texts exclude each other is told of the texts as a whole: where they do, that is a hard divergence; where
// they do not, what is worded otherwise is a soft one.
void weigh_by_contrast(const Comparison& comparison, std::vector<Divergence>& divergences) {
  const Contrast contrast = text_contrast(comparison.sentences.front(), comparison.sentences.back());
  const auto is_hard = [](const Divergence& divergence) { return divergence.weight == Weight::hard; };
  if (!contrast.excludes) {
    for (Divergence& divergence : divergences) {
      if (is_hard(divergence)) divergence.weight = Weight::soft;
    }
  } else if (std::none_of(divergences.begin(), divergences.end(), is_hard)) {
    Divergence divergence;
    divergence.kind = contrast.kind;
    divergence.weight = Weight::hard;
    divergences.push_back(std::move(divergence));
  }
}

std::vector<Divergence> divergences_of(const TextPair& pair) {
  Comparison comparison;
  comparison.options.threads = 1;
  add_text(pair.a, comparison);
  add_text(pair.b, comparison);
  read_claims(comparison);
  Cluster cluster;
  for (std::size_t i = 0; i < comparison.claims.size(); ++i) cluster.claims.emplace_back(i);
  comparison.clusters.push_back(std::move(cluster));
  comparison.copies = find_copies(comparison);
  std::vector<Divergence> divergences = detect_divergences(comparison);
  weigh_by_contrast(comparison, divergences);
  return divergences;
}

// Texts side by side, each an article of one claim.
struct PairedTexts {
  Comparison comparison;
  std::vector<std::pair<ArticleId, ArticleId>> articles;  // of each pair
};

PairedTexts paired(const std::vector<TextPair>& pairs, unsigned threads) {
  PairedTexts texts;
  Comparison& all = texts.comparison;
  all.options.threads = threads;
  for (const TextPair& pair : pairs) {
    texts.articles.emplace_back(all.corpus.articles.size(), all.corpus.articles.size() + 1);
    add_text(pair.a, all);
    add_text(pair.b, all);
  }
  read_claims(all);
  all.claims = whole_sentences(all);
  return texts;
}

// Further sentences, in an article that is in no pair: their words count.
void add_background(std::span<const Sentence> background, Comparison& comparison) {
  const ArticleId article(comparison.corpus.articles.size());
  comparison.corpus.articles.emplace_back();
  for (const Sentence& sentence : background) {
    Claim claim;
    claim.sentence = SentenceId(comparison.sentences.size());
    claim.span = sentence.span;
    claim.last_token = static_cast<std::uint32_t>(sentence.tokens.size());
    comparison.claims.push_back(std::move(claim));
    comparison.sentences.push_back(sentence);
    comparison.sentences.back().article = article;
  }
}

}  // namespace

std::vector<TextPair> read_text_pairs(std::istream& in) {
  std::vector<TextPair> pairs;
  for (std::string line; std::getline(in, line);) {
    const std::size_t a = line.find('\t') + 1;
    const std::size_t b = a == 0 ? 0 : line.find('\t', a) + 1;
    if (b == 0 || line.find('\t', b) != std::string::npos) {
      throw InputError("line " + std::to_string(pairs.size() + 1) +
                       ": expected an id and two texts, separated by tabs");
    }
    pairs.push_back({line.substr(0, a - 1), line.substr(a, b - 1 - a), line.substr(b)});
  }
  return pairs;
}

std::vector<TextPairAnswer> compare_text_pairs(const std::vector<TextPair>& pairs, unsigned threads,
                                               std::span<const Sentence> background) {
  PairedTexts texts = paired(pairs, threads);
  if (!background.empty()) add_background(background, texts.comparison);
  const std::vector<ScoredPair> scored = score_article_pairs(texts.comparison, texts.articles);
  std::vector<TextPairAnswer> answers(pairs.size());
  parallel_ranges(pairs.size(), threads, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      answers[i] = {scored[i].similarity, scored[i].decision, {}};
      if (scored[i].decision != PairDecision::different) answers[i].divergences = divergences_of(pairs[i]);
    }
  });
  return answers;
}

std::vector<TextPairFeatures> text_pair_features(const std::vector<TextPair>& pairs, unsigned threads) {
  const PairedTexts texts = paired(pairs, threads);
  const std::vector<PairEvidence> evidence = article_pair_evidence(texts.comparison, texts.articles);
  std::vector<TextPairFeatures> features(pairs.size());
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const auto& [a, b] = texts.articles[i];
    features[i].likeness = evidence[i].values;
    features[i].contrast = contrast_values(texts.comparison.sentences[a.value], texts.comparison.sentences[b.value]);
  }
  return features;
}

}  // namespace tawatur
