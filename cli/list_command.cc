// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <ostream>

#include "cli/commands.h"
#include "cli/console/nearest_name.h"
#include "cli/options.h"
#include "cli/run.h"
#include "engine/divergence/divergence_detectors.h"
#include "engine/ingest/article_readers.h"
#include "engine/report/report_formats.h"
#include "engine/text/corpus_files.h"

namespace tawatur {
namespace {

// Name and explanation, with a tab between: fit for cut and sort.
void write_row(std::string_view name, std::string_view summary, std::ostream& out) {
  out << name << '\t' << summary << '\n';
}

void list_formats(std::ostream& out) {
  for (const ArticleReader& reader : article_readers()) write_row(reader.name, reader.summary, out);
}

void list_reports(std::ostream& out) {
  for (const ReportFormat& format : report_formats()) write_row(format.name, format.summary, out);
}

void list_detectors(std::ostream& out) {
  for (const DivergenceDetector& detector : divergence_detectors()) write_row(detector.name, detector.summary, out);
}

// The first sentence of the comment at the head of a data file, which says what it is.
std::string first_sentence(std::string_view content) {
  std::string comment;
  while (content.starts_with('#')) {
    const std::string_view line = content.substr(0, content.find('\n'));
    comment += line.substr(std::min(line.find_first_not_of('#'), line.size()));
    content.remove_prefix(std::min(line.size() + 1, content.size()));
  }
  comment.erase(0, comment.find_first_not_of(' '));
  std::replace(comment.begin(), comment.end(), '\t', ' ');
  return comment.substr(0, comment.find(". "));
}

// The value of "name = ..." in an outlet's profile.
std::string_view outlet_name(std::string_view content) {
  constexpr std::string_view kKey = "name = ";
  const std::size_t at = content.starts_with(kKey) ? 0 : content.find("\n" + std::string(kKey)) + 1;
  const std::string_view rest = content.substr(at + kKey.size());
  return rest.substr(0, rest.find('\n'));
}

void list_outlets(std::ostream& out) {
  constexpr std::string_view kFolder = "outlets/";
  for (const CorpusFile& file : corpus_files(kFolder)) {
    write_row(file.path.substr(kFolder.size()), outlet_name(file.content), out);
  }
}

void list_lexicons(std::ostream& out) {
  constexpr std::string_view kFolder = "lexicons/";
  for (const CorpusFile& file : corpus_files(kFolder)) {
    write_row(file.path.substr(kFolder.size()), first_sentence(file.content), out);
  }
}

struct Listing {
  std::string_view name;
  void (*write)(std::ostream& out);
};

constexpr std::array kListings = std::to_array<Listing>({
    {"formats", list_formats},
    {"reports", list_reports},
    {"detectors", list_detectors},
    {"outlets", list_outlets},
    {"lexicons", list_lexicons},
});

}  // namespace

int run_list(Words words, const Streams& streams) {
  const CommandSyntax syntax = {
      .name = "list",
      .usage = "formats|reports|detectors|outlets|lexicons",
      .description = "Lists what is built in: name and explanation, separated by a tab.",
      .options = {},
      .least_operands = 1,
      .most_operands = 1,
  };
  const std::optional<Arguments> arguments = parse_arguments(syntax, words, streams.out);
  if (!arguments) return kDone;
  const std::string& wanted = arguments->operands().front();
  std::vector<std::string_view> names;
  for (const Listing& listing : kListings) {
    names.push_back(listing.name);
    if (listing.name != wanted) continue;
    listing.write(streams.out);
    return kDone;
  }
  throw UsageError("there is no list of '" + wanted + "'" + did_you_mean(wanted, names) + "; usage: tawatur list " +
                   std::string(syntax.usage));
}

}  // namespace tawatur
