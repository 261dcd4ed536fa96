// SPDX-License-Identifier: GPL-3.0-or-later
// comparison.sqlite: the tables of comparison.json for SQL, ready for Datasette. Built in memory and written as the
// bytes of the database file, so that the engine opens no file.
#include <sqlite3.h>

#include <memory>
#include <ostream>

#include "engine/model/error.h"
#include "engine/model/value_names.h"
#include "engine/report/claim_matrix.h"
#include "engine/report/format_writers.h"
#include "engine/report/record_ids.h"
#include "engine/text/corpus_files.h"

namespace tawatur {
namespace {

struct CloseDatabase {
  void operator()(sqlite3* database) const { sqlite3_close(database); }
};
struct FinalizeStatement {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

// Only a lack of memory can make these fail: the schema and the rows are ours.
void check(int code, sqlite3* database) {
  if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW) {
    throw Error(std::string("comparison.sqlite cannot be built: ") + sqlite3_errmsg(database));
  }
}

class Database {
 public:
  Database() {
    sqlite3* opened = nullptr;
    const int code = sqlite3_open_v2(":memory:", &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    database_.reset(opened);
    check(code, opened);
  }
  void run(const std::string& sql) { check(sqlite3_exec(get(), sql.c_str(), nullptr, nullptr, nullptr), get()); }
  [[nodiscard]] sqlite3* get() const { return database_.get(); }

 private:
  std::unique_ptr<sqlite3, CloseDatabase> database_;
};

// Inserts rows of one table, a value after the other.
class Rows {
 public:
  Rows(const Database& database, std::string_view table, int columns) : database_(database.get()), columns_(columns) {
    std::string sql = "INSERT INTO " + std::string(table) + " VALUES (?";
    for (int i = 1; i < columns; ++i) sql += ",?";
    sqlite3_stmt* prepared = nullptr;
    check(sqlite3_prepare_v2(database_, (sql + ")").c_str(), -1, &prepared, nullptr), database_);
    statement_.reset(prepared);
  }
  Rows& text(std::string_view words) {
    return bound(
        sqlite3_bind_text64(statement_.get(), ++at_, words.data(), words.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
  }
  Rows& text_or_null(std::string_view words) { return words.empty() ? null() : text(words); }
  Rows& number(std::size_t value) {
    return bound(sqlite3_bind_int64(statement_.get(), ++at_, static_cast<sqlite3_int64>(value)));
  }
  Rows& real(double value) { return bound(sqlite3_bind_double(statement_.get(), ++at_, value)); }
  Rows& null() { return bound(sqlite3_bind_null(statement_.get(), ++at_)); }
  Rows& span(Span value) { return number(value.begin).number(value.end); }
  // Writes the row when its last value is bound.
  Rows& bound(int code) {
    check(code, database_);
    if (at_ < columns_) return *this;
    check(sqlite3_step(statement_.get()), database_);
    sqlite3_reset(statement_.get());
    at_ = 0;
    return *this;
  }

 private:
  sqlite3* database_;
  std::unique_ptr<sqlite3_stmt, FinalizeStatement> statement_;
  int columns_;
  int at_ = 0;
};

std::string day_or_empty(const std::optional<Day>& day) {
  return day ? iso_day(*day) : "";
}

void insert_inputs(const Database& database, const Comparison& comparison) {
  Rows(database, "run", 3)
      .text(comparison.program)
      .real(comparison.options.pair_floor)
      .real(comparison.options.copy_floor);
  Rows inputs(database, "inputs", 3);
  for (const InputFile& input : comparison.corpus.inputs)
    inputs.text(input.name).number(input.bytes).text(input.sha256);
  Rows problems(database, "problems", 3);
  for (const IngestProblem& problem : comparison.corpus.problems) {
    problems.text(problem.file).text_or_null(problem.place).text(problem.reason);
  }
}

void insert_articles(const Database& database, const Comparison& comparison) {
  const std::vector<std::string> files = document_files(comparison.corpus);
  Rows rows(database, "articles", 11);
  for (std::size_t i = 0; i < comparison.corpus.articles.size(); ++i) {
    const ArticleId id(i);
    const Article& article = comparison.article(id);
    const Document& document = comparison.corpus.document_of(article);
    rows.text(record_id(id)).text(comparison.corpus.inputs[document.input.value].name);
    rows.text(files[article.document.value]).span(article.body());
    rows.text_or_null(article.title ? slice(document.text, *article.title) : std::string_view());
    rows.text_or_null(article.publisher.value_or("")).text_or_null(article.origin.value_or(""));
    rows.text(name_of(article.provenance)).text_or_null(day_or_empty(article.published.value));
    rows.text_or_null(article.url);
  }
}

void insert_claims(const Database& database, const Comparison& comparison) {
  Rows sentences(database, "sentences", 6);
  for (std::size_t i = 0; i < comparison.sentences.size(); ++i) {
    const Sentence& sentence = comparison.sentences[i];
    sentences.text(record_id(SentenceId(i))).text(record_id(sentence.article)).text(name_of(sentence.kind));
    sentences.span(sentence.span).text(comparison.text_of(sentence.article, sentence.span));
  }
  Rows claims(database, "claims", 10);
  Rows speakers(database, "speakers", 3);
  for (std::size_t i = 0; i < comparison.claims.size(); ++i) {
    const ClaimId id(i);
    const Claim& claim = comparison.claims[i];
    claims.text(record_id(id)).text(record_id(claim.sentence)).text(record_id(comparison.article_of(id)));
    claims.span(claim.span).text(comparison.text_of(comparison.article_of(id), claim.span));
    claims.text(name_of(claim.attribution.voice)).text(name_of(claim.attribution.mode));
    claims.text(name_of(claim.polarity)).text(name_of(claim.modality));
    for (const Speaker& speaker : claim.attribution.speakers)
      speakers.text(record_id(id)).text("speaker").text(speaker.name);
    for (const Speaker& relay : claim.attribution.relays) speakers.text(record_id(id)).text("relay").text(relay.name);
  }
}

void insert_clusters(const Database& database, const Comparison& comparison) {
  const FindingIndex index = index_findings(comparison);
  Rows clusters(database, "clusters", 6);
  Rows members(database, "cluster_claims", 2);
  Rows sources(database, "sources", 4);
  for (std::size_t i = 0; i < comparison.clusters.size(); ++i) {
    const Cluster& cluster = comparison.clusters[i];
    const std::string id = record_id(ClusterId(i));
    const std::optional<std::size_t> story = story_of(comparison, index, cluster);
    clusters.text(id).text_or_null(story ? story_record_id(*story) : "").text(cluster.label);
    clusters.text(name_of(cluster.relation)).number(cluster.origins.size());
    cluster.breaks_at ? clusters.real(*cluster.breaks_at) : clusters.null();
    for (const ClaimId claim : cluster.claims) members.text(id).text(record_id(claim));
    for (std::size_t k = 0; k < cluster.origins.size(); ++k) {
      const Origin& origin = cluster.origins[k];
      for (const ArticleId article : origin.articles) {
        sources.text(id).number(k + 1).text_or_null(origin.name.value_or("")).text(record_id(article));
      }
    }
  }
}

void insert_divergences(const Database& database, const Comparison& comparison) {
  Rows divergences(database, "divergences", 6);
  Rows spans(database, "divergence_spans", 6);
  Rows missing(database, "missing", 2);
  for (std::size_t i = 0; i < comparison.divergences.size(); ++i) {
    const Divergence& divergence = comparison.divergences[i];
    const std::string id = divergence_record_id(i);
    divergences.text(id).text_or_null(divergence.cluster ? record_id(*divergence.cluster) : "");
    divergences.text(name_of(divergence.kind)).text(name_of(divergence.weight));
    divergences.text(divergence.explanation).text_or_null(divergence.explanation_arabic);
    for (const DivergenceSpan& part : divergence.spans) {
      spans.text(id).number(static_cast<std::size_t>(part.side)).text(record_id(part.article)).span(part.span);
      spans.text(comparison.text_of(part.article, part.span));
    }
    for (const ArticleId article : divergence.missing_in) missing.text(id).text(record_id(article));
  }
}

void insert_relations(const Database& database, const Comparison& comparison) {
  Rows pairs(database, "pairs", 4);
  for (const ScoredPair& pair : comparison.pairs) {
    pairs.text(record_id(pair.a)).text(record_id(pair.b)).real(pair.similarity).text(name_of(pair.decision));
  }
  Rows stories(database, "stories", 2);
  Rows members(database, "story_articles", 2);
  for (std::size_t i = 0; i < comparison.stories.size(); ++i) {
    stories.text(story_record_id(i)).text(comparison.stories[i].label);
    for (const ArticleId article : comparison.stories[i].articles)
      members.text(story_record_id(i)).text(record_id(article));
  }
  Rows copies(database, "copies", 6);
  for (const Copy& copy : comparison.copies) {
    copies.text(record_id(copy.from)).text(record_id(copy.to)).real(copy.shared).real(copy.covered);
    copies.number(copy.direction_known ? 1 : 0).text_or_null(copy.evidence);
  }
}

void insert_house_styles(const Database& database, const Comparison& comparison) {
  Rows styles(database, "house_styles", 7);
  Rows instances(database, "style_instances", 9);
  for (std::size_t i = 0; i < comparison.house_styles.size(); ++i) {
    const HouseStyle& style = comparison.house_styles[i];
    styles.number(i + 1).text(style.from_outlet).text(style.to_outlet).text_or_null(style.before);
    styles.text_or_null(style.after).number(style.chances).real(style.log_odds);
    for (const StyleInstance& instance : style.instances) {
      instances.number(i + 1).text(record_id(instance.from)).span(instance.before);
      instances.text(comparison.text_of(instance.from, instance.before)).text(record_id(instance.to));
      instances.span(instance.after).text(comparison.text_of(instance.to, instance.after));
    }
  }
}

void insert_chains(const Database& database, const Comparison& comparison) {
  Rows chains(database, "chains", 2);
  Rows links(database, "chain_links", 5);
  for (const AttributionChain& chain : comparison.chains) {
    const std::string claim = record_id(chain.claim);
    chains.text(claim).number(chain.differs ? 1 : 0);
    for (std::size_t i = 0; i < chain.named.size(); ++i) {
      const std::optional<ArticleId>& article = chain.named[i].article;
      links.text(claim).text("named").number(i + 1).text(chain.named[i].name);
      links.text_or_null(article ? record_id(*article) : "");
    }
    for (std::size_t i = 0; i < chain.copied.size(); ++i) {
      links.text(claim).text("copied").number(i + 1).text(outlet_of(comparison, chain.copied[i]));
      links.text(record_id(chain.copied[i]));
    }
  }
}

void insert_statements(const Database& database, const Comparison& comparison) {
  Rows drifts(database, "quotation_drift", 5);
  for (const QuotationDrift& drift : comparison.drifts) {
    for (const StatementUse& use : drift.uses) {
      std::string changed;
      for (const Span span : use.changed) {
        changed += changed.empty() ? "" : " | ";
        changed += comparison.text_of(comparison.article_of(use.claim), span);
      }
      drifts.text(record_id(drift.cluster)).text(record_id(drift.fullest)).text(record_id(use.claim));
      drifts.text(name_of(use.kind)).text_or_null(changed);
    }
  }
  Rows headlines(database, "headlines", 7);
  for (const HeadlineFinding& headline : comparison.headlines) {
    headlines.text(record_id(headline.article)).text(name_of(headline.gap)).span(headline.span);
    headlines.text(comparison.text_of(headline.article, headline.span));
    headlines.text_or_null(headline.explanation).text_or_null(headline.explanation_arabic);
  }
  Rows reuses(database, "sentence_reuse", 3);
  for (const SentenceReuse& reuse : comparison.reuses) {
    reuses.text(record_id(reuse.a)).text(record_id(reuse.b)).text(name_of(reuse.verdict));
  }
}

void insert_outlets(const Database& database, const Comparison& comparison) {
  Rows silences(database, "silences", 4);
  for (const Silence& silence : comparison.silences) {
    silences.text(record_id(silence.cluster)).text(silence.outlet);
    silences.text_or_null(silence.article ? record_id(*silence.article) : "").text(name_of(silence.kind));
  }
  Rows circles(database, "citation_circles", 3);
  for (std::size_t i = 0; i < comparison.circles.size(); ++i) {
    for (std::size_t k = 0; k < comparison.circles[i].articles.size(); ++k) {
      circles.number(i + 1).number(k + 1).text(record_id(comparison.circles[i].articles[k]));
    }
  }
}

void insert_alignments(const Database& database, const Comparison& comparison) {
  Rows words(database, "aligned_words", 8);
  for (std::size_t i = 0; i < comparison.alignments.size(); ++i) {
    const ClusterAlignment& alignment = comparison.alignments[i];
    for (std::size_t place = 0; place < alignment.places.size(); ++place) {
      for (std::size_t member = 0; member < alignment.members.size(); ++member) {
        const ClaimId claim = alignment.members[member];
        const Span span = alignment.places[place].words[member];
        words.number(i + 1).text(record_id(alignment.cluster)).number(place + 1);
        words.number(alignment.places[place].equal ? 1 : 0).text(record_id(claim));
        if (span.empty()) {
          words.null().null().null();
        } else {
          words.span(span).text(comparison.text_of(comparison.article_of(claim), span));
        }
      }
    }
  }
}

struct FreeBytes {
  void operator()(unsigned char* bytes) const { sqlite3_free(bytes); }
};

}  // namespace

void write_sqlite(const Comparison& comparison, const ReportOptions& /*options*/, std::ostream& out) {
  Database database;
  database.run(std::string(corpus_file("report/schema.sql")));
  database.run("BEGIN");
  insert_inputs(database, comparison);
  insert_articles(database, comparison);
  insert_claims(database, comparison);
  insert_clusters(database, comparison);
  insert_divergences(database, comparison);
  insert_relations(database, comparison);
  insert_house_styles(database, comparison);
  insert_chains(database, comparison);
  insert_statements(database, comparison);
  insert_outlets(database, comparison);
  insert_alignments(database, comparison);
  database.run("COMMIT");
  sqlite3_int64 size = 0;
  const std::unique_ptr<unsigned char, FreeBytes> bytes(sqlite3_serialize(database.get(), "main", &size, 0));
  if (!bytes) throw Error("comparison.sqlite cannot be built: out of memory");
  out.write(reinterpret_cast<const char*>(bytes.get()), static_cast<std::streamsize>(size));
}

}  // namespace tawatur
