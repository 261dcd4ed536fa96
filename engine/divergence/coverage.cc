// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <array>
#include <chrono>
#include <string>

#include "engine/divergence/silence.h"

namespace tawatur {
namespace {

constexpr std::size_t kOpening = 2;     // sentences of an article that tell its event
constexpr std::size_t kSameActors = 2;  // that make it one event
constexpr std::chrono::days kSameEvent{2};
constexpr std::chrono::days kSettled{2};  // a day of publication that is known lies in a range no longer than this
constexpr double kCarried = 0.6;   // share of an article that is another's text, from which it tells what that knew
constexpr double kHasAForm = 0.6;  // share of a claim's words in one sentence from which it is there
constexpr std::string_view kCut = "truncated";
constexpr std::array<std::string_view, 4> kDots = {"...", "\u2026", "[...]", "[\u2026]"};

// Positions of the sentences among those of their articles, titles and subheadings left out.
std::vector<std::size_t> places_in_articles(const Comparison& comparison) {
  std::vector<std::size_t> places(comparison.sentences.size());
  std::size_t place = 0;
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (i > 0 && comparison.sentences[i].article != comparison.sentences[i - 1].article) place = 0;
    places[i] = place;
    if (comparison.sentences[i].kind == SentenceKind::sentence) ++place;
  }
  return places;
}

bool intersect(const std::set<ClusterId>& a, const std::set<ClusterId>& b) {
  return std::any_of(a.begin(), a.end(), [&](ClusterId cluster) { return b.contains(cluster); });
}

bool opens_with_lead_of(const Coverage& coverage, ArticleId article, ArticleId other) {
  const auto here = coverage.opening.find(article);
  const auto there = coverage.lead.find(other);
  return here != coverage.opening.end() && there != coverage.lead.end() && intersect(here->second, there->second);
}

bool of_one_time(const Comparison& comparison, ArticleId a, ArticleId b) {
  const std::optional<DayRange>& first = comparison.article(a).published.range;
  const std::optional<DayRange>& second = comparison.article(b).published.range;
  if (!first || !second) return true;
  return first->first <= second->last + kSameEvent && second->first <= first->last + kSameEvent;
}

bool lead_with_the_same_actors(const Coverage& coverage, ArticleId a, ArticleId b) {
  const auto here = coverage.actors.find(a);
  const auto there = coverage.actors.find(b);
  if (here == coverage.actors.end() || there == coverage.actors.end()) return false;
  const auto common = std::count_if(here->second.begin(), here->second.end(),
                                    [&](const auto& actor) { return there->second.contains(actor.first); });
  return common >= static_cast<std::ptrdiff_t>(kSameActors) && of_one_time(coverage.comparison, a, b);
}

bool is_dated(const Article& article) {
  const std::optional<DayRange>& days = article.published.range;
  return days && days->last - days->first <= kSettled;
}

// A copy without a day of its own, or with one that was only guessed, tells what was known when its text was written.
std::map<ArticleId, Day> last_days(const Comparison& comparison) {
  std::map<ArticleId, Day> days;
  for (std::size_t i = 0; i < comparison.corpus.articles.size(); ++i) {
    const std::optional<DayRange>& published = comparison.article(ArticleId(i)).published.range;
    if (published) days.emplace(ArticleId(i), published->last);
  }
  for (const Copy& copy : comparison.copies) {
    const Article& source = comparison.article(copy.from);
    if (copy.shared < kCarried || is_dated(comparison.article(copy.to)) || !is_dated(source)) continue;
    const Day day = source.published.range->last;
    const auto [place, fresh] = days.emplace(copy.to, day);
    if (!fresh) place->second = std::min(place->second, day);
  }
  return days;
}

bool is_told(const Token& token) {
  return token.kind == TokenKind::number || (token.kind == TokenKind::word && !token.stop_word);
}

}  // namespace

