// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/analysis/analysis.h"
#include "cli/commands.h"
#include "cli/corpus_reader.h"
#include "cli/options.h"
#include "cli/plain_lines.h"
#include "cli/run.h"
#include "cli/terminal_color.h"

namespace tawatur {
namespace {

CommandSyntax syntax() {
  return {
      .name = "analyze",
      .usage = "FILE",
      .description =
          "Writes what the program reads in a text as one JSON object: its sentences with voice, speakers, relays, "
          "names, quantities, dates and claims. Offsets are bytes of the file.\n"
          "A plain text is taken as it is, every line a paragraph; other formats are read as by compare. - is the "
          "standard input.",
      .options = {{"published", 0, "DAY", "the day against which \"yesterday\" is read, YYYY-MM-DD"},
                  {"view", 0, "", "a page to read instead of JSON"},
                  kColorOption,
                  kThreadsOption},
      .least_operands = 1,
      .most_operands = 1,
  };
}

void set_published(Corpus& corpus, const std::string& day) {
  const std::optional<Day> published = parse_iso_day(day);
  if (!published) throw UsageError("--published takes a day as YYYY-MM-DD, not '" + day + "'");
  for (Article& article : corpus.articles) article.published.value = published;
}

}  // namespace

int run_analyze(Words words, const Streams& streams) {
  const std::optional<Arguments> arguments = parse_arguments(syntax(), words, streams.out);
  if (!arguments) return kDone;
  const bool color = wants_color(*arguments, streams.out);
  Corpus corpus = read_lines_or_articles(arguments->operands().front(), streams.in);
  if (const std::optional<std::string> day = arguments->value("published")) set_published(corpus, *day);
  const Analysis analysis = analyze(std::move(corpus), arguments->threads());
  if (arguments->has("view")) {
    write_analysis_view(analysis, color, streams.out);
  } else {
    write_analysis_json(analysis, streams.out);
  }
  return kDone;
}

}  // namespace tawatur
