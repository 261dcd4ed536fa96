// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <zlib.h>
#include <zstd.h>

#include <string>
#include <string_view>

namespace tawatur::testing {

/// One gzip member (window bits 31), zlib stream (15) or raw deflate (-15).
inline std::string deflated(std::string_view bytes, int window_bits = 31) {
  z_stream stream{};
  deflateInit2(&stream, 6, Z_DEFLATED, window_bits, 8, Z_DEFAULT_STRATEGY);
  std::string packed(deflateBound(&stream, bytes.size()) + 64, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  deflate(&stream, Z_FINISH);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return packed;
}

inline std::string zstd_frame(std::string_view bytes) {
  std::string packed(ZSTD_compressBound(bytes.size()), '\0');
  packed.resize(ZSTD_compress(packed.data(), packed.size(), bytes.data(), bytes.size(), 3));
  return packed;
}

/// A WARC record with the usual headers; `more` are further header lines, each with its CRLF.
inline std::string warc_record(std::string_view type, std::string_view id, std::string_view block,
                               const std::string& more = {}) {
  return "WARC/1.1\r\nWARC-Type: " + std::string(type) + "\r\nWARC-Record-ID: <urn:uuid:" + std::string(id) +
         ">\r\nWARC-Target-URI: https://news.example/" + std::string(id) + "\r\nWARC-Date: 2024-03-05T10:00:00Z\r\n" +
         more + "Content-Length: " + std::to_string(block.size()) + "\r\n\r\n" + std::string(block) + "\r\n\r\n";
}

inline std::string http_response(std::string_view body, const std::string& headers = "Content-Type: text/html\r\n",
                                 int status = 200) {
  return "HTTP/1.1 " + std::to_string(status) + " OK\r\n" + headers + "\r\n" + std::string(body);
}

}  // namespace tawatur::testing
