// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/model/comparison.h"
#include "engine/report/json_writer.h"
#include "engine/report/record_ids.h"

namespace tawatur {

/// What every record of comparison.json is written from.
struct JsonContext {
  const Comparison& comparison;
  std::vector<std::string> files;  ///< by document, see document_files()
  JsonWriter& json;
  StableIds stable = {};

  [[nodiscard]] const std::string& file_of(ArticleId article) const {
    return files[comparison.article(article).document.value];
  }
};

// The records of what was read, one function each; json_report.cc writes those of what was found.
void write_article_record(const JsonContext& context, ArticleId id);
void write_boilerplate_record(const JsonContext& context, const Boilerplate& piece);
void write_sentence_record(const JsonContext& context, SentenceId id);
void write_claim_record(const JsonContext& context, ClaimId id);

/// The tables of engine/model/findings.h: keys that the format does not ask for (json_findings.cc).
void write_findings(const JsonContext& context);

/// "problems": what could not be read.
void write_problem_records(JsonWriter& json, const std::vector<IngestProblem>& problems);

/// "start" and "end" of a span.
void write_offset_members(JsonWriter& json, Span span);

void write_article_ids(JsonWriter& json, std::string_view key, const std::vector<ArticleId>& ids);

void write_string_list(JsonWriter& json, std::string_view key, const std::vector<std::string>& strings);

}  // namespace tawatur
