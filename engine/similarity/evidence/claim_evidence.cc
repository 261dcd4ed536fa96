// SPDX-License-Identifier: GPL-3.0-or-later
// Two passes: all words of all claims are counted, then weighed by how few texts have them. What a claim leaves out
// because its article has just said it (who takes part) is filled in from the sentence before.
#include "engine/similarity/evidence/claim_evidence.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "engine/text/stemmer.h"

namespace tawatur {
namespace {

// The vectors of one kind of all claims.
std::vector<TermVector*> vectors_of(std::vector<ClaimEvidence>& claims, TermVector ClaimEvidence::*member) {
  std::vector<TermVector*> result;
  for (ClaimEvidence& claim : claims) result.push_back(&(claim.*member));
  return result;
}

std::vector<std::uint32_t> sorted_unique(std::vector<std::uint32_t> numbers) {
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  return numbers;
}

// Numbers for what claims are typed by.
struct TypedNumbers {
  Vocabulary names;
  Vocabulary acts;
};

void add_typed_evidence(const Claim& claim, const Notions& notions, TypedNumbers& numbers, ClaimEvidence& evidence) {
  for (const Speaker& speaker : claim.attribution.speakers)
    evidence.speakers.push_back(numbers.names.add(speaker.name));
  evidence.speakers = sorted_unique(std::move(evidence.speakers));
  if (!claim.act.empty()) evidence.act = numbers.acts.add(claim.act) + 1;
  // What somebody says in passing about a thing is no act of speech.
  evidence.speaks = (claim.head && !evidence.speakers.empty()) || notions.sort_of(claim.act) != ActSort::event;
  evidence.polarity = claim.polarity;
  evidence.modality = claim.modality;
  for (const DateMention& date : claim.dates) {
    if (!date.days || date.is_duration) continue;
    if (!evidence.days) evidence.days = date.days;
    evidence.days->first = std::min(evidence.days->first, date.days->first);
    evidence.days->last = std::max(evidence.days->last, date.days->last);
  }
  evidence.quantities = claim.quantities;
}

// Fills in the parties: persons that the claims of a sentence name and those of its speakers who are named as persons
// anywhere, so that a ministry that speaks for a minister does not part the two.
void add_parties(const Comparison& comparison, TypedNumbers& numbers, std::vector<ClaimEvidence>& claims) {
  std::set<std::uint32_t> persons;
  for (const Claim& claim : comparison.claims) {
    for (const Name& name : claim.names) {
      if (name.kind == NameKind::person) persons.insert(numbers.names.add(name.name));
    }
  }
  std::vector<std::uint32_t> parties;
  for (std::size_t begin = 0, end = 0; begin < claims.size(); begin = end) {
    std::vector<std::uint32_t> named;
    for (; end < claims.size() && claims[end].sentence == claims[begin].sentence; ++end) {
      for (const Name& name : comparison.claims[end].names) {
        if (name.kind == NameKind::person) named.push_back(numbers.names.add(name.name));
      }
      for (const std::uint32_t speaker : claims[end].speakers) {
        if (persons.contains(speaker)) named.push_back(speaker);
      }
    }
    const bool first_of_article =
        begin == 0 || comparison.article_of(ClaimId(begin)) != comparison.article_of(ClaimId(begin - 1));
    if (first_of_article || !named.empty()) parties = sorted_unique(std::move(named));
    for (std::size_t i = begin; i < end; ++i) claims[i].parties = parties;
  }
}

std::vector<TermVector> sentence_vectors(const Comparison& comparison, const EvidenceRule& rule) {
  std::vector<TermVector> sentences(comparison.sentences.size());
  std::vector<TermVector*> all;
  TermWeigher stems(rule.unseen_texts);
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    all.push_back(&sentences[i]);
    for (const Token& token : comparison.sentences[i].tokens) {
      if (token.kind == TokenKind::word && !token.stop_word) stems.add(sentences[i], token.stem);
    }
  }
  stems.weigh(all);
  return sentences;
}

std::vector<TermVector> article_vectors(const Comparison& comparison, const std::vector<ClaimEvidence>& claims) {
  std::vector<TermVector> articles(comparison.corpus.articles.size());
  for (std::size_t i = 0; i < claims.size(); ++i) {
    std::vector<WeightedTerm>& terms = articles[comparison.article_of(ClaimId(i)).value].terms;
    terms.insert(terms.end(), claims[i].stems.terms.begin(), claims[i].stems.terms.end());
  }
  for (TermVector& article : articles) {
    merge_terms(article.terms);
    // Once more is a little more, not twice as much.
    for (WeightedTerm& part : article.terms) part.weight = std::sqrt(part.weight);
    article.terms.shrink_to_fit();
    measure(article);
  }
  return articles;
}

std::vector<ArticleNotions> notions_of_articles(const Comparison& comparison,
                                                const std::vector<ClaimEvidence>& claims) {
  std::vector<ArticleNotions> articles(comparison.corpus.articles.size());
  for (std::size_t i = 0; i < claims.size(); ++i) {
    ArticleNotions& article = articles[comparison.article_of(ClaimId(i)).value];
    ++article.all;
    for (const WeightedTerm& part : claims[i].notions.terms) article.claims.push_back({part.term, 1.0F});
  }
  for (ArticleNotions& article : articles) {
    merge_terms(article.claims);
    article.claims.shrink_to_fit();
  }
  return articles;
}

// What a word stands for. The same for all its tokens, so it is looked up once.
struct WordNotion {
  std::string_view notion;
  bool occasion = false;
};

// The words of all claims, counted.
struct WordCounts {
  std::vector<WordNotion> word_notions;  // by number of the word
  TermWeigher stems;
  TermWeigher words;
  TermWeigher letters;
  TermWeigher notions;

