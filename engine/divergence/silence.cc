// SPDX-License-Identifier: GPL-3.0-or-later
// Silence has kinds, and only one of them is an omission: an article that covers the event, could have known the claim
// and does not have it.

#include "engine/divergence/silence.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <iterator>
#include <string>

#include "engine/text/source_names.h"

namespace tawatur {
namespace {

constexpr std::size_t kFewestWords = 3;
constexpr std::chrono::days kRecent{60};
constexpr std::string_view kAttack = "attack";
constexpr std::string_view kCapture = "capture";
// Acts of the lexicon act_words that change the world, not talk about it.
constexpr std::array<std::string_view, 8> kEvents = {kAttack, kCapture, "fall",     "violence",
                                                     "death", "arrest", "disaster", "vote"};

struct Survey {
  const Ground& ground;
  const Comparison& comparison;
  Coverage coverage;
  std::vector<std::vector<ClaimId>> claims;            // of each article
  std::set<std::pair<ArticleId, ArticleId>> one_text;  // in ascending order
  std::map<ArticleId, SentenceWords> words;            // of the articles looked at so far
};

Survey survey_of(const Ground& ground) {
  const Comparison& comparison = ground.comparison;
  Survey survey{ground, comparison, coverage_of(comparison), {}, {}, {}};
  for (const ArticlePair& pair : article_pairs(comparison)) {
    if (pair.one_text) survey.one_text.insert(std::minmax(pair.first, pair.second));
  }
  survey.claims.resize(comparison.corpus.articles.size());
  for (std::size_t i = 0; i < comparison.claims.size(); ++i) {
    survey.claims[comparison.article_of(ClaimId(i)).value].push_back(ClaimId(i));
  }
  return survey;
}

bool mainly_a_talk(const Claim& claim) {
  return claim.head && is_talk(claim);
}

bool is_event(const Claim& claim) {
  return std::find(kEvents.begin(), kEvents.end(), claim.act) != kEvents.end();
}

bool has_one_of(const Survey& survey, ArticleId article, const std::set<ClusterId>& clusters) {
  return std::any_of(clusters.begin(), clusters.end(),
                     [&](ClusterId cluster) { return survey.ground.clusters[article.value].contains(cluster); });
}

// Does the article, of the same story, speak of an event of the same kind, be it in somebody's words? A capture is what
// an attack came to: who tells another one gives another account of it.
bool refers_to_event_of(const Survey& survey, ClaimId id, ArticleId article) {
  const Claim& claim = survey.comparison.claims[id.value];
  if (claim.attribution.voice == Voice::attributed || !is_event(claim)) return false;
  const std::vector<ClaimId>& there = survey.claims[article.value];
  const auto tells = [&](std::string_view act, bool in_passing) {
    return std::any_of(there.begin(), there.end(), [&](ClaimId other) {
      const Claim& mention = survey.comparison.claims[other.value];
      return (mention.head || in_passing) && mention.act == act;
    });
  };
  return claim.act == kCapture ? tells(kAttack, false) && !tells(kCapture, true) : tells(claim.act, false);
}

bool names_all(const Claim& claim, const std::vector<Speaker>& speakers) {
  return std::all_of(speakers.begin(), speakers.end(), [&](const Speaker& speaker) {
    return std::any_of(claim.names.begin(), claim.names.end(), [&](const Name& name) {
      return name.kind == NameKind::person && same_source(name.name, speaker.name);
    });
  });
}

// Do both articles tell of the talk in which these speakers made the claim? What they say follows it.
bool tells_talk_of(const Survey& survey, ClaimId id, ArticleId article) {
  const Claim& claim = survey.comparison.claims[id.value];
  if (claim.attribution.speakers.empty()) return false;
  const auto& here = survey.ground.clusters[survey.comparison.article_of(id).value];
  const auto& there = survey.ground.clusters[article.value];
  return std::any_of(here.begin(), here.end(), [&](const auto& cluster) {
    const auto shared = there.find(cluster.first);
    if (shared == there.end()) return false;
    const bool told = std::any_of(cluster.second.begin(), cluster.second.end(), [&](ClaimId own) {
      return own < id && mainly_a_talk(survey.comparison.claims[own.value]);
    });
    return told && std::any_of(shared->second.begin(), shared->second.end(), [&](ClaimId other) {
             const Claim& mention = survey.comparison.claims[other.value];
             return mainly_a_talk(mention) && names_all(mention, claim.attribution.speakers);
           });
  });
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
  if (is_long_past(comparison, claim, article)) return false;
  return !claim.quantities.empty() || is_event(claim);
}

// "Did not announce a date": nothing was said that anybody could leave out.
bool is_unsaid(const Passage& passage, const Claim& claim) {
  const std::optional<Span>& cue = claim.attribution.cue;
  const auto verb = std::find_if(passage.units.begin(), passage.units.end(),
                                 [&](const Unit& unit) { return cue && unit.span.overlaps(*cue); });
  if (verb == passage.units.begin() || verb == passage.units.end()) return false;
  return denials_in(Units(&*std::prev(verb), 1)) > 0;
}

bool can_be_missed(const Survey& survey, ClaimId id) {
  const Claim& claim = survey.comparison.claims[id.value];
  const Passage& passage = survey.ground.passages[claim.sentence.value];
  return claim.head && survey.comparison.sentence_of(claim).kind == SentenceKind::sentence &&
         !is_unsaid(passage, claim) && content_count(units_of(passage, claim)) >= kFewestWords;
}

bool has_claim(const Survey& survey, ClaimId claim, ArticleId article) {
  const auto clusters = survey.coverage.clusters_of.find(claim);
  return clusters != survey.coverage.clusters_of.end() && has_one_of(survey, article, clusters->second);
}

// Could the article have told the claim, and has it no form of it?
bool leaves_out(Survey& survey, ClaimId id, ArticleId silent) {
  const ArticleId teller = survey.comparison.article_of(id);
  if (silent == teller || survey.one_text.contains(std::minmax(silent, teller))) return false;
  if (has_claim(survey, id, silent) || !could_have_known(survey.coverage, silent, id)) return false;
  const auto [words, fresh] = survey.words.try_emplace(silent);
  if (fresh) words->second = words_by_sentence(survey.comparison, silent);
  return !holds_a_form(words->second, survey.comparison, id);
}

bool is_quoted(const Survey& survey, const Claim& claim) {
  const QuoteMode mode = survey.comparison.attributions[claim.sentence.value].mode;
  return mode == QuoteMode::direct || mode == QuoteMode::mixed;
}

// Does the other article quote a statement of which this one tells in words of its own?
bool quotes_what_is_paraphrased(const Survey& survey, ArticleId teller, ArticleId other) {
  const auto& there = survey.ground.clusters[other.value];
  const auto claim_of = [&](ClaimId id) -> const Claim& { return survey.comparison.claims[id.value]; };
  return std::any_of(
      survey.ground.clusters[teller.value].begin(), survey.ground.clusters[teller.value].end(),
      [&](const auto& cluster) {
        const auto shared = there.find(cluster.first);
        if (shared == there.end()) return false;
        const bool own_words = std::all_of(cluster.second.begin(), cluster.second.end(), [&](ClaimId id) {
          return claim_of(id).attribution.voice == Voice::attributed && !is_quoted(survey, claim_of(id));
        });
        return own_words && std::any_of(shared->second.begin(), shared->second.end(),
                                        [&](ClaimId id) { return is_quoted(survey, claim_of(id)); });
      });
}

// Does the claim of one article stand beside quotations of a statement that it paraphrases, in all the others?
bool is_added(const Survey& survey, ClaimId id, const std::vector<Finding>& findings) {
  const Claim& claim = survey.comparison.claims[id.value];
  if (claim.attribution.voice != Voice::attributed || is_quoted(survey, claim)) return false;
  if (survey.coverage.clusters_of.contains(id) || findings.empty() || findings.front().spans.size() > 1) return false;
  return std::all_of(findings.begin(), findings.end(), [&](const Finding& finding) {
    return quotes_what_is_paraphrased(survey, survey.comparison.article_of(id), finding.missing_in.front());
  });
}

Finding omission_of(const Survey& survey, ClaimId id, ArticleId silent, Weight weight) {
  const Claim& claim = survey.comparison.claims[id.value];
  const ArticleId teller = survey.comparison.article_of(id);
  Finding finding;
  const auto clusters = survey.coverage.clusters_of.find(id);
  if (clusters != survey.coverage.clusters_of.end()) finding.cluster = *clusters->second.begin();
  finding.topic = kSilence;
  finding.kind = DivergenceKind::omission;
  finding.weight = weight;
  const Span told = without_report(survey.ground.passages[claim.sentence.value], claim);
  finding.spans.push_back({teller, told});
  finding.said.emplace_back(survey.comparison.text_of(teller, told));
  finding.missing_in.push_back(silent);
  finding.message = "omission";
  return finding;
}

// What another article tells as a circumstance of something else is missed in the words that both have.
void show_words_in_common(const Survey& survey, ClaimId id, const std::set<ArticleId>& near,
                          std::vector<Finding>& findings) {
  if (findings.empty()) return;
  const auto is_silent = [&](ArticleId article) {
    return std::any_of(findings.begin(), findings.end(),
                       [&](const Finding& finding) { return finding.missing_in.front() == article; });
  };
  for (const ArticleId article : near) {
    if (is_silent(article)) continue;
    const std::optional<CommonCircumstance> words = circumstance_in_common(survey.ground, id, article);
    if (!words) continue;
    for (Finding& finding : findings) {
      finding.spans = {{survey.comparison.article_of(id), words->here}, {article, words->there}};
      finding.said.assign(2, std::string(survey.comparison.text_of(article, words->there)));
    }
    return;
  }
}

void tell_omissions(Survey& survey, ClaimId id, const std::set<ArticleId>& near, std::vector<Finding>& findings) {
  const ArticleId teller = survey.comparison.article_of(id);
  if (!can_be_missed(survey, id) || !is_news(survey.comparison, survey.comparison.claims[id.value], teller)) return;
  std::vector<Finding> found;
  for (const ArticleId silent : near) {
    const bool covered = cover_one_event(survey.coverage, silent, teller);
    if (!covered && !refers_to_event_of(survey, id, silent) && !tells_talk_of(survey, id, silent)) continue;
    if (!leaves_out(survey, id, silent)) continue;
    found.push_back(omission_of(survey, id, silent, covered ? Weight::hard : Weight::soft));
  }
  show_words_in_common(survey, id, near, found);
  if (is_added(survey, id, found)) {
    for (Finding& finding : found) {
      finding.kind = DivergenceKind::addition;
      finding.message = "addition";
    }
  }
  std::move(found.begin(), found.end(), std::back_inserter(findings));
}

// A name for the outlet of an article; an article without a publisher stands for itself.
std::string outlet_of(const Comparison& comparison, ArticleId article) {
  return comparison.article(article).publisher.value_or("#" + std::to_string(article.value));
}

using ByOutlet = std::map<std::string, std::vector<ArticleId>>;

// In a large story: the first head claim of a cluster that many outlets tell, against the first article of each other
// outlet that covers the event.
void tell_cluster(Survey& survey, const std::vector<ClaimId>& claims, const ByOutlet& story,
                  std::vector<Finding>& findings) {
  std::set<std::string> tellers;
  for (const ClaimId id : claims) tellers.insert(outlet_of(survey.comparison, survey.comparison.article_of(id)));
  if (tellers.size() < kFewestTellers) return;
  const auto first = std::find_if(claims.begin(), claims.end(), [&](ClaimId id) {
    return can_be_missed(survey, id) &&
           is_news(survey.comparison, survey.comparison.claims[id.value], survey.comparison.article_of(id));
  });
  if (first == claims.end()) return;
  for (const auto& [outlet, articles] : story) {
    if (tellers.contains(outlet)) continue;
    const auto silent = std::find_if(articles.begin(), articles.end(), [&](ArticleId article) {
      return cover_one_event(survey.coverage, article, survey.comparison.article_of(*first));
    });
    if (silent == articles.end()) continue;
    const bool all_silent = std::all_of(articles.begin(), articles.end(), [&](ArticleId article) {
      return leaves_out(survey, *first, article) || !could_have_known(survey.coverage, article, *first);
    });
    if (all_silent && leaves_out(survey, *first, *silent)) {
      findings.push_back(omission_of(survey, *first, *silent, Weight::hard));
    }
  }
}

void tell_large_story(Survey& survey, const Story& story, std::vector<Finding>& findings) {
  ByOutlet by_outlet;
  std::set<ClusterId> clusters;
  for (const ArticleId article : story.articles) {
    by_outlet[outlet_of(survey.comparison, article)].push_back(article);
    for (const auto& [cluster, claims] : survey.ground.clusters[article.value]) clusters.insert(cluster);
  }
  for (const ClusterId cluster : clusters) {
    tell_cluster(survey, survey.comparison.clusters[cluster.value].claims, by_outlet, findings);
  }
}

// For each article those that tell the same events: of its small story, and of its clusters.
std::vector<std::set<ArticleId>> articles_near(const Comparison& comparison) {
  std::vector<std::set<ArticleId>> near(comparison.corpus.articles.size());
  const auto join = [&](const std::set<ArticleId>& group) {
    if (group.size() > kLargestStory) return;
    for (const ArticleId article : group) {
      near[article.value].insert(group.begin(), group.end());
      near[article.value].erase(article);
    }
  };
  for (const std::vector<ArticleId>& circle : related_articles(comparison)) join({circle.begin(), circle.end()});
  for (const Cluster& cluster : comparison.clusters) {
    std::set<ArticleId> members;
    for (const ClaimId id : cluster.claims) members.insert(comparison.article_of(id));
    join(members);
  }
  return near;
}

}  // namespace

std::vector<Finding> omissions(const Ground& ground) {
  Survey survey = survey_of(ground);
  std::vector<Finding> findings;
  for (const Story& story : ground.comparison.stories) {
    if (story.articles.size() > kLargestStory) tell_large_story(survey, story, findings);
  }
  const std::vector<std::set<ArticleId>> near = articles_near(ground.comparison);
  for (std::size_t teller = 0; teller < near.size(); ++teller) {
    if (near[teller].size() >= kLargestStory) continue;
    for (const ClaimId claim : survey.claims[teller]) tell_omissions(survey, claim, near[teller], findings);
  }
  return findings;
}

}  // namespace tawatur
