// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/provenance/attribution_chains.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "engine/provenance/proven_sources.h"
#include "engine/provenance/shingles.h"
#include "engine/text/source_names.h"

namespace tawatur {
namespace {

constexpr double kSentenceCopied = 0.5;  // share of a sentence's shingles from which it is found in an article

// What is looked up again and again, made once.
struct Sources {
  const Comparison& comparison;
  std::vector<std::optional<ArticleId>> proven;
  std::map<ArticleId, std::vector<std::uint64_t>> shingles;  // of the articles that were copied from
};

const std::vector<std::uint64_t>& shingles_of_article(Sources& sources, ArticleId article) {
  const auto [it, fresh] = sources.shingles.try_emplace(article);
  if (fresh) it->second = shingles_of(sentences_of_article(sources.comparison, article));
  return it->second;
}

// A sentence too short to tell comes with the text around it.
bool holds_sentence(Sources& sources, ArticleId article, const Sentence& sentence) {
  const std::vector<std::uint64_t> wanted = shingles_of({&sentence, 1});
  const std::vector<std::uint64_t>& there = shingles_of_article(sources, article);
  const auto found = std::count_if(wanted.begin(), wanted.end(), [&](std::uint64_t shingle) {
    return std::binary_search(there.begin(), there.end(), shingle);
  });
  return static_cast<double>(found) >= kSentenceCopied * static_cast<double>(wanted.size());
}

std::vector<ArticleId> copied_along(Sources& sources, ClaimId claim) {
  const Sentence& sentence = sources.comparison.sentence_of(claim);
  std::vector<ArticleId> way{sentence.article};
  for (std::optional<ArticleId> next = sources.proven[sentence.article.value];
       next && std::find(way.begin(), way.end(), *next) == way.end() && holds_sentence(sources, *next, sentence);
       next = sources.proven[next->value]) {
    way.push_back(*next);
  }
  return way;
}

class NamedChain {
 public:
  NamedChain(const Comparison& comparison, const std::vector<ArticleId>& copied)
      : comparison_(comparison), copied_(copied) {
    links_.push_back({comparison.article(copied.front()).publisher.value_or(""), copied.front(), {}});
  }

  void add(const std::string& name, std::optional<Span> span) {
    if (name.empty() || has(name)) return;
    links_.push_back({name, article_of(name), span});
  }

  void add(const std::vector<Speaker>& speakers) {
    for (const Speaker& speaker : speakers) add(speaker.name, speaker.span);
  }

  std::vector<ChainLink> take() { return std::move(links_); }

 private:
  [[nodiscard]] bool has(const std::string& name) const {
    return std::any_of(links_.begin(), links_.end(),
                       [&](const ChainLink& link) { return !link.name.empty() && same_source(link.name, name); });
  }

  [[nodiscard]] std::optional<ArticleId> article_of(const std::string& name) const {
    for (std::size_t i = 1; i < copied_.size(); ++i) {
      const std::optional<std::string>& publisher = comparison_.article(copied_[i]).publisher;
      if (publisher && same_source(*publisher, name)) return copied_[i];
    }
    return std::nullopt;
  }

  const Comparison& comparison_;
  const std::vector<ArticleId>& copied_;
  std::vector<ChainLink> links_;
};

std::vector<ChainLink> named_chain(const Comparison& comparison, ClaimId id, const std::vector<ArticleId>& copied) {
  const Article& article = comparison.article(copied.front());
  const Attribution& attribution = comparison.claims[id.value].attribution;
  NamedChain chain(comparison, copied);
  if (article.origin) chain.add(*article.origin, article.credit);
  if (article.dateline && article.dateline->agency) chain.add(*article.dateline->agency, article.dateline->span);
  if (attribution.voice == Voice::attributed) {
    chain.add(attribution.relays);
    chain.add(attribution.speakers);
  }
  return chain.take();
}

// Does the article name the outlet anywhere, be it beside another claim?
bool names_outlet(const Comparison& comparison, ArticleId article, const std::string& outlet) {
  const std::span<const Sentence> sentences = sentences_of_article(comparison, article);
  const auto first = static_cast<std::size_t>(sentences.data() - comparison.sentences.data());
  const auto is_outlet = [&](const Speaker& speaker) { return same_source(speaker.name, outlet); };
  for (std::size_t i = first; i < first + sentences.size(); ++i) {
    const Attribution& attribution = comparison.attributions[i];
    if (std::any_of(attribution.relays.begin(), attribution.relays.end(), is_outlet) ||
        std::any_of(attribution.speakers.begin(), attribution.speakers.end(), is_outlet)) {
      return true;
    }
  }
  return false;
}

bool comes_from_unnamed(const Comparison& comparison, const AttributionChain& chain) {
  for (std::size_t i = 1; i < chain.copied.size(); ++i) {
    const std::optional<std::string>& publisher = comparison.article(chain.copied[i]).publisher;
    if (!publisher) continue;
    const auto is_it = [&](const ChainLink& link) { return !link.name.empty() && same_source(link.name, *publisher); };
    if (std::none_of(chain.named.begin(), chain.named.end(), is_it) &&
        !names_outlet(comparison, chain.copied.front(), *publisher)) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::vector<AttributionChain> attribution_chains(const Comparison& comparison) {
  Sources sources{comparison, proven_sources(comparison), {}};
  std::set<ClaimId> clustered;
  for (const Cluster& cluster : comparison.clusters) clustered.insert(cluster.claims.begin(), cluster.claims.end());
  std::vector<AttributionChain> chains;
  for (const ClaimId id : clustered) {
    AttributionChain chain{id, {}, copied_along(sources, id), false};
    chain.named = named_chain(comparison, id, chain.copied);
    if (chain.named.size() == 1 && chain.copied.size() == 1) continue;
    chain.differs = comes_from_unnamed(comparison, chain);
    chains.push_back(std::move(chain));
  }
  return chains;
}

}  // namespace tawatur
