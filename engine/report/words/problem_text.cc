// SPDX-License-Identifier: GPL-3.0-or-later
// The English sentence is the key of its translation, as in message catalogues (gettext), so that a run of any age can
// be told in either language. A {} stands for what differs from case to case; it is translated by itself where it can
// be.
#include "engine/report/words/problem_text.h"

#include "engine/model/error.h"
#include "engine/text/lexicon.h"

namespace tawatur {
namespace {

constexpr std::string_view kInsertion = "{}";
constexpr std::string_view kBetween = ", ";
constexpr std::string_view kArabicComma = "\u060C";

std::vector<std::string> split(std::string_view text, std::string_view separator) {
  std::vector<std::string> parts;
  for (std::size_t at = text.find(separator); at != std::string_view::npos; at = text.find(separator)) {
    parts.emplace_back(text.substr(0, at));
    text.remove_prefix(at + separator.size());
  }
  parts.emplace_back(text);
  return parts;
}

// What stands for the insertions, where the text has all parts in order.
std::optional<std::vector<std::string_view>> insertions_of(const std::vector<std::string>& parts,
                                                           std::string_view text) {
  std::vector<std::string_view> insertions;
  if (!text.starts_with(parts.front())) return std::nullopt;
  std::size_t at = parts.front().size();
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const bool last = i + 1 == parts.size();
    if (last && (text.size() < at + parts[i].size() || !text.ends_with(parts[i]))) return std::nullopt;
    const std::size_t end = last ? text.size() - parts[i].size() : text.find(parts[i], at);
    if (end == std::string_view::npos || end == at) return std::nullopt;
    insertions.push_back(text.substr(at, end - at));
    at = end + parts[i].size();
  }
  return at == text.size() ? std::optional(insertions) : std::nullopt;
}

}  // namespace

ProblemText::ProblemText(ReportLanguage language) {
  if (language != ReportLanguage::arabic) return;
  for (const LexiconRow& row : lexicon_rows("problem_reasons")) {
    if (row.size() != 2) throw ConfigError("corpus/lexicons/problem_reasons.tsv: '" + row[0] + "' needs two columns");
    sentences_.push_back({split(row[0], kInsertion), row[1]});
  }
}

ToldProblem ProblemText::told(std::string_view english) const {
  std::optional<std::string> arabic = in_arabic(english);
  if (arabic) return {*std::move(arabic), "ar"};
  return {std::string(english), "en"};
}

std::optional<std::string> ProblemText::in_arabic(std::string_view english) const {
  std::optional<std::string> list = list_in_arabic(english);
  if (list) return list;
  for (const Sentence& sentence : sentences_) {
    const std::optional<std::vector<std::string_view>> insertions = insertions_of(sentence.parts, english);
    if (insertions) return filled(sentence, *insertions);
  }
  return std::nullopt;
}

std::string ProblemText::filled(const Sentence& sentence, const std::vector<std::string_view>& insertions) const {
  const std::vector<std::string> around = split(sentence.arabic, kInsertion);
  std::string text = around.front();
  for (std::size_t i = 1; i < around.size(); ++i) {
    text += told(insertions[i - 1]).text + around[i];
  }
  return text;
}

// "3 of this, 2 of that", where each is known.
std::optional<std::string> ProblemText::list_in_arabic(std::string_view english) const {
  const std::vector<std::string> items = split(english, kBetween);
  if (items.size() < 2) return std::nullopt;
  std::string list;
  for (const std::string& item : items) {
    const std::optional<std::string> arabic = in_arabic(item);
    if (!arabic) return std::nullopt;
    list += (list.empty() ? "" : std::string(kArabicComma) + " ") + *arabic;
  }
  return list;
}

}  // namespace tawatur
