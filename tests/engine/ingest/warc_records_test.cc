// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/warc_records.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "tests/support/pages/archives.h"

using namespace tawatur;

namespace {

struct Walk {
  std::vector<std::pair<std::string, std::string>> records;  // id and block
  std::vector<std::uint64_t> damages;
  std::size_t damaged_records = 0;
};

Walk walk(std::string_view bytes, std::uint64_t most_work = kMostWarcWork) {
  Walk result;
  walk_warc(bytes, {},
            {[&](const WarcRecord& record) {
               result.records.emplace_back(header(record.headers, "warc-record-id"), record.block);
               result.damaged_records += record.damaged ? 1 : 0;
             },
             [&](std::uint64_t offset, const std::string&) { result.damages.push_back(offset); }},
            most_work);
  return result;
}

std::string id(std::size_t number) {
  return "<urn:uuid:" + std::to_string(number) + ">";
}

struct Archive {
  std::string bytes;
  std::vector<std::size_t> ends;  // of each record, or of the member that holds it
};

enum class Form { plain, gzip, zstd };

Archive archive(Form form, std::size_t count) {
  Archive made;
  std::mt19937 random(5);
  for (std::size_t i = 0; i < count; ++i) {
    std::string block = "block " + std::to_string(i) + "\r\n\r\n";
    for (std::size_t n = random() % 300; n > 0; --n) block += static_cast<char>('a' + random() % 26);
    const std::string record = testing::warc_record("resource", std::to_string(i), block);
    made.bytes += form == Form::plain  ? record
                  : form == Form::gzip ? testing::deflated(record)
                                       : testing::zstd_frame(record);
    made.ends.push_back(made.bytes.size());
  }
  return made;
}

}  // namespace

