// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/options.h"

#include <algorithm>
#include <boost/program_options.hpp>
#include <charconv>
#include <ostream>

#include "cli/console/config_file.h"
#include "cli/console/nearest_name.h"

namespace tawatur {
namespace {

namespace po = boost::program_options;

constexpr OptionRow kConfigOption = {"config", 0, "FILE",
                                     "settings, 'name = value' a line, for what is not given here"};
constexpr OptionRow kHelpOption = {"help", 'h', "", "show this page"};
constexpr const char* kOperands = "operands of the command";

std::vector<OptionRow> all_options(const CommandSyntax& syntax) {
  std::vector<OptionRow> rows = syntax.options;
  rows.push_back(kConfigOption);
  rows.push_back(kHelpOption);
  return rows;
}

std::string shown(const OptionRow& row) {
  std::string text = row.letter == 0 ? "    " : std::string("-") + row.letter + ", ";
  text.append("--").append(row.name);
  if (!row.argument.empty()) text.append(" ").append(row.argument);
  return text;
}

void write_help(const CommandSyntax& syntax, std::ostream& out) {
  out << "usage: tawatur " << syntax.name << ' ' << syntax.usage << "\n\n" << syntax.description << "\n\n";
  const std::vector<OptionRow> rows = all_options(syntax);
  std::size_t width = 0;
  for (const OptionRow& row : rows) width = std::max(width, shown(row).size());
  for (const OptionRow& row : rows) {
    const std::string left = shown(row);
    out << "  " << left << std::string(width - left.size() + 2, ' ') << row.help << '\n';
  }
}

po::options_description described(const CommandSyntax& syntax) {
  po::options_description description;
  for (const OptionRow& row : all_options(syntax)) {
    std::string name(row.name);
    if (row.letter != 0) name.append(",").append(1, row.letter);
    if (row.argument.empty()) {
      description.add_options()(name.c_str(), "");
    } else {
      description.add_options()(name.c_str(), po::value<std::vector<std::string>>(), "");
    }
  }
  description.add_options()(kOperands, po::value<std::vector<std::string>>(), "");
  return description;
}

[[noreturn]] void refuse_unknown(const CommandSyntax& syntax, const std::string& given) {
  const std::size_t start = std::min(given.find_first_not_of('-'), given.size());
  std::vector<std::string> dashed;
  for (const OptionRow& row : all_options(syntax)) dashed.push_back("--" + std::string(row.name));
  const std::vector<std::string_view> known(dashed.begin(), dashed.end());
  throw UsageError("there is no option '" + given + "'" + did_you_mean("--" + given.substr(start), known) +
                   "; see tawatur " + std::string(syntax.name) + " --help" +
                   (start == 1 ? "; a word that begins with - is to stand behind --" : ""));
}

std::vector<po::option> parsed_words(const CommandSyntax& syntax, Words words) {
  namespace style = po::command_line_style;
  const po::options_description description = described(syntax);
  po::positional_options_description positional;
  positional.add(kOperands, -1);
  try {
    return po::command_line_parser(std::vector<std::string>(words.begin(), words.end()))
        .options(description)
        .positional(positional)
        .style(style::unix_style & ~style::allow_guessing)
        .run()
        .options;
  } catch (const po::unknown_option& error) {
    refuse_unknown(syntax, error.get_option_name());
  } catch (const po::error& error) {
    throw UsageError(std::string(error.what()) + "; see tawatur " + std::string(syntax.name) + " --help");
  }
}

void check_operands(const CommandSyntax& syntax, const std::vector<std::string>& operands) {
  const std::string usage = "usage: tawatur " + std::string(syntax.name) + " " + std::string(syntax.usage);
  if (operands.size() > syntax.most_operands) {
    throw UsageError("'" + operands[syntax.most_operands] + "' is one word too many; " + usage);
  }
  if (operands.size() < syntax.least_operands) throw UsageError("too few words; " + usage);
  if (std::find(operands.begin(), operands.end(), "") != operands.end()) throw UsageError("an empty word; " + usage);
}

using Values = std::map<std::string, std::vector<std::string>, std::less<>>;

// Settings of the file stand behind the words: an option that was given is not touched. Nor is its opposite.
void add_config(const CommandSyntax& syntax, const std::string& file, Values& values) {
  const Values given = values;
  const std::vector<OptionRow> rows = all_options(syntax);
  std::vector<std::string_view> names;
  for (const OptionRow& row : rows) names.push_back(row.name);
  for (const ConfigEntry& entry : read_config_file(file)) {
    if (!entry.command.empty() && entry.command != syntax.name) continue;
    const std::string where = file + ", line " + std::to_string(entry.line) + ": ";
    const auto row =
        std::find_if(rows.begin(), rows.end(), [&](const OptionRow& known) { return known.name == entry.name; });
    if (row == rows.end() && entry.command.empty()) continue;
    if (row == rows.end() || row->name == kConfigOption.name || row->name == kHelpOption.name) {
      throw UsageError(where + "tawatur " + std::string(syntax.name) + " has no setting '" + entry.name + "'" +
                       did_you_mean(entry.name, names));
    }
    if (row->argument.empty() != entry.value.empty()) {
      throw UsageError(where + "'" + entry.name + "' takes " + (row->argument.empty() ? "no value" : "a value"));
    }
    if (given.contains(entry.name)) continue;
    std::vector<std::string>& target = values[entry.name];
    if (!entry.value.empty()) target.push_back(entry.value);
  }
}

[[noreturn]] void refuse_value(std::string_view name, const std::string& text, const std::string& wanted) {
  throw UsageError("--" + std::string(name) + " takes " + wanted + ", not '" + text + "'");
}

}  // namespace

std::vector<std::string> Arguments::list(std::string_view name) const {
  std::vector<std::string> parts;
  const auto found = values_.find(name);
  if (found == values_.end()) return parts;
  for (const std::string& text : found->second) {
    for (std::size_t begin = 0; begin <= text.size();) {
      const std::size_t end = std::min(text.find(',', begin), text.size());
      if (end == begin) throw UsageError("--" + std::string(name) + " has an empty value");
      parts.push_back(text.substr(begin, end - begin));
      begin = end + 1;
    }
  }
  return parts;
}

std::optional<std::string> Arguments::value(std::string_view name) const {
  const auto found = values_.find(name);
  if (found == values_.end()) return std::nullopt;
  if (found->second.size() > 1) throw UsageError("--" + std::string(name) + " is given twice");
  if (found->second.front().empty()) throw UsageError("--" + std::string(name) + " has an empty value");
  return found->second.front();
}

std::string Arguments::required(std::string_view name) const {
  std::optional<std::string> found = value(name);
  if (!found) throw UsageError("--" + std::string(name) + " is missing");
  return std::move(*found);
}

std::uint64_t Arguments::number(std::string_view name, std::uint64_t least, std::uint64_t most,
                                std::uint64_t otherwise) const {
  const std::optional<std::string> text = value(name);
  if (!text) return otherwise;
  std::uint64_t parsed = 0;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), parsed);
  if (error != std::errc() || end != text->data() + text->size() || parsed < least || parsed > most) {
    refuse_value(name, *text, "a whole number from " + std::to_string(least) + " to " + std::to_string(most));
  }
  return parsed;
}

