// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/ingest/decompression.h"

namespace tawatur {

/// Header lines in order: names in lower case, folded lines joined, blanks around values cut.
using HeaderLines = std::vector<std::pair<std::string, std::string>>;

/// The first value of a header; empty when there is none.
[[nodiscard]] std::string_view header(const HeaderLines& headers, std::string_view name);

/// Reads header lines from `at` on, up to and including the empty line; lines end with CRLF or LF. Returns where the
/// body begins, or npos when no empty line comes within a megabyte.
[[nodiscard]] std::size_t parse_headers(std::string_view bytes, std::size_t at, HeaderLines& headers);

/// "text/html" of "Text/HTML; charset=x".
[[nodiscard]] std::string media_type(std::string_view content_type);
/// "x" of the same; empty when it does not tell.
[[nodiscard]] std::string charset_parameter(std::string_view content_type);

/// An HTTP response as it was archived.
struct HttpMessage {
  int status = 0;  ///< 0: no HTTP response
  HeaderLines headers;
  std::string body;    ///< without transfer and content encodings (two layers at most)
  std::string damage;  ///< why the body could not be read whole; empty when it could
};

/// The bytes behind the header of a response as they are stored; the whole block when it is no response.
[[nodiscard]] std::string_view stored_body(std::string_view response);
/// The same without chunk sizes; nothing when the header does not name chunks or the body has none.
[[nodiscard]] std::optional<std::string> body_without_chunks(std::string_view response);

/// Reads a response. Chunks and encodings that the headers name but the body does not have are passed over: archives
/// often store the body decoded.
[[nodiscard]] HttpMessage parse_http_response(std::string_view bytes, const UnpackLimits& limits);

}  // namespace tawatur
