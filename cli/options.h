// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <iosfwd>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/commands.h"
#include "engine/model/error.h"

namespace tawatur {

/// The command line cannot be meant as it stands. The message names the word and the remedy.
class UsageError : public Error {
 public:
  using Error::Error;
};

/// One option of a command.
struct OptionRow {
  std::string_view name;      ///< without dashes
  char letter = 0;            ///< short form; 0: none
  std::string_view argument;  ///< what its value is called in the help; empty: a switch
  std::string_view help;
};

inline constexpr OptionRow kQuietOption = {"quiet", 'q', "", "say nothing but errors"};
inline constexpr OptionRow kDatabaseOption = {"db", 0, "DIR", "folder of the database"};
inline constexpr OptionRow kVerboseOption = {"verbose", 'v', "", "tell what is done and how long each step takes"};
inline constexpr OptionRow kThreadsOption = {"threads", 't', "N", "threads to use, 1 to 1024 (one a core)"};

/// What a command takes. The same rows parse the words and write the help; `--config` and `--help` are added to all.
struct CommandSyntax {
  std::string_view name;
  std::string_view usage;        ///< after the name: "PATH... -o DIR"
  std::string_view description;  ///< some lines for the reader of --help
  std::vector<OptionRow> options;
  std::size_t least_operands = 0;
  std::size_t most_operands = std::numeric_limits<std::size_t>::max();
};

/// A parsed command line.
class Arguments {
 public:
  Arguments(std::map<std::string, std::vector<std::string>, std::less<>> values, std::vector<std::string> operands)
      : values_(std::move(values)), operands_(std::move(operands)) {}

  [[nodiscard]] const std::vector<std::string>& operands() const { return operands_; }
  [[nodiscard]] bool has(std::string_view name) const { return values_.contains(name); }
  /// Every value of an option that may be given several times or with commas: --format html,json.
  [[nodiscard]] std::vector<std::string> list(std::string_view name) const;
  /// The value of an option that is given once at most; throws UsageError when it is given twice or empty.
  [[nodiscard]] std::optional<std::string> value(std::string_view name) const;
  /// The same, required.
  [[nodiscard]] std::string required(std::string_view name) const;
  /// A whole number in [least, most], `otherwise` where the option is absent; throws UsageError for anything else.
  [[nodiscard]] std::uint64_t number(std::string_view name, std::uint64_t least, std::uint64_t most,
                                     std::uint64_t otherwise) const;
  /// A decimal in [least, most], in the same way.
  [[nodiscard]] double decimal(std::string_view name, double least, double most, double otherwise) const;
  /// The value of --threads; 0 where it is absent.
  [[nodiscard]] unsigned threads() const { return static_cast<unsigned>(number("threads", 1, 1024, 0)); }

 private:
  std::map<std::string, std::vector<std::string>, std::less<>> values_;
  std::vector<std::string> operands_;
};

/// Parses the words of a command, no abbreviations, no stray words. What the words leave open is taken from the file of
/// --config (cli/console/config_file.h), where its settings before the first section and those of this command count; a
/// setting there that no option of the command has is ignored before the first section only. Writes the help to `out`
/// and returns nothing when it is asked for; throws UsageError otherwise.
[[nodiscard]] std::optional<Arguments> parse_arguments(const CommandSyntax& syntax, Words words, std::ostream& out);

}  // namespace tawatur
