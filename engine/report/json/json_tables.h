// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace tawatur {

/// comparison.json taken apart: its members by name, its tables record by record. The tree of a whole file takes ten
/// times its size in memory; that of one record is nothing. Refers to the text.
class JsonTables {
 public:
  /// Throws InputError for what is no JSON object, and the parser's error for what is no JSON. Linear.
  explicit JsonTables(std::string_view text);

  /// Null when it is missing.
  [[nodiscard]] nlohmann::json member(std::string_view name) const;

  /// Calls `read` with every record of a table in order; with none when it is missing.
  template <class Read>
  void each(std::string_view table, const Read& read) const {
    for (std::string_view rest = records_of(table); !rest.empty();) read(next_record(rest));
  }

 private:
  [[nodiscard]] std::string_view records_of(std::string_view table) const;
  [[nodiscard]] static nlohmann::json next_record(std::string_view& rest);

  std::map<std::string, std::string_view, std::less<>> members_;
};

}  // namespace tawatur
