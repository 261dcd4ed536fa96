// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <ostream>
#include <set>
#include <sstream>

#include "benchmarks/scoring/score.h"
#include "cli/commands.h"
#include "cli/console/nearest_name.h"
#include "cli/options.h"
#include "cli/run.h"

namespace tawatur {
namespace {

namespace fs = std::filesystem;
using scoring::Metric;

CommandSyntax syntax() {
  return {
      .name = "evaluate",
      .usage = "GOLD RUN",
      .description =
          "Scores a run (its folder or its comparison.json) against a gold standard (a folder, see\n"
          "corpus/labelled/README.md): a table of shares, better when higher. n/a: the gold cannot tell.",
      .options = {{"inputs", 0, "DIR", "folder of the input files, so that spans can be checked"},
                  {"min", 0, "METRIC=VALUE,...", "exit with 1 when a metric is below, or n/a"},
                  {"floors", 0, "FILE", "the same from a file: metric, tab, value a line"},
                  {"details", 0, "N", "list up to N of the errors behind each metric (0)"},
                  {"json", 0, "", "write the table as JSON"}},
      .least_operands = 2,
      .most_operands = 2,
  };
}

std::optional<std::string> read_if_present(const fs::path& path) {
  std::error_code ignored;
  if (!fs::is_regular_file(path, ignored)) return std::nullopt;
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  return std::string{std::istreambuf_iterator<char>(in), {}};
}

std::string read_required(const fs::path& path) {
  std::optional<std::string> text = read_if_present(path);
  if (!text) throw InputError(path.string() + ": no such file, or not readable");
  return *std::move(text);
}

scoring::Gold read_gold(const fs::path& folder) {
  return scoring::parse_gold({.name = folder.filename().string(),
                              .articles_json = read_required(folder / "articles.json"),
                              .sentences_jsonl = read_required(folder / "sentences.jsonl"),
                              .clusters_json = read_if_present(folder / "clusters.json"),
                              .pairs_tsv = read_if_present(folder / "pairs.tsv"),
                              .divergences_json = read_if_present(folder / "divergences.json")});
}

// A name in a run is data: it may not lead out of the folders that it is looked up in.
bool leads_outside(const fs::path& name) {
  return name.is_absolute() || std::any_of(name.begin(), name.end(), [](const fs::path& part) { return part == ".."; });
}

scoring::FindText text_finder(std::vector<fs::path> folders) {
  return [folders = std::move(folders)](const std::string& file) -> std::optional<std::string> {
    if (leads_outside(file)) return std::nullopt;
    for (const fs::path& folder : folders) {
      for (const std::string& name : {file, scoring::base_name(file)}) {
        if (std::optional<std::string> text = read_if_present(folder / name)) return text;
      }
    }
    return std::nullopt;
  };
}

std::string three_digits(double value) {
  std::array<char, 32> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, 3).ptr;
  return {buffer.data(), end};
}

std::string shown(const std::optional<double>& value) {
  return value ? three_digits(*value) : "n/a";
}

std::string amount(double number) {
  std::array<char, 32> buffer{};
  const bool whole = number == static_cast<double>(static_cast<long long>(number));
  const auto end =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::fixed, whole ? 0 : 2).ptr;
  return {buffer.data(), end};
}

void write_table(const std::vector<Metric>& table, std::size_t details, std::ostream& out) {
  std::size_t width = 0;
  for (const Metric& row : table) width = std::max(width, row.key.size());
  for (const Metric& row : table) {
    const std::string counts = row.available ? amount(row.numerator) + "/" + amount(row.denominator) : "-";
    out << row.key << std::string(width + 2 - row.key.size(), ' ') << shown(row.value()) << "  " << counts
        << std::string(counts.size() < 12 ? 12 - counts.size() : 1, ' ') << row.definition << '\n';
  }
  for (const Metric& row : table) {
    for (std::size_t i = 0; i < std::min(details, row.errors.size()); ++i) {
      out << row.key << "  " << row.errors[i] << '\n';
    }
  }
}

