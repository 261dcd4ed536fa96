// SPDX-License-Identifier: GPL-3.0-or-later
#include <fstream>
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/commands.h"
#include "cli/options.h"
#include "cli/run.h"
#include "cli/text_pairs.h"
#include "engine/model/value_names.h"

namespace tawatur {
namespace {

CommandSyntax syntax() {
  return {
      .name = "pairs",
      .usage = "FILE.tsv",
      .description =
          "Compares texts that are paired already: id, text and text, separated by tabs; - for the standard input.\n"
          "Prints a JSON object a line: id, similarity, decision (same, partial, different) and, unless different, "
          "the\n"
          "divergences with kind and weight. How rare a word is is told by the file itself.",
      .options = {kThreadsOption},
      .least_operands = 1,
      .most_operands = 1,
  };
}

std::vector<TextPair> read_pairs(const std::string& path, std::istream& standard_input) {
  if (path == "-") return read_text_pairs(standard_input);
  std::ifstream in(path, std::ios::binary);
  if (!in) throw InputError(path + ": cannot be opened");
  return read_text_pairs(in);
}

}  // namespace

int run_pairs(Words words, const Streams& streams) {
  const std::optional<Arguments> arguments = parse_arguments(syntax(), words, streams.out);
  if (!arguments) return kDone;
  const std::vector<TextPair> pairs = read_pairs(arguments->operands().front(), streams.in);
  const std::vector<TextPairAnswer> answers = compare_text_pairs(pairs, arguments->threads());
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    nlohmann::ordered_json divergences = nlohmann::ordered_json::array();
    for (const Divergence& divergence : answers[i].divergences) {
      divergences.push_back({{"kind", name_of(divergence.kind)}, {"weight", name_of(divergence.weight)}});
    }
    const nlohmann::ordered_json answer = {{"id", pairs[i].id},
                                           {"similarity", answers[i].similarity},
                                           {"decision", name_of(answers[i].decision)},
                                           {"divergences", std::move(divergences)}};
    streams.out << answer.dump() << '\n';
  }
  return kDone;
}

}  // namespace tawatur