Coverage coverage_of(const Comparison& comparison) {
  Coverage coverage{comparison, {}, {}, {}, {}, last_days(comparison)};
  const std::vector<std::size_t> places = places_in_articles(comparison);
  for (std::size_t i = 0; i < comparison.clusters.size(); ++i) {
    for (const ClaimId id : comparison.clusters[i].claims) {
      const Claim& claim = comparison.claims[id.value];
      const std::size_t place = places[claim.sentence.value];
      coverage.clusters_of[id].insert(ClusterId(i));
      if (claim.head && place < kOpening) coverage.opening[comparison.article_of(id)].insert(ClusterId(i));
      if (claim.head && place == 0) coverage.lead[comparison.article_of(id)].insert(ClusterId(i));
    }
  }
  for (const Claim& claim : comparison.claims) {
    if (places[claim.sentence.value] > 0) continue;
    for (const Name& name : claim.names) {
      if (name.kind == NameKind::place || name.kind == NameKind::other) continue;
      coverage.actors[comparison.sentence_of(claim).article].emplace(name.name, name.kind);
    }
  }
  return coverage;
}

bool cover_one_event(const Coverage& coverage, ArticleId a, ArticleId b) {
  return opens_with_lead_of(coverage, a, b) || opens_with_lead_of(coverage, b, a) ||
         lead_with_the_same_actors(coverage, a, b);
}

bool could_have_known(const Coverage& coverage, ArticleId silent, ClaimId id) {
  const Comparison& comparison = coverage.comparison;
  const Claim& claim = comparison.claims[id.value];
  const auto late = coverage.last_day.find(silent);
  const std::optional<DayRange>& early = comparison.article(comparison.article_of(id)).published.range;
  if (late == coverage.last_day.end() || !early || late->second >= early->first) return true;
  // What an outlet tells itself is as old as the event; what somebody says of it may be news of a later day.
  const auto had_happened = [&](const DateMention& date) { return date.days && date.days->last <= late->second; };
  return claim.attribution.voice == Voice::own && !claim.dates.empty() &&
         std::all_of(claim.dates.begin(), claim.dates.end(), had_happened);
}

bool is_cut(const Comparison& comparison, const Article& article) {
  const auto read_in_part = [](const std::string& flag) { return flag.starts_with(kCut); };
  if (std::any_of(article.flags.begin(), article.flags.end(), read_in_part)) return true;
  const std::string_view end = slice(comparison.corpus.document_of(article).text, article.blocks.back().span);
  const auto ends_with = [&](std::string_view dots) { return end.ends_with(dots); };
  return std::any_of(kDots.begin(), kDots.end(), ends_with);
}

SentenceWords words_by_sentence(const Comparison& comparison, ArticleId article) {
  const auto before = [](const Sentence& sentence, ArticleId id) { return sentence.article < id; };
  auto sentence = std::lower_bound(comparison.sentences.begin(), comparison.sentences.end(), article, before);
  SentenceWords words;
  for (; sentence != comparison.sentences.end() && sentence->article == article; ++sentence) {
    std::vector<std::string_view>& own = words.emplace_back();
    for (const Token& token : sentence->tokens) {
      if (is_told(token)) own.emplace_back(token.stem);
    }
    std::sort(own.begin(), own.end());
  }
  return words;
}

bool holds_a_form(const SentenceWords& article, const Comparison& comparison, ClaimId id) {
  const Claim& claim = comparison.claims[id.value];
  const std::vector<Token>& tokens = comparison.sentence_of(id).tokens;
  std::set<std::string_view> words;
  for (std::size_t i = claim.first_token; i < claim.last_token; ++i) {
    if (is_told(tokens[i])) words.insert(tokens[i].stem);
  }
  return std::any_of(article.begin(), article.end(), [&](const std::vector<std::string_view>& sentence) {
    const auto held = std::count_if(words.begin(), words.end(), [&](std::string_view word) {
      return std::binary_search(sentence.begin(), sentence.end(), word);
    });
    return static_cast<double>(held) >= kHasAForm * static_cast<double>(words.size());
  });
}

}  // namespace tawatur
