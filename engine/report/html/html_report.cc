// SPDX-License-Identifier: GPL-3.0-or-later
// report.html and, for large runs, pages/*.html: plain documents that need no script, no font and no request.
#include <memory>
#include <ostream>
#include <set>

#include "engine/hashing.h"
#include "engine/report/characters.h"
#include "engine/report/format_writers.h"
#include "engine/report/html/sections.h"
#include "engine/report/record_ids.h"
#include "engine/text/corpus_files.h"

namespace tawatur {
namespace html {
namespace {

// Nothing may be loaded, sent or run but the one style and the one script that stand in the page.
std::string content_policy(std::string_view style, std::string_view script) {
  return "default-src 'none'; img-src data:; style-src 'sha256-" + sha256_base64(style) + "'; script-src 'sha256-" +
         sha256_base64(script) + "'; base-uri 'none'; form-action 'none'";
}

void write_head(const View& view) {
  const std::string_view style = corpus_file("report/report.css");
  const std::string_view script = corpus_file("report/report.js");
  const Element head(view.out, "head");
  view.out.empty("meta", {{"charset", "utf-8"}});
  view.out.empty("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", content_policy(style, script)}});
  view.out.empty("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  view.out.empty("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
  view.out.empty("meta", {{"name", "referrer"}, {"content", "no-referrer"}});
  view.out.empty("meta", {{"name", "generator"}, {"content", view.comparison().program}});
  view.out.empty("link", {{"rel", "icon"}, {"href", "data:,"}});
  view.out.leaf("title", view.ui().text("page_title"));
  view.out.raw_block("style", style);
  view.out.line_break();
}

void write_navigation_item(const View& view, const std::string& address, std::string_view words) {
  const Element item(view.out, "li");
  view.out.leaf("a", {{"href", address}}, words);
}

// The first page leads to the stories by its table; a further page names those that it holds.
void write_chapter_links(const View& view) {
  constexpr std::size_t kLongestItem = 50;
  for (const Chapter& chapter : view.report.plan.pages[view.page].chapters) {
    if (!chapter.first_part) continue;
    const Element item(view.out, "li");
    const std::string anchor = chapter.story ? story_record_id(*chapter.story) : "t0";
    const Element link(view.out, "a", {{"href", "#" + anchor}});
    if (chapter.story) {
      view.out.quoted(shortened(plain_line(view.comparison().stories[*chapter.story].label), kLongestItem), "");
    } else {
      view.out.text(view.ui().text("no_story"));
    }
  }
}

void write_navigation(const View& view) {
  const PageContent& page = view.report.plan.pages[view.page];
  const Element navigation(view.out, "nav", {{"aria-label", view.ui().text("contents")}});
  const Element list(view.out, "ul");
  const std::string first = view.page == 0 ? "" : view.link_to_page(0);
  write_navigation_item(view, first + "#overview", view.ui().text("overview"));
  if (view.page > 0) {
    write_chapter_links(view);
  } else if (!page.chapters.empty()) {
    write_navigation_item(view, "#stories", view.ui().text("stories"));
  }
  if (!view.comparison().house_styles.empty()) {
    write_navigation_item(view, first + "#house-style", view.ui().text("house_style"));
  }
  if (!page.articles.empty()) write_navigation_item(view, "#articles", view.ui().text("articles_heading"));
  write_navigation_item(view, first + "#method", view.ui().text("method"));
  if (view.page > 1) write_navigation_item(view, view.link_to_page(view.page - 1), view.ui().text("previous_page"));
  if (view.page + 1 < view.report.plan.pages.size()) {
    write_navigation_item(view, view.link_to_page(view.page + 1), view.ui().text("next_page"));
  }
}

void write_masthead(const View& view) {
  const Element header(view.out, "header", {{"class", "masthead"}});
  view.out.leaf("a", {{"class", "skip"}, {"href", "#content"}}, view.ui().text("skip"));
  view.out.leaf("h1", view.ui().text("page_title"));
  view.out.leaf("p", view.ui().text("page_subtitle"));
}

void write_select(const View& view, Literal id, std::string_view label_key, std::string_view group,
                  const std::vector<std::string>& names) {
  const Element label(view.out, "label");
  view.out.leaf("span", view.ui().text(label_key));
  const Element select(view.out, "select", {{"id", std::string(id.view())}});
  view.out.leaf("option", {{"value", ""}}, view.ui().text("all"));
  for (const std::string& name : names) {
    view.out.leaf("option", {{"value", name}}, group.empty() ? name : view.ui().text(group, name));
  }
}

// Shown by the script alone: without it there is nothing to operate.
void write_filter(const View& view) {
  const PageContent& page = view.report.plan.pages[view.page];
  std::vector<ArticleId> articles;
  for (const Chapter& chapter : page.chapters) {
    for (const ClusterId cluster : chapter.clusters) {
      for (const ArticleId id : articles_of(view.comparison(), view.comparison().clusters[cluster.value]))
        articles.push_back(id);
    }
  }
  if (articles.empty()) return;
  std::set<std::string> outlets;
  for (const ArticleId id : articles) outlets.insert(view.report.outlet_names[id.value]);
  const Element form(view.out, "form",
                     {{"class", "filter"},
                      {"id", "filter"},
                      {"hidden", ""},
                      {"role", "search"},
                      {"aria-label", view.ui().text("filter")}});
  {
    const Element label(view.out, "label");
    view.out.leaf("span", view.ui().text("search"));
    view.out.empty("input", {{"type", "search"}, {"id", "q"}, {"dir", "auto"}});
  }
  write_select(view, "f-outlet", "column.outlet", "", {outlets.begin(), outlets.end()});
  write_select(view, "f-kind", "column.kind", "kind",
               {"terminology", "number", "date", "entity", "attribution", "scope", "polarity", "certainty", "omission",
                "addition"});
  write_select(view, "f-weight", "weight_label", "weight", {"hard", "soft", "compatible"});
  view.out.leaf("output", {{"id", "shown"}, {"data-template", view.ui().text("shown_of")}}, "");
  view.out.leaf("p", {{"class", "keys"}}, view.ui().text("keys"));
}

void write_page(const Report& report, std::size_t number, std::ostream& out) {
  Writer writer(out);
  const View view{writer, report, number};
  const PageContent& page = report.plan.pages[number];
  writer.doctype();
  const bool arabic = report.ui.is_arabic();
  const Element html(writer, "html", {{"lang", arabic ? "ar" : "en"}, {"dir", arabic ? "rtl" : "ltr"}});
  write_head(view);
  const Element body(writer, "body");
  writer.raw_block("div", corpus_file("report/icons.svg"));
  write_masthead(view);
  write_navigation(view);
  {
    const Element content(writer, "main", {{"id", "content"}, {"tabindex", "-1"}});
    if (number == 0) write_overview(view);
    if (!page.chapters.empty()) {
      const Element stories(writer, "section", {{"aria-labelledby", "stories"}});
      write_heading(view, "h2", "stories", report.ui.text("stories"));
      write_filter(view);
      for (const Chapter& chapter : page.chapters) write_chapter(view, chapter);
    }
    if (number == 0) write_house_style(view);
    write_articles(view, page.articles);
    if (number == 0) write_method(view);
  }
  {
    const Element footer(writer, "footer");
    writer.leaf("p", report.ui.text("footer"));
    writer.leaf("p", {{"dir", "ltr"}}, report.comparison.program);
  }
  writer.raw_block("script", corpus_file("report/report.js"));
}

}  // namespace
}  // namespace html

void write_html(const Comparison& comparison, const ReportOptions& options, std::ostream& out) {
  html::write_page(html::make_report(comparison, options), 0, out);
}

std::vector<SideFile> html_pages(const Comparison& comparison, const ReportOptions& options) {
  const auto report = std::make_shared<const html::Report>(html::make_report(comparison, options));
  std::vector<SideFile> pages;
  for (std::size_t number = 1; number < report->plan.pages.size(); ++number) {
    pages.push_back({report->plan.pages[number].file,
                     [report, number](std::ostream& out) { html::write_page(*report, number, out); }});
  }
  return pages;
}

}  // namespace tawatur
