// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers and dates of any text are ordered, disjoint, and have ends that are in order.

#include <cmath>
#include <cstdlib>
#include <string>
#include <vector>

#include "engine/text/quantities/date_parser.h"
#include "engine/text/quantities/number_parser.h"
#include "engine/text/tokenizer.h"
#include "tests/fuzz/clean_text.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string text = tawatur::testing::clean_text(bytes, size);
  const std::vector<tawatur::Token> tokens = tawatur::tokenize(text, {0, static_cast<std::uint32_t>(text.size())});
  std::size_t last = 0;
  for (const tawatur::NumberMention& number : tawatur::parse_numbers(tokens)) {
    if (number.first < last || number.first >= number.last || number.last > tokens.size()) std::abort();
    if (number.minimum && !std::isfinite(*number.minimum)) std::abort();
    if (number.minimum && number.maximum && *number.minimum > *number.maximum) std::abort();
    last = number.last;
  }
  last = 0;
  for (const tawatur::TimeExpression& time : tawatur::parse_dates(tokens, tawatur::parse_iso_day("2018-05-10"))) {
    if (time.first < last || time.first >= time.last || time.last > tokens.size()) std::abort();
    if (time.value.empty() == time.days.has_value()) std::abort();
    if (time.days && time.days->last < time.days->first) std::abort();
    last = time.last;
  }
  return 0;
}
