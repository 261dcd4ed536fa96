// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <string_view>
#include <tuple>

#include "engine/hashing.h"
#include "engine/report/record_ids.h"

namespace tawatur {
namespace {

std::string named(char letter, std::uint64_t hash) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string name(1, letter);
  for (int shift = 60; shift >= 0; shift -= 4) name += kDigits[(hash >> static_cast<unsigned>(shift)) & 0xFU];
  return name;
}

// The second of two equal names, in the order of their records, ends in "-2".
void make_unique(std::vector<std::string>& names) {
  std::map<std::string, int> uses;
  for (std::string& name : names) {
    const int use = ++uses[name];
    if (use > 1) name += "-" + std::to_string(use);
  }
}

std::uint64_t article_hash(const Comparison& comparison, const Article& article) {
  const std::string_view text = comparison.corpus.document_of(article).text;
  std::uint64_t hash = hash64(article.url);
  if (article.title) hash = hash64(slice(text, *article.title), hash);
  for (const Block& block : article.blocks) hash = hash64(slice(text, block.span), hash);
  return hash;
}

// Articles without a day come last: what is known to be old names a cluster.
std::string cluster_name(const Comparison& comparison, const Cluster& cluster, const StableIds& ids) {
  using Age = std::tuple<std::int64_t, std::string_view>;
  Age oldest{std::numeric_limits<std::int64_t>::max(), ""};
  for (const ClaimId claim : cluster.claims) {
    const std::optional<Day>& day = comparison.article(comparison.article_of(claim)).published.value;
    const Age age{day ? std::int64_t{day->time_since_epoch().count()} : std::numeric_limits<std::int64_t>::max() - 1,
                  ids.claims[claim.value]};
    oldest = std::min(oldest, age);
  }
  return named('k', hash64(std::get<1>(oldest)));
}

}  // namespace

StableIds stable_ids(const Comparison& comparison) {
  StableIds ids;
  std::vector<std::uint64_t> article_hashes;
  for (const Article& article : comparison.corpus.articles) {
    article_hashes.push_back(article_hash(comparison, article));
    ids.articles.push_back(named('a', article_hashes.back()));
  }
  for (std::size_t i = 0; i < comparison.claims.size(); ++i) {
    const ArticleId article = comparison.article_of(ClaimId(i));
    const std::string_view words = comparison.text_of(article, comparison.claims[i].span);
    ids.claims.push_back(named('c', hash64(words, article_hashes[article.value])));
  }
  make_unique(ids.articles);
  make_unique(ids.claims);
  for (const Cluster& cluster : comparison.clusters) ids.clusters.push_back(cluster_name(comparison, cluster, ids));
  make_unique(ids.clusters);
  return ids;
}

}  // namespace tawatur
