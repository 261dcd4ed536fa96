// SPDX-License-Identifier: GPL-3.0-or-later
// Hand-written forms of numbers, dates and units with their readings: tests/engine/text/quantities/forms/*.tsv.

#include <doctest/doctest.h>

#include <array>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "engine/text/folding.h"
#include "engine/text/quantities/units.h"
#include "tests/support/claims/readings.h"

using namespace tawatur;

namespace {

struct Form {
  std::string written;
  std::string reading;
};

std::vector<Form> forms(const std::string& name) {
  std::ifstream in(std::string(TAWATUR_SOURCE_DIR) + "/tests/engine/text/quantities/forms/" + name + ".tsv");
  REQUIRE(in.is_open());
  std::vector<Form> rows;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.front() == '#') continue;
    const std::size_t tab = line.find('\t');
    REQUIRE(tab != std::string::npos);
    rows.push_back({line.substr(0, tab), line.substr(tab + 1)});
  }
  return rows;
}

std::string unit_reading(const std::string& written) {
  const NounForm* noun = find_counted_noun(folded(written));
  if (noun == nullptr) return "none";
  constexpr std::array<const char*, 3> kNumbers = {"singular", "dual", "plural"};
  std::ostringstream out;
  out << noun->singular << ' ' << kNumbers[static_cast<std::size_t>(noun->number)] << ' ' << noun->factor << ' '
      << (noun->base.empty() ? "-" : noun->base);
  return out.str();
}

}  // namespace

TEST_CASE("written numbers have their readings") {
  for (const Form& form : forms("numbers")) {
    CAPTURE(form.written);
    CHECK(testing::number_readings(form.written) == form.reading);
  }
}

TEST_CASE("written dates have their readings") {
  for (const Form& form : forms("dates")) {
    CAPTURE(form.written);
    CHECK(testing::date_readings(form.written, "2024-12-04") == form.reading);
  }
}

TEST_CASE("written units have one key for all their forms, and their factor") {
  for (const Form& form : forms("units")) {
    CAPTURE(form.written);
    CHECK(unit_reading(form.written) == form.reading);
  }
}

TEST_CASE("there are at least 500 hand-written forms") {
  CHECK(forms("numbers").size() + forms("dates").size() + forms("units").size() >= 500);
}

TEST_CASE("24 kilometres are 15 miles, ten dunums a hectare") {
  const auto in_base = [](double value, const char* noun) { return value * find_counted_noun(folded(noun))->factor; };

  CHECK(in_base(24, "كيلومتر") == doctest::Approx(in_base(15, "ميل")).epsilon(0.01));
  CHECK(in_base(10, "دونم") == doctest::Approx(in_base(1, "هكتار")));
  CHECK(in_base(2, "طن") == doctest::Approx(in_base(2000, "كيلوغرام")));
  CHECK(in_base(90, "دقيقة") == doctest::Approx(in_base(1.5, "ساعة")));
}
