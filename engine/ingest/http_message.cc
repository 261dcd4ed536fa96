// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/http_message.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace tawatur {
namespace {

constexpr std::size_t kMostHeaderBytes = 1U << 20U;
constexpr int kMostLayers = 2;

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return result;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

// The body without chunk sizes; nothing when it is not chunked.
std::optional<std::string> without_chunks(std::string_view body, bool& cut) {
  std::string joined;
  std::size_t at = 0;
  for (bool first = true;; first = false) {
    const std::size_t line_end = body.find('\n', at);
    std::string_view digits = trimmed(body.substr(at, line_end == std::string_view::npos ? line_end : line_end - at));
    digits = trimmed(digits.substr(0, digits.find(';')));
    std::uint64_t size = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), size, 16);
    const bool valid = !digits.empty() && error == std::errc() && end == digits.data() + digits.size();
    if (!valid || line_end == std::string_view::npos) {
      if (first) return std::nullopt;
      cut = true;
      return joined;
    }
    if (size == 0) return joined;
    at = line_end + 1;
    joined.append(body.substr(at, size));
    if (size > body.size() - at) {
      cut = true;
      return joined;
    }
    at += size;
    const std::size_t next = body.find_first_not_of("\r\n", at);
    if (next == std::string_view::npos || next > at + 2) {
      cut = true;
      return joined;
    }
    at = next;
  }
}

Packing packing_named(std::string_view name) {
  if (name == "gzip" || name == "x-gzip") return Packing::gzip;
  if (name == "deflate") return Packing::deflate;
  if (name == "br") return Packing::brotli;
  if (name == "zstd") return Packing::zstd;
  return Packing::none;
}

bool looks_like_text(std::string_view body) {
  const std::string_view start = trimmed(body.substr(0, 512));
  return start.starts_with('<') ||
         std::none_of(start.begin(), start.end(), [](char c) { return static_cast<unsigned char>(c) < 0x09; });
}

// Where the body of a response begins; npos when its header does not end.
std::size_t behind_header(std::string_view response, HeaderLines& headers) {
  const std::size_t line_end = response.find('\n');
  return line_end == std::string_view::npos ? line_end : parse_headers(response, line_end + 1, headers);
}

bool names_chunks(const HeaderLines& headers) {
  return lower(header(headers, "transfer-encoding")).find("chunked") != std::string::npos;
}

// Undoes the encodings in the reverse of the order in which they are named.
void unpack_body(HttpMessage& message, const UnpackLimits& limits) {
  std::string names = lower(header(message.headers, "content-encoding"));
  for (int layer = 0; layer < kMostLayers && !names.empty(); ++layer) {
    const std::size_t comma = names.rfind(',');
    const std::string_view last = trimmed(std::string_view(names).substr(comma == std::string::npos ? 0 : comma + 1));
    const Packing packing = packing_named(last);
    names.resize(comma == std::string::npos ? 0 : comma);
    if (packing == Packing::none) continue;
    const bool marked = packing == Packing::gzip || packing == Packing::zstd;
    if (marked && packing_of(message.body) != packing) continue;
    Unpacked unpacked = unpack_all(packing, message.body, limits);
    if (unpacked.end != UnpackEnd::complete) {
      if (unpacked.bytes.empty() && looks_like_text(message.body)) return;
      message.damage = damage_of(unpacked.end);
    }
    message.body = std::move(unpacked.bytes);
  }
}

}  // namespace

std::string_view header(const HeaderLines& headers, std::string_view name) {
  for (const auto& [key, value] : headers) {
    if (key == name) return value;
  }
  return {};
}

std::size_t parse_headers(std::string_view bytes, std::size_t at, HeaderLines& headers) {
  const std::size_t limit = std::min(bytes.size(), at + kMostHeaderBytes);
  while (at < limit) {
    const std::size_t end = bytes.find('\n', at);
    if (end == std::string_view::npos || end >= limit) return std::string_view::npos;
    const std::string_view line = bytes.substr(at, end - at);
    at = end + 1;
    const std::string_view content = trimmed(line);
    if (content.empty()) return at;
    if ((line.front() == ' ' || line.front() == '\t') && !headers.empty()) {
      headers.back().second += ' ' + std::string(content);
      continue;
    }
    const std::size_t colon = content.find(':');
    if (colon == std::string_view::npos) continue;
    headers.emplace_back(lower(trimmed(content.substr(0, colon))), std::string(trimmed(content.substr(colon + 1))));
  }
  return std::string_view::npos;
}

std::string media_type(std::string_view content_type) {
  return lower(trimmed(content_type.substr(0, content_type.find(';'))));
}

std::string charset_parameter(std::string_view content_type) {
  const std::string value = lower(content_type);
  const std::size_t at = value.find("charset=");
  if (at == std::string::npos) return {};
  const std::size_t begin = value.find_first_not_of("\"' ", at + 8);
  if (begin == std::string::npos) return {};
  return value.substr(begin, std::min(value.find_first_of("\"'; ", begin), value.size()) - begin);
}

std::string_view stored_body(std::string_view response) {
  HeaderLines headers;
  const std::size_t body = response.starts_with("HTTP/") ? behind_header(response, headers) : 0;
  return body == std::string_view::npos ? std::string_view() : response.substr(body);
}

std::optional<std::string> body_without_chunks(std::string_view response) {
  HeaderLines headers;
  const std::size_t body = response.starts_with("HTTP/") ? behind_header(response, headers) : std::string_view::npos;
  if (body == std::string_view::npos || !names_chunks(headers)) return std::nullopt;
  bool cut = false;
  return without_chunks(response.substr(body), cut);
}

HttpMessage parse_http_response(std::string_view bytes, const UnpackLimits& limits) {
  HttpMessage message;
  const std::size_t line_end = bytes.find('\n');
  const std::size_t blank = bytes.find(' ');
  if (!bytes.starts_with("HTTP/") || line_end == std::string_view::npos || blank > line_end) return message;
  const std::string_view code = bytes.substr(blank + 1, 3);
  std::from_chars(code.data(), code.data() + code.size(), message.status);
  const std::size_t body = parse_headers(bytes, line_end + 1, message.headers);
  if (body == std::string_view::npos) {
    message.damage = "its HTTP header does not end";
    return message;
  }
  message.body = std::string(bytes.substr(body));
  if (names_chunks(message.headers)) {
    bool cut = false;
    std::optional<std::string> joined = without_chunks(message.body, cut);
    if (joined) message.body = std::move(*joined);
    if (cut) message.damage = "its chunks end too early";
  }
  unpack_body(message, limits);
  return message;
}

}  // namespace tawatur
