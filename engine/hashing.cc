// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/hashing.h"

#include <nettle/base16.h>
#include <nettle/base64.h>
#include <nettle/sha1.h>
#include <nettle/sha2.h>
#define XXH_INLINE_ALL
#include <xxhash.h>

namespace tawatur {

namespace {

const std::uint8_t* bytes_of(std::string_view text) {
  return reinterpret_cast<const std::uint8_t*>(text.data());
}

}  // namespace

std::string sha256(std::string_view bytes) {
  sha256_ctx state;
  sha256_init(&state);
  sha256_update(&state, bytes.size(), bytes_of(bytes));
  std::string digest(SHA256_DIGEST_SIZE, '\0');
  sha256_digest(&state, digest.size(), reinterpret_cast<std::uint8_t*>(digest.data()));
  return digest;
}

std::string sha1(std::string_view bytes) {
  sha1_ctx state;
  sha1_init(&state);
  sha1_update(&state, bytes.size(), bytes_of(bytes));
  std::string digest(SHA1_DIGEST_SIZE, '\0');
  sha1_digest(&state, digest.size(), reinterpret_cast<std::uint8_t*>(digest.data()));
  return digest;
}

std::string sha256_hex(std::string_view bytes) {
  const std::string digest = sha256(bytes);
  std::string hex(BASE16_ENCODE_LENGTH(SHA256_DIGEST_SIZE), '\0');
  base16_encode_update(hex.data(), digest.size(), bytes_of(digest));
  return hex;
}

std::string sha256_base64(std::string_view bytes) {
  const std::string digest = sha256(bytes);
  std::string text(BASE64_ENCODE_RAW_LENGTH(SHA256_DIGEST_SIZE), '\0');
  base64_encode_raw(text.data(), digest.size(), bytes_of(digest));
  return text;
}

std::uint64_t hash64(std::string_view bytes, std::uint64_t seed) {
  return XXH3_64bits_withSeed(bytes.data(), bytes.size(), seed);
}

}  // namespace tawatur
