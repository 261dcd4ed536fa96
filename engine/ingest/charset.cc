// SPDX-License-Identifier: GPL-3.0-or-later
// Which encoding a text is in. Strict UTF-8 is certain, a label is not: pages label windows-1256 as ISO-8859-6, latin1
// or UTF-8 and the reverse, and almost every byte string decodes in a single-byte encoding. So a label, like a guess of
// a detector, is only taken when the text it gives has words of one script; otherwise the next rung is tried.

#include "engine/ingest/charset.h"

#include <uchardet/uchardet.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>
#include <vector>

#include "engine/text/charset_conversion.h"

namespace tawatur {
namespace {

constexpr std::size_t kSampleBytes = 1U << 18U;
constexpr double kMostOddWords = 0.05;

struct ByteOrderMark {
  std::string_view bytes;
  std::string_view charset;
};

// The marks of UTF-32 begin with those of UTF-16.
constexpr std::array<ByteOrderMark, 5> kMarks = {{
    {std::string_view("\xFF\xFE\0\0", 4), "utf-32le"},
    {std::string_view("\0\0\xFE\xFF", 4), "utf-32be"},
    {"\xEF\xBB\xBF", "utf-8"},
    {"\xFF\xFE", "utf-16le"},
    {"\xFE\xFF", "utf-16be"},
}};

// Neither uchardet nor ICU finds UTF-16 without a mark, and Arabic in UTF-16 is valid ASCII (27 06 44 06). But one byte
// of each pair is then almost always the block (00 Latin, 06 Arabic, up to 08), and the other almost never.
std::string_view unmarked_utf16(std::string_view bytes) {
  const std::size_t pairs = std::min(bytes.size(), kSampleBytes) / 2;
  if (pairs < 2) return {};
  std::array<std::size_t, 2> block_bytes = {0, 0};
  for (std::size_t i = 0; i < pairs * 2; ++i) {
    if (static_cast<unsigned char>(bytes[i]) <= 0x08) ++block_bytes[i % 2];
  }
  const bool first = block_bytes[0] * 10 >= pairs * 7 && block_bytes[1] * 10 <= pairs;
  const bool second = block_bytes[1] * 10 >= pairs * 7 && block_bytes[0] * 10 <= pairs;
  return second ? "utf-16le" : first ? "utf-16be" : "";
}

std::string uchardet_guess(std::string_view bytes) {
  const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
  if (uchardet_handle_data(detector.get(), bytes.data(), bytes.size()) != 0) return {};
  uchardet_data_end(detector.get());
  return charset_of_label(uchardet_get_charset(detector.get()));
}

// The share of words that cannot be words, were the sample in this encoding.
double oddity(std::string_view sample, const std::string& charset) {
  const ConvertedText text = convert_to_utf8(sample, charset);
  const ScriptCensus census = take_script_census(text.utf8);
  const std::size_t odd = census.mixed_words + census.controls + text.bad_parts;
  const double share = static_cast<double>(odd) / static_cast<double>(std::max<std::size_t>(census.words, 1));
  // Arabic letters in a text of a few words may all exist in both Arabic encodings: then the frequent ones tell.
  const bool rare = census.arabic >= 8 && census.frequent * 5 < census.arabic * 2;
  return share + (rare ? 0.2 : 0.0);
}

// The first plausible encoding of the ladder below strict UTF-8, else the least implausible one.
std::string legacy_charset(std::string_view bytes, const std::string& declared) {
  const std::string_view sample = bytes.substr(0, kSampleBytes);
  std::string best = "windows-1252";
  double best_oddity = 1e9;
  std::vector<std::string> tried;
  for (int rung = 0; rung < 6; ++rung) {
    static constexpr std::array<const char*, 3> kLast = {"windows-1256", "iso-8859-6", "windows-1252"};
    const std::string charset = rung == 0   ? declared
                                : rung == 1 ? uchardet_guess(sample)
                                : rung == 2 ? icu_charset_guess(sample)
                                            : kLast[static_cast<std::size_t>(rung) - 3];
    // What is no UTF-8 and no UTF-16 by the rungs above is none because a label or a guess says so.
    if (charset.empty() || charset.starts_with("utf-")) continue;
    if (std::find(tried.begin(), tried.end(), charset) != tried.end()) continue;
    tried.push_back(charset);
    const double odd = oddity(sample, charset);
    if (odd <= kMostOddWords) return charset;
    if (odd < best_oddity) {
      best = charset;
      best_oddity = odd;
    }
  }
  return best;
}

// UTF-8 read as a single-byte encoding and written as UTF-8 again: Arabic then begins every letter with the same two
// capitals (D8, D9 in latin1).
bool is_double_encoded(std::string_view utf8) {
  std::size_t leads = 0;
  std::size_t multibyte = 0;
  for (std::size_t i = 0; i + 1 < utf8.size(); ++i) {
    const auto byte = static_cast<unsigned char>(utf8[i]);
    if (byte >= 0xC0) ++multibyte;
    if (byte == 0xC3 && (utf8[i + 1] == '\x98' || utf8[i + 1] == '\x99')) ++leads;
  }
  return leads >= 8 && leads * 10 >= multibyte * 4;
}

DecodedText decoded(std::string_view bytes, const std::string& charset, const std::string& declared) {
  DecodedText text;
  text.encoding = charset;
  ConvertedText converted;
  const Utf8Census census = charset == "utf-8" ? take_utf8_census(bytes) : Utf8Census{};
  text.unchanged = charset == "utf-8" && census.bad_parts == 0;
  if (text.unchanged) {
    converted.utf8 = std::string(bytes);
  } else {
    converted = convert_to_utf8(bytes, charset);
  }
  text.utf8 = std::move(converted.utf8);
  if (converted.bad_parts > 0) text.flags.emplace_back("charset_mixed");
  const bool ascii = text.unchanged && census.multibyte_characters == 0;
  if (!declared.empty() && declared != charset && !ascii) text.flags.emplace_back("charset_mismatch");
  if (is_double_encoded(text.utf8)) text.flags.emplace_back("double_encoded");
  return text;
}

struct Signature {
  std::string_view bytes;
  std::string_view reason;
};

constexpr std::array<Signature, 16> kSignatures = {{
    {"%PDF-", "a PDF document: convert it with pdftotext first"},
    {"PK\x03\x04", "a ZIP archive or office document: unpack it or save it as text or HTML first"},
    {"\xD0\xCF\x11\xE0", "an old office document: save it as text or HTML first"},
    {"{\\rtf", "a rich text document: save it as text or HTML first"},
    {"\x89PNG", "a PNG image: only text can be read"},
    {"\xFF\xD8\xFF", "a JPEG image: only text can be read"},
    {"GIF8", "a GIF image: only text can be read"},
    {"RIFF", "a sound, film or image: only text can be read"},
    {"ID3", "a sound file: only text can be read"},
    {"OggS", "a sound or film: only text can be read"},
    {"\x7F"
     "ELF",
     "a program: only text can be read"},
    {"MZ\x90", "a program: only text can be read"},
    {"SQLite format 3", "an SQLite database: export its articles as JSON Lines first"},
    {"BZh", "compressed with bzip2: unpack it with bunzip2 first"},
    {"\xFD"
     "7zXZ",
     "compressed with xz: unpack it with unxz first"},
    {"7z\xBC\xAF", "a 7z archive: unpack it first"},
}};

}  // namespace

DecodedText decode_text(std::string_view bytes, std::string_view declared_label) {
  const std::string declared = charset_of_label(declared_label);
  for (const ByteOrderMark& mark : kMarks) {
    if (!bytes.starts_with(mark.bytes)) continue;
    // The mark of UTF-8 is part of the input and stays; others are no text.
    const bool utf8 = mark.charset == "utf-8";
    return decoded(utf8 ? bytes : bytes.substr(mark.bytes.size()), std::string(mark.charset), declared);
  }
  const std::string_view utf16 = unmarked_utf16(bytes);
  if (!utf16.empty()) return decoded(bytes, std::string(utf16), declared);
  const Utf8Census census = take_utf8_census(bytes);
  // Text in another encoding hardly ever has well-formed UTF-8 by accident, so UTF-8 with damaged runs shows too.
  if (census.bad_parts == 0 || census.multibyte_characters >= 4 * census.bad_parts) {
    return decoded(bytes, "utf-8", declared);
  }
  return decoded(bytes, legacy_charset(bytes, declared), declared);
}

std::string binary_reason(std::string_view bytes) {
  for (const Signature& signature : kSignatures) {
    if (bytes.starts_with(signature.bytes)) return std::string(signature.reason);
  }
  for (const ByteOrderMark& mark : kMarks) {
    if (bytes.starts_with(mark.bytes)) return {};
  }
  const std::string_view sample = bytes.substr(0, kSampleBytes);
  if (!unmarked_utf16(sample).empty()) return {};
  std::size_t controls = 0;
  for (const char byte : sample) {
    const auto c = static_cast<unsigned char>(byte);
    if (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1B) ++controls;
  }
  if (controls * 50 <= sample.size()) return {};
  return "binary data: only text can be read";
}

}  // namespace tawatur
