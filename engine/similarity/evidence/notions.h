// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "engine/model/sentence.h"

namespace tawatur {

/// What sort of thing an act is; the last column of corpus/lexicons/act_words.tsv.
enum class ActSort : std::uint8_t {
  event,     ///< what happens
  speech,    ///< what somebody says or stands for
  occasion,  ///< where parties meet
};

/// How a claim names an occasion.
enum class OccasionMention : std::uint8_t {
  none,
  introduced,  ///< "in a call"
  referred,    ///< "the call": of an occasion that was told of before
};

/// Words that stand for one notion though they are other words: acts, countries (by name, city and adjective of
/// origin) and what corpus/lexicons/news_concepts.tsv lists. By stem, countries by word.
class Notions {
 public:
  /// From the built-in lexicons. Throws ConfigError.
  Notions();

  /// The notion of a word: the name of an act or a listed notion behind a letter for its list, a country code behind
  /// kCountryMark; the stem where no list has the word. Depends on nothing but the word without proclitics.
  [[nodiscard]] std::string_view of(const Token& token) const;

  [[nodiscard]] ActSort sort_of(std::string_view act) const;

  /// What the noun tells of an occasion, if it is one.
  [[nodiscard]] OccasionMention occasion(const Token& token) const;

  static constexpr char kCountryMark = 'C';

 private:
  using Words = std::map<std::string, std::string, std::less<>>;

  void add_countries();
  void add_acts();
  void add_word(std::string_view word, const std::string& notion);

  Words countries_;                               // word without proclitics to notion
  Words words_;                                   // the same of listed words as they stand
  Words notions_;                                 // stem to notion
  std::set<std::string, std::less<>> occasions_;  // nouns
  std::map<std::string, ActSort, std::less<>> sorts_;
};

}  // namespace tawatur
