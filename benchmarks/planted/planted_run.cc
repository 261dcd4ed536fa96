// SPDX-License-Identifier: GPL-3.0-or-later
// Planted divergence: change one thing in a copy of a real article and see whether exactly that is reported. Recall and
// false alarms are known without annotators, on the user's own corpus (the idea of mutation testing, DeMillo, Lipton
// and Sayward 1978, applied to a comparison).

#include "benchmarks/planted/planted_run.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/claims/claim_extractor.h"
#include "engine/engine.h"
#include "engine/parallel.h"
#include "engine/text/sentence_splitter.h"

namespace tawatur::planted {
namespace {

constexpr std::size_t kLeastSentences = 4;
constexpr std::size_t kMostSentences = 60;
constexpr std::array kOutlets = {"Outlet A", "Outlet B"};

std::string body_of(const Corpus& corpus, const Article& article) {
  std::string body;
  for (const Block& block : article.blocks) {
    if (block.kind != BlockKind::paragraph) continue;
    if (!body.empty()) body += '\n';
    body += slice(corpus.document_of(article).text, block.span);
  }
  return body;
}

std::vector<Block> paragraphs(const std::string& body) {
  std::vector<Block> blocks;
  for (std::size_t begin = 0; begin < body.size();) {
    const std::size_t end = std::min(body.find('\n', begin), body.size());
    if (body.find_first_not_of(" \t\r\n", begin) < end) {
      blocks.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, BlockKind::paragraph});
    }
    begin = end + 1;
  }
  return blocks;
}

void add_article(Corpus& corpus, const std::string& outlet, std::string body, const PublicationDay& day) {
  const InputId input(corpus.inputs.size());
  corpus.inputs.push_back({outlet, body.size(), ""});
  Article article;
  article.document = DocumentId(corpus.documents.size());
  article.blocks = paragraphs(body);
  article.publisher = outlet;
  article.published = day;
  article.language = "ar";
  corpus.documents.push_back({input, true, std::move(body), "utf-8"});
  corpus.articles.push_back(std::move(article));
}

Original read_original(const std::string& body) {
  Original original;
  Corpus single;
  add_article(single, "A", body, {});
  original.body = body;
  original.sentences = split_sentences(ArticleId(0), single.articles.front(), body);
  original.attributions = extract_claims(single, original.sentences, 1).attributions;
  return original;
}

// Cut at code-point borders, so that what is printed is valid text.
std::string with_context(const std::string& text, Span span) {
  constexpr std::uint32_t kContext = 60;
  std::uint32_t begin = span.begin > kContext ? span.begin - kContext : 0;
  auto end = static_cast<std::uint32_t>(std::min<std::size_t>(text.size(), span.end + kContext));
  const auto inside_character = [&text](std::uint32_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
  };
  while (inside_character(begin)) ++begin;
  while (inside_character(end)) --end;
  std::string shown = text.substr(begin, span.begin - begin) + "[" + std::string(slice(text, span)) + "]" +
                      text.substr(span.end, end - span.end);
  std::replace(shown.begin(), shown.end(), '\n', ' ');
  return shown;
}

// Does a divergence lie on the change, on either side? A removal has no words of its own in the changed text.
bool lies_on(const Divergence& divergence, Span removed, Span changed) {
  return std::any_of(divergence.spans.begin(), divergence.spans.end(), [&](const DivergenceSpan& span) {
    return span.span.overlaps(span.article.value == 0 ? removed : changed);
  });
}

Trial run_trial(const Original& original, std::size_t position, const MutationKind& kind, const Edit& edit) {
  Trial trial;
  const std::string changed = edited(original.body, edit);
  trial.article = position;
  trial.changed = {edit.removed.begin, edit.removed.begin + static_cast<std::uint32_t>(edit.inserted.size())};
  trial.before = with_context(original.body, edit.removed);
  trial.after = with_context(changed, trial.changed);
  CompareOptions options;
  options.threads = 1;
  const Comparison comparison = compare(pair_corpus(original.body, changed, {}), options);
  for (const Divergence& divergence : comparison.divergences) {
    const bool on_change = lies_on(divergence, edit.removed, trial.changed);
    const bool expected = std::find(kind.expected.begin(), kind.expected.end(), divergence.kind) != kind.expected.end();
    if (on_change && expected && divergence.weight != Weight::compatible) trial.found = true;
    if (divergence.weight == Weight::compatible || (on_change && kind.harmful())) continue;
    ++trial.shown;
    if (divergence.weight == Weight::hard) ++trial.hard;
  }
  return trial;
}

