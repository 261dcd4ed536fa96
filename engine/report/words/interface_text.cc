// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/words/interface_text.h"

#include "engine/model/error.h"
#include "engine/text/lexicon.h"

namespace tawatur {

InterfaceText::InterfaceText(ReportLanguage language) : language_(language) {
  for (LexiconRow& row : lexicon_rows("interface")) {
    if (row.size() != 3) throw ConfigError("corpus/lexicons/interface.tsv: '" + row[0] + "' needs three columns");
    texts_.emplace(row[0], is_arabic() ? row[1] : row[2]);
  }
}

const std::string& InterfaceText::text(std::string_view key) const {
  const auto found = texts_.find(key);
  if (found == texts_.end()) throw ConfigError("corpus/lexicons/interface.tsv lacks '" + std::string(key) + "'");
  return found->second;
}

const std::string& InterfaceText::text(std::string_view group, std::string_view name) const {
  return text(std::string(group) + "." + std::string(name));
}

const std::string* InterfaceText::known(std::string_view group, std::string_view name) const {
  const auto found = texts_.find(std::string(group) + "." + std::string(name));
  return found == texts_.end() ? nullptr : &found->second;
}

std::string InterfaceText::filled(std::string_view key, Insertions insertions) const {
  std::string result = text(key);
  for (const auto& [name, value] : insertions) {
    const std::string mark = "{" + std::string(name) + "}";
    for (std::size_t at = result.find(mark); at != std::string::npos; at = result.find(mark, at + value.size())) {
      result.replace(at, mark.size(), value);
    }
  }
  return result;
}

std::string InterfaceText::counted(std::string_view key, std::size_t count) const {
  return filled(std::string(key) + "." + std::string(plural_category(language_, count)),
                {{"n", std::to_string(count)}});
}

std::string_view plural_category(ReportLanguage language, std::size_t count) {
  if (count == 1) return "one";
  if (language == ReportLanguage::english) return "other";
  if (count == 2) return "two";
  const std::size_t hundredth = count % 100;
  if (hundredth >= 3 && hundredth <= 10) return "few";
  return hundredth >= 11 ? "many" : "other";
}

}  // namespace tawatur
