// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "engine/article_analysis.h"
#include "engine/model/error.h"
#include "tests/index/corpus_builder.h"
#include "tests/support/temporary_folder.h"

using namespace tawatur;

namespace {

const std::vector<TestArticle>& three() {
  static const std::vector<TestArticle> articles = {
      {"حريق في المرفأ", "أعلنت البلدية إصابة 12 عاملاً.", "https://a.example/1", "ألف", "2024-12-01", "r1"},
      {"", "وصل الوزير إلى العاصمة.", "", "باء", "", "r2"},
      {"مباراة", "فاز الفريق.", "https://b.example/2", "", "2024-12-03", ""}};
  return articles;
}

AddCounts add(Store& store, const Corpus& corpus) {
  return store.add(corpus, no_facts(corpus), "test 1");
}

Article article_with_everything() {
  Article article;
  article.blocks = {{{10, 20}, BlockKind::subheading}, {{21, 40}, BlockKind::paragraph}};
  article.title = Span{0, 9};
  article.credit = Span{41, 45};
  article.dateline = Dateline{.span = {46, 50}, .place = "موسكو", .agency = std::nullopt};
  article.publisher = "ألف";
  article.origin = "باء";
  article.provenance = Provenance::republished;
  article.published = {.value = parse_iso_day("2024-12-02"),
                       .range = DayRange{*parse_iso_day("2024-12-01"), *parse_iso_day("2024-12-03")},
                       .basis = "weekday"};
  article.language = "ar";
  article.input_id = "7";
  article.url = "https://a.example/x";
  article.flags = {"truncated:x", "charset_mismatch"};
  return article;
}

}  // namespace

TEST_CASE("an article comes back as it was put in") {
  const TemporaryFolder home;
  const DatabaseFolder database = new_or_existing_database(home.path() + "/db");
  Store store(database, Store::Access::write);
  Corpus corpus = corpus_of({{"", "0123456789012345678901234567890123456789012345678901234567890"}});
  corpus.articles[0] = article_with_everything();
  corpus.boilerplate.push_back({DocumentId(0), {51, 55}, "navigation"});
  const std::vector<ArticleFacts> facts = {
      {.claims = {{.span = {21, 30}, .speakers = {"الوزير"}, .places = {"حلب"}, .numbers = {0.1, 12}},
                  {.span = {30, 40}, .days = {{*parse_iso_day("2024-12-01"), *parse_iso_day("2024-12-03")}}}}}};
  store.add(corpus, facts, "test 1");

  const StoredArticle stored = store.article(store.rows().at(0));
  const Article& article = stored.article;
  const Article& given = corpus.articles[0];
  CHECK(article.blocks.size() == 2);
  CHECK(article.blocks[0].kind == BlockKind::subheading);
  CHECK(article.blocks[1].span == given.blocks[1].span);
  CHECK(article.title == given.title);
  CHECK(article.credit == given.credit);
  CHECK(article.dateline->span == given.dateline->span);
  CHECK(article.dateline->place == given.dateline->place);
  CHECK_FALSE(article.dateline->agency);
  CHECK(article.publisher == given.publisher);
  CHECK(article.origin == given.origin);
  CHECK(article.provenance == given.provenance);
  CHECK(article.published.value == given.published.value);
  CHECK(article.published.range == given.published.range);
  CHECK(article.published.basis == given.published.basis);
  CHECK(article.input_id == given.input_id);
  CHECK(article.url == given.url);
  CHECK(article.flags == given.flags);
  CHECK(stored.facts == facts[0]);
  CHECK(stored.document.text == corpus.documents[0].text);

  const Corpus again = store.corpus_of(store.rows());
  CHECK(again.boilerplate.size() == 1);
  CHECK(again.boilerplate[0].kind == "navigation");
  CHECK(again.inputs[0].sha256 == corpus.inputs[0].sha256);
}

