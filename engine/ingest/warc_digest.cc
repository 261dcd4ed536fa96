// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ingest/warc_digest.h"

#include <algorithm>
#include <optional>

#include "engine/hashing.h"
#include "engine/ingest/http_message.h"

namespace tawatur {
namespace {

char upper(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

std::string upper(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(), [](char c) { return upper(c); });
  return result;
}

// `bits` at a time, as letters of `alphabet` (RFC 4648), without padding.
std::string encoded(std::string_view bytes, unsigned bits, std::string_view alphabet) {
  std::string text;
  unsigned held = 0;
  unsigned buffer = 0;
  for (const char c : bytes) {
    buffer = (buffer << 8U | static_cast<unsigned char>(c)) & 0xFFFFU;
    held += 8;
    while (held >= bits) {
      held -= bits;
      text += alphabet[buffer >> held & ((1U << bits) - 1)];
    }
  }
  if (held > 0) text += alphabet[buffer << (bits - held) & ((1U << bits) - 1)];
  return text;
}

std::string base32(std::string_view bytes) {
  return encoded(bytes, 5, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567");
}
std::string base16(std::string_view bytes) {
  return encoded(bytes, 4, "0123456789ABCDEF");
}

bool payload_is_here(std::string_view type, const HeaderLines& headers) {
  const bool has_payload = type == "response" || type == "resource" || type == "conversion";
  return has_payload && header(headers, "warc-segment-number").empty() && header(headers, "warc-truncated").empty();
}

DigestCheck check_payload(std::string_view label, std::string_view type, std::string_view block) {
  if (type != "response") return check_digest(label, block);
  const DigestCheck stored = check_digest(label, stored_body(block));
  if (stored != DigestCheck::differs) return stored;
  const std::optional<std::string> joined = body_without_chunks(block);
  return joined ? check_digest(label, *joined) : stored;
}

}  // namespace

DigestCheck check_digest(std::string_view label, std::string_view bytes) {
  const std::size_t colon = label.find(':');
  if (colon == std::string_view::npos) return DigestCheck::unknown;
  const std::string algorithm = upper(label.substr(0, colon));
  std::string stated = upper(label.substr(colon + 1));
  while (stated.ends_with('=')) stated.pop_back();
  std::string digest;
  if (algorithm == "SHA1" || algorithm == "SHA-1") digest = sha1(bytes);
  if (algorithm == "SHA256" || algorithm == "SHA-256") digest = sha256(bytes);
  if (digest.empty()) return DigestCheck::unknown;
  for (const std::string& form : {base32(digest), base16(digest)}) {
    if (form.size() == stated.size()) return form == stated ? DigestCheck::matches : DigestCheck::differs;
  }
  return DigestCheck::unknown;
}

std::string digest_problem(const WarcRecord& record) {
  const std::string_view block = header(record.headers, "warc-block-digest");
  if (check_digest(block, record.block) == DigestCheck::differs) return "the block is not the one of its digest";
  const std::string_view payload = header(record.headers, "warc-payload-digest");
  const std::string_view type = header(record.headers, "warc-type");
  if (payload.empty() || !payload_is_here(type, record.headers)) return {};
  if (check_payload(payload, type, record.block) != DigestCheck::differs) return {};
  return "the payload is not the one of its digest";
}

}  // namespace tawatur
