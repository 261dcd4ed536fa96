// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/ingest/article_readers.h"

namespace tawatur {

/// What a record of any format may tell about its article.
enum class RecordField : std::uint8_t { id, url, title, text, published, outlet, origin, author, language };
inline constexpr std::size_t kRecordFields = 9;

/// One article as a row of a table, an object of JSON Lines or an entry of a feed gives it. Keys are those of
/// news-please and their usual aliases; of several keys for one field the more exact one wins, of equal keys the last.
class ArticleRecord {
 public:
  /// Takes the value of a key; keys with no meaning here and empty values (also the word "None") are ignored.
  void set(std::string_view key, std::string_view value);
  /// Takes a value for a field, over whatever a key said.
  void set(RecordField field, std::string_view value);
  [[nodiscard]] const std::string& get(RecordField field) const { return values_[static_cast<std::size_t>(field)]; }
  [[nodiscard]] bool empty() const;
  /// Forgets everything, keeps the memory.
  void clear();

 private:
  std::array<std::string, kRecordFields> values_;
  std::array<int, kRecordFields> ranks_{};
};

/// The field that a key names; nothing when it has no meaning here.
[[nodiscard]] std::optional<RecordField> field_of(std::string_view key);
/// Does this key name a field, as far as ArticleRecord::set cares?
[[nodiscard]] bool is_record_key(std::string_view key);

/// Where a record stands and how it was read.
struct RecordOrigin {
  std::string place;  ///< "line 12", for problems
  std::string encoding = "utf-8";
  std::vector<std::string> flags;
};

/// Appends the record as a document of its own (title, empty line, text) with its article; a record without text
/// becomes a problem. Control characters are dropped, line ends become '\n'.
void append_record(const ArticleRecord& record, const RecordOrigin& origin, const ReadOptions& options, Corpus& corpus);

/// Counts what one input leaves in memory: texts, and what is noted about them.
class InputBudget {
 public:
  InputBudget(const ReadOptions& options, const Corpus& corpus);

  /// Counts what was appended to `corpus` since the last call. False, with a problem the first time, once that is more
  /// than allowed: the rest of the input is not read.
  [[nodiscard]] bool allows(const std::string& place, Corpus& corpus);

 private:
  std::uint64_t allowed_;
  std::uint64_t kept_ = 0;
  bool told_ = false;
  std::size_t documents_;
  std::size_t boilerplate_;
  std::size_t problems_;
};

/// Names a problem of the input that is being read.
void add_problem(Corpus& corpus, std::string place, std::string reason);

}  // namespace tawatur
