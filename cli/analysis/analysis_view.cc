// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <ostream>
#include <sstream>
#include <string>

#include "cli/analysis/analysis.h"
#include "engine/model/value_names.h"
#include "engine/report/characters.h"

namespace tawatur {
namespace {

constexpr std::string_view kFirstStrongIsolate = "\xE2\x81\xA8";
constexpr std::string_view kPopIsolate = "\xE2\x81\xA9";

// Select Graphic Rendition codes; the order is that in which marks are laid on the sentence, the first wins.
constexpr std::string_view kDateColor = "35";
constexpr std::string_view kNumberColor = "33";
constexpr std::string_view kPersonColor = "36";
constexpr std::string_view kBodyColor = "34";
constexpr std::string_view kPlaceColor = "32";
constexpr std::string_view kCueColor = "1";
constexpr std::string_view kDimColor = "2";

struct ColoredSpan {
  Span span;
  std::string_view color;
};

std::string_view color_of(NameKind kind) {
  return kind == NameKind::person ? kPersonColor : kind == NameKind::body ? kBodyColor : kPlaceColor;
}

class View {
 public:
  View(const Analysis& analysis, bool color, std::ostream& out) : analysis_(analysis), color_(color), out_(out) {}

  void write() {
    for (std::size_t s = 0; s < analysis_.sentences.size(); ++s) {
      text_ = analysis_.text_of(analysis_.sentences[s]);
      out_ << kFirstStrongIsolate << marked_sentence(s) << kPopIsolate << '\n';
      voice(analysis_.table.attributions[s]);
      for (const Name& name : analysis_.table.names[s]) this->name(name);
      for (const Quantity& quantity : analysis_.quantities_of(s)) this->quantity(quantity);
      for (const DateMention& date : analysis_.dates_of(s)) this->date(date);
      for (const Claim& claim : analysis_.claims_of(s)) this->claim(claim);
      out_ << '\n';
    }
  }

 private:
  [[nodiscard]] std::string colored(std::string words, std::string_view color) const {
    if (!color_ || color.empty()) return words;
    return "\x1b[" + std::string(color) + "m" + words + "\x1b[0m";
  }
  [[nodiscard]] std::string plain(Span span) const { return plain_line(slice(text_, span)); }

  // Words between two marks, with a space where they had white space.
  [[nodiscard]] std::string between(Span span) const {
    if (span.empty()) return {};
    constexpr std::string_view kSpaces = " \t\r\n";
    const std::string_view text = slice(text_, span);
    const std::string words = plain_line(text);
    if (words.empty()) return " ";
    const bool before = kSpaces.find(text.front()) != std::string_view::npos;
    const bool behind = kSpaces.find(text.back()) != std::string_view::npos;
    return (before ? " " : "") + words + (behind ? " " : "");
  }

  static std::string isolated(std::string_view words) {
    return std::string(kFirstStrongIsolate) + plain_line(words) + std::string(kPopIsolate);
  }

  [[nodiscard]] std::vector<ColoredSpan> marks(std::size_t s) const {
    std::vector<ColoredSpan> marks;
    const auto add = [&](Span span, std::string_view color) {
      const bool free = std::none_of(marks.begin(), marks.end(),
                                     [span](const ColoredSpan& other) { return other.span.overlaps(span); });
      if (free && analysis_.sentences[s].span.contains(span)) marks.push_back({span, color});
    };
    for (const DateMention& date : analysis_.dates_of(s)) add(date.span, kDateColor);
    for (const Quantity& quantity : analysis_.quantities_of(s)) add(quantity.span, kNumberColor);
    for (const Name& name : analysis_.table.names[s]) add(name.span, color_of(name.kind));
    for (const Claim& claim : analysis_.claims_of(s)) {
      if (claim.attribution.cue) add(*claim.attribution.cue, kCueColor);
    }
    std::sort(marks.begin(), marks.end(), [](const ColoredSpan& a, const ColoredSpan& b) { return a.span < b.span; });
    return marks;
  }

  [[nodiscard]] std::string marked_sentence(std::size_t s) const {
    const Span sentence = analysis_.sentences[s].span;
    if (!color_) return plain(sentence);
    std::string line;
    std::uint32_t at = sentence.begin;
    for (const ColoredSpan& mark : marks(s)) {
      line += between({at, mark.span.begin}) + colored(plain(mark.span), mark.color);
      at = mark.span.end;
    }
    return line + between({at, sentence.end});
  }

  std::ostream& row(std::string_view label) {
    constexpr std::size_t kLabelWidth = 9;
    return out_ << "  " << colored(std::string(label), kDimColor) << std::string(kLabelWidth - label.size(), ' ');
  }

  void voice(const Attribution& attribution) {
    if (attribution.voice == Voice::own) {
      row("voice") << "the outlet's own\n";
      return;
    }
    row("voice") << attribution.stance << ", " << name_of(attribution.mode);
    for (const Speaker& speaker : attribution.speakers) out_ << "  <- " << isolated(speaker.name);
    for (const Speaker& relay : attribution.relays) out_ << "  via " << isolated(relay.name);
    out_ << '\n';
  }

  void name(const Name& name) {
    row(name_of(name.kind)) << colored(isolated(name.name), color_of(name.kind));
    if (!name.office.empty()) out_ << "  office " << isolated(name.office);
    out_ << '\n';
  }

  static std::string shown(double number) {
    std::ostringstream text;
    text.imbue(std::locale::classic());
    text.precision(15);
    text << number;
    return text.str();
  }

  void quantity(const Quantity& quantity) {
    row("number") << colored(isolated(slice(text_, quantity.span)), kNumberColor) << "  "
                  << (quantity.approximate ? "about " : "");
    if (quantity.minimum && quantity.minimum == quantity.maximum) {
      out_ << shown(*quantity.minimum);
    } else {
      out_ << (quantity.minimum ? shown(*quantity.minimum) : "...") << " to "
           << (quantity.maximum ? shown(*quantity.maximum) : "...");
    }
    if (!quantity.unit.empty()) out_ << ' ' << isolated(quantity.unit);
    out_ << "  " << name_of(quantity.kind) << '\n';
  }

  void date(const DateMention& date) {
    row("date") << colored(isolated(slice(text_, date.span)), kDateColor) << "  "
                << (date.is_duration     ? "a length of time"
                    : date.value.empty() ? "not resolved"
                                         : date.value);
    if (date.hijri) out_ << ", Hijri, a day more or less";
    if (date.relative && !date.value.empty()) out_ << ", from the day of publication";
    out_ << '\n';
  }

  void claim(const Claim& claim) {
    row(claim.head ? "claim" : "ground") << isolated(slice(text_, claim.span)) << "  " << name_of(claim.modality)
                                         << (claim.polarity == Polarity::negated ? ", negated" : "")
                                         << (claim.presupposed ? ", presupposed" : "")
                                         << (claim.act.empty() ? "" : ", ") << claim.act << '\n';
  }

  const Analysis& analysis_;
  bool color_;
  std::ostream& out_;
  std::string_view text_;
};

}  // namespace

void write_analysis_view(const Analysis& analysis, bool color, std::ostream& out) {
  View(analysis, color, out).write();
}

}  // namespace tawatur
