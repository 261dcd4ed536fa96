// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/search/document_set.h"

#include <doctest/doctest.h>
#include <xapian.h>

#include <random>

using namespace tawatur;

namespace {

using Query = Xapian::Query;

// Documents with numbers up to a thousand that have some of the terms t0 to t9, and "rare" now and then.
Xapian::WritableDatabase random_documents() {
  Xapian::WritableDatabase index("", Xapian::DB_BACKEND_INMEMORY);
  std::mt19937 random(11);
  for (Xapian::docid id = 1; id <= 1000; id += 1 + static_cast<Xapian::docid>(random() % 9)) {
    Xapian::Document document;
    document.add_boolean_term("all");
    for (int term = 0; term < 10; ++term) {
      if (random() % 8 == 0) document.add_term("t" + std::to_string(term));
    }
    if (random() % 5 == 0) document.add_term("rare");
    index.replace_document(id, document);
  }
  return index;
}

std::vector<Xapian::docid> found(const Xapian::Database& index, const Query& query) {
  Xapian::Enquire enquire(index);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  const Xapian::MSet hits = enquire.get_mset(0, 1000);
  std::vector<Xapian::docid> documents;
  for (Xapian::MSetIterator at = hits.begin(); at != hits.end(); ++at) documents.push_back(*at);
  return documents;
}

}  // namespace

TEST_CASE("a set of documents finds what its terms find as alternatives, alone and in any query") {
  const Xapian::WritableDatabase index = random_documents();
  const std::vector<std::vector<std::string>> lists = {{},       {"t1"},           {"t1", "t2", "t3"},
                                                       {"rare"}, {"absent", "t9"}, {"all"}};
  const Query other("t0");
  for (const std::vector<std::string>& terms : lists) {
    CAPTURE(terms.size());
    const Query plain(Query::OP_OR, terms.begin(), terms.end());
    const auto set = [&] { return having_any_of(terms, index); };
    CHECK(found(index, set()) == found(index, plain));
    CHECK(found(index, Query(Query::OP_AND, other, set())) == found(index, Query(Query::OP_AND, other, plain)));
    CHECK(found(index, Query(Query::OP_AND, Query("all"), set())) == found(index, plain));
    CHECK(found(index, Query(Query::OP_OR, other, set())) == found(index, Query(Query::OP_OR, other, plain)));
    CHECK(found(index, Query(Query::OP_AND_NOT, other, set())) == found(index, Query(Query::OP_AND_NOT, other, plain)));
    CHECK(found(index, Query(Query::OP_AND, set(), set())) == found(index, plain));
  }
}
