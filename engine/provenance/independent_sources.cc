// SPDX-License-Identifier: GPL-3.0-or-later
// Independence as a relation that is joined, not counted: two articles rest on one source when one named speaker or
// document stands behind their claims, when one carries the other's text, or when their passages share a run of words
// too long for chance; what hangs together is one source. Joining makes the answer independent of any order.

#include "engine/provenance/independent_sources.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "engine/provenance/proven_sources.h"
#include "engine/text/source_names.h"

namespace tawatur {
namespace {

constexpr double kCopiedText = 0.5;    // share of an article's text from which its own voice is another's
constexpr std::size_t kCopiedRun = 8;  // equal words in a row inside two passages
constexpr std::size_t kPassage = 1;    // sentences before and after a claim that belong to its passage
constexpr std::size_t kUnderOne = 3;   // sentences in which a document still stands behind what is told
constexpr std::size_t kLead = 2;       // sentences (headline and lead) that sum up all that follows

// One article of the cluster, by its fullest claim.
struct Witness {
  ArticleId article;
  ClaimId claim;
  std::vector<std::string> stated;     // who says it, in this claim
  std::vector<std::string> documents;  // bodies and channels that the article names near the claim
  std::vector<std::string> beside;     // those named shortly before a claim that several speakers share
  std::vector<ClaimId> all;            // claims of the cluster that the article has
};

// Sentences [first, last) of an article.
struct SentenceRange {
  std::size_t first = 0;
  std::size_t last = 0;
};

SentenceRange sentences_of(const Comparison& comparison, ArticleId article) {
  const std::span<const Sentence> own = sentences_of_article(comparison, article);
  const auto first = static_cast<std::size_t>(own.data() - comparison.sentences.data());
  return {first, first + own.size()};
}

// The sentences around one, as far as they are of its article.
SentenceRange around(const Comparison& comparison, SentenceId sentence, std::size_t before, std::size_t after) {
  const SentenceRange article = sentences_of(comparison, comparison.sentences[sentence.value].article);
  return {std::max(article.first + before, std::size_t{sentence.value}) - before,
          std::min(article.last, sentence.value + 1 + after)};
}

bool fuller(const Claim& a, const Claim& b) {
  if (a.head != b.head) return a.head;
  return a.span.size() > b.span.size();
}

void add_names(std::vector<std::string>& names, const std::vector<Speaker>& speakers) {
  for (const Speaker& speaker : speakers) {
    if (!speaker.name.empty() && !is_anonymous_source(speaker.name)) names.push_back(speaker.name);
  }
}

std::vector<std::string> documents_in(const Comparison& comparison, SentenceRange range) {
  std::vector<std::string> names;
  for (std::size_t i = range.first; i < range.last; ++i) {
    add_names(names, comparison.attributions[i].relays);
    add_names(names, comparison.attributions[i].speakers);
  }
  return names;
}

Witness witness_of(const Comparison& comparison, ArticleId article, ClaimId id) {
  const Claim& claim = comparison.claims[id.value];
  Witness witness{article, id, {}, {}, {}, {}};
  const SentenceRange whole = sentences_of(comparison, article);
  const bool leads = claim.sentence.value < whole.first + kLead;
  witness.documents =
      documents_in(comparison, leads ? whole : around(comparison, claim.sentence, kUnderOne, kUnderOne));
  if (claim.attribution.voice != Voice::attributed) return witness;
  add_names(witness.stated, claim.attribution.speakers);
  add_names(witness.stated, claim.attribution.relays);
  // What two parties say together is known from somebody's account of their meeting.
  if (claim.attribution.speakers.size() > 1) {
    witness.beside = documents_in(comparison, around(comparison, claim.sentence, kUnderOne, 0));
  }
  return witness;
}

std::vector<Witness> witnesses_of(const Comparison& comparison, const Cluster& cluster) {
  std::map<ArticleId, ClaimId> fullest;
  for (const ClaimId claim : cluster.claims) {
    const auto [it, fresh] = fullest.emplace(comparison.article_of(claim), claim);
    if (!fresh && fuller(comparison.claims[claim.value], comparison.claims[it->second.value])) it->second = claim;
  }
  std::vector<Witness> witnesses;
  for (const auto& [article, claim] : fullest) {
    witnesses.push_back(witness_of(comparison, article, claim));
    std::copy_if(cluster.claims.begin(), cluster.claims.end(), std::back_inserter(witnesses.back().all),
                 [&, owner = article](ClaimId id) { return comparison.article_of(id) == owner; });
  }
  return witnesses;
}

bool share_a_name(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& name) {
    return std::any_of(b.begin(), b.end(), [&](const std::string& other) { return same_source(name, other); });
  });
}

// The outlet whose own voice an article is: by credit, else the publisher; nothing when the page does not tell.
std::optional<std::string> own_voice(const Article& article) {
  return article.origin ? article.origin : article.publisher;
}

