// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/sentence.h"

namespace tawatur {

enum class OutletKind : std::uint8_t { agency, channel, paper, site, forum, aggregator };

/// One file of corpus/outlets: what is publicly known of an outlet.
struct OutletProfile {
  std::string name;  ///< the one shown in results
  std::string latin;
  OutletKind kind = OutletKind::site;
  std::string country;               ///< ISO 3166 code, or "INT"
  std::vector<std::string> aliases;  ///< other names
  std::vector<std::string> domains;  ///< registrable domains
  std::vector<std::string>
      weak_marks;                  ///< marks that are ordinary words or names too: they count between delimiters only
  std::vector<std::string> marks;  ///< as its texts are signed: short forms that stand in datelines and bylines
};

/// Parses one profile: lines "key = value", '#' begins a comment. Throws ConfigError naming `path` and line.
[[nodiscard]] OutletProfile parse_outlet_profile(std::string_view path, std::string_view content);

/// All built-in profiles, ascending by file name.
[[nodiscard]] std::span<const OutletProfile> outlet_profiles();

/// The profile with this name, Latin name or alias, spelling and a leading word such as "agency" or "channel" apart;
/// null when there is none.
[[nodiscard]] const OutletProfile* outlet_by_name(std::string_view name);

/// The profile that owns the host of an address ("https://www.example.com/a", "example.com"), null when there is none.
[[nodiscard]] const OutletProfile* outlet_by_address(std::string_view address);

/// Host of an address in lower case, without "www."; empty when it has none.
[[nodiscard]] std::string host_of(std::string_view address);

/// The part of a host that somebody registers, by the public suffix list: "news.bbc.co.uk" has "bbc.co.uk".
[[nodiscard]] std::string registrable_domain(std::string_view host);

/// An outlet's mark or name among tokens [first, last).
struct OutletMark {
  const OutletProfile* outlet = nullptr;  ///< null: agencies at large
  std::size_t first = 0;
  std::size_t last = 0;
  bool weak = false;
};

/// Does a mark begin with this folded word? Where not, mark_at finds none.
[[nodiscard]] bool may_begin_mark(std::string_view folded_word);

/// The mark that begins at token `at`, the longest one; full stops inside a mark are skipped.
[[nodiscard]] std::optional<OutletMark> mark_at(std::span<const Token> tokens, std::size_t at);

/// All marks in a row of tokens, ascending, disjoint; weak ones only where punctuation or an end stands on both sides.
[[nodiscard]] std::vector<OutletMark> find_marks(std::span<const Token> tokens);

}  // namespace tawatur
