// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/divergence/outlets/silence_kinds.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "engine/divergence/silence.h"

namespace tawatur {
namespace {

constexpr std::size_t kTellersAsked = 8;  // articles of a cluster with which others are compared
constexpr std::size_t kNoStory = static_cast<std::size_t>(-1);

struct Outlet {
  std::string name;
  std::vector<ArticleId> articles;
  std::vector<DayRange> days;  ///< of its dated articles
  bool undated = false;
  bool unreadable = false;
};

struct Survey {
  const Comparison& comparison;
  Coverage coverage;
  std::vector<Outlet> outlets;                                          // ascending by name
  std::vector<std::size_t> story_of;                                    // by article
  std::vector<std::map<std::string, std::vector<ArticleId>>> in_story;  // articles of each story, by outlet
  std::map<ArticleId, SentenceWords> words;
};

std::string folder_of(const std::string& file) {
  const std::size_t slash = file.rfind('/');
  return slash == std::string::npos ? std::string() : file.substr(0, slash + 1);
}

using Publishers = std::map<std::string, std::set<std::string>>;

// Who publishes what was read from each file, and from each folder below the top.
Publishers publishers_by_place(const Corpus& corpus) {
  Publishers publishers;
  for (const Article& article : corpus.articles) {
    if (!article.publisher) continue;
    const std::string& file = corpus.inputs[corpus.document_of(article).input.value].name;
    publishers[file].insert(*article.publisher);
    if (const std::string folder = folder_of(file); !folder.empty()) publishers[folder].insert(*article.publisher);
  }
  return publishers;
}

// The outlets of what could not be read: the only one that has articles in the same file, else in the same folder, else
// the file stands for itself.
std::set<std::string> unreadable_outlets(const Corpus& corpus) {
  const Publishers publishers = publishers_by_place(corpus);
  std::set<std::string> names;
  for (const IngestProblem& problem : corpus.problems) {
    auto known = publishers.find(problem.file);
    if (known == publishers.end()) known = publishers.find(folder_of(problem.file));
    names.insert(known != publishers.end() && known->second.size() == 1 ? *known->second.begin() : problem.file);
  }
  return names;
}

std::vector<Outlet> outlets_of(const Comparison& comparison) {
  std::map<std::string, Outlet> by_name;
  for (const std::string& name : unreadable_outlets(comparison.corpus)) by_name[name].unreadable = true;
  for (std::size_t i = 0; i < comparison.corpus.articles.size(); ++i) {
    const Article& article = comparison.corpus.articles[i];
    if (!article.publisher) continue;
    Outlet& outlet = by_name[*article.publisher];
    outlet.articles.emplace_back(i);
    if (article.published.range) outlet.days.push_back(*article.published.range);
    outlet.undated = outlet.undated || !article.published.range;
  }
  std::vector<Outlet> outlets;
  for (auto& [name, outlet] : by_name) {
    outlet.name = name;
    std::sort(outlet.days.begin(), outlet.days.end());
    outlet.days.erase(std::unique(outlet.days.begin(), outlet.days.end()), outlet.days.end());
    outlets.push_back(std::move(outlet));
  }
  std::stable_sort(outlets.begin(), outlets.end(),
                   [](const Outlet& a, const Outlet& b) { return a.articles.size() > b.articles.size(); });
  if (outlets.size() > kMostOutlets) outlets.resize(kMostOutlets);
  std::sort(outlets.begin(), outlets.end(), [](const Outlet& a, const Outlet& b) { return a.name < b.name; });
  return outlets;
}

Survey survey_of(const Comparison& comparison) {
  Survey survey{comparison, coverage_of(comparison), outlets_of(comparison), {}, {}, {}};
  survey.story_of.assign(comparison.corpus.articles.size(), kNoStory);
  survey.in_story.resize(comparison.stories.size());
  for (std::size_t i = 0; i < comparison.stories.size(); ++i) {
    for (const ArticleId article : comparison.stories[i].articles) {
      survey.story_of[article.value] = i;
      const std::optional<std::string>& publisher = comparison.article(article).publisher;
      if (publisher) survey.in_story[i][*publisher].push_back(article);
    }
  }
  return survey;
}

// A cluster as those who are silent see it.
struct Told {
  ClusterId cluster;
  std::vector<ClaimId> claims;  ///< one for each of the first articles
  std::set<ArticleId> articles;
  std::set<std::size_t> stories;
  std::optional<DayRange> days;
};

Told told_by(const Survey& survey, ClusterId cluster) {
  Told told{cluster, {}, {}, {}, {}};
  for (const ClaimId id : survey.comparison.clusters[cluster.value].claims) {
    const ArticleId article = survey.comparison.article_of(id);
    if (!told.articles.insert(article).second) continue;
    if (told.claims.size() < kTellersAsked) told.claims.push_back(id);
    if (survey.story_of[article.value] != kNoStory) told.stories.insert(survey.story_of[article.value]);
    const std::optional<DayRange>& range = survey.comparison.article(article).published.range;
    if (!range) continue;
    told.days =
        told.days ? DayRange{std::min(told.days->first, range->first), std::max(told.days->last, range->last)} : *range;
  }
  return told;
}

bool collected_around(const Outlet& outlet, const Told& told) {
  if (outlet.undated || !told.days) return true;
  const std::chrono::days near{kNearDays};
  const DayRange wanted{told.days->first - near, told.days->last + near};
  return std::any_of(outlet.days.begin(), outlet.days.end(), [&](DayRange days) { return wanted.meets(days); });
}

bool covers(const Survey& survey, const Told& told, ArticleId article) {
  return std::any_of(told.claims.begin(), told.claims.end(), [&](ClaimId id) {
    return cover_one_event(survey.coverage, article, survey.comparison.article_of(id));
  });
}

bool has_a_form(Survey& survey, const Told& told, ArticleId article) {
  const auto [place, fresh] = survey.words.try_emplace(article);
  if (fresh) place->second = words_by_sentence(survey.comparison, article);
  const auto& words = place->second;
  return std::any_of(told.claims.begin(), told.claims.end(),
                     [&](ClaimId id) { return holds_a_form(words, survey.comparison, id); });
}

bool is_older(const Survey& survey, const Told& told, ArticleId article) {
  return std::none_of(told.claims.begin(), told.claims.end(),
                      [&](ClaimId id) { return could_have_known(survey.coverage, article, id); });
}

// The outlet's articles on the event, without those on another event of a running story.
std::vector<ArticleId> on_the_event(const Survey& survey, const Told& told, const Outlet& outlet) {
  std::vector<ArticleId> found;
  for (const std::size_t story : told.stories) {
    const auto articles = survey.in_story[story].find(outlet.name);
    if (articles == survey.in_story[story].end()) continue;
    for (const ArticleId article : articles->second) {
      if (covers(survey, told, article)) found.push_back(article);
    }
  }
  return found;
}

// The articles that cover the event, by what keeps them silent; nothing when one has the claim in some form.
std::optional<Silence> silence_on_the_event(Survey& survey, const Told& told, const Outlet& outlet,
                                            const std::vector<ArticleId>& covering) {
  Silence silence{told.cluster, outlet.name, covering.front(), SilenceKind::published_before};
  for (const ArticleId article : covering) {
    if (has_a_form(survey, told, article)) return std::nullopt;
    if (is_cut(survey.comparison, survey.comparison.article(article))) {
      silence = {told.cluster, outlet.name, article, SilenceKind::text_cut};
    } else if (silence.kind == SilenceKind::published_before && !is_older(survey, told, article)) {
      silence = {told.cluster, outlet.name, article, SilenceKind::claim_absent};
    }
  }
  return silence;
}

std::optional<Silence> silence_of(Survey& survey, const Told& told, const Outlet& outlet) {
  const bool carries = std::any_of(told.articles.begin(), told.articles.end(), [&](ArticleId article) {
    return survey.comparison.article(article).publisher == outlet.name;
  });
  if (carries) return std::nullopt;
  const std::vector<ArticleId> covering = on_the_event(survey, told, outlet);
  if (!covering.empty()) return silence_on_the_event(survey, told, outlet, covering);
  if (outlet.unreadable) return Silence{told.cluster, outlet.name, {}, SilenceKind::unreadable};
  const SilenceKind kind =
      collected_around(outlet, told) ? SilenceKind::event_not_covered : SilenceKind::collection_gap;
  return Silence{told.cluster, outlet.name, {}, kind};
}

}  // namespace

std::vector<Silence> silence_kinds(const Comparison& comparison) {
  Survey survey = survey_of(comparison);
  std::vector<Silence> silences;
  for (std::size_t i = 0; i < comparison.clusters.size(); ++i) {
    const Told told = told_by(survey, ClusterId(i));
    for (const Outlet& outlet : survey.outlets) {
      if (std::optional<Silence> silence = silence_of(survey, told, outlet)) silences.push_back(std::move(*silence));
    }
  }
  return silences;
}

}  // namespace tawatur