/// A change drawn for one article.
struct Draw {
  std::size_t article = 0;
  Edit edit;
};

// Goes through the articles in a drawn order and takes one place of each, until there are enough.
std::vector<Draw> draw_places(const std::vector<Original>& articles, const MutationKind& kind, Random random,
                              std::size_t wanted) {
  std::vector<std::size_t> order(articles.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random.below(i)]);
  std::vector<Draw> drawn;
  for (const std::size_t article : order) {
    if (drawn.size() == wanted) break;
    std::vector<Edit> places = allowed_places(kind, articles[article], random);
    if (!places.empty()) drawn.push_back({article, std::move(places[random.below(places.size())])});
  }
  return drawn;
}

}  // namespace

std::size_t KindResult::found() const {
  return static_cast<std::size_t>(
      std::count_if(trials.begin(), trials.end(), [](const Trial& trial) { return trial.found; }));
}

std::size_t KindResult::with_hard_alarm() const {
  return static_cast<std::size_t>(
      std::count_if(trials.begin(), trials.end(), [](const Trial& trial) { return trial.hard > 0; }));
}

std::size_t KindResult::with_alarm() const {
  return static_cast<std::size_t>(
      std::count_if(trials.begin(), trials.end(), [](const Trial& trial) { return trial.shown > 0; }));
}

Interval wilson_interval(std::size_t successes, std::size_t trials) {
  if (trials == 0) return {};
  constexpr double kZ = 1.959963984540054;
  const auto n = static_cast<double>(trials);
  const double share = static_cast<double>(successes) / n;
  const double centre = (share + kZ * kZ / (2 * n)) / (1 + kZ * kZ / n);
  const double half = kZ / (1 + kZ * kZ / n) * std::sqrt(share * (1 - share) / n + kZ * kZ / (4 * n * n));
  return {std::max(0.0, centre - half), std::min(1.0, centre + half)};
}

Corpus pair_corpus(const std::string& original, const std::string& changed, const PublicationDay& day) {
  Corpus corpus;
  add_article(corpus, kOutlets[0], original, day);
  add_article(corpus, kOutlets[1], changed, day);
  return corpus;
}

std::vector<Original> originals(const Corpus& corpus, unsigned threads) {
  std::vector<Original> read(corpus.articles.size());
  parallel_ranges(corpus.articles.size(), threads, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) read[i] = read_original(body_of(corpus, corpus.articles[i]));
  });
  std::vector<Original> usable;
  for (Original& original : read) {
    const std::size_t count = original.sentences.size();
    if (count >= kLeastSentences && count <= kMostSentences) usable.push_back(std::move(original));
  }
  for (std::size_t i = 0; i < usable.size() && usable.size() > 1; ++i) {
    const Original& other = usable[(i + usable.size() / 2) % usable.size()];
    usable[i].foreign_sentence = slice(other.body, other.sentences[other.sentences.size() / 2].span);
  }
  return usable;
}

std::vector<KindResult> run_planted(const Corpus& corpus, const PlantedOptions& options) {
  const std::vector<Original> articles = originals(corpus, options.threads);
  std::vector<KindResult> results;
  for (const MutationKind& kind : mutation_kinds()) {
    const Random random(options.seed * 1000 + results.size());
    const std::vector<Draw> drawn = draw_places(articles, kind, random, options.trials_per_kind);
    KindResult result{&kind, std::vector<Trial>(drawn.size())};
    parallel_ranges(drawn.size(), options.threads, [&](std::size_t begin, std::size_t end) {
      for (std::size_t i = begin; i < end; ++i) {
        result.trials[i] = run_trial(articles[drawn[i].article], drawn[i].article, kind, drawn[i].edit);
      }
    });
    results.push_back(std::move(result));
  }
  return results;
}

}  // namespace tawatur::planted
