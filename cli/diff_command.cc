// SPDX-License-Identifier: GPL-3.0-or-later
// Ids are positions and change with every new article, so records of two runs are matched by content: a claim is its
// input and its words, a cluster the set of its claims, a divergence its kind and its words.

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

namespace tawatur {
namespace {

using Lines = std::vector<std::string>;
using ClaimSet = std::set<std::string>;

std::string quoted_place(const Comparison& run, ArticleId article, Span span) {
  const Document& document = run.corpus.document_of(run.article(article));
  return run.corpus.inputs[document.input.value].name + ": " + plain_line(run.text_of(article, span));
}

ClaimSet claims_of(const Comparison& run, const Cluster& cluster) {
  ClaimSet claims;
  for (const ClaimId claim : cluster.claims) {
    claims.insert(quoted_place(run, run.article_of(claim), run.claims[claim.value].span));
  }
  return claims;
}

std::string divergence_key(const Comparison& run, const Divergence& divergence) {
  std::string key(name_of(divergence.kind));
  key.append(" (").append(name_of(divergence.weight)).append(")");
  for (const DivergenceSpan& part : divergence.spans) key += " | " + quoted_place(run, part.article, part.span);
  return key;
}

// Lines of `keys` that `others` lacks, each with its sign.
void add_missing(const std::multiset<std::string>& keys, const std::multiset<std::string>& others,
                 const std::string& head, Lines& lines) {
  std::vector<std::string> missing;
  std::set_difference(keys.begin(), keys.end(), others.begin(), others.end(), std::back_inserter(missing));
  for (const std::string& key : missing) lines.push_back(head + key);
}

Lines input_changes(const Comparison& before, const Comparison& after) {
  std::map<std::string, std::pair<std::string, std::string>> hashes;
  for (const InputFile& input : before.corpus.inputs) hashes[input.name].first = input.sha256;
  for (const InputFile& input : after.corpus.inputs) hashes[input.name].second = input.sha256;
  Lines lines;
  for (const auto& [name, both] : hashes) {
    if (both.first == both.second) continue;
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
  return lines;
}

// How often each set of claims occurs: clusters that are the same in both runs need no further look.
std::multiset<ClaimSet> claim_sets(const Comparison& run) {
  std::multiset<ClaimSet> sets;
  for (const Cluster& cluster : run.clusters) sets.insert(claims_of(run, cluster));
  return sets;
}

// The cluster as a line of the output.
std::string shown(const Cluster& cluster) {
  return "cluster " + plain_line(cluster.label);
}

void compare_relations(const Comparison& before, const Comparison& after, Lines& lines) {
  std::map<ClaimSet, Relation> relations;
  for (const Cluster& cluster : before.clusters) relations.emplace(claims_of(before, cluster), cluster.relation);
  for (const Cluster& cluster : after.clusters) {
    const auto found = relations.find(claims_of(after, cluster));
    if (found == relations.end() || found->second == cluster.relation) continue;
    lines.push_back("* " + shown(cluster) + ": " + std::string(name_of(found->second)) + " -> " +
                    std::string(name_of(cluster.relation)));
  }
}

Lines cluster_changes(const Comparison& before, const Comparison& after) {
  const std::multiset<ClaimSet> old_sets = claim_sets(before);
  const std::multiset<ClaimSet> new_sets = claim_sets(after);
  std::map<std::string, std::set<std::size_t>> clusters_of_claim;
  std::map<std::size_t, std::size_t> successors;
  for (std::size_t i = 0; i < before.clusters.size(); ++i) {
    const ClaimSet claims = claims_of(before, before.clusters[i]);
    if (new_sets.contains(claims)) continue;
    successors[i] = 0;
    for (const std::string& claim : claims) clusters_of_claim[claim].insert(i);
  }
  Lines lines;
  for (const Cluster& cluster : after.clusters) {
    const ClaimSet claims = claims_of(after, cluster);
    if (old_sets.contains(claims)) continue;
    std::set<std::size_t> predecessors;
    for (const std::string& claim : claims) {
      const auto found = clusters_of_claim.find(claim);
      if (found != clusters_of_claim.end()) predecessors.insert(found->second.begin(), found->second.end());
    }
    for (const std::size_t i : predecessors) ++successors[i];
    if (predecessors.empty()) {
      lines.push_back("+ " + shown(cluster));
    } else if (predecessors.size() > 1) {
      lines.push_back("* " + shown(cluster) + ": merged from " + std::to_string(predecessors.size()));
    } else {
      lines.push_back("* " + shown(cluster) + ": other claims, " +
                      std::to_string(before.clusters[*predecessors.begin()].claims.size()) + " -> " +
                      std::to_string(cluster.claims.size()));
    }
  }
  for (const auto& [i, count] : successors) {
    if (count == 0) lines.push_back("- " + shown(before.clusters[i]));
    if (count > 1) lines.push_back("* " + shown(before.clusters[i]) + ": split into " + std::to_string(count));
  }
  compare_relations(before, after, lines);
  return lines;
}

Lines divergence_changes(const Comparison& before, const Comparison& after) {
  std::multiset<std::string> old_keys;
  std::multiset<std::string> new_keys;
  for (const Divergence& divergence : before.divergences) old_keys.insert(divergence_key(before, divergence));
  for (const Divergence& divergence : after.divergences) new_keys.insert(divergence_key(after, divergence));
  Lines lines;
  add_missing(old_keys, new_keys, "- divergence ", lines);
  add_missing(new_keys, old_keys, "+ divergence ", lines);
  return lines;
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
          "Tells what changed from the first run (its folder) to the second, a line each: + new, - gone, * changed;\n"
          "and whether articles, options or the program did it. Exit 1 when the findings differ.",
      .options = {{"inputs", 0, "DIR", "folder that the names of the inputs of both runs are relative to"},
                  kQuietOption},
      .least_operands = 2,
      .most_operands = 2,
  };
  const std::optional<Arguments> arguments = parse_arguments(syntax, words, streams.out);
  if (!arguments) return kDone;
  const std::vector<std::string>& runs = arguments->operands();
  const Comparison before = read_run(runs[0], arguments->value("inputs").value_or(runs[0]));
  const Comparison after = read_run(runs[1], arguments->value("inputs").value_or(runs[1]));

  const Lines inputs = input_changes(before, after);
  const Lines options = option_changes(before.options, after.options);
  const bool other_program = before.program != after.program;
  const Lines clusters = cluster_changes(before, after);
  const Lines divergences = divergence_changes(before, after);
  write_lines(inputs, streams.out);
  write_lines(options, streams.out);
  if (other_program) streams.out << "* program " << before.program << " -> " << after.program << '\n';
  write_lines(clusters, streams.out);
  write_lines(divergences, streams.out);

  const bool differ = !clusters.empty() || !divergences.empty();
  if (!arguments->has("quiet")) {
    const bool articles_did = !inputs.empty();
    const bool options_did = !options.empty();
    streams.err << (differ ? "the findings differ" : "the findings are the same") << "; articles "
                << (articles_did ? "changed" : "unchanged") << ", options " << (options_did ? "changed" : "unchanged")
                << ", program " << (other_program ? "changed" : "unchanged") << '\n';
  }
  return differ ? kFailed : kDone;
}

}  // namespace tawatur
