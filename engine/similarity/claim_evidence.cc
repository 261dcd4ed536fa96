// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/similarity/claim_evidence.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <string_view>

#include "engine/hashing.h"
#include "engine/text/stemmer.h"
#include "engine/vectors/vocabulary.h"

namespace tawatur {
namespace {

constexpr double kUnseenTexts = 500;  // as though so many others had been read
constexpr double kLeastRarity = 0.02;

// Term counts of one text; turned into weights when the frequencies of all terms are known.
using Counts = std::vector<WeightedTerm>;

void merge(Counts& counts) {
  std::sort(counts.begin(), counts.end(), [](const WeightedTerm& x, const WeightedTerm& y) { return x.term < y.term; });
  std::size_t kept = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (kept > 0 && counts[kept - 1].term == counts[i].term) {
      counts[kept - 1].weight += counts[i].weight;
    } else {
      counts[kept++] = counts[i];
    }
  }
  counts.resize(kept);
}

void measure(TermVector& vector) {
  double square = 0;
  vector.mass = 0;
  for (const WeightedTerm& part : vector.terms) {
    square += static_cast<double>(part.weight) * part.weight;
    vector.mass += part.weight;
  }
  vector.length = std::sqrt(square);
}

// Counts terms over many texts, then weighs them.
class Weigher {
 public:
  void add(TermVector& text, std::string_view term) { text.terms.push_back({vocabulary_.add(term), 1.0F}); }

  void weigh(const std::vector<TermVector*>& texts) {
    std::vector<std::uint32_t> frequencies(vocabulary_.size());
    for (TermVector* text : texts) {
      merge(text->terms);
      for (const WeightedTerm& part : text->terms) ++frequencies[part.term];
    }
    const double all = static_cast<double>(texts.size()) + kUnseenTexts;
    const double rarest = std::log(all / 2);
    for (TermVector* text : texts) {
      for (WeightedTerm& part : text->terms) {
        const double rarity = std::max(kLeastRarity, std::log(all / (1.0 + frequencies[part.term])) / rarest);
        part.weight = static_cast<float>((1 + std::log(static_cast<double>(part.weight))) * rarity);
      }
      text->terms.shrink_to_fit();
      measure(*text);
    }
  }

  [[nodiscard]] const Vocabulary& vocabulary() const { return vocabulary_; }

 private:
  Vocabulary vocabulary_;
};

// The vectors of one kind of all claims.
std::vector<TermVector*> vectors_of(std::vector<ClaimEvidence>& claims, TermVector ClaimEvidence::*member) {
  std::vector<TermVector*> result;
  for (ClaimEvidence& claim : claims) result.push_back(&(claim.*member));
  return result;
}

// Calls use(run) for the runs of `shortest` to `longest` letters of a word, its borders counting as letters.
template <class Use>
void for_letter_runs(std::string_view word, std::size_t shortest, std::size_t longest, Use use) {
  const std::string bounded = "_" + std::string(word) + "_";
  std::vector<std::size_t> starts;
  for (std::size_t i = 0; i < bounded.size(); ++i) {
    if ((static_cast<unsigned char>(bounded[i]) & 0xC0) != 0x80) starts.push_back(i);
  }
  starts.push_back(bounded.size());
  for (std::size_t length = shortest; length <= longest; ++length) {
    for (std::size_t i = 0; i + length < starts.size(); ++i) {
      use(std::string_view(bounded).substr(starts[i], starts[i + length] - starts[i]));
    }
  }
}

std::vector<std::uint32_t> sorted_unique(std::vector<std::uint32_t> numbers) {
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  return numbers;
}

std::vector<WordLetters> letters_of(const Vocabulary& words) {
  std::vector<WordLetters> result;
  for (std::uint32_t word = 0; word < words.size(); ++word) {
    std::vector<std::uint32_t> runs;
    for_letter_runs(words.term(word), 2, 3,
                    [&](std::string_view run) { runs.push_back(static_cast<std::uint32_t>(hash64(run))); });
    result.emplace_back(sorted_unique(std::move(runs)));
  }
  return result;
}

// Numbers for what claims are typed by.
struct TypedNumbers {
  Vocabulary names;
  Vocabulary acts;
};

void add_typed_evidence(const Claim& claim, TypedNumbers& numbers, ClaimEvidence& evidence) {
  for (const Name& name : claim.names) {
    TermVector& list = name.kind == NameKind::place ? evidence.places : evidence.people;
    list.terms.push_back({numbers.names.add(name.name), 1.0F});
  }
  for (const Speaker& speaker : claim.attribution.speakers)
    evidence.speakers.push_back(numbers.names.add(speaker.name));
  evidence.speakers = sorted_unique(std::move(evidence.speakers));
  if (!claim.act.empty()) evidence.act = numbers.acts.add(claim.act) + 1;
  for (const DateMention& date : claim.dates) {
    if (!date.days || date.is_duration) continue;
    if (!evidence.days) evidence.days = date.days;
    evidence.days->first = std::min(evidence.days->first, date.days->first);
    evidence.days->last = std::max(evidence.days->last, date.days->last);
  }
  evidence.quantities = claim.quantities;
}

// Position of each sentence in its article: titles and the first sentence 1, then falling.
std::vector<float> sentence_positions(const std::vector<Sentence>& sentences) {
  std::vector<float> positions(sentences.size(), 1.0F);
  std::size_t rank = 0;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    if (i == 0 || sentences[i].article != sentences[i - 1].article) rank = 0;
    if (sentences[i].kind == SentenceKind::title) continue;
    positions[i] = 1.0F / (1.0F + static_cast<float>(rank++));
  }
  return positions;
}

