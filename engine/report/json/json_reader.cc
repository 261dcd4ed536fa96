// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/json/json_reader.h"

#include <istream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string_view>

#include "engine/model/error.h"
#include "engine/report/json/findings_reader.h"
#include "engine/report/json/json_fields.h"
#include "engine/report/json/json_tables.h"
#include "engine/text/json_depth.h"

namespace tawatur {
namespace {

using nlohmann::json;
using std::string;
using std::string_view;

constexpr std::size_t kDeepest = 32;  // the format nests less than ten levels; deeper input is an attack on the stack

std::optional<Day> day_of(const json& record, const char* key) {
  const std::optional<string> written = optional<string>(record, key);
  if (!written) return std::nullopt;
  const std::optional<Day> day = parse_iso_day(*written);
  if (!day) refuse("a day", "is none of the calendar: " + *written);
  return day;
}

std::optional<DayRange> days_of(const json& record) {
  const std::optional<Day> first = day_of(record, "earliest");
  const std::optional<Day> last = day_of(record, "latest");
  if (!first || !last) return std::nullopt;
  return DayRange{*first, *last};
}

// Reads the tables in order, each with the positions of those it points into.
class Reader {
 public:
  Reader(const JsonTables& tables, const TextOfFile& text_of_file) : tables_(tables), text_of_file_(text_of_file) {}

  Comparison read() {
    if (tables_.member("format") != "tawatur.comparison" || tables_.member("version") != 1) {
      refuse("it", "is no tawatur.comparison of version 1");
    }
    const json run = tables_.member("run");
    if (run.is_null()) refuse("it", "lacks \"run\": is it of another version?");
    read_run(run);
    each("articles", records_.articles, [this](const json& record) { read_article(record); });
    each("boilerplate", [this](const json& record) { read_boilerplate(record); });
    each("sentences", records_.sentences, [this](const json& record) { read_sentence(record); });
    each("claims", records_.claims, [this](const json& record) { read_claim(record); });
    each("pairs", [this](const json& record) { read_pair(record); });
    each("clusters", records_.clusters, [this](const json& record) { read_cluster(record); });
    each("divergences", [this](const json& record) { read_divergence(record); });
    each("stories", [this](const json& record) {
      result_.stories.push_back({text_or_empty(record, "label"), records_.article_list(required(record, "articles"))});
    });
    each("copies", [this](const json& record) { read_copy(record); });
    read_findings(tables_, records_, result_);
    return std::move(result_);
  }

 private:
  template <class ReadRecord>
  void each(const char* table, const ReadRecord& read_record) {
    tables_.each(table, read_record);
  }

  template <class ReadRecord>
  void each(const char* table, Positions& positions, const ReadRecord& read_record) {
    tables_.each(table, [&](const json& record) {
      const string id = required(record, "id").get<string>();
      if (!positions.emplace(id, positions.size()).second) refuse(id, "is there twice");
      read_record(record);
    });
  }

  void read_run(const json& run) {
    result_.program = required(run, "program").get<string>();
    result_.revision = text_or_empty(run, "revision");
    result_.lexicons = text_or_empty(run, "lexicons");
    const json& options = required(run, "options");
    result_.options.pair_floor = options.value("pair_floor", result_.options.pair_floor);
    result_.options.copy_floor = options.value("copy_floor", result_.options.copy_floor);
    result_.options.detectors = options.value("detectors", result_.options.detectors);
    for (const json& row : options.value("decisions", json::array())) {
      result_.options.decisions.push_back({row.value("same", true), row.value("article_a", ""),
                                           row.value("words_a", ""), row.value("article_b", ""),
                                           row.value("words_b", ""), row.value("line", std::size_t{0})});
    }
    const json selection = options.value("selection", json::object());
    for (const auto& [name, value] : kSelectionFields) {
      if (selection.contains(name)) result_.options.selection.*value = selection.at(name).get<string>();
    }
    for (const json& input : list(run, "inputs")) {
      const string name = required(input, "file").get<string>();
      records_.inputs.emplace(name, result_.corpus.inputs.size());
      result_.corpus.inputs.push_back(
          {name, required(input, "bytes").get<std::uint64_t>(), required(input, "sha256").get<string>()});
    }
    for (const json& problem : list(run, "problems")) {
      result_.corpus.problems.push_back({required(problem, "file").get<string>(), text_or_empty(problem, "place"),
                                         required(problem, "reason").get<string>()});
    }
  }

