// SPDX-License-Identifier: GPL-3.0-or-later
// Voice, quotation mode, speakers, relays and dates.

#include <algorithm>
#include <tuple>

#include "benchmarks/scoring/name_match.h"
#include "benchmarks/scoring/score.h"

namespace tawatur::scoring {
namespace {

/// A mention as the run gives it; equal ones in two pieces of a sentence count once.
using Given = std::tuple<std::string, std::optional<FileSpan>>;

std::string joint_mode(const std::vector<const RunSentence*>& pieces) {
  std::set<std::string> modes;
  for (const RunSentence* piece : pieces) modes.insert(piece->mode);
  modes.erase("none");
  if (modes.empty()) return pieces.empty() ? "not found" : "none";
  return modes.size() == 1 ? *modes.begin() : "mixed";
}

bool is_mention(const Given& given, const GoldMention& mention) {
  const auto& [name, span] = given;
  if (same_name(name, mention.name)) return true;
  return span && std::any_of(mention.spans.begin(), mention.spans.end(),
                             [&span = *span](const FileSpan& place) { return belongs(span, place); });
}

bool is_any(const Given& given, const std::vector<GoldMention>& mentions) {
  return std::any_of(mentions.begin(), mentions.end(), [&](const GoldMention& m) { return is_mention(given, m); });
}

bool any_is(const std::set<Given>& given, const GoldMention& mention) {
  return std::any_of(given.begin(), given.end(), [&](const Given& g) { return is_mention(g, mention); });
}

struct Counts {
  std::size_t wanted = 0;
  std::size_t named = 0;
  std::size_t given = 0;
  std::size_t right = 0;
  std::size_t relays = 0;
  std::size_t relayed = 0;
  std::vector<std::string> missed;
  std::vector<std::string> extra;
};

void count_mentions(const GoldUnit& unit, const std::vector<const RunSentence*>& pieces, Counts& counts) {
  std::set<Given> given;
  std::set<Given> passed;
  for (const RunSentence* piece : pieces) {
    for (const RunMention& mention : piece->speakers) given.emplace(mention.name, mention.span);
    for (const RunMention& mention : piece->relays) passed.emplace(mention.name, mention.span);
  }
  for (const GoldMention& speaker : unit.speakers) {
    ++counts.wanted;
    if (any_is(given, speaker)) {
      ++counts.named;
    } else {
      counts.missed.push_back(unit.id + ": " + speaker.name + " not found");
    }
  }
  for (const Given& mention : given) {
    ++counts.given;
    if (is_any(mention, unit.speakers) || is_any(mention, unit.relays)) {
      ++counts.right;
    } else {
      counts.extra.push_back(unit.id + ": " + std::get<0>(mention) + " is no speaker");
    }
  }
  for (const GoldMention& relay : unit.relays) {
    ++counts.relays;
    counts.relayed += any_is(passed, relay) ? 1 : 0;
  }
}

}  // namespace

std::vector<Metric> attribution_metrics(const Alignment& view) {
  std::vector<std::string> wrong_voice;
  std::vector<std::string> wrong_mode;
  Counts counts;
  const std::vector<std::string> sentences = view.gold.sentences();
  for (const std::string& id : sentences) {
    const GoldUnit& unit = view.gold.units.at(id);
    const std::vector<const RunSentence*>& pieces = view.pieces.at(id);
    const bool attributed =
        std::any_of(pieces.begin(), pieces.end(), [](const RunSentence* piece) { return piece->attributed; });
    if (pieces.empty() || attributed != unit.attributed) wrong_voice.push_back(id);
    if (joint_mode(pieces) != unit.quote_mode) {
      wrong_mode.push_back(id + ": " + joint_mode(pieces) + ", not " + unit.quote_mode);
    }
    count_mentions(unit, pieces, counts);
  }
  const auto total = static_cast<double>(sentences.size());
  const auto number = [](std::size_t count) { return static_cast<double>(count); };
  return {recall("voice_accuracy", "sentences rightly called own voice or attributed",
                 total - number(wrong_voice.size()), total, wrong_voice),
          recall("mode_accuracy", "sentences with the right mode: none, direct, paraphrase, mixed",
                 total - number(wrong_mode.size()), total, wrong_mode),
          recall("speaker_accuracy", "gold speakers found, by name or by place", number(counts.named),
                 number(counts.wanted), counts.missed),
          precision("speaker_precision", "named speakers that are speakers", number(counts.right), number(counts.given),
                    number(counts.wanted), counts.extra),
          recall("relay_accuracy", "gold relays found, by name or by place", number(counts.relayed),
                 number(counts.relays))};
}

std::vector<Metric> date_metrics(const Alignment& view) {
  std::vector<std::pair<FileSpan, DayRange>> given;
  for (const auto& [id, span] : view.claims) {
    for (const auto& [place, value] : view.run.claims.at(id).dates) {
      const std::optional<DayRange> days = value ? parse_period(*value) : std::nullopt;
      if (days) given.emplace_back(place, *days);
    }
  }
  std::size_t total = 0;
  std::vector<std::string> wrong;
  for (const auto& [id, article] : view.gold.articles) {
    for (const GoldDate& date : article.dates) {
      if (view.gold.units.at(date.unit).kind != "sentence" || !parse_period(date.value)) continue;
      ++total;
      const auto is_found = [&](const std::string& value) {
        const std::optional<DayRange> wanted = parse_period(value);
        return wanted && std::any_of(given.begin(), given.end(), [&](const auto& row) {
                 return belongs(row.first, date.span) && same_period(row.second, *wanted, date.loose);
               });
      };
      const bool right = std::any_of(date.choices.begin(), date.choices.end(), [&](const auto& choice) {
        return std::all_of(choice.begin(), choice.end(), is_found);
      });
      if (!right) wrong.push_back(date.unit + ": " + date.value + " not found");
    }
  }
  const auto count = static_cast<double>(total);
  return {recall("date_accuracy", "date expressions resolved to the right day, month, week or year",
                 count - static_cast<double>(wrong.size()), count, wrong)};
}

}  // namespace tawatur::scoring
