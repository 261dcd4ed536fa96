// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace tawatur {

enum class ReportLanguage : std::uint8_t { arabic, english };

/// The words of reports in one language, from corpus/lexicons/interface.tsv. They hold no markup; what is inserted
/// into them must be our own words or numbers, quoted text stands in elements of its own.
class InterfaceText {
 public:
  explicit InterfaceText(ReportLanguage language);

  [[nodiscard]] ReportLanguage language() const { return language_; }
  [[nodiscard]] bool is_arabic() const { return language_ == ReportLanguage::arabic; }

  /// Throws ConfigError for an unknown key.
  [[nodiscard]] const std::string& text(std::string_view key) const;
  [[nodiscard]] const std::string& text(std::string_view group, std::string_view name) const;
  /// Nothing for a name that has no words here: names that stages give freely.
  [[nodiscard]] const std::string* known(std::string_view group, std::string_view name) const;

  /// The text with each {name} replaced.
  using Insertions = std::initializer_list<std::pair<std::string_view, std::string>>;
  [[nodiscard]] std::string filled(std::string_view key, Insertions insertions) const;

  /// A counted noun: the form of the key's plural category (CLDR: one, two, few, many, other) with {n} replaced.
  [[nodiscard]] std::string counted(std::string_view key, std::size_t count) const;

 private:
  ReportLanguage language_;
  std::map<std::string, std::string, std::less<>> texts_;
};

/// CLDR plural category of a whole number.
[[nodiscard]] std::string_view plural_category(ReportLanguage language, std::size_t count);

}  // namespace tawatur
