// SPDX-License-Identifier: GPL-3.0-or-later
// Words are drawn by the Zipf-Mandelbrot law (Mandelbrot 1953) from a vocabulary that grows with the corpus by the law
// of Heaps (1978), mixed with the few own words of a story; so document frequencies, and with them the work of an
// inverted index, are those of news.

#include "benchmarks/generator/corpus_generator.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <ostream>
#include <string>
#include <vector>

#include "benchmarks/generator/random.h"
#include "engine/model/day.h"

namespace tawatur {
namespace {

constexpr double kHeapsFactor = 30.0;
constexpr double kHeapsExponent = 0.6;
constexpr double kZipfExponent = 1.05;
constexpr double kMandelbrotShift = 2.7;
constexpr std::size_t kStoryWords = 40;
constexpr std::size_t kWordsChangedInCopies = 2;
constexpr double kStoryWordShare = 0.3;

class Words {
 public:
  explicit Words(std::uint64_t tokens) {
    const double grown = kHeapsFactor * std::pow(static_cast<double>(tokens), kHeapsExponent);
    cumulative_.resize(std::max<std::size_t>(1000, static_cast<std::size_t>(grown)));
    double total = 0;
    for (std::size_t rank = 0; rank < cumulative_.size(); ++rank) {
      total += 1.0 / std::pow(static_cast<double>(rank) + 1 + kMandelbrotShift, kZipfExponent);
      cumulative_[rank] = total;
    }
  }

  [[nodiscard]] std::size_t draw(Random& random) const {
    const double at = random.unit() * cumulative_.back();
    const auto found = std::upper_bound(cumulative_.begin(), cumulative_.end(), at);
    return std::min<std::size_t>(static_cast<std::size_t>(found - cumulative_.begin()), cumulative_.size() - 1);
  }

  // A rare word: from the second half of the ranks.
  [[nodiscard]] std::size_t draw_rare(Random& random) const {
    return cumulative_.size() / 2 + random.below(cumulative_.size() / 2);
  }

 private:
  std::vector<double> cumulative_;
};

// The word of a rank: its number written in Arabic letters, three or more, so that common words are short.
std::string word_of(std::size_t rank) {
  constexpr std::array<char32_t, 24> kLetters = {0x628, 0x62A, 0x62C, 0x62D, 0x62E, 0x62F, 0x631, 0x632,
                                                 0x633, 0x634, 0x635, 0x636, 0x637, 0x638, 0x639, 0x63A,
                                                 0x641, 0x642, 0x643, 0x644, 0x645, 0x646, 0x647, 0x648};
  std::string word;
  std::size_t rest = rank;
  for (int letters = 0; letters < 3 || rest > 0; ++letters) {
    const char32_t c = kLetters[rest % kLetters.size()];
    rest /= kLetters.size();
    word += static_cast<char>(0xC0U | (c >> 6U));
    word += static_cast<char>(0x80U | (c & 0x3FU));
  }
  return word;
}

using Sentence = std::vector<std::string>;

Sentence fresh_sentence(const Words& words, const std::vector<std::size_t>& story, Random& random) {
  // Log-normal with a median of 20 words, cut at 4 and 80.
  const double length = std::exp(3.0 + 0.45 * random.normal());
  Sentence sentence(static_cast<std::size_t>(std::clamp(length, 4.0, 80.0)));
  for (std::string& word : sentence) {
    const bool own = random.unit() < kStoryWordShare;
    word = word_of(own ? story[random.below(story.size())] : words.draw(random));
  }
  if (random.below(4) == 0) sentence[sentence.size() / 2] = std::to_string(3 + random.below(2000));
  return sentence;
}

Sentence nearly(Sentence sentence, const Words& words, Random& random) {
  for (std::size_t i = 0; i < kWordsChangedInCopies; ++i) {
    sentence[random.below(sentence.size())] = word_of(words.draw(random));
  }
  return sentence;
}

std::string joined(const Sentence& sentence) {
  std::string text;
  for (const std::string& word : sentence) text += (text.empty() ? "" : " ") + word;
  return text;
}

void write_article(std::uint64_t number, std::uint32_t outlet, Day day, const std::vector<Sentence>& sentences,
                   std::ostream& out) {
  const std::string domain = "outlet" + std::to_string(outlet) + ".example";
  out << R"({"id":"g)" << number << R"(","source_domain":")" << domain << R"(","url":"https://)" << domain << "/"
      << number << R"(","title":")" << joined(Sentence(sentences.front().begin(), sentences.front().begin() + 4))
      << R"(","date_publish":")" << iso_day(day) << R"( 12:00:00","language":"ar","maintext":")";
  for (std::size_t i = 0; i < sentences.size(); ++i) out << (i == 0 ? "" : R"(\n)") << joined(sentences[i]) << '.';
  out << "\"}\n";
}

void write_rows(std::uint64_t article, std::uint32_t outlet, const std::vector<Sentence>& sentences,
                std::ostream& out) {
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    out << 'g' << article << '.' << i << "\toutlet" << outlet << "\tg" << article << '\t' << joined(sentences[i])
        << '\n';
  }
}

}  // namespace

void write_synthetic_corpus(const GeneratorOptions& options, std::ostream& out) {
  Random random(options.seed);
  const Words words(options.sentences * 22);
  const Day first_day{std::chrono::year{2024} / std::chrono::January / 1};
  std::uint64_t written = 0;
  std::uint64_t article = 0;
  for (std::uint64_t story = 0; written < options.sentences; ++story) {
    std::vector<std::size_t> own_words(kStoryWords);
    for (std::size_t& word : own_words) word = words.draw_rare(random);
    std::vector<Sentence> told;
    const Day day = first_day + std::chrono::days{static_cast<int>(story % 300)};
    for (std::uint32_t i = 0; i < options.articles_per_story && written < options.sentences; ++i) {
      std::vector<Sentence> sentences;
      for (std::uint32_t s = 0; s < options.sentences_per_article; ++s) {
        const bool copied = i > 0 && random.unit() < options.copied_share;
        sentences.push_back(copied ? nearly(told[random.below(told.size())], words, random)
                                   : fresh_sentence(words, own_words, random));
      }
      const auto outlet = static_cast<std::uint32_t>((story + i) % options.outlets);
      if (options.form == GeneratedForm::json_lines) {
        write_article(article++, outlet, day, sentences, out);
      } else {
        write_rows(article++, outlet, sentences, out);
      }
      written += sentences.size();
      told.insert(told.end(), sentences.begin(), sentences.end());
    }
  }
}

}  // namespace tawatur