  explicit WordCounts(double unseen) : stems(unseen), words(unseen), letters(unseen), notions(unseen) {}
};

void add_words(const Claim& claim, const std::vector<Token>& tokens, const Notions& notions, std::size_t longest_run,
               WordCounts& counts, ClaimEvidence& evidence) {
  for (std::uint32_t t = claim.first_token; t < claim.last_token; ++t) {
    if (tokens[t].kind != TokenKind::word) continue;
    for_letter_runs(tokens[t].folded, 3, longest_run,
                    [&](std::string_view run) { counts.letters.add(evidence.letters, run); });
    if (tokens[t].stop_word) continue;
    counts.stems.add(evidence.stems, tokens[t].stem);
    counts.words.add(evidence.words, without_proclitics(tokens[t].folded));
    const std::uint32_t word = evidence.words.terms.back().term;
    if (word == counts.word_notions.size()) {
      counts.word_notions.push_back({notions.of(tokens[t]), notions.occasion(tokens[t]) != OccasionMention::none});
    }
    counts.notions.add(evidence.notions, counts.word_notions[word].notion);
    // One that is introduced anywhere in the claim is not only referred to.
    if (counts.word_notions[word].occasion && evidence.occasion != OccasionMention::introduced)
      evidence.occasion = notions.occasion(tokens[t]);
  }
  // Most runs are met more than once; the evidence of all claims stands in memory together.
  merge_terms(evidence.letters.terms);
  evidence.letters.terms.shrink_to_fit();
}

std::vector<bool> countries_among(const Vocabulary& notions) {
  std::vector<bool> is_country(notions.size());
  for (std::uint32_t notion = 0; notion < notions.size(); ++notion) {
    is_country[notion] = notions.term(notion).starts_with(Notions::kCountryMark);
  }
  return is_country;
}

// The pairs of words by number, both ways.
std::set<std::pair<std::uint32_t, std::uint32_t>> numbered(const std::set<WordPair>& pairs, const Vocabulary& words) {
  std::map<std::string_view, std::uint32_t> numbers;
  for (const auto& [a, b] : pairs) {
    numbers.emplace(a, UINT32_MAX);
    numbers.emplace(b, UINT32_MAX);
  }
  for (std::uint32_t word = 0; word < words.size() && !numbers.empty(); ++word) {
    const auto found = numbers.find(words.term(word));
    if (found != numbers.end()) found->second = word;
  }
  std::set<std::pair<std::uint32_t, std::uint32_t>> result;
  for (const auto& [a, b] : pairs) {
    result.emplace(numbers.at(a), numbers.at(b));
    result.emplace(numbers.at(b), numbers.at(a));
  }
  return result;
}

}  // namespace

EvidenceTable claim_evidence(const Comparison& comparison, const EvidenceRule& rule) {
  static const Notions notions;
  EvidenceTable table;
  table.claims.resize(comparison.claims.size());
  WordCounts counts(rule.unseen_texts);
  TypedNumbers numbers;
  for (std::size_t i = 0; i < table.claims.size(); ++i) {
    const Claim& claim = comparison.claims[i];
    const Sentence& sentence = comparison.sentence_of(claim);
    ClaimEvidence& evidence = table.claims[i];
    add_words(claim, sentence.tokens, notions, rule.longest_run, counts, evidence);
    evidence.sentence = claim.sentence.value;
    evidence.published = comparison.article(sentence.article).published.range;
    add_typed_evidence(claim, notions, numbers, evidence);
  }
  add_parties(comparison, numbers, table.claims);
  counts.stems.weigh(vectors_of(table.claims, &ClaimEvidence::stems));
  counts.words.weigh(vectors_of(table.claims, &ClaimEvidence::words));
  counts.letters.weigh(vectors_of(table.claims, &ClaimEvidence::letters));
  counts.notions.weigh(vectors_of(table.claims, &ClaimEvidence::notions));
  table.is_country = countries_among(counts.notions.vocabulary());
  table.stems = counts.stems.take_vocabulary();
  table.word_letters = letters_of_words(counts.words.vocabulary());
  if (rule.substitutes) table.substitutes = numbered(word_substitutes(comparison.sentences), counts.words.vocabulary());
  table.sentences = sentence_vectors(comparison, rule);
  table.articles = article_vectors(comparison, table.claims);
  table.article_notions = notions_of_articles(comparison, table.claims);
  return table;
}

double alignment(const EvidenceTable& table, const ClaimEvidence& x, const ClaimEvidence& y) {
  if (x.words.terms.empty() || y.words.terms.empty()) return 0;
  std::vector<double> best_of_y(y.words.terms.size());
  double of_x = 0;
  double of_y = 0;
  for (const WeightedTerm& a : x.words.terms) {
    double best = 0;
    for (std::size_t j = 0; j < y.words.terms.size(); ++j) {
      const std::uint32_t b = y.words.terms[j].term;
      const bool same = a.term == b || (!table.substitutes.empty() && table.substitutes.contains({a.term, b}));
      const double likeness = same ? 1 : letter_likeness(table.word_letters[a.term], table.word_letters[b]);
      best = std::max(best, likeness);
      best_of_y[j] = std::max(best_of_y[j], likeness);
    }
    of_x += best * static_cast<double>(a.weight);
  }
  for (std::size_t j = 0; j < best_of_y.size(); ++j)
    of_y += best_of_y[j] * static_cast<double>(y.words.terms[j].weight);
  return std::min(1.0, (of_x / x.words.mass + of_y / y.words.mass) / 2);
}

}  // namespace tawatur