TEST_CASE("an archive that takes too much work is read up to a place that is named") {
  const Archive made = archive(Form::gzip, 40);
  const Walk all = walk(made.bytes);
  const Walk some = walk(made.bytes, 100'000);

  CHECK(all.records.size() == 40);
  CHECK(all.damages.empty());
  REQUIRE(some.records.size() > 10);
  REQUIRE(some.records.size() < 40);
  CHECK(std::equal(some.records.begin(), some.records.end(), all.records.begin()));
  CHECK(some.damages == std::vector<std::uint64_t>{made.ends[some.records.size() - 1]});
}

TEST_CASE("marks of records in a row are told apart in linear time") {
  std::string bytes;
  for (int i = 0; i < 20000; ++i) bytes += "WARC/1.0\r\n";
  const Walk found = walk(bytes);
  CHECK(found.records.empty());
  CHECK(found.damages.size() == 20000);
}

TEST_CASE("records are read from plain, gzip and zstd files in their order") {
  for (const Form form : {Form::plain, Form::gzip, Form::zstd}) {
    const Walk found = walk(archive(form, 20).bytes);
    REQUIRE(found.records.size() == 20);
    for (std::size_t i = 0; i < 20; ++i) CHECK(found.records[i].first == id(i));
    CHECK(found.damages.empty());
  }
}

TEST_CASE("a file packed as one member, or in blocks that cut records, is read alike") {
  const std::string plain = archive(Form::plain, 20).bytes;
  CHECK(walk(testing::deflated(plain)).records.size() == 20);
  std::string blocks;
  for (std::size_t at = 0; at < plain.size(); at += 777)
    blocks += testing::deflated(std::string_view(plain).substr(at, 777));
  const Walk found = walk(blocks);
  CHECK(found.records.size() == 20);
  CHECK(found.damages.empty());
}

TEST_CASE("cut anywhere, every whole record is delivered and the damage named with its place") {
  std::mt19937 random(9);
  for (const Form form : {Form::plain, Form::gzip, Form::zstd}) {
    const Archive whole = archive(form, 30);
    for (int round = 0; round < 1000; ++round) {
      const std::size_t size = random() % whole.bytes.size();
      const Walk found = walk(std::string_view(whole.bytes).substr(0, size));
      std::size_t intact = 0;
      while (whole.ends[intact] <= size) ++intact;
      const std::size_t begin = intact == 0 ? 0 : whole.ends[intact - 1];
      CAPTURE(size);
      REQUIRE(found.records.size() >= intact);
      for (std::size_t i = 0; i < found.records.size(); ++i) REQUIRE(found.records[i].first == id(i));
      // Only line ends after the record, or the trailer of its member, may be missing when it counts as whole.
      if (size == begin) {
        REQUIRE(found.damages.empty());
      } else if (found.records.size() == intact) {
        REQUIRE(found.damages.size() >= 1);
        REQUIRE(found.damages.back() == begin);
      }
    }
  }
}

TEST_CASE("one damaged byte costs at most the records it lies in") {
  std::mt19937 random(13);
  for (const Form form : {Form::gzip, Form::zstd}) {
    const Archive whole = archive(form, 10);
    for (int round = 0; round < 300; ++round) {
      std::string bytes = whole.bytes;
      const std::size_t at = whole.ends[0] + random() % (bytes.size() - whole.ends[0]);
      bytes[at] = static_cast<char>(bytes[at] ^ (1U << random() % 8));
      const Walk found = walk(bytes);
      CAPTURE(at);
      REQUIRE(found.records.size() >= 9);
      REQUIRE(found.records.front().first == id(0));
      if (found.records.size() == 9) REQUIRE_FALSE(found.damages.empty());
    }
  }
}

TEST_CASE("headers that lie are named, and the next record is found") {
  const std::string good = testing::warc_record("resource", "9", "good");
  const auto lying = [](const std::string& length) {
    return "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Record-ID: <urn:uuid:0>\r\n" + length + "\r\nabcdefgh\r\n\r\n";
  };
  const struct {
    std::string length;
    std::size_t records;
  } cases[] = {{"Content-Length: 3\r\n", 2},
               {"Content-Length: 20\r\n", 2},
               {"Content-Length: 99999999999\r\n", 2},
               {"Content-Length: 99999999999999999999999\r\n", 1},
               {"Content-Length: -1\r\n", 1},
               {"Content-Length: x\r\n", 1},
               {"", 1}};
  for (const auto& c : cases) {
    CAPTURE(c.length);
    const Walk found = walk(lying(c.length) + good);
    CHECK(found.damages == std::vector<std::uint64_t>{0});
    REQUIRE(found.records.size() == c.records);
    CHECK(found.records.back() == std::pair<std::string, std::string>("<urn:uuid:9>", "good"));
    if (c.records == 2) {
      CHECK(found.records[0].second == "abcdefgh");
      CHECK(found.damaged_records == 1);
    }
  }
}

TEST_CASE("garbage around records is named once and passed over") {
  const std::string good = testing::warc_record("resource", "1", "good");
  const Walk found = walk("garbage\r\n" + good + "more\n" + good);
  CHECK(found.records.size() == 2);
  CHECK(found.damages.size() == 2);
  CHECK(walk("").damages.empty());
  CHECK(walk("WARC/1.0\r\nnever ends").damages.size() == 1);
}

TEST_CASE("a member that unpacks to more than is allowed is named, and the next one read") {
  const std::string bomb = testing::deflated(testing::warc_record("resource", "0", std::string(8U << 20U, 'a')));
  const Walk found = walk(bomb + testing::deflated(testing::warc_record("resource", "1", "good")));
  REQUIRE(found.records.size() == 1);
  CHECK(found.records[0].second == "good");
  CHECK(found.damages.size() >= 1);
}

TEST_CASE("a zstd file may begin with its dictionary") {
  const std::string dictionary = "WARC/1.1\r\nWARC-Type: resource\r\nWARC-Record-ID: <urn:uuid:";
  const std::string frame = testing::zstd_frame(testing::warc_record("resource", "0", "good"));
  std::string file("\x5D\x2A\x4D\x18", 4);
  file += std::string{static_cast<char>(dictionary.size()), '\0', '\0', '\0'};
  CHECK(walk(file + dictionary + frame).records.size() == 1);
}
