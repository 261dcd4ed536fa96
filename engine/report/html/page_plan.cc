// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/html/page_plan.h"

namespace tawatur::html {
namespace {

// Measured on the reports of the sample corpus and of ten thousand generated claims: markup of one card and of one
// member, with their shares of the tables of the story, beside the words themselves.
constexpr std::size_t kCardBytes = 9000;
constexpr std::size_t kMemberBytes = 2500;
constexpr std::size_t kArticleBytes = 3000;

std::size_t estimated_bytes(const Comparison& comparison, const Cluster& cluster) {
  std::size_t bytes = kCardBytes;
  for (const ClaimId claim : cluster.claims) bytes += kMemberBytes + comparison.sentence_of(claim).span.size();
  return bytes;
}

// Each sentence has its own element with an anchor, which doubles its length.
std::size_t estimated_bytes(const Article& article) {
  return kArticleBytes + std::size_t{2} * article.body().size();
}

// Fills pages in order; begins a new one when the next thing would not fit.
class PageFiller {
 public:
  PageFiller(PagePlan& plan, std::size_t limit) : plan_(plan), limit_(limit) { begin_page(); }

  PageContent& page_for(std::size_t bytes) {
    if (bytes_ > 0 && bytes_ + bytes > limit_) begin_page();
    bytes_ += bytes;
    return plan_.pages.back();
  }
  [[nodiscard]] std::size_t page() const { return plan_.pages.size() - 1; }

 private:
  void begin_page() {
    std::string number = std::to_string(plan_.pages.size());
    number.insert(0, number.size() < 4 ? 4 - number.size() : 0, '0');
    plan_.pages.push_back({"pages/p" + number + ".html", {}, {}});
    bytes_ = 0;
  }

  PagePlan& plan_;
  std::size_t limit_;
  std::size_t bytes_ = 0;
};

// Groups of clusters: one for each story and a last one for what belongs to none.
struct Group {
  std::optional<std::size_t> story;
  const std::vector<ClusterId>& clusters;
};

std::vector<Group> groups_of(const Comparison& comparison, const FindingIndex& index,
                             const std::vector<std::vector<ClusterId>>& by_story) {
  std::vector<Group> groups;
  for (std::size_t i = 0; i < comparison.stories.size(); ++i) groups.push_back({i, by_story[i]});
  if (!by_story.back().empty() || !index.loose.back().empty()) groups.push_back({std::nullopt, by_story.back()});
  return groups;
}

void place_group(const Comparison& comparison, const Group& group, PagePlan& plan, PageFiller& filler) {
  const auto& [story, clusters] = group;
  filler.page_for(kCardBytes).chapters.push_back({story, {}, true});
  plan.page_of_story[story.value_or(comparison.stories.size())] = filler.page();
  for (const ClusterId cluster : clusters) {
    PageContent& page = filler.page_for(estimated_bytes(comparison, comparison.clusters[cluster.value]));
    if (page.chapters.empty()) page.chapters.push_back({story, {}, false});
    page.chapters.back().clusters.push_back(cluster);
    plan.page_of_cluster[cluster.value] = filler.page();
  }
}

PagePlan single_page(const Comparison& comparison, const std::vector<Group>& groups, PagePlan plan) {
  PageContent& page = plan.pages.front();
  for (const Group& group : groups) page.chapters.push_back({group.story, group.clusters, true});
  for (std::size_t i = 0; i < comparison.corpus.articles.size(); ++i) page.articles.emplace_back(i);
  return plan;
}

}  // namespace

PagePlan plan_pages(const Comparison& comparison, const FindingIndex& index,
                    const std::vector<std::vector<ClusterId>>& by_story, std::size_t single_page_bytes,
                    std::size_t part_page_bytes) {
  PagePlan plan;
  plan.pages.push_back({"report.html", {}, {}});
  plan.page_of_cluster.resize(comparison.clusters.size());
  plan.page_of_article.resize(comparison.corpus.articles.size());
  plan.page_of_story.resize(comparison.stories.size() + 1);
  const std::vector<Group> groups = groups_of(comparison, index, by_story);
  std::size_t bytes = 0;
  for (const Cluster& cluster : comparison.clusters) bytes += estimated_bytes(comparison, cluster);
  for (const Article& article : comparison.corpus.articles) bytes += estimated_bytes(article);
  if (bytes <= single_page_bytes) return single_page(comparison, groups, std::move(plan));

  PageFiller filler(plan, part_page_bytes);
  for (const Group& group : groups) place_group(comparison, group, plan, filler);
  for (std::size_t i = 0; i < comparison.corpus.articles.size(); ++i) {
    filler.page_for(estimated_bytes(comparison.corpus.articles[i])).articles.emplace_back(i);
    plan.page_of_article[i] = filler.page();
  }
  return plan;
}

}  // namespace tawatur::html
