// SPDX-License-Identifier: GPL-3.0-or-later
#include <ostream>

#include "cli/commands.h"
#include "cli/corpus_reader.h"
#include "cli/options.h"
#include "cli/plain_lines.h"
#include "cli/run.h"
#include "engine/claims/claim_extractor.h"
#include "engine/model/value_names.h"
#include "engine/report/json_writer.h"
#include "engine/text/quantities/date_parser.h"
#include "engine/text/sentence_splitter.h"

namespace tawatur {
namespace {

CommandSyntax syntax() {
  return {
      .name = "analyze",
      .usage = "FILE",
      .description =
          "Writes what the program reads in a text as one JSON object: its sentences with voice, speakers, relays, "
          "names, quantities, dates and claims. Offsets are bytes of the file.\n"
          "A plain text is taken as it is, every line a paragraph; other formats are read as by compare. - is the "
          "standard input.",
      .options = {{"published", 0, "DAY", "the day against which \"yesterday\" is read, YYYY-MM-DD"},
                  {"view", 0, "", "a page to read instead of JSON"},
                  kThreadsOption},
      .least_operands = 1,
      .most_operands = 1,
  };
}

struct Analysis {
  Corpus corpus;
  std::vector<Sentence> sentences;
  ClaimTable table;

  [[nodiscard]] const Article& article_of(const Sentence& sentence) const {
    return corpus.articles[sentence.article.value];
  }
  [[nodiscard]] std::string_view text_of(const Sentence& sentence) const {
    return corpus.document_of(article_of(sentence)).text;
  }
};

void write_span(JsonWriter& json, std::string_view text, Span span) {
  json.member("start", std::uint64_t{span.begin});
  json.member("end", std::uint64_t{span.end});
  json.member("text", slice(text, span));
}

void write_number(JsonWriter& json, std::string_view key, std::optional<double> number) {
  if (number) {
    json.member(key, *number);
  } else {
    json.null_member(key);
  }
}

void write_speakers(JsonWriter& json, std::string_view key, const std::vector<Speaker>& speakers,
                    std::string_view text) {
  json.key(key);
  json.begin_array();
  for (const Speaker& speaker : speakers) {
    json.begin_object();
    json.member("name", std::string_view(speaker.name));
    if (speaker.span) write_span(json, text, *speaker.span);
    json.end_object();
  }
  json.end_array();
}

void write_attribution(JsonWriter& json, const Attribution& attribution, std::string_view text) {
  json.member("voice", name_of(attribution.voice));
  json.member("mode", name_of(attribution.mode));
  json.optional_member("stance", attribution.stance);
  write_speakers(json, "speakers", attribution.speakers, text);
  write_speakers(json, "relays", attribution.relays, text);
}

std::string_view kind_name(NameKind kind) {
  switch (kind) {
    case NameKind::person:
      return "person";
    case NameKind::body:
      return "organization";
    case NameKind::place:
      return "place";
    case NameKind::other:
      break;
  }
  return "other";
}

void write_names(JsonWriter& json, const std::vector<Name>& names, std::string_view text) {
  json.key("names");
  json.begin_array();
  for (const Name& name : names) {
    json.begin_object();
    write_span(json, text, name.span);
    json.member("name", std::string_view(name.name));
    json.member("kind", kind_name(name.kind));
    json.end_object();
  }
  json.end_array();
}

void write_quantities(JsonWriter& json, const std::vector<Quantity>& quantities, std::string_view text) {
  json.key("quantities");
  json.begin_array();
  for (const Quantity& quantity : quantities) {
    json.begin_object();
    write_span(json, text, quantity.span);
    write_number(json, "minimum", quantity.minimum);
    write_number(json, "maximum", quantity.maximum);
    json.optional_member("unit", quantity.unit);
    json.end_object();
  }
  json.end_array();
}

// A single day is given as such, although a Hijri date may be a day off; longer periods by their first and last day.
void write_days(JsonWriter& json, const TimeExpression& time) {
  const std::optional<Day> day = time.value.size() == iso_day(Day{}).size() ? parse_iso_day(time.value) : std::nullopt;
  if (day) {
    json.member("earliest", std::string_view(time.value));
    json.member("latest", std::string_view(time.value));
  } else if (time.days) {
    json.member("earliest", std::string_view(iso_day(time.days->first)));
    json.member("latest", std::string_view(iso_day(time.days->last)));
  } else {
    json.null_member("earliest");
    json.null_member("latest");
  }
  json.member("calendar", time.calendar == CalendarKind::hijri ? "hijri" : "gregorian");
}

void write_dates(JsonWriter& json, const Sentence& sentence, std::optional<Day> published, std::string_view text) {
  json.key("dates");
  json.begin_array();
  for (const TimeExpression& time : parse_dates(sentence.tokens, published)) {
    json.begin_object();
    write_span(json, text, {sentence.tokens[time.first].span.begin, sentence.tokens[time.last - 1].span.end});
    json.optional_member("value", time.value);
    write_days(json, time);
    json.end_object();
  }
  json.end_array();
}

void write_claim(JsonWriter& json, const Claim& claim, std::string_view text) {
  json.begin_object();
  write_span(json, text, claim.span);
  json.member("head", claim.head);
  json.optional_member("act", claim.act);
  json.member("polarity", name_of(claim.polarity));
  json.member("modality", name_of(claim.modality));
  write_attribution(json, claim.attribution, text);
  write_names(json, claim.names, text);
  write_quantities(json, claim.quantities, text);
  json.end_object();
}

// Claims of sentence `s` begin at `claim`; moves it behind them.
std::span<const Claim> claims_of(const ClaimTable& table, std::size_t s, std::size_t& claim) {
  const std::size_t first = claim;
  while (claim < table.claims.size() && table.claims[claim].sentence.value == s) ++claim;
  return std::span(table.claims).subspan(first, claim - first);
}

std::vector<Quantity> quantities_of(std::span<const Claim> claims) {
  std::vector<Quantity> quantities;
  for (const Claim& claim : claims) {
    for (const Quantity& quantity : claim.quantities) {
      if (quantities.empty() || quantities.back().span < quantity.span) quantities.push_back(quantity);
    }
  }
  return quantities;
}

void write_json_analysis(const Analysis& analysis, std::ostream& out) {
  JsonWriter json(out);
  json.begin_object();
  json.key("sentences");
  json.begin_array();
  std::size_t claim = 0;
  for (std::size_t s = 0; s < analysis.sentences.size(); ++s) {
    const Sentence& sentence = analysis.sentences[s];
    const std::string_view text = analysis.text_of(sentence);
    const std::span<const Claim> claims = claims_of(analysis.table, s, claim);
    json.next_line();
    json.begin_object();
    write_span(json, text, sentence.span);
    write_attribution(json, analysis.table.attributions[s], text);
    write_names(json, analysis.table.names[s], text);
    write_quantities(json, quantities_of(claims), text);
    write_dates(json, sentence, analysis.article_of(sentence).published.value, text);
    json.key("claims");
    json.begin_array();
    for (const Claim& each : claims) write_claim(json, each, text);
    json.end_array();
    json.end_object();
  }
  json.end_array();
  json.end_object();
  out << '\n';
}

void view_speakers(std::string_view label, const std::vector<Speaker>& speakers, std::ostream& out) {
  for (const Speaker& speaker : speakers) out << label << speaker.name;
}

void write_view(const Analysis& analysis, std::ostream& out) {
  std::size_t claim = 0;
  for (std::size_t s = 0; s < analysis.sentences.size(); ++s) {
    const Sentence& sentence = analysis.sentences[s];
    const std::string_view text = analysis.text_of(sentence);
    const Attribution& whole = analysis.table.attributions[s];
    out << slice(text, sentence.span) << "\n  " << name_of(whole.voice) << ", " << name_of(whole.mode);
    view_speakers("  <- ", whole.speakers, out);
    view_speakers("  via ", whole.relays, out);
    out << '\n';
    for (const Claim& each : claims_of(analysis.table, s, claim)) {
      out << (each.head ? "  * " : "  - ") << slice(text, each.span) << "  [" << name_of(each.modality)
          << (each.polarity == Polarity::negated ? ", negated" : "") << (each.act.empty() ? "" : ", ") << each.act
          << "]\n";
    }
    out << '\n';
  }
}

}  // namespace

int run_analyze(Words words, const Streams& streams) {
  const std::optional<Arguments> arguments = parse_arguments(syntax(), words, streams.out);
  if (!arguments) return kDone;
  Analysis analysis;
  analysis.corpus = read_lines_or_articles(arguments->operands().front(), streams.in);
  if (const std::optional<std::string> day = arguments->value("published")) {
    const std::optional<Day> published = parse_iso_day(*day);
    if (!published) throw UsageError("--published takes a day as YYYY-MM-DD, not '" + *day + "'");
    for (Article& article : analysis.corpus.articles) article.published.value = published;
  }
  for (std::size_t i = 0; i < analysis.corpus.articles.size(); ++i) {
    const Article& article = analysis.corpus.articles[i];
    for (Sentence& sentence : split_sentences(ArticleId(i), article, analysis.corpus.document_of(article).text)) {
      analysis.sentences.push_back(std::move(sentence));
    }
  }
  analysis.table = extract_claims(analysis.corpus, analysis.sentences, arguments->threads());
  if (arguments->has("view")) {
    write_view(analysis, streams.out);
  } else {
    write_json_analysis(analysis, streams.out);
  }
  return kDone;
}

}  // namespace tawatur
