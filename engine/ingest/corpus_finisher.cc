// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <numeric>

#include "engine/ingest/article_readers.h"

namespace tawatur {
namespace {

// Sorts `items` by the name of their input, then by place; equal places keep their order.
template <class Item, class PlaceOf>
void sort_by_input(std::vector<Item>& items, const Corpus& corpus, PlaceOf place_of) {
  std::stable_sort(items.begin(), items.end(), [&](const Item& a, const Item& b) {
    const std::string& file_a = corpus.inputs[corpus.documents[a.document.value].input.value].name;
    const std::string& file_b = corpus.inputs[corpus.documents[b.document.value].input.value].name;
    if (file_a != file_b) return file_a < file_b;
    return place_of(a) < place_of(b);
  });
}

}  // namespace

void finish_corpus(Corpus& corpus) {
  const auto by_document = [](const auto& item) { return item.document; };
  sort_by_input(corpus.articles, corpus, by_document);
  sort_by_input(corpus.boilerplate, corpus, by_document);
}

}  // namespace tawatur
