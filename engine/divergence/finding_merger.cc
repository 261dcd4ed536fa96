// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/divergence/finding_merger.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace tawatur {
namespace {

// What makes two findings the same one.
struct Question {
  std::int64_t cluster = -1;
  DivergenceKind kind = DivergenceKind::terminology;
  std::string topic;
  std::vector<std::string> said;                    // sorted
  std::vector<std::tuple<ArticleId, Span>> absent;  // the words, where they are missing elsewhere

  auto operator<=>(const Question&) const = default;
};

bool lacks(const std::vector<ArticleId>& missing_in, ArticleId article) {
  return std::find(missing_in.begin(), missing_in.end(), article) != missing_in.end();
}

Question question_of(const Finding& finding) {
  Question question;
  if (finding.cluster) question.cluster = finding.cluster->value;
  question.kind = finding.kind;
  question.topic = finding.topic;
  // Outside of a cluster nothing says that more than two answers are to one question.
  if (!finding.topic.empty() && finding.cluster) return question;
  // Words that are missing from one claim are the same words wherever they stand.
  if (finding.missing_in.empty() || finding.cluster) {
    question.said = finding.said;
    std::sort(question.said.begin(), question.said.end());
  } else {
    for (const DivergenceSpan& span : finding.spans) {
      if (!lacks(finding.missing_in, span.article)) question.absent.emplace_back(span.article, span.span);
    }
  }
  return question;
}

using Findings = std::vector<const Finding*>;

// Things joined two by two, each called by the least it is joined with.
template <typename Key>
class Joined {
 public:
  Key leader(const Key& key) {
    const auto found = leaders_.emplace(key, key).first;
    if (found->second == key) return key;
    const Key last = leader(found->second);
    leaders_[key] = last;
    return last;
  }

  void join(const Key& a, const Key& b) {
    const Key first = leader(a);
    const Key second = leader(b);
    leaders_[std::max(first, second)] = std::min(first, second);
  }

