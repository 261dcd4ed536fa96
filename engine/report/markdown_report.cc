// SPDX-License-Identifier: GPL-3.0-or-later
// report.md: CommonMark for mails, wikis and repositories. Every text that is not ours stands between isolates, so that
// it keeps its own direction, and every mark that CommonMark or its usual extensions would read is escaped.
#include <map>
#include <ostream>

#include "engine/model/value_names.h"
#include "engine/report/characters.h"
#include "engine/report/format_writers.h"
#include "engine/report/highlights.h"
#include "engine/report/record_ids.h"
#include "engine/report/relation_words.h"
#include "engine/report/words/interface_text.h"
#include "engine/report/words/page_name.h"
#include "engine/report/words/problem_text.h"

namespace tawatur {
namespace {

constexpr std::size_t kStrongest = 12;
constexpr std::size_t kMostEchoes = 12;
constexpr std::string_view kFirstStrongIsolate = "\xE2\x81\xA8";
constexpr std::string_view kPopIsolate = "\xE2\x81\xA9";

// A colon and a full stop are escaped where an address could begin, which extensions turn into a link.
std::string escaped(std::string_view words) {
  constexpr std::string_view kMarks = "\\`*_{}[]<>()#|&~!@$^=";
  const std::string line = plain_line(words);
  std::string result;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const bool address = (line[i] == ':' && line.compare(i + 1, 1, "/") == 0) ||
                         (line[i] == '.' && i >= 3 && line.compare(i - 3, 3, "www") == 0);
    if (address || kMarks.find(line[i]) != std::string_view::npos) result += '\\';
    result += line[i];
  }
  return result;
}

std::string isolated(std::string_view words) {
  return std::string(kFirstStrongIsolate) + escaped(words) + std::string(kPopIsolate);
}

struct Page {
  const Comparison& comparison;
  const InterfaceText& ui;
  FindingIndex index;
  std::ostream& out;