double Arguments::decimal(std::string_view name, double least, double most, double otherwise) const {
  const std::optional<std::string> text = value(name);
  if (!text) return otherwise;
  double parsed = 0;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), parsed);
  // The range also refuses what is no number at all.
  if (error != std::errc() || end != text->data() + text->size() || !(parsed >= least && parsed <= most)) {
    const auto shortest = [](double number) {
      std::string digits(32, ' ');
      digits.resize(std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr - digits.data());
      return digits;
    };
    refuse_value(name, *text, "a number from " + shortest(least) + " to " + shortest(most));
  }
  return parsed;
}

std::optional<Arguments> parse_arguments(const CommandSyntax& syntax, Words words, std::ostream& out) {
  Values values;
  std::vector<std::string> operands;
  for (const po::option& option : parsed_words(syntax, words)) {
    std::vector<std::string>& target = option.string_key == kOperands ? operands : values[option.string_key];
    target.insert(target.end(), option.value.begin(), option.value.end());
  }
  if (values.contains(kHelpOption.name)) {
    write_help(syntax, out);
    return std::nullopt;
  }
  check_operands(syntax, operands);
  if (values.contains(kConfigOption.name)) {
    const std::vector<std::string>& files = values.find(kConfigOption.name)->second;
    if (files.size() > 1) throw UsageError("--config is given twice");
    add_config(syntax, std::string(files.front()), values);
  }
  return Arguments(std::move(values), std::move(operands));
}

}  // namespace tawatur
