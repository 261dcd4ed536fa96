// SPDX-License-Identifier: GPL-3.0-or-later
#include <fstream>
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/commands.h"
#include "cli/database_corpus.h"
#include "cli/options.h"
#include "cli/run.h"
#include "cli/text_pairs.h"
#include "engine/article_analysis.h"
#include "engine/model/value_names.h"

namespace tawatur {
namespace {

CommandSyntax syntax() {
  return {
      .name = "pairs",
      .usage = "FILE.tsv [--background DB]",
      .description =
          "Compares texts that are paired already: id, text and text, separated by tabs; - for the standard input.\n"
          "Prints a JSON object a line: id, similarity, decision (same, partial, different) and, unless different,\n"
          "the divergences with kind and weight. How rare a word is and which words stand for each other is told by\n"
          "the file itself, and better by many articles: those of a database (tawatur index).",
      .options = {{"background", 0, "DB", "count the words of the articles of a database too"}, kThreadsOption},
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

std::vector<Sentence> sentences_of_database(const std::string& folder, unsigned threads) {
  DatabaseCorpus database = database_corpus(folder, {}, threads);
  return joined(all_analyses(database.corpus, std::move(database.known), threads)).sentences;
}

}  // namespace

int run_pairs(Words words, const Streams& streams) {
  const std::optional<Arguments> arguments = parse_arguments(syntax(), words, streams.out);
  if (!arguments) return kDone;
  const std::vector<TextPair> pairs = read_pairs(arguments->operands().front(), streams.in);
  std::vector<Sentence> background;
  if (const std::optional<std::string> folder = arguments->value("background")) {
    background = sentences_of_database(*folder, arguments->threads());
  }
  const std::vector<TextPairAnswer> answers = compare_text_pairs(pairs, arguments->threads(), background);
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
