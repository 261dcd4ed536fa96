// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tawatur {

/// The 32 bytes of the SHA-256 of `bytes`. Uses the processor's instructions for it where there are any.
[[nodiscard]] std::string sha256(std::string_view bytes);

/// The 20 bytes of the SHA-1 of `bytes`: only to check digests that others wrote, never for evidence.
[[nodiscard]] std::string sha1(std::string_view bytes);

/// SHA-256 in lower-case hexadecimal, as sha256sum prints it: for evidence.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

/// The same in Base64, as content security policies name a style or script.
[[nodiscard]] std::string sha256_base64(std::string_view bytes);

/// Fast 64-bit hash (XXH3), the same on every machine: for shingles and tables, never for evidence.
[[nodiscard]] std::uint64_t hash64(std::string_view bytes, std::uint64_t seed = 0);

}  // namespace tawatur
