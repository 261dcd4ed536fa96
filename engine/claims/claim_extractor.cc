// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/claims/claim_extractor.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "engine/claims/attribution.h"
#include "engine/claims/claim_details.h"
#include "engine/claims/claim_spans.h"
#include "engine/claims/names.h"
#include "engine/claims/quotations.h"
#include "engine/claims/words.h"
#include "engine/parallel.h"

namespace tawatur {
namespace {

// Sentences [first, last) of one article.
struct ArticleRange {
  std::size_t first = 0;
  std::size_t last = 0;
};

std::vector<ArticleRange> article_ranges(std::span<const Sentence> sentences) {
  std::vector<ArticleRange> ranges;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    if (s == 0 || sentences[s].article != sentences[s - 1].article) ranges.push_back({s, s});
    ranges.back().last = s + 1;
  }
  return ranges;
}

struct SentenceFacts {
  std::vector<PlacedDate> dates;
  std::vector<PlacedQuantity> quantities;
};

std::vector<Quotation> quotations_of(const SentenceWords& words, const std::vector<Quote>& quotes) {
  std::vector<Quotation> quotations;
  for (const Quote& quote : quotes) quotations.push_back({words.span(quote.range), quote.scare});
  return quotations;
}

bool touches(const std::vector<ClaimSpan>& spans, TokenRange range) {
  return std::any_of(spans.begin(), spans.end(), [&](const ClaimSpan& span) { return span.range.overlaps(range); });
}

Claim make_claim(const SentenceWords& words, const ClaimSpan& span, const AttributedSentence& attributed) {
  Claim claim;
  claim.span = words.span(span.range);
  claim.first_token = static_cast<std::uint32_t>(span.range.first);
  claim.last_token = static_cast<std::uint32_t>(span.range.last);
  claim.head = span.head;
  claim.presupposed = span.presupposed;
  claim.act = act_of(words, span);
  claim.polarity = polarity_of(words, span, attributed);
  claim.modality = modality_of(words, span, attributed);
  if (span.part) {
    claim.attribution = attributed.parts[*span.part].attribution;
  } else if (attributed.parts.empty()) {
    claim.attribution = attributed.whole;
  }
  return claim;
}

void add_facts(const SentenceFacts& facts, const std::vector<ClaimSpan>& spans, std::size_t position, Claim& claim) {
  const TokenRange range = spans[position].range;
  for (const PlacedQuantity& quantity : facts.quantities) {
    if (range.contains(quantity.range)) claim.quantities.push_back(quantity.quantity);
  }
  for (const PlacedDate& date : facts.dates) {
    // A date that stands in no claim ("said on Tuesday that") places all that the sentence mainly says.
    const bool outside = !touches(spans, date.range);
    const bool places = spans[position].head || spans.size() == 1;
    if (date.range.overlaps(range) || (outside && places)) claim.dates.push_back(date.date);
  }
}

class ArticleReader {
 public:
  ArticleReader(const Corpus& corpus, std::span<const Sentence> sentences, WordAnalyzer& analyzer)
      : article_(corpus.articles[sentences.front().article.value]), sentences_(sentences) {
    const std::string_view text = corpus.document_of(article_).text;
    words_.reserve(sentences.size());
    for (const Sentence& sentence : sentences) words_.push_back(analyzer.analyze(sentence, text));
  }

  void read(std::size_t first_sentence, ClaimTable& table) {
    std::vector<std::vector<Mention>> mentions;
    for (const SentenceWords& words : words_) mentions.push_back(find_mentions(words));
    join_mentions(words_, mentions);
    const std::vector<std::vector<Quote>> quotes = find_quotes(words_);
    std::vector<AttributedSentence> attributed = attribute_article(words_, mentions, quotes);
    for (std::size_t s = 0; s < words_.size(); ++s) {
      table.names.push_back(names_of(words_[s], mentions[s]));
      table.quotations.push_back(quotations_of(words_[s], quotes[s]));
      if (words_[s].size() > 0) add_claims(s, first_sentence, quotes[s], attributed[s], table);
      table.attributions.push_back(std::move(attributed[s].whole));
    }
  }

 private:
  void add_claims(std::size_t s, std::size_t first_sentence, const std::vector<Quote>& quotes,
                  const AttributedSentence& attributed, ClaimTable& table) const {
    const SentenceWords& words = words_[s];
    SentenceFacts facts;
    facts.dates = dates_of(words, article_.published.value);
    facts.quantities = quantities_of(words, facts.dates);
    const std::vector<ClaimSpan> spans = split_claims(words, quotes, attributed);
    for (std::size_t k = 0; k < spans.size(); ++k) {
      Claim claim = make_claim(words, spans[k], attributed);
      claim.sentence = SentenceId(first_sentence + s);
      for (const Name& name : table.names.back()) {
        if (claim.span.contains(name.span)) claim.names.push_back(name);
      }
      add_facts(facts, spans, k, claim);
      table.claims.push_back(std::move(claim));
    }
  }

  const Article& article_;
  std::span<const Sentence> sentences_;
  std::vector<SentenceWords> words_;
};

}  // namespace

ClaimTable read_claims(const Corpus& corpus, std::span<const Sentence> sentences, unsigned threads) {
  const std::vector<ArticleRange> ranges = article_ranges(sentences);
  std::vector<ClaimTable> tables(ranges.size());
  parallel_ranges(ranges.size(), threads, [&](std::size_t begin, std::size_t end) {
    WordAnalyzer analyzer(word_lexicon());
    for (std::size_t i = begin; i < end; ++i) {
      const ArticleRange range = ranges[i];
      ArticleReader reader(corpus, sentences.subspan(range.first, range.last - range.first), analyzer);
      reader.read(range.first, tables[i]);
    }
  });
  ClaimTable result;
  for (ClaimTable& table : tables) {
    std::move(table.quotations.begin(), table.quotations.end(), std::back_inserter(result.quotations));
    std::move(table.names.begin(), table.names.end(), std::back_inserter(result.names));
    std::move(table.attributions.begin(), table.attributions.end(), std::back_inserter(result.attributions));
    std::move(table.claims.begin(), table.claims.end(), std::back_inserter(result.claims));
  }
  return result;
}

ClaimTable extract_claims(const Corpus& corpus, std::span<const Sentence> sentences, unsigned threads) {
  ClaimTable table = read_claims(corpus, sentences, threads);
  join_spellings(sentences, table);
  return table;
}

}  // namespace tawatur
