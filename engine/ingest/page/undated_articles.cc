// SPDX-License-Identifier: GPL-3.0-or-later
// Nearest neighbours in TF-IDF space date a document better than any global model when the corpus holds reports of the
// same event (Kanhabua, Nørvåg: Improving temporal language models for determining time of non-timestamped documents,
// 2008). The bounds of the article's own text always hold; neighbours only choose among the days that these leave.

#include "engine/ingest/page/corpus_passes.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/ingest/page/day_evidence.h"
#include "engine/text/tokenizer.h"

namespace tawatur {
namespace {

constexpr double kSameEvent = 0.25;  // cosine from which two undated articles are taken for reports of one event
constexpr double kSimilar = 0.08;    // cosine from which a dated article says anything
constexpr double kNearCopy = 0.35;   // the same where the article's own text bounds nothing
constexpr int kReachDays = 7;        // between the day chosen and the dated article
// Bounds that are not known.
constexpr std::chrono::days kOpenSpan(365 * 20);
constexpr Day kOpenFirst = std::chrono::sys_days(std::chrono::year(1990) / 1 / 1);
constexpr Day kOpenLast = std::chrono::sys_days(std::chrono::year(2100) / 1 / 1);

using Vector = std::map<std::uint32_t, double>;

struct Undated {
  std::size_t article = 0;
  DayEvidence evidence;
  Day first;
  Day last;
  bool bounded = false;
  std::optional<unsigned> weekday;
};

std::vector<Vector> vectors_of(const Corpus& corpus) {
  std::map<std::string, std::uint32_t, std::less<>> ids;
  std::vector<double> documents;
  std::vector<Vector> vectors(corpus.articles.size());
  for (std::size_t i = 0; i < corpus.articles.size(); ++i) {
    const Article& article = corpus.articles[i];
    for (const Block& block : article.blocks) {
      for (const Token& token : tokenize(corpus.document_of(article).text, block.span)) {
        if (token.kind != TokenKind::word || token.stop_word) continue;
        const auto [entry, added] = ids.emplace(token.stem, static_cast<std::uint32_t>(ids.size()));
        if (added) documents.push_back(0);
        double& count = vectors[i][entry->second];
        if (count == 0) documents[entry->second] += 1;
        count += 1;
      }
    }
  }
  const auto all = static_cast<double>(corpus.articles.size());
  for (Vector& vector : vectors) {
    double norm = 0;
    for (auto& [term, weight] : vector) {
      weight = (1 + std::log(weight)) * std::log(1 + all / documents[term]);
      norm += weight * weight;
    }
    for (auto& [term, weight] : vector) weight /= std::sqrt(norm);
  }
  return vectors;
}

using Postings = std::vector<std::vector<std::pair<std::size_t, double>>>;

Postings postings_of(const std::vector<Vector>& vectors) {
  Postings postings;
  for (std::size_t i = 0; i < vectors.size(); ++i) {
    for (const auto& [term, weight] : vectors[i]) {
      if (term >= postings.size()) postings.resize(term + 1);
      postings[term].emplace_back(i, weight);
    }
  }
  return postings;
}

// Cosine of one article with all, in a fixed order of sums.
std::vector<double> similarities(const Vector& vector, const Postings& postings, std::size_t articles) {
  std::vector<double> cosines(articles, 0.0);
  for (const auto& [term, weight] : vector) {
    for (const auto& [article, other] : postings[term]) cosines[article] += weight * other;
  }
  return cosines;
}

std::vector<Undated> undated_in(const Corpus& corpus) {
  std::vector<Undated> found;
  for (std::size_t i = 0; i < corpus.articles.size(); ++i) {
    const Article& article = corpus.articles[i];
    if (article.published.value) continue;
    Undated undated;
    undated.article = i;
    undated.evidence = find_day_evidence(corpus.document_of(article).text, article.blocks);
    const PossibleDays days = possible_days(undated.evidence);
    undated.bounded = days.first || days.last;
    undated.first = days.first.value_or(days.last.value_or(kOpenFirst) - kOpenSpan);
    undated.last = days.last.value_or(days.first.value_or(kOpenLast) + kOpenSpan);
    undated.weekday = undated.evidence.weekday;
    found.push_back(std::move(undated));
  }
  return found;
}

// Bounds and weekday of `undated` once its neighbours have been heard.
Undated joined(const Undated& undated, const std::vector<Undated>& all, const std::vector<double>& cosines) {
  Undated result = undated;
  std::vector<const Undated*> others;
  for (const Undated& other : all) {
    if (other.article != undated.article && cosines[other.article] >= kSameEvent) others.push_back(&other);
  }
  std::stable_sort(others.begin(), others.end(),
                   [&](const Undated* a, const Undated* b) { return cosines[a->article] > cosines[b->article]; });
  for (const Undated* other : others) {
    const Day first = std::max(result.first, other->first);
    const Day last = std::min(result.last, other->last);
    if (first > last) continue;
    result.first = first;
    result.last = last;
    if (!result.weekday) result.weekday = other->weekday;
  }
  return result;
}

std::optional<Day> nearest_day(const Undated& undated, Day target) {
  for (int distance = 0; distance <= kReachDays; ++distance) {
    for (const int sign : {-1, 1}) {
      const Day day = target + std::chrono::days(sign * distance);
      const bool possible = undated.first <= day && day <= undated.last;
      if (possible && (!undated.weekday || std::chrono::weekday(day).iso_encoding() == *undated.weekday)) return day;
    }
  }
  return std::nullopt;
}

struct Chosen {
  std::size_t article = 0;
  PublicationDay published;
};

std::optional<Chosen> choose(const Corpus& corpus, const Undated& undated, const std::vector<double>& cosines) {
  std::optional<Chosen> best;
  double best_cosine = undated.bounded ? kSimilar : kNearCopy;
  for (std::size_t i = 0; i < corpus.articles.size(); ++i) {
    const PublicationDay& other = corpus.articles[i].published;
    if (!other.value || cosines[i] < best_cosine) continue;
    const std::optional<Day> day = nearest_day(undated, *other.value);
    if (!day) continue;
    best_cosine = cosines[i];
    const Day first = std::max(undated.first, *day - std::chrono::days(kReachDays));
    const Day last = std::min(undated.last, *day + std::chrono::days(kReachDays));
    best = Chosen{
        undated.article,
        {*day, DayRange{first, last}, undated.bounded ? "similar articles, bounds in the text" : "similar articles"}};
  }
  return best;
}

}  // namespace

void date_by_neighbours(Corpus& corpus) {
  const bool any_dated = std::any_of(corpus.articles.begin(), corpus.articles.end(),
                                     [](const Article& article) { return article.published.value.has_value(); });
  if (!any_dated) return;
  const std::vector<Undated> undated = undated_in(corpus);
  if (undated.empty()) return;
  const std::vector<Vector> vectors = vectors_of(corpus);
  const Postings postings = postings_of(vectors);
  std::vector<Chosen> chosen;
  for (const Undated& one : undated) {
    const std::vector<double> cosines = similarities(vectors[one.article], postings, vectors.size());
    if (std::optional<Chosen> found = choose(corpus, joined(one, undated, cosines), cosines)) {
      chosen.push_back(std::move(*found));
    }
  }
  for (Chosen& one : chosen) corpus.articles[one.article].published = std::move(one.published);
}

}  // namespace tawatur
