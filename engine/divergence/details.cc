// SPDX-License-Identifier: GPL-3.0-or-later
// Reports of one thing differ in whom and what place they name. A name counts as left out only where no word of it
// stands anywhere in the other article, so that neither another wording nor another place in the text makes a finding,
// and only where it hangs on a preposition: who acts and who speaks are compared by other detectors.

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "engine/divergence/article_pairs.h"
#include "engine/divergence/phrase_table.h"
#include "engine/hashing.h"
#include "engine/text/stemmer.h"

namespace tawatur {
namespace {

constexpr std::size_t kMostArticles = 12;                  // of a cluster: with more, some article lacks every name
constexpr std::size_t kPhraseReach = 3;                    // words between a preposition and the name that hangs on it
constexpr std::string_view kArticle = "\xd8\xa7\xd9\x84";  // alef, lam
constexpr double kOneReport = 0.25;                        // what claims tell in common, from which a name is left out

// The words of articles by their hashes, which are made when they are first asked for and kept: an article is in many
// clusters.
class ArticleWords {
 public:
  explicit ArticleWords(const Ground& ground) : ground_(ground), words_(ground.clusters.size()) {}

  bool holds(ArticleId article, std::string_view word) {
    std::vector<std::uint64_t>& words = words_[article.value];
    if (words.empty()) words = hashes_of(article);
    return std::binary_search(words.begin(), words.end(), hash64(word));
  }

