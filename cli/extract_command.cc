// SPDX-License-Identifier: GPL-3.0-or-later
#include <ostream>

#include "cli/commands.h"
#include "cli/corpus_reader.h"
#include "cli/options.h"
#include "cli/run.h"
#include "engine/report/json_writer.h"

namespace tawatur {
namespace {

CommandSyntax syntax() {
  return {
      .name = "extract",
      .usage = "PATH...",
      .description =
          "Writes the articles found in the inputs to the standard output, one JSON object a line: file, article "
          "(its number in the file), title, published, publisher, origin, language, text, and more.\n"
          "PATH is a file, a folder (walked, hidden names left out), - for the standard input, or @LIST for a file\n"
          "with one path a line. What could not be used is told on the standard error.",
      .options = {{"jsonl", 0, "", "one JSON object a line: the only form, named so that scripts can say it"},
                  {"strict", 0, "", "exit with 3 when an input could not be used"},
                  kMapOption,
                  kThreadsOption,
                  kQuietOption},
      .least_operands = 1,
  };
}

std::string body_of(const Corpus& corpus, const Article& article) {
  std::string body;
  for (const Block& block : article.blocks) {
    if (!body.empty()) body += '\n';
    body += slice(corpus.document_of(article).text, block.span);
  }
  return body;
}

void write_article(const Corpus& corpus, const Article& article, std::uint64_t number, std::ostream& out) {
  const Document& document = corpus.document_of(article);
  JsonWriter json(out);
  json.begin_object();
  json.member("file", std::string_view(corpus.inputs[document.input.value].name));
  json.member("article", number);
  json.optional_member("title", article.title ? slice(document.text, *article.title) : std::string_view());
  json.optional_member("published", article.published.value ? iso_day(*article.published.value) : std::string());
  json.optional_member("publisher", article.publisher.value_or(""));
  json.optional_member("origin", article.origin.value_or(""));
  json.optional_member("language", article.language);
  json.optional_member("input_id", article.input_id);
  json.optional_member("url", article.url);
  json.member("encoding", std::string_view(document.encoding));
  json.key("flags");
  json.begin_array();
  for (const std::string& flag : article.flags) json.value(std::string_view(flag));
  json.end_array();
  json.member("text", std::string_view(body_of(corpus, article)));
  json.end_object();
  out << '\n';
}

}  // namespace

int run_extract(Words words, const Streams& streams) {
  const std::optional<Arguments> arguments = parse_arguments(syntax(), words, streams.out);
  if (!arguments) return kDone;
  const Corpus corpus = read_corpus(arguments->operands(), streams.in, arguments->threads(), read_options(*arguments));
  std::uint64_t number = 0;
  const InputFile* file = nullptr;
  for (const Article& article : corpus.articles) {
    const InputFile* its_file = &corpus.inputs[corpus.document_of(article).input.value];
    number = its_file == file ? number + 1 : 1;
    file = its_file;
    write_article(corpus, article, number, streams.out);
  }
  if (!arguments->has("quiet")) report_problems(corpus.problems, streams.err);
  return arguments->has("strict") && !corpus.problems.empty() ? kProblems : kDone;
}

}  // namespace tawatur
