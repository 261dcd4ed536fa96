// SPDX-License-Identifier: GPL-3.0-or-later
// One actor goes through a whole report under the outlet's own name for it, so naming is compared over all that the
// articles of a story say, not claim by claim.

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "engine/divergence/article_pairs.h"
#include "engine/divergence/noun_phrases.h"

namespace tawatur {
namespace {

// Classes of the lexicon stance_terms that are actors.
constexpr std::array<std::string_view, 7> kActors = {"fighters",   "israel",     "leader", "migrants",
                                                     "protesters", "settlement", "state"};
// Articles of a large story from which a name is the usual one.
constexpr std::size_t kFewestHolders = 3;

// Of these many are told of in one story, each by the country it belongs to.
constexpr std::array<std::string_view, 2> kOfCountries = {"leader", "state"};

struct Mention {
  Span span;  // where it stands first
  bool plain = false;
};

using Mentions = std::map<std::set<std::string>, Mention>;  // by the words of a name

struct Named {
  ArticleId article;
  Mentions mentions;
};

// Whom a name may stand for: its class, and for what every country has, the country; nothing when none is named.
std::optional<std::string> actor_of(Units units, const ContestedName& name) {
  std::string actor(name.names);
  if (std::find(kOfCountries.begin(), kOfCountries.end(), name.names) == kOfCountries.end()) return actor;
  for (std::size_t i = name.range.begin; i < name.range.end; ++i) {
    if (holds_a_name(units.subspan(i, 1))) return actor + " " + consonants(units[i].folded);
  }
  return std::nullopt;
}

// "French Italian": origins of something else, and no name of a party.
bool is_of_two_origins(Units units, const ContestedName& name) {
  const Units words = within(units, name.range);
  const auto is_origin = [](const Unit& unit) { return holds_a_name(Units(&unit, 1)) && !is_definite(unit); };
  return words.size() > 1 && std::all_of(words.begin(), words.end(), is_origin);
}

void add_mentions(const Passage& passage, ArticleId article, std::map<std::string, std::vector<Named>>& actors) {
  const Units units(passage.units);
  for (const ContestedName& name : contested_names(units)) {
    if (std::find(kActors.begin(), kActors.end(), name.names) == kActors.end()) continue;
    if (is_of_two_origins(units, name)) continue;
    const std::optional<std::string> actor = actor_of(units, name);
    if (!actor) continue;
    std::vector<Named>& named = actors[*actor];
    if (named.empty() || named.back().article != article) named.push_back({article, {}});
    named.back().mentions.emplace(name.words, Mention{span_of_name(units, name.range), name.plain});
  }
}

bool has_only_plain_names(const Named& named) {
  return std::all_of(named.mentions.begin(), named.mentions.end(),
                     [](const auto& mention) { return mention.second.plain; });
}

// Two that use plain words only agree, whichever words they are.
bool have_a_common_name(const Named& a, const Named& b) {
  if (has_only_plain_names(a) && has_only_plain_names(b)) return true;
  return std::any_of(a.mentions.begin(), a.mentions.end(),
                     [&](const auto& mention) { return b.mentions.contains(mention.first); });
}

Finding naming_finding() {
  Finding finding;
  finding.kind = DivergenceKind::terminology;
  finding.weight = Weight::hard;
  finding.message = "naming";
  return finding;
}

void add_mention(Finding& finding, ArticleId article, const Mentions::value_type& mention) {
  finding.spans.push_back({article, mention.second.span});
  std::string said;
  for (const auto& word : mention.first) said += std::string(word) + " ";
  finding.said.push_back(std::move(said));
}

// Nothing, or one finding over all articles that have a name no other of them uses.
std::optional<Finding> named_apart(const std::vector<Named>& named) {
  std::set<ArticleId> apart;
  for (const Named& a : named) {
    for (const Named& b : named) {
      if (a.article < b.article && !have_a_common_name(a, b)) apart.insert({a.article, b.article});
    }
  }
  if (apart.empty()) return std::nullopt;
  Finding finding = naming_finding();
  for (const Named& one : named) {
    if (!apart.contains(one.article)) continue;
    for (const Mentions::value_type& mention : one.mentions) add_mention(finding, one.article, mention);
  }
  return finding;
}

// The name that most articles use, where they first use it, against the names of those that never do.
std::optional<Finding> named_unlike_most(const std::vector<Named>& named) {
  std::map<Mentions::key_type, std::size_t> holders;
  for (const Named& one : named) {
    for (const Mentions::value_type& mention : one.mentions) ++holders[mention.first];
  }
  const auto most = std::max_element(holders.begin(), holders.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  if (most == holders.end() || most->second < kFewestHolders || most->second == named.size()) return std::nullopt;
  const bool usual_is_plain = std::any_of(named.begin(), named.end(), [&](const Named& one) {
    const auto usual = one.mentions.find(most->first);
    return usual != one.mentions.end() && usual->second.plain;
  });
  Finding finding = naming_finding();
  bool apart = false;
  std::size_t shown = 0;  // a few examples of what is usual will do
  for (const Named& one : named) {
    const auto usual = one.mentions.find(most->first);
    if (usual == one.mentions.end() && usual_is_plain && has_only_plain_names(one)) continue;
    if (usual == one.mentions.end()) {
      for (const Mentions::value_type& mention : one.mentions) add_mention(finding, one.article, mention);
      apart = true;
    } else if (shown < kFewestHolders) {
      add_mention(finding, one.article, *usual);
      ++shown;
    }
  }
  return apart ? std::optional(finding) : std::nullopt;
}

}  // namespace

std::vector<Finding> naming_across(const Comparison& comparison, std::span<const Passage> passages) {
  std::vector<std::vector<const Passage*>> by_article(comparison.corpus.articles.size());
  for (const Passage& passage : passages) {
    if (!passage.units.empty()) by_article[passage.article.value].push_back(&passage);
  }
  std::vector<Finding> findings;
  for (const std::vector<ArticleId>& articles : related_articles(comparison)) {
    std::map<std::string, std::vector<Named>> actors;
    for (const ArticleId article : articles) {
      for (const Passage* passage : by_article[article.value]) add_mentions(*passage, article, actors);
    }
    for (const auto& [actor, named] : actors) {
      std::optional<Finding> finding = articles.size() > kLargestCircle ? named_unlike_most(named) : named_apart(named);
      if (finding) findings.push_back(std::move(*finding));
    }
  }
  return findings;
}

}  // namespace tawatur
