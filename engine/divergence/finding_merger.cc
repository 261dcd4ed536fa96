// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/divergence/finding_merger.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace tawatur {
namespace {

// What makes two findings the same one.
struct Topic {
  std::int64_t cluster = -1;
  DivergenceKind kind = DivergenceKind::terminology;
  std::vector<std::string> said;       // sorted
  std::vector<DivergenceSpan> absent;  // the words, where they are missing elsewhere

  bool operator<(const Topic& other) const {
    const auto spans = [](const Topic& topic) {
      std::vector<std::tuple<ArticleId, Span>> keys;
      for (const DivergenceSpan& span : topic.absent) keys.emplace_back(span.article, span.span);
      return keys;
    };
    return std::tuple(cluster, kind, said, spans(*this)) <
           std::tuple(other.cluster, other.kind, other.said, spans(other));
  }
};

// Who speaks is one question for a cluster, however many answers there are.
constexpr std::string_view kSpeakers = "attribution_speakers";

struct Collected {
  Weight weight = Weight::compatible;
  std::map<std::tuple<ArticleId, Span>, std::string> spans;  // to what is said there
  std::set<ArticleId> missing_in;
  std::string_view message;
};

Topic topic_of(const Finding& finding) {
  Topic topic;
  if (finding.cluster) topic.cluster = finding.cluster->value;
  topic.kind = finding.kind;
  if (finding.kind == DivergenceKind::attribution && finding.cluster && finding.message == kSpeakers) return topic;
  if (finding.missing_in.empty()) {
    topic.said = finding.said;
    std::sort(topic.said.begin(), topic.said.end());
  } else {
    topic.absent = finding.spans;
  }
  return topic;
}

// Weights are declared from grave to light.
Weight graver(Weight a, Weight b) {
  return std::min(a, b);
}

Divergence divergence_of(const Comparison& comparison, const Topic& topic, const Collected& collected) {
  Divergence divergence;
  if (topic.cluster >= 0) divergence.cluster = ClusterId(static_cast<std::size_t>(topic.cluster));
  divergence.kind = topic.kind;
  divergence.weight = collected.weight;
  std::map<std::string, int> sides;
  for (const auto& [place, said] : collected.spans) {
    const int side = sides.emplace(said, static_cast<int>(sides.size())).first->second;
    divergence.spans.push_back({std::get<ArticleId>(place), std::get<Span>(place), side});
  }
  divergence.missing_in.assign(collected.missing_in.begin(), collected.missing_in.end());
  explain(comparison, collected.message, divergence);
  return divergence;
}

}  // namespace

std::vector<Divergence> merged(const Comparison& comparison, std::vector<Finding> findings) {
  std::map<Topic, Collected> topics;
  for (Finding& finding : findings) {
    Collected& collected = topics[topic_of(finding)];
    if (collected.message.empty() || finding.weight < collected.weight) collected.message = finding.message;
    collected.weight = graver(collected.weight, finding.weight);
    for (std::size_t i = 0; i < finding.spans.size(); ++i) {
      collected.spans.emplace(std::tuple(finding.spans[i].article, finding.spans[i].span), finding.said[i]);
    }
    collected.missing_in.insert(finding.missing_in.begin(), finding.missing_in.end());
  }
  std::vector<Divergence> divergences;
  for (const auto& [topic, collected] : topics) divergences.push_back(divergence_of(comparison, topic, collected));
  const auto place = [](const Divergence& divergence) {
    return std::tuple(divergence.spans.front().article, divergence.spans.front().span, divergence.kind);
  };
  std::stable_sort(divergences.begin(), divergences.end(),
                   [&](const Divergence& a, const Divergence& b) { return place(a) < place(b); });
  return divergences;
}

}  // namespace tawatur
