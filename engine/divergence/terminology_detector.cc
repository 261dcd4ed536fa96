// SPDX-License-Identifier: GPL-3.0-or-later
// The words for one thing. Between versions of a sentence any replaced word is read. Between paraphrases only two
// things are: what a contested actor or act is called, and which adjective goes with a noun that both have; other words
// differ because it is a paraphrase.

#include <algorithm>
#include <set>
#include <string>

#include "engine/divergence/detectors.h"
#include "engine/divergence/noun_phrases.h"
#include "engine/divergence/phrase_table.h"

namespace tawatur {
namespace {

constexpr std::size_t kThing = 2;  // words that name what is needed or important
// Every country has these.
constexpr std::string_view kLeader = "leader";
constexpr std::string_view kState = "state";
constexpr std::size_t kCompany = 3;  // units beside a name that say whom it means
constexpr double kOneReport =
    0.15;  // what claims tell in common, from which their names and attributes are of one thing

std::string text_of(const std::set<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

std::string words_of(Units units, UnitRange range) {
  std::string text;
  for (std::size_t i = range.begin; i < range.end; ++i) text += (text.empty() ? "" : " ") + units[i].key;
  return text;
}

Finding named_differently(const ClaimPair& pair, const ContestedName& a, const ContestedName& b) {
  const Units in_a = pair.units_a();
  const Units in_b = pair.units_b();
  const UnitRange name_a = whole_name(in_a, a.range, within(in_b, b.range));
  const UnitRange name_b = whole_name(in_b, b.range, within(in_a, a.range));
  Finding finding =
      finding_between(pair, DivergenceKind::terminology, span_of_name(in_a, name_a), span_of_name(in_b, name_b));
  finding.said = {text_of(a.words), text_of(b.words)};
  finding.topic = a.names;
  finding.weight = Weight::hard;
  finding.message = "terminology";
  return finding;
}

// Words of one root, such as a verb and its noun, are one name: the consonants of one end those of the other.
bool same_root(const std::string& a, const std::string& b) {
  const std::string letters_a = consonants(a);
  const std::string letters_b = consonants(b);
  return letters_a.ends_with(letters_b) || letters_b.ends_with(letters_a);
}

bool same_name(const ContestedName& a, const ContestedName& b) {
  if (a.names != b.names) return false;
  return (a.plain && b.plain) || a.words == b.words ||
         (a.words.size() == 1 && b.words.size() == 1 && same_root(*a.words.begin(), *b.words.begin()));
}

// What stands beside a name says whom it means: "seven gunmen were killed" and "seven militants".
std::set<std::string> company_of(Units units, const ContestedName& name) {
  std::set<std::string> words;
  const std::size_t first = name.range.begin - std::min(name.range.begin, kCompany);
  for (std::size_t i = first; i < std::min(units.size(), name.range.end + kCompany); ++i) {
    const bool own = i >= name.range.begin && i < name.range.end;
    if (!own && units[i].kind != UnitKind::mark && units[i].kind != UnitKind::function) {
      words.emplace(units[i].kind == UnitKind::content ? units[i].stem : std::string_view(units[i].key));
    }
  }
  return words;
}

// Does each stand beside names of places, and of others?
bool of_other_countries(Units units, const ContestedName& name, Units other_units, const ContestedName& other) {
  const auto countries = [](Units all, const ContestedName& of) {
    const std::size_t first = of.range.begin - std::min(of.range.begin, kCompany);
    std::set<std::string> found;
    for (std::size_t i = first; i < std::min(all.size(), of.range.end + kCompany); ++i) {
      if (holds_a_name(all.subspan(i, 1))) found.insert(consonants(all[i].folded));
    }
    return found;
  };
  const std::set<std::string> here = countries(units, name);
  const std::set<std::string> there = countries(other_units, other);
  return !here.empty() && !there.empty() &&
         std::none_of(here.begin(), here.end(), [&](const std::string& one) { return there.contains(one); });
}

// Those of `names` that are not among `others` under the same name, nor of a kind of which the rest is.
std::vector<ContestedName> without_match(const std::vector<ContestedName>& names,
                                         const std::vector<ContestedName>& others) {
  std::vector<ContestedName> left;
  std::copy_if(names.begin(), names.end(), std::back_inserter(left), [&](const ContestedName& name) {
    return std::none_of(others.begin(), others.end(),
                        [&](const ContestedName& other) { return same_name(name, other); });
  });
  return left;
}

// The name in the other claim for the same: of its class, the one in the most similar company. Where a claim has
// several of the class, company must tell which is meant.
const ContestedName* counterpart(Units units, const ContestedName& name, Units other_units,
                                 const std::vector<ContestedName>& others, bool only_one) {
  const bool of_country = name.names == kLeader || name.names == kState;
  const std::set<std::string> company = company_of(units, name);
  const ContestedName* best = nullptr;
  std::size_t most = only_one && !of_country ? 0 : 1;
  for (const ContestedName& other : others) {
    if (other.names != name.names || (of_country && of_other_countries(units, name, other_units, other))) continue;
    const std::set<std::string> there = company_of(other_units, other);
    const auto common = static_cast<std::size_t>(
        std::count_if(company.begin(), company.end(), [&](const std::string& word) { return there.contains(word); }));
    if (common >= most && (best == nullptr || common > most)) {
      best = &other;
      most = common;
    }
  }
  return best;
}

// "The need to X" and "the importance of X": what is said of one thing, by the noun before it.
struct Stressed {
  std::string_view how;  // class of the lexicon stress_nouns
  UnitRange words;       // with the thing
};

std::vector<Stressed> stressed_in(Units claim) {
  static const PhraseTable nouns = phrase_table("stress_nouns", 1);
  std::vector<Stressed> found;
  for (const PhraseTable::Match& match : nouns.matches(claim)) {
    const std::size_t begin = match.begin;
    const std::size_t end = std::min(noun_phrase_end(claim, begin + 1), begin + 1 + kThing);
    if (end > begin + 1) found.push_back({match.value, {begin, end}});
  }
  return found;
}

std::vector<Finding> stressed_differently(const ClaimPair& pair) {
  const Units claim_a = pair.units_a();
  const Units claim_b = pair.units_b();
  std::vector<Finding> findings;
  for (const Stressed& a : stressed_in(claim_a)) {
    for (const Stressed& b : stressed_in(claim_b)) {
      const Units thing_a = within(claim_a, {a.words.begin + 1, a.words.end});
      const Units thing_b = within(claim_b, {b.words.begin + 1, b.words.end});
      if (a.how == b.how || !share_a_word(thing_a, thing_b)) continue;
      Finding finding =
          finding_between(pair, DivergenceKind::terminology, span_of(claim_a, a.words), span_of(claim_b, b.words));
      finding.said = {std::string(a.how), std::string(b.how)};
      finding.topic = "stress";
      finding.weight = Weight::soft;
      finding.message = "terminology";
      findings.push_back(std::move(finding));
    }
  }
  return findings;
}

// A verb of saying, or a marker that a source follows.
bool holds_saying(Units words) {
  return near_speech(words, 0, words.size(), 0);
}

std::size_t of_class(const std::vector<ContestedName>& names, std::string_view wanted) {
  return static_cast<std::size_t>(
      std::count_if(names.begin(), names.end(), [&](const ContestedName& name) { return name.names == wanted; }));
}

}  // namespace

std::optional<EditReading> read_terminology_edit(const EditView& view) {
  if (content_count(view.in_a()) == 0 || content_count(view.in_b()) == 0) return std::nullopt;
  if (only_saying(view.in_a()) && only_saying(view.in_b())) return EditReading{Weight::compatible, "terminology"};
  if (is_passive_of(view.in_a(), view.in_b())) return EditReading{Weight::compatible, "terminology"};
  // A report that is put in other words around what is said.
  if (holds_saying(view.in_a()) != holds_saying(view.in_b())) return EditReading{Weight::compatible, "terminology"};
  const bool stance = !stance_terms_in(view.in_a()).empty() || !stance_terms_in(view.in_b()).empty();
  return EditReading{stance ? Weight::hard : Weight::soft, "terminology"};
}

std::vector<Finding> compare_terms(const ClaimPair& pair) {
  std::vector<Finding> findings;
  const Units claim_a = pair.units_a();
  const Units claim_b = pair.units_b();
  const std::vector<ContestedName> all_a = contested_names(claim_a);
  const std::vector<ContestedName> all_b = contested_names(claim_b);
  const bool one_report = told_in_common(pair) >= kOneReport;
  const std::vector<ContestedName> in_a = without_match(all_a, all_b);
  const std::vector<ContestedName> in_b = without_match(all_b, all_a);
  for (const ContestedName& a : in_a) {
    const bool only_one = one_report && of_class(all_a, a.names) == 1 && of_class(all_b, a.names) == 1;
    const ContestedName* b = counterpart(claim_a, a, claim_b, in_b, only_one);
    if (b == nullptr || counterpart(claim_b, *b, claim_a, in_a, only_one)->range.begin != a.range.begin) continue;
    findings.push_back(named_differently(pair, a, *b));
  }
  std::vector<Finding> stressed = stressed_differently(pair);
  std::move(stressed.begin(), stressed.end(), std::back_inserter(findings));
  if (!pair.reported() || !one_report) return findings;
  // An attribute often stands in the clause beside the claim, so the sentences are read whole.
  const Units units_a(pair.passage_a.units);
  const Units units_b(pair.passage_b.units);
  for (const auto& [a, b] : other_attributes(units_a, units_b)) {
    const std::size_t noun = tells_degree(within(units_a, a)) || tells_degree(within(units_b, b)) ? 0 : 1;
    Finding finding = finding_between(pair, DivergenceKind::terminology, span_of(units_a, {a.begin - noun, a.end}),
                                      span_of(units_b, {b.begin - noun, b.end}));
    finding.said = {words_of(units_a, a), words_of(units_b, b)};
    finding.topic = units_a[a.begin - 1].stem;
    finding.weight = Weight::soft;
    finding.message = "terminology";
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace tawatur
