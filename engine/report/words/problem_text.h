// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/report/words/interface_text.h"

namespace tawatur {

/// Words in the language that they are in: a tag such as "ar".
struct ToldProblem {
  std::string text;
  std::string_view language;
};

/// What could not be read, in the language of a report. Readers give places and reasons in English, as programs want
/// them; corpus/lexicons/problem_reasons.tsv has each sentence in Arabic. What it lacks stays English.
class ProblemText {
 public:
  explicit ProblemText(ReportLanguage language);

  /// A place or a reason of an IngestProblem. Linear in the table.
  [[nodiscard]] ToldProblem told(std::string_view english) const;

 private:
  struct Sentence {
    std::vector<std::string> parts;  ///< what stands around the {} of the English
    std::string arabic;
  };

  [[nodiscard]] std::optional<std::string> in_arabic(std::string_view english) const;  // nothing where it is unknown
  [[nodiscard]] std::string filled(const Sentence& sentence, const std::vector<std::string_view>& insertions) const;
  [[nodiscard]] std::optional<std::string> list_in_arabic(std::string_view english) const;

  std::vector<Sentence> sentences_;  // none for English
};

}  // namespace tawatur
