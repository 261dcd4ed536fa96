// SPDX-License-Identifier: GPL-3.0-or-later
// A record is a hash of the rest, the version, a table of its words, then all values in a fixed order. Numbers take
// seven bits a byte (LEB128, as in Protocol Buffers); spans are told from the end of the span before, which is most
// often one byte away. Both directions walk the members that `members` names: it takes each value apart by a structured
// binding, so a member that is added to a value and not named here does not compile.

#include "index/analysis/analysis_record.h"

#include <bit>
#include <concepts>
#include <tuple>
#include <type_traits>
#include <unordered_map>
#include <vector>

#include "engine/hashing.h"

namespace tawatur {
namespace {

constexpr std::size_t kHashBytes = 8;

template <class T, class Value>
concept Is = std::same_as<std::remove_const_t<T>, Value>;

auto members(Is<Token> auto& token) {
  auto& [span, kind, stop_word, folded, stem] = token;
  return std::tie(span, kind, stop_word, folded, stem);
}
auto members(Is<Sentence> auto& sentence) {
  auto& [article, span, kind, tokens] = sentence;
  return std::tie(article, span, kind, tokens);
}
auto members(Is<Quantity> auto& quantity) {
  auto& [span, minimum, maximum, unit, kind, approximate] = quantity;
  return std::tie(span, minimum, maximum, unit, kind, approximate);
}
auto members(Is<DayRange> auto& range) {
  auto& [first, last] = range;
  return std::tie(first, last);
}
auto members(Is<DateMention> auto& date) {
  auto& [span, value, days, is_duration, hijri, relative] = date;
  return std::tie(span, value, days, is_duration, hijri, relative);
}
auto members(Is<Name> auto& name) {
  auto& [span, text, kind, office] = name;
  return std::tie(span, text, kind, office);
}
auto members(Is<Quotation> auto& quotation) {
  auto& [span, scare] = quotation;
  return std::tie(span, scare);
}
auto members(Is<Speaker> auto& speaker) {
  auto& [name, span] = speaker;
  return std::tie(name, span);
}
auto members(Is<Attribution> auto& attribution) {
  auto& [voice, mode, speakers, relays, cue, stance] = attribution;
  return std::tie(voice, mode, speakers, relays, cue, stance);
}
auto members(Is<Claim> auto& claim) {
  auto& [sentence, span, first, last, head, presupposed, act, attribution, quantities, dates, names, polarity,
         modality] = claim;
  return std::tie(sentence, span, first, last, head, presupposed, act, attribution, quantities, dates, names, polarity,
                  modality);
}
auto members(Is<ClaimTable> auto& table) {
  auto& [attributions, names, quotations, claims] = table;
  return std::tie(attributions, names, quotations, claims);
}
auto members(Is<ArticleAnalysis> auto& analysis) {
  auto& [sentences, table] = analysis;
  return std::tie(sentences, table);
}

// Small for numbers near zero on both sides.
std::uint64_t folded_sign(std::int64_t number) {
  return (static_cast<std::uint64_t>(number) << 1U) ^ static_cast<std::uint64_t>(number >> 63U);
}
std::int64_t unfolded_sign(std::uint64_t number) {
  return static_cast<std::int64_t>(number >> 1U) ^ -static_cast<std::int64_t>(number & 1U);
}

void put_number(std::uint64_t number, std::string& bytes) {
  for (; number >= 0x80; number >>= 7U) bytes += static_cast<char>(number | 0x80U);
  bytes += static_cast<char>(number);
}

class Packer {
 public:
  template <class T>
  void put(const T& value) {
    if constexpr (std::is_enum_v<T> || std::is_same_v<T, bool>) {
      put_number(static_cast<std::uint64_t>(value), body_);
    } else if constexpr (std::is_same_v<T, std::uint32_t>) {
      put_number(value, body_);
    } else if constexpr (std::is_same_v<T, double>) {
      const auto bits = std::bit_cast<std::uint64_t>(value);
      for (unsigned shift = 0; shift < 64; shift += 8) body_ += static_cast<char>((bits >> shift) & 0xFFU);
    } else if constexpr (requires { members(value); }) {
      std::apply([&](const auto&... member) { (put(member), ...); }, members(value));
    } else {
      put_leaf(value);
    }
  }

  [[nodiscard]] std::string bytes() const {
    std::string all;
    put_number(words_in_order_.size(), all);
    for (const std::string_view word : words_in_order_) {
      put_number(word.size(), all);
      all += word;
    }
    return all + body_;
  }

 private:
  void put_leaf(const std::string& text) {
    const auto [found, fresh] = places_.try_emplace(text, places_.size());
    if (fresh) words_in_order_.push_back(found->first);
    put_number(found->second, body_);
  }
  void put_leaf(Span span) {
    put_number(folded_sign(static_cast<std::int64_t>(span.begin) - cursor_), body_);
    put_number(folded_sign(static_cast<std::int64_t>(span.end) - span.begin), body_);
    cursor_ = span.end;
  }
  void put_leaf(Day day) { put_number(folded_sign(day.time_since_epoch().count()), body_); }
  template <class Tag>
  void put_leaf(Id<Tag> id) {
    put(id.value);
  }
  template <class T>
  void put_leaf(const std::optional<T>& value) {
    put(value.has_value());
    if (value) put(*value);
  }
  template <class T>
  void put_leaf(const std::vector<T>& values) {
    put_number(values.size(), body_);
    for (const T& value : values) put(value);
  }

