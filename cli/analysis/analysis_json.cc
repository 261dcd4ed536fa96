// SPDX-License-Identifier: GPL-3.0-or-later
#include <optional>
#include <ostream>
#include <string>

#include "cli/analysis/analysis.h"
#include "engine/model/value_names.h"
#include "engine/report/json_writer.h"

namespace tawatur {
namespace {

class AnalysisWriter {
 public:
  AnalysisWriter(const Analysis& analysis, std::ostream& out) : analysis_(analysis), json_(out) {}

  void write() {
    json_.begin_object();
    json_.key("sentences");
    json_.begin_array();
    for (std::size_t s = 0; s < analysis_.sentences.size(); ++s) {
      json_.next_line();
      sentence(s);
    }
    json_.end_array();
    json_.end_object();
  }

 private:
  template <class Items, class Write>
  void list(std::string_view key, const Items& items, Write write) {
    json_.key(key);
    json_.begin_array();
    for (const auto& item : items) {
      json_.begin_object();
      write(item);
      json_.end_object();
    }
    json_.end_array();
  }

  void sentence(std::size_t s) {
    const Sentence& sentence = analysis_.sentences[s];
    text_ = analysis_.text_of(sentence);
    json_.begin_object();
    span(sentence.span);
    json_.member("kind", name_of(sentence.kind));
    attribution(analysis_.table.attributions[s]);
    list("quotations", analysis_.table.quotations[s], [this](const Quotation& quotation) {
      span(quotation.span);
      json_.member("scare", quotation.scare);
    });
    names(analysis_.table.names[s]);
    quantities(analysis_.quantities_of(s));
    dates(analysis_.dates_of(s));
    list("claims", analysis_.claims_of(s), [this](const Claim& each) { claim(each); });
    json_.end_object();
  }

  void span(Span span) {
    json_.member("start", std::uint64_t{span.begin});
    json_.member("end", std::uint64_t{span.end});
    json_.member("text", slice(text_, span));
  }

  void speakers(std::string_view key, const std::vector<Speaker>& speakers) {
    list(key, speakers, [this](const Speaker& speaker) {
      json_.member("name", std::string_view(speaker.name));
      if (speaker.span) span(*speaker.span);
    });
  }

  void attribution(const Attribution& attribution) {
    json_.member("voice", name_of(attribution.voice));
    json_.member("mode", name_of(attribution.mode));
    json_.optional_member("stance", attribution.stance);
    speakers("speakers", attribution.speakers);
    speakers("relays", attribution.relays);
  }

  void names(const std::vector<Name>& names) {
    list("names", names, [this](const Name& name) {
      span(name.span);
      json_.member("name", std::string_view(name.name));
      json_.member("kind", name.kind == NameKind::body ? "organization" : name_of(name.kind));
      json_.optional_member("office", name.office);
    });
  }

  void number(std::string_view key, std::optional<double> number) {
    if (number) {
      json_.member(key, *number);
    } else {
      json_.null_member(key);
    }
  }

  void quantities(const std::vector<Quantity>& quantities) {
    list("quantities", quantities, [this](const Quantity& quantity) {
      span(quantity.span);
      json_.member("kind", name_of(quantity.kind));
      number("minimum", quantity.minimum);
      number("maximum", quantity.maximum);
      json_.member("approximate", quantity.approximate);
      json_.optional_member("unit", quantity.unit);
    });
  }

  // A single day is given as such, although a Hijri date may be a day off; longer periods by their first and last day.
  void days(const DateMention& date) {
    const bool one_day = parse_iso_day(date.value).has_value();
    json_.optional_member("value", date.value);
    json_.optional_member("earliest", one_day ? date.value : date.days ? iso_day(date.days->first) : "");
    json_.optional_member("latest", one_day ? date.value : date.days ? iso_day(date.days->last) : "");
  }

  void dates(const std::vector<DateMention>& dates) {
    list("dates", dates, [this](const DateMention& date) {
      span(date.span);
      days(date);
      json_.member("duration", date.is_duration);
      json_.member("calendar", date.hijri ? "hijri" : "gregorian");
      json_.member("basis", date.relative ? "day of publication" : "own words");
    });
  }

  void claim(const Claim& claim) {
    span(claim.span);
    json_.member("head", claim.head);
    json_.member("presupposed", claim.presupposed);
    json_.optional_member("act", claim.act);
    json_.member("polarity", name_of(claim.polarity));
    json_.member("modality", name_of(claim.modality));
    attribution(claim.attribution);
    names(claim.names);
    quantities(claim.quantities);
    dates(claim.dates);
  }

  const Analysis& analysis_;
  JsonWriter json_;
  std::string_view text_;  // of the document of the sentence being written
};

}  // namespace

void write_analysis_json(const Analysis& analysis, std::ostream& out) {
  AnalysisWriter(analysis, out).write();
  out << '\n';
}

}  // namespace tawatur
