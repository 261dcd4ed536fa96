// SPDX-License-Identifier: GPL-3.0-or-later
// Persons, bodies and places: which outlet names them how often, in its own words, in quotations, in others' mouths.
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

#include "engine/model/value_names.h"
#include "engine/report/html/sections.h"
#include "engine/report/html/word_voice.h"

namespace tawatur::html {
namespace {

constexpr std::size_t kMostNames = 30;  // the rest stands in claims.csv
constexpr std::array<std::string_view, 3> kVoices = {"own", "quoted", "attributed"};

using Counts = std::array<std::size_t, 3>;  // by voice

struct NameUse {
  std::map<std::string, Counts> by_outlet;
  std::size_t total = 0;
};
using NameUses = std::map<std::pair<NameKind, std::string>, NameUse>;

// A name that stands in two nested claims is one use of it.
NameUses uses_of(const View& view, const std::vector<ArticleId>& articles) {
  NameUses uses;
  for (const ArticleId article : articles) {
    std::set<Span> seen;
    for (const SentenceId sentence : view.report.sentences[article.value]) {
      for (const ClaimId claim : view.report.claims[sentence.value]) {
        for (const Name& name : view.comparison().claims[claim.value].names) {
          if (name.kind == NameKind::other || name.name.empty() || !seen.insert(name.span).second) continue;
          const std::string_view voice = voice_of(view, article, name.span);
          const auto at = static_cast<std::size_t>(std::find(kVoices.begin(), kVoices.end(), voice) - kVoices.begin());
          NameUse& use = uses[{name.kind, name.name}];
          ++use.by_outlet[view.report.outlet_names[article.value]][at];
          ++use.total;
        }
      }
    }
  }
  return uses;
}

// Names of several outlets, most outlets first.
std::vector<const NameUses::value_type*> shown_of(const NameUses& uses) {
  std::vector<const NameUses::value_type*> shown;
  for (const NameUses::value_type& use : uses) {
    if (use.second.by_outlet.size() > 1) shown.push_back(&use);
  }
  std::stable_sort(shown.begin(), shown.end(), [](const auto* a, const auto* b) {
    return std::tuple(b->second.by_outlet.size(), b->second.total) <
           std::tuple(a->second.by_outlet.size(), a->second.total);
  });
  if (shown.size() > kMostNames) shown.resize(kMostNames);
  return shown;
}

void write_counts(const View& view, const NameUse& use, const std::string& outlet) {
  const Element cell(view.out, "td", {{"class", "voices"}});
  const auto found = use.by_outlet.find(outlet);
  if (found == use.by_outlet.end()) return;
  for (std::size_t i = 0; i < kVoices.size(); ++i) {
    if (found->second[i] == 0) continue;
    const Element line(view.out, "span", {{"class", "v-" + std::string(kVoices[i])}});
    view.out.leaf("b", std::to_string(found->second[i]));
    view.out.text(" " + view.ui().text("word_in", kVoices[i]));
  }
}

}  // namespace

void write_names(const View& view, const Chapter& chapter) {
  if (!chapter.story) return;
  const NameUses uses = uses_of(view, view.comparison().stories[*chapter.story].articles);
  const std::vector<const NameUses::value_type*> shown = shown_of(uses);
  if (shown.empty()) return;
  std::set<std::string> outlets;
  for (const auto* use : shown) {
    for (const auto& [outlet, counts] : use->second.by_outlet) outlets.insert(outlet);
  }
  view.out.leaf("h4", {{"class", "part"}}, view.ui().text("names"));
  view.out.leaf("p", {{"class", "lead"}}, view.ui().text("names_lead"));
  const Element region(
      view.out, "div",
      {{"class", "scroll"}, {"tabindex", "0"}, {"role", "group"}, {"aria-label", view.ui().text("names")}});
  const Element table(view.out, "table", {{"class", "matrix names"}});
  {
    const Element head(view.out, "thead");
    const Element line(view.out, "tr");
    view.out.leaf("th", {{"scope", "col"}}, view.ui().text("column.name"));
    for (const std::string& outlet : outlets) {
      const Element cell(view.out, "th", {{"scope", "col"}});
      view.out.quoted(outlet, "");
    }
  }
  const Element body(view.out, "tbody");
  for (const auto* use : shown) {
    const Element line(view.out, "tr");
    {
      const Element cell(view.out, "th", {{"scope", "row"}});
      view.out.quoted(use->first.second, "");
      view.out.text(" ");
      view.out.leaf("span", {{"class", "quiet"}}, view.ui().text("name_kind", name_of(use->first.first)));
    }
    for (const std::string& outlet : outlets) write_counts(view, use->second, outlet);
  }
}

}  // namespace tawatur::html
