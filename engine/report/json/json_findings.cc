// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/value_names.h"
#include "engine/report/json/json_records.h"
#include "engine/report/record_ids.h"

namespace tawatur {
namespace {

void write_span(const JsonContext& context, std::string_view key, ArticleId article, Span span) {
  JsonWriter& json = context.json;
  json.key(key);
  json.begin_object();
  write_offset_members(json, span);
  json.member("text", context.comparison.text_of(article, span));
  json.end_object();
}

void write_silence(const JsonContext& context, const Silence& silence) {
  JsonWriter& json = context.json;
  json.member("cluster", record_id(silence.cluster));
  json.member("outlet", silence.outlet);
  json.optional_member("article", silence.article ? record_id(*silence.article) : "");
  json.member("kind", name_of(silence.kind));
}

void write_house_style(const JsonContext& context, const HouseStyle& style) {
  JsonWriter& json = context.json;
  json.member("from_outlet", style.from_outlet);
  json.member("to_outlet", style.to_outlet);
  json.optional_member("before", style.before);
  json.optional_member("after", style.after);
  json.member("chances", style.chances);
  json.member("log_odds", style.log_odds);
  json.key("instances");
  json.begin_array();
  for (const StyleInstance& instance : style.instances) {
    json.begin_object();
    json.member("from", record_id(instance.from));
    json.member("to", record_id(instance.to));
    write_span(context, "before", instance.from, instance.before);
    write_span(context, "after", instance.to, instance.after);
    json.end_object();
  }
  json.end_array();
}

void write_drift(const JsonContext& context, const QuotationDrift& drift) {
  JsonWriter& json = context.json;
  json.member("cluster", record_id(drift.cluster));
  json.member("fullest", record_id(drift.fullest));
  json.key("uses");
  json.begin_array();
  for (const StatementUse& use : drift.uses) {
    json.begin_object();
    json.member("claim", record_id(use.claim));
    json.member("kind", name_of(use.kind));
    json.key("changed");
    json.begin_array();
    for (const Span span : use.changed) {
      json.begin_object();
      write_offset_members(json, span);
      json.member("text", context.comparison.text_of(context.comparison.article_of(use.claim), span));
      json.end_object();
    }
    json.end_array();
    json.end_object();
  }
  json.end_array();
}

void write_headline(const JsonContext& context, const HeadlineFinding& headline) {
  JsonWriter& json = context.json;
  json.member("article", record_id(headline.article));
  json.member("gap", name_of(headline.gap));
  write_offset_members(json, headline.span);
  json.member("text", context.comparison.text_of(headline.article, headline.span));
  json.optional_member("explanation", headline.explanation);
  json.optional_member("explanation_arabic", headline.explanation_arabic);
}

void write_chain(const JsonContext& context, const AttributionChain& chain) {
  JsonWriter& json = context.json;
  json.member("claim", record_id(chain.claim));
  json.key("named");
  json.begin_array();
  for (const ChainLink& link : chain.named) {
    json.begin_object();
    json.member("name", link.name);
    json.optional_member("article", link.article ? record_id(*link.article) : "");
    if (link.span) {
      write_offset_members(json, *link.span);
      json.member("text", context.comparison.text_of(context.comparison.article_of(chain.claim), *link.span));
    } else {
      for (const char* key : {"start", "end", "text"}) json.null_member(key);
    }
    json.end_object();
  }
  json.end_array();
  write_article_ids(json, "copied", chain.copied);
  json.member("differs", chain.differs);
}

void write_alignment(const JsonContext& context, const ClusterAlignment& alignment) {
  JsonWriter& json = context.json;
  json.member("cluster", record_id(alignment.cluster));
  json.key("members");
  json.begin_array();
  for (const ClaimId member : alignment.members) json.value(record_id(member));
  json.end_array();
  json.key("places");
  json.begin_array();
  for (const AlignedPlace& place : alignment.places) {
    json.begin_object();
    json.member("equal", place.equal);
    json.key("words");
    json.begin_array();
    for (const Span span : place.words) {
      if (span.empty()) {
        json.null();
        continue;
      }
      json.begin_array();
      json.value(span.begin);
      json.value(span.end);
      json.end_array();
    }
    json.end_array();
    json.end_object();
  }
  json.end_array();
}

template <class Record, class Write>
void write_table(const JsonContext& context, std::string_view key, const std::vector<Record>& records,
                 const Write& write) {
  JsonWriter& json = context.json;
  json.next_line();
  json.key(key);
  json.begin_array();
  for (const Record& record : records) {
    json.next_line();
    json.begin_object();
    write(context, record);
    json.end_object();
  }
  json.end_array();
}

}  // namespace

void write_article_ids(JsonWriter& json, std::string_view key, const std::vector<ArticleId>& ids) {
  json.key(key);
  json.begin_array();
  for (const ArticleId id : ids) json.value(record_id(id));
  json.end_array();
}

void write_findings(const JsonContext& context) {
  const Comparison& comparison = context.comparison;
  write_table(context, "silences", comparison.silences, write_silence);
  write_table(context, "house_styles", comparison.house_styles, write_house_style);
  write_table(context, "drifts", comparison.drifts, write_drift);
  write_table(context, "headlines", comparison.headlines, write_headline);
  write_table(context, "chains", comparison.chains, write_chain);
  write_table(context, "reuses", comparison.reuses, [](const JsonContext& in, const SentenceReuse& reuse) {
    in.json.member("a", record_id(reuse.a));
    in.json.member("b", record_id(reuse.b));
    in.json.member("verdict", name_of(reuse.verdict));
  });
  write_table(context, "circles", comparison.circles, [](const JsonContext& in, const CitationCircle& circle) {
    write_article_ids(in.json, "articles", circle.articles);
  });
  write_table(context, "alignments", comparison.alignments, write_alignment);
}

}  // namespace tawatur