  DocumentId document_of(const string& file, std::size_t input, const string& encoding) {
    const auto [place, is_new] = records_.documents.emplace(file, result_.corpus.documents.size());
    if (is_new) {
      std::optional<string> text = text_of_file_(file);
      if (!text) refuse(file, "is not there, or may not be read");
      result_.corpus.documents.push_back(
          {InputId(input), result_.corpus.inputs[input].name == file, std::move(*text), encoding});
    }
    return DocumentId(place->second);
  }

  void read_article(const json& record) {
    Article article;
    article.document =
        document_of(required(record, "file").get<string>(), position(records_.inputs, required(record, "input")),
                    text_or_empty(record, "encoding"));
    const string_view text = result_.corpus.documents[article.document.value].text;
    for (const json& block : list(record, "blocks")) {
      article.blocks.push_back({offsets_in(text, block), value_of<BlockKind>(block, "kind")});
    }
    if (article.blocks.empty()) article.blocks.push_back({offsets_in(text, record), BlockKind::paragraph});
    article.title = optional_span_in(text, record, "title");
    article.publisher = optional<string>(record, "publisher");
    article.origin = optional<string>(record, "origin");
    article.provenance = value_of<Provenance>(record, "provenance");
    article.credit = optional_span_in(text, record, "credit");
    if (const std::optional<Span> span = optional_span_in(text, record, "dateline")) {
      const json& dateline = record["dateline"];
      article.dateline = Dateline{*span, optional<string>(dateline, "place"), optional<string>(dateline, "agency")};
    }
    const json& published = required(record, "published");
    article.published = {day_of(published, "value"), days_of(published), text_or_empty(published, "basis")};
    article.language = text_or_empty(record, "language");
    article.input_id = text_or_empty(record, "input_id");
    article.url = text_or_empty(record, "url");
    article.flags = record.value("flags", article.flags);
    result_.corpus.articles.push_back(std::move(article));
  }

  // The file may hold no article and be an input all the same.
  void read_boilerplate(const json& record) {
    const string file = required(record, "file").get<string>();
    const auto input = records_.inputs.find(file);
    const DocumentId document = document_of(file, input == records_.inputs.end() ? 0 : input->second, "");
    const Span span = offsets_in(result_.corpus.documents[document.value].text, record);
    result_.corpus.boilerplate.push_back({document, span, required(record, "kind").get<string>()});
  }

  string_view text_of(ArticleId article) const { return result_.corpus.document_of(result_.article(article)).text; }

  static std::vector<Speaker> speakers_of(string_view text, const json& record, const char* key) {
    std::vector<Speaker> speakers;
    for (const json& speaker : list(record, key)) {
      const bool placed = optional<std::uint32_t>(speaker, "start").has_value();
      speakers.push_back({required(speaker, "name").get<string>(),
                          placed ? std::optional<Span>(span_in(text, speaker)) : std::nullopt});
    }
    return speakers;
  }

  static Attribution attribution_of(string_view text, const json& record) {
    Attribution attribution;
    attribution.voice = value_of<Voice>(record, "voice");
    attribution.mode = value_of<QuoteMode>(record, "mode");
    attribution.speakers = speakers_of(text, record, "speakers");
    attribution.relays = speakers_of(text, record, "relays");
    attribution.cue = optional_span_in(text, record, "cue");
    attribution.stance = text_or_empty(record, "stance");
    return attribution;
  }

  void read_sentence(const json& record) {
    Sentence sentence;
    sentence.article = ArticleId(position(records_.articles, required(record, "article")));
    const string_view text = text_of(sentence.article);
    sentence.span = span_in(text, record);
    sentence.kind = value_of<SentenceKind>(record, "kind");
    result_.attributions.push_back(attribution_of(text, record));
    result_.sentences.push_back(std::move(sentence));
  }

  void read_claim(const json& record) {
    Claim claim;
    claim.sentence = SentenceId(position(records_.sentences, required(record, "sentence")));
    const string_view text = text_of(result_.sentences[claim.sentence.value].article);
    claim.span = span_in(text, record);
    claim.head = record.value("head", true);
    claim.act = text_or_empty(record, "act");
    claim.attribution =
        record.contains("voice") ? attribution_of(text, record) : result_.attributions[claim.sentence.value];
    for (const json& quantity : list(record, "quantities")) {
      claim.quantities.push_back({span_in(text, quantity), optional<double>(quantity, "minimum"),
                                  optional<double>(quantity, "maximum"), text_or_empty(quantity, "unit"),
                                  value_or(quantity, "kind", QuantityKind::count),
                                  quantity.value("approximate", false)});
    }
    for (const json& date : list(record, "dates")) {
      claim.dates.push_back(
          {span_in(text, date), text_or_empty(date, "value"), days_of(date), date.value("duration", false)});
    }
    for (const json& name : list(record, "names")) {
      if (!optional<std::uint32_t>(name, "start")) continue;
      claim.names.push_back(
          {span_in(text, name), required(name, "name").get<string>(), value_or(name, "kind", NameKind::other)});
    }
    claim.polarity = value_of<Polarity>(record, "polarity");
    claim.modality = value_of<Modality>(record, "modality");
    result_.claims.push_back(std::move(claim));
  }