bool one_outlet(const Article& a, const Article& b) {
  const std::optional<std::string> first = own_voice(a);
  const std::optional<std::string> second = own_voice(b);
  return first && second && same_source(*first, *second);
}

bool copied_text(const Comparison& comparison, ArticleId a, ArticleId b) {
  const Copy* copy = copy_between(comparison, a, b);
  return copy != nullptr && std::max(copy->shared, copy->covered) >= kCopiedText;
}

std::vector<std::string_view> words_of(const Sentence& sentence) {
  std::vector<std::string_view> words;
  for (const Token& token : sentence.tokens) {
    if (token.kind != TokenKind::punctuation) words.push_back(token.folded);
  }
  return words;
}

// Longest run of equal words of two passages.
std::size_t longest_run(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
  std::size_t longest = 0;
  std::vector<std::size_t> row(b.size() + 1, 0);
  for (const std::string_view word : a) {
    for (std::size_t j = b.size(); j > 0; --j) {
      row[j] = word == b[j - 1] ? row[j - 1] + 1 : 0;
      longest = std::max(longest, row[j]);
    }
  }
  return longest;
}

// Does a run of words too long for chance join the sentence of one claim to the other's passage?
bool share_a_run(const Comparison& comparison, ClaimId a, ClaimId b) {
  const SentenceId at_a = comparison.claims[a.value].sentence;
  const SentenceId at_b = comparison.claims[b.value].sentence;
  const SentenceRange in_a = around(comparison, at_a, kPassage, kPassage);
  const SentenceRange in_b = around(comparison, at_b, kPassage, kPassage);
  for (std::size_t i = in_a.first; i < in_a.last; ++i) {
    for (std::size_t j = in_b.first; j < in_b.last; ++j) {
      if (i != at_a.value && j != at_b.value) continue;
      if (longest_run(words_of(comparison.sentences[i]), words_of(comparison.sentences[j])) >= kCopiedRun) return true;
    }
  }
  return false;
}

bool rest_on_one_source(const Comparison& comparison, const Witness& a, const Witness& b) {
  if (copied_text(comparison, a.article, b.article)) return true;
  // Who says a thing twice, once in words that are somebody else's, has not found it alone.
  for (const ClaimId x : a.all) {
    for (const ClaimId y : b.all) {
      if (share_a_run(comparison, x, y)) return true;
    }
  }
  if (a.stated.empty() && b.stated.empty()) {
    return one_outlet(comparison.article(a.article), comparison.article(b.article));
  }
  // An article that names a document rests on it for what it tells beside it, unless this claim has another source.
  return share_a_name(a.stated, b.stated) || share_a_name(a.stated.empty() ? a.documents : a.beside, b.stated) ||
         share_a_name(b.stated.empty() ? b.documents : b.beside, a.stated);
}

// The name that most articles of a group state, else the outlet they all come from.
std::optional<std::string> name_of(const Comparison& comparison, const std::vector<const Witness*>& group) {
  std::map<std::string, std::size_t> votes;
  std::map<std::string, std::string> shown;
  for (const Witness* witness : group) {
    for (const std::string& name : witness->stated) {
      ++votes[canonical_source(name)];
      shown.emplace(canonical_source(name), name);
    }
  }
  const auto most =
      std::max_element(votes.begin(), votes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  if (most != votes.end()) return shown.at(most->first);
  return own_voice(comparison.article(group.front()->article));
}

std::size_t root_of(std::vector<std::size_t>& parents, std::size_t node) {
  while (parents[node] != node) node = parents[node] = parents[parents[node]];
  return node;
}

}  // namespace

std::vector<Origin> independent_sources(const Comparison& comparison, const Cluster& cluster) {
  const std::vector<Witness> witnesses = witnesses_of(comparison, cluster);
  std::vector<std::size_t> parents(witnesses.size());
  std::iota(parents.begin(), parents.end(), std::size_t{0});
  for (std::size_t i = 0; i < witnesses.size(); ++i) {
    for (std::size_t j = i + 1; j < witnesses.size(); ++j) {
      const std::size_t a = root_of(parents, i);
      const std::size_t b = root_of(parents, j);
      if (a == b || !rest_on_one_source(comparison, witnesses[i], witnesses[j])) continue;
      parents[std::max(a, b)] = std::min(a, b);
    }
  }
  std::vector<Origin> origins;
  for (std::size_t root = 0; root < witnesses.size(); ++root) {
    if (root_of(parents, root) != root) continue;
    std::vector<const Witness*> group;
    for (std::size_t i = 0; i < witnesses.size(); ++i) {
      if (root_of(parents, i) == root) group.push_back(&witnesses[i]);
    }
    Origin& origin = origins.emplace_back(Origin{name_of(comparison, group), {}});
    for (const Witness* witness : group) origin.articles.push_back(witness->article);
  }
  return origins;
}

}  // namespace tawatur
