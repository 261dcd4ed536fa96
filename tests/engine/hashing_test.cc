// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/hashing.h"

#include <doctest/doctest.h>

using namespace tawatur;

TEST_CASE("SHA-256 is the one that sha256sum prints") {
  CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("SHA-1 is the one that digests in archives are written with") {
  std::string hex;
  for (const char c : sha1("abc")) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    hex += kDigits[static_cast<unsigned char>(c) >> 4U];
    hex += kDigits[static_cast<unsigned char>(c) & 0xFU];
  }
  CHECK(hex == "a9993e364706816aba3e25717850c26c9cd0d89d");
  CHECK(sha256("abc").size() == 32);
}

TEST_CASE("the fast hash depends on bytes and seed alone") {
  CHECK(hash64("abc") == hash64("abc"));
  CHECK(hash64("abc") != hash64("abd"));
  CHECK(hash64("abc", 1) != hash64("abc", 2));
}

TEST_CASE("a style is named by the Base64 of its hash, as browsers compute it") {
  CHECK(sha256_base64("") == "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
}
