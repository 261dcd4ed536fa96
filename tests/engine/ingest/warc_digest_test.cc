// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ingest/warc_digest.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/support/pages/archives.h"

using namespace tawatur;

namespace {

// Of "abc", as `sha1sum`, `sha256sum` and `basenc --base32` print them.
constexpr std::string_view kSha1Hex = "a9993e364706816aba3e25717850c26c9cd0d89d";
constexpr std::string_view kSha1Base32 = "VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5";
constexpr std::string_view kSha256Hex = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
constexpr std::string_view kSha256Base32 = "XJ4BNP4PAHH6UQKBIDPF3LRCEOYAGYNDSYLXVHFUCD7WD4QACWWQ====";

std::string labelled(std::string_view algorithm, std::string_view digest) {
  return std::string(algorithm) + ":" + std::string(digest);
}

WarcRecord record_of(std::string_view type, std::string_view block, HeaderLines headers) {
  WarcRecord record;
  record.headers = std::move(headers);
  record.headers.emplace_back("warc-type", type);
  record.block = block;
  return record;
}

}  // namespace

TEST_CASE("digests are known in both algorithms, both forms and either case") {
  for (const std::string& label :
       {labelled("sha1", kSha1Base32), labelled("SHA1", kSha1Hex),
        labelled("sha-1", "vgmt4nsha2awvor6evyxqugcnsonbwe5"), labelled("sha256", kSha256Hex),
        labelled("sha256", kSha256Base32), labelled("sha-256", kSha256Base32.substr(0, 52))}) {
    CAPTURE(label);
    CHECK(check_digest(label, "abc") == DigestCheck::matches);
    CHECK(check_digest(label, "abd") == DigestCheck::differs);
  }
  for (const std::string_view label :
       {"", "sha1", "sha1:", "sha1:ABC", "md5:900150983cd24fb0d6963f7d28e17f72", "blake3:x"}) {
    CHECK(check_digest(label, "abc") == DigestCheck::unknown);
  }
}

TEST_CASE("a changed block is told, an unknown digest is not held against a record") {
  CHECK(digest_problem(record_of("resource", "abc", {{"warc-block-digest", labelled("sha1", kSha1Base32)}})).empty());
  CHECK_FALSE(
      digest_problem(record_of("resource", "abx", {{"warc-block-digest", labelled("sha1", kSha1Base32)}})).empty());
  CHECK(digest_problem(record_of("resource", "abx", {{"warc-block-digest", "md5:0"}})).empty());
  CHECK(digest_problem(record_of("resource", "abx", {})).empty());
}

TEST_CASE("the payload of a response is its body, with or without chunk sizes") {
  const HeaderLines digest = {{"warc-payload-digest", labelled("sha256", kSha256Hex)}};
  CHECK(digest_problem(record_of("response", testing::http_response("abc"), digest)).empty());
  CHECK_FALSE(digest_problem(record_of("response", testing::http_response("abx"), digest)).empty());
  const std::string chunked =
      testing::http_response("1\r\na\r\n2\r\nbc\r\n0\r\n\r\n", "Transfer-Encoding: chunked\r\n");
  CHECK(digest_problem(record_of("response", chunked, digest)).empty());
  CHECK(digest_problem(record_of("resource", "abc", digest)).empty());
  // The payload stands in the record that is referred to.
  CHECK(digest_problem(record_of("revisit", "HTTP/1.1 304 Not Modified\r\n\r\n", digest)).empty());
  HeaderLines segment = digest;
  segment.emplace_back("warc-segment-number", "1");
  CHECK(digest_problem(record_of("response", testing::http_response("ab"), segment)).empty());
}
