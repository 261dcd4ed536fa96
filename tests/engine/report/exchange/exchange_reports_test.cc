// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <sqlite3.h>
#include <algorithm>

#include <nlohmann/json.hpp>
#include <sstream>

#include "engine/report/format_writers.h"
#include "tests/support/fire_comparison.h"

using namespace tawatur;
using nlohmann::json;

namespace {

using Write = void (*)(const Comparison&, const ReportOptions&, std::ostream&);

std::string written(Write write, const Comparison& comparison) {
  std::ostringstream out;
  write(comparison, {ReportLanguage::english}, out);
  return out.str();
}

std::size_t count(const std::string& text, std::string_view words) {
  std::size_t found = 0;
  for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) ++found;
  return found;
}

// First column of the first row of a query on the written database.
std::string answer(const std::string& bytes, const char* query) {
  sqlite3* database = nullptr;
  REQUIRE(sqlite3_open(":memory:", &database) == SQLITE_OK);
  std::string copy = bytes;
  REQUIRE(sqlite3_deserialize(database, "main", reinterpret_cast<unsigned char*>(copy.data()),
                              static_cast<sqlite3_int64>(copy.size()), static_cast<sqlite3_int64>(copy.size()),
                              SQLITE_DESERIALIZE_READONLY) == SQLITE_OK);
  sqlite3_stmt* statement = nullptr;
  REQUIRE(sqlite3_prepare_v2(database, query, -1, &statement, nullptr) == SQLITE_OK);
  std::string result;
  if (sqlite3_step(statement) == SQLITE_ROW) {
    result = reinterpret_cast<const char*>(sqlite3_column_text(statement, 0));
  }
  sqlite3_finalize(statement);
  sqlite3_close(database);
  return result;
}

}  // namespace

TEST_CASE("the database holds every record, and its views answer in one line") {
  const testing::FireComparison fire;
  const std::string bytes = written(write_sqlite, fire.result);

  CHECK(answer(bytes, "PRAGMA integrity_check") == "ok");
  CHECK(answer(bytes, "SELECT count(*) FROM claims") == "6");
  CHECK(answer(bytes, "SELECT text FROM claims WHERE id = 'c1'") == "12 شخصا أصيبوا في الحريق");
  CHECK(answer(bytes, "SELECT outlets || ' ' || independent_sources FROM shared_claims WHERE id = 'k1'") == "3 1");
  CHECK(answer(bytes, "SELECT group_concat(text, '/') FROM readings WHERE divergence = 'd1' AND side = 1") ==
        "15 شخصا/15 شخصا");
  CHECK(answer(bytes, "SELECT outlet FROM left_out") == "منتدى جيم");
  CHECK(answer(bytes, "SELECT count(*) FROM pragma_foreign_key_check") == "0");
  CHECK(written(write_sqlite, fire.result) == bytes);
}

TEST_CASE("the database holds the findings about outlets and statements") {
  const testing::FireFindings fire;
  const std::string bytes = written(write_sqlite, fire.result);

  CHECK(answer(bytes, "SELECT count(*) FROM pragma_foreign_key_check") == "0");
  CHECK(answer(bytes, "SELECT group_concat(kind, ' ') FROM silences") ==
        "event_not_covered claim_absent published_before text_cut unreadable collection_gap");
  CHECK(answer(bytes, "SELECT changed || '/' || chances FROM house_style") == "1/2");
  CHECK(answer(bytes, "SELECT from_text || '>' || to_text FROM style_instances") == "الحريق>النيران");
  CHECK(answer(bytes, "SELECT drift FROM quotation_drift WHERE claim = 'c1'") == "marks_lost");
  CHECK(answer(bytes, "SELECT article || gap FROM headlines") == "a1number");
  CHECK(answer(bytes, "SELECT group_concat(article, ' ') FROM chain_links WHERE claim = 'c5' AND way = 'copied'") ==
        "a3 a2");
  CHECK(answer(bytes, "SELECT verdict FROM sentence_reuse WHERE a = 's3'") == "direct_copy");
  CHECK(answer(bytes, "SELECT group_concat(article, ' ') FROM citation_circles") == "a2 a3");
  CHECK(answer(bytes, "SELECT group_concat(text, ' ') FROM aligned_words WHERE claim = 'c3'") == "أصيب 15 شخصا");
  CHECK(answer(bytes, "SELECT breaks_at FROM clusters WHERE id = 'k1'") == "0.71");
}

TEST_CASE("the network joins outlets, articles, claims and copies, the same in both formats") {
  const testing::FireComparison fire;
  const std::string gexf = written(write_gexf, fire.result);
  const std::string graphml = written(write_graphml, fire.result);

  // 4 outlets, 4 articles, 2 claims; 4 publish, 3 + 3 state, 1 copy
  CHECK(count(gexf, "<node ") == 10);
  CHECK(count(graphml, "<node ") == 10);
  CHECK(count(gexf, "<edge ") == 11);
  CHECK(count(graphml, "<edge ") == 11);
  CHECK(count(gexf, "source=\"a2\" target=\"a3\" label=\"copied_to\" weight=\"0.9\"") == 1);
}

