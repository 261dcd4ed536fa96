// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "benchmarks/scoring/file_span.h"

namespace tawatur::scoring {

/// A span whose text claims to be an exact slice; nothing when it is half filled and so cannot match.
struct WrittenSpan {
  std::string where;
  std::string file;  ///< as written
  std::int64_t start = 0;
  std::int64_t end = 0;
  std::string text;
};

struct RunMention {
  std::string name;
  std::optional<FileSpan> span;
};

struct RunArticle {
  FileSpan span;
  std::optional<FileSpan> title;
  std::optional<FileSpan> credit;
  std::optional<FileSpan> dateline;
  std::optional<std::string> publisher;
  std::optional<std::string> origin;
  std::string provenance;
  std::optional<std::string> published;
};

struct RunSentence {
  std::string article;
  FileSpan span;
  std::string kind;
  std::string text;
  bool attributed = false;
  std::string mode;
  std::vector<RunMention> speakers;
  std::vector<RunMention> relays;
};

struct RunClaim {
  std::string sentence;
  FileSpan span;
  std::vector<std::pair<FileSpan, std::optional<std::string>>> dates;
};

struct RunPair {
  std::string a;
  std::string b;
  double similarity = 0;
  std::string decision;
};

struct RunCluster {
  std::vector<std::string> claims;
  std::size_t independent_sources = 0;
  std::string relation;
};

struct RunDivergence {
  std::string id;
  std::string kind;
  std::string weight;
  std::vector<FileSpan> spans;
  std::vector<std::string> missing_in;
};

struct RunInput {
  std::string file;
  std::int64_t bytes = 0;
  std::string sha256;
};

/// What a comparison.json says, valid records only. `faults` maps a record, such as claims[3], to what is wrong.
struct RunRecord {
  std::vector<RunInput> inputs;
  std::map<std::string, RunArticle> articles;
  std::map<std::string, RunSentence> sentences;
  std::map<std::string, RunClaim> claims;
  std::vector<RunPair> pairs;
  std::map<std::string, RunCluster> clusters;
  std::vector<RunDivergence> divergences;
  std::vector<FileSpan> boilerplate;
  std::vector<WrittenSpan> written_spans;
  std::size_t records = 0;
  std::map<std::string, std::vector<std::string>> faults;
};

/// Reads and checks a comparison.json: each record against the schema and the rules that a schema cannot say (ids lead
/// somewhere, ranges nest). Throws InputError when nothing of it can be used.
[[nodiscard]] RunRecord parse_run(const std::string& comparison_json);

/// Content of an input file or side text by the name in the run; nothing when it is not at hand.
using FindText = std::function<std::optional<std::string>(const std::string& file)>;

}  // namespace tawatur::scoring
