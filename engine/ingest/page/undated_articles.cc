// SPDX-License-Identifier: GPL-3.0-or-later
// Nearest neighbours in TF-IDF space date a document better than any global model when the corpus holds reports of the
// same event (Kanhabua, Nørvåg: Improving temporal language models for determining time of non-timestamped documents,
// 2008). The bounds of the article's own text always hold; neighbours only choose among the days that these leave.

#include "engine/ingest/page/corpus_passes.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/ingest/page/dating_words.h"
#include "engine/ingest/page/publication_day.h"
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

// Terms and weights, ascending by term: sums run in this order everywhere.
using Vector = std::vector<std::pair<std::uint32_t, double>>;

struct Vectors {
  std::vector<Vector> of_article;
  std::vector<double> documents;  // that hold each term
};

struct Undated {
  std::size_t article = 0;
  Day first;
  Day last;
  bool bounded = false;  // by its own text
  std::optional<unsigned> weekday;
};

struct Neighbour {
  std::size_t place = 0;  // among the undated
  double cosine = 0;
};

// Numbers the stems of the words that count, in the order in which they come.
class Terms {
 public:
  const std::vector<std::uint32_t>& of_run(std::string_view run) {
    const auto known = runs_.find(run);
    if (known != runs_.end()) return known->second;
    std::vector<std::uint32_t> terms;
    for (const Token& token : tokenize(run, {0, static_cast<std::uint32_t>(run.size())})) {
      if (token.kind != TokenKind::word || token.stop_word) continue;
      terms.push_back(ids_.emplace(token.stem, static_cast<std::uint32_t>(ids_.size())).first->second);
    }
    return runs_.emplace(std::string(run), std::move(terms)).first->second;
  }

  [[nodiscard]] std::size_t size() const { return ids_.size(); }

 private:
  std::unordered_map<std::string, std::uint32_t> ids_;
  std::unordered_map<std::string, std::vector<std::uint32_t>, BytesHash, std::equal_to<>> runs_;
};

Vector counted_terms(const Corpus& corpus, const Article& article, Terms& terms) {
  std::vector<std::uint32_t> found;
  for (const Block& block : article.blocks) {
    for_each_run(slice(corpus.document_of(article).text, block.span), [&](std::string_view run) {
      const std::vector<std::uint32_t>& known = terms.of_run(run);
      found.insert(found.end(), known.begin(), known.end());
    });
  }
  std::sort(found.begin(), found.end());
  Vector counts;
  for (const std::uint32_t term : found) {
    if (counts.empty() || counts.back().first != term) counts.emplace_back(term, 0.0);
    counts.back().second += 1;
  }
  return counts;
}

Vectors vectors_of(const Corpus& corpus) {
  Vectors vectors;
  Terms terms;
  for (const Article& article : corpus.articles) {
    vectors.of_article.push_back(counted_terms(corpus, article, terms));
    vectors.documents.resize(terms.size(), 0);
    for (const auto& [term, count] : vectors.of_article.back()) vectors.documents[term] += 1;
  }
  const auto all = static_cast<double>(corpus.articles.size());
  for (Vector& vector : vectors.of_article) {
    double norm = 0;
    for (auto& [term, weight] : vector) {
      weight = (1 + std::log(weight)) * std::log(1 + all / vectors.documents[term]);
      norm += weight * weight;
    }
    for (auto& [term, weight] : vector) weight /= std::sqrt(norm);
  }
  return vectors;
}

// Places, in the list that the index is made of, of the vectors that hold each term.
using Postings = std::vector<std::vector<std::pair<std::uint32_t, double>>>;

Postings postings_of(const Vectors& vectors, const std::vector<std::size_t>& articles) {
  Postings postings(vectors.documents.size());
  for (std::uint32_t place = 0; place < articles.size(); ++place) {
    for (const auto& [term, weight] : vectors.of_article[articles[place]]) postings[term].emplace_back(place, weight);
  }
  return postings;
}

// Cosines with the vectors of the index.
std::vector<double> similarities(const Vector& vector, const Postings& postings, std::size_t size) {
  std::vector<double> cosines(size, 0.0);
  for (const auto& [term, weight] : vector) {
    for (const auto& [place, other] : postings[term]) cosines[place] += weight * other;
  }
  return cosines;
}

