// SPDX-License-Identifier: GPL-3.0-or-later
// The one-way flow: every #include of engine, index and cli against a table of layers and a table of library homes.

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;

struct Layer {
  std::string_view folder;
  std::vector<std::string_view> may_include;  // besides itself and the C++ library
};

// From the ground up: a layer may include only what stands above it in this table, so a cycle cannot be written down.
// engine/text is the ground that every stage stands on (one folding for all); stages know each other only through
// engine/model. The one exception is the matrix type, shared by vectors and similarity.
const std::vector<Layer> kLayers = {
    {"engine/model", {}},
    {"engine/text", {"engine/model"}},
    {"engine/text/quantities", {"engine/model", "engine/text"}},
    {"engine/parallel", {}},
    {"engine/hashing", {}},
    {"engine/ingest/page", {"engine/model", "engine/text", "engine/parallel", "engine/hashing"}},
    {"engine/ingest/html", {"engine/model", "engine/text", "engine/ingest/page"}},
    {"engine/ingest",
     {"engine/model", "engine/text", "engine/ingest/page", "engine/ingest/html", "engine/parallel", "engine/hashing"}},
    {"engine/claims", {"engine/model", "engine/text", "engine/text/quantities", "engine/parallel", "engine/hashing"}},
    {"engine/vectors", {"engine/model", "engine/text", "engine/parallel", "engine/hashing"}},
    {"engine/similarity/evidence", {"engine/model", "engine/text", "engine/vectors", "engine/hashing"}},
    {"engine/similarity",
     {"engine/model", "engine/text", "engine/vectors", "engine/parallel", "engine/hashing",
      "engine/similarity/evidence"}},
    {"engine/similarity/explain", {"engine/model", "engine/similarity"}},
    {"engine/clusters", {"engine/model", "engine/text", "engine/parallel", "engine/hashing"}},
    {"engine/provenance", {"engine/model", "engine/text", "engine/parallel", "engine/hashing"}},
    {"engine/divergence",
     {"engine/model", "engine/text", "engine/text/quantities", "engine/parallel", "engine/hashing"}},
    {"engine/divergence/outlets", {"engine/model", "engine/text", "engine/parallel", "engine/divergence"}},
    {"engine/report/words", {"engine/model", "engine/text"}},
    {"engine/report", {"engine/model", "engine/text", "engine/parallel", "engine/hashing", "engine/report/words"}},
    {"engine/report/exchange",
     {"engine/model", "engine/text", "engine/parallel", "engine/hashing", "engine/report", "engine/report/words"}},
    {"engine/report/json", {"engine/model", "engine/text", "engine/report"}},
    {"engine/report/html",
     {"engine/model", "engine/text", "engine/parallel", "engine/hashing", "engine/report", "engine/report/words"}},
    {"engine",
     {"engine/model", "engine/text", "engine/parallel", "engine/hashing", "engine/ingest", "engine/claims",
      "engine/vectors", "engine/similarity", "engine/clusters", "engine/provenance", "engine/divergence",
      "engine/divergence/outlets", "engine/report"}},
    {"index/analysis", {"engine/model", "engine/hashing"}},
    {"index", {"engine/model", "engine/text", "engine/parallel", "engine/hashing", "index/analysis"}},
    {"index/search", {"engine/model", "engine/text", "engine/parallel", "engine/hashing", "index"}},
    {"cli/console", {"engine/model"}},
    {"benchmarks/scoring", {"engine/model", "engine/text", "engine/hashing"}},
    {"benchmarks/generator", {"engine/model"}},
    {"benchmarks/planted",
     {"engine/model", "engine/text", "engine/text/quantities", "engine/parallel", "engine/claims", "engine",
      "benchmarks/generator"}},
    {"benchmarks",
     {"engine/model", "engine/text", "engine/text/quantities", "engine/parallel", "engine/hashing",
      "engine/ingest/html", "engine/ingest", "engine/ingest/page", "engine/claims", "engine/vectors",
      "engine/similarity", "engine/clusters", "engine/provenance", "engine/divergence", "engine/report", "engine",
      "index", "index/search", "benchmarks/generator"}},
    {"cli/search",
     {"engine/model", "engine/text", "engine/parallel", "engine/hashing", "engine/report", "index", "index/search"}},
    {"cli/analysis",
     {"engine/model", "engine/text", "engine/text/quantities", "engine/claims", "engine/report", "engine/report/json"}},
    {"cli",
     {"cli/analysis",
      "cli/console",
      "index/analysis",
      "cli/search",
      "engine/model",
      "engine/text",
      "engine/text/quantities",
      "engine/parallel",
      "engine/hashing",
      "engine/ingest",
      "engine/claims",
      "engine/vectors",
      "engine/similarity",
      "engine/similarity/explain",
      "engine/clusters",
      "engine/provenance",
      "engine/divergence",
      "engine/report",
      "engine/report/json",
      "engine/report/words",
      "engine",
      "index",
      "index/search",
      "benchmarks/scoring"}},
    {"cli/benchmark",
     {"engine/model", "engine/text", "engine/parallel", "engine/hashing", "engine/vectors", "engine/similarity",
      "engine/clusters", "engine/claims", "engine", "index", "index/search", "cli", "cli/console", "cli/search",
      "benchmarks/generator", "benchmarks/planted"}},
};

struct LibraryHome {
  std::string_view header_prefix;
  std::vector<std::string_view> homes;
};

