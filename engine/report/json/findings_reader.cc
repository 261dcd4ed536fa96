// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/json/findings_reader.h"

namespace tawatur {
namespace {

using nlohmann::json;
using std::string;
using std::string_view;

class FindingsReader {
 public:
  FindingsReader(const RecordPositions& records, Comparison& comparison) : records_(records), result_(comparison) {}

  void read_silence(const json& record) {
    result_.silences.push_back({records_.cluster(required(record, "cluster")), required(record, "outlet").get<string>(),
                                optional_article(record), value_of<SilenceKind>(record, "kind")});
  }

  void read_house_style(const json& record) {
    HouseStyle style;
    style.from_outlet = required(record, "from_outlet").get<string>();
    style.to_outlet = required(record, "to_outlet").get<string>();
    style.before = text_or_empty(record, "before");
    style.after = text_or_empty(record, "after");
    style.chances = record.value("chances", style.chances);
    style.log_odds = record.value("log_odds", style.log_odds);
    for (const json& instance : list(record, "instances")) {
      const ArticleId from = records_.article(required(instance, "from"));
      const ArticleId to = records_.article(required(instance, "to"));
      style.instances.push_back({from, to, span_in(text_of(from), required(instance, "before"), EmptySpan::allowed),
                                 span_in(text_of(to), required(instance, "after"), EmptySpan::allowed)});
    }
    result_.house_styles.push_back(std::move(style));
  }

  void read_drift(const json& record) {
    QuotationDrift drift{
        records_.cluster(required(record, "cluster")), records_.claim(required(record, "fullest")), {}};
    for (const json& part : list(record, "uses")) {
      StatementUse use{records_.claim(required(part, "claim")), value_of<DriftKind>(part, "kind"), {}};
      const string_view text = text_of(result_.article_of(use.claim));
      for (const json& span : list(part, "changed")) use.changed.push_back(span_in(text, span, EmptySpan::allowed));
      drift.uses.push_back(std::move(use));
    }
    result_.drifts.push_back(std::move(drift));
  }

  void read_headline(const json& record) {
    const ArticleId article = records_.article(required(record, "article"));
    result_.headlines.push_back({article, value_of<HeadlineGap>(record, "gap"), span_in(text_of(article), record),
                                 text_or_empty(record, "explanation"), text_or_empty(record, "explanation_arabic")});
  }

  void read_chain(const json& record) {
    AttributionChain chain{records_.claim(required(record, "claim")), {}, {}, false};
    const string_view text = text_of(result_.article_of(chain.claim));
    for (const json& part : list(record, "named")) {
      const bool placed = optional<std::uint32_t>(part, "start").has_value();
      chain.named.push_back({required(part, "name").get<string>(), optional_article(part),
                             placed ? std::optional<Span>(span_in(text, part)) : std::nullopt});
    }
    chain.copied = records_.article_list(list(record, "copied"));
    chain.differs = record.value("differs", false);
    result_.chains.push_back(std::move(chain));
  }

  void read_reuse(const json& record) {
    result_.reuses.push_back({SentenceId(position(records_.sentences, required(record, "a"))),
                              SentenceId(position(records_.sentences, required(record, "b"))),
                              value_of<ReuseVerdict>(record, "verdict")});
  }

  void read_circle(const json& record) {
    result_.circles.push_back({records_.article_list(required(record, "articles"))});
  }

  void read_alignment(const json& record) {
    ClusterAlignment alignment{records_.cluster(required(record, "cluster")), {}, {}};
    for (const json& claim : required(record, "members")) alignment.members.push_back(records_.claim(claim));
    for (const json& part : list(record, "places")) {
      AlignedPlace place{{}, required(part, "equal").get<bool>()};
      const json& words = required(part, "words");
      if (words.size() != alignment.members.size()) refuse("an alignment", "has not one span for each member");
      for (std::size_t i = 0; i < words.size(); ++i)
        place.words.push_back(aligned_words(alignment.members[i], words[i]));
      alignment.places.push_back(std::move(place));
    }
    result_.alignments.push_back(std::move(alignment));
  }

 private:
  string_view text_of(ArticleId article) const { return result_.corpus.document_of(result_.article(article)).text; }

  std::optional<ArticleId> optional_article(const json& record) const {
    const std::optional<string> id = optional<string>(record, "article");
    return id ? std::optional<ArticleId>(records_.article(*id)) : std::nullopt;
  }

  // [start, end], or null where the member has nothing.
  Span aligned_words(ClaimId member, const json& offsets) const {
    if (offsets.is_null()) return {};
    const Span span{offsets.at(0).get<std::uint32_t>(), offsets.at(1).get<std::uint32_t>()};
    if (span.empty() || !result_.sentence_of(member).span.contains(span)) {
      refuse("an alignment", "points out of its sentence: " + offsets.dump());
    }
    return span;
  }

  const RecordPositions& records_;
  Comparison& result_;
};

}  // namespace

void read_findings(const JsonTables& tables, const RecordPositions& records, Comparison& comparison) {
  FindingsReader reader(records, comparison);
  tables.each("silences", [&](const json& record) { reader.read_silence(record); });
  tables.each("house_styles", [&](const json& record) { reader.read_house_style(record); });
  tables.each("drifts", [&](const json& record) { reader.read_drift(record); });
  tables.each("headlines", [&](const json& record) { reader.read_headline(record); });
  tables.each("chains", [&](const json& record) { reader.read_chain(record); });
  tables.each("reuses", [&](const json& record) { reader.read_reuse(record); });
  tables.each("circles", [&](const json& record) { reader.read_circle(record); });
  tables.each("alignments", [&](const json& record) { reader.read_alignment(record); });
}

}  // namespace tawatur
