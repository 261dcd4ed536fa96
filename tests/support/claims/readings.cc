// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/claims/readings.h"

#include <array>
#include <charconv>
#include <vector>

#include "engine/text/quantities/date_parser.h"
#include "engine/text/quantities/number_parser.h"
#include "engine/text/tokenizer.h"

namespace tawatur::testing {
namespace {

std::string decimal(double value) {
  std::array<char, 64> buffer{};
  const auto [end, error] =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::general, 6);
  if (value == static_cast<double>(static_cast<long long>(value))) return std::to_string(static_cast<long long>(value));
  return {buffer.data(), end};
}

std::string reading(const NumberMention& mention) {
  std::string text = mention.approximate ? "~" : "";
  if (mention.ordinal) text += '#';
  if (mention.minimum) text += decimal(*mention.minimum);
  if (mention.minimum != mention.maximum) {
    text += "..";
    if (mention.maximum) text += decimal(*mention.maximum);
  }
  if (mention.percent) text += '%';
  if (mention.dual_noun) text += '*';
  return text;
}

using Words = std::array<const char*, 10>;

constexpr Words kUnitsFeminine = {"", "واحدة", "اثنتان", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"};
constexpr Words kUnitsMasculine = {"", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة"};
constexpr Words kTens = {"", "عشر", "عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"};
constexpr Words kHundreds = {"", "مئة", "مئت", "ثلاثمئة", "أربعمئة", "خمسمئة", "ستمئة", "سبعمئة", "ثمانمئة", "تسعمئة"};

struct Form {
  bool oblique;
  bool feminine;
};

std::string unit(unsigned number, Form form) {
  if (number == 2) return form.feminine ? (form.oblique ? "اثنتين" : "اثنتان") : (form.oblique ? "اثنين" : "اثنان");
  return form.feminine ? kUnitsFeminine[number] : kUnitsMasculine[number];
}

std::string teen(unsigned number, Form form) {
  const std::string ten = form.feminine ? "عشرة" : "عشر";
  if (number == 10) return form.feminine ? "عشر" : "عشرة";
  if (number == 11) return (form.feminine ? "إحدى " : "أحد ") + ten;
  if (number == 12) {
    const std::string two = form.feminine ? (form.oblique ? "اثنتي" : "اثنتا") : (form.oblique ? "اثني" : "اثنا");
    return two + " " + ten;
  }
  const std::string first = form.feminine && number == 18 ? "ثماني" : unit(number - 10, form);
  return first + " " + ten;
}

std::string below_hundred(unsigned number, Form form) {
  if (number < 10) return unit(number, form);
  if (number < 20) return teen(number, form);
  const std::string tens = std::string(kTens[number / 10]) + (form.oblique ? "ين" : "ون");
  return number % 10 == 0 ? tens : unit(number % 10, form) + " و" + tens;
}

std::string below_thousand(unsigned number, Form form) {
  if (number < 100) return below_hundred(number, form);
  std::string text = kHundreds[number / 100];
  if (number / 100 == 2) text += form.oblique ? "ين" : "ان";
  return number % 100 == 0 ? text : text + " و" + below_hundred(number % 100, form);
}

struct Scale {
  unsigned long long value;
  const char* singular;
  const char* plural;
};

constexpr std::array<Scale, 4> kScales = {{{1000000000000, "تريليون", "تريليونات"},
                                           {1000000000, "مليار", "مليارات"},
                                           {1000000, "مليون", "ملايين"},
                                           {1000, "ألف", "آلاف"}}};

std::string scaled(unsigned count, const Scale& scale, Form form) {
  if (count == 1) return scale.singular;
  if (count == 2) return scale.singular + std::string(form.oblique ? "ين" : "ان");
  const std::string words = below_thousand(count, {form.oblique, false});
  const unsigned rest = count % 100;
  if (rest >= 3 && rest <= 10) return words + " " + scale.plural;
  return words + " " + scale.singular + (rest >= 11 ? "اً" : "");
}

}  // namespace

std::string number_readings(std::string_view text) {
  const std::vector<Token> tokens = tokenize(text, {0, static_cast<std::uint32_t>(text.size())});
  std::string result;
  for (const NumberMention& mention : parse_numbers(tokens)) {
    if (!result.empty()) result += "; ";
    result += reading(mention);
  }
  return result;
}

std::string date_readings(std::string_view text, std::string_view published) {
  const std::vector<Token> tokens = tokenize(text, {0, static_cast<std::uint32_t>(text.size())});
  std::string result;
  for (const TimeExpression& time : parse_dates(tokens, parse_iso_day(published))) {
    if (!result.empty()) result += "; ";
    if (time.calendar == CalendarKind::hijri) result += "h ";
    result += time.is_duration ? "for" : (time.value.empty() ? "?" : time.value);
  }
  return result;
}

std::string number_in_words(unsigned long long number, bool oblique, bool feminine) {
  if (number == 0) return "صفر";
  const Form form{oblique, feminine};
  std::string text;
  const auto add = [&text](const std::string& part) { text += (text.empty() ? "" : " و") + part; };
  for (const Scale& scale : kScales) {
    if (number >= scale.value) add(scaled(static_cast<unsigned>(number / scale.value), scale, form));
    number %= scale.value;
  }
  if (number > 0) add(below_thousand(static_cast<unsigned>(number), form));
  return text;
}

}  // namespace tawatur::testing
