// SPDX-License-Identifier: GPL-3.0-or-later
// Where an outlet demonstrably took over a text, every changed word is a choice of its editors: the source held one
// word and the copy another, for the same fact on the same day. Counting these edits needs no lexicon and no model and
// treats all outlets alike. What tells a habit from an accident is the rate against the other outlets, given the same
// chances; the prior keeps an edit seen three times in three chances from outdoing one seen 40 times in 44.

#include "engine/divergence/outlets/house_style.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "engine/divergence/outlets/style_edits.h"

namespace tawatur {
namespace {

constexpr std::size_t kFewestInstances = 3;
constexpr std::size_t kFewestArticles = 2;
constexpr double kHabit = 0.1;         // share of the chances from which a repeated edit is told
constexpr double kSignificant = 1.96;  // z-score from which it is told at any rate
constexpr double kPriorPlaces = 100;   // weight of the prior, in copied places

using OutletPair = std::pair<std::string, std::string>;
using EditKey = std::pair<std::string, std::string>;  // words before and after

struct Rate {
  double changed = 0;
  double chances = 0;
};

struct Counts {
  std::map<EditKey, std::map<OutletPair, std::vector<StyleInstance>>> edits;
  std::map<std::string, std::map<OutletPair, std::size_t>> chances;  // by the words before
  Rate anywhere;                                                     // any edit at any copied word
};

OutletPair outlets_of(const Comparison& comparison, const StyleLink& link) {
  return {*comparison.article(link.from).publisher, *comparison.article(link.to).publisher};
}

// Does any outlet pair make the edit often enough to be told?
bool is_repeated(const std::map<OutletPair, std::vector<StyleInstance>>& by_pair) {
  return std::any_of(by_pair.begin(), by_pair.end(), [](const auto& entry) {
    std::set<ArticleId> articles;
    for (const StyleInstance& instance : entry.second) articles.insert(instance.to);
    return entry.second.size() >= kFewestInstances && articles.size() >= kFewestArticles;
  });
}

Counts counted(const Comparison& comparison, const std::vector<StyleLink>& links) {
  Counts counts;
  for (const StyleLink& link : links) {
    for (StyleEdit& edit : style_edits(comparison, link)) {
      ++counts.anywhere.changed;
      counts.edits[{std::move(edit.before), std::move(edit.after)}][outlets_of(comparison, link)].push_back(edit.place);
    }
  }
  std::erase_if(counts.edits, [](const auto& entry) { return !is_repeated(entry.second); });
  for (const auto& [key, by_pair] : counts.edits) counts.chances[key.first];
  for (const StyleLink& link : links) {
    counts.anywhere.chances += static_cast<double>(copied_words(link));
    for (const std::string& place : style_places(comparison, link)) {
      const auto wanted = counts.chances.find(place);
      if (wanted != counts.chances.end()) ++wanted->second[outlets_of(comparison, link)];
    }
  }
  return counts;
}

// z-score of the log-odds ratio of two rates under one prior rate.
double z_score(Rate here, Rate elsewhere, double prior) {
  const double changed = kPriorPlaces * prior;
  const double kept = kPriorPlaces * (1 - prior);
  const auto odds = [&](Rate rate) { return (rate.changed + changed) / (rate.chances - rate.changed + kept); };
  const auto variance = [&](Rate rate) {
    return 1 / (rate.changed + changed) + 1 / (rate.chances - rate.changed + kept);
  };
  return std::log(odds(here) / odds(elsewhere)) / std::sqrt(variance(here) + variance(elsewhere));
}

std::string words_at(const Comparison& comparison, ArticleId article, Span span) {
  return span.empty() ? std::string() : std::string(comparison.text_of(article, span));
}

HouseStyle style_of(const Comparison& comparison, const OutletPair& outlets, std::vector<StyleInstance> instances) {
  HouseStyle style;
  style.from_outlet = outlets.first;
  style.to_outlet = outlets.second;
  style.before = words_at(comparison, instances.front().from, instances.front().before);
  style.after = words_at(comparison, instances.front().to, instances.front().after);
  style.instances = std::move(instances);
  return style;
}

}  // namespace

std::vector<HouseStyle> house_styles(const Comparison& comparison) {
  Counts counts = counted(comparison, style_links(comparison));
  const double prior = counts.anywhere.changed / std::max(1.0, counts.anywhere.chances);
  std::vector<HouseStyle> styles;
  for (auto& [key, by_pair] : counts.edits) {
    const std::map<OutletPair, std::size_t>& chances = counts.chances.at(key.first);
    Rate all;
    for (const auto& [outlets, number] : chances) all.chances += static_cast<double>(number);
    for (const auto& [outlets, instances] : by_pair) all.changed += static_cast<double>(instances.size());
    for (auto& [outlets, instances] : by_pair) {
      if (!is_repeated({{outlets, instances}})) continue;
      const std::size_t number = std::max(chances.at(outlets), instances.size());
      const Rate here{static_cast<double>(instances.size()), static_cast<double>(number)};
      HouseStyle style = style_of(comparison, outlets, std::move(instances));
      style.chances = number;
      style.log_odds = z_score(here, {all.changed - here.changed, all.chances - here.chances}, prior);
      if (here.changed >= kHabit * here.chances || style.log_odds >= kSignificant) styles.push_back(std::move(style));
    }
  }
  std::sort(styles.begin(), styles.end(), [](const HouseStyle& a, const HouseStyle& b) {
    const auto key = [](const HouseStyle& style) {
      return std::tie(style.from_outlet, style.to_outlet, style.before, style.after);
    };
    return a.log_odds != b.log_odds ? a.log_odds > b.log_odds : key(a) < key(b);
  });
  return styles;
}

}  // namespace tawatur