TEST_CASE("adding twice changes nothing") {
  const TemporaryFolder home;
  const DatabaseFolder database = new_or_existing_database(home.path() + "/db");
  Store store(database, Store::Access::write);
  CHECK_FALSE(store.holds_input(corpus_of(three()).inputs[0].sha256, "test 1"));
  CHECK(add(store, corpus_of(three())).added == 3);
  const StoreCounts before = store.counts();
  const AddCounts second = add(store, corpus_of(three()));
  CHECK(second.added == 0);
  CHECK(second.known == 3);
  CHECK(store.counts().last_change == before.last_change);
  CHECK(store.counts().articles == 3);
  CHECK(store.holds_input(corpus_of(three()).inputs[0].sha256, "test 1"));
  CHECK_FALSE(store.holds_input(corpus_of(three()).inputs[0].sha256, "test 2"));
}

TEST_CASE("another text at a known address is a revision and the first one stays") {
  const TemporaryFolder home;
  Store store(new_or_existing_database(home.path() + "/db"), Store::Access::write);
  add(store, corpus_of(three()));
  TestArticle changed = three()[0];
  changed.text = "أعلنت البلدية إصابة 15 عاملاً.";
  const AddCounts counts = add(store, corpus_of({changed}, "later.jsonl"));
  CHECK(counts.added == 1);
  CHECK(counts.revised == 1);
  CHECK(store.rows().size() == 3);
  CHECK(store.rows(true).size() == 4);
  const StoredArticle latest = store.article(store.rows(true).back());
  CHECK(latest.revision == 2);
  CHECK(latest.current);
  CHECK_FALSE(store.article(store.rows(true).front()).current);
}

TEST_CASE("articles of one page share its address and do not replace each other") {
  const TemporaryFolder home;
  Store store(new_or_existing_database(home.path() + "/db"), Store::Access::write);
  Corpus corpus = corpus_of({{"", "first part second part", "https://a.example/page"}});
  corpus.articles.push_back(corpus.articles[0]);
  corpus.articles[0].blocks[0].span = {1, 11};
  corpus.articles[1].blocks[0].span = {12, 23};
  CHECK(add(store, corpus).added == 2);
  CHECK(store.rows().size() == 2);
}

TEST_CASE("articles are removed by key, id or address, and all or nothing") {
  const TemporaryFolder home;
  Store store(new_or_existing_database(home.path() + "/db"), Store::Access::write);
  add(store, corpus_of(three()));
  const std::string key = store.article(store.rows().at(2)).key;
  CHECK_THROWS_AS(store.remove(std::vector<std::string>{"r1", "nobody"}), IndexError);
  CHECK(store.rows().size() == 3);
  CHECK(store.remove(std::vector<std::string>{"r2", key}) == 2);
  CHECK(store.rows().size() == 1);
  CHECK(store.damages().empty());
  CHECK(add(store, corpus_of(three())).added == 2);
}

TEST_CASE("the corpus does not depend on the order of adding") {
  std::vector<std::string> shown;
  std::vector<std::size_t> order = {0, 1, 2};
  do {
    const TemporaryFolder home;
    Store store(new_or_existing_database(home.path() + "/db"), Store::Access::write);
    for (const std::size_t i : order) add(store, corpus_of({three()[i]}, "day" + std::to_string(i % 2) + ".jsonl"));
    const Corpus corpus = store.corpus_of(store.rows());
    std::string text;
    for (const InputFile& input : corpus.inputs) text += input.name + " ";
    for (const Article& article : corpus.articles) text += own_text(article, corpus.document_of(article).text);
    shown.push_back(text);
  } while (std::next_permutation(order.begin(), order.end()));
  CHECK(std::all_of(shown.begin(), shown.end(), [&](const std::string& text) { return text == shown[0]; }));
  CHECK(shown[0].find("day0.jsonl.") != std::string::npos);
}

TEST_CASE("a changed byte in a row is found and never read as truth") {
  const TemporaryFolder home;
  const DatabaseFolder database = new_or_existing_database(home.path() + "/db");
  {
    Store store(database, Store::Access::write);
    add(store, corpus_of(three()));
    CHECK(store.damages().empty());
  }
  Sqlite raw(database.store_file(), Sqlite::Access::write);
  raw.execute("UPDATE document SET text = replace(text, '12', '13')");
  const Store store(database, Store::Access::read);
  CHECK_FALSE(store.damages().empty());
  CHECK_THROWS_AS((void)store.article(store.rows().front()), IndexError);
}

