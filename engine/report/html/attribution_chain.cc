// SPDX-License-Identifier: GPL-3.0-or-later
// Who a claim is told to come from, from the mouth to the page, beside whom its text was copied from.
#include "engine/model/value_names.h"
#include "engine/report/html/sections.h"
#include "engine/report/record_ids.h"

namespace tawatur::html {
namespace {

void write_speakers(const View& view, ArticleId article, const std::vector<Speaker>& speakers) {
  const std::string language = language_tag(view.comparison().article(article).language);
  const Element item(view.out, "li");
  for (std::size_t i = 0; i < speakers.size(); ++i) {
    if (i > 0) view.out.text((view.ui().text("list_separator") + " "));
    view.out.quoted(speakers[i].name.empty() && speakers[i].span ? view.comparison().text_of(article, *speakers[i].span)
                                                                 : std::string_view(speakers[i].name),
                    language);
  }
}

// What the sentence itself tells: speaker, relays, origin of the text, outlet.
void write_told(const View& view, ArticleId id, const Attribution& attribution) {
  const Article& article = view.comparison().article(id);
  if (!attribution.speakers.empty()) write_speakers(view, id, attribution.speakers);
  if (!attribution.relays.empty()) write_speakers(view, id, attribution.relays);
  if (article.publisher && article.origin && article.origin != article.publisher) {
    const Element item(view.out, "li");
    view.out.quoted(*article.origin, "");
  }
  const Element item(view.out, "li");
  view.out.quoted(view.report.outlet_names[id.value], "");
}

// A page that goes by whose text it carries stands for both.
void write_named(const View& view, const AttributionChain& chain) {
  const Article& page = view.comparison().article(view.comparison().article_of(chain.claim));
  for (auto link = chain.named.rbegin(); link != chain.named.rend(); ++link) {
    if (!page.publisher && !link->article && link->name == page.origin) continue;
    const Element item(view.out, "li");
    if (link->article) {
      write_outlet(view, *link->article);
    } else {
      view.out.quoted(link->name, "");
    }
  }
}

void write_copied(const View& view, const AttributionChain& chain) {
  const Element note(view.out, "p", {{"class", "note"}});
  write_icon(view, "attribution");
  const Element words(view.out, "span");
  view.out.text(view.ui().text("chain_differs") + " ");
  const Element way(view.out, "span", {{"class", "copied"}});
  for (auto article = chain.copied.rbegin(); article != chain.copied.rend(); ++article) {
    if (article != chain.copied.rbegin()) view.out.text(view.ui().is_arabic() ? " ← " : " → ");
    write_outlet(view, *article);
  }
}

}  // namespace

void write_attribution_chain(const View& view, ClaimId id) {
  const Attribution& attribution = view.comparison().claims[id.value].attribution;
  const std::vector<std::size_t>& rows = view.report.chains[id.value];
  const AttributionChain* chain = rows.empty() ? nullptr : &view.comparison().chains[rows.front()];
  {
    const Element row(view.out, "div", {{"class", "attribution"}});
    {
      const bool own = attribution.voice == Voice::own;
      const std::string_view key = own ? std::string_view("own") : name_of(attribution.mode);
      const Element badge(view.out, "span", {{"class", "voice v-" + std::string(key)}});
      write_icon(view, own ? "own" : "quote");
      view.out.text(view.ui().text("voice", key));
    }
    const Element list(view.out, "ol", {{"class", "chain"}, {"aria-label", view.ui().text("attribution_chain")}});
    if (chain != nullptr && chain->named.size() > 1) {
      write_named(view, *chain);
    } else {
      write_told(view, view.comparison().article_of(id), attribution);
    }
  }
  if (chain != nullptr && chain->differs && !chain->copied.empty()) write_copied(view, *chain);
}

}  // namespace tawatur::html
