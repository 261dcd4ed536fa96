// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/http_message.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/support/pages/archives.h"

using namespace tawatur;

namespace {

const std::string kBody = "<p>نص الصفحة المحفوظة</p>";

std::string chunked(const std::string& body) {
  return "5;x=y\r\n" + body.substr(0, 5) + "\r\n" + "E\r\n" + body.substr(5, 14) + "\r\n100\r\n" + body.substr(19) +
         std::string(256 - (body.size() - 19), ' ') + "\r\n0\r\n\r\n";
}

HttpMessage parsed(const std::string& bytes) {
  return parse_http_response(bytes, {});
}

}  // namespace

TEST_CASE("headers are read in any case, folded and with bare line feeds") {
  const HttpMessage message =
      parsed("HTTP/1.0 404 Not Found\nContent-TYPE:  text/html;\n\tcharset=\"Windows-1256\"\nX: 1\n\nbody");
  CHECK(message.status == 404);
  CHECK(message.body == "body");
  const std::string_view type = header(message.headers, "content-type");
  CHECK(media_type(type) == "text/html");
  CHECK(charset_parameter(type) == "windows-1256");
  CHECK(header(message.headers, "y").empty());
}

TEST_CASE("chunks and encodings are undone, alone and together, in either naming") {
  const struct {
    std::string headers;
    std::string body;
  } cases[] = {{"Content-Encoding: gzip\r\n", testing::deflated(kBody)},
               {"Content-Encoding: deflate\r\n", testing::deflated(kBody, 15)},
               {"Content-Encoding: deflate\r\n", testing::deflated(kBody, -15)},
               {"Content-Encoding: zstd\r\n", testing::zstd_frame(kBody)},
               {"Content-Encoding: deflate, GZip\r\n", testing::deflated(testing::deflated(kBody, 15))},
               {"Content-Encoding: gzip\r\n", kBody},
               {"Transfer-Encoding: chunked\r\n", kBody}};
  for (const auto& c : cases) {
    CAPTURE(c.headers);
    const HttpMessage message = parsed(testing::http_response(c.body, c.headers));
    CHECK(message.body == kBody);
    CHECK(message.damage.empty());
  }
  const HttpMessage message = parsed(testing::http_response(chunked(kBody), "Transfer-Encoding: chunked\r\n"));
  CHECK(message.body.starts_with(kBody));
  CHECK(message.damage.empty());
}

TEST_CASE("what is cut is kept as far as it goes and said") {
  const std::string packed = testing::deflated(kBody + kBody);
  const HttpMessage gzip =
      parsed(testing::http_response(packed.substr(0, packed.size() - 9), "Content-Encoding: gzip\r\n"));
  CHECK_FALSE(gzip.damage.empty());
  const std::string chunks = chunked(kBody);
  const HttpMessage cut = parsed(testing::http_response(chunks.substr(0, 20), "Transfer-Encoding: chunked\r\n"));
  CHECK_FALSE(cut.damage.empty());
  CHECK(cut.body.starts_with(kBody.substr(0, 5)));
  CHECK_FALSE(parsed("HTTP/1.1 200 OK\r\nContent-Type: text/html").damage.empty());
}

TEST_CASE("a third layer of packing stays packed, and a bomb stops") {
  const std::string thrice = testing::deflated(testing::deflated(testing::deflated(kBody)));
  CHECK(packing_of(parsed(testing::http_response(thrice, "Content-Encoding: gzip, gzip, gzip\r\n")).body) ==
        Packing::gzip);
  const HttpMessage bomb =
      parsed(testing::http_response(testing::deflated(std::string(8U << 20U, 'a')), "Content-Encoding: gzip\r\n"));
  CHECK_FALSE(bomb.damage.empty());
  CHECK(bomb.body.size() < 5U << 20U);
}

TEST_CASE("what is no response has no status") {
  CHECK(parsed("<html>").status == 0);
}
