// SPDX-License-Identifier: GPL-3.0-or-later
// WARC after ISO 28500, read so that damage stays local. Lengths are believed when a record, or the end, follows where
// they say; else the next line "WARC/" decides.

#include "engine/ingest/warc_records.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace tawatur {
namespace {

constexpr auto kNone = std::string_view::npos;
constexpr std::uint64_t kStartWork = 4096;  // to set up unpacking costs as much as so many bytes

std::optional<std::uint64_t> length_of(const HeaderLines& headers) {
  const std::string_view digits = header(headers, "content-length");
  std::uint64_t length = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), length);
  if (digits.empty() || error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return length;
}

bool is_mark(std::string_view bytes) {
  return bytes.size() > 5 && bytes.starts_with("WARC/") && bytes[5] >= '0' && bytes[5] <= '9';
}

// The bytes end before they could tell.
bool is_cut_mark(std::string_view bytes) {
  return bytes.size() < 6 && std::string_view("WARC/").starts_with(bytes.substr(0, 5));
}

// Where the next line begins that may open a record.
std::size_t next_mark(std::string_view bytes, std::size_t from) {
  for (std::size_t at = bytes.find("\nWARC/", from); at != kNone; at = bytes.find("\nWARC/", at + 1)) {
    if (is_mark(bytes.substr(at + 1))) return at + 1;
  }
  return kNone;
}

std::string_view without_line_ends(std::string_view block) {
  for (int line = 0; line < 2; ++line) {
    if (block.ends_with('\n')) block.remove_suffix(1);
    if (block.ends_with('\r')) block.remove_suffix(1);
  }
  return block;
}

// Unpacked bytes with the records in them.
class Segment {
 public:
  Segment(std::string_view bytes, std::uint64_t offset, bool packed, const WarcHandlers& handlers)
      : bytes_(bytes), offset_(offset), packed_(packed), handlers_(handlers) {}

  bool damaged = false;

  // Hands over all whole records; returns where a record begins that does not end, or the size.
  std::size_t read() {
    for (;;) {
      at_ = std::min(bytes_.find_first_not_of("\r\n \t", at_), bytes_.size());
      if (at_ == bytes_.size() || is_cut_mark(bytes_.substr(at_))) return at_;
      if (!is_mark(bytes_.substr(at_))) {
        name_damage("no record begins here");
        at_ = std::min(next_mark(bytes_, at_), bytes_.size());
      } else if (!read_record()) {
        return at_;
      }
    }
  }

 private:
  void name_damage(const std::string& reason) const { handlers_.on_damage(packed_ ? offset_ : offset_ + at_, reason); }

  // False when the record does not end in these bytes.
  bool read_record() {
    WarcRecord record;
    record.offset = packed_ ? offset_ : offset_ + at_;
    record.damaged = damaged;
    const std::size_t line_end = bytes_.find('\n', at_);
    const std::size_t mark = next_mark(bytes_, at_);
    // No header holds the beginning of another record.
    const std::string_view own = bytes_.substr(0, mark);
    const std::size_t block = line_end == kNone ? kNone : parse_headers(own, line_end + 1, record.headers);
    if (block == kNone) {
      if (mark == kNone) return false;
      name_damage("the header of the record does not end");
      at_ = mark;
      return true;
    }
    const std::optional<std::uint64_t> length = length_of(record.headers);
    if (!length) {
      name_damage("the record has no valid Content-Length");
      at_ = std::min(mark, bytes_.size());
      return true;
    }
    return hand_over(record, block, *length);
  }

  bool hand_over(WarcRecord& record, std::size_t block, std::uint64_t length) {
    const bool fits = length <= bytes_.size() - block;
    if (fits) {
      const std::size_t end = block + static_cast<std::size_t>(length);
      const std::size_t next = bytes_.find_first_not_of("\r\n", end);
      if (next == kNone || (next > end && opens_record(next))) {
        record.block = bytes_.substr(block, static_cast<std::size_t>(length));
        handlers_.on_record(record);
        at_ = next == kNone ? bytes_.size() : next;
        return true;
      }
    }
    const std::size_t mark = next_mark(bytes_, block);
    if (!fits && mark == kNone) return false;
    name_damage("the Content-Length of the record is wrong");
    const std::size_t end = std::min(mark, bytes_.size());
    record.block = without_line_ends(bytes_.substr(block, end - block));
    record.damaged = true;
    handlers_.on_record(record);
    at_ = end;
    return true;
  }

  [[nodiscard]] bool opens_record(std::size_t at) const {
    return is_mark(bytes_.substr(at)) || is_cut_mark(bytes_.substr(at));
  }

