// SPDX-License-Identifier: GPL-3.0-or-later
#include <fstream>
#include <ostream>

#include "cli/benchmark/benchmarks.h"
#include "cli/corpus_reader.h"
#include "cli/options.h"
#include "cli/run.h"
#include "cli/text_pairs.h"
#include "engine/engine.h"
#include "engine/model/error.h"
#include "engine/similarity/pair_scorer.h"

namespace tawatur {
namespace {

CommandSyntax syntax() {
  return {
      .name = "benchmark features",
      .usage = "PATH... > FEATURES.tsv  or  --pairs FILE.tsv > FEATURES.tsv",
      .description =
          "Writes every candidate pair of claims with the values of all features, to learn the weights of\n"
          "corpus/models/pair_scorer.tsv from (benchmarks/learn_pair_weights.py). Columns: article, begin and end of\n"
          "both claims, then the features. An article is told by its own id, else by its input.\n"
          "With --pairs those of texts that are paired already, as tawatur pairs reads them, to learn\n"
          "text_pair_scorer.tsv and text_contrast.tsv from (benchmarks/learn_text_weights.py): id, then the features.",
      .options = {{"pairs", 0, "", "texts that are paired already"}, kThreadsOption},
      .least_operands = 1,
  };
}

void write_claim(const Comparison& comparison, ClaimId id, std::ostream& out) {
  const Claim& claim = comparison.claims[id.value];
  const Article& article = comparison.article(comparison.article_of(id));
  const InputFile& input = comparison.corpus.inputs[comparison.corpus.document_of(article).input.value];
  out << (article.input_id.empty() ? input.name : article.input_id) << '\t' << claim.span.begin << '\t'
      << claim.span.end << '\t';
}

void write_text_features(const std::string& path, unsigned threads, std::ostream& out) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw InputError(path + ": cannot be opened");
  const std::vector<TextPair> pairs = read_text_pairs(in);
  out << "id";
  for (const PairFeature& feature : pair_features()) out << '\t' << feature.name;
  for (const ContrastFeature& feature : contrast_features()) out << '\t' << feature.name;
  out << '\n';
  const std::vector<TextPairFeatures> features = text_pair_features(pairs, threads);
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    out << pairs[i].id;
    for (const float value : features[i].likeness) out << '\t' << value;
    for (const float value : features[i].contrast) out << '\t' << value;
    out << '\n';
  }
}

}  // namespace

int run_features_benchmark(Words words, const Streams& streams) {
  const std::optional<Arguments> arguments = parse_arguments(syntax(), words, streams.out);
  if (!arguments) return kDone;
  if (arguments->has("pairs")) {
    for (const std::string& path : arguments->operands()) write_text_features(path, arguments->threads(), streams.out);
    return kDone;
  }
  CompareOptions options;
  options.threads = arguments->threads();
  const Comparison comparison = compare(read_corpus(arguments->operands(), streams.in, options.threads), options);
  streams.out << "article_a\tbegin_a\tend_a\tarticle_b\tbegin_b\tend_b";
  for (const PairFeature& feature : pair_features()) streams.out << '\t' << feature.name;
  streams.out << '\n';
  for (const PairEvidence& evidence : pair_evidence(comparison)) {
    write_claim(comparison, evidence.a, streams.out);
    write_claim(comparison, evidence.b, streams.out);
    for (std::size_t i = 0; i < kPairFeatures; ++i) streams.out << (i == 0 ? "" : "\t") << evidence.values[i];
    streams.out << '\n';
  }
  return kDone;
}

}  // namespace tawatur
