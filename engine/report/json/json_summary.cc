// SPDX-License-Identifier: GPL-3.0-or-later
#include <ostream>

#include "engine/model/value_names.h"
#include "engine/report/highlights.h"
#include "engine/report/json/json_records.h"
#include "engine/report/record_ids.h"
#include "engine/report/terminal_summary.h"

namespace tawatur {
namespace {

void write_strongest_json(const Comparison& comparison, JsonWriter& json) {
  json.next_line();
  json.key("strongest");
  json.begin_array();
  const FindingIndex index = index_findings(comparison);
  for (const std::size_t row : strongest_divergences(comparison, index, kStrongestShown)) {
    const Divergence& divergence = comparison.divergences[row];
    json.next_line();
    json.begin_object();
    json.member("divergence", divergence_record_id(row));
    json.optional_member("cluster", divergence.cluster ? record_id(*divergence.cluster) : "");
    json.member("label", subject_of(comparison, index, row));
    json.member("kind", name_of(divergence.kind));
    json.key("readings");
    json.begin_array();
    unsigned number = 0;
    for (const std::vector<DivergenceSpan>& side : sides_of(comparison, divergence)) {
      ++number;
      for (const Wording& wording : wordings_of(comparison, side)) {
        json.begin_object();
        json.member("side", number);
        json.member("text", comparison.text_of(wording.first.article, wording.first.span));
        write_string_list(json, "outlets", outlets_of(comparison, wording.articles));
        json.end_object();
      }
    }
    json.end_array();
    json.end_object();
  }
  json.end_array();
}

void write_echoes_json(const Comparison& comparison, JsonWriter& json) {
  json.next_line();
  json.key("many_outlets_few_sources");
  json.begin_array();
  for (const ClusterId id : echoes(comparison, kEchoesShown)) {
    const Cluster& cluster = comparison.clusters[id.value];
    json.next_line();
    json.begin_object();
    json.member("cluster", record_id(id));
    json.member("label", cluster.label);
    write_string_list(json, "outlets", outlets_of(comparison, articles_of(comparison, cluster)));
    json.member("independent_sources", cluster.origins.size());
    json.end_object();
  }
  json.end_array();
}

}  // namespace

void write_summary_json(const Comparison& comparison, std::ostream& out) {
  std::vector<ArticleId> articles;
  for (std::size_t i = 0; i < comparison.corpus.articles.size(); ++i) articles.emplace_back(i);
  JsonWriter json(out);
  json.begin_object();
  json.member("program", comparison.program);
  json.member("articles", articles.size());
  json.member("outlets", outlets_of(comparison, articles).size());
  json.member("stories", comparison.stories.size());
  json.member("claims", comparison.claims.size());
  json.member("shared_claims", comparison.clusters.size());
  json.member("divergences", comparison.divergences.size());
  write_strongest_json(comparison, json);
  write_echoes_json(comparison, json);
  json.next_line();
  write_problem_records(json, comparison.corpus.problems);
  json.end_object();
  out << '\n';
}

}  // namespace tawatur
