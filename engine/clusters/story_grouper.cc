// SPDX-License-Identifier: GPL-3.0-or-later
// Articles that share heavy terms are candidates. How alike two are is the mean of two cosines: of what they open with,
// because events of one day differ there, and of their heaviest terms, because openings are short. Average linkage
// groups them, so that one article between two events does not join them.
#include "engine/clusters/story_grouper.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>

#include "engine/clusters/article_profiles.h"
#include "engine/clusters/average_link.h"

namespace tawatur {
namespace {

constexpr ProfileRule kOpening = {.title = 2, .lead = 1, .lead_sentences = 2, .rest = 0, .longest = 1000};
constexpr ProfileRule kWhole = {.title = 3, .lead = 2, .lead_sentences = 1, .rest = 1, .longest = 40};
constexpr std::size_t kHeavyTerms = 20;     // of a profile: the ones that make candidates
constexpr std::size_t kLongestList = 3000;  // heavy terms of more articles tell no event
constexpr int kWindowDays = 4;
constexpr double kLinkFloor = 0.04;
constexpr double kJoinThreshold = 0.2;

struct Profiles {
  std::vector<ArticleProfile> openings;
  std::vector<ArticleProfile> wholes;

  [[nodiscard]] double likeness(std::uint32_t a, std::uint32_t b) const {
    return (profile_cosine(openings[a], openings[b]) + profile_cosine(wholes[a], wholes[b])) / 2;
  }
};

bool in_window(const Article& x, const Article& y) {
  if (!x.published.range || !y.published.range) return true;
  const std::chrono::days window(kWindowDays);
  const DayRange wide = {x.published.range->first - window, x.published.range->last + window};
  return wide.meets(*y.published.range);
}

// By term: the articles for which it is one of the heaviest.
std::vector<std::vector<std::uint32_t>> lists_by_heavy_term(const std::vector<ArticleProfile>& profiles) {
  std::vector<std::vector<std::uint32_t>> lists;
  for (std::uint32_t article = 0; article < profiles.size(); ++article) {
    ArticleProfile heavy = profiles[article];
    std::sort(heavy.begin(), heavy.end(), [](const ProfileTerm& x, const ProfileTerm& y) {
      return x.weight != y.weight ? x.weight > y.weight : x.term < y.term;
    });
    if (heavy.size() > kHeavyTerms) heavy.resize(kHeavyTerms);
    for (const ProfileTerm& part : heavy) {
      if (lists.size() <= part.term) lists.resize(part.term + 1);
      lists[part.term].push_back(article);
    }
  }
  return lists;
}

std::vector<Link> article_links(const Comparison& comparison, const Profiles& profiles) {
  const auto lists = lists_by_heavy_term(profiles.wholes);
  const std::vector<Article>& articles = comparison.corpus.articles;
  std::vector<Link> links;
  std::vector<std::uint32_t> last_seen(articles.size(), UINT32_MAX);
  for (std::uint32_t a = 0; a < articles.size(); ++a) {
    for (const ProfileTerm& part : profiles.wholes[a]) {
      if (part.term >= lists.size() || lists[part.term].size() > kLongestList) continue;
      for (const std::uint32_t b : lists[part.term]) {
        if (b == a || last_seen[b] == a || !in_window(articles[a], articles[b])) continue;
        last_seen[b] = a;
        const double likeness = profiles.likeness(std::min(a, b), std::max(a, b));
        if (likeness >= kLinkFloor) links.push_back({std::min(a, b), std::max(a, b), likeness});
      }
    }
  }
  // A pair is met from both sides, or from one only where the other's shared terms are not heavy.
  const auto before = [](const Link& x, const Link& y) { return x.a != y.a ? x.a < y.a : x.b < y.b; };
  std::sort(links.begin(), links.end(), before);
  links.erase(
      std::unique(links.begin(), links.end(), [](const Link& x, const Link& y) { return x.a == y.a && x.b == y.b; }),
      links.end());
  return links;
}

bool has_two_publishers(const Comparison& comparison, const std::vector<std::uint32_t>& group) {
  std::set<std::string_view> publishers;
  std::size_t unknown = 0;
  for (const std::uint32_t article : group) {
    const std::optional<std::string>& publisher = comparison.corpus.articles[article].publisher;
    if (publisher) {
      publishers.insert(*publisher);
    } else {
      ++unknown;
    }
  }
  return publishers.size() + unknown >= 2;
}

// The title of the member that is most like the others, or its first sentence.
std::string label_of(const Comparison& comparison, const std::vector<std::uint32_t>& group, const Profiles& profiles) {
  std::uint32_t best = group.front();
  double best_sum = -1;
  for (const std::uint32_t a : group) {
    double sum = comparison.corpus.articles[a].title ? 1000 : 0;  // any title before any sentence
    for (const std::uint32_t b : group) sum += profiles.likeness(a, b);
    if (sum > best_sum) best = a;
    best_sum = std::max(best_sum, sum);
  }
  const Article& article = comparison.corpus.articles[best];
  const Span words = article.title ? *article.title : article.blocks.front().span;
  return std::string(comparison.text_of(ArticleId(best), words));
}

}  // namespace

std::vector<Story> group_stories(const Comparison& comparison) {
  const Profiles profiles = {article_profiles(comparison, kOpening), article_profiles(comparison, kWhole)};
  const std::vector<Link> links = article_links(comparison, profiles);
  std::vector<Story> stories;
  for (const std::vector<std::uint32_t>& group : average_link(profiles.wholes.size(), links, kJoinThreshold)) {
    if (!has_two_publishers(comparison, group)) continue;
    Story story;
    story.label = label_of(comparison, group, profiles);
    for (const std::uint32_t article : group) story.articles.emplace_back(article);
    stories.push_back(std::move(story));
  }
  return stories;
}

}  // namespace tawatur
