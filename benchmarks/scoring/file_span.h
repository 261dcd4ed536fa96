// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tawatur::scoring {

/// Bytes [start, end) of a file, known by its bare name.
struct FileSpan {
  std::string file;
  std::int64_t start = 0;
  std::int64_t end = 0;

  [[nodiscard]] std::int64_t size() const { return end > start ? end - start : 0; }
  auto operator<=>(const FileSpan&) const = default;
};

/// Last component of a path written with either slash.
[[nodiscard]] std::string base_name(std::string_view path);

/// Number of bytes in both.
[[nodiscard]] std::int64_t shared_bytes(const FileSpan& a, const FileSpan& b);

/// Does at least half of the shorter one lie in the other?
[[nodiscard]] bool belongs(const FileSpan& a, const FileSpan& b);

/// Intersection over union.
[[nodiscard]] double intersection_over_union(const FileSpan& a, const FileSpan& b);

/// A set of bytes of several files, as disjoint ranges.
class ByteSet {
 public:
  explicit ByteSet(std::vector<FileSpan> spans);

  [[nodiscard]] std::int64_t size() const;
  [[nodiscard]] ByteSet common(const ByteSet& other) const;

 private:
  std::map<std::string, std::vector<std::pair<std::int64_t, std::int64_t>>> ranges_;
};

}  // namespace tawatur::scoring