  std::string body_;
  std::unordered_map<std::string_view, std::uint64_t> places_;  // words of the analysis, which outlives this
  std::vector<std::string_view> words_in_order_;
  std::int64_t cursor_ = 0;
};

// Reads what a Packer wrote. Bytes that no Packer writes leave it `failed`, never out of bounds.
class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : bytes_(bytes) {
    words_.resize(count());
    for (std::string_view& word : words_) word = take(number());
  }

  template <class T>
  void get(T& value) {
    if constexpr (std::is_enum_v<T> || std::is_same_v<T, bool> || std::is_same_v<T, std::uint32_t>) {
      value = static_cast<T>(number());
    } else if constexpr (std::is_same_v<T, double>) {
      std::uint64_t bits = 0;
      for (unsigned shift = 0; const char byte : take(sizeof bits)) {
        bits |= static_cast<std::uint64_t>(static_cast<unsigned char>(byte)) << shift;
        shift += 8;
      }
      value = std::bit_cast<double>(bits);
    } else if constexpr (requires { members(value); }) {
      std::apply([&](auto&... member) { (get(member), ...); }, members(value));
    } else {
      get_leaf(value);
    }
  }

  [[nodiscard]] bool done() const { return !failed_ && bytes_.empty(); }

 private:
  std::uint64_t number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64 && !bytes_.empty(); shift += 7) {
      const auto byte = static_cast<unsigned char>(bytes_.front());
      bytes_.remove_prefix(1);
      value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
      if (byte < 0x80) return value;
    }
    failed_ = true;
    return 0;
  }
  // How many of something follow; each takes a byte at least.
  std::size_t count() {
    const std::uint64_t value = number();
    if (value <= bytes_.size()) return static_cast<std::size_t>(value);
    failed_ = true;
    return 0;
  }
  std::string_view take(std::uint64_t length) {
    if (length > bytes_.size()) {
      failed_ = true;
      return {};
    }
    const std::string_view taken = bytes_.substr(0, length);
    bytes_.remove_prefix(length);
    return taken;
  }

  void get_leaf(std::string& text) {
    const std::uint64_t place = number();
    if (place < words_.size()) {
      text = words_[place];
    } else {
      failed_ = true;
    }
  }
  void get_leaf(Span& span) {
    const std::int64_t begin = cursor_ + unfolded_sign(number());
    cursor_ = begin + unfolded_sign(number());
    span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(cursor_)};
  }
  void get_leaf(Day& day) { day = Day(std::chrono::days(unfolded_sign(number()))); }
  template <class Tag>
  void get_leaf(Id<Tag>& id) {
    get(id.value);
  }
  template <class T>
  void get_leaf(std::optional<T>& value) {
    bool present = false;
    get(present);
    if (present) get(value.emplace());
  }
  template <class T>
  void get_leaf(std::vector<T>& values) {
    values.resize(count());
    for (T& value : values) get(value);
  }

  std::string_view bytes_;
  std::vector<std::string_view> words_;
  std::int64_t cursor_ = 0;
  bool failed_ = false;
};

std::string hash_bytes(std::string_view rest, std::uint64_t input) {
  const std::uint64_t hash = hash64(rest, input);
  std::string bytes;
  for (unsigned shift = 0; shift < 64; shift += 8) bytes += static_cast<char>((hash >> shift) & 0xFFU);
  return bytes;
}

}  // namespace

KeptAnalysis pack_analysis(const ArticleAnalysis& analysis, std::uint64_t input, std::string_view version) {
  Packer packer;
  packer.put(analysis);
  std::string rest(version);
  rest.resize(kAnalysisVersionLength, ' ');
  rest += packer.bytes();
  return {input, hash_bytes(rest, input) + rest};
}

bool is_whole(const KeptAnalysis& kept) {
  const std::string_view record = kept.record;
  return record.size() > kHashBytes + kAnalysisVersionLength &&
         record.substr(0, kHashBytes) == hash_bytes(record.substr(kHashBytes), kept.input);
}

std::string_view version_of(const KeptAnalysis& kept) {
  return std::string_view(kept.record).substr(kHashBytes, kAnalysisVersionLength);
}

std::optional<ArticleAnalysis> unpack_analysis(const KeptAnalysis& kept, std::string_view version) {
  if (!is_whole(kept) || version_of(kept) != version) return std::nullopt;
  Unpacker unpacker(std::string_view(kept.record).substr(kHashBytes + kAnalysisVersionLength));
  ArticleAnalysis analysis;
  unpacker.get(analysis);
  if (!unpacker.done()) return std::nullopt;
  return analysis;
}

}  // namespace tawatur