// Names weigh by their rarity, once each.
void weigh_names(std::vector<ClaimEvidence>& claims) {
  std::vector<std::uint32_t> frequencies;
  std::vector<TermVector*> lists = vectors_of(claims, &ClaimEvidence::people);
  for (TermVector* places : vectors_of(claims, &ClaimEvidence::places)) lists.push_back(places);
  for (TermVector* participants : vectors_of(claims, &ClaimEvidence::participants)) lists.push_back(participants);
  for (TermVector* list : lists) {
    merge(list->terms);
    for (WeightedTerm& part : list->terms) {
      if (frequencies.size() <= part.term) frequencies.resize(part.term + 1);
      ++frequencies[part.term];
    }
  }
  const double all = static_cast<double>(claims.size()) + kUnseenTexts;
  for (TermVector* list : lists) {
    for (WeightedTerm& part : list->terms) {
      const double rarity = std::log(all / (1.0 + frequencies[part.term])) / std::log(all / 2);
      part.weight = static_cast<float>(std::max(kLeastRarity, rarity));
    }
    measure(*list);
  }
}

constexpr std::size_t kFirstPersons = 2;  // of an article: those whom "the two sides" stand for

void add_person(std::vector<std::uint32_t>& persons, std::uint32_t person) {
  if (std::find(persons.begin(), persons.end(), person) == persons.end()) persons.push_back(person);
}

// Who takes part in what each claim tells: persons named in its sentence and its speakers, else the first persons of
// its article.
void add_participants(const Comparison& comparison, TypedNumbers& numbers, std::vector<ClaimEvidence>& claims) {
  std::vector<std::vector<std::uint32_t>> of_article(comparison.corpus.articles.size());
  std::vector<std::vector<std::uint32_t>> of_sentence(comparison.sentences.size());
  for (const Claim& claim : comparison.claims) {
    std::vector<std::uint32_t>& first = of_article[comparison.sentence_of(claim).article.value];
    for (const Name& name : claim.names) {
      if (name.kind != NameKind::person) continue;
      const std::uint32_t person = numbers.names.add(name.name);
      add_person(of_sentence[claim.sentence.value], person);
      if (first.size() < kFirstPersons) add_person(first, person);
    }
  }
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const Claim& claim = comparison.claims[i];
    std::vector<std::uint32_t> persons = of_sentence[claim.sentence.value];
    for (const std::uint32_t speaker : claims[i].speakers) add_person(persons, speaker);
    if (persons.empty()) persons = of_article[comparison.sentence_of(claim).article.value];
    for (const std::uint32_t person : persons) claims[i].participants.terms.push_back({person, 1.0F});
  }
}

std::vector<TermVector> sentence_vectors(const Comparison& comparison) {
  std::vector<TermVector> sentences(comparison.sentences.size());
  std::vector<TermVector*> all;
  Weigher stems;
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
    Counts& terms = articles[comparison.article_of(ClaimId(i)).value].terms;
    terms.insert(terms.end(), claims[i].stems.terms.begin(), claims[i].stems.terms.end());
  }
  for (TermVector& article : articles) {
    merge(article.terms);
    // Once more is a little more, not twice as much.
    for (WeightedTerm& part : article.terms) part.weight = std::sqrt(part.weight);
    article.terms.shrink_to_fit();
    measure(article);
  }
  return articles;
}

}  // namespace

