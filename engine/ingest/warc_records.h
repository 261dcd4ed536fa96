// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "engine/ingest/decompression.h"
#include "engine/ingest/http_message.h"

namespace tawatur {

/// One record of a WARC file; valid only during the call that hands it over.
struct WarcRecord {
  std::uint64_t offset = 0;  ///< in the file: of the record, or of the packed member that holds it
  HeaderLines headers;
  std::string_view block;
  bool damaged = false;  ///< its length was wrong, or its member's checksum
};

inline constexpr std::uint64_t kMostWarcWork = 4ULL << 30U;

struct WarcHandlers {
  std::function<void(const WarcRecord&)> on_record;
  /// What is wrong at which offset of the file.
  std::function<void(std::uint64_t offset, const std::string& reason)> on_damage;
};

/// Walks the records of a WARC file of version 0.17 to 1.1, plain, gzip (a member a record, or any other way of
/// packing) or zstd (with or without dictionary frame). Every record that is whole is handed over, in order; a record
/// that is cut, a length that lies, bytes that are no record and packed data that are damaged are named, and reading
/// goes on at the next record that can be found. Linear, but for looking for the next member after a damage: after
/// `most_work` bytes unpacked or looked at again, which is about ten seconds, what is left is named and not read.
void walk_warc(std::string_view bytes, const UnpackLimits& limits, const WarcHandlers& handlers,
               std::uint64_t most_work = kMostWarcWork);

}  // namespace tawatur