TEST_CASE("a row that vanished is found") {
  const TemporaryFolder home;
  const DatabaseFolder database = new_or_existing_database(home.path() + "/db");
  {
    Store store(database, Store::Access::write);
    add(store, corpus_of(three()));
  }
  Sqlite(database.store_file(), Sqlite::Access::write).execute("DELETE FROM article WHERE input_id = 'r1'");
  CHECK_FALSE(Store(database, Store::Access::read).damages().empty());
}

TEST_CASE("a store of another layout is refused with the remedy") {
  const TemporaryFolder home;
  const DatabaseFolder database = new_or_existing_database(home.path() + "/db");
  { const Store store(database, Store::Access::write); }
  Sqlite(database.store_file(), Sqlite::Access::write).execute("UPDATE meta SET value = 9 WHERE key = 'layout'");
  try {
    const Store store(database, Store::Access::read);
    FAIL("opened");
  } catch (const IndexError& error) {
    const std::string told = error.what();
    CHECK(told.find("has layout 9, this program reads layout 3") != std::string::npos);
    CHECK(told.find("tawatur index add --db NEW PATH") != std::string::npos);
  }
}

TEST_CASE("what is no database is refused") {
  const TemporaryFolder home;
  home.write("full/thesis.doc", "years of work");
  CHECK_THROWS_AS((void)existing_database(home.path() + "/missing"), IndexError);
  CHECK_THROWS_AS((void)existing_database(home.path() + "/full"), IndexError);
  CHECK_THROWS_AS((void)new_or_existing_database(home.path() + "/full"), IndexError);
  home.write("text/store.sqlite", "no database at all, but long enough to be looked at twice");
  CHECK_THROWS_AS(Store(existing_database(home.path() + "/text"), Store::Access::read), IndexError);
}

namespace {

ArticleDescription described(const Corpus& corpus, ArticleId id) {
  return {
      .facts = {},
      .analysis = pack_analysis({}, analysis_input(corpus.articles[id.value], corpus.documents[id.value].text), "v1")};
}

std::vector<ArticleDescription> describe_all(const Corpus& corpus, std::span<const ArticleId> articles) {
  std::vector<ArticleDescription> descriptions;
  for (const ArticleId id : articles) descriptions.push_back(described(corpus, id));
  return descriptions;
}

std::int64_t count_of(const DatabaseFolder& database, const char* table) {
  return Sqlite(database.store_file(), Sqlite::Access::read)
      .integer_of(std::string("SELECT count(*) FROM ") + table)
      .value_or(-1);
}

}  // namespace

TEST_CASE("only what is new is described, and its analysis goes with it") {
  const TemporaryFolder home;
  const DatabaseFolder database = new_or_existing_database(home.path() + "/db");
  Store store(database, Store::Access::write);
  const Corpus corpus = corpus_of(three());
  std::size_t asked = 0;
  const DescribeArticles describe = [&](std::span<const ArticleId> articles) {
    asked += articles.size();
    return describe_all(corpus, articles);
  };
  store.add(corpus, "test 1", describe);
  store.add(corpus, "test 1", describe);
  CHECK(asked == 3);
  const std::uint64_t input = analysis_input(corpus.articles[1], corpus.documents[1].text);
  REQUIRE(store.analysis(input));
  CHECK(is_whole(*store.analysis(input)));
  CHECK(store.outdated_analyses("v1              ") == 0);
  CHECK(store.outdated_analyses("v2              ") == 3);
  CHECK(store.remove(std::vector<std::string>{"r2"}) == 1);
  CHECK_FALSE(store.analysis(input));
}

TEST_CASE("what was added before a failure stays, and the input does not count as held") {
  const TemporaryFolder home;
  Store store(new_or_existing_database(home.path() + "/db"), Store::Access::write);
  std::vector<TestArticle> many;
  for (int i = 0; i < 1500; ++i)
    many.push_back({"", "text " + std::to_string(i), "https://a.example/" + std::to_string(i)});
  const Corpus corpus = corpus_of(many);
  std::size_t calls = 0;
  const DescribeArticles describe = [&](std::span<const ArticleId> articles) {
    if (++calls == 2) throw IndexError("stopped");
    return describe_all(corpus, articles);
  };
  CHECK_THROWS_AS(store.add(corpus, "test 1", describe), IndexError);
  CHECK(store.counts().articles == 1000);
  CHECK_FALSE(store.holds_input(corpus.inputs[0].sha256, "test 1"));
  CHECK(store.damages().empty());
  calls = 10;
  const AddCounts counts = store.add(corpus, "test 1", describe);
  CHECK(counts.known == 1000);
  CHECK(counts.added == 500);
  CHECK(store.holds_input(corpus.inputs[0].sha256, "test 1"));
}

