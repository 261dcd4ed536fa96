// SPDX-License-Identifier: GPL-3.0-or-later
// Two regimes. Sentences that are versions of one sentence are laid over each other word by word, and every edit is
// read, since each was somebody's choice. Claims that only mean the same are compared by what they assert: figures,
// dates, denials, speakers. A word-by-word comparison of paraphrases reports nothing but paraphrase.

#include "engine/divergence/article_pairs.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "engine/divergence/twins.h"
#include "engine/parallel.h"

namespace tawatur {
namespace {

constexpr double kTwins = 0.75;  // common content words of two sentences from which each edit between them was a choice
constexpr double kTwinsOfOneText = 0.5;      // the same where all the rest is copied anyway
constexpr double kTwinClaims = 0.85;         // the same of two claims, whose sentences are cut differently
constexpr double kInOrder = 0.7;             // common words in one order, below which two sentences are told apart
constexpr double kHeldElsewhere = 0.5;       // share of a sentence's word pairs from which it is not missing
constexpr double kSentenceElsewhere = 0.75;  // the same of a whole sentence
constexpr double kSourceElsewhere = 0.9;     // the same of words that name a source, which an article may name often
constexpr std::size_t kShortest = 4;         // content units of a sentence whose absence is told

std::vector<const DivergenceDetector*> by_precedence() {
  std::vector<const DivergenceDetector*> ordered;
  for (const DivergenceDetector& detector : divergence_detectors()) ordered.push_back(&detector);
  std::sort(ordered.begin(), ordered.end(),
            [](const DivergenceDetector* a, const DivergenceDetector* b) { return a->precedence < b->precedence; });
  return ordered;
}

std::string said_by(Units units) {
  std::string text;
  for (const Unit& unit : units) {
    if (unit.kind != UnitKind::mark) text += (text.empty() ? "" : " ") + unit.key;
  }
  return text;
}

std::vector<SharedCluster> shared_clusters(const Ground& ground, ArticleId a, ArticleId b) {
  std::vector<SharedCluster> shared;
  for (const auto& [cluster, claims] : ground.clusters[a.value]) {
    const auto there = ground.clusters[b.value].find(cluster);
    if (there != ground.clusters[b.value].end()) shared.push_back({cluster, claims, there->second});
  }
  return shared;
}

bool holds(const Comparison& comparison, const std::vector<ClaimId>& claims, SentenceId sentence, Span span) {
  return std::any_of(claims.begin(), claims.end(), [&](ClaimId id) {
    const Claim& claim = comparison.claims[id.value];
    return claim.sentence == sentence && (span.empty() || claim.span.overlaps(span));
  });
}

// The cluster whose claims hold the edit on both sides, else one that joins the two sentences, else none.
std::optional<ClusterId> cluster_of(const Comparison& comparison, const std::vector<SharedCluster>& shared,
                                    const EditView& view) {
  std::optional<ClusterId> joining;
  for (const SharedCluster& cluster : shared) {
    if (holds(comparison, cluster.a, view.a.sentence, view.span_a()) &&
        holds(comparison, cluster.b, view.b.sentence, view.span_b())) {
      return cluster.cluster;
    }
    if (!joining && holds(comparison, cluster.a, view.a.sentence, {}) &&
        holds(comparison, cluster.b, view.b.sentence, {})) {
      joining = cluster.cluster;
    }
  }
  return joining;
}

// The words of one side of an edit, or of the word before it where that side has none.
Span shown_span(const Passage& passage, std::size_t begin, std::size_t end) {
  const Span words = span_of_units(passage, begin, end);
  if (!words.empty()) return words;
  for (std::size_t i = end; i < passage.units.size(); ++i) {
    if (passage.units[i].kind != UnitKind::mark) return passage.units[i].span;
  }
  for (std::size_t i = begin; i-- > 0;) {
    if (passage.units[i].kind != UnitKind::mark) return passage.units[i].span;
  }
  return {};
}

// Words that one side lacks, with the phrase they belong to; what is left of the phrase on the other side is shown too.
void add_missing_words(const EditView& view, Finding& finding) {
  const Edit shown = with_its_phrase(view);
  const bool in_a = content_count(view.in_a()) > 0;
  const DivergenceSpan a{view.a.article, span_of_units(view.a, shown.a_begin, shown.a_end)};
  const DivergenceSpan b{view.b.article, span_of_units(view.b, shown.b_begin, shown.b_end)};
  finding.spans.push_back(in_a ? a : b);
  finding.said.push_back(said_by(in_a ? view.in_a() : view.in_b()));
  finding.missing_in.push_back(in_a ? view.b.article : view.a.article);
  if (shown == view.edit) return;
  finding.spans.push_back(in_a ? b : a);
  finding.said.emplace_back();
  finding.message = finding.kind == DivergenceKind::omission ? "omission_words" : "addition_words";
}

Finding finding_of(const EditView& view, DivergenceKind kind, const EditReading& reading) {
  Finding finding;
  finding.kind = kind;
  finding.weight = reading.weight;
  finding.message = reading.message;
  if (kind == DivergenceKind::omission || kind == DivergenceKind::addition) {
    add_missing_words(view, finding);
    return finding;
  }
  const Edit shown = kind == DivergenceKind::scope         ? with_its_phrase(view)
                     : kind == DivergenceKind::terminology ? with_its_noun(view)
                                                           : view.edit;
  finding.spans = {{view.a.article, shown_span(view.a, shown.a_begin, shown.a_end)},
                   {view.b.article, shown_span(view.b, shown.b_begin, shown.b_end)}};
  finding.said = {said_by(view.in_a()), said_by(view.in_b())};
  return finding;
}

// A phrase that stands elsewhere in the other article, because a sentence was cut or joined there.
bool stands_in(Units words, std::span<const Passage> article, double least) {
  Passage phrase;
  phrase.units.assign(words.begin(), words.end());
  return content_count(words) >= kShortest && content_held(phrase, article) >= least;
}

// Two articles laid over each other.
struct TwoArticles {
  std::span<const Passage> first;
  std::span<const Passage> second;
  std::vector<SharedCluster> shared;
  bool one_text = false;
};

// Words that were replaced by new ones did not move: a name that an article has in many places may go from one.
bool moved(const EditView& view, const TwoArticles& both) {
  const double least = concerns_a_source(view) ? kSourceElsewhere : kHeldElsewhere;
  const bool from_a = stands_in(view.in_a(), both.second, least);
  const bool from_b = stands_in(view.in_b(), both.first, least);
  return (from_a && (from_b || content_count(view.in_b()) == 0)) || (from_b && content_count(view.in_a()) == 0);
}

void read_edits(const Comparison& comparison, const Passage& a, const Passage& b, const TwoArticles& both,
                std::vector<Finding>& findings) {
  static const std::vector<const DivergenceDetector*> detectors = by_precedence();
  for (const Edit& edit : edits_between(a.units, b.units)) {
    const EditView view{comparison, a, b, with_its_speaker(comparison, a, b, edit), both.one_text};
    if (are_one_wording(view.in_a(), view.in_b()) || moved(view, both)) continue;
    for (const DivergenceDetector* detector : detectors) {
      const std::optional<EditReading> reading = detector->read_edit(view);
      if (!reading) continue;
      if (reading->weight != Weight::compatible) {
        findings.push_back(finding_of(view, detector->kind, *reading));
        findings.back().cluster = cluster_of(comparison, both.shared, view);
      }
      break;
    }
  }
}

// The units of a claim as a passage of their own.
Passage passage_of_claim(const Ground& ground, ClaimId id) {
  const Claim& claim = ground.comparison.claims[id.value];
  const Passage& sentence = ground.passages[claim.sentence.value];
  const Units units = units_of(sentence, claim);
  return {sentence.sentence, sentence.article, {units.begin(), units.end()}};
}

// Are the two claims, out of sentences that are cut differently, versions of one?
bool are_twins(const Passage& a, const Passage& b) {
  return std::min(content_count(a.units), content_count(b.units)) >= kShortest &&
         !twin_sentences(std::span(&a, 1), std::span(&b, 1), kTwinClaims).empty() &&
         share_in_order(a.units, b.units) >= kInOrder;
}

void compare_claims(const Ground& ground, const TwoArticles& both, const SharedCluster& cluster,
                    const std::set<SentenceId>& paired, std::vector<Finding>& findings) {
  const Comparison& comparison = ground.comparison;
  const auto has_version = [&](ClaimId id) { return paired.contains(comparison.claims[id.value].sentence); };
  std::set<ClaimId> laid_over;
  for (const ClaimId a : cluster.a) {
    for (const ClaimId b : cluster.b) {
      if (has_version(a) || has_version(b) || laid_over.contains(a) || laid_over.contains(b)) continue;
      const Passage claim_a = passage_of_claim(ground, a);
      const Passage claim_b = passage_of_claim(ground, b);
      if (!comparison.claims[a.value].head || !comparison.claims[b.value].head || !are_twins(claim_a, claim_b))
        continue;
      read_edits(comparison, claim_a, claim_b, both, findings);
      laid_over.insert({a, b});
    }
  }
  for (const ClaimId a : cluster.a) {
    for (const ClaimId b : cluster.b) {
      // A claim whose version is known says what that version says; another claim of the cluster says more.
      if (has_version(a) || has_version(b) || laid_over.contains(a) || laid_over.contains(b)) continue;
      const SentenceId in_a = comparison.claims[a.value].sentence;
      const SentenceId in_b = comparison.claims[b.value].sentence;
      const ClaimPair pair{comparison, cluster.cluster, a, b, ground.passages[in_a.value], ground.passages[in_b.value]};
      for (const DivergenceDetector& detector : divergence_detectors()) {
        if (detector.compare == nullptr) continue;
        std::vector<Finding> found = detector.compare(pair);
        std::move(found.begin(), found.end(), std::back_inserter(findings));
      }
    }
  }
}

// Sentences of one version of a text that the other does not hold in any form.
void tell_missing(const Comparison& comparison, std::span<const Passage> here, std::span<const Passage> there,
                  const std::set<SentenceId>& paired, DivergenceKind kind, std::vector<Finding>& findings) {
  for (const Passage& passage : here) {
    const Sentence& sentence = comparison.sentences[passage.sentence.value];
    if (sentence.kind != SentenceKind::sentence || paired.contains(passage.sentence)) continue;
    if (content_count(passage.units) < kShortest || content_held(passage, there) >= kSentenceElsewhere) continue;
    Finding& finding = findings.emplace_back();
    finding.kind = kind;
    finding.weight = Weight::hard;
    finding.spans.push_back({passage.article, sentence.span});
    finding.said.push_back(said_by(passage.units));
    finding.missing_in.push_back(there.front().article);
    finding.message = kind == DivergenceKind::omission ? "omission" : "addition";
  }
}

}  // namespace

std::size_t content_count(Units units) {
  return static_cast<std::size_t>(std::count_if(units.begin(), units.end(), [](const Unit& unit) {
    return unit.kind == UnitKind::content || unit.kind == UnitKind::number || unit.kind == UnitKind::date;
  }));
}

std::span<const Claim> claims_of(const Comparison& comparison, ArticleId article) {
  const auto before = [&](const Claim& claim, ArticleId id) { return comparison.sentence_of(claim).article < id; };
  const auto begin = std::lower_bound(comparison.claims.begin(), comparison.claims.end(), article, before);
  const auto end = std::lower_bound(begin, comparison.claims.end(), ArticleId(article.value + 1U), before);
  return {begin, end};
}

Units units_of(const Passage& passage, const Claim& claim) {
  const auto inside = [&](const Unit& unit) { return unit.span.overlaps(claim.span); };
  const auto begin = std::find_if(passage.units.begin(), passage.units.end(), inside);
  const auto end = std::find_if_not(begin, passage.units.end(), inside);
  return {begin, end};
}

Finding finding_between(const ClaimPair& pair, DivergenceKind kind, Span in_a, Span in_b) {
  const ArticleId a = pair.comparison.article_of(pair.a);
  const ArticleId b = pair.comparison.article_of(pair.b);
  Finding finding;
  finding.cluster = pair.cluster;
  finding.kind = kind;
  finding.spans = {{a, in_a}, {b, in_b}};
  finding.said = {std::string(pair.comparison.text_of(a, in_a)), std::string(pair.comparison.text_of(b, in_b))};
  return finding;
}

Ground ground_of(const Comparison& comparison, std::span<const ArticlePair> pairs) {
  const std::size_t articles = comparison.corpus.articles.size();
  std::vector<bool> wanted(articles, false);
  for (const ArticlePair& pair : pairs) wanted[pair.first.value] = wanted[pair.second.value] = true;
  Ground ground{comparison, std::vector<Passage>(comparison.sentences.size()), {}, {}, {}};
  parallel_ranges(ground.passages.size(), comparison.options.threads, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      if (wanted[comparison.sentences[i].article.value]) ground.passages[i] = passage_of(comparison, SentenceId(i));
    }
  });
  ground.clusters.resize(articles);
  for (std::size_t i = 0; i < comparison.clusters.size(); ++i) {
    for (const ClaimId claim : comparison.clusters[i].claims) {
      ground.clusters[comparison.article_of(claim).value][ClusterId(i)].push_back(claim);
    }
  }
  ground.figures.resize(articles);
  for (std::size_t i = 0; i < comparison.claims.size(); ++i) {
    const Passage& passage = ground.passages[comparison.claims[i].sentence.value];
    if (comparison.claims[i].quantities.empty() || passage.units.empty()) continue;
    std::vector<Figure> figures = figures_of(comparison, ClaimId(i), passage);
    std::vector<Figure>& all = ground.figures[passage.article.value];
    std::move(figures.begin(), figures.end(), std::back_inserter(all));
  }
  ground.occurrences.resize(articles);
  for (std::size_t i = 0; i < comparison.claims.size(); ++i) {
    const Claim& claim = comparison.claims[i];
    const Passage& passage = ground.passages[claim.sentence.value];
    if (passage.units.empty() || claim.dates.empty()) continue;
    if (std::optional<Occurrence> occurrence = occurrence_in(comparison, passage, ClaimId(i))) {
      ground.occurrences[passage.article.value].push_back(std::move(*occurrence));
    }
  }
  ground.near.resize(articles);
  for (const ArticlePair& pair : pairs) {
    ground.near[pair.first.value].push_back(pair.second);
    ground.near[pair.second.value].push_back(pair.first);
  }
  return ground;
}

