// SPDX-License-Identifier: GPL-3.0-or-later
// What can be read in one article alone is most of the work of a run, and never changes while the article does not.
// The stages are shown a copy of the article that holds nothing but what `analysis_input` covers, so that no kept
// analysis can rest on anything else.

#include "engine/article_analysis.h"

#include <algorithm>
#include <iterator>
#include <mutex>

#include "engine/claims/claim_extractor.h"
#include "engine/hashing.h"
#include "engine/parallel.h"
#include "engine/program_version.h"
#include "engine/text/sentence_splitter.h"

namespace tawatur {
namespace {

// Articles that one call of the claims stage reads: its table of known words pays off, progress is seen.
constexpr std::size_t kArticlesAtOnce = 128;

// An article with nothing but what an analysis may rest on.
Article visible_part(const Article& article) {
  Article visible;
  visible.title = article.title;
  visible.blocks = article.blocks;
  visible.published.value = article.published.value;
  visible.language = article.language;
  return visible;
}

void append_number(std::uint64_t number, std::string& bytes) {
  for (unsigned shift = 0; shift < 64; shift += 8) bytes += static_cast<char>((number >> shift) & 0xFFU);
}

void append_words(std::uint64_t kind, Span span, std::string_view text, std::string& bytes) {
  append_number(kind, bytes);
  append_number(span.begin, bytes);
  append_number(span.end, bytes);
  bytes += slice(text, span);
}

// Sentences, then what the claims stage tells of each, cut apart again by article.
std::vector<ArticleAnalysis> analyze_part(const Corpus& corpus, std::span<const ArticleId> wanted) {
  Corpus part;
  std::vector<Sentence> sentences;
  std::vector<std::size_t> first = {0};
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const Article& article = corpus.articles[wanted[i].value];
    part.documents.push_back(
        {.input = {}, .is_input = false, .text = corpus.document_of(article).text, .encoding = {}});
    part.articles.push_back(visible_part(article));
    part.articles.back().document = DocumentId(i);
    std::vector<Sentence> own = split_sentences(ArticleId(i), part.articles.back(), part.documents.back().text);
    std::move(own.begin(), own.end(), std::back_inserter(sentences));
    first.push_back(sentences.size());
  }
  ClaimTable table = read_claims(part, sentences, 1);
  std::vector<ArticleAnalysis> analyses(wanted.size());
  for (Claim& claim : table.claims) {
    const std::size_t article = sentences[claim.sentence.value].article.value;
    claim.sentence = SentenceId(claim.sentence.value - first[article]);
    analyses[article].table.claims.push_back(std::move(claim));
  }
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    ArticleAnalysis& analysis = analyses[sentences[s].article.value];
    sentences[s].article = ArticleId();
    analysis.sentences.push_back(std::move(sentences[s]));
    analysis.table.attributions.push_back(std::move(table.attributions[s]));
    analysis.table.names.push_back(std::move(table.names[s]));
    analysis.table.quotations.push_back(std::move(table.quotations[s]));
  }
  return analyses;
}

template <class T>
void move_all(std::vector<T>& from, std::vector<T>& to) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

}  // namespace

std::vector<ArticleAnalysis> analyze_articles(const Corpus& corpus, std::span<const ArticleId> wanted, unsigned threads,
                                              const Progress& progress) {
  std::vector<ArticleAnalysis> analyses(wanted.size());
  std::mutex mutex;
  std::size_t done = 0;
  parallel_ranges(wanted.size(), threads, [&](std::size_t begin, std::size_t end) {
    for (std::size_t at = begin; at < end; at += kArticlesAtOnce) {
      const std::size_t count = std::min(kArticlesAtOnce, end - at);
      std::vector<ArticleAnalysis> part = analyze_part(corpus, wanted.subspan(at, count));
      std::move(part.begin(), part.end(), analyses.begin() + static_cast<std::ptrdiff_t>(at));
      if (!progress) continue;
      const std::scoped_lock lock(mutex);
      done += count;
      progress("reading claims", done, wanted.size());
    }
  });
  return analyses;
}

std::vector<ArticleAnalysis> all_analyses(const Corpus& corpus, std::vector<std::optional<ArticleAnalysis>> known,
                                          unsigned threads, const Progress& progress) {
  known.resize(corpus.articles.size());
  std::vector<ArticleId> missing;
  for (std::size_t i = 0; i < known.size(); ++i) {
    if (!known[i]) missing.emplace_back(i);
  }
  std::vector<ArticleAnalysis> made = analyze_articles(corpus, missing, threads, progress);
  for (std::size_t i = 0; i < missing.size(); ++i) known[missing[i].value] = std::move(made[i]);
  std::vector<ArticleAnalysis> all;
  all.reserve(known.size());
  for (std::optional<ArticleAnalysis>& analysis : known) all.push_back(std::move(*analysis));
  return all;
}

std::uint64_t analysis_input(const Article& article, std::string_view text) {
  std::string bytes;
  append_number(article.published.value
                    ? static_cast<std::uint64_t>(article.published.value->time_since_epoch().count())
                    : ~std::uint64_t{0},
                bytes);
  append_number(article.language.size(), bytes);
  bytes += article.language;
  if (article.title) append_words(0, *article.title, text, bytes);
  for (const Block& block : article.blocks) {
    append_words(1 + static_cast<std::uint64_t>(block.kind), block.span, text, bytes);
  }
  return hash64(bytes);
}

std::string analysis_version() {
  return sha256_hex(std::string(reading_revision()) + lexicon_hash()).substr(0, 16);
}

ArticleAnalysis joined(std::vector<ArticleAnalysis> analyses) {
  ArticleAnalysis all;
  for (std::size_t i = 0; i < analyses.size(); ++i) {
    ArticleAnalysis& own = analyses[i];
    for (Claim& claim : own.table.claims) claim.sentence = SentenceId(claim.sentence.value + all.sentences.size());
    for (Sentence& sentence : own.sentences) sentence.article = ArticleId(i);
    move_all(own.sentences, all.sentences);
    move_all(own.table.attributions, all.table.attributions);
    move_all(own.table.names, all.table.names);
    move_all(own.table.quotations, all.table.quotations);
    move_all(own.table.claims, all.table.claims);
    own = {};
  }
  return all;
}

}  // namespace tawatur
