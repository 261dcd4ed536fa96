// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "engine/model/value_names.h"
#include "engine/report/characters.h"
#include "engine/report/highlights.h"
#include "engine/report/html/marked_text.h"
#include "engine/report/html/sections.h"
#include "engine/report/record_ids.h"
#include "engine/report/relation_words.h"

namespace tawatur::html {
namespace {

// Numbers of the marks are those of the entries in the apparatus: the position among the cluster's divergences.
std::vector<Mark> marks_of(const View& view, ClusterId cluster, ArticleId article) {
  std::vector<Mark> marks;
  const std::vector<std::size_t>& rows = view.report.index.divergences[cluster.value];
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Divergence& divergence = view.comparison().divergences[rows[i]];
    if (is_silence(divergence.kind)) continue;
    for (const DivergenceSpan& part : divergence.spans) {
      if (part.article != article) continue;
      marks.push_back({part.span, divergence.kind, divergence.weight, i + 1, view.link_to_divergence(rows[i])});
    }
  }
  return marks;
}

void write_place(const View& view, ClaimId id) {
  const SentenceId sentence = view.comparison().claims[id.value].sentence;
  const Element place(view.out, "p", {{"class", "place"}});
  const Element link(view.out, "a", {{"href", view.link(sentence)}});
  write_icon(view, "place");
  view.out.text(view.ui().text("in_the_article") + " ");
  view.out.leaf("span", {{"class", "id"}}, record_id(sentence));
}

// Claims of one sentence are shown as one quotation with the claim in front of its context.
void write_quotation(const View& view, ClusterId cluster, ClaimId id) {
  const Claim& claim = view.comparison().claims[id.value];
  const Sentence& sentence = view.comparison().sentence_of(claim);
  const std::string language = language_tag(view.comparison().article(sentence.article).language);
  {
    const Element quotation(view.out, "blockquote",
                            {{"dir", "auto"},
                             {"lang", language.empty() ? "und" : language},
                             {"id", record_id(cluster) + "-" + record_id(id)}});
    write_marked(view, sentence.article, sentence.span, claim.span, marks_of(view, cluster, sentence.article));
  }
  write_attribution_chain(view, id);
  write_place(view, id);
}

void write_outlet_and_day(const View& view, ArticleId id) {
  const Article& article = view.comparison().article(id);
  write_outlet(view, id);
  if (!article.published.value) return;
  view.out.text(" ");
  write_day(view, *article.published.value);
}

void write_member(const View& view, ClusterId cluster, ArticleId id) {
  const Element member(view.out, "section", {{"class", "member"}, {"data-outlet", view.report.outlet_names[id.value]}});
  {
    const Element head(view.out, "h5");
    write_outlet_and_day(view, id);
  }
  for (const ClaimId claim : view.comparison().clusters[cluster.value].claims) {
    if (view.comparison().article_of(claim) == id) write_quotation(view, cluster, claim);
  }
}

// The sentences of an article that make the claim.
std::string sentences_of(const View& view, ClusterId cluster, ArticleId id) {
  std::string words;
  for (const ClaimId claim : view.comparison().clusters[cluster.value].claims) {
    if (view.comparison().article_of(claim) != id) continue;
    words += view.comparison().text_of(id, view.comparison().sentence_of(claim).span);
    words += '\n';
  }
  return words;
}

// Articles that say it in the words of one above: who and where is enough.
void write_alike(const View& view, ClusterId cluster, const std::vector<ArticleId>& articles) {
  if (articles.empty()) return;
  const Element details(view.out, "details", {{"class", "alike"}});
  view.out.leaf("summary", view.ui().counted("alike_members", articles.size()));
  const Element list(view.out, "ul");
  for (const ArticleId id : articles) {
    const Element item(view.out, "li", {{"data-outlet", view.report.outlet_names[id.value]}});
    write_outlet_and_day(view, id);
    for (const ClaimId claim : view.comparison().clusters[cluster.value].claims) {
      if (view.comparison().article_of(claim) != id) continue;
      const Element place(view.out, "div", {{"id", record_id(cluster) + "-" + record_id(claim)}});
      write_attribution_chain(view, claim);
      write_place(view, claim);
    }
  }
}

// A few stand side by side whatever they say; of many, those that repeat another word for word are folded.
void write_members(const View& view, ClusterId cluster) {
  constexpr std::size_t kFew = 6;
  const std::vector<ArticleId> articles = articles_of(view.comparison(), view.comparison().clusters[cluster.value]);
  std::set<std::string> told;
  std::vector<ArticleId> alike;
  {
    const Element members(view.out, "div", {{"class", "members"}});
    for (const ArticleId article : articles) {
      if (told.insert(sentences_of(view, cluster, article)).second || articles.size() <= kFew) {
        write_member(view, cluster, article);
      } else {
        alike.push_back(article);
      }
    }
  }
  write_alike(view, cluster, alike);
}

void write_independence(const View& view, const Cluster& cluster) {
  const Element part(view.out, "div", {{"class", "independence"}});
  view.out.leaf("h5", view.ui().text("rests_on"));
  const Element list(view.out, "ul");
  for (const Origin& origin : cluster.origins) {
    const Element item(view.out, "li");
    {
      const Element name(view.out, "strong");
      if (origin.name && !origin.name->empty()) {
        view.out.quoted(*origin.name, "");
      } else {
        view.out.text(view.ui().text("unnamed_source"));
      }
    }
    view.out.text((view.ui().text("colon") + " "));
    write_outlets(view, origin.articles);
  }
}

// An agreement does not stand above a difference of content without a word about it.
void write_accord(const View& view, ClusterId id) {
  if (differences_beside_agreement(view.comparison(), view.report.index, id).empty()) {
    write_relation(view, view.comparison().clusters[id.value].relation);
    return;
  }
  const Element badge(view.out, "span", {{"class", "relation r-agree_but"}});
  write_icon(view, "c-diverges");
  view.out.text(relation_words(view.ui(), view.comparison(), view.report.index, id));
}

std::string words_for_filter(const View& view, ClusterId id, bool kinds) {
  std::set<std::string> words;
  for (const std::size_t row : view.report.index.divergences[id.value]) {
    const Divergence& divergence = view.comparison().divergences[row];
    words.emplace(kinds ? name_of(divergence.kind) : name_of(divergence.weight));
  }
  std::string joined;
  for (const std::string& word : words) joined += (joined.empty() ? "" : " ") + word;
  return joined;
}

}  // namespace

void write_claim_card(const View& view, ClusterId id) {
  const Cluster& cluster = view.comparison().clusters[id.value];
  const std::string anchor = record_id(id);
  const Element card(view.out, "article",
                     {{"class", "claim"},
                      {"id", anchor},
                      {"aria-labelledby", anchor + "-label"},
                      {"data-kinds", words_for_filter(view, id, true)},
                      {"data-weights", words_for_filter(view, id, false)}});
  {
    const Element head(view.out, "header");
    {
      const Element label(view.out, "h4", {{"id", anchor + "-label"}});
      view.out.leaf("a", {{"class", "id"}, {"href", "#" + anchor}}, anchor);
      view.out.text(" ");
      write_label(view, id);
    }
    const Element facts(view.out, "p", {{"class", "facts"}});
    write_accord(view, id);
    view.out.text(" ");
    write_source_count(view, cluster);
  }
  write_members(view, id);
  write_alignments(view, id);
  write_apparatus(view, id);
  write_independence(view, cluster);
  write_why(view, id);
  view.out.line_break();
}

}  // namespace tawatur::html