std::span<const Passage> passages_of_article(const Ground& ground, ArticleId article) {
  const std::vector<Sentence>& sentences = ground.comparison.sentences;
  const auto before = [](const Sentence& sentence, ArticleId id) { return sentence.article < id; };
  const auto begin = std::lower_bound(sentences.begin(), sentences.end(), article, before);
  const auto end = std::lower_bound(begin, sentences.end(), ArticleId(article.value + 1U), before);
  return std::span(ground.passages)
      .subspan(static_cast<std::size_t>(begin - sentences.begin()), static_cast<std::size_t>(end - begin));
}

std::vector<Finding> findings_between(const Ground& ground, const ArticlePair& pair) {
  const Comparison& comparison = ground.comparison;
  const TwoArticles both{passages_of_article(ground, pair.first), passages_of_article(ground, pair.second),
                         shared_clusters(ground, pair.first, pair.second), pair.one_text};
  const auto& [first, second, shared, one_text] = both;
  std::vector<Finding> findings;
  std::set<SentenceId> paired;
  for (const auto& [a, b] : twin_sentences(first, second, one_text ? kTwinsOfOneText : kTwins)) {
    if (!one_text && share_in_order(first[a].units, second[b].units) < kInOrder) continue;
    read_edits(comparison, first[a], second[b], both, findings);
    paired.insert({first[a].sentence, second[b].sentence});
  }
  for (const SharedCluster& cluster : shared) compare_claims(ground, both, cluster, paired, findings);
  std::vector<Finding> figures = compare_figures(ground, pair, shared, paired);
  std::move(figures.begin(), figures.end(), std::back_inserter(findings));
  std::vector<Finding> occurrences = compare_occurrences(ground, pair, shared, paired);
  std::move(occurrences.begin(), occurrences.end(), std::back_inserter(findings));
  if (!one_text) {
    std::vector<Finding> focus = compare_focus(ground, pair, shared);
    std::move(focus.begin(), focus.end(), std::back_inserter(findings));
    std::vector<Finding> initiators = compare_initiators(ground, pair, shared);
    std::move(initiators.begin(), initiators.end(), std::back_inserter(findings));
    std::vector<Finding> losses = compare_losses(ground, pair);
    std::move(losses.begin(), losses.end(), std::back_inserter(findings));
  }
  if (one_text) {
    std::vector<Finding> datelines = compare_datelines(comparison, pair);
    std::move(datelines.begin(), datelines.end(), std::back_inserter(findings));
    tell_missing(comparison, first, second, paired, DivergenceKind::omission, findings);
    tell_missing(comparison, second, first, paired, DivergenceKind::addition, findings);
  }
  return findings;
}

}  // namespace tawatur