TEST_CASE("of the texts of one address the latest by its day is current, in any order of adding") {
  std::vector<TestArticle> texts = {{"", "first", "https://a.example/1", "", "2024-12-01", "a"},
                                    {"", "second", "https://a.example/1", "", "2024-12-02", "b"},
                                    {"", "third", "https://a.example/1", "", "2024-12-03", "c"},
                                    {"", "third", "https://a.example/1", "", "2024-12-03", "d"}};
  std::vector<std::size_t> order = {0, 1, 2, 3};
  std::set<std::string> shown;
  do {
    const TemporaryFolder home;
    Store store(new_or_existing_database(home.path() + "/db"), Store::Access::write);
    for (const std::size_t i : order) add(store, corpus_of({texts[i]}, std::to_string(i)));
    REQUIRE(store.rows(true).size() == 4);
    REQUIRE(store.rows().size() == 1);
    shown.insert(store.article(store.rows()[0]).key);
    CHECK(store.article(store.rows()[0]).article.published.value == parse_iso_day("2024-12-03"));
    CHECK(store.damages().empty());
  } while (std::next_permutation(order.begin(), order.end()));
  CHECK(shown.size() == 1);
}

TEST_CASE("cells that change after a row was written are covered by its digest") {
  for (const char* change : {"UPDATE article SET current = 0 WHERE id = 1", "UPDATE input SET complete = 0",
                             "UPDATE input SET extraction = 'test 2'"}) {
    CAPTURE(change);
    const TemporaryFolder home;
    const DatabaseFolder database = new_or_existing_database(home.path() + "/db");
    {
      Store store(database, Store::Access::write);
      add(store, corpus_of(three()));
    }
    Sqlite(database.store_file(), Sqlite::Access::write).execute(change);
    CHECK_FALSE(Store(database, Store::Access::read).damages().empty());
  }
}

TEST_CASE("a damaged analysis is told and harms no article") {
  const TemporaryFolder home;
  const DatabaseFolder database = new_or_existing_database(home.path() + "/db");
  const Corpus corpus = corpus_of(three());
  Store(database, Store::Access::write).add(corpus, "test 1", [&](std::span<const ArticleId> articles) {
    return describe_all(corpus, articles);
  });
  CHECK(count_of(database, "analysis") == 3);
  CHECK(Store(database, Store::Access::read).analysis_damages().empty());
  Sqlite(database.store_file(), Sqlite::Access::write)
      .execute("UPDATE analysis SET record = x'00' || record WHERE id = 2");
  const Store store(database, Store::Access::read);
  CHECK(store.analysis_damages().size() == 1);
  CHECK(store.damages().empty());
}

TEST_CASE("an article is found by key, id or address") {
  const TemporaryFolder home;
  Store store(new_or_existing_database(home.path() + "/db"), Store::Access::write);
  add(store, corpus_of(three()));
  const StoredArticle first = store.article(store.rows().at(0));
  CHECK(store.row_named(first.key) == first.row);
  CHECK(store.row_named("r1") == first.row);
  CHECK(store.row_named("https://a.example/1") == first.row);
  CHECK_FALSE(store.row_named("nobody"));
}

TEST_CASE("articles of a corpus are told where they are in the store") {
  const TemporaryFolder home;
  Store store(new_or_existing_database(home.path() + "/db"), Store::Access::write);
  for (const char* name : {"z.jsonl", "a.jsonl"}) add(store, corpus_of({three()[name[0] == 'a' ? 0 : 1]}, name));
  std::vector<ArticleRow> rows;
  const Corpus corpus = store.corpus_of(store.rows(), &rows);
  REQUIRE(rows.size() == 2);
  for (std::size_t i = 0; i < 2; ++i) CHECK(store.article(rows[i]).article.input_id == corpus.articles[i].input_id);
}