  void heading(int level, std::string_view words) const {
    out << '\n' << std::string(static_cast<std::size_t>(level), '#') << ' ' << words << "\n\n";
  }
  [[nodiscard]] std::string words(const DivergenceSpan& part) const {
    return "«" + isolated(comparison.text_of(part.article, part.span)) + "»";
  }
  [[nodiscard]] std::string outlets(const std::vector<ArticleId>& articles) const {
    std::string list;
    for (const ArticleId article : articles) {
      if (!list.empty()) list += ui.text("list_separator") + " ";
      list += isolated(page_name(ui, comparison.article(article))) + " (" + record_id(article) + ")";
    }
    return list;
  }
  [[nodiscard]] std::string explanation(const Divergence& divergence) const {
    const bool arabic = ui.is_arabic() && !divergence.explanation_arabic.empty();
    return isolated(arabic ? divergence.explanation_arabic : divergence.explanation);
  }
  [[nodiscard]] std::string sources(const Cluster& cluster) const {
    return ui.counted("outlets", outlets_of(comparison, articles_of(comparison, cluster)).size()) + " · **" +
           ui.counted("independent_sources", cluster.origins.size()) + "**";
  }
};

void write_readings(const Page& page, const Divergence& divergence, std::string_view indent) {
  for (const std::vector<DivergenceSpan>& side : sides_of(page.comparison, divergence)) {
    std::string before = std::string(indent) + "- ";
    for (const Wording& wording : wordings_of(page.comparison, side)) {
      page.out << before << page.words(wording.first) << " — " << page.outlets(wording.articles);
      before = "; ";
    }
    page.out << '\n';
  }
  if (divergence.missing_in.empty()) return;
  page.out << indent << "- " << page.ui.text("missing_in") << ' ' << page.outlets(divergence.missing_in) << '\n';
}

void write_overview(const Page& page) {
  const Comparison& comparison = page.comparison;
  page.heading(2, page.ui.text("overview"));
  for (const auto& [key, count] : {std::pair<const char*, std::size_t>{"tile.stories", comparison.stories.size()},
                                   {"tile.articles", comparison.corpus.articles.size()},
                                   {"tile.claims", comparison.claims.size()},
                                   {"tile.clusters", comparison.clusters.size()}}) {
    page.out << "- **" << count << "** " << page.ui.counted(key, count) << '\n';
  }
  page.heading(3, page.ui.text("strongest"));
  const std::vector<std::size_t> rows = strongest_divergences(comparison, page.index, kStrongest);
  if (rows.empty()) page.out << page.ui.text("no_hard_differences") << '\n';
  for (const std::size_t row : rows) {
    const Divergence& divergence = comparison.divergences[row];
    page.out << "- **" << page.ui.text("kind", name_of(divergence.kind)) << "** ("
             << (divergence.cluster ? record_id(*divergence.cluster) : divergence_record_id(row)) << ") "
             << isolated(subject_of(comparison, page.index, row)) << "  \n  " << page.explanation(divergence) << '\n';
    write_readings(page, divergence, "  ");
  }
  const std::vector<ClusterId> repeated = echoes(comparison, kMostEchoes);
  if (repeated.empty()) return;
  page.heading(3, page.ui.text("echoes"));
  page.out << page.ui.text("echoes_lead") << "\n\n";
  for (const ClusterId id : repeated) {
    const Cluster& cluster = comparison.clusters[id.value];
    page.out << "- (" << record_id(id) << ") " << isolated(cluster.label) << " — " << page.sources(cluster) << '\n';
  }
}

void write_problems(const Page& page) {
  page.heading(3, page.ui.text("unread"));
  if (page.comparison.corpus.problems.empty()) page.out << page.ui.text("all_read") << '\n';
  const ProblemText problems(page.ui.language());
  for (const IngestProblem& problem : page.comparison.corpus.problems) {
    page.out << "- " << isolated(problem.file);
    if (!problem.place.empty()) page.out << ' ' << isolated(problems.told(problem.place).text);
    page.out << page.ui.text("colon") << ' ' << isolated(problems.told(problem.reason).text) << '\n';
  }
}

void write_members(const Page& page, const Cluster& cluster) {
  for (const ClaimId id : cluster.claims) {
    const Claim& claim = page.comparison.claims[id.value];
    const ArticleId article = page.comparison.article_of(id);
    page.out << "- " << page.outlets({article}) << page.ui.text("colon") << ' ' << page.words({article, claim.span, 0});
    const bool own = claim.attribution.voice == Voice::own;
    page.out << " — " << page.ui.text("voice", own ? "own" : name_of(claim.attribution.mode));
    for (const Speaker& speaker : claim.attribution.speakers) {
      page.out << page.ui.text("list_separator") << ' ' << isolated(speaker.name);
    }
    page.out << '\n';
  }
}

void write_claim(const Page& page, ClusterId id) {
  const Cluster& cluster = page.comparison.clusters[id.value];
  page.heading(4, record_id(id) + " — " + isolated(cluster.label));
  page.out << "**" << relation_words(page.ui, page.comparison, page.index, id) << "** · " << page.sources(cluster)
           << "\n\n";
  write_members(page, cluster);
  const std::vector<std::size_t>& rows = page.index.divergences[id.value];
  if (rows.empty()) return;
  page.out << '\n' << page.ui.text("differences") << page.ui.text("colon") << "\n\n";
  for (const std::size_t row : rows) {
    const Divergence& divergence = page.comparison.divergences[row];
    page.out << "- **" << page.ui.text("kind", name_of(divergence.kind)) << "** ("
             << page.ui.text("weight", name_of(divergence.weight)) << ") " << page.explanation(divergence) << '\n';
    write_readings(page, divergence, "  ");
  }
}

void write_loose(const Page& page, std::size_t group) {
  const std::vector<std::size_t>& rows = page.index.loose[group];
  if (rows.empty()) return;
  page.heading(4, page.ui.text("terms") + " · " + page.ui.text("silence"));
  for (const std::size_t row : rows) {
    const Divergence& divergence = page.comparison.divergences[row];
    page.out << "- **" << page.ui.text("kind", name_of(divergence.kind)) << "** ("
             << page.ui.text("weight", name_of(divergence.weight)) << ") " << page.explanation(divergence) << '\n';
    write_readings(page, divergence, "  ");
  }
}

void write_stories(const Page& page) {
  page.heading(2, page.ui.text("stories"));
  const std::vector<std::vector<ClusterId>> groups = clusters_by_story(page.comparison, page.index);
  for (std::size_t group = 0; group < groups.size(); ++group) {
    const bool is_story = group < page.comparison.stories.size();
    if (!is_story && groups[group].empty() && page.index.loose[group].empty()) continue;
    if (is_story) {
      const Story& story = page.comparison.stories[group];
      page.heading(3, story_record_id(group) + " — " + isolated(story.label));
      page.out << page.outlets(story.articles) << '\n';
    } else {
      page.heading(3, page.ui.text("no_story"));
    }
    for (const ClusterId cluster : groups[group]) write_claim(page, cluster);
    write_loose(page, group);
  }
}

void write_house_styles(const Page& page) {
  if (page.comparison.house_styles.empty()) return;
  page.heading(2, page.ui.text("house_style"));
  page.out << page.ui.text("house_style_lead") << "\n\n";
  for (const HouseStyle& style : page.comparison.house_styles) {
    page.out << "- " << isolated(style.from_outlet) << " " << page.ui.text("becomes") << " "
             << isolated(style.to_outlet) << page.ui.text("colon") << " «" << isolated(style.before) << "» "
             << page.ui.text("becomes") << " "
             << (style.after.empty() ? page.ui.text("dropped") : "«" + isolated(style.after) + "»") << " — "
             << page.ui.filled("n_of_all",
                               {{"n", std::to_string(style.instances.size())}, {"all", std::to_string(style.chances)}})
             << '\n';
  }
}

void write_drifts(const Page& page) {
  if (page.comparison.drifts.empty()) return;
  page.heading(2, page.ui.text("drift"));
  page.out << page.ui.text("drift_lead") << "\n\n";
  const auto write_use = [&](ClaimId claim, std::string_view kind, std::string_view indent) {
    const ArticleId article = page.comparison.article_of(claim);
    page.out << indent << "- **" << page.ui.text("drift", kind) << "** — " << page.outlets({article})
             << page.ui.text("colon") << ' ' << page.words({article, page.comparison.claims[claim.value].span, 0})
             << '\n';
  };
  for (const QuotationDrift& drift : page.comparison.drifts) {
    page.out << "- (" << record_id(drift.cluster) << ") "
             << isolated(page.comparison.clusters[drift.cluster.value].label) << '\n';
    write_use(drift.fullest, "fullest", "  ");
    for (const StatementUse& use : drift.uses) write_use(use.claim, name_of(use.kind), "  ");
  }
}

void write_headlines(const Page& page) {
  if (page.comparison.headlines.empty()) return;
  page.heading(2, page.ui.text("headlines"));
  page.out << page.ui.text("headlines_lead") << "\n\n";
  for (const HeadlineFinding& headline : page.comparison.headlines) {
    const bool arabic = page.ui.is_arabic() && !headline.explanation_arabic.empty();
    page.out << "- " << page.outlets({headline.article}) << page.ui.text("colon") << ' '
             << page.words({headline.article, headline.span, 0}) << " — **"
             << page.ui.text("headline_gap", name_of(headline.gap)) << "** — "
             << isolated(arabic ? headline.explanation_arabic : headline.explanation) << '\n';
  }
}

// By reason and outlet; the claims by their ids.
void write_silences(const Page& page) {
  if (page.comparison.silences.empty()) return;
  std::map<SilenceKind, std::map<std::string, std::string>> claims;
  for (const Silence& silence : page.comparison.silences) {
    std::string& list = claims[silence.kind][silence.outlet];
    list += (list.empty() ? "" : page.ui.text("list_separator") + " ") + record_id(silence.cluster);
  }
  page.heading(2, page.ui.text("silence_kinds"));
  for (const auto& [kind, outlets] : claims) {
    page.out << "- **" << page.ui.text("silence_kind", name_of(kind)) << "** — "
             << page.ui.text("silence_means", name_of(kind)) << '\n';
    for (const auto& [outlet, list] : outlets) {
      page.out << "  - " << isolated(outlet) << page.ui.text("colon") << ' ' << list << '\n';
    }
  }
}

void write_circles(const Page& page) {
  if (page.comparison.circles.empty()) return;
  page.heading(2, page.ui.text("circles"));
  page.out << page.ui.text("circles_lead") << "\n\n";
  for (const CitationCircle& circle : page.comparison.circles)
    page.out << "- " << page.outlets(circle.articles) << '\n';
}

void write_articles(const Page& page) {
  page.heading(2, page.ui.text("articles_heading"));
  for (std::size_t i = 0; i < page.comparison.corpus.articles.size(); ++i) {
    const ArticleId id(i);
    const Article& article = page.comparison.article(id);
    const InputFile& input = page.comparison.corpus.inputs[page.comparison.corpus.document_of(article).input.value];
    page.out << "- " << page.outlets({id});
    if (article.title) page.out << ": " << page.words({id, *article.title, 0});
    if (article.published.value) page.out << " — " << iso_day(*article.published.value);
    page.out << " — " << isolated(input.name) << ", SHA-256 `" << plain_line(input.sha256) << "`\n";
  }
}

}  // namespace

void write_markdown(const Comparison& comparison, const ReportOptions& options, std::ostream& out) {
  const InterfaceText ui(options.language);
  const Page page{comparison, ui, index_findings(comparison), out};
  out << "# " << ui.text("page_title") << "\n\n" << ui.text("page_subtitle") << '\n';
  write_overview(page);
  write_problems(page);
  write_stories(page);
  write_house_styles(page);
  write_drifts(page);
  write_circles(page);
  write_silences(page);
  write_headlines(page);
  write_articles(page);
  page.heading(2, ui.text("method"));
  for (const char* key : {"limit.no_verdict", "limit.corpus", "limit.errors"}) out << "- " << ui.text(key) << '\n';
  out << '\n' << escaped(comparison.program) << '\n';
}

}  // namespace tawatur
