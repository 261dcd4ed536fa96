// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/ingest/warc_records.h"

namespace tawatur {

enum class DigestCheck : std::uint8_t { matches, differs, unknown };

/// Compares bytes with a digest as archives write it: "sha1:" or "sha256:", then Base32 or hexadecimal, in either case,
/// with or without padding. Other algorithms and forms are `unknown`.
[[nodiscard]] DigestCheck check_digest(std::string_view label, std::string_view bytes);

/// What the record's own digests say against it ("the block is not the one of its digest"); empty when nothing does.
/// The payload of a response is its body as stored or without chunk sizes: writers differ. That of a revisit or a
/// segment stands elsewhere and is not checked.
[[nodiscard]] std::string digest_problem(const WarcRecord& record);

}  // namespace tawatur