 private:
  std::map<Key, Key> leaders_;
};

// Findings that have no words in common are told apart, however alike what they say.
std::vector<Findings> by_company(const Findings& findings) {
  using Place = std::tuple<ArticleId, Span>;
  Joined<Place> company;
  const auto place = [](const DivergenceSpan& span) { return Place(span.article, span.span); };
  for (const Finding* finding : findings) {
    for (const DivergenceSpan& span : finding->spans) company.join(place(finding->spans.front()), place(span));
  }
  std::map<Place, Findings> parts;
  for (const Finding* finding : findings) {
    parts[company.leader(place(finding->spans.front()))].push_back(finding);
  }
  std::vector<Findings> ordered;
  for (auto& [leader, part] : parts) ordered.push_back(std::move(part));
  return ordered;
}

// Weights are declared from grave to light.
bool graver(const Finding* a, const Finding* b) {
  return std::tie(a->weight, a->message) < std::tie(b->weight, b->message);
}

Divergence divergence_of(const Comparison& comparison, const Findings& findings, Joined<std::string>& answers) {
  const Finding& gravest = **std::min_element(findings.begin(), findings.end(), graver);
  Divergence divergence;
  divergence.cluster = gravest.cluster;
  divergence.kind = gravest.kind;
  divergence.weight = gravest.weight;
  std::map<std::tuple<ArticleId, Span>, std::string> said;
  std::set<ArticleId> missing;
  for (const Finding* finding : findings) {
    missing.insert(finding->missing_in.begin(), finding->missing_in.end());
    for (std::size_t i = 0; i < finding->spans.size(); ++i) {
      said.emplace(std::tuple(finding->spans[i].article, finding->spans[i].span), answers.leader(finding->said[i]));
    }
  }
  std::map<std::string, int> sides;
  for (const auto& [place, answer] : said) {
    const int side = sides.emplace(answer, static_cast<int>(sides.size())).first->second;
    divergence.spans.push_back({std::get<ArticleId>(place), std::get<Span>(place), side});
  }
  divergence.missing_in.assign(missing.begin(), missing.end());
  // Who tells it comes before who lacks it.
  std::stable_partition(divergence.spans.begin(), divergence.spans.end(),
                        [&](const DivergenceSpan& span) { return !missing.contains(span.article); });
  explain(comparison, gravest.message, divergence);
  return divergence;
}

using Answers = std::pair<std::string, std::string>;

Answers answers_of(const Finding& finding) {
  return std::minmax(finding.said.front(), finding.said.back());
}

// Answers that a lighter finding joins are one side, as long as no member of one side is against one of the other:
// "dozens" fits both 30 and 60, and joins only the one.
Joined<std::string> sides_of(const std::set<Answers>& joining, const std::set<Answers>& against) {
  Joined<std::string> sides;
  for (const auto& [a, b] : joining) {
    const std::string side_a = sides.leader(a);
    const std::string side_b = sides.leader(b);
    const bool opposed = std::any_of(against.begin(), against.end(), [&](const Answers& pair) {
      return std::minmax(sides.leader(pair.first), sides.leader(pair.second)) == std::minmax(side_a, side_b);
    });
    if (!opposed) sides.join(a, b);
  }
  return sides;
}

bool add_weight(const Comparison& comparison, const Findings& findings, Weight weight,
                std::vector<Divergence>& divergences) {
  std::set<Answers> joining;
  std::set<Answers> against;
  for (const Finding* finding : findings) {
    if (finding->weight > weight) joining.insert(answers_of(*finding));
  }
  Findings left;
  for (const Finding* finding : findings) {
    const Answers answers = answers_of(*finding);
    if (finding->weight != weight || answers.first == answers.second || joining.contains(answers)) continue;
    against.insert(answers);
    left.push_back(finding);
  }
  if (left.empty()) return false;
  Joined<std::string> sides = sides_of(joining, against);
  divergences.push_back(divergence_of(comparison, left, sides));
  return true;
}

void add_answers(const Comparison& comparison, const Findings& findings, std::vector<Divergence>& divergences) {
  const bool hard = add_weight(comparison, findings, Weight::hard, divergences);
  const bool soft = add_weight(comparison, findings, Weight::soft, divergences);
  if (hard || soft) return;
  Findings told;
  std::copy_if(findings.begin(), findings.end(), std::back_inserter(told),
               [](const Finding* finding) { return !finding->message.empty(); });
  Joined<std::string> sides;
  if (!told.empty()) divergences.push_back(divergence_of(comparison, told, sides));
}

using Place = std::tuple<DivergenceKind, ArticleId, Span>;

std::vector<Place> places_of(const Divergence& divergence) {
  std::vector<Place> places;
  for (const DivergenceSpan& span : divergence.spans) places.emplace_back(divergence.kind, span.article, span.span);
  std::sort(places.begin(), places.end());
  return places;
}

// Two clusters may meet in the same words: what one divergence shows whole need not be told again by a part of it.
void drop_repeated(std::vector<Divergence>& divergences) {
  std::vector<std::vector<Place>> places;
  std::map<Place, std::vector<std::size_t>> holders;
  for (std::size_t i = 0; i < divergences.size(); ++i) {
    places.push_back(places_of(divergences[i]));
    for (const Place& place : places.back()) holders[place].push_back(i);
  }
  const auto repeats = [&](std::size_t i, std::size_t j) {
    const Divergence& one = divergences[i];
    const Divergence& other = divergences[j];
    if (i == j || one.missing_in != other.missing_in || other.weight > one.weight) return false;
    // What a claim tells is not left to what is told of its whole story.
    if (one.cluster && !other.cluster) return false;
    if (!std::includes(places[j].begin(), places[j].end(), places[i].begin(), places[i].end())) return false;
    if (places[j].size() > places[i].size() || other.weight < one.weight) return true;
    return (other.cluster && !one.cluster) || j < i;
  };
  std::vector<Divergence> kept;
  for (std::size_t i = 0; i < divergences.size(); ++i) {
    const std::vector<std::size_t>& others = holders[places[i].front()];
    if (std::none_of(others.begin(), others.end(), [&](std::size_t j) { return repeats(i, j); })) {
      kept.push_back(divergences[i]);
    }
  }
  divergences = std::move(kept);
}

bool is_lone_absence(const Divergence& divergence) {
  return !divergence.missing_in.empty() && divergence.spans.size() == 1;
}

// What one absence tells and another tells for other articles, or a part of it, becomes one: the narrower words, where
// they are most of the wider ones, else the wider words alone when nobody else lacks the part.
void join_absences(const Comparison& comparison, std::vector<Divergence>& divergences) {
  std::map<ArticleId, std::vector<std::size_t>> by_teller;
  for (std::size_t i = 0; i < divergences.size(); ++i) {
    if (is_lone_absence(divergences[i])) by_teller[divergences[i].spans.front().article].push_back(i);
  }
  std::set<std::size_t> told;
  const auto join = [&](std::size_t i, std::size_t j) {
    const Divergence& wide = divergences[i];
    Divergence& narrow = divergences[j];
    const Span whole = wide.spans.front().span;
    const Span part = narrow.spans.front().span;
    if (i == j || told.contains(i) || told.contains(j) || !whole.contains(part)) return;
    std::set<ArticleId> missing(narrow.missing_in.begin(), narrow.missing_in.end());
    const std::size_t before = missing.size();
    missing.insert(wide.missing_in.begin(), wide.missing_in.end());
    if (2 * part.size() < whole.size()) {
      if (missing.size() == wide.missing_in.size()) told.insert(j);
      return;
    }
    told.insert(i);
    if (missing.size() > before && narrow.kind != wide.kind) narrow.kind = DivergenceKind::omission;
    narrow.missing_in.assign(missing.begin(), missing.end());
    narrow.weight = std::min(narrow.weight, wide.weight);
    if (!narrow.cluster) narrow.cluster = wide.cluster;
    explain(comparison, narrow.kind == DivergenceKind::omission ? "omission" : "addition", narrow);
  };
  for (const auto& [teller, absences] : by_teller) {
    for (const std::size_t i : absences) {
      for (const std::size_t j : absences) join(i, j);
    }
  }
  std::size_t at = 0;
  std::erase_if(divergences, [&](const Divergence&) { return told.contains(at++); });
}

// Two articles give two answers: told in a cluster, it need not be told again outside.
void drop_told_in_clusters(std::vector<Finding>& findings) {
  using Saying = std::pair<ArticleId, std::string>;
  const auto sayings = [](const Finding& finding) {
    std::vector<Saying> all;
    for (std::size_t i = 0; i < finding.spans.size(); ++i) all.emplace_back(finding.spans[i].article, finding.said[i]);
    std::sort(all.begin(), all.end());
    return std::pair(finding.kind, all);
  };
  std::map<std::pair<DivergenceKind, std::vector<Saying>>, Weight> told;
  for (const Finding& finding : findings) {
    if (!finding.cluster || !finding.missing_in.empty()) continue;
    const auto [place, fresh] = told.emplace(sayings(finding), finding.weight);
    if (!fresh) place->second = std::min(place->second, finding.weight);
  }
  std::erase_if(findings, [&](const Finding& finding) {
    if (finding.cluster || finding.kind != DivergenceKind::number) return false;
    const auto place = told.find(sayings(finding));
    return place != told.end() && place->second <= finding.weight;
  });
}

}  // namespace

std::vector<Divergence> merged(const Comparison& comparison, std::vector<Finding> findings) {
  drop_told_in_clusters(findings);
  std::map<Question, Findings> questions;
  for (const Finding& finding : findings) questions[question_of(finding)].push_back(&finding);
  std::vector<Divergence> divergences;
  for (const auto& [question, all] : questions) {
    const bool clustered = question.cluster >= 0 || !question.absent.empty();
    for (const Findings& part : clustered ? std::vector<Findings>{all} : by_company(all)) {
      if (!question.topic.empty() && part.front()->missing_in.empty()) {
        add_answers(comparison, part, divergences);
      } else {
        Joined<std::string> answers;
        divergences.push_back(divergence_of(comparison, part, answers));
      }
    }
  }
  const auto place = [](const Divergence& divergence) {
    return std::tuple(divergence.spans.front().article, divergence.spans.front().span, divergence.kind,
                      divergence.weight, divergence.spans.back().article, divergence.spans.back().span);
  };
  std::stable_sort(divergences.begin(), divergences.end(),
                   [&](const Divergence& a, const Divergence& b) { return place(a) < place(b); });
  join_absences(comparison, divergences);
  drop_repeated(divergences);
  return divergences;
}

}  // namespace tawatur
