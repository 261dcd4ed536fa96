// SPDX-License-Identifier: GPL-3.0-or-later
// usage: list_records FILE
// The records of a WARC file as the reader sees them, one line each: offset, type, address, HTTP status, bytes of the
// content and their SHA-1. Damages go to the standard error, and the exit code is then 1.

#include <fstream>
#include <iostream>
#include <iterator>

#include "engine/hashing.h"
#include "engine/ingest/warc_records.h"

namespace {

using namespace tawatur;

std::string hexadecimal(std::string_view bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string digits;
  for (const char byte : bytes) {
    digits += kDigits[static_cast<unsigned char>(byte) >> 4U];
    digits += kDigits[static_cast<unsigned char>(byte) & 15U];
  }
  return digits;
}

// Some writers put addresses in angle brackets.
std::string_view address_of(const WarcRecord& record) {
  std::string_view address = header(record.headers, "warc-target-uri");
  if (address.starts_with('<')) address.remove_prefix(1);
  if (address.ends_with('>')) address.remove_suffix(1);
  return address;
}

void list(const WarcRecord& record) {
  const HttpMessage message = parse_http_response(record.block, {});
  const std::string content = message.status == 0 ? std::string(record.block) : message.body;
  std::cout << record.offset << '\t' << header(record.headers, "warc-type") << '\t' << address_of(record) << '\t'
            << message.status << '\t' << content.size() << '\t' << hexadecimal(sha1(content)) << '\n';
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: list_records FILE\n";
    return 2;
  }
  std::ifstream in(argv[1], std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  bool sound = static_cast<bool>(in);
  walk_warc(bytes, {}, {&list, [&](std::uint64_t offset, const std::string& reason) {
                          std::cerr << "byte " << offset << ": " << reason << '\n';
                          sound = false;
                        }});
  return sound ? 0 : 1;
}