  // Pairs of sentences are allowed by the format; this model knows claims.
  void read_pair(const json& record) {
    const auto a = records_.claims.find(required(record, "a").get<string>());
    const auto b = records_.claims.find(required(record, "b").get<string>());
    if (a == records_.claims.end() || b == records_.claims.end()) return;
    result_.pairs.push_back({ClaimId(a->second), ClaimId(b->second), required(record, "similarity").get<double>(),
                             value_of<PairDecision>(record, "decision")});
  }

  void read_cluster(const json& record) {
    Cluster cluster;
    cluster.label = text_or_empty(record, "label");
    for (const json& id : required(record, "claims")) cluster.claims.emplace_back(position(records_.claims, id));
    for (const json& origin : list(record, "origins")) {
      cluster.origins.push_back(
          {optional<string>(origin, "name"), records_.article_list(required(origin, "articles"))});
    }
    cluster.relation = value_of<Relation>(record, "relation");
    cluster.breaks_at = optional<double>(record, "breaks_at");
    result_.clusters.push_back(std::move(cluster));
  }

  // Without the article's id: the one whose text the span lies in, else the first one of the file.
  ArticleId article_of(const json& record) const {
    if (record.contains("article")) return ArticleId(position(records_.articles, record["article"]));
    const auto document = records_.documents.find(required(record, "file").get<string>());
    if (document == records_.documents.end())
      refuse("a divergence", "points into a file without articles: " + record.dump());
    const auto start = required(record, "start").get<std::uint32_t>();
    std::optional<ArticleId> first;
    for (std::size_t i = 0; i < result_.corpus.articles.size(); ++i) {
      const Article& article = result_.corpus.articles[i];
      if (article.document.value != document->second) continue;
      if (!first) first = ArticleId(i);
      if (article.body().begin <= start && start < article.body().end) return ArticleId(i);
    }
    return *first;
  }

  void read_divergence(const json& record) {
    Divergence divergence;
    if (const std::optional<string> cluster = optional<string>(record, "cluster")) {
      divergence.cluster = ClusterId(position(records_.clusters, *cluster));
    }
    divergence.kind = value_of<DivergenceKind>(record, "kind");
    divergence.weight = value_of<Weight>(record, "weight");
    int next_side = 0;
    for (const json& part : required(record, "spans")) {
      const ArticleId article = article_of(part);
      const auto side = part.find("side");
      const bool numbered = side != part.end() && side->is_number_integer();
      divergence.spans.push_back({article, span_in(text_of(article), part), numbered ? side->get<int>() : next_side});
      ++next_side;
    }
    divergence.missing_in = records_.article_list(required(record, "missing_in"));
    divergence.explanation = required(record, "explanation").get<string>();
    divergence.explanation_arabic = text_or_empty(record, "explanation_arabic");
    result_.divergences.push_back(std::move(divergence));
  }

  void read_copy(const json& record) {
    result_.copies.push_back({ArticleId(position(records_.articles, required(record, "from"))),
                              ArticleId(position(records_.articles, required(record, "to"))),
                              required(record, "shared").get<double>(), record.value("covered", 0.0),
                              required(record, "direction_known").get<bool>(), text_or_empty(record, "evidence")});
  }

  const JsonTables& tables_;
  const TextOfFile& text_of_file_;
  Comparison result_;
  RecordPositions records_;
};

}  // namespace

Comparison read_json(std::istream& in, const TextOfFile& text_of_file) {
  std::ostringstream read;
  read << in.rdbuf();
  const std::string text = std::move(read).str();
  if (json_depth(text) > kDeepest) refuse("it", "nests too deep to be a tawatur.comparison");
  try {
    return Reader(JsonTables(text), text_of_file).read();
  } catch (const json::exception& error) {
    throw InputError(std::string("comparison.json cannot be read: ") + error.what());
  }
}

}  // namespace tawatur
