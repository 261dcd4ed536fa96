// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "engine/model/value_names.h"
#include "engine/report/characters.h"
#include "engine/report/html/sections.h"
#include "engine/report/report_formats.h"

namespace tawatur::html {
namespace {

constexpr std::array<DivergenceKind, 10> kKinds = {
    DivergenceKind::terminology, DivergenceKind::number,  DivergenceKind::date,     DivergenceKind::entity,
    DivergenceKind::attribution, DivergenceKind::scope,   DivergenceKind::polarity, DivergenceKind::certainty,
    DivergenceKind::omission,    DivergenceKind::addition};

void write_option(const View& view, std::string_view key, std::string_view value) {
  view.out.leaf("dt", view.ui().text("option", key));
  view.out.leaf("dd", {{"dir", "ltr"}}, value);
}

// As options of a command; words that were typed are quoted for a shell.
std::string selection_words(const ArticleSelection& selection) {
  std::string words;
  for (const auto& [name, value] : kSelectionFields) {
    if (!(selection.*value)) continue;
    words += (words.empty() ? "--" : " --") + std::string(name) + " '";
    for (const char letter : plain_line(*(selection.*value)))
      words += letter == '\'' ? "'\\''" : std::string(1, letter);
    words += '\'';
  }
  return words;
}

void write_options(const View& view) {
  const CompareOptions& options = view.comparison().options;
  std::string detectors;
  for (const std::string& name : options.detectors) detectors += (detectors.empty() ? "" : ", ") + name;
  view.out.leaf("h3", view.ui().text("options"));
  const Element list(view.out, "dl", {{"class", "article-facts"}});
  write_option(view, "program", view.comparison().program);
  write_option(view, "pair_floor", shortest_decimal(options.pair_floor));
  write_option(view, "copy_floor", shortest_decimal(options.copy_floor));
  write_option(view, "detectors", detectors.empty() ? view.ui().text("all") : detectors);
  if (options.selection != ArticleSelection{}) write_option(view, "selection", selection_words(options.selection));
  write_option(view, "inputs_sha256", inputs_digest(view.comparison().corpus));
}

void write_kinds(const View& view) {
  view.out.leaf("h3", view.ui().text("kinds"));
  const Element list(view.out, "dl", {{"class", "legend-list"}});
  for (const DivergenceKind kind : kKinds) {
    {
      const Element term(view.out, "dt");
      write_kind(view, kind);
    }
    view.out.leaf("dd", view.ui().text("kind_means", name_of(kind)));
  }
  for (const Weight weight : {Weight::hard, Weight::soft, Weight::compatible}) {
    {
      const Element term(view.out, "dt");
      write_weight(view, weight);
    }
    view.out.leaf("dd", view.ui().text("weight_means", name_of(weight)));
  }
}

void write_commands(const View& view, std::string_view commands) {
  const Element block(view.out, "pre", {{"dir", "ltr"}, {"tabindex", "0"}});
  view.out.leaf("code", commands);
}

void write_measured_row(const View& view, const MeasuredKind& measured) {
  const Element row(view.out, "tr");
  {
    const Element head(view.out, "th", {{"scope", "row"}});
    write_kind(view, measured.kind);
  }
  const auto write_share = [&](std::size_t count) {
    const PercentInterval interval = percent_interval(count, measured.planted);
    view.out.leaf("td", view.ui().filled("share_measured", {{"n", std::to_string(count)},
                                                            {"all", std::to_string(measured.planted)},
                                                            {"low", std::to_string(interval.low)},
                                                            {"high", std::to_string(interval.high)}}));
  };
  write_share(measured.found);
  write_share(measured.alarms);
}

void write_quality(const View& view) {
  const MeasuredQuality& quality = view.report.quality;
  write_heading(view, "h3", "quality", view.ui().text("quality"));
  if (quality.kinds.empty()) {
    view.out.leaf("p", view.ui().text("quality_unknown"));
    return;
  }
  view.out.leaf("p", view.ui().text(quality.built_in ? "quality_built_in" : "quality_given"));
  {
    const Table table(view, "quality", "plain", {"kind", "found", "alarms"});
    const Element body(view.out, "tbody");
    for (const MeasuredKind& measured : quality.kinds) write_measured_row(view, measured);
  }
  const PercentInterval harmless = percent_interval(quality.harmless_alarms, quality.harmless);
  view.out.leaf("p", view.ui().filled("quality_harmless", {{"n", std::to_string(quality.harmless_alarms)},
                                                           {"all", std::to_string(quality.harmless)},
                                                           {"low", std::to_string(harmless.low)},
                                                           {"high", std::to_string(harmless.high)}}));
  view.out.leaf("p", view.ui().text("quality_limits"));
  {
    const Element program(view.out, "p", {{"class", "quiet"}});
    view.out.text(view.ui().text("quality_program") + " ");
    view.out.quoted(quality.program, "en");
  }
  view.out.leaf("p", view.ui().text("quality_own"));
  write_commands(view,
                 "tawatur benchmark planted --from ARTICLES --json > planted.json"
                 "\ntawatur report RUN --inputs INPUTS --confidence planted.json -o MEASURED");
}

void write_citation(const View& view) {
  view.out.leaf("h3", view.ui().text("cite"));
  view.out.leaf("p", view.ui().filled("cite_as", {{"program", plain_line(view.comparison().program)},
                                                  {"digest", inputs_digest(view.comparison().corpus).substr(0, 16)}}));
  view.out.leaf("p", view.ui().text("cite_findings"));
}

void write_repetition(const View& view) {
  view.out.leaf("h3", view.ui().text("repeat"));
  view.out.leaf("p", view.ui().text("repeat_how"));
  const CompareOptions& options = view.comparison().options;
  const bool is_selected = options.selection != ArticleSelection{};
  std::string command =
      is_selected ? "tawatur index add --db DB INPUTS\ntawatur compare --db DB " + selection_words(options.selection)
                  : "tawatur compare INPUTS";
  command += " -o RUN --pair-floor " + shortest_decimal(options.pair_floor) + " --copy-floor " +
             shortest_decimal(options.copy_floor);
  for (const std::string& name : options.detectors) command += " --detectors " + plain_line(name);
  write_commands(view, command +
                           "\ntawatur verify RUN --inputs INPUTS"
                           "\ntawatur report RUN --inputs INPUTS --format sqlite,tei -o MORE");
}

}  // namespace

void write_method(const View& view) {
  const Element section(view.out, "section", {{"class", "method"}, {"aria-labelledby", "method"}});
  write_heading(view, "h2", "method", view.ui().text("method"));
  for (const char* key : {"method.flow", "method.same_claim", "method.independence", "method.differences",
                          "method.copies", "method.silence"}) {
    view.out.leaf("p", view.ui().text(key));
  }
  view.out.leaf("h3", view.ui().text("limits"));
  {
    const Element list(view.out, "ul");
    for (const char* key : {"limit.no_verdict", "limit.corpus", "limit.language", "limit.errors"}) {
      view.out.leaf("li", view.ui().text(key));
    }
  }
  write_quality(view);
  write_kinds(view);
  write_options(view);
  write_citation(view);
  write_repetition(view);
}

}  // namespace tawatur::html
