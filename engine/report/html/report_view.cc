// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/html/report_view.h"
#include "engine/report/report_formats.h"

#include <algorithm>
#include <cmath>

#include "engine/hashing.h"
#include "engine/model/value_names.h"
#include "engine/report/characters.h"
#include "engine/report/highlights.h"
#include "engine/report/record_ids.h"
#include "engine/report/words/page_name.h"

namespace tawatur::html {
namespace {

// Pages lie beside report.html or one folder below it.
std::string address(const View& view, std::size_t target, const std::string& anchor) {
  if (target == view.page) return "#" + anchor;
  return view.link_to_page(target) + "#" + anchor;
}

bool has_name_of_its_own(const Article& article) {
  return is_named(article) || (article.origin && !article.origin->empty());
}

// Rows of a table by what they belong to.
template <class Records, class Owner>
std::vector<std::vector<std::size_t>> rows_by(std::size_t owners, const Records& records, const Owner& owner) {
  std::vector<std::vector<std::size_t>> rows(owners);
  for (std::size_t i = 0; i < records.size(); ++i) rows[owner(records[i]).value].push_back(i);
  return rows;
}

void index_texts(Report& report) {
  const Comparison& comparison = report.comparison;
  const Corpus& corpus = comparison.corpus;
  for (std::size_t i = 0; i < corpus.articles.size(); ++i) {
    const Article& article = corpus.articles[i];
    const std::string name = page_name(report.ui, article);
    report.outlet_names.push_back(has_name_of_its_own(article) ? name : name + " " + record_id(ArticleId(i)));
  }
  report.sentences.resize(corpus.articles.size());
  for (std::size_t i = 0; i < comparison.sentences.size(); ++i) {
    report.sentences[comparison.sentences[i].article.value].emplace_back(i);
  }
  report.claims.resize(comparison.sentences.size());
  for (std::size_t i = 0; i < comparison.claims.size(); ++i) {
    report.claims[comparison.claims[i].sentence.value].emplace_back(i);
  }
  report.boilerplate =
      rows_by(corpus.documents.size(), corpus.boilerplate, [](const Boilerplate& piece) { return piece.document; });
}

void index_tables(Report& report) {
  const Comparison& comparison = report.comparison;
  const std::size_t articles = comparison.corpus.articles.size();
  const std::size_t clusters = comparison.clusters.size();
  report.copies.resize(articles);
  for (std::size_t i = 0; i < comparison.copies.size(); ++i) {
    report.copies[comparison.copies[i].from.value].push_back(i);
    report.copies[comparison.copies[i].to.value].push_back(i);
  }
  report.pairs = rows_by(comparison.claims.size(), comparison.pairs, [](const ScoredPair& pair) { return pair.a; });
  report.alignments = rows_by(clusters, comparison.alignments, [](const auto& row) { return row.cluster; });
  report.drifts = rows_by(clusters, comparison.drifts, [](const auto& row) { return row.cluster; });
  report.chains = rows_by(comparison.claims.size(), comparison.chains, [](const auto& row) { return row.claim; });
  report.headlines = rows_by(articles, comparison.headlines, [](const auto& row) { return row.article; });
  report.reuses = rows_by(articles, comparison.reuses,
                          [&](const SentenceReuse& reuse) { return comparison.sentences[reuse.a.value].article; });
}

}  // namespace

Report make_report(const Comparison& comparison, const ReportOptions& options) {
  Report report{.comparison = comparison, .ui = InterfaceText(options.language)};
  report.index = index_findings(comparison);
  report.quality = options.quality ? *options.quality : built_in_quality();
  report.by_story = clusters_by_story(comparison, report.index);
  report.plan = plan_pages(comparison, report.index, report.by_story);
  index_texts(report);
  index_tables(report);
  return report;
}

std::string View::link_to_page(std::size_t number) const {
  const std::string& file = report.plan.pages[number].file;
  if (page == 0) return file;
  return number == 0 ? "../" + file : file.substr(file.find('/') + 1);
}

std::string View::link(ClusterId cluster) const {
  return address(*this, report.plan.page_of_cluster[cluster.value], record_id(cluster));
}

std::string View::link(ClusterId cluster, ClaimId member) const {
  return address(*this, report.plan.page_of_cluster[cluster.value], record_id(cluster) + "-" + record_id(member));
}

std::string View::link(ArticleId article) const {
  return address(*this, report.plan.page_of_article[article.value], record_id(article));
}

std::string View::link(SentenceId sentence) const {
  const ArticleId article = comparison().sentences[sentence.value].article;
  return address(*this, report.plan.page_of_article[article.value], record_id(sentence));
}

std::string View::link_to_divergence(std::size_t row) const {
  const std::optional<ClusterId>& cluster = comparison().divergences[row].cluster;
  const std::size_t target = cluster ? report.plan.page_of_cluster[cluster->value]
                                     : report.plan.page_of_story[story_of_loose(comparison(), report.index, row)];
  return address(*this, target, divergence_record_id(row));
}

std::string View::link_to_story(std::size_t row) const {
  const bool is_story = row < comparison().stories.size();
  return address(*this, report.plan.page_of_story[row], is_story ? story_record_id(row) : "t0");
}

void write_icon(const View& view, std::string_view name) {
  const Element svg(view.out, "svg", {{"class", "i"}, {"aria-hidden", "true"}});
  const Element use(view.out, "use", {{"href", "#i-" + std::string(name)}});
}

void write_kind(const View& view, DivergenceKind kind) {
  const std::string name(name_of(kind));
  const Element badge(view.out, "span", {{"class", "kind k-" + name}});
  write_icon(view, name);
  view.out.text(view.ui().text("kind", name));
}

void write_weight(const View& view, Weight weight) {
  const std::string name(name_of(weight));
  view.out.leaf("span", {{"class", "weight w-" + name}}, view.ui().text("weight", name));
}

void write_code(const View& view, std::string_view group, std::string_view code) {
  if (const std::string* words = view.ui().known(group, code)) {
    view.out.text(*words);
  } else {
    view.out.leaf("code", {{"dir", "ltr"}}, code);
  }
}

void write_relation(const View& view, Relation relation) {
  const std::string name(name_of(relation));
  const Element badge(view.out, "span", {{"class", "relation r-" + name}});
  write_icon(view, "r-" + name);
  view.out.text(view.ui().text("relation", name));
}

void write_day(const View& view, Day day) {
  view.out.leaf("time", {{"dir", "ltr"}, {"datetime", iso_day(day)}}, iso_day(day));
}

void write_outlet(const View& view, ArticleId article) {
  const Element chip(view.out, "span", {{"class", "outlet"}});
  view.out.leaf("bdi", {{"class", "outlet-name"}}, page_name(view.ui(), view.comparison().article(article)));
  view.out.text(" ");
  view.out.leaf("a", {{"class", "id"}, {"href", view.link(article)}}, record_id(article));
}

void write_label(const View& view, ClusterId cluster) {
  constexpr std::size_t kLongestLabel = 110;
  view.out.quoted(shortened(plain_line(view.comparison().clusters[cluster.value].label), kLongestLabel), "");
}

std::optional<SentenceId> sentence_at(const View& view, ArticleId article, Span span) {
  for (const SentenceId id : view.report.sentences[article.value]) {
    const Span sentence = view.comparison().sentences[id.value].span;
    if (sentence.contains(span)) return id;
  }
  return std::nullopt;
}

Table::Table(const View& view, std::string_view label_key, Literal table_class,
             std::initializer_list<const char*> columns)
    : region_(view.out, "div",
              {{"class", "scroll"}, {"tabindex", "0"}, {"role", "group"}, {"aria-label", view.ui().text(label_key)}}),
      table_(view.out, "table", {{"class", std::string(table_class.view())}}) {
  const Element head(view.out, "thead");
  const Element row(view.out, "tr");
  for (const char* key : columns) view.out.leaf("th", {{"scope", "col"}}, view.ui().text("column", key));
}

void write_words(const View& view, ArticleId article, Span span) {
  view.out.quoted(view.comparison().text_of(article, span), language_tag(view.comparison().article(article).language));
}

void write_source_count(const View& view, const Cluster& cluster) {
  const std::size_t outlets = outlets_of(view.comparison(), articles_of(view.comparison(), cluster)).size();
  const bool fewer = cluster.origins.size() < outlets;
  const Element count(view.out, "span", {{"class", fewer ? "sources fewer" : "sources"}});
  view.out.text(view.ui().counted("outlets", outlets) + " · ");
  view.out.leaf("strong", view.ui().counted("independent_sources", cluster.origins.size()));
}

void write_outlets(const View& view, const std::vector<ArticleId>& articles) {
  for (std::size_t i = 0; i < articles.size(); ++i) {
    if (i > 0) view.out.text(" · ");
    write_outlet(view, articles[i]);
  }
}

const std::string& explanation_in(const InterfaceText& ui, const Divergence& divergence) {
  return ui.is_arabic() && !divergence.explanation_arabic.empty() ? divergence.explanation_arabic
                                                                  : divergence.explanation;
}

std::string_view explanation_lead(const View& view, const Divergence& divergence) {
  constexpr std::string_view kQuote = "\xC2\xAB";
  if (is_silence(divergence.kind) && !divergence.spans.empty() && !divergence.missing_in.empty()) return {};
  std::string_view words = explanation_in(view.ui(), divergence);
  const std::size_t sides = words.find(kQuote);
  if (sides == std::string_view::npos || !words.ends_with(')')) return words;
  words = words.substr(0, sides);
  while (!words.empty() && (words.back() == ' ' || words.back() == ':')) words.remove_suffix(1);
  return words;
}

void write_explanation(const View& view, const Divergence& divergence) {
  const std::string_view words = explanation_lead(view, divergence);
  if (words.empty()) return;
  const Element paragraph(view.out, "p", {{"class", "explanation"}});
  view.out.quoted(words, "");
}

namespace {

constexpr std::size_t kMostOutlets = 8;   // that stand open beside a reading
constexpr std::size_t kFirstOutlets = 6;  // of more

void write_wording(const View& view, const Wording& wording) {
  const bool many = wording.articles.size() > kMostOutlets;
  const auto rest =
      wording.articles.begin() + static_cast<std::ptrdiff_t>(many ? kFirstOutlets : wording.articles.size());
  {
    const Element line(view.out, "span", {{"class", "wording"}});
    {
      const Element words(view.out, "q");
      write_words(view, wording.first.article, wording.first.span);
    }
    view.out.text(" ");
    write_outlets(view, {wording.articles.begin(), rest});
  }
  if (!many) return;
  const Element details(view.out, "details", {{"class", "rest"}});
  view.out.leaf("summary", view.ui().counted("more_articles", wording.articles.size() - kFirstOutlets));
  write_outlets(view, {rest, wording.articles.end()});
}

}  // namespace

void write_readings(const View& view, const Divergence& divergence) {
  const Element list(view.out, "ul", {{"class", "readings"}});
  for (const std::vector<DivergenceSpan>& side : sides_of(view.comparison(), divergence)) {
    const Element item(view.out, "li");
    for (const Wording& wording : wordings_of(view.comparison(), side)) write_wording(view, wording);
  }
}

std::string two_decimals(double number) {
  const long hundredths = std::lround(number * 100);
  const std::string digits = std::to_string(hundredths % 100);
  return std::to_string(hundredths / 100) + (digits.size() < 2 ? ".0" : ".") + digits;
}

std::string inputs_digest(const Corpus& corpus) {
  std::string hashes;
  for (const InputFile& input : corpus.inputs) hashes += input.sha256 + "\n";
  return sha256_hex(hashes);
}

std::string language_tag(const std::string& language) {
  const auto fits = [](char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || letter == '-';
  };
  const bool tag = language.size() >= 2 && language.size() <= 11 && std::all_of(language.begin(), language.end(), fits);
  return tag && language.front() != '-' && language.back() != '-' ? language : "";
}

void write_heading(const View& view, Literal tag, std::string_view id, std::string_view words) {
  const Element heading(view.out, tag, {{"id", std::string(id)}});
  view.out.text(words);
}

}  // namespace tawatur::html
