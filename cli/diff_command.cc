// SPDX-License-Identifier: GPL-3.0-or-later
// Ids are positions and change with every new article, so records of two runs are matched by what they are made of
// (stable_ids): a claim is its article and its words, a cluster the set of its claims, a divergence its kind and its
// words. What an input is called does not matter.

#include <algorithm>
#include <map>
#include <ostream>
#include <set>

#include "cli/commands.h"
#include "cli/options.h"
#include "cli/run.h"
#include "cli/run_folder.h"
#include "engine/model/value_names.h"
#include "engine/report/characters.h"
#include "engine/report/record_ids.h"

namespace tawatur {
namespace {

using Lines = std::vector<std::string>;
using ClaimSet = std::set<std::string>;
// Lines of the output by what they are matched by.
using KeyedLines = std::multimap<std::string, std::string>;

// A run with the stable names of its records.
struct NamedRun {
  Comparison run;
  StableIds ids;

  [[nodiscard]] ClaimSet claims_of(const Cluster& cluster) const {
    ClaimSet claims;
    for (const ClaimId claim : cluster.claims) claims.insert(ids.claims[claim.value]);
    return claims;
  }
  // The cluster as a line of the output names it.
  [[nodiscard]] std::string shown(std::size_t cluster) const {
    return "cluster " + ids.clusters[cluster] + " " + plain_line(run.clusters[cluster].label);
  }
};

NamedRun named(Comparison run) {
  NamedRun named{.run = std::move(run), .ids = {}};
  named.ids = stable_ids(named.run);
  return named;
}

void add_divergence(const NamedRun& named, const Divergence& divergence, KeyedLines& lines) {
  const Comparison& run = named.run;
  std::string line(name_of(divergence.kind));
  line.append(" (").append(name_of(divergence.weight)).append(")");
  std::string key = line;
  for (const DivergenceSpan& part : divergence.spans) {
    const Document& document = run.corpus.document_of(run.article(part.article));
    const std::string words = plain_line(run.text_of(part.article, part.span));
    line += " | " + run.corpus.inputs[document.input.value].name + ": " + words;
    key += " | " + named.ids.articles[part.article.value] + ": " + words;
  }
  lines.emplace(std::move(key), std::move(line));
}

// Lines whose key `others` has not, or not as often.
void add_missing(const KeyedLines& own, const KeyedLines& others, const std::string& head, Lines& lines) {
  for (auto at = own.begin(); at != own.end();) {
    const auto end = own.upper_bound(at->first);
    for (std::size_t known = others.count(at->first); at != end && known > 0; --known) ++at;
    for (; at != end; ++at) lines.push_back(head + at->second);
  }
}

Lines input_changes(const Comparison& before, const Comparison& after) {
  std::map<std::string, std::pair<std::string, std::string>> hashes;
  std::map<std::string, std::string> old_names;
  for (const InputFile& input : before.corpus.inputs) {
    hashes[input.name].first = input.sha256;
    old_names.emplace(input.sha256, input.name);
  }
  for (const InputFile& input : after.corpus.inputs) hashes[input.name].second = input.sha256;
  std::set<std::string> renamed;
  Lines lines;
  for (const auto& [name, both] : hashes) {
    const auto old_name = old_names.find(both.second);
    if (!both.first.empty() || old_name == old_names.end() || !hashes[old_name->second].second.empty()) continue;
    renamed.insert({name, old_name->second});
    lines.push_back("= input " + old_name->second + " is now called " + name);
  }
  for (const auto& [name, both] : hashes) {
    if (both.first == both.second || renamed.contains(name)) continue;
    lines.push_back(both.first.empty()    ? "+ input " + name
                    : both.second.empty() ? "- input " + name
                                          : "* input " + name);
  }
  return lines;
}

Lines option_changes(const CompareOptions& before, const CompareOptions& after) {
  Lines lines;
  const auto decimal = [&](const char* name, double a, double b) {
    if (a != b)
      lines.push_back(std::string("* option ") + name + ": " + shortest_decimal(a) + " -> " + shortest_decimal(b));
  };
  decimal("pair_floor", before.pair_floor, after.pair_floor);
  decimal("copy_floor", before.copy_floor, after.copy_floor);
  if (before.detectors != after.detectors) lines.push_back("* option detectors");
  if (before.decisions != after.decisions) lines.push_back("* option decisions");
  const auto shown = [](const std::optional<std::string>& value) { return value ? plain_line(*value) : "(none)"; };
  for (const auto& [name, value] : kSelectionFields) {
    const std::optional<std::string>& a = before.selection.*value;
    const std::optional<std::string>& b = after.selection.*value;
    if (a != b) lines.push_back("* selection " + std::string(name) + ": " + shown(a) + " -> " + shown(b));
  }
  return lines;
}

// How often each set of claims occurs: clusters that are the same in both runs need no further look.
std::multiset<ClaimSet> claim_sets(const NamedRun& named) {
  std::multiset<ClaimSet> sets;
  for (const Cluster& cluster : named.run.clusters) sets.insert(named.claims_of(cluster));
  return sets;
}

void compare_relations(const NamedRun& before, const NamedRun& after, Lines& lines) {
  std::map<ClaimSet, Relation> relations;
  for (const Cluster& cluster : before.run.clusters) relations.emplace(before.claims_of(cluster), cluster.relation);
  for (std::size_t i = 0; i < after.run.clusters.size(); ++i) {
    const Cluster& cluster = after.run.clusters[i];
    const auto found = relations.find(after.claims_of(cluster));
    if (found == relations.end() || found->second == cluster.relation) continue;
    lines.push_back("* " + after.shown(i) + ": " + std::string(name_of(found->second)) + " -> " +
                    std::string(name_of(cluster.relation)));
  }
}

std::string joined_names(const std::set<std::size_t>& clusters, const StableIds& ids) {
  std::string names;
  for (const std::size_t cluster : clusters) names += (names.empty() ? "" : ", ") + ids.clusters[cluster];
  return names;
}

// Clusters of the two runs that have claims in common, but not all of them.
struct Successions {
  std::map<std::size_t, std::set<std::size_t>> successors;    // by cluster of the first run
  std::map<std::size_t, std::set<std::size_t>> predecessors;  // by cluster of the second run
};

Successions successions(const NamedRun& before, const NamedRun& after) {
  const std::multiset<ClaimSet> old_sets = claim_sets(before);
  const std::multiset<ClaimSet> new_sets = claim_sets(after);
  Successions found;
  std::map<std::string, std::set<std::size_t>> clusters_of_claim;
  for (std::size_t i = 0; i < before.run.clusters.size(); ++i) {
    const ClaimSet claims = before.claims_of(before.run.clusters[i]);
    if (new_sets.contains(claims)) continue;
    found.successors[i];
    for (const std::string& claim : claims) clusters_of_claim[claim].insert(i);
  }
  for (std::size_t i = 0; i < after.run.clusters.size(); ++i) {
    const ClaimSet claims = after.claims_of(after.run.clusters[i]);
    if (old_sets.contains(claims)) continue;
    std::set<std::size_t>& predecessors = found.predecessors[i];
    for (const std::string& claim : claims) {
      const auto known = clusters_of_claim.find(claim);
      if (known != clusters_of_claim.end()) predecessors.insert(known->second.begin(), known->second.end());
    }
    for (const std::size_t predecessor : predecessors) found.successors[predecessor].insert(i);
  }
  return found;
}

Lines cluster_changes(const NamedRun& before, const NamedRun& after) {
  const Successions found = successions(before, after);
  Lines lines;
  for (const auto& [i, predecessors] : found.predecessors) {
    if (predecessors.empty()) {
      lines.push_back("+ " + after.shown(i));
    } else if (predecessors.size() > 1) {
      lines.push_back("* " + after.shown(i) + ": merged from " + joined_names(predecessors, before.ids));
    } else {
      const std::size_t old_size = before.run.clusters[*predecessors.begin()].claims.size();
      lines.push_back("* " + after.shown(i) + ": other claims than " + joined_names(predecessors, before.ids) + ", " +
                      std::to_string(old_size) + " -> " + std::to_string(after.run.clusters[i].claims.size()));
    }
  }
  for (const auto& [i, successors] : found.successors) {
    if (successors.empty()) lines.push_back("- " + before.shown(i));
    if (successors.size() > 1) {
      lines.push_back("* " + before.shown(i) + ": split into " + joined_names(successors, after.ids));
    }
  }
  compare_relations(before, after, lines);
  return lines;
}

Lines divergence_changes(const NamedRun& before, const NamedRun& after) {
  KeyedLines old_lines;
  KeyedLines new_lines;
  for (const Divergence& divergence : before.run.divergences) add_divergence(before, divergence, old_lines);
  for (const Divergence& divergence : after.run.divergences) add_divergence(after, divergence, new_lines);
  Lines lines;
  add_missing(old_lines, new_lines, "- divergence ", lines);
  add_missing(new_lines, old_lines, "+ divergence ", lines);
  return lines;
}

// What the answer depends on, and what of it is not the same.
struct Causes {
  Lines inputs;
  Lines options;
  Lines lexicons;
  Lines program;
};

Causes causes_of(const Comparison& before, const Comparison& after) {
  Causes causes{.inputs = input_changes(before, after),
                .options = option_changes(before.options, after.options),
                .lexicons = {},
                .program = {}};
  const auto short_hash = [](const std::string& hash) { return hash.empty() ? "unknown" : hash.substr(0, 16); };
  if (before.lexicons != after.lexicons) {
    causes.lexicons.push_back("* lexicons " + short_hash(before.lexicons) + " -> " + short_hash(after.lexicons));
  }
  if (before.program != after.program || before.revision != after.revision) {
    causes.program.push_back("* program " + before.program + " (" + short_hash(before.revision) + ") -> " +
                             after.program + " (" + short_hash(after.revision) + ")");
  }
  return causes;
}

void write_lines(const Lines& lines, std::ostream& out) {
  for (const std::string& line : lines) out << line << '\n';
}

}  // namespace

int run_diff(Words words, const Streams& streams) {
  const CommandSyntax syntax = {
      .name = "diff",
      .usage = "RUN RUN",
      .description =
          "Tells what changed from the first run (its folder) to the second, a line each: + new, - gone, * changed,\n"
          "= renamed; which clusters were merged or split; and whether articles, options, lexicons or the program did\n"
          "it. Clusters are named by the key that they have in comparison.json. Exit 1 when the findings differ.",
      .options = {{"inputs", 0, "DIR", "folder that the names of the inputs of both runs are relative to (each RUN)"},
                  kQuietOption},
      .least_operands = 2,
      .most_operands = 2,
  };
  const std::optional<Arguments> arguments = parse_arguments(syntax, words, streams.out);
  if (!arguments) return kDone;
  const std::vector<std::string>& runs = arguments->operands();
  const NamedRun before = named(read_run(runs[0], arguments->value("inputs").value_or(runs[0])));
  const NamedRun after = named(read_run(runs[1], arguments->value("inputs").value_or(runs[1])));

  const Causes causes = causes_of(before.run, after.run);
  const Lines clusters = cluster_changes(before, after);
  const Lines divergences = divergence_changes(before, after);
  for (const Lines* lines :
       {&causes.inputs, &causes.options, &causes.lexicons, &causes.program, &clusters, &divergences}) {
    write_lines(*lines, streams.out);
  }

  const bool differ = !clusters.empty() || !divergences.empty();
  if (!arguments->has("quiet")) {
    const auto said = [](const Lines& lines) { return lines.empty() ? "unchanged" : "changed"; };
    streams.err << (differ ? "the findings differ" : "the findings are the same") << "; articles "
                << said(causes.inputs) << ", options " << said(causes.options) << ", lexicons " << said(causes.lexicons)
                << ", program " << said(causes.program) << '\n';
  }
  return differ ? kFailed : kDone;
}

}  // namespace tawatur
