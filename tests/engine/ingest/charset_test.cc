// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/charset.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "engine/text/charset_conversion.h"
#include "tests/support/pages/encodings.h"

using namespace tawatur;

namespace {

// The words of the sample corpus, in their order.
std::vector<std::string> running_words() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(std::string(TAWATUR_SOURCE_DIR) + "/corpus/samples")) {
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<std::string> words;
  for (const auto& file : files) {
    std::ifstream in(file);
    for (std::string word; in >> word;) words.push_back(word);
  }
  return words;
}

bool has(const std::vector<std::string>& flags, const std::string& flag) {
  return std::find(flags.begin(), flags.end(), flag) != flags.end();
}

constexpr const char* kSentence = "أعلنت الوزارة أن الطريق الساحلي سيفتح غداً أمام الحافلات والشاحنات الصغيرة";

}  // namespace

TEST_CASE("every encoding under every label at every length is found in 99.5 of 100 texts") {
  static constexpr std::array<const char*, 5> kEncodings = {"utf-8", "windows-1256", "iso-8859-6", "utf-16le",
                                                            "utf-16be"};
  static constexpr std::array<std::size_t, 5> kLengths = {5, 10, 30, 100, 200};
  constexpr int kSamples = 20;
  const std::vector<std::string> words = running_words();
  REQUIRE(words.size() > 1000);
  std::mt19937 random(7);
  int texts = 0;
  int right = 0;
  for (const char* encoding : kEncodings) {
    for (const char* label : {"utf-8", "windows-1256", "iso-8859-6", "iso-8859-1", ""}) {
      for (const std::size_t length : kLengths) {
        for (int sample = 0; sample < kSamples; ++sample) {
          std::string text;
          const std::size_t first = random() % (words.size() - length);
          for (std::size_t i = first; i < first + length; ++i) text += words[i] + ' ';
          const std::string bytes = testing::encoded(text, encoding);
          const DecodedText decoded = decode_text(bytes, label);
          const bool same = decoded.utf8 == convert_to_utf8(bytes, encoding).utf8;
          ++texts;
          right += same ? 1 : 0;
          if (!same)
            MESSAGE(std::string(encoding)
                    << " labelled '" << std::string(label) << "', " << length << " words: " << decoded.encoding);
          if (length >= 30) CHECK(same);
        }
      }
    }
  }
  CHECK(right * 1000 >= texts * 995);
}

TEST_CASE("a text in UTF-8 is handed on byte for byte") {
  const DecodedText decoded = decode_text(kSentence, "");
  CHECK(decoded.utf8 == kSentence);
  CHECK(decoded.unchanged);
  CHECK(decoded.encoding == "utf-8");
  CHECK(decoded.flags.empty());
}

TEST_CASE("a byte order mark decides, whatever the label says") {
  const std::string marked = "\xFF\xFE" + testing::encoded(kSentence, "utf-16le");
  const DecodedText decoded = decode_text(marked, "windows-1256");
  CHECK(decoded.utf8 == kSentence);
  CHECK(decoded.encoding == "utf-16le");
  CHECK(has(decoded.flags, "charset_mismatch"));
  const std::string utf8 = std::string("\xEF\xBB\xBF") + kSentence;
  CHECK(decode_text(utf8, "").utf8 == utf8);
}

TEST_CASE("a wrong label is recorded, a right one is not") {
  const std::string bytes = testing::encoded(kSentence, "windows-1256");
  CHECK(has(decode_text(bytes, "iso-8859-6").flags, "charset_mismatch"));
  CHECK(decode_text(bytes, "x-cp1256").flags.empty());
  CHECK(decode_text("plain ascii text", "windows-1256").flags.empty());
}

TEST_CASE("UTF-8 with a run in another encoding keeps its letters and flags the run") {
  const std::string mixed = std::string(kSentence) + ' ' + kSentence + " \xC7\xE1 " + kSentence;
  const DecodedText decoded = decode_text(mixed, "utf-8");
  CHECK(decoded.encoding == "utf-8");
  CHECK(decoded.utf8.starts_with(kSentence));
  CHECK(decoded.utf8.ends_with(kSentence));
  CHECK(has(decoded.flags, "charset_mixed"));
  CHECK_FALSE(decoded.unchanged);
  CHECK(is_utf8(decoded.utf8));
}

TEST_CASE("UTF-8 that was encoded twice is flagged and not repaired") {
  const std::string twice = convert_to_utf8(kSentence, "windows-1252").utf8;
  const DecodedText decoded = decode_text(twice, "");
  CHECK(decoded.utf8 == twice);
  CHECK(has(decoded.flags, "double_encoded"));
}

TEST_CASE("a label in Latin letters is believed for a text in Latin letters") {
  const std::string german = "Der Bürgermeister eröffnete die Brücke über den Fluß am späten Nachmittag";
  const std::string bytes = testing::encoded(german, "windows-1252");
  CHECK(decode_text(bytes, "iso-8859-1").utf8 == german);
  CHECK(decode_text(bytes, "utf-8").utf8 == german);
}

TEST_CASE("what is no text gets a reason with a remedy") {
  struct Case {
    std::string_view bytes;
    std::string_view part;
  };
  const std::array<Case, 4> cases = {{{"%PDF-1.7\n", "pdftotext"},
                                      {"PK\x03\x04rest", "ZIP"},
                                      {std::string_view("\x01\x02\0\x03\x04\x05\x11\x12", 8), "binary"},
                                      {"\x89PNG\r\n", "image"}}};
  for (const Case& c : cases) CHECK(binary_reason(c.bytes).find(c.part) != std::string::npos);
  CHECK(binary_reason(kSentence).empty());
  CHECK(binary_reason(testing::encoded(kSentence, "utf-16be")).empty());
  CHECK(binary_reason("").empty());
}

TEST_CASE("decoding any bytes gives valid UTF-8") {
  std::mt19937 random(11);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes(random() % 40, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random() % (round % 2 == 0 ? 256 : 224));
    CHECK(is_utf8(decode_text(bytes, round % 3 == 0 ? "utf-16" : "").utf8));
  }
}
