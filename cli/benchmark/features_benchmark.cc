// SPDX-License-Identifier: GPL-3.0-or-later
#include <ostream>

#include "cli/benchmark/benchmarks.h"
#include "cli/corpus_reader.h"
#include "cli/options.h"
#include "cli/run.h"
#include "engine/engine.h"
#include "engine/similarity/pair_scorer.h"

namespace tawatur {
namespace {

CommandSyntax syntax() {
  return {
      .name = "benchmark features",
      .usage = "PATH... > FEATURES.tsv",
      .description =
          "Writes every candidate pair of claims with the values of all features, to learn the weights of\n"
          "corpus/models/pair_scorer.tsv from (benchmarks/learn_pair_weights.py). Columns: article, begin and end of\n"
          "both claims, then the features. An article is told by its own id, else by its input.",
      .options = {kThreadsOption},
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

}  // namespace

int run_features_benchmark(Words words, const Streams& streams) {
  const std::optional<Arguments> arguments = parse_arguments(syntax(), words, streams.out);
  if (!arguments) return kDone;
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
