// SPDX-License-Identifier: GPL-3.0-or-later
// Inputs, documents and articles are numbered by the names of the inputs, so that no later stage can see in which order
// they were read. Then comes what needs all pages at once.

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>
#include <vector>

#include "engine/ingest/article_readers.h"
#include "engine/ingest/page/corpus_passes.h"
#include "engine/ingest/page/outlet_profiles.h"

namespace tawatur {
namespace {

// Sorts `items` and returns the new position of each old one.
template <class Item, class Less>
std::vector<std::uint32_t> sort_and_number(std::vector<Item>& items, Less less) {
  std::vector<std::uint32_t> order(items.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return less(items[a], items[b]); });
  std::vector<std::uint32_t> position(items.size());
  std::vector<Item> sorted;
  sorted.reserve(items.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    position[order[i]] = i;
    sorted.push_back(std::move(items[order[i]]));
  }
  items = std::move(sorted);
  return position;
}

void sort_by_input(Corpus& corpus) {
  const std::vector<std::uint32_t> inputs = sort_and_number(corpus.inputs, [](const InputFile& a, const InputFile& b) {
    return std::tie(a.name, a.sha256) < std::tie(b.name, b.sha256);
  });
  for (Document& document : corpus.documents) document.input.value = inputs[document.input.value];
  const std::vector<std::uint32_t> documents =
      sort_and_number(corpus.documents, [](const Document& a, const Document& b) { return a.input < b.input; });
  for (Article& article : corpus.articles) article.document.value = documents[article.document.value];
  for (Boilerplate& boilerplate : corpus.boilerplate)
    boilerplate.document.value = documents[boilerplate.document.value];
  sort_and_number(corpus.articles, [](const Article& a, const Article& b) { return a.document < b.document; });
  std::stable_sort(corpus.problems.begin(), corpus.problems.end(),
                   [](const IngestProblem& a, const IngestProblem& b) { return a.file < b.file; });
}

void sort_boilerplate(Corpus& corpus) {
  std::sort(corpus.boilerplate.begin(), corpus.boilerplate.end(), [](const Boilerplate& a, const Boilerplate& b) {
    return std::tie(a.document, a.span, a.kind) < std::tie(b.document, b.span, b.kind);
  });
}

// A page says who runs its host; other pages that only link to the host mean the same outlet.
void name_hosts(Corpus& corpus) {
  std::map<std::string, std::string, std::less<>> names;
  for (const Article& article : corpus.articles) {
    const std::string host = host_of(article.url);
    if (host.empty() || !article.publisher) continue;
    const std::string domain = registrable_domain(host);
    if (*article.publisher != domain) names.emplace(domain, *article.publisher);
  }
  for (Article& article : corpus.articles) {
    for (std::optional<std::string>* name : {&article.publisher, &article.origin}) {
      const auto found = *name ? names.find(**name) : names.end();
      if (found != names.end()) *name = found->second;
    }
  }
}

}  // namespace

void finish_corpus(Corpus& corpus) {
  sort_by_input(corpus);
  name_hosts(corpus);
  cut_repeated_blocks(corpus);
  date_by_neighbours(corpus);
  sort_boilerplate(corpus);
}

}  // namespace tawatur
