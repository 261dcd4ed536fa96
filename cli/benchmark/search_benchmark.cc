// SPDX-License-Identifier: GPL-3.0-or-later
// How long a search takes, from the words that are typed to the hits as they are shown, in a program that stays open.
// Queries are made from articles of the database itself, in the kinds that people type, so that all of them have hits;
// which articles is decided by their number alone, so that the same database is asked the same questions.

#include <algorithm>
#include <array>
#include <chrono>
#include <map>
#include <ostream>
#include <sstream>

#include "cli/benchmark/benchmarks.h"
#include "cli/options.h"
#include "cli/run.h"
#include "cli/search/hit_writers.h"
#include "engine/model/error.h"
#include "index/terms.h"

namespace tawatur {
namespace {

CommandSyntax syntax() {
  return {
      .name = "benchmark search",
      .usage = "--db DIR",
      .description =
          "Time of a search from its words to ten hits in JSON, in a program that stays open: a line for each kind of\n"
          "query with number, median, 99th percentile and longest time in milliseconds, and one for all.",
      .options = {{"db", 0, "DIR", "folder of the database"},
                  {"queries", 0, "N", "queries of each kind, 10 to 100000 (200)"}},
      .most_operands = 0,
  };
}

// What queries are made of: an article with words, in the order of its text.
struct Source {
  StoredArticle stored;
  std::vector<QueryWord> words;

  // A word of five letters and more, counted from `at`.
  [[nodiscard]] std::string word(std::size_t at) const {
    constexpr std::size_t kBytes = 10;
    for (std::size_t i = 0; i < words.size(); ++i) {
      const QueryWord& word = words[(at + i) % words.size()];
      if (!word.number && word.folded.size() >= kBytes) return word.folded;
    }
    return words[at % words.size()].folded;
  }
};

struct QueryKindRow {
  const char* name;
  IndexPart part;
  bool collapse, facets;
  std::string (*text)(const Source& source);
};

std::string one_word(const Source& source) {
  return source.word(7);
}
std::string three_words(const Source& source) {
  return source.word(2) + " " + source.word(11) + " " + source.word(23);
}
std::string both_words(const Source& source) {
  return source.word(3) + " AND " + source.word(17);
}
std::string phrase(const Source& source) {
  const std::size_t at = source.words.size() / 3;
  return "\"" + source.words[at].folded + " " + source.words[(at + 1) % source.words.size()].folded + "\"";
}
std::string word_in_month(const Source& source) {
  const std::optional<Day>& day = source.stored.article.published.value;
  return one_word(source) + (day ? " date:" + iso_day(*day).substr(0, 7) : "");
}
std::string word_of_outlet(const Source& source) {
  const std::string outlet = outlet_of(source.stored.article);
  return one_word(source) +
         (outlet.empty() || outlet.find('"') != std::string::npos ? "" : " outlet:\"" + outlet + "\"");
}
std::string word_and_number(const Source& source) {
  return one_word(source) + " number:>10";
}
std::string any_large_number(const Source& source) {
  return "number:>" + std::to_string(100 + source.stored.row % 1000);
}

constexpr std::array kKinds = std::to_array<QueryKindRow>({
    {"one word", IndexPart::articles, false, false, one_word},
    {"three words", IndexPart::articles, false, false, three_words},
    {"two words with AND", IndexPart::articles, false, false, both_words},
    {"phrase of two words", IndexPart::articles, false, false, phrase},
    {"word, month", IndexPart::articles, false, false, word_in_month},
    {"word, outlet", IndexPart::articles, false, false, word_of_outlet},
    {"word, number:>10", IndexPart::articles, false, false, word_and_number},
    {"number:>N alone", IndexPart::articles, false, false, any_large_number},
    {"three words among claims", IndexPart::claims, false, false, three_words},
    {"word, number:>10 among claims", IndexPart::claims, false, false, word_and_number},
    {"three words, copies folded", IndexPart::articles, true, false, three_words},
    {"three words, with facets", IndexPart::articles, false, true, three_words},
});

using Milliseconds = std::chrono::duration<double, std::milli>;

double timed_search(const Store& store, Searcher& searcher, const std::string& text, const SearchOptions& options,
                    const HitFormat& format) {
  const auto begin = std::chrono::steady_clock::now();
  std::ostringstream shown;
  format.write(shown_result(store, searcher.search(parse_query(text), options), text, options), shown);
  return Milliseconds(std::chrono::steady_clock::now() - begin).count();
}

double percentile(const std::vector<double>& sorted, double share) {
  return sorted[std::min(sorted.size() - 1, static_cast<std::size_t>(share * static_cast<double>(sorted.size())))];
}

void write_row(const std::string& name, std::vector<double> times, std::ostream& out) {
  std::sort(times.begin(), times.end());
  const auto shown = [](double time) {
    return std::to_string(static_cast<int>(time * 100 + 0.5) / 100.0).substr(0, 6);
  };
  out << name << '\t' << times.size() << '\t' << shown(percentile(times, 0.5)) << '\t' << shown(percentile(times, 0.99))
      << '\t' << shown(times.back()) << '\n';
}

std::vector<Source> sources(const Store& store, std::size_t count) {
  const std::vector<ArticleRow> rows = store.rows();
  if (rows.empty()) throw InputError("the database is empty");
  std::vector<Source> found;
  // A step that has no divisor in common with most numbers of articles.
  constexpr std::size_t kStep = 7919;
  for (std::size_t i = 0; found.size() < count && i < 10 * count; ++i) {
    Source source{store.article(rows[i * kStep % rows.size()]), {}};
    source.words = query_words(slice(source.stored.document.text, source.stored.article.body()));
    if (source.words.size() >= 2) found.push_back(std::move(source));
  }
  if (found.empty()) throw InputError("the articles of the database have no words");
  return found;
}

}  // namespace

int run_search_benchmark(Words words, const Streams& streams) {
  const std::optional<Arguments> arguments = parse_arguments(syntax(), words, streams.out);
  if (!arguments) return kDone;
  const DatabaseFolder database = existing_database(arguments->required("db"));
  const Store store(database, Store::Access::read);
  Searcher searcher(database);
  const std::vector<Source> asked = sources(store, arguments->number("queries", 10, 100000, 200));
  const auto json = std::find_if(hit_formats().begin(), hit_formats().end(),
                                 [](const HitFormat& format) { return format.name == "json"; });
  streams.out << "query\tqueries\tmedian ms\t99th percentile ms\tlongest ms\n";
  std::vector<double> all;
  for (const QueryKindRow& kind : kKinds) {
    const SearchOptions options{.part = kind.part, .collapse = kind.collapse, .facets = kind.facets};
    std::vector<double> times;
    for (const Source& source : asked) {
      times.push_back(timed_search(store, searcher, kind.text(source), options, *json));
    }
    write_row(kind.name, times, streams.out);
    all.insert(all.end(), times.begin(), times.end());
  }
  write_row("all", all, streams.out);
  return kDone;
}

}  // namespace tawatur
