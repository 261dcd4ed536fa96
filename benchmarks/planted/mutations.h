// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "benchmarks/generator/random.h"
#include "engine/model/comparison.h"

namespace tawatur::planted {

/// A real article to plant changes in: its text, one paragraph a line, and what the engine reads in it.
struct Original {
  std::string body;
  std::vector<Sentence> sentences;        ///< with spans in `body`
  std::vector<Attribution> attributions;  ///< one for each sentence
  std::string foreign_sentence;           ///< a sentence of another article, for additions
};

/// One change: bytes `removed` of the body give way to `inserted`.
struct Edit {
  Span removed;
  std::string inserted;
};

/// One kind of change. To add one: a function, a row in mutations.cc, a test.
struct MutationKind {
  std::string_view name;
  std::string_view summary;
  /// Kinds of divergence that name the change rightly; empty for a harmless change, which no hard divergence may meet.
  std::span<const DivergenceKind> expected;
  /// The places where the change could be made, as far as the words themselves tell.
  std::vector<Edit> (*places)(const Original& original, Random& random);

  [[nodiscard]] bool harmful() const { return !expected.empty(); }
};

/// The only list, ascending by name.
[[nodiscard]] std::span<const MutationKind> mutation_kinds();

/// The places of the kind, without those whose neighbouring words forbid the change
/// (corpus/lexicons/planted_guards.tsv).
[[nodiscard]] std::vector<Edit> allowed_places(const MutationKind& kind, const Original& original, Random& random);

/// The body with the edit made.
[[nodiscard]] std::string edited(std::string_view body, const Edit& edit);

}  // namespace tawatur::planted
