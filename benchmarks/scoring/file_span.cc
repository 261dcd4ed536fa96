// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/scoring/file_span.h"

#include <algorithm>

namespace tawatur::scoring {

std::string base_name(std::string_view path) {
  while (path.ends_with('/') || path.ends_with('\\')) path.remove_suffix(1);
  const std::size_t slash = path.find_last_of("/\\");
  return std::string(slash == std::string_view::npos ? path : path.substr(slash + 1));
}

std::int64_t shared_bytes(const FileSpan& a, const FileSpan& b) {
  if (a.file != b.file) return 0;
  return std::max<std::int64_t>(0, std::min(a.end, b.end) - std::max(a.start, b.start));
}

bool belongs(const FileSpan& a, const FileSpan& b) {
  const std::int64_t common = shared_bytes(a, b);
  return common > 0 && 2 * common >= std::min(a.size(), b.size());
}

double intersection_over_union(const FileSpan& a, const FileSpan& b) {
  const std::int64_t common = shared_bytes(a, b);
  return common == 0 ? 0.0 : static_cast<double>(common) / static_cast<double>(a.size() + b.size() - common);
}

ByteSet::ByteSet(std::vector<FileSpan> spans) {
  std::sort(spans.begin(), spans.end());
  for (const FileSpan& span : spans) {
    if (span.size() == 0) continue;
    auto& rows = ranges_[span.file];
    if (!rows.empty() && span.start <= rows.back().second) {
      rows.back().second = std::max(rows.back().second, span.end);
    } else {
      rows.emplace_back(span.start, span.end);
    }
  }
}

std::int64_t ByteSet::size() const {
  std::int64_t total = 0;
  for (const auto& [file, rows] : ranges_) {
    for (const auto& [start, end] : rows) total += end - start;
  }
  return total;
}

ByteSet ByteSet::common(const ByteSet& other) const {
  std::vector<FileSpan> found;
  for (const auto& [file, rows] : ranges_) {
    const auto theirs = other.ranges_.find(file);
    if (theirs == other.ranges_.end()) continue;
    for (const auto& [a, b] : rows) {
      for (const auto& [c, d] : theirs->second) {
        if (std::max(a, c) < std::min(b, d)) found.push_back({file, std::max(a, c), std::min(b, d)});
      }
    }
  }
  return ByteSet(std::move(found));
}

}  // namespace tawatur::scoring
