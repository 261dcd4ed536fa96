// SPDX-License-Identifier: GPL-3.0-or-later
// Text reuse by containment of word five-grams (Broder 1997; five words after Clough et al. 2002, who measured it on
// news), counted over inverted lists so that only articles with a common shingle ever meet. Sketches such as MinHash
// were left out: on short news they miss every second copy, and the exact lists are affordable, since nine shingles in
// ten occur in one article only and are dropped before the join.

#include "engine/provenance/shingles.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "engine/hashing.h"
#include "engine/parallel.h"

namespace tawatur {
namespace {

// Shingles are dealt by their upper bits, so that each part is sorted on its own.
constexpr std::size_t kParts = 64;
constexpr unsigned kPartShift = 58;

// The shingles that at least two articles hold, as two lists of lists.
struct SharedLists {
  std::vector<std::vector<std::uint32_t>> holders;  // of a shingle: articles, ascending
  std::vector<std::vector<std::uint32_t>> held_by;  // by an article: positions in `holders`, ascending
};

std::uint64_t mixed(std::uint64_t value) {
  // Finalizer of SplitMix64: shingles are dealt by upper bits, so all bits must be good.
  value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9U;
  value = (value ^ (value >> 27U)) * 0x94d049bb133111ebU;
  return value ^ (value >> 31U);
}

bool is_joiner(char byte) {
  const auto code = static_cast<unsigned char>(byte);
  return code < 0x80 && !(code >= '0' && code <= '9') && !(code >= 'a' && code <= 'z') && !(code >= 'A' && code <= 'Z');
}

// The words of a token: a hashtag or a compound may be written with joiners by one outlet and with spaces by the next.
void add_words(std::string_view token, std::vector<std::uint64_t>& words) {
  for (std::size_t begin = 0; begin < token.size();) {
    std::size_t end = begin;
    while (end < token.size() && !is_joiner(token[end])) ++end;
    if (end > begin) words.push_back(hash64(token.substr(begin, end - begin)));
    begin = end + 1;
  }
}

std::vector<std::vector<std::uint32_t>> holders_in_part(std::span<const std::vector<std::uint64_t>> shingles,
                                                        std::uint64_t part) {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> entries;
  for (std::size_t article = 0; article < shingles.size(); ++article) {
    const std::vector<std::uint64_t>& own = shingles[article];
    auto it = std::lower_bound(own.begin(), own.end(), part << kPartShift);
    for (; it != own.end() && (*it >> kPartShift) == part; ++it) {
      entries.emplace_back(*it, static_cast<std::uint32_t>(article));
    }
  }
  std::sort(entries.begin(), entries.end());
  std::vector<std::vector<std::uint32_t>> holders;
  for (std::size_t begin = 0; begin < entries.size();) {
    std::size_t end = begin + 1;
    while (end < entries.size() && entries[end].first == entries[begin].first) ++end;
    if (end - begin > 1) {
      std::vector<std::uint32_t>& list = holders.emplace_back();
      for (std::size_t i = begin; i < end; ++i) list.push_back(entries[i].second);
    }
    begin = end;
  }
  return holders;
}

SharedLists shared_lists(std::span<const std::vector<std::uint64_t>> shingles, unsigned threads) {
  std::array<std::vector<std::vector<std::uint32_t>>, kParts> parts;
  parallel_ranges(kParts, threads, [&](std::size_t begin, std::size_t end) {
    for (std::size_t part = begin; part < end; ++part) parts[part] = holders_in_part(shingles, part);
  });
  SharedLists lists;
  lists.held_by.resize(shingles.size());
  for (std::vector<std::vector<std::uint32_t>>& part : parts) {
    for (std::vector<std::uint32_t>& holders : part) {
      for (const std::uint32_t article : holders) {
        lists.held_by[article].push_back(static_cast<std::uint32_t>(lists.holders.size()));
      }
      lists.holders.push_back(std::move(holders));
    }
  }
  return lists;
}

std::size_t common_count(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  std::size_t common = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (*i == *j) ++common;
    const std::uint32_t low = std::min(*i, *j);
    if (*i == low) ++i;
    if (j != b.end() && *j == low) ++j;
  }
  return common;
}

// Proposes partners of one article; the counters are all zero between two calls.
class PartnerCounter {
 public:
  explicit PartnerCounter(std::size_t articles) : counts_(articles, 0) {}

