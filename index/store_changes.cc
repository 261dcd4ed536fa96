// SPDX-License-Identifier: GPL-3.0-or-later
// Adding and removing. What is known stays untouched, so that adding a day's pages twice costs two readings and nothing
// else.

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "engine/model/error.h"
#include "index/store.h"
#include "index/store_rows.h"

namespace tawatur {
namespace {

// Twenty hexadecimal digits: about one clash in 10 billion stores of 10 million articles.
constexpr std::size_t kKeyLength = 20;

void log_change(const Sqlite& database, ArticleRow row) {
  database.prepare("INSERT INTO change(article) VALUES(?)").bind(0, row).run();
}

std::string key_of(const Article& article, std::string_view document_text, std::string_view input_sha256) {
  // An article without address is known by the bytes it came in and its place there, whatever the file was called.
  const std::string source =
      article.url.empty() ? std::string(input_sha256) + " " + std::to_string(article.body().begin) : article.url;
  const std::array<Cell, 2> parts = {source, own_text(article, document_text)};
  return digest_of(parts).substr(0, kKeyLength);
}

// The articles of one document, and where they go.
class Adder {
 public:
  Adder(Sqlite& database, const Corpus& corpus, std::span<const ArticleFacts> facts)
      : database_(database), corpus_(corpus), facts_(facts) {}

  AddCounts add(std::string_view program) {
    std::map<DocumentId, std::vector<ArticleId>> articles;
    for (std::size_t i = 0; i < corpus_.articles.size(); ++i) {
      articles[corpus_.articles[i].document].push_back(ArticleId(i));
    }
    std::vector<std::int64_t> places(corpus_.inputs.size(), 0);
    for (std::size_t i = 0; i < corpus_.documents.size(); ++i) {
      const InputId input = corpus_.documents[i].input;
      const std::int64_t place = places[input.value]++;
      if (const auto found = articles.find(DocumentId(i)); found != articles.end()) {
        add_document(DocumentId(i), place, found->second);
      }
    }
    for (const InputFile& input : corpus_.inputs) {
      database_.prepare("UPDATE input SET complete = 1, extraction = ? WHERE id = ?")
          .bind(0, program)
          .bind(1, input_row(input))
          .run();
    }
    return counts_;
  }

 private:
  std::int64_t input_row(const InputFile& input) {
    Statement statement = database_.prepare("SELECT id FROM input WHERE sha256 = ?");
    if (statement.bind(0, input.sha256).step()) return statement.integer(0);
    return insert_row(database_, kInputTable, {input.sha256, input.name, std::to_string(input.bytes)},
                      ", extraction, complete", {"", "0"});
  }

  bool is_known(const std::string& key) {
    return database_.prepare("SELECT 1 FROM article WHERE key = ?").bind(0, key).step();
  }

  std::int64_t insert_document(DocumentId id, std::int64_t place) {
    const Document& document = corpus_.documents[id.value];
    std::vector<Boilerplate> pieces;
    for (const Boilerplate& piece : corpus_.boilerplate) {
      if (piece.document == id) pieces.push_back(piece);
    }
    const std::int64_t input = input_row(corpus_.inputs[document.input.value]);
    return insert_row(
        database_, kDocumentTable,
        {std::to_string(input), std::to_string(place), document.encoding, document.text, shown_boilerplate(pieces)}, "",
        {});
  }

  void add_document(DocumentId id, std::int64_t place, const std::vector<ArticleId>& articles) {
    const Document& document = corpus_.documents[id.value];
    const InputFile& input = corpus_.inputs[document.input.value];
    std::vector<std::string> keys;
    std::vector<std::size_t> fresh;
    for (std::size_t i = 0; i < articles.size(); ++i) {
      keys.push_back(key_of(corpus_.articles[articles[i].value], document.text, input.sha256));
      // Two articles of one document with one text are one.
      const bool repeated = std::find(keys.begin(), keys.end() - 1, keys.back()) != keys.end() - 1;
      if (!repeated && !is_known(keys.back())) fresh.push_back(i);
    }
    counts_.known += articles.size() - fresh.size();
    if (fresh.empty()) return;
    const std::int64_t document_row = insert_document(id, place);
    for (const std::size_t i : fresh) insert_article(articles[i], keys[i], document_row);
    for (const std::size_t i : fresh) supersede(corpus_.articles[articles[i].value].url, keys, document_row);
  }

  void insert_article(ArticleId id, const std::string& key, std::int64_t document_row) {
    const Article& article = corpus_.articles[id.value];
    std::int64_t revision = 1;
    if (!article.url.empty()) {
      Statement statement =
          database_.prepare("SELECT coalesce(max(revision), 0) + 1 FROM article WHERE url = ? AND document <> ?");
      if (statement.bind(0, article.url).bind(1, document_row).step()) revision = statement.integer(0);
    }
    const ArticleRow row =
        insert_row(database_, kArticleTable, article_cells(article, key, revision, document_row, facts_[id.value]),
                   ", current", {"1"});
    log_change(database_, row);
    ++counts_.added;
    if (revision > 1) ++counts_.revised;
  }

  // Articles of one page may share its address; only those of an earlier reading of the page are out of date.
  void supersede(const std::string& url, const std::vector<std::string>& keys, std::int64_t document_row) {
    if (url.empty()) return;
    std::vector<ArticleRow> outdated;
    Statement statement =
        database_.prepare("SELECT id, key FROM article WHERE url = ? AND document <> ? AND current = 1");
    statement.bind(0, url).bind(1, document_row);
    while (statement.step()) {
      if (std::find(keys.begin(), keys.end(), statement.text(1)) == keys.end()) {
        outdated.push_back(statement.integer(0));
      }
    }
    for (const ArticleRow row : outdated) {
      database_.prepare("UPDATE article SET current = 0 WHERE id = ?").bind(0, row).run();
      log_change(database_, row);
    }
  }

  Sqlite& database_;
  const Corpus& corpus_;
  std::span<const ArticleFacts> facts_;
  AddCounts counts_;
};

void remove_article(Sqlite& database, ArticleRow row) {
  const std::int64_t document = whole_number(checked_row(database, kArticleTable, row)[2]);
  remove_row(database, kArticleTable, row);
  log_change(database, row);
  Statement others = database.prepare("SELECT 1 FROM article WHERE document = ?");
  if (others.bind(0, document).step()) return;
  const std::int64_t input = whole_number(checked_row(database, kDocumentTable, document)[0]);
  remove_row(database, kDocumentTable, document);
  database.prepare("UPDATE input SET complete = 0 WHERE id = ?").bind(0, input).run();
}

}  // namespace

AddCounts Store::add(const Corpus& corpus, std::span<const ArticleFacts> facts, std::string_view program) {
  Transaction transaction(database_);
  const AddCounts counts = Adder(database_, corpus, facts).add(program);
  transaction.commit();
  return counts;
}

std::size_t Store::remove(std::span<const std::string> names) {
  Transaction transaction(database_);
  std::set<ArticleRow> rows;
  for (const std::string& name : names) {
    Statement statement = database_.prepare("SELECT id FROM article WHERE key = ?1 OR input_id = ?1 OR url = ?1");
    statement.bind(0, name);
    bool found = false;
    while (statement.step()) {
      rows.insert(statement.integer(0));
      found = true;
    }
    if (!found || name.empty()) {
      throw IndexError("no article has the key, id or address '" + name + "'; nothing was removed");
    }
  }
  for (const ArticleRow row : rows) remove_article(database_, row);
  transaction.commit();
  return rows.size();
}

}  // namespace tawatur