void write_json(const std::vector<Metric>& table, std::ostream& out) {
  nlohmann::ordered_json metrics = nlohmann::ordered_json::object();
  for (const Metric& row : table) {
    const std::optional<double> value = row.value();
    metrics[row.key] = {{"value", value ? nlohmann::ordered_json(*value) : nlohmann::ordered_json()},
                        {"numerator", row.numerator},
                        {"denominator", row.denominator},
                        {"definition", row.definition},
                        {"details", row.errors}};
  }
  out << nlohmann::ordered_json{{"format", "tawatur.scores"}, {"version", 1}, {"metrics", metrics}}.dump(1) << '\n';
}

struct Floor {
  std::string metric;
  double least = 0;
};

Floor parse_floor(std::string_view text, char separator, const std::string& where) {
  const std::size_t at = text.find(separator);
  Floor floor{std::string(text.substr(0, at)), 0};
  const std::string_view value = at == std::string_view::npos ? "" : text.substr(at + 1);
  const auto [end, failed] = std::from_chars(value.data(), value.data() + value.size(), floor.least);
  if (failed != std::errc{} || end != value.data() + value.size()) {
    throw UsageError(where + ": '" + std::string(text) + "' is no metric with a value");
  }
  return floor;
}

std::vector<Floor> floors(const Arguments& arguments) {
  std::vector<Floor> all;
  for (const std::string& text : arguments.list("min")) all.push_back(parse_floor(text, '=', "--min"));
  if (const std::optional<std::string> file = arguments.value("floors")) {
    std::istringstream lines(read_required(*file));
    for (std::string line; std::getline(lines, line);) {
      if (!line.empty() && line.front() != '#') all.push_back(parse_floor(line, '\t', *file));
    }
  }
  return all;
}

bool all_reached(const std::vector<Metric>& table, const std::vector<Floor>& floors, std::ostream& err) {
  std::vector<std::string_view> names;
  for (const Metric& row : table) names.push_back(row.key);
  bool reached = true;
  for (const Floor& floor : floors) {
    const auto row = std::find_if(table.begin(), table.end(), [&](const Metric& m) { return m.key == floor.metric; });
    if (row == table.end()) {
      throw UsageError("there is no metric '" + floor.metric + "'" + did_you_mean(floor.metric, names));
    }
    const std::optional<double> value = row->value();
    if (value && *value >= floor.least) continue;
    err << "below the floor: " << floor.metric << " is " << shown(value) << ", wanted " << three_digits(floor.least)
        << '\n';
    reached = false;
  }
  return reached;
}

}  // namespace

int run_evaluate(Words words, const Streams& streams) {
  const std::optional<Arguments> arguments = parse_arguments(syntax(), words, streams.out);
  if (!arguments) return kDone;
  const fs::path gold_folder = arguments->operands()[0];
  const fs::path given = arguments->operands()[1];
  const fs::path run_file = fs::is_directory(given) ? given / "comparison.json" : given;
  const std::vector<Floor> wanted = floors(*arguments);
  std::vector<fs::path> folders;
  if (const std::optional<std::string> inputs = arguments->value("inputs")) folders.emplace_back(*inputs);
  folders.push_back(run_file.parent_path());

  const scoring::Gold gold = read_gold(gold_folder);
  const scoring::RunRecord run = scoring::parse_run(read_required(run_file));
  std::set<std::string> missing;
  const scoring::FindText find = text_finder(std::move(folders));
  const std::vector<Metric> table = scoring::score(gold, run, [&](const std::string& file) {
    std::optional<std::string> text = find(file);
    if (!text) missing.insert(file);
    return text;
  });
  if (arguments->has("json")) {
    write_json(table, streams.out);
  } else {
    write_table(table, arguments->number("details", 0, 1000000, 0), streams.out);
  }
  if (!missing.empty()) {
    streams.err << missing.size() << " files that the run points into were not found, such as " << *missing.begin()
                << ", and spans in them count as wrong; name the folder of the inputs with --inputs\n";
  }
  return all_reached(table, wanted, streams.err) ? kDone : kFailed;
}

}  // namespace tawatur