  std::string_view bytes_;
  std::uint64_t offset_;
  bool packed_;
  const WarcHandlers& handlers_;
  std::size_t at_ = 0;
};

void name_cut(std::uint64_t offset, std::size_t size, const WarcHandlers& handlers) {
  handlers.on_damage(offset, "the record is cut: only " + std::to_string(size) + " bytes of it are there");
}

// The dictionary in the skippable frame that a zstd WARC may begin with, and where the records begin.
struct Dictionary {
  std::string bytes;
  std::size_t end = 0;
};

Dictionary dictionary_of(std::string_view file, const UnpackLimits& limits) {
  if (!file.starts_with("\x5D\x2A\x4D\x18") || file.size() < 8) return {};
  std::size_t size = 0;
  for (std::size_t i = 0; i < 4; ++i)
    size |= static_cast<std::size_t>(static_cast<unsigned char>(file[4 + i])) << (8 * i);
  if (size > file.size() - 8) return {};
  const std::string_view content = file.substr(8, size);
  if (packing_of(content) == Packing::zstd) return {unpack(Packing::zstd, content, limits).bytes, 8 + size};
  return {std::string(content), 8 + size};
}

class PackedWarc {
 public:
  PackedWarc(std::string_view bytes, Packing packing, const UnpackLimits& limits, const WarcHandlers& handlers,
             std::uint64_t work)
      : bytes_(bytes), packing_(packing), limits_(limits), handlers_(handlers), work_left_(work) {}

  void read() {
    const Dictionary dictionary = packing_ == Packing::zstd ? dictionary_of(bytes_, limits_) : Dictionary{};
    dictionary_ = dictionary.bytes;
    for (std::size_t at = dictionary.end; at < bytes_.size();) {
      if (bytes_.substr(at).find_first_not_of('\0') == kNone) break;
      if (work_left_ == 0) {
        handlers_.on_damage(at, "the archive takes too much work from here on and is not read: split it into several");
        break;
      }
      const Unpacked member = unpack(packing_, bytes_.substr(at), limits_, dictionary_);
      read_member(member, at);
      if (member.end == UnpackEnd::complete) {
        at += member.consumed;
        continue;
      }
      handlers_.on_damage(at, std::string(damage_of(member.end)));
      at = next_member(at + (member.end == UnpackEnd::capped ? member.consumed : 1));
    }
    drop_rest();
  }

 private:
  // A record may go on in the next member where the file was packed without regard to records.
  void read_member(const Unpacked& member, std::size_t at) {
    if (!rest_.empty() && is_mark(member.bytes)) drop_rest();
    if (rest_.empty()) rest_offset_ = at;
    rest_ += member.bytes;
    spend(kStartWork + rest_.size());
    Segment segment(rest_, rest_offset_, true, handlers_);
    segment.damaged = member.end == UnpackEnd::corrupt;
    rest_.erase(0, segment.read());
    if (member.end != UnpackEnd::complete) drop_rest();
    if (rest_.size() > limits_.bytes) drop_rest();
  }

  void drop_rest() {
    if (!rest_.empty()) name_cut(rest_offset_, rest_.size(), handlers_);
    rest_.clear();
  }

  // The next place that looks like a member and unpacks to the beginning of a record.
  std::size_t next_member(std::size_t from) {
    const std::string_view magic = packing_ == Packing::gzip ? "\x1F\x8B\x08" : "\x28\xB5\x2F\xFD";
    UnpackLimits little = limits_;
    little.bytes = 16;
    for (std::size_t at = bytes_.find(magic, from); at != kNone; at = bytes_.find(magic, at + 1)) {
      spend(kStartWork);
      if (work_left_ == 0 || is_mark(unpack(packing_, bytes_.substr(at), little, dictionary_).bytes)) return at;
    }
    return bytes_.size();
  }

  void spend(std::uint64_t bytes) { work_left_ -= std::min(bytes, work_left_); }

  std::string_view bytes_;
  Packing packing_;
  const UnpackLimits& limits_;
  const WarcHandlers& handlers_;
  std::string dictionary_;
  std::string rest_;  // unpacked bytes of a record that is not whole yet
  std::uint64_t rest_offset_ = 0;
  std::uint64_t work_left_;
};

}  // namespace

void walk_warc(std::string_view bytes, const UnpackLimits& limits, const WarcHandlers& handlers,
               std::uint64_t most_work) {
  const Packing packing = packing_of(bytes);
  if (packing != Packing::none) {
    PackedWarc(bytes, packing, limits, handlers, most_work).read();
    return;
  }
  const std::size_t end = Segment(bytes, 0, false, handlers).read();
  if (end < bytes.size()) name_cut(end, bytes.size() - end, handlers);
}

}  // namespace tawatur
