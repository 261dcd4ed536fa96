// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/decompression.h"

#include <brotli/decode.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <array>
#include <memory>

namespace tawatur {
namespace {

constexpr std::size_t kChunk = 1U << 16U;

// Appends a chunk of output; false when a limit is reached.
bool take(Unpacked& unpacked, std::string_view chunk, std::size_t packed_so_far, const UnpackLimits& limits) {
  const std::size_t room = static_cast<std::size_t>(limits.bytes) - unpacked.bytes.size();
  unpacked.bytes.append(chunk.substr(0, room));
  const std::size_t size = unpacked.bytes.size();
  const bool bomb = size > limits.ratio_from && size / limits.ratio > std::max<std::size_t>(packed_so_far, 1);
  if (chunk.size() <= room && !bomb) return true;
  unpacked.end = UnpackEnd::capped;
  return false;
}

// windowBits: 31 gzip, 15 zlib, -15 raw deflate.
Unpacked inflate_member(std::string_view packed, int window_bits, const UnpackLimits& limits) {
  Unpacked unpacked;
  z_stream stream{};
  if (inflateInit2(&stream, window_bits) != Z_OK) {
    unpacked.end = UnpackEnd::corrupt;
    return unpacked;
  }
  const std::unique_ptr<z_stream, decltype(&inflateEnd)> ends(&stream, &inflateEnd);
  std::array<Bytef, kChunk> out;
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  std::size_t given = 0;
  for (;;) {
    if (stream.avail_in == 0 && given < packed.size()) {
      stream.avail_in = static_cast<uInt>(std::min<std::size_t>(packed.size() - given, 1U << 30U));
      given += stream.avail_in;
    }
    stream.next_out = out.data();
    stream.avail_out = out.size();
    const int status = inflate(&stream, Z_NO_FLUSH);
    unpacked.consumed = given - stream.avail_in;
    const std::string_view chunk(reinterpret_cast<const char*>(out.data()), out.size() - stream.avail_out);
    if (!take(unpacked, chunk, unpacked.consumed, limits)) return unpacked;
    if (status == Z_STREAM_END) return unpacked;
    if (status == Z_BUF_ERROR || (status == Z_OK && stream.avail_in == 0 && given == packed.size() && chunk.empty())) {
      unpacked.end = UnpackEnd::truncated;
      return unpacked;
    }
    if (status != Z_OK) {
      unpacked.end = UnpackEnd::corrupt;
      return unpacked;
    }
  }
}

Unpacked unpack_zstd(std::string_view packed, const UnpackLimits& limits, std::string_view dictionary) {
  Unpacked unpacked;
  const std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> context(ZSTD_createDCtx(), &ZSTD_freeDCtx);
  if (!dictionary.empty()) ZSTD_DCtx_loadDictionary(context.get(), dictionary.data(), dictionary.size());
  std::string out(kChunk, '\0');
  ZSTD_inBuffer input{packed.data(), packed.size(), 0};
  for (;;) {
    ZSTD_outBuffer output{out.data(), out.size(), 0};
    const std::size_t status = ZSTD_decompressStream(context.get(), &output, &input);
    unpacked.consumed = input.pos;
    if (ZSTD_isError(status) != 0U) {
      unpacked.end = UnpackEnd::corrupt;
      return unpacked;
    }
    if (!take(unpacked, std::string_view(out).substr(0, output.pos), input.pos, limits)) return unpacked;
    if (status == 0) return unpacked;
    if (input.pos == input.size && output.pos < output.size) {
      unpacked.end = UnpackEnd::truncated;
      return unpacked;
    }
  }
}

Unpacked unpack_brotli(std::string_view packed, const UnpackLimits& limits) {
  Unpacked unpacked;
  const std::unique_ptr<BrotliDecoderState, decltype(&BrotliDecoderDestroyInstance)> state(
      BrotliDecoderCreateInstance(nullptr, nullptr, nullptr), &BrotliDecoderDestroyInstance);
  std::array<std::uint8_t, kChunk> out;
  std::size_t available = packed.size();
  const auto* next = reinterpret_cast<const std::uint8_t*>(packed.data());
  for (;;) {
    std::size_t room = out.size();
    std::uint8_t* target = out.data();
    const BrotliDecoderResult status =
        BrotliDecoderDecompressStream(state.get(), &available, &next, &room, &target, nullptr);
    unpacked.consumed = packed.size() - available;
    const std::string_view chunk(reinterpret_cast<const char*>(out.data()), out.size() - room);
    if (!take(unpacked, chunk, unpacked.consumed, limits)) return unpacked;
    if (status == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT) continue;
    if (status == BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT) unpacked.end = UnpackEnd::truncated;
    if (status == BROTLI_DECODER_RESULT_ERROR) unpacked.end = UnpackEnd::corrupt;
    return unpacked;
  }
}

}  // namespace

Packing packing_of(std::string_view bytes) {
  if (bytes.starts_with("\x1F\x8B\x08")) return Packing::gzip;
  if (bytes.starts_with("\x28\xB5\x2F\xFD")) return Packing::zstd;
  // A skippable frame: WARC files in zstd begin with one that holds their dictionary.
  if (bytes.size() >= 4 && bytes.substr(1, 3) == "\x2A\x4D\x18" && (bytes[0] & 0xF0) == 0x50) return Packing::zstd;
  return Packing::none;
}

Unpacked unpack(Packing packing, std::string_view packed, const UnpackLimits& limits, std::string_view dictionary) {
  switch (packing) {
    case Packing::gzip:
      return inflate_member(packed, 31, limits);
    case Packing::deflate: {
      Unpacked unpacked = inflate_member(packed, 15, limits);
      if (unpacked.end == UnpackEnd::corrupt && unpacked.bytes.empty()) return inflate_member(packed, -15, limits);
      return unpacked;
    }
    case Packing::zstd:
      return unpack_zstd(packed, limits, dictionary);
    case Packing::brotli:
      return unpack_brotli(packed, limits);
    case Packing::none:
      break;
  }
  return {std::string(packed.substr(0, limits.bytes)), packed.size(),
          packed.size() > limits.bytes ? UnpackEnd::capped : UnpackEnd::complete};
}

Unpacked unpack_all(Packing packing, std::string_view packed, const UnpackLimits& limits) {
  Unpacked all;
  while (all.consumed < packed.size() && all.end == UnpackEnd::complete) {
    UnpackLimits rest = limits;
    rest.bytes = limits.bytes - all.bytes.size();
    const Unpacked member = unpack(packing, packed.substr(all.consumed), rest);
    all.bytes += member.bytes;
    all.consumed += member.consumed;
    all.end = member.end;
    // Zeros after the last member are padding.
    if (packed.substr(all.consumed).find_first_not_of('\0') == std::string_view::npos) break;
  }
  return all;
}

std::string_view damage_of(UnpackEnd end) {
  switch (end) {
    case UnpackEnd::truncated:
      return "the packed data end too early";
    case UnpackEnd::corrupt:
      return "the packed data are damaged";
    case UnpackEnd::capped:
      return "the packed data unpack to more than is allowed";
    case UnpackEnd::complete:
      break;
  }
  return {};
}

}  // namespace tawatur
