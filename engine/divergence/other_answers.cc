// SPDX-License-Identifier: GPL-3.0-or-later
// Who gives another answer is not silent: where nobody died in one report and a child in the other, neither leaves the
// dead out. No cluster need join the two claims, so the answers are known only when all pairs have been compared.

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "engine/divergence/finding_merger.h"
#include "engine/divergence/silence.h"

namespace tawatur {
namespace {

constexpr std::array<DivergenceKind, 4> kAnswers = {DivergenceKind::number, DivergenceKind::date,
                                                    DivergenceKind::entity, DivergenceKind::polarity};

// Words of one article, and the article that has an answer against them.
struct Answered {
  DivergenceSpan words;
  ArticleId by;
};

std::vector<Answered> answers_in(const std::vector<Finding>& findings) {
  std::vector<Answered> answers;
  for (const Finding& finding : findings) {
    if (!finding.missing_in.empty() || std::find(kAnswers.begin(), kAnswers.end(), finding.kind) == kAnswers.end()) {
      continue;
    }
    const DivergenceSpan& a = finding.spans.front();
    const DivergenceSpan& b = finding.spans.back();
    answers.push_back({a, b.article});
    answers.push_back({b, a.article});
  }
  const auto by_article = [](const Answered& a, const Answered& b) { return a.words.article < b.words.article; };
  std::stable_sort(answers.begin(), answers.end(), by_article);
  return answers;
}

// A missing claim; missing words tell of a claim that is there.
bool is_silence(const Finding& finding) {
  return finding.kind == DivergenceKind::omission && finding.topic == kSilence;
}

bool is_answered(const std::vector<Answered>& answers, const Finding& omission) {
  const DivergenceSpan& told = omission.spans.front();
  const auto before = [](const Answered& answer, ArticleId id) { return answer.words.article < id; };
  for (auto at = std::lower_bound(answers.begin(), answers.end(), told.article, before);
       at != answers.end() && at->words.article == told.article; ++at) {
    if (at->by == omission.missing_in.front() && at->words.span.overlaps(told.span)) return true;
  }
  return false;
}

}  // namespace

void drop_answered(std::vector<Finding>& findings) {
  const std::vector<Answered> answers = answers_in(findings);
  // An answer to one who tells it is an answer to all who do.
  std::set<std::pair<ClusterId, ArticleId>> clusters;
  for (const Finding& finding : findings) {
    if (is_silence(finding) && finding.cluster && is_answered(answers, finding)) {
      clusters.emplace(*finding.cluster, finding.missing_in.front());
    }
  }
  const auto answered = [&](const Finding& finding) {
    if (!finding.cluster) return is_answered(answers, finding);
    return clusters.contains({*finding.cluster, finding.missing_in.front()});
  };
  std::map<ClusterId, std::vector<ArticleId>> silent;  // somebody who is silent on the cluster all the same
  for (const Finding& finding : findings) {
    if (is_silence(finding) && finding.cluster && !answered(finding)) silent[*finding.cluster] = finding.missing_in;
  }
  std::erase_if(findings, [&](Finding& finding) {
    if (!is_silence(finding) || !answered(finding)) return false;
    const auto others = finding.cluster ? silent.find(*finding.cluster) : silent.end();
    if (others == silent.end()) return true;
    // Its words stay beside those of the others who tell it.
    finding.missing_in = others->second;
    return false;
  });
}

}  // namespace tawatur
