// SPDX-License-Identifier: GPL-3.0-or-later
// Silence has kinds, and only one of them is an omission: an article that covers the event, could have known the claim
// and does not have it. Covering is told by the opening: news leads with its event, so two articles whose first
// sentences assert one claim report one event, while articles that meet only further down share no more than
// background.

#include "engine/divergence/silence.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <map>
#include <set>
#include <string_view>

namespace tawatur {
namespace {

constexpr std::size_t kOpening = 2;        // sentences of an article that tell its event
constexpr std::size_t kLargestStory = 12;  // articles; in a larger story what one of them alone tells is no omission
constexpr double kHasAForm = 0.6;          // share of a claim's words in one sentence from which it is there
constexpr std::size_t kFewestWords = 3;
constexpr std::chrono::days kRecent{60};
// Acts of the lexicon act_words that change the world, not talk about it.
constexpr std::array<std::string_view, 8> kEvents = {"attack", "capture", "fall",     "violence",
                                                     "death",  "arrest",  "disaster", "vote"};

struct Survey {
  const Ground& ground;
  const Comparison& comparison;
  std::vector<std::vector<ClaimId>> claims;            // of each article
  std::map<ClaimId, std::set<ClusterId>> clusters_of;  // of a claim
  // Clusters that a head claim is in: of the first sentence (or the headline), and of the first sentences.
  std::map<ArticleId, std::set<ClusterId>> lead;
  std::map<ArticleId, std::set<ClusterId>> opening;
  std::set<std::pair<ArticleId, ArticleId>> one_text;  // in ascending order
};

// Position of a sentence among those of its article, titles and subheadings left out.
std::size_t place_in_article(const Comparison& comparison, SentenceId id) {
  std::size_t place = 0;
  for (std::size_t i = id.value; i-- > 0;) {
    if (comparison.sentences[i].article != comparison.sentences[id.value].article) break;
    if (comparison.sentences[i].kind == SentenceKind::sentence) ++place;
  }
  return place;
}

Survey survey_of(const Ground& ground) {
  const Comparison& comparison = ground.comparison;
  Survey survey{ground, comparison, {}, {}, {}, {}, {}};
  for (const ArticlePair& pair : article_pairs(comparison)) {
    if (pair.one_text) survey.one_text.insert(std::minmax(pair.first, pair.second));
  }
  survey.claims.resize(comparison.corpus.articles.size());
  for (std::size_t i = 0; i < comparison.claims.size(); ++i) {
    survey.claims[comparison.article_of(ClaimId(i)).value].push_back(ClaimId(i));
  }
  for (std::size_t i = 0; i < comparison.clusters.size(); ++i) {
    for (const ClaimId id : comparison.clusters[i].claims) {
      const Claim& claim = comparison.claims[id.value];
      survey.clusters_of[id].insert(ClusterId(i));
      const std::size_t place = place_in_article(comparison, claim.sentence);
      if (claim.head && place < kOpening) survey.opening[comparison.article_of(id)].insert(ClusterId(i));
      if (claim.head && place == 0) survey.lead[comparison.article_of(id)].insert(ClusterId(i));
    }
  }
  return survey;
}

bool intersect(const std::set<ClusterId>& a, const std::set<ClusterId>& b) {
  return std::any_of(a.begin(), a.end(), [&](ClusterId cluster) { return b.contains(cluster); });
}

bool opens_with_lead_of(const Survey& survey, ArticleId article, ArticleId other) {
  const auto here = survey.opening.find(article);
  const auto there = survey.lead.find(other);
  return here != survey.opening.end() && there != survey.lead.end() && intersect(here->second, there->second);
}

bool covers_event_of(const Survey& survey, ArticleId article, ArticleId other) {
  // Versions of one text are laid over each other sentence by sentence.
  if (survey.one_text.contains(std::minmax(article, other))) return false;
  return opens_with_lead_of(survey, article, other) || opens_with_lead_of(survey, other, article);
}

bool could_have_known(const Comparison& comparison, ArticleId silent, ArticleId teller) {
  const std::optional<DayRange>& late = comparison.article(silent).published.range;
  const std::optional<DayRange>& early = comparison.article(teller).published.range;
  return !late || !early || late->last >= early->first;
}

std::set<std::string_view> words_of(Units units) {
  std::set<std::string_view> words;
  for (const Unit& unit : units) {
    if (unit.kind == UnitKind::content) words.insert(unit.stem);
    if (unit.kind == UnitKind::number || unit.kind == UnitKind::date) words.insert(unit.key);
  }
  return words;
}

// Best share of the claim's words that one sentence of the article holds.
double best_share(const Survey& survey, const std::set<std::string_view>& words, ArticleId article) {
  double best = 0;
  for (const Passage& passage : passages_of_article(survey.ground, article)) {
    const std::set<std::string_view> there = words_of(passage.units);
    const auto held =
        std::count_if(words.begin(), words.end(), [&](std::string_view word) { return there.contains(word); });
    best = std::max(best, static_cast<double>(held) / static_cast<double>(words.size()));
  }
  return best;
}

bool is_long_past(const Comparison& comparison, const Claim& claim, ArticleId article) {
  const std::optional<DayRange>& published = comparison.article(article).published.range;
  return published && std::any_of(claim.dates.begin(), claim.dates.end(), [&](const DateMention& date) {
           return date.days && date.days->last + kRecent < published->first;
         });
}

// What an outlet says in its own voice is news only where it tells an event; the rest is background and comment, which
// nobody else has to carry.
bool is_news(const Comparison& comparison, const Claim& claim, ArticleId article) {
  if (claim.attribution.voice == Voice::attributed) return true;
  if (!claim.head || is_long_past(comparison, claim, article)) return false;
  return !claim.quantities.empty() || std::find(kEvents.begin(), kEvents.end(), claim.act) != kEvents.end();
}

bool has_claim(const Survey& survey, ClaimId claim, ArticleId article) {
  const auto clusters = survey.clusters_of.find(claim);
  if (clusters == survey.clusters_of.end()) return false;
  return std::any_of(clusters->second.begin(), clusters->second.end(),
                     [&](ClusterId cluster) { return survey.ground.clusters[article.value].contains(cluster); });
}

void tell_silences(const Survey& survey, ClaimId id, const std::vector<ArticleId>& story,
                   std::vector<Finding>& findings) {
  const Claim& claim = survey.comparison.claims[id.value];
  const ArticleId teller = survey.comparison.article_of(id);
  const Passage& passage = survey.ground.passages[claim.sentence.value];
  const std::set<std::string_view> words = words_of(units_of(passage, claim));
  if (!is_news(survey.comparison, claim, teller) || words.size() < kFewestWords ||
      survey.comparison.sentence_of(claim).kind != SentenceKind::sentence)
    return;
  for (const ArticleId silent : story) {
    if (silent == teller || !covers_event_of(survey, silent, teller) || has_claim(survey, id, silent)) continue;
    if (!could_have_known(survey.comparison, silent, teller) || best_share(survey, words, silent) >= kHasAForm)
      continue;
    Finding& finding = findings.emplace_back();
    finding.kind = DivergenceKind::omission;
    finding.weight = claim.head ? Weight::hard : Weight::soft;
    finding.spans.push_back({teller, claim.span});
    finding.said.emplace_back(survey.comparison.text_of(teller, claim.span));
    finding.missing_in.push_back(silent);
    finding.message = "omission";
  }
}

}  // namespace

std::vector<Finding> silences(const Ground& ground) {
  const Survey survey = survey_of(ground);
  std::vector<Finding> findings;
  for (const Story& story : ground.comparison.stories) {
    if (story.articles.size() > kLargestStory) continue;
    for (const ArticleId teller : story.articles) {
      for (const ClaimId claim : survey.claims[teller.value]) tell_silences(survey, claim, story.articles, findings);
    }
  }
  return findings;
}

}  // namespace tawatur
