// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/decompression.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/support/pages/archives.h"

using namespace tawatur;

namespace {

const std::string kText = "نص يطول قليلاً كي يبقى منه شيء بعد الضغط، ثم ينتهي.";

}  // namespace

TEST_CASE("each packing gives back what was packed, and tells where it ends") {
  const struct {
    Packing packing;
    std::string packed;
  } cases[] = {{Packing::gzip, testing::deflated(kText)},
               {Packing::deflate, testing::deflated(kText, 15)},
               {Packing::deflate, testing::deflated(kText, -15)},
               {Packing::zstd, testing::zstd_frame(kText)}};
  for (const auto& c : cases) {
    const Unpacked unpacked = unpack(c.packing, c.packed + "rest", {});
    CHECK(unpacked.bytes == kText);
    CHECK(unpacked.end == UnpackEnd::complete);
    CHECK(unpacked.consumed == c.packed.size());
  }
  const std::string brotli(
      "\x0b\x09\x80\x3c\x70\x3e\x62\x72\x6f\x74\x6c\x69\x20\x77\x6f\x72\x6b\x73\x3c\x2f\x70\x3e\x03");
  CHECK(unpack(Packing::brotli, brotli, {}).bytes == "<p>brotli works</p>");
}

TEST_CASE("members that follow each other are one text, zeros at the end are padding") {
  const std::string packed = testing::deflated(kText) + testing::deflated("ثان") + std::string(100, '\0');
  const Unpacked unpacked = unpack_all(Packing::gzip, packed, {});
  CHECK(unpacked.bytes == kText + "ثان");
  CHECK(unpacked.end == UnpackEnd::complete);
}

TEST_CASE("what is cut or damaged keeps its beginning and says so") {
  const std::string packed = testing::deflated(kText + kText + kText);
  for (std::size_t size = 0; size < packed.size(); ++size) {
    CAPTURE(size);
    CHECK(unpack(Packing::gzip, packed.substr(0, size), {}).end == UnpackEnd::truncated);
  }
  std::string wrong = packed;
  wrong[wrong.size() - 6] = static_cast<char>(wrong[wrong.size() - 6] ^ 1);
  CHECK(unpack(Packing::gzip, wrong, {}).end == UnpackEnd::corrupt);
  const std::string frame = testing::zstd_frame(kText);
  CHECK(unpack(Packing::zstd, frame.substr(0, frame.size() - 3), {}).end == UnpackEnd::truncated);
}

TEST_CASE("a bomb stops at the cap of bytes and at the cap of ratio") {
  const std::string bomb(8U << 20U, 'a');
  for (const Packing packing : {Packing::gzip, Packing::zstd}) {
    const std::string packed = packing == Packing::gzip ? testing::deflated(bomb) : testing::zstd_frame(bomb);
    const Unpacked by_ratio = unpack(packing, packed, {});
    CHECK(by_ratio.end == UnpackEnd::capped);
    CHECK(by_ratio.bytes.size() < 5U << 20U);
    UnpackLimits limits;
    limits.ratio = 1U << 30U;
    limits.bytes = bomb.size();
    CHECK(unpack(packing, packed, limits).end == UnpackEnd::complete);
    --limits.bytes;
    const Unpacked by_size = unpack(packing, packed, limits);
    CHECK(by_size.end == UnpackEnd::capped);
    CHECK(by_size.bytes.size() == limits.bytes);
  }
}

TEST_CASE("packings are known by their first bytes") {
  CHECK(packing_of(testing::deflated("x")) == Packing::gzip);
  CHECK(packing_of(testing::zstd_frame("x")) == Packing::zstd);
  CHECK(packing_of("WARC/1.0") == Packing::none);
  CHECK(packing_of("") == Packing::none);
}