const std::vector<LibraryHome>& library_homes() {
  static const std::vector<LibraryHome> table = {
      {"unicode/", {"engine/text", "engine/text/quantities"}},
      {"Eigen/", {"engine/vectors", "engine/similarity"}},
      {"xapian", {"index", "index/search"}},
      {"sqlite3", {"index", "engine/report/exchange"}},
      {"boost/", {"cli"}},
      {"libxml/", {"engine/ingest", "engine/ingest/html"}},
      {"zlib", {"engine/ingest"}},
      {"zstd", {"engine/ingest"}},
      {"brotli/", {"engine/ingest"}},
      {"uchardet/", {"engine/ingest"}},
      {"libpsl", {"engine/ingest/page"}},
      {"nettle/", {"engine/hashing"}},
      {"simdjson", {"engine/ingest"}},
      {"nlohmann/",
       {"engine/ingest", "engine/ingest/html", "engine/report/json", "cli", "cli/benchmark", "benchmarks/scoring"}},
      {"xxhash", {"engine/hashing"}},
  };
  return table;
}

std::string layer_of(std::string_view path) {
  if (path.starts_with("engine/parallel.")) return "engine/parallel";
  if (path.starts_with("engine/hashing.")) return "engine/hashing";
  const std::size_t slash = path.rfind('/');
  return std::string(slash == std::string_view::npos ? path : path.substr(0, slash));
}

bool holds(const std::vector<std::string_view>& list, std::string_view item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

// What is wrong with `#include` of `target` in `file`; empty when nothing is.
std::string violation(std::string_view file, std::string_view target) {
  const std::string from = layer_of(file);
  for (const LibraryHome& library : library_homes()) {
    if (target.starts_with(library.header_prefix) && !holds(library.homes, from)) {
      return std::string(file) + " includes <" + std::string(target) + ">, which has its home elsewhere";
    }
  }
  const bool ours = target.starts_with("engine/") || target.starts_with("index/") || target.starts_with("cli/") ||
                    target.starts_with("benchmarks/");
  if (!ours) return {};
  const std::string to = layer_of(target);
  if (to == from) return {};
  for (const Layer& layer : kLayers) {
    if (layer.folder == from) {
      return holds(layer.may_include, to)
                 ? ""
                 : std::string(file) + " includes " + std::string(target) + ": against the flow";
    }
  }
  return std::string(file) + " lies in " + from + ", which the table of layers does not know";
}

std::vector<std::string> violations_in(std::string_view file, std::istream& in) {
  std::vector<std::string> found;
  for (std::string line; std::getline(in, line);) {
    if (!line.starts_with("#include ")) continue;
    const std::size_t open = line.find_first_of("\"<");
    const std::size_t close = line.find_first_of("\">", open + 1);
    if (open == std::string::npos || close == std::string::npos) continue;
    std::string what = violation(file, line.substr(open + 1, close - open - 1));
    if (!what.empty()) found.push_back(std::move(what));
  }
  return found;
}

}  // namespace

TEST_CASE("each layer may include only layers above it in the table") {
  std::vector<std::string_view> known;
  for (const Layer& layer : kLayers) {
    for (const std::string_view allowed : layer.may_include) {
      CAPTURE(layer.folder);
      CAPTURE(allowed);
      CHECK(holds(known, allowed));
    }
    known.push_back(layer.folder);
  }
}

TEST_CASE("no file of the sources goes against the flow or opens a library outside its home") {
  const fs::path root = TAWATUR_SOURCE_DIR;
  std::size_t files = 0;
  for (const char* top : {"engine", "index", "cli", "benchmarks"}) {
    for (const auto& entry : fs::recursive_directory_iterator(root / top)) {
      const std::string extension = entry.path().extension().string();
      if (!entry.is_regular_file() || (extension != ".h" && extension != ".cc")) continue;
      ++files;
      std::ifstream in(entry.path());
      const std::string name = entry.path().lexically_relative(root).generic_string();
      for (const std::string& what : violations_in(name, in)) FAIL_CHECK(what);
    }
  }
  CHECK(files > 30);
}

TEST_CASE("planted violations are named") {
  struct Case {
    std::string_view file, target;
  };
  constexpr std::array<Case, 8> kPlanted = {{
      {"engine/divergence/number.cc", "engine/clusters/claim_clusterer.h"},
      {"engine/text/folding.cc", "engine/claims/claim_extractor.h"},
      {"engine/model/span.h", "engine/text/folding.h"},
      {"engine/pipeline.cc", "cli/run.h"},
      {"index/store.cc", "engine/pipeline.h"},
      {"engine/claims/names.cc", "unicode/uchar.h"},
      {"cli/run.cc", "xapian.h"},
      {"engine/newcomer/file.cc", "engine/model/span.h"},
  }};
  for (const Case& planted : kPlanted) {
    CAPTURE(planted.file);
    CHECK_FALSE(violation(planted.file, planted.target).empty());
  }
}

TEST_CASE("allowed includes are silent") {
  CHECK(violation("engine/similarity/join.cc", "engine/vectors/tfidf.h").empty());
  CHECK(violation("engine/text/folding.cc", "unicode/uchar.h").empty());
  CHECK(violation("cli/compare_command.cc", "index/store.h").empty());
  CHECK(violation("engine/claims/names.cc", "vector").empty());
}
