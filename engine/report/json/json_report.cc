// SPDX-License-Identifier: GPL-3.0-or-later
#include <ostream>

#include "engine/model/value_names.h"
#include "engine/report/format_writers.h"
#include "engine/report/json/json_records.h"
#include "engine/report/record_ids.h"

namespace tawatur {
namespace {

void write_decisions(JsonWriter& json, const std::vector<ClaimDecision>& decisions) {
  json.key("decisions");
  json.begin_array();
  for (const ClaimDecision& decision : decisions) {
    json.begin_object();
    json.member("same", decision.same);
    json.member("article_a", decision.article_a);
    json.member("words_a", decision.words_a);
    json.member("article_b", decision.article_b);
    json.member("words_b", decision.words_b);
    json.member("line", static_cast<std::uint64_t>(decision.line));
    json.end_object();
  }
  json.end_array();
}

void write_selection(JsonWriter& json, const ArticleSelection& selection) {
  json.key("selection");
  json.begin_object();
  for (const auto& [name, value] : kSelectionFields) {
    if (selection.*value) json.member(name, *(selection.*value));
  }
  json.end_object();
}

void write_run(const JsonContext& context) {
  JsonWriter& json = context.json;
  const CompareOptions& options = context.comparison.options;
  json.key("run");
  json.begin_object();
  json.member("program", context.comparison.program);
  json.optional_member("revision", context.comparison.revision);
  json.optional_member("lexicons", context.comparison.lexicons);
  json.next_line();
  json.key("options");
  json.begin_object();
  json.member("copy_floor", options.copy_floor);
  if (!options.decisions.empty()) write_decisions(json, options.decisions);
  write_string_list(json, "detectors", options.detectors);
  json.member("pair_floor", options.pair_floor);
  if (options.selection != ArticleSelection{}) write_selection(json, options.selection);
  json.end_object();
  json.next_line();
  json.key("inputs");
  json.begin_array();
  for (const InputFile& input : context.comparison.corpus.inputs) {
    json.next_line();
    json.begin_object();
    json.member("file", input.name);
    json.member("bytes", input.bytes);
    json.member("sha256", input.sha256);
    json.end_object();
  }
  json.end_array();
  json.next_line();
  write_problem_records(json, context.comparison.corpus.problems);
  json.end_object();
}

void write_pair(JsonWriter& json, const ScoredPair& pair) {
  json.begin_object();
  json.member("a", record_id(pair.a));
  json.member("b", record_id(pair.b));
  json.member("similarity", pair.similarity);
  json.member("decision", name_of(pair.decision));
  json.end_object();
}

void write_cluster(const JsonContext& context, ClusterId id) {
  JsonWriter& json = context.json;
  const Cluster& cluster = context.comparison.clusters[id.value];
  json.begin_object();
  json.member("id", record_id(id));
  json.member("key", context.stable.clusters[id.value]);
  json.member("label", cluster.label);
  json.key("claims");
  json.begin_array();
  for (const ClaimId claim : cluster.claims) json.value(record_id(claim));
  json.end_array();
  write_string_list(json, "outlets", outlets_of(context.comparison, articles_of(context.comparison, cluster)));
  json.key("origins");
  json.begin_array();
  for (const Origin& origin : cluster.origins) {
    json.begin_object();
    json.optional_member("name", origin.name.value_or(""));
    write_article_ids(json, "articles", origin.articles);
    json.end_object();
  }
  json.end_array();
  json.member("independent_sources", cluster.origins.size());
  json.member("relation", name_of(cluster.relation));
  cluster.breaks_at ? json.member("breaks_at", *cluster.breaks_at) : json.null_member("breaks_at");
  json.end_object();
}

void write_divergence(const JsonContext& context, std::size_t row) {
  JsonWriter& json = context.json;
  const Divergence& divergence = context.comparison.divergences[row];
  json.begin_object();
  json.member("id", divergence_record_id(row));
  json.optional_member("cluster", divergence.cluster ? record_id(*divergence.cluster) : "");
  json.member("kind", name_of(divergence.kind));
  json.member("weight", name_of(divergence.weight));
  json.key("spans");
  json.begin_array();
  for (const DivergenceSpan& part : divergence.spans) {
    json.begin_object();
    json.member("file", context.file_of(part.article));
    write_offset_members(json, part.span);
    json.member("text", context.comparison.text_of(part.article, part.span));
    json.member("side", static_cast<unsigned>(part.side));
    json.member("article", record_id(part.article));
    json.end_object();
  }
  json.end_array();
  write_article_ids(json, "missing_in", divergence.missing_in);
  json.member("explanation", divergence.explanation);
  json.optional_member("explanation_arabic", divergence.explanation_arabic);
  json.end_object();
}

void write_story(const JsonContext& context, std::size_t row) {
  JsonWriter& json = context.json;
  const Story& story = context.comparison.stories[row];
  json.begin_object();
  json.member("id", story_record_id(row));
  json.member("label", story.label);
  write_article_ids(json, "articles", story.articles);
  json.end_object();
}

void write_copy(JsonWriter& json, const Copy& copy) {
  json.begin_object();
  json.member("from", record_id(copy.from));
  json.member("to", record_id(copy.to));
  json.member("shared", copy.shared);
  json.member("covered", copy.covered);
  json.member("direction_known", copy.direction_known);
  json.optional_member("evidence", copy.evidence);
  json.end_object();
}

template <class WriteRecord>
void write_records(JsonWriter& json, std::string_view key, std::size_t count, const WriteRecord& write_record) {
  json.next_line();
  json.key(key);
  json.begin_array();
  for (std::size_t i = 0; i < count; ++i) {
    json.next_line();
    write_record(i);
  }
  json.end_array();
}

}  // namespace

void write_json(const Comparison& comparison, const ReportOptions& /*options*/, std::ostream& out) {
  JsonWriter json(out);
  const JsonContext context{comparison, document_files(comparison.corpus), json, stable_ids(comparison)};
  json.begin_object();
  json.member("format", "tawatur.comparison");
  json.member("version", 1U);
  json.next_line();
  write_run(context);
  write_records(json, "articles", comparison.corpus.articles.size(),
                [&](std::size_t i) { write_article_record(context, ArticleId(i)); });
  write_records(json, "boilerplate", comparison.corpus.boilerplate.size(),
                [&](std::size_t i) { write_boilerplate_record(context, comparison.corpus.boilerplate[i]); });
  write_records(json, "sentences", comparison.sentences.size(),
                [&](std::size_t i) { write_sentence_record(context, SentenceId(i)); });
  write_records(json, "claims", comparison.claims.size(),
                [&](std::size_t i) { write_claim_record(context, ClaimId(i)); });
  write_records(json, "pairs", comparison.pairs.size(), [&](std::size_t i) { write_pair(json, comparison.pairs[i]); });
  write_records(json, "clusters", comparison.clusters.size(),
                [&](std::size_t i) { write_cluster(context, ClusterId(i)); });
  write_records(json, "divergences", comparison.divergences.size(),
                [&](std::size_t i) { write_divergence(context, i); });
  write_records(json, "stories", comparison.stories.size(), [&](std::size_t i) { write_story(context, i); });
  write_records(json, "copies", comparison.copies.size(),
                [&](std::size_t i) { write_copy(json, comparison.copies[i]); });
  write_findings(context);
  json.end_object();
  out << '\n';
}

std::vector<SideFile> document_texts(const Comparison& comparison, const ReportOptions& /*options*/) {
  const std::vector<std::string> files = document_files(comparison.corpus);
  std::vector<SideFile> texts;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const Document& document = comparison.corpus.documents[i];
    if (document.is_input) continue;
    texts.push_back({files[i], [&document](std::ostream& out) { out << document.text; }});
  }
  return texts;
}

}  // namespace tawatur
