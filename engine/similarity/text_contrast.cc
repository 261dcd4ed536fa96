// SPDX-License-Identifier: GPL-3.0-or-later
// Texts that someone has paired are short and edited: one country for another, one number for another, a word for its
// contrary, something that fails or is called off, or another predicate altogether. Five features, a logistic model.
#include "engine/similarity/text_contrast.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "engine/similarity/evidence/notions.h"
#include "engine/similarity/evidence/word_letters.h"
#include "engine/similarity/model_settings.h"
#include "engine/text/corpus_files.h"
#include "engine/text/folding.h"
#include "engine/text/lexicon.h"
#include "engine/text/stemmer.h"

namespace tawatur {
namespace {

constexpr std::array<ContrastFeature, kContrastFeatures> kFeatures = {{
    {"countries_odd", DivergenceKind::entity, "each names a country that the other does not name"},
    {"numbers_odd", DivergenceKind::number, "each gives a number that the other does not give"},
    {"opposite", DivergenceKind::polarity, "a word of one is the contrary of a word of the other"},
    {"reversed", DivergenceKind::polarity, "only one says that something is denied, fails or is called off"},
    {"alien", DivergenceKind::scope, "share of the words that have no like word in the other text"},
}};

constexpr std::string_view kYeh = "\xD9\x8A";
constexpr std::string_view kTeh = "\xD8\xAA";
constexpr std::size_t kShortestVerb = 6;  // bytes of three letters behind the prefix

// Stem without the prefix of the imperfect, so that "rises" meets "rose".
std::string verb_stem(std::string_view stem) {
  const bool imperfect = stem.starts_with(kYeh) || stem.starts_with(kTeh);
  if (imperfect && stem.size() >= kYeh.size() + kShortestVerb) stem.remove_prefix(kYeh.size());
  return std::string(stem);
}

using Stems = std::set<std::string, std::less<>>;

bool meet(const Stems& x, const Stems& y) {
  return std::any_of(x.begin(), x.end(), [&](const std::string& stem) { return y.contains(stem); });
}

// Each has one that the other has not.
template <class Set>
bool both_odd(const Set& x, const Set& y) {
  return !std::includes(x.begin(), x.end(), y.begin(), y.end()) &&
         !std::includes(y.begin(), y.end(), x.begin(), x.end());
}

Stems stems_of_list(std::string_view words) {
  Stems stems;
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(','), words.size());
    stems.insert(verb_stem(stem(folded(words.substr(0, end)))));
    words.remove_prefix(std::min(words.size(), end + 1));
  }
  return stems;
}

struct ContrastLexicon {
  Notions notions;
  std::vector<std::pair<Stems, Stems>> opposites;
  Stems reversals;

  ContrastLexicon() {
    for (const LexiconRow& row : lexicon_rows("opposites")) {
      opposites.emplace_back(stems_of_list(row.front()), stems_of_list(row.back()));
    }
    for (const LexiconRow& row : lexicon_rows("reversals")) reversals.merge(stems_of_list(row.front()));
  }
};

// What is compared of a text.
struct TextWords {
  struct Word {
    WordLetters letters;  // of its stem
    std::string notion;
  };

  std::vector<Word> words;
  Stems stems;
  Stems countries;
  Stems numbers;
  bool reversed = false;
};

TextWords words_of(const Sentence& sentence, const ContrastLexicon& lexicon) {
  TextWords result;
  for (const Token& token : sentence.tokens) {
    if (token.kind == TokenKind::number) result.numbers.insert(token.folded);
    if (token.kind != TokenKind::word || token.stop_word) continue;
    const std::string_view notion = lexicon.notions.of(token);
    if (notion.front() == Notions::kCountryMark) result.countries.emplace(notion);
    result.words.push_back({letters_of_word(token.stem), std::string(notion)});
    const auto [stem, is_new] = result.stems.insert(verb_stem(token.stem));
    result.reversed = result.reversed || lexicon.reversals.contains(*stem);
  }
  return result;
}

double alien_share(const TextWords& of, const TextWords& among) {
  if (of.words.empty()) return 0;
  const auto alien = std::count_if(of.words.begin(), of.words.end(), [&](const TextWords::Word& word) {
    return std::none_of(among.words.begin(), among.words.end(), [&](const TextWords::Word& other) {
      return word.notion == other.notion || letter_likeness(word.letters, other.letters) > 0;
    });
  });
  return static_cast<double>(alien) / static_cast<double>(of.words.size());
}

bool is_opposite(const std::vector<std::pair<Stems, Stems>>& opposites, const Stems& x, const Stems& y) {
  return std::any_of(opposites.begin(), opposites.end(), [&](const std::pair<Stems, Stems>& sides) {
    const bool straight = meet(x, sides.first) && meet(y, sides.second);
    const bool crossed = meet(x, sides.second) && meet(y, sides.first);
    return straight != crossed;  // both have both sides: prices rise and the currency falls
  });
}

struct ContrastModel {
  ContrastValues weights{};
  double bias = 0;
  double threshold = 0.5;
};

ContrastModel built_in_model() {
  ModelSettings settings(corpus_file("models/text_contrast.tsv"), "text contrast");
  ContrastModel model;
  for (std::size_t i = 0; i < kContrastFeatures; ++i)
    model.weights[i] = static_cast<float>(settings.take(kFeatures[i].name));
  model.bias = settings.take("bias");
  model.threshold = settings.take("threshold");
  settings.finish();
  return model;
}

}  // namespace

std::span<const ContrastFeature> contrast_features() {
  return kFeatures;
}

ContrastValues contrast_values(const Sentence& a, const Sentence& b) {
  static const ContrastLexicon lexicon;
  const TextWords x = words_of(a, lexicon);
  const TextWords y = words_of(b, lexicon);
  return {both_odd(x.countries, y.countries) ? 1.0F : 0.0F, both_odd(x.numbers, y.numbers) ? 1.0F : 0.0F,
          is_opposite(lexicon.opposites, x.stems, y.stems) ? 1.0F : 0.0F, x.reversed != y.reversed ? 1.0F : 0.0F,
          static_cast<float>((alien_share(x, y) + alien_share(y, x)) / 2)};
}

Contrast text_contrast(const Sentence& a, const Sentence& b) {
  static const ContrastModel model = built_in_model();
  const ContrastValues values = contrast_values(a, b);
  Contrast contrast;
  double evidence = model.bias;
  float most = 0;
  for (std::size_t i = 0; i < kContrastFeatures; ++i) {
    const float part = model.weights[i] * values[i];
    evidence += static_cast<double>(part);
    if (part > most) contrast.kind = kFeatures[i].kind;
    most = std::max(most, part);
  }
  contrast.probability = probability(evidence);
  contrast.excludes = contrast.probability >= model.threshold;
  return contrast;
}

}  // namespace tawatur