TEST_CASE("the apparatus has an entry for each divergence with its witnesses") {
  const testing::FireComparison fire;
  const std::string tei = written(write_tei, fire.result);

  CHECK(count(tei, "<app ") == 4);
  CHECK(count(tei, "<rdg wit=\"#a2 #a3\">15 شخصا</rdg>") == 1);
  CHECK(count(tei, "<rdg wit=\"#a3\" type=\"missing\"></rdg>") == 1);
  CHECK(count(tei, "<witness ") == 4);
}

TEST_CASE("witnesses of one side with words of their own are readings of one group") {
  testing::FireComparison fire;
  for (DivergenceSpan& part : fire.result.divergences[0].spans) part.side = 0;

  const std::string tei = written(write_tei, fire.result);

  CHECK(count(tei, "<rdgGrp>\n<rdg wit=\"#a1\">12 شخصا</rdg>\n<rdg wit=\"#a2 #a3\">15 شخصا</rdg>\n</rdgGrp>") == 1);
}

TEST_CASE("CollateX gets a witness for each claim") {
  const testing::FireComparison fire;
  const json collation = json::parse(written(write_collatex, fire.result));

  REQUIRE(collation.size() == 2);
  CHECK(collation[0]["witnesses"][1] == json{{"id", "a2-c3"}, {"content", "أصيب 15 شخصا"}});
}

TEST_CASE("an annotation quotes the exact words, those around them, and where they stand") {
  const testing::FireComparison fire;
  const json page = json::parse(written(write_annotations, fire.result));

  const json& target = page["items"][0]["target"][0];
  CHECK(target["source"] == "1.txt");
  const std::string& text = fire.result.corpus.documents[0].text;
  CHECK(target["selector"][0]["type"] == "TextQuoteSelector");
  CHECK(target["selector"][0]["exact"] == "12 شخصا");
  const std::string before = target["selector"][0]["prefix"];
  const std::string after = target["selector"][0]["suffix"];
  CHECK(before == text.substr(0, 36));  // all that there is: fewer than 32 characters
  CHECK(text.substr(36, 11 + after.size()) == "12 شخصا" + after);
  CHECK(std::count_if(after.begin(), after.end(), [](char byte) { return (byte & 0xC0) != 0x80; }) == 32);
  CHECK(target["selector"][1] == json{{"type", "DataPositionSelector"}, {"start", 36}, {"end", 47}});
  CHECK(page["items"][0]["body"][1]["value"] == "12 against 15, both from the ministry.");
}

TEST_CASE("a file whose name is no address is named by one") {
  testing::FireComparison fire;
  fire.result.corpus.inputs[0].name = "day 1/a#b%20.txt";

  const json page = json::parse(written(write_annotations, fire.result));

  CHECK(page["items"][0]["target"][0]["source"] == "day%201/a%23b%2520.txt");
}

TEST_CASE("articles are cited with outlet and day, and with an address only if it is one of the web") {
  testing::FireComparison fire;
  fire.at(fire.wire).url = "https://example.org/1";
  fire.at(fire.channel).url = "javascript:alert(1)";
  const json articles = json::parse(written(write_csl_json, fire.result));
  const std::string bibtex = written(write_bibtex, fire.result);

  CHECK(articles[0]["issued"]["date-parts"][0] == json{2024, 3, 5});
  CHECK(articles[0]["container-title"] == "وكالة ألف");
  CHECK(articles[0]["URL"] == "https://example.org/1");
  CHECK_FALSE(articles[1].contains("URL"));
  CHECK(count(bibtex, "@misc{") == 4);
  CHECK(count(bibtex, "date = {2024-03-05}") == 1);
  CHECK(count(bibtex, "javascript") == 0);
}

TEST_CASE("a draft of a review has no verdict") {
  const testing::FireComparison fire;
  const std::string text = written(write_claim_reviews, fire.result);
  const json drafts = json::parse(text);

  CHECK(drafts[0]["claimReviewed"] == "عدد المصابين في الحريق");
  CHECK(drafts[0]["itemReviewed"]["appearance"].size() == 3);
  CHECK(drafts[0]["creativeWorkStatus"] == "Draft");
  CHECK(text.find("ating") == std::string::npos);
}

TEST_CASE("plain texts hold the body and no more, and the list names each") {
  testing::FireComparison fire;
  const std::vector<SideFile> texts = plain_texts(fire.result, {});

  REQUIRE(texts.size() == 4);
  std::ostringstream out;
  texts[0].write(out);
  CHECK(out.str() == "قالت وزارة الصحة إن 12 شخصا أصيبوا في الحريق.\nنجم الحريق عن مواد كيميائية.\n");
  CHECK(count(written(write_plain_text_list, fire.result), "plain/a3.txt,a3,منتدى جيم,قناة باء,2024-03-06,ar\r\n") ==
        1);
}

TEST_CASE("TeX and XML signs in a title stay signs") {
  testing::FireComparison fire;
  fire.at(fire.injured).label = "a<b>&\"\x01";
  fire.at(fire.wire).publisher = "50% {x} $y$ \\input{z} #&_~^";

  CHECK(count(written(write_gexf, fire.result), "label=\"a&lt;b&gt;&amp;&quot;⟦U+0001⟧\"") == 1);
  CHECK(count(written(write_bibtex, fire.result),
              "{50\\% (x) \\$y\\$ {\\textbackslash}input(z) \\#\\&\\_{\\textasciitilde}{\\textasciicircum}}") == 1);
}