// The others of one event, the most similar first.
std::vector<Neighbour> neighbours_of(std::size_t place, const std::vector<Undated>& all, const Vectors& vectors,
                                     const Postings& postings) {
  const std::vector<double> cosines = similarities(vectors.of_article[all[place].article], postings, all.size());
  std::vector<Neighbour> found;
  for (std::size_t other = 0; other < all.size(); ++other) {
    if (other != place && cosines[other] >= kSameEvent) found.push_back({other, cosines[other]});
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Neighbour& a, const Neighbour& b) { return a.cosine > b.cosine; });
  return found;
}

std::vector<Undated> undated_in(const Corpus& corpus) {
  std::vector<Undated> found;
  for (std::size_t i = 0; i < corpus.articles.size(); ++i) {
    const Article& article = corpus.articles[i];
    if (article.published.value) continue;
    const DayEvidence evidence = find_day_evidence(corpus.document_of(article).text, article.blocks);
    const PossibleDays days = possible_days(evidence);
    Undated undated;
    undated.article = i;
    undated.bounded = days.first || days.last;
    undated.first = days.first.value_or(days.last.value_or(kOpenFirst) - kOpenSpan);
    undated.last = days.last.value_or(days.first.value_or(kOpenLast) + kOpenSpan);
    if (const std::optional<Day> last = latest_day(article)) undated.last = std::min(undated.last, *last);
    undated.weekday = evidence.weekday;
    found.push_back(undated);
  }
  return found;
}

// Bounds and weekday of `undated` once its neighbours have been heard.
Undated joined(const Undated& undated, const std::vector<Undated>& all, const std::vector<Neighbour>& neighbours) {
  Undated result = undated;
  for (const Neighbour& neighbour : neighbours) {
    const Undated& other = all[neighbour.place];
    const Day first = std::max(result.first, other.first);
    const Day last = std::min(result.last, other.last);
    if (first > last) continue;
    result.first = first;
    result.last = last;
    if (!result.weekday) result.weekday = other.weekday;
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

std::optional<Chosen> choose(const Corpus& corpus, const std::vector<std::size_t>& dated, const Undated& undated,
                             const std::vector<double>& cosines) {
  std::optional<Chosen> best;
  double best_cosine = undated.bounded ? kSimilar : kNearCopy;
  for (std::size_t i = 0; i < dated.size(); ++i) {
    if (cosines[i] < best_cosine) continue;
    const std::optional<Day> day = nearest_day(undated, *corpus.articles[dated[i]].published.value);
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

std::vector<std::size_t> dated_in(const Corpus& corpus) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < corpus.articles.size(); ++i) {
    if (corpus.articles[i].published.value) found.push_back(i);
  }
  return found;
}

}  // namespace

void date_by_neighbours(Corpus& corpus) {
  const std::vector<std::size_t> dated = dated_in(corpus);
  if (dated.empty() || dated.size() == corpus.articles.size()) return;
  const std::vector<Undated> undated = undated_in(corpus);
  std::vector<std::size_t> articles;
  for (const Undated& one : undated) articles.push_back(one.article);
  const Vectors vectors = vectors_of(corpus);
  const Postings dated_postings = postings_of(vectors, dated);
  const Postings undated_postings = postings_of(vectors, articles);
  std::vector<Chosen> chosen;
  for (std::size_t place = 0; place < undated.size(); ++place) {
    const Undated& one = undated[place];
    const std::vector<double> cosines = similarities(vectors.of_article[one.article], dated_postings, dated.size());
    // Neighbours only take days away.
    if (!choose(corpus, dated, one, cosines)) continue;
    const std::vector<Neighbour> neighbours = neighbours_of(place, undated, vectors, undated_postings);
    if (std::optional<Chosen> found = choose(corpus, dated, joined(one, undated, neighbours), cosines)) {
      chosen.push_back(std::move(*found));
    }
  }
  for (Chosen& one : chosen) corpus.articles[one.article].published = std::move(one.published);
}

}  // namespace tawatur
