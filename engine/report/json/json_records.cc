// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/json/json_records.h"

#include "engine/model/value_names.h"
#include "engine/report/record_ids.h"

namespace tawatur {
namespace {

void write_slice(JsonWriter& json, std::string_view text, Span span) {
  write_offset_members(json, span);
  json.member("text", slice(text, span));
}

void write_optional_slice(JsonWriter& json, std::string_view text, const std::optional<Span>& span) {
  if (span && !span->empty()) {
    write_slice(json, text, *span);
    return;
  }
  for (const char* key : {"start", "end", "text"}) json.null_member(key);
}

void write_optional_span(JsonWriter& json, std::string_view key, std::string_view text,
                         const std::optional<Span>& span) {
  if (!span || span->empty()) {
    json.null_member(key);
    return;
  }
  json.key(key);
  json.begin_object();
  write_slice(json, text, *span);
  json.end_object();
}

void write_optional_number(JsonWriter& json, std::string_view key, const std::optional<double>& number) {
  number ? json.member(key, *number) : json.null_member(key);
}

void write_dateline(JsonWriter& json, std::string_view text, const std::optional<Dateline>& dateline) {
  if (!dateline || dateline->span.empty()) {
    json.null_member("dateline");
    return;
  }
  json.key("dateline");
  json.begin_object();
  json.optional_member("place", dateline->place.value_or(""));
  json.optional_member("agency", dateline->agency.value_or(""));
  write_slice(json, text, dateline->span);
  json.end_object();
}

void write_published(JsonWriter& json, const PublicationDay& day) {
  json.key("published");
  json.begin_object();
  json.optional_member("value", day.value ? iso_day(*day.value) : "");
  json.optional_member("earliest", day.range ? iso_day(day.range->first) : "");
  json.optional_member("latest", day.range ? iso_day(day.range->last) : "");
  json.optional_member("basis", day.basis);
  json.end_object();
}

// A speaker without a name is known by its words; one without either is not written.
void write_speakers(JsonWriter& json, std::string_view key, std::string_view text,
                    const std::vector<Speaker>& speakers) {
  json.key(key);
  json.begin_array();
  for (const Speaker& speaker : speakers) {
    const std::string_view words = speaker.span ? slice(text, *speaker.span) : std::string_view();
    const std::string_view name = speaker.name.empty() ? words : std::string_view(speaker.name);
    if (name.empty()) continue;
    json.begin_object();
    json.member("name", name);
    write_optional_slice(json, text, speaker.span);
    json.end_object();
  }
  json.end_array();
}

void write_attribution(JsonWriter& json, std::string_view text, const Attribution& attribution) {
  json.member("voice", name_of(attribution.voice));
  json.member("mode", name_of(attribution.mode));
  write_speakers(json, "speakers", text, attribution.speakers);
  write_speakers(json, "relays", text, attribution.relays);
  write_optional_span(json, "cue", text, attribution.cue);
  json.optional_member("stance", attribution.stance);
}

void write_quantities(JsonWriter& json, std::string_view text, const std::vector<Quantity>& quantities) {
  json.key("quantities");
  json.begin_array();
  for (const Quantity& quantity : quantities) {
    json.begin_object();
    write_optional_number(json, "minimum", quantity.minimum);
    write_optional_number(json, "maximum", quantity.maximum);
    json.optional_member("unit", quantity.unit);
    json.member("kind", name_of(quantity.kind));
    json.member("approximate", quantity.approximate);
    write_slice(json, text, quantity.span);
    json.end_object();
  }
  json.end_array();
}

void write_dates(JsonWriter& json, std::string_view text, const std::vector<DateMention>& dates) {
  json.key("dates");
  json.begin_array();
  for (const DateMention& date : dates) {
    json.begin_object();
    json.optional_member("value", date.value);
    json.optional_member("earliest", date.days ? iso_day(date.days->first) : "");
    json.optional_member("latest", date.days ? iso_day(date.days->last) : "");
    json.member("duration", date.is_duration);
    write_slice(json, text, date.span);
    json.end_object();
  }
  json.end_array();
}

void write_names(JsonWriter& json, std::string_view text, const std::vector<Name>& names) {
  json.key("names");
  json.begin_array();
  for (const Name& name : names) {
    json.begin_object();
    json.member("name", name.name.empty() ? slice(text, name.span) : std::string_view(name.name));
    json.member("kind", name_of(name.kind));
    write_slice(json, text, name.span);
    json.end_object();
  }
  json.end_array();
}

}  // namespace

void write_offset_members(JsonWriter& json, Span span) {
  json.member("start", span.begin);
  json.member("end", span.end);
}

void write_string_list(JsonWriter& json, std::string_view key, const std::vector<std::string>& strings) {
  json.key(key);
  json.begin_array();
  for (const std::string& text : strings) json.value(text);
  json.end_array();
}

void write_article_record(const JsonContext& context, ArticleId id) {
  JsonWriter& json = context.json;
  const Article& article = context.comparison.article(id);
  const Document& document = context.comparison.corpus.document_of(article);
  json.begin_object();
  json.member("id", record_id(id));
  json.member("key", context.stable.articles[id.value]);
  json.member("input", context.comparison.corpus.inputs[document.input.value].name);
  json.member("file", context.file_of(id));
  write_offset_members(json, article.body());
  write_optional_span(json, "title", document.text, article.title);
  json.optional_member("publisher", article.publisher.value_or(""));
  json.optional_member("origin", article.origin.value_or(""));
  json.member("provenance", name_of(article.provenance));
  write_optional_span(json, "credit", document.text, article.credit);
  write_dateline(json, document.text, article.dateline);
  write_published(json, article.published);
  json.optional_member("language", article.language);
  json.optional_member("input_id", article.input_id);
  json.optional_member("url", article.url);
  json.optional_member("encoding", document.encoding);
  write_string_list(json, "flags", article.flags);
  json.key("blocks");
  json.begin_array();
  for (const Block& block : article.blocks) {
    json.begin_object();
    json.member("kind", name_of(block.kind));
    write_offset_members(json, block.span);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void write_boilerplate_record(const JsonContext& context, const Boilerplate& piece) {
  JsonWriter& json = context.json;
  json.begin_object();
  json.member("file", context.files[piece.document.value]);
  write_offset_members(json, piece.span);
  json.member("kind", piece.kind);
  json.end_object();
}

void write_problem_records(JsonWriter& json, const std::vector<IngestProblem>& problems) {
  json.key("problems");
  json.begin_array();
  for (const IngestProblem& problem : problems) {
    json.next_line();
    json.begin_object();
    json.member("file", problem.file);
    json.optional_member("place", problem.place);
    json.member("reason", problem.reason);
    json.end_object();
  }
  json.end_array();
}

void write_sentence_record(const JsonContext& context, SentenceId id) {
  JsonWriter& json = context.json;
  const Comparison& comparison = context.comparison;
  const Sentence& sentence = comparison.sentences[id.value];
  const std::string_view text = comparison.corpus.document_of(comparison.article(sentence.article)).text;
  json.begin_object();
  json.member("id", record_id(id));
  json.member("article", record_id(sentence.article));
  json.member("kind", name_of(sentence.kind));
  write_slice(json, text, sentence.span);
  write_attribution(json, text, comparison.attributions[id.value]);
  json.end_object();
}

void write_claim_record(const JsonContext& context, ClaimId id) {
  JsonWriter& json = context.json;
  const Comparison& comparison = context.comparison;
  const Claim& claim = comparison.claims[id.value];
  const std::string_view text = comparison.corpus.document_of(comparison.article(comparison.article_of(id))).text;
  json.begin_object();
  json.member("id", record_id(id));
  json.member("key", context.stable.claims[id.value]);
  json.member("sentence", record_id(claim.sentence));
  write_slice(json, text, claim.span);
  write_quantities(json, text, claim.quantities);
  write_dates(json, text, claim.dates);
  write_names(json, text, claim.names);
  json.member("polarity", name_of(claim.polarity));
  json.member("modality", name_of(claim.modality));
  json.member("head", claim.head);
  json.optional_member("act", claim.act);
  write_attribution(json, text, claim.attribution);
  json.end_object();
}

}  // namespace tawatur
