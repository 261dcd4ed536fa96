// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/search/claim_sources.h"

#include <doctest/doctest.h>
#include <xapian.h>

#include <random>
#include <set>

#include "index/index_documents.h"
#include "index/index_format.h"
#include "tests/index/corpus_builder.h"

using namespace tawatur;

namespace {

using Claims = std::set<std::uint32_t>;

// Claims of up to three for each of the articles 1 to 60, in words of one letter.
struct RandomClaims {
  Xapian::WritableDatabase index{"", Xapian::DB_BACKEND_INMEMORY};
  std::vector<std::pair<std::uint32_t, std::string>> texts;

  RandomClaims() {
    std::mt19937 random(5);
    for (ArticleRow row = 1; row <= 60; ++row) {
      for (std::size_t claim = 0; claim < random() % 4; ++claim) {
        std::string text = " ";
        for (std::size_t i = 0; i < 2 + random() % 7; ++i) text += std::string(1, "abcd"[random() % 4]) + " ";
        add(claim_id(row, claim), text);
      }
    }
  }

  void add(std::uint32_t id, const std::string& text) {
    const Corpus corpus = corpus_of({{"", text}});
    const std::vector<PlacedWord> words = placed_words(corpus.articles[0], corpus.documents[0].text);
    Xapian::Document document;
    for (const TermUse& use : claim_terms(words, {})) document.add_term(use.term, use.count);
    document.add_value(index_slot::kWordOrder, word_order(words));
    index.replace_document(id, document);
    texts.emplace_back(id, text);
  }

  Claims with(const std::string& part) const {
    Claims claims;
    for (const auto& [id, text] : texts) {
      if (text.find(part) != std::string::npos) claims.insert(id);
    }
    return claims;
  }

  Claims found(const Xapian::Query& query) const {
    Xapian::Enquire enquire(index);
    enquire.set_query(query);
    const Xapian::MSet hits = enquire.get_mset(0, 1000);
    Claims claims;
    for (Xapian::MSetIterator at = hits.begin(); at != hits.end(); ++at) claims.insert(*at);
    return claims;
  }
};

}  // namespace

TEST_CASE("phrases of claims are found where their words stand side by side, and nowhere else") {
  const RandomClaims claims;
  for (const char* phrase : {"a", "a b", "b a", "c c", "a b c", "d c b a", "e", "a e"}) {
    CAPTURE(std::string(phrase));
    const Claims right = claims.with(" " + std::string(phrase) + " ");
    const auto query = [&] { return claim_phrase_query(query_words(phrase)); };
    CHECK(claims.found(query()) == right);
    Claims either = claims.with(" d d ");
    either.insert(right.begin(), right.end());
    CHECK(claims.found({Xapian::Query::OP_OR, claim_phrase_query(query_words("d d")), query()}) == either);
  }
  CHECK(claims.found(claim_phrase_query({})).empty());
}

TEST_CASE("claims of articles are all claims of those that a query finds") {
  const RandomClaims claims;
  Xapian::WritableDatabase articles("", Xapian::DB_BACKEND_INMEMORY);
  for (ArticleRow row = 1; row <= 60; ++row) {
    Xapian::Document document;
    document.add_boolean_term(row % 7 == 0 ? "seven" : "other");
    articles.replace_document(static_cast<Xapian::docid>(row), document);
  }
  for (const char* term : {"seven", "other", "none"}) {
    CAPTURE(std::string(term));
    Claims right;
    for (const auto& [id, text] : claims.texts) {
      if ((row_of_claim(id) % 7 == 0 ? "seven" : "other") == std::string(term)) right.insert(id);
    }
    CHECK(claims.found(claims_of_articles(Xapian::Query(term), articles)) == right);
    Claims both;
    for (const std::uint32_t id : claims.with(" a b ")) {
      if (right.contains(id)) both.insert(id);
    }
    CHECK(claims.found({Xapian::Query::OP_AND, claim_phrase_query(query_words("a b")),
                        claims_of_articles(Xapian::Query(term), articles)}) == both);
  }
}
