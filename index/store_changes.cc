// SPDX-License-Identifier: GPL-3.0-or-later
// Adding and removing. What is known stays untouched, so that adding a day's pages twice costs two readings and nothing
// else.

#include <algorithm>
#include <array>
#include <set>

#include "engine/model/error.h"
#include "index/store.h"
#include "index/store_rows.h"

namespace tawatur {
namespace {

// Twenty hexadecimal digits: about one clash in 10 billion stores of 10 million articles.
constexpr std::size_t kKeyLength = 20;
// Articles of one commit: what is described at once and lost to an interruption, against flushes to the disk.
constexpr std::size_t kArticlesOfACommit = 1000;

void log_change(const Sqlite& database, ArticleRow row) {
  database.prepared("INSERT INTO change(article) VALUES(?)").bind(0, row).run();
}

void keep_analysis(const Sqlite& database, const KeptAnalysis& analysis) {
  database.prepared("INSERT OR REPLACE INTO analysis(input, record) VALUES(?, ?)")
      .bind(0, static_cast<std::int64_t>(analysis.input))
      .bind_blob(1, analysis.record)
      .run();
}

std::string short_digest(const std::string& first, const std::string& second) {
  const std::array<Cell, 2> parts = {first, second};
  return digest_of(parts).substr(0, kKeyLength);
}

std::string content_key(const Article& article, std::string_view document_text, std::string_view input_sha256) {
  // An article without address is known by the bytes it came in and its place there, whatever the file was called.
  const std::string source =
      article.url.empty() ? std::string(input_sha256) + " " + std::to_string(article.body().begin) : article.url;
  return short_digest(source, own_text(article, document_text));
}

// A document of which the store lacks some articles.
struct NewDocument {
  DocumentId id;
  std::int64_t place = 0;                         // in its input
  std::vector<ArticleIdentity> identities = {};   // of all its articles
  std::vector<ArticleId> articles = {};           // those that are new
  std::vector<std::size_t> identity_of_new = {};  // position in `identities`
};

// Adds the articles of one corpus, in parts.
class Adder {
 public:
  Adder(Sqlite& database, const Corpus& corpus, const DescribeArticles& describe)
      : database_(database), corpus_(corpus), describe_(describe), pieces_(corpus.documents.size()) {
    for (const Boilerplate& piece : corpus.boilerplate) pieces_[piece.document.value].push_back(piece);
  }

  AddCounts add(std::string_view program) {
    std::vector<std::vector<ArticleId>> articles(corpus_.documents.size());
    for (std::size_t i = 0; i < corpus_.articles.size(); ++i) {
      articles[corpus_.articles[i].document.value].emplace_back(i);
    }
    std::vector<std::int64_t> places(corpus_.inputs.size(), 0);
    for (std::size_t i = 0; i < corpus_.documents.size(); ++i) {
      const std::int64_t place = places[corpus_.documents[i].input.value]++;
      look_at({.id = DocumentId(i), .place = place}, articles[i]);
      if (pending_articles_ >= kArticlesOfACommit) commit_pending();
    }
    commit_pending();
    complete_inputs(program);
    return counts_;
  }

 private:
  // Which articles of a document are new?
  void look_at(NewDocument document, const std::vector<ArticleId>& articles) {
    const std::string& sha256 = input_of(document.id).sha256;
    for (const ArticleId id : articles) {
      const Article& article = corpus_.articles[id.value];
      ArticleIdentity identity;
      identity.content = content_key(article, corpus_.documents[document.id.value].text, sha256);
      identity.key = short_digest(identity.content, article.input_id);
      // Two articles of one corpus with one key are one.
      if (is_known(identity.key) || !pending_keys_.insert(identity.key).second) {
        ++counts_.known;
      } else {
        document.articles.push_back(id);
        document.identity_of_new.push_back(document.identities.size());
      }
      document.identities.push_back(std::move(identity));
    }
    pending_articles_ += document.articles.size();
    if (!document.articles.empty()) pending_.push_back(std::move(document));
  }

  void commit_pending() {
    std::vector<ArticleId> wanted;
    for (const NewDocument& document : pending_) {
      wanted.insert(wanted.end(), document.articles.begin(), document.articles.end());
    }
    if (wanted.empty()) return;
    const std::vector<ArticleDescription> descriptions = describe_(wanted);
    std::span<const ArticleDescription> rest = descriptions;
    Transaction transaction(database_);
    for (NewDocument& document : pending_) {
      add_document(document, rest.first(document.articles.size()));
      rest = rest.subspan(document.articles.size());
    }
    transaction.commit();
    pending_.clear();
    pending_keys_.clear();
    pending_articles_ = 0;
  }

  void complete_inputs(std::string_view program) {
    Transaction transaction(database_);
    for (const InputFile& input : corpus_.inputs) {
      change_cells(database_, kInputTable, input_row(input),
                   {{input_cell::kExtraction, std::string(program)}, {input_cell::kComplete, "1"}});
    }
    transaction.commit();
  }

  const InputFile& input_of(DocumentId id) const { return corpus_.inputs[corpus_.documents[id.value].input.value]; }

  std::int64_t input_row(const InputFile& input) {
    const std::optional<std::int64_t> known =
        database_.prepared("SELECT id FROM input WHERE sha256 = ?").bind(0, input.sha256).first_integer();
    if (known) return *known;
    return insert_row(database_, kInputTable, {input.sha256, input.name, std::to_string(input.bytes), "", "0"});
  }