 private:
  [[nodiscard]] std::vector<std::uint64_t> hashes_of(ArticleId article) const {
    std::vector<std::uint64_t> words;
    for (const Passage& passage : passages_of_article(ground_, article)) {
      for (const Unit& unit : passage.units) {
        if (unit.kind == UnitKind::mark) continue;
        words.push_back(hash64(consonants(unit.folded)));
        words.push_back(hash64(unit.key));
      }
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    words.shrink_to_fit();
    return words;
  }

  const Ground& ground_;
  std::vector<std::vector<std::uint64_t>> words_;
};

bool is_preposition(const Unit& unit) {
  static const PhraseTable words = phrase_table("function_words", 1);
  if (unit.kind != UnitKind::function) return false;
  const std::optional<PhraseTable::Match> match = words.match(Units(&unit, 1), 0);
  return match && match->value == "preposition";
}

// The phrase with the preposition on which a name hangs; nothing when it hangs on none.
std::optional<Span> phrase_of(const Passage& passage, Span name) {
  const std::vector<Unit>& units = passage.units;
  const auto first =
      std::find_if(units.begin(), units.end(), [&](const Unit& unit) { return unit.span.overlaps(name); });
  auto at = static_cast<std::size_t>(first - units.begin());
  if (at == units.size()) return std::nullopt;
  for (std::size_t steps = 0; steps <= kPhraseReach; ++steps, --at) {
    if (units[at].kind == UnitKind::content && has_preposition(units[at])) return Span{units[at].span.begin, name.end};
    if (at == 0) return std::nullopt;
    const Unit& before = units[at - 1];
    if (is_preposition(before)) return Span{before.span.begin, name.end};
    const bool adjective = before.kind == UnitKind::content && before.folded.starts_with(kArticle);
    if (!adjective && !(before.kind == UnitKind::content && has_preposition(before))) return std::nullopt;
  }
  return std::nullopt;
}

bool speaks(const Claim& claim, Span name) {
  const auto is_name = [&](const Speaker& speaker) { return speaker.span && speaker.span->overlaps(name); };
  const Attribution& attribution = claim.attribution;
  return std::any_of(attribution.speakers.begin(), attribution.speakers.end(), is_name) ||
         std::any_of(attribution.relays.begin(), attribution.relays.end(), is_name);
}

// The people and places that go with a country are named by its consonants; those of a short name, without its vowels,
// are those of many words.
bool is_named(ArticleWords& words, ArticleId article, const Passage& passage, const Name& name) {
  constexpr std::size_t kTelling = 6;  // bytes: three letters
  return std::any_of(passage.units.begin(), passage.units.end(), [&](const Unit& unit) {
    if (unit.kind == UnitKind::mark || !unit.span.overlaps(name.span)) return false;
    const std::string letters = consonants(unit.folded);
    const bool by_letters = name.kind != NameKind::person && letters.size() >= kTelling;
    return words.holds(article, by_letters ? letters : unit.key);
  });
}

struct Detail {
  NameKind kind = NameKind::other;
  std::vector<DivergenceSpan> phrases;
  std::set<ArticleId> tellers;
  std::set<ArticleId> silent;
};

using Details = std::map<std::string, Detail>;  // by name

// The articles of a cluster that tell what a claim of it tells, so that they could have had its details.
std::set<ArticleId> tellers_of(const Ground& ground, ClusterId cluster, ClaimId id) {
  const auto passage_of = [&](ClaimId claim) -> const Passage& {
    return ground.passages[ground.comparison.claims[claim.value].sentence.value];
  };
  std::set<ArticleId> tellers;
  for (const ClaimId other : ground.comparison.clusters[cluster.value].claims) {
    const ArticleId article = ground.comparison.article_of(other);
    if (article == ground.comparison.article_of(id) || tellers.contains(article)) continue;
    const ClaimPair pair{ground.comparison, cluster, id, other, passage_of(id), passage_of(other)};
    if (told_in_common(pair) >= kOneReport) tellers.insert(article);
  }
  return tellers;
}

void add_details(const Ground& ground, ClusterId cluster, ClaimId id, ArticleWords& words, Details& details) {
  const Claim& claim = ground.comparison.claims[id.value];
  const Passage& passage = ground.passages[claim.sentence.value];
  if (!claim.head || ground.comparison.sentence_of(claim).kind != SentenceKind::sentence) return;
  for (const Name& name : claim.names) {
    if (name.kind == NameKind::other || !claim.span.contains(name.span) || speaks(claim, name.span)) continue;
    const std::optional<Span> phrase = phrase_of(passage, name.span);
    if (!phrase || !claim.span.contains(*phrase)) continue;
    Detail& detail = details[name.name];
    detail.kind = name.kind;
    if (!detail.tellers.insert(passage.article).second) continue;
    detail.phrases.push_back({passage.article, *phrase});
    for (const ArticleId article : tellers_of(ground, cluster, id)) {
      if (!is_named(words, article, passage, name)) detail.silent.insert(article);
    }
  }
}

Finding finding_of(ClusterId cluster, const std::string& name, const Detail& detail) {
  Finding finding;
  finding.cluster = cluster;
  const bool one = detail.tellers.size() == 1;
  finding.kind = one ? DivergenceKind::addition : DivergenceKind::omission;
  finding.message = one ? "addition" : "omission";
  finding.weight = detail.kind == NameKind::person ? Weight::hard : Weight::soft;
  finding.spans = detail.phrases;
  finding.said.assign(detail.phrases.size(), name);
  finding.missing_in.assign(detail.silent.begin(), detail.silent.end());
  return finding;
}

}  // namespace

std::vector<Finding> details_of_some(const Ground& ground) {
  std::vector<Finding> findings;
  ArticleWords words(ground);
  for (std::size_t i = 0; i < ground.comparison.clusters.size(); ++i) {
    const std::vector<ClaimId>& claims = ground.comparison.clusters[i].claims;
    std::set<ArticleId> articles;
    for (const ClaimId id : claims) articles.insert(ground.comparison.article_of(id));
    if (articles.size() > kMostArticles) continue;
    Details details;
    for (const ClaimId id : claims) add_details(ground, ClusterId(i), id, words, details);
    for (const auto& [name, detail] : details) {
      if (!detail.silent.empty()) findings.push_back(finding_of(ClusterId(i), name, detail));
    }
  }
  return findings;
}

}  // namespace tawatur