  std::vector<std::uint32_t> partners(const SharedLists& lists, std::uint32_t article, std::size_t window) {
    std::vector<std::uint32_t> touched;
    for (const std::uint32_t shingle : lists.held_by[article]) {
      const std::vector<std::uint32_t>& holders = lists.holders[shingle];
      const auto next = std::upper_bound(holders.begin(), holders.end(), article);
      const std::size_t reach = std::min<std::size_t>(window, static_cast<std::size_t>(holders.end() - next));
      for (auto it = next; it != next + static_cast<std::ptrdiff_t>(reach); ++it) {
        if (counts_[*it]++ == 0) touched.push_back(*it);
      }
    }
    std::sort(touched.begin(), touched.end());
    std::erase_if(touched, [&](std::uint32_t other) { return std::exchange(counts_[other], 0) < kFewest; });
    return touched;
  }

 private:
  static constexpr std::uint32_t kFewest = 2;
  std::vector<std::uint32_t> counts_;
};

}  // namespace

std::vector<std::uint64_t> shingles_of(std::span<const Sentence> sentences) {
  std::vector<std::uint64_t> words;
  for (const Sentence& sentence : sentences) {
    if (sentence.kind == SentenceKind::title) continue;
    for (const Token& token : sentence.tokens) {
      if (token.kind != TokenKind::punctuation) add_words(token.folded, words);
    }
  }
  std::vector<std::uint64_t> found;
  for (std::size_t i = 0; i + kShingleWords <= words.size(); ++i) {
    std::uint64_t hash = 0;
    for (std::size_t j = 0; j < kShingleWords; ++j) hash = mixed(hash + words[i + j]);
    found.push_back(hash);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::vector<std::vector<std::uint64_t>> article_shingles(std::span<const Sentence> sentences, std::size_t articles,
                                                         unsigned threads) {
  std::vector<std::vector<std::uint64_t>> shingles(articles);
  parallel_ranges(articles, threads, [&](std::size_t begin, std::size_t end) {
    const auto by_article = [](const Sentence& sentence, std::size_t article) {
      return sentence.article < ArticleId(article);
    };
    auto from = std::lower_bound(sentences.begin(), sentences.end(), begin, by_article);
    for (std::size_t article = begin; article < end; ++article) {
      const auto to = std::lower_bound(from, sentences.end(), article + 1, by_article);
      shingles[article] = shingles_of(
          sentences.subspan(static_cast<std::size_t>(from - sentences.begin()), static_cast<std::size_t>(to - from)));
      from = to;
    }
  });
  return shingles;
}

std::vector<SharedShingles> articles_sharing_text(std::span<const std::vector<std::uint64_t>> shingles, double floor,
                                                  std::size_t window, unsigned threads) {
  const SharedLists lists = shared_lists(shingles, threads);
  std::vector<std::vector<SharedShingles>> found(shingles.size());
  parallel_ranges(shingles.size(), threads, [&](std::size_t begin, std::size_t end) {
    PartnerCounter counter(shingles.size());
    for (std::size_t i = begin; i < end; ++i) {
      for (const std::uint32_t j : counter.partners(lists, static_cast<std::uint32_t>(i), window)) {
        const std::size_t common = common_count(lists.held_by[i], lists.held_by[j]);
        const std::size_t smaller = std::min(shingles[i].size(), shingles[j].size());
        if (static_cast<double>(common) >= floor * static_cast<double>(smaller)) {
          found[i].push_back({ArticleId(i), ArticleId(j), common});
        }
      }
    }
  });
  std::vector<SharedShingles> pairs;
  for (const std::vector<SharedShingles>& part : found) pairs.insert(pairs.end(), part.begin(), part.end());
  return pairs;
}

}  // namespace tawatur
