// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include "engine/model/comparison.h"
#include "engine/report/claim_matrix.h"
#include "engine/report/html/html_writer.h"
#include "engine/report/html/page_plan.h"
#include "engine/report/report_formats.h"
#include "engine/report/words/interface_text.h"

namespace tawatur::html {

/// What all sections are written from: the comparison and what is looked up in it often.
struct Report {
  const Comparison& comparison;
  InterfaceText ui;
  FindingIndex index = {};
  MeasuredQuality quality = {};
  std::vector<std::vector<ClusterId>> by_story = {};  ///< see clusters_by_story()
  PagePlan plan = {};
  std::vector<std::string> outlet_names = {};              ///< by article: publisher, "text of B" or "page a1"
  std::vector<std::vector<SentenceId>> sentences = {};     ///< by article
  std::vector<std::vector<ClaimId>> claims = {};           ///< by sentence
  std::vector<std::vector<std::size_t>> copies = {};       ///< by article: rows of Comparison::copies
  std::vector<std::vector<std::size_t>> pairs = {};        ///< by first claim: rows of Comparison::pairs
  std::vector<std::vector<std::size_t>> boilerplate = {};  ///< by document: rows of Corpus::boilerplate
  std::vector<std::vector<std::size_t>> alignments = {};   ///< by cluster: rows of Comparison::alignments
  std::vector<std::vector<std::size_t>> drifts = {};       ///< by cluster: rows of Comparison::drifts
  std::vector<std::vector<std::size_t>> chains = {};       ///< by claim: rows of Comparison::chains
  std::vector<std::vector<std::size_t>> headlines = {};    ///< by article: rows of Comparison::headlines
  std::vector<std::vector<std::size_t>> reuses = {};       ///< by article of the first: rows of Comparison::reuses
};

[[nodiscard]] Report make_report(const Comparison& comparison, const ReportOptions& options);

/// One page in the making.
struct View {
  Writer& out;
  const Report& report;
  std::size_t page = 0;

  [[nodiscard]] const Comparison& comparison() const { return report.comparison; }
  [[nodiscard]] const InterfaceText& ui() const { return report.ui; }

  /// Addresses from this page.
  [[nodiscard]] std::string link(ClusterId cluster) const;
  [[nodiscard]] std::string link(ArticleId article) const;
  [[nodiscard]] std::string link(SentenceId sentence) const;
  [[nodiscard]] std::string link(ClusterId cluster, ClaimId member) const;
  [[nodiscard]] std::string link_to_divergence(std::size_t row) const;
  [[nodiscard]] std::string link_to_story(std::size_t row) const;  ///< past the last: what belongs to no story
  [[nodiscard]] std::string link_to_page(std::size_t number) const;
};

// Small pieces that many sections use.

/// A drawing of the sprite, hidden from screen readers: a word stands beside it.
void write_icon(const View& view, std::string_view name);
void write_kind(const View& view, DivergenceKind kind);
void write_weight(const View& view, Weight weight);
/// A name that a stage gives freely, in words where the interface has some, else as it stands.
void write_code(const View& view, std::string_view group, std::string_view code);
void write_relation(const View& view, Relation relation);
void write_day(const View& view, Day day);
/// The outlet's name, with the article's id as a link to its text.
void write_outlet(const View& view, ArticleId article);
/// Words of an article, in its language.
void write_words(const View& view, ArticleId article, Span span);
/// "n outlets · k independent sources".
void write_source_count(const View& view, const Cluster& cluster);
/// The label of a shared claim, shortened to what a heading or a link can hold.
void write_label(const View& view, ClusterId cluster);
/// The sentence of an article that holds a span; nothing when none does.
[[nodiscard]] std::optional<SentenceId> sentence_at(const View& view, ArticleId article, Span span);
/// A table in a box that scrolls by itself, with its head.
class Table {
 public:
  Table(const View& view, std::string_view label_key, Literal table_class, std::initializer_list<const char*> columns);

 private:
  Element region_;
  Element table_;
};
/// Article ids as links, with outlets.
void write_outlets(const View& view, const std::vector<ArticleId>& articles);
/// What a divergence is about, without what its sides say and who lacks it, which a report shows with links.
[[nodiscard]] std::string_view explanation_lead(const View& view, const Divergence& divergence);
/// The same as a paragraph; nothing when nothing is left.
void write_explanation(const View& view, const Divergence& divergence);
/// A list of the sides of a divergence: each wording with the articles that have it.
void write_readings(const View& view, const Divergence& divergence);
/// Explanation in the language of the report, where it has one.
[[nodiscard]] const std::string& explanation_in(const InterfaceText& ui, const Divergence& divergence);

/// "0.60".
[[nodiscard]] std::string two_decimals(double number);

/// SHA-256 over the hashes of all inputs, a line each: names the whole corpus.
[[nodiscard]] std::string inputs_digest(const Corpus& corpus);

/// A well-formed language tag, or nothing.
[[nodiscard]] std::string language_tag(const std::string& language);

void write_heading(const View& view, Literal tag, std::string_view id, std::string_view words);

}  // namespace tawatur::html
