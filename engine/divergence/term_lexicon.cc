// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/divergence/term_lexicon.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

#include "engine/divergence/phrase_table.h"
#include "engine/text/folding.h"
#include "engine/text/lexicon.h"
#include "engine/text/stemmer.h"

namespace tawatur {
namespace {

std::string bare(std::string_view word) {
  return std::string(without_proclitics(folded_words(word)));
}

// One word for words that say the same: variants are spellings, synonyms are words without another stance.
std::map<std::string, std::string, std::less<>> load_equal_words() {
  std::map<std::string, std::string, std::less<>> equal;
  for (const std::string_view name : {"spelling_variants", "neutral_synonyms"}) {
    for (const LexiconRow& row : lexicon_rows(name)) equal.emplace(bare(row.at(0)), bare(row.at(1)));
  }
  return equal;
}

const std::map<std::string, std::string, std::less<>>& equal_words() {
  static const std::map<std::string, std::string, std::less<>> words = load_equal_words();
  return words;
}

std::multimap<std::string, std::string, std::less<>> load_contraries() {
  std::multimap<std::string, std::string, std::less<>> pairs;
  for (const LexiconRow& row : lexicon_rows("contraries")) {
    pairs.emplace(term_key(folded_words(row.at(0))), term_key(folded_words(row.at(1))));
    pairs.emplace(term_key(folded_words(row.at(1))), term_key(folded_words(row.at(0))));
  }
  return pairs;
}

// Marks a level of the ladder that holds only before a verb in the imperfect.
constexpr std::string_view kBeforeImperfect = "imperfect";
// The folded first letters of imperfect verbs: ya, ta, nun. With alef more words of the perfect begin than imperfect
// verbs of a single speaker.
constexpr std::array<std::string_view, 3> kImperfectPrefixes = {"\xd9\x8a", "\xd8\xaa", "\xd9\x86"};
constexpr std::string_view kAnd = "\xd9\x88";  // waw

bool is_imperfect(const Unit& unit) {
  return unit.kind != UnitKind::mark &&
         std::any_of(kImperfectPrefixes.begin(), kImperfectPrefixes.end(),
                     [&](std::string_view prefix) { return unit.folded.starts_with(prefix); });
}

constexpr std::size_t kDeniedWords = 14;  // content words that one denial reaches, a long name of who denies included

// Quotation marks and brackets open and close inside a clause; commas and stops end it.
bool closes_clause(const Unit& mark) {
  constexpr std::string_view kComma = "\xd8\x8c";
  constexpr std::string_view kSemicolon = "\xd8\x9b";
  return mark.folded == kComma || mark.folded == kSemicolon || mark.folded == "," || mark.folded == "." ||
         mark.folded == ":" || mark.folded == ";";
}

double number_of(std::string_view text) {
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

struct QuantifierLexicon {
  PhraseTable phrases;  // to a position in `shares`
  std::vector<Share> shares;
};

QuantifierLexicon load_quantifiers() {
  QuantifierLexicon lexicon;
  static const std::vector<LexiconRow> rows = lexicon_rows("quantifiers");
  for (const LexiconRow& row : rows) {
    lexicon.phrases.add(row.at(0), std::to_string(lexicon.shares.size()));
    lexicon.shares.push_back({number_of(row.at(1)), number_of(row.at(2)), {}, row.at(3), {}});
  }
  return lexicon;
}

}  // namespace

std::string term_key(std::string_view folded_word) {
  std::string word(without_proclitics(folded_word));
  // A spelling variant may itself have a neutral synonym, so the way is followed twice.
  for (int step = 0; step < 2; ++step) {
    const auto equal = equal_words().find(word);
    if (equal == equal_words().end()) break;
    word = equal->second;
  }
  return word;
}

int denials_in(Units units) {
  static const PhraseTable table = phrase_table("polarity_words", 1);
  const auto words = static_cast<std::size_t>(
      std::count_if(units.begin(), units.end(), [](const Unit& unit) { return unit.kind != UnitKind::mark; }));
  int denials = 0;
  for (const PhraseTable::Match& match : table.matches(units)) {
    if (match.value == "negator" || match.value == "denied" || match.value == "denial") ++denials;
    if (match.value == "lone" && match.length == words) ++denials;
  }
  return denials;
}

bool hold_denying_words(Units units) {
  static const PhraseTable table = phrase_table("polarity_words", 1);
  const std::vector<PhraseTable::Match> found = table.matches(units);
  return std::any_of(found.begin(), found.end(), [](const PhraseTable::Match& match) {
    return match.value == "denied" || match.value == "denial" || match.value == "lone";
  });
}

bool only_connects(Units units) {
  static const PhraseTable table = phrase_table("connectives", 1);
  for (std::size_t i = 0; i < units.size();) {
    const std::optional<PhraseTable::Match> phrase = table.match(units, i);
    if (!phrase && (units[i].kind != UnitKind::mark && units[i].kind != UnitKind::function)) return false;
    i += phrase ? phrase->length : 1;
  }
  return true;
}

bool hold_contraries(Units a, Units b) {
  static const std::multimap<std::string, std::string, std::less<>> pairs = load_contraries();
  return std::any_of(a.begin(), a.end(), [&](const Unit& word) {
    const auto [begin, end] = pairs.equal_range(word.key);
    return std::any_of(begin, end, [&](const auto& pair) {
      return std::any_of(b.begin(), b.end(), [&](const Unit& other) { return other.key == pair.second; });
    });
  });
}

std::optional<int> certainty_in(Units units, std::size_t begin, std::size_t end) {
  static const PhraseTable table = phrase_table("certainty_ladder", 1);
  std::optional<int> least;
  for (const PhraseTable::Match& match : table.matches(units.subspan(begin, end - begin))) {
    const std::size_t next = begin + match.begin + match.length;
    if (match.value.ends_with(kBeforeImperfect) && (next == units.size() || !is_imperfect(units[next]))) continue;
    const int level = static_cast<int>(number_of(match.value));
    if (!least || level < *least) least = level;
  }
  return least;
}

std::optional<Share> quantifier_in(Units units) {
  static const QuantifierLexicon lexicon = load_quantifiers();
  constexpr std::size_t kWordsOfWhole = 2;
  const std::vector<PhraseTable::Match> found = lexicon.phrases.matches(units);
  if (found.empty()) return std::nullopt;
  Share share = lexicon.shares[static_cast<std::size_t>(number_of(found.front().value))];
  const std::size_t after = found.front().begin + found.front().length;
  share.span = {units[found.front().begin].span.begin, units[after - 1].span.end};
  if (share.kind != "noun") return share;
  for (std::size_t i = after; i < units.size() && share.whole.size() < kWordsOfWhole; ++i) {
    if (units[i].kind == UnitKind::content) share.whole.push_back(units[i].stem);
  }
  return share;
}

std::string_view role_of_counted(Units units, std::size_t at) {
  static const PhraseTable table = phrase_table("casualty_roles", 1);
  constexpr std::size_t kBefore = 5;
  constexpr std::size_t kAfter = 3;
  // The word beside the figure tells most, then those before it: "the killing of three people and the wounding of two".
  for (std::size_t i = at; i < std::min(units.size(), at + 2); ++i) {
    // "And" opens what happened to others: "two died and 17 were hurt".
    if (i > at && units[i].folded.starts_with(kAnd)) break;
    if (const auto match = table.match(units, i)) return match->value;
  }
  for (std::size_t i = at; i-- > 0 && i + kBefore >= at;) {
    if (const auto match = table.match(units, i)) return match->value;
  }
  for (std::size_t i = at + 2; i < std::min(units.size(), at + 1 + kAfter); ++i) {
    if (const auto match = table.match(units, i)) return match->value;
  }
  return {};
}

std::vector<Denial> denials_of(Units units) {
  static const PhraseTable table = phrase_table("polarity_words", 1);
  std::vector<Denial> denials;
  for (const PhraseTable::Match& match : table.matches(units)) {
    if (match.value != "negator" && match.value != "denied") continue;
    Denial denial{match.begin + match.length, match.begin + match.length, false};
    denial.of_verb = match.value == "negator" && denial.begin < units.size() && is_imperfect(units[denial.begin]);
    std::size_t words = 0;
    while (denial.end < units.size() && words < kDeniedWords) {
      const Unit& unit = units[denial.end];
      if (unit.kind == UnitKind::mark && closes_clause(unit)) break;
      const std::optional<PhraseTable::Match> turn = table.match(units, denial.end);
      if (turn && turn->value == "turn") break;
      words += unit.kind == UnitKind::content ? 1 : 0;
      ++denial.end;
    }
    denials.push_back(denial);
  }
  return denials;
}

bool is_agentless(Units units) {
  static const PhraseTable verbs = phrase_table("agentless_verbs", 1);
  return !units.empty() && verbs.match(units, 0).has_value();
}

bool is_passive_of(Units a, Units b) {
  constexpr std::size_t kRoot = 6;  // bytes: three letters
  if (is_agentless(a) == is_agentless(b)) return false;
  const Units passive = is_agentless(a) ? a : b;
  const Units active = is_agentless(a) ? b : a;
  const auto is_content = [](const Unit& unit) { return unit.kind == UnitKind::content; };
  const auto noun = std::find_if(passive.begin() + 1, passive.end(), is_content);
  const auto verb = std::find_if(active.begin(), active.end(), is_content);
  if (noun == passive.end() || verb == active.end()) return false;
  const std::string root_a = consonants(noun->folded);
  const std::string root_b = consonants(verb->folded);
  return std::min(root_a.size(), root_b.size()) >= kRoot && (root_a.starts_with(root_b) || root_b.starts_with(root_a));
}

std::vector<StanceTerm> stance_terms_in(Units units) {
  static const PhraseTable table = phrase_table("stance_terms", 1);
  static const PhraseTable plain = phrase_table("stance_terms", 2);
  std::vector<StanceTerm> terms;
  for (const PhraseTable::Match& match : table.matches(units)) {
    const std::optional<PhraseTable::Match> kind = plain.match(units, match.begin);
    terms.push_back({match.value, match.begin, match.begin + match.length, kind && kind->value == "plain"});
  }
  return terms;
}

bool are_one_wording(Units a, Units b) {
  static const PhraseTable phrases = phrase_table("equal_phrases", 1);
  const auto letters = [](Units units) {
    std::string all;
    for (const Unit& unit : units) {
      if (unit.kind != UnitKind::mark) all += unit.folded;
    }
    return all;
  };
  if (content_words(a) > 0 && content_words(b) > 0) {
    const std::string in_a = letters(a);
    const std::string in_b = letters(b);
    if (in_a == in_b || in_a == std::string(kAnd) + in_b || in_b == std::string(kAnd) + in_a) return true;
  }
  const auto meaning = [](Units units) {
    const std::optional<PhraseTable::Match> match = units.empty() ? std::nullopt : phrases.match(units, 0);
    return match && match->length == units.size() ? match->value : std::string_view();
  };
  return !meaning(a).empty() && meaning(a) == meaning(b);
}

bool name_one_thing(Units a, Units b) {
  const std::vector<StanceTerm> in_a = stance_terms_in(a);
  const std::vector<StanceTerm> in_b = stance_terms_in(b);
  return std::any_of(in_a.begin(), in_a.end(), [&](const StanceTerm& term) {
    return std::any_of(in_b.begin(), in_b.end(), [&](const StanceTerm& other) { return term.names == other.names; });
  });
}

}  // namespace tawatur
