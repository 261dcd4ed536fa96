// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/plain_lines.h"

#include <algorithm>
#include <iterator>
#include <sstream>
#include <string_view>
#include <vector>

#include "cli/corpus_reader.h"
#include "cli/input_files.h"
#include "engine/ingest/article_readers.h"
#include "engine/ingest/charset.h"
#include "engine/model/error.h"

namespace tawatur {
namespace {

constexpr std::size_t kFirstBytes = 4096;

std::string bytes_of(const InputPath& file, std::istream& in) {
  if (file.path == "-") return {std::istreambuf_iterator<char>(in), {}};
  std::variant<std::string, IngestProblem> bytes = read_file_bytes(file, ReadOptions{}.input_bytes);
  if (const auto* problem = std::get_if<IngestProblem>(&bytes))
    throw InputError(problem->file + ": " + problem->reason);
  return std::move(std::get<std::string>(bytes));
}

bool is_plain_text(const std::string& name, std::string_view bytes) {
  for (const ArticleReader& reader : article_readers()) {
    if (reader.recognises(name, bytes.substr(0, kFirstBytes))) return reader.name == "text";
  }
  return true;
}

std::vector<Block> lines_of(std::string_view text) {
  std::vector<Block> blocks;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::size_t first = text.find_first_not_of(" \t\r\n", begin);
    if (first < end) {
      blocks.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, BlockKind::paragraph});
    }
    begin = end + 1;
  }
  return blocks;
}

}  // namespace

Corpus read_lines_or_articles(const std::string& operand, std::istream& in) {
  const InputPaths paths = find_input_paths(std::vector{operand});
  if (paths.files.size() != 1) throw InputError("'" + operand + "' is not one file; name a single file");
  const std::string bytes = bytes_of(paths.files.front(), in);
  const std::string& name = paths.files.front().name;
  Corpus corpus;
  if (!is_plain_text(name, bytes)) {
    std::istringstream stream(bytes);
    read_input(stream, name, ReadOptions{}, corpus);
    finish_corpus(corpus);
    if (corpus.articles.empty()) throw InputError(name + ": no article was found");
    return corpus;
  }
  if (const std::string reason = binary_reason(bytes); !reason.empty()) throw InputError(name + ": " + reason);
  DecodedText decoded = decode_text(bytes, {});
  Document document;
  document.is_input = decoded.unchanged;
  document.encoding = std::move(decoded.encoding);
  document.text = std::move(decoded.utf8);
  corpus.inputs.push_back({name, bytes.size(), {}});
  Article article;
  article.blocks = lines_of(document.text);
  if (article.blocks.empty()) throw InputError(name + ": the file holds no text");
  corpus.documents.push_back(std::move(document));
  corpus.articles.push_back(std::move(article));
  return corpus;
}

}  // namespace tawatur