  bool is_known(const std::string& key) {
    return database_.prepared("SELECT 1 FROM article WHERE key = ?").bind(0, key).first_integer().has_value();
  }

  void add_document(NewDocument& document, std::span<const ArticleDescription> descriptions) {
    const Document& text = corpus_.documents[document.id.value];
    const std::int64_t row =
        insert_row(database_, kDocumentTable,
                   {std::to_string(input_row(input_of(document.id))), std::to_string(document.place), text.encoding,
                    text.text, shown_boilerplate(pieces_[document.id.value])});
    for (std::size_t i = 0; i < document.articles.size(); ++i) {
      ArticleIdentity& identity = document.identities[document.identity_of_new[i]];
      identity.document = row;
      insert_article(corpus_.articles[document.articles[i].value], identity, descriptions[i]);
    }
    for (std::size_t i = 0; i < document.articles.size(); ++i) {
      decide_current(corpus_.articles[document.articles[i].value], document, row);
    }
  }

  void insert_article(const Article& article, ArticleIdentity& identity, const ArticleDescription& description) {
    if (!article.url.empty()) {
      identity.revision = database_
                              .prepared(
                                  "SELECT coalesce((SELECT revision FROM article WHERE url = ?1 AND content = ?3), "
                                  "max(revision) + 1, 1) FROM article WHERE url = ?1 AND document <> ?2")
                              .bind(0, article.url)
                              .bind(1, identity.document)
                              .bind(2, identity.content)
                              .first_integer()
                              .value_or(1);
    }
    identity.reading = static_cast<std::int64_t>(description.analysis.input);
    log_change(database_, insert_row(database_, kArticleTable, article_cells(article, identity, description.facts)));
    if (!description.analysis.record.empty()) keep_analysis(database_, description.analysis);
    ++counts_.added;
    if (identity.revision > 1) ++counts_.revised;
  }

  // Of the texts of one address the latest by its day is current, and of those without a later day the one that was
  // added last; of records of one text, that with the smallest key. Articles of one page may share its address: only
  // other readings of the page are out of date.
  void decide_current(const Article& article, const NewDocument& document, std::int64_t row) {
    if (article.url.empty()) return;
    std::vector<ArticleRow> others;
    Statement& statement = database_.prepared("SELECT id FROM article WHERE url = ? AND document <> ? AND current = 1");
    statement.bind(0, article.url).bind(1, row);
    while (statement.step()) others.push_back(statement.integer(0));
    bool outdated = false;
    for (const ArticleRow other_row : others) {
      const StoredArticle other = article_from(checked_row(database_, kArticleTable, other_row));
      const bool known_here = std::any_of(document.identities.begin(), document.identities.end(),
                                          [&](const ArticleIdentity& own) { return own.key == other.key; });
      if (known_here) continue;
      const ArticleIdentity* same_text = nullptr;
      for (const ArticleIdentity& own : document.identities) {
        if (own.content == other.content) same_text = &own;
      }
      const std::optional<Day>& day = article.published.value;
      const std::optional<Day>& other_day = other.article.published.value;
      const bool other_wins = same_text != nullptr ? other.key < same_text->key : day && other_day && *day < *other_day;
      if (other_wins) {
        outdated = true;
      } else {
        set_outdated(other_row);
      }
    }
    if (!outdated) return;
    for (const std::size_t i : document.identity_of_new) {
      const std::optional<ArticleRow> own = database_.prepared("SELECT id FROM article WHERE key = ? AND current = 1")
                                                .bind(0, document.identities[i].key)
                                                .first_integer();
      if (own) set_outdated(*own);
    }
  }

  void set_outdated(ArticleRow row) {
    change_cells(database_, kArticleTable, row, {{article_cell::kCurrent, "0"}});
    log_change(database_, row);
  }

  Sqlite& database_;
  const Corpus& corpus_;
  const DescribeArticles& describe_;
  std::vector<std::vector<Boilerplate>> pieces_;  // by document
  std::vector<NewDocument> pending_;
  std::set<std::string> pending_keys_;
  std::size_t pending_articles_ = 0;
  AddCounts counts_;
};

void remove_article(Sqlite& database, ArticleRow row) {
  const std::vector<Cell> cells = checked_row(database, kArticleTable, row);
  const std::int64_t document = whole_number(cells[article_cell::kDocument]);
  remove_row(database, kArticleTable, row);
  database.prepared("DELETE FROM analysis WHERE input = ?").bind(0, whole_number(cells[article_cell::kReading])).run();
  log_change(database, row);
  if (database.prepared("SELECT 1 FROM article WHERE document = ?").bind(0, document).first_integer()) return;
  const std::int64_t input = whole_number(checked_row(database, kDocumentTable, document)[0]);
  remove_row(database, kDocumentTable, document);
  change_cells(database, kInputTable, input, {{input_cell::kComplete, "0"}});
}

}  // namespace

AddCounts Store::add(const Corpus& corpus, std::string_view program, const DescribeArticles& describe) {
  return Adder(database_, corpus, describe).add(program);
}

AddCounts Store::add(const Corpus& corpus, std::span<const ArticleFacts> facts, std::string_view program) {
  return add(corpus, program, [&](std::span<const ArticleId> articles) {
    std::vector<ArticleDescription> descriptions;
    for (const ArticleId id : articles) descriptions.push_back({.facts = facts[id.value], .analysis = {}});
    return descriptions;
  });
}

void Store::keep(std::span<const KeptAnalysis> analyses) {
  Transaction transaction(database_);
  for (const KeptAnalysis& analysis : analyses) keep_analysis(database_, analysis);
  transaction.commit();
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
