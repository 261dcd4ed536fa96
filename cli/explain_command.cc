// SPDX-License-Identifier: GPL-3.0-or-later
// A run keeps findings, not all that they were made from, so the inputs are compared again, and the explanation is
// given only where the two claims come out as they stand in the run.
#include <algorithm>
#include <charconv>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <ostream>
#include <sstream>

#include "cli/commands.h"
#include "cli/corpus_reader.h"
#include "cli/database_corpus.h"
#include "cli/options.h"
#include "cli/run.h"
#include "cli/run_folder.h"
#include "engine/clusters/claim_path.h"
#include "engine/engine.h"
#include "engine/model/value_names.h"
#include "engine/report/characters.h"
#include "engine/report/record_ids.h"
#include "engine/similarity/explain/pair_explanation.h"

namespace tawatur {
namespace {

constexpr std::size_t kShownFlips = 3;

CommandSyntax syntax() {
  return {
      .name = "explain",
      .usage = "RUN A B [--inputs DIR | --db DIR]",
      .description =
          "Tells why two claims of a run are, or are not, the same: the score by feature and by term, the gate that "
          "had\n"
          "the last word, the path in their cluster, and the nearest change that would flip the decision.\n"
          "A and B are claims (c12) or sentences (s7: its claim that is most like the other side); they need not be a\n"
          "pair that the run lists. The inputs are compared again, so it takes as long as the run did.",
      .options = {{"inputs", 0, "DIR", "folder that the names of the inputs are relative to (.)"},
                  {"db", 0, "DIR", "the database that the run was made from"},
                  kMapOption,
                  {"json", 0, "", "write JSON"},
                  kThreadsOption},
      .least_operands = 3,
      .most_operands = 3,
  };
}

std::string rounded(double number) {
  std::array<char, 32> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::fixed, 2).ptr;
  return {buffer.data(), end};
}

Comparison compared_again(const Comparison& run, const std::filesystem::path& inputs, const Arguments& arguments) {
  CompareOptions options = run.options;
  options.threads = arguments.threads();
  if (const std::optional<std::string> database = arguments.value("db")) {
    DatabaseCorpus read = corpus_of_run(run, *database, options.threads);
    return compare(std::move(read.corpus), options, std::move(read.known));
  }
  std::vector<std::string> files;
  for (const InputFile& input : run.corpus.inputs) {
    if (!stays_inside(input.name)) throw InputError(input.name + ": leads out of the folder of the inputs");
    files.push_back((inputs / input.name).string());
  }
  std::istringstream no_input;
  return compare(read_corpus(files, no_input, options.threads, read_options(arguments)), options);
}

std::size_t position(const std::string& id, std::size_t count) {
  std::size_t number = 0;
  const char* const end = id.data() + id.size();
  const auto [stop, failed] = std::from_chars(id.data() + std::min<std::size_t>(1, id.size()), end, number);
  if (id.size() < 2 || failed != std::errc{} || stop != end || number < 1 || number > count) {
    throw UsageError("'" + id + "' is no claim (c12) and no sentence (s7) of the run");
  }
  return number - 1;
}

std::vector<ClaimId> claims_named(const Comparison& run, const std::string& id) {
  if (id.starts_with('c')) return {ClaimId(position(id, run.claims.size()))};
  const std::size_t sentence = position(id, id.starts_with('s') ? run.sentences.size() : 0);
  std::vector<ClaimId> claims;
  for (std::size_t i = 0; i < run.claims.size(); ++i) {
    if (run.claims[i].sentence.value == sentence) claims.emplace_back(i);
  }
  if (claims.empty()) throw InputError(id + ": this sentence makes no claim");
  return claims;
}

// The most similar of the pairs between two sides; the first ones where none is listed.
std::pair<ClaimId, ClaimId> most_similar(const Comparison& comparison, const std::vector<ClaimId>& a,
                                         const std::vector<ClaimId>& b) {
  std::pair<ClaimId, ClaimId> best(a.front(), b.front());
  double highest = 0;
  const auto has = [](const std::vector<ClaimId>& side, ClaimId claim) {
    return std::find(side.begin(), side.end(), claim) != side.end();
  };
  for (const ScoredPair& pair : comparison.pairs) {
    const bool forward = has(a, pair.a) && has(b, pair.b);
    if ((!forward && !(has(a, pair.b) && has(b, pair.a))) || pair.similarity <= highest) continue;
    highest = pair.similarity;
    best = forward ? std::pair(pair.a, pair.b) : std::pair(pair.b, pair.a);
  }
  return best;
}

std::string_view words_of(const Comparison& comparison, ClaimId id) {
  return comparison.text_of(comparison.article_of(id), comparison.claims[id.value].span);
}

void check_unchanged(const Comparison& run, const Comparison& again, ClaimId id) {
  if (run.claims.size() == again.claims.size() && words_of(run, id) == words_of(again, id)) return;
  throw InputError("the inputs or the program have changed since the run was made: claim " + record_id(id) +
                   " reads otherwise now; make the run again with tawatur compare. A run of a database is explained "
                   "with --db DIR, one that --map was given to with the same --map");
}

/// All that is told.
struct Answer {
  ClaimId a;
  ClaimId b;
  PairExplanation why;
  std::vector<ScoredPair> path;
};

std::string gate_sentence(PairGate gate) {
  switch (gate) {
    case PairGate::none:
      return "the score decides";
    case PairGate::same_article:
      return "both claims are of one article; claims are compared between articles only";
    case PairGate::not_proposed:
      return "the pair was never proposed: the claims share too little for a closer look";
    case PairGate::barred:
      return "different events and other words: the score is held under the threshold";
    case PairGate::decided:
      return "decided by hand (--decisions)";
  }
  return {};
}

void write_claim(const Comparison& comparison, ClaimId id, std::ostream& out) {
  out << record_id(id) << "  " << plain_line(outlet_of(comparison, comparison.article_of(id))) << ": "
      << plain_line(words_of(comparison, id)) << '\n';
}

void write_text(const Comparison& comparison, const Answer& answer, std::ostream& out) {
  const PairExplanation& why = answer.why;
  write_claim(comparison, answer.a, out);
  write_claim(comparison, answer.b, out);
  out << "\ndecision    " << name_of(why.decision) << ", similarity " << rounded(why.similarity) << " (partial from "
      << rounded(why.partial_threshold) << ", same from " << rounded(why.same_threshold) << ")\n"
      << "gate        " << gate_sentence(why.gate) << '\n';
  if (!why.features.empty()) {
    out << "\nlog odds    " << rounded(why.evidence) << ", of which " << rounded(why.bias) << " before any feature\n";
    for (const FeatureShare& share : why.features) {
      out << "  " << (share.adds > 0 ? "+" : "") << rounded(share.adds) << "  " << share.name << " "
          << rounded(share.value) << "  (" << share.summary << ")\n";
    }
  }
  if (!why.terms.empty()) out << "\nshared words and what they add to the cosine of stems\n";
  for (const TermShare& term : why.terms) out << "  " << rounded(term.adds) << "  " << plain_line(term.term) << '\n';
  if (!answer.path.empty()) out << "\npath in their cluster\n";
  for (const ScoredPair& pair : answer.path) {
    out << "  " << record_id(pair.a) << " - " << record_id(pair.b) << "  " << rounded(pair.similarity) << ' '
        << name_of(pair.decision) << '\n';
  }
  if (why.flips.empty()) return;
  out << "\nnearest changes of one feature that would flip the decision\n";
  for (std::size_t i = 0; i < std::min(kShownFlips, why.flips.size()); ++i) {
    const DecisionFlip& flip = why.flips[i];
    out << "  " << flip.feature << " from " << rounded(flip.from) << " to " << rounded(flip.to) << ": "
        << name_of(flip.decision) << '\n';
  }
}

nlohmann::ordered_json claim_json(const Comparison& comparison, ClaimId id) {
  return {{"claim", record_id(id)},
          {"article", record_id(comparison.article_of(id))},
          {"outlet", outlet_of(comparison, comparison.article_of(id))},
          {"text", words_of(comparison, id)}};
}

void write_answer_json(const Comparison& comparison, const Answer& answer, std::ostream& out) {
  using Json = nlohmann::ordered_json;
  const PairExplanation& why = answer.why;
  Json features = Json::array();
  for (const FeatureShare& share : why.features) {
    features.push_back({{"name", share.name}, {"value", share.value}, {"weight", share.weight}, {"adds", share.adds}});
  }
  Json terms = Json::array();
  for (const TermShare& term : why.terms) terms.push_back({{"term", term.term}, {"adds", term.adds}});
  Json path = Json::array();
  for (const ScoredPair& pair : answer.path) {
    path.push_back({{"a", record_id(pair.a)}, {"b", record_id(pair.b)}, {"similarity", pair.similarity}});
  }
  Json flips = Json::array();
  for (const DecisionFlip& flip : why.flips) {
    flips.push_back(
        {{"feature", flip.feature}, {"from", flip.from}, {"to", flip.to}, {"decision", name_of(flip.decision)}});
  }
  const Json book = {{"a", claim_json(comparison, answer.a)},
                     {"b", claim_json(comparison, answer.b)},
                     {"decision", name_of(why.decision)},
                     {"similarity", why.similarity},
                     {"partial_threshold", why.partial_threshold},
                     {"same_threshold", why.same_threshold},
                     {"gate", name_of(why.gate)},
                     {"log_odds", why.evidence},
                     {"bias", why.bias},
                     {"features", std::move(features)},
                     {"terms", std::move(terms)},
                     {"path", std::move(path)},
                     {"flips", std::move(flips)}};
  out << book.dump(1) << '\n';
}

}  // namespace

int run_explain(Words words, const Streams& streams) {
  const std::optional<Arguments> arguments = parse_arguments(syntax(), words, streams.out);
  if (!arguments) return kDone;
  const std::vector<std::string>& operands = arguments->operands();
  if (arguments->has("inputs") && arguments->has("db")) throw UsageError("explain takes either --inputs or --db");
  const std::filesystem::path inputs = arguments->value("inputs").value_or(".");
  const Comparison run = read_run(operands[0], inputs);
  const std::vector<ClaimId> left = claims_named(run, operands[1]);
  const std::vector<ClaimId> right = claims_named(run, operands[2]);

  const Comparison again = compared_again(run, inputs, *arguments);
  for (const std::vector<ClaimId>& side : {left, right}) {
    for (const ClaimId claim : side) check_unchanged(run, again, claim);
  }
  Answer answer;
  std::tie(answer.a, answer.b) = most_similar(again, left, right);
  answer.why = explain_pair(again, answer.a, answer.b);
  answer.path = path_in_cluster(again, answer.a, answer.b);
  if (arguments->has("json")) {
    write_answer_json(again, answer, streams.out);
  } else {
    write_text(again, answer, streams.out);
  }
  return kDone;
}

}  // namespace tawatur
