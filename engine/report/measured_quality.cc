// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/measured_quality.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string_view>

#include "engine/model/error.h"
#include "engine/model/value_names.h"
#include "engine/text/corpus_files.h"

namespace tawatur {
namespace {

constexpr const char* kFile = "models/measured_quality.tsv";

std::vector<std::string_view> parted(std::string_view line, char mark) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= line.size();) {
    const std::size_t end = std::min(line.find(mark, begin), line.size());
    parts.push_back(line.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

std::size_t count_in(std::string_view words) {
  std::size_t count = 0;
  const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), count);
  if (error != std::errc() || end != words.data() + words.size()) {
    throw ConfigError(std::string("corpus/") + kFile + ": '" + std::string(words) + "' is no number");
  }
  return count;
}

}  // namespace

const MeasuredKind* MeasuredQuality::of(DivergenceKind kind) const {
  const auto found =
      std::find_if(kinds.begin(), kinds.end(), [&](const MeasuredKind& measured) { return measured.kind == kind; });
  return found == kinds.end() ? nullptr : &*found;
}

PercentInterval percent_interval(std::size_t successes, std::size_t trials) {
  if (trials == 0) return {};
  constexpr double kZ = 1.959964;
  const auto n = static_cast<double>(trials);
  const double share = static_cast<double>(successes) / n;
  const double middle = share + kZ * kZ / (2 * n);
  const double spread = kZ * std::sqrt(share * (1 - share) / n + kZ * kZ / (4 * n * n));
  const double scale = 100 / (1 + kZ * kZ / n);
  return {static_cast<int>(std::lround((middle - spread) * scale)),
          static_cast<int>(std::lround((middle + spread) * scale))};
}

MeasuredQuality built_in_quality() {
  MeasuredQuality quality;
  quality.built_in = true;
  for (const std::string_view line : parted(corpus_file(kFile), '\n')) {
    if (line.empty() || line.front() == '#') continue;
    const std::vector<std::string_view> cells = parted(line, '\t');
    if (cells.size() == 2 && cells[0] == "program") {
      quality.program = cells[1];
      continue;
    }
    if (cells.size() != 4) throw ConfigError(std::string("corpus/") + kFile + ": a row needs four columns");
    if (cells[0] == "harmless") {
      quality.harmless = count_in(cells[1]);
      quality.harmless_alarms = count_in(cells[3]);
      continue;
    }
    const std::optional<DivergenceKind> kind = value_named<DivergenceKind>(cells[0]);
    if (!kind) throw ConfigError(std::string("corpus/") + kFile + ": no kind is called " + std::string(cells[0]));
    quality.kinds.push_back({*kind, count_in(cells[1]), count_in(cells[2]), count_in(cells[3])});
  }
  return quality;
}

}  // namespace tawatur