EvidenceTable claim_evidence(const Comparison& comparison) {
  EvidenceTable table;
  table.claims.resize(comparison.claims.size());
  const std::vector<float> positions = sentence_positions(comparison.sentences);
  Weigher stems;
  Weigher words;
  Weigher letters;
  TypedNumbers numbers;
  for (std::size_t i = 0; i < table.claims.size(); ++i) {
    const Claim& claim = comparison.claims[i];
    ClaimEvidence& evidence = table.claims[i];
    const std::vector<Token>& tokens = comparison.sentence_of(claim).tokens;
    for (std::uint32_t t = claim.first_token; t < claim.last_token; ++t) {
      if (tokens[t].kind != TokenKind::word) continue;
      for_letter_runs(tokens[t].folded, 3, 4, [&](std::string_view run) { letters.add(evidence.letters, run); });
      if (tokens[t].stop_word) continue;
      stems.add(evidence.stems, tokens[t].stem);
      words.add(evidence.words, without_proclitics(tokens[t].folded));
    }
    evidence.sentence = claim.sentence.value;
    evidence.published = comparison.article(comparison.sentence_of(claim).article).published.range;
    evidence.position = positions[claim.sentence.value];
    add_typed_evidence(claim, numbers, evidence);
  }
  stems.weigh(vectors_of(table.claims, &ClaimEvidence::stems));
  words.weigh(vectors_of(table.claims, &ClaimEvidence::words));
  letters.weigh(vectors_of(table.claims, &ClaimEvidence::letters));
  add_participants(comparison, numbers, table.claims);
  weigh_names(table.claims);
  table.word_letters = letters_of(words.vocabulary());
  table.sentences = sentence_vectors(comparison);
  table.articles = article_vectors(comparison, table.claims);
  return table;
}

namespace {

// Calls meet(x weight, y weight) for each shared term, ascending.
template <class Meet>
void for_shared(const TermVector& x, const TermVector& y, Meet meet) {
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < x.terms.size() && j < y.terms.size()) {
    if (x.terms[i].term == y.terms[j].term) {
      meet(static_cast<double>(x.terms[i++].weight), static_cast<double>(y.terms[j++].weight));
    } else if (x.terms[i].term < y.terms[j].term) {
      ++i;
    } else {
      ++j;
    }
  }
}

}  // namespace

double cosine(const TermVector& x, const TermVector& y) {
  double sum = 0;
  for_shared(x, y, [&](double a, double b) { sum += a * b; });
  return sum == 0 ? 0 : std::min(1.0, sum / (x.length * y.length));
}

double containment(const TermVector& x, const TermVector& y) {
  double sum = 0;
  for_shared(x, y, [&](double a, double b) { sum += std::min(a, b); });
  return sum == 0 ? 0 : std::min(1.0, sum / std::min(x.mass, y.mass));
}

WordLetters::WordLetters(std::vector<std::uint32_t> its_runs) : runs(std::move(its_runs)) {
  for (const std::uint32_t run : runs) bits |= std::uint64_t{1} << (run % 64);
}

double word_likeness(const EvidenceTable& table, std::uint32_t x, std::uint32_t y) {
  if (x == y) return 1;
  const std::vector<std::uint32_t>& a = table.word_letters[x].runs;
  const std::vector<std::uint32_t>& b = table.word_letters[y].runs;
  // Shared runs have shared bits, but for runs of one word that fall on one bit.
  const std::uint64_t bits = table.word_letters[x].bits;
  const std::size_t doubled = a.size() - static_cast<std::size_t>(std::popcount(bits));
  const auto common = static_cast<std::size_t>(std::popcount(bits & table.word_letters[y].bits));
  if (4 * (common + doubled) < a.size() + b.size()) return 0;
  std::size_t shared = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) {
      ++shared, ++i, ++j;
    } else if (a[i] < b[j]) {
      ++i;
    } else {
      ++j;
    }
  }
  const double likeness = 2.0 * static_cast<double>(shared) / static_cast<double>(a.size() + b.size());
  return likeness >= 0.5 ? likeness : 0;
}

double alignment(const EvidenceTable& table, const ClaimEvidence& x, const ClaimEvidence& y) {
  if (x.words.terms.empty() || y.words.terms.empty()) return 0;
  std::vector<double> best_of_y(y.words.terms.size());
  double of_x = 0;
  double of_y = 0;
  for (const WeightedTerm& a : x.words.terms) {
    double best = 0;
    for (std::size_t j = 0; j < y.words.terms.size(); ++j) {
      const double likeness = word_likeness(table, a.term, y.words.terms[j].term);
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
