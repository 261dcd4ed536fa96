// SPDX-License-Identifier: GPL-3.0-or-later
// Divergences and omissions: what was reported, seen through the gold.

#include <algorithm>
#include <array>

#include "benchmarks/scoring/score.h"

namespace tawatur::scoring {
namespace {

constexpr std::array<const char*, 10> kKinds = {"terminology", "number",   "date",      "entity",   "attribution",
                                                "scope",       "polarity", "certainty", "omission", "addition"};
constexpr std::array<const char*, 2> kWeights = {"hard", "soft"};

bool is_absence_kind(const std::string& kind) {
  return kind == "omission" || kind == "addition";
}

double count(std::size_t number) {
  return static_cast<double>(number);
}

bool intersect(const std::set<std::string>& a, const std::set<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&b](const std::string& item) { return b.contains(item); });
}

/// A divergence of the run in gold terms.
struct Report {
  std::string id;
  std::string kind;
  std::string weight;
  std::vector<FileSpan> spans;
  std::set<std::string> missing_in;
  std::set<std::string> involved;

  [[nodiscard]] bool touches(const FileSpan& span) const {
    return std::any_of(spans.begin(), spans.end(), [&span](const FileSpan& mine) { return belongs(mine, span); });
  }

  [[nodiscard]] std::set<std::string> places(const GoldDivergence& gold) const {
    std::set<std::string> found;
    for (const auto& [place, span] : gold.places) {
      if (touches(span)) found.insert(place);
    }
    return found;
  }

  // Does it report the gold divergence, whatever it calls the kind?
  [[nodiscard]] bool meets(const GoldDivergence& gold) const {
    const std::set<std::string> where = places(gold);
    return where.size() > 1 || (!where.empty() && intersect(gold.missing_in, involved) && gold.is_absence());
  }

  [[nodiscard]] bool meets_kind(const GoldDivergence& gold) const {
    if (kind != gold.kind) return false;
    if (is_absence_kind(gold.kind)) return !places(gold).empty() && intersect(gold.missing_in, missing_in);
    return meets(gold);
  }
};

// Divergences that can be judged: on gold files, and not reduced to one side by leaving out other files.
std::vector<Report> judged_reports(const Alignment& view) {
  std::vector<Report> found;
  for (const RunDivergence& row : view.run.divergences) {
    Report report{row.id, row.kind, row.weight, {}, {}, {}};
    for (const FileSpan& span : row.spans) {
      if (view.gold.pages.contains(span.file)) report.spans.push_back(span);
    }
    bool all_known = report.spans.size() == row.spans.size();
    for (const std::string& article : row.missing_in) {
      all_known = all_known && view.articles.contains(article);
      report.missing_in.merge(view.gold_articles(article));
    }
    report.involved = report.missing_in;
    for (const auto& [id, article] : view.gold.articles) {
      const bool inside = std::any_of(report.spans.begin(), report.spans.end(), [&](const FileSpan& span) {
        return span.size() > 0 && 2 * shared_bytes(article.body, span) >= span.size();
      });
      if (inside) report.involved.insert(id);
    }
    if (!report.spans.empty() && (all_known || report.involved.size() > 1)) found.push_back(std::move(report));
  }
  return found;
}

bool touches_omission(const Report& report, const GoldOmission& omission, const Gold& gold) {
  return std::any_of(omission.claims.begin(), omission.claims.end(),
                     [&](const std::string& claim) { return report.touches(gold.claims.at(claim).span); });
}

bool is_listed_omission(const Report& report, const Gold& gold) {
  if (!gold.omissions) return false;
  return std::any_of(gold.omissions->begin(), gold.omissions->end(), [&](const GoldOmission& omission) {
    const bool missing = std::any_of(omission.omitted_by.begin(), omission.omitted_by.end(),
                                     [&](const std::string& id) { return report.missing_in.contains(id); });
    return missing && touches_omission(report, omission, gold);
  });
}

using Met = std::vector<const GoldDivergence*>;

// A hard report that meets nothing but compatible differences (of its kind, if it meets any of it).
bool is_false_alarm(const Report& report, const Met& met, const Gold& gold) {
  Met closest;
  std::copy_if(met.begin(), met.end(), std::back_inserter(closest),
               [&report](const GoldDivergence* row) { return row->kind == report.kind; });
  if (closest.empty()) closest = met;
  const bool all_compatible = std::all_of(closest.begin(), closest.end(),
                                          [](const GoldDivergence* row) { return row->weight == "compatible"; });
  return report.weight == "hard" && !closest.empty() && all_compatible && !is_listed_omission(report, gold);
}

// The reports that together find a gold divergence; empty when it is missed.
std::vector<const Report*> found_by(const GoldDivergence& gold, const std::vector<Report>& reports, bool same_kind) {
  std::vector<const Report*> hits;
  for (const Report& report : reports) {
    if (same_kind ? report.meets_kind(gold) : report.meets(gold)) hits.push_back(&report);
  }
  if (hits.empty() || !gold.is_absence()) return hits;
  const bool two_sided =
      std::any_of(hits.begin(), hits.end(), [&gold](const Report* report) { return report->places(gold).size() > 1; });
  if (!same_kind && two_sided) return hits;
  std::set<std::string> named;
  for (const Report* report : hits) {
    const std::set<std::string>& who = is_absence_kind(gold.kind) ? report->missing_in : report->involved;
    named.insert(who.begin(), who.end());
  }
  const bool all_named = std::includes(named.begin(), named.end(), gold.missing_in.begin(), gold.missing_in.end());
  return all_named ? hits : std::vector<const Report*>{};
}

// Byte F1 of the spans: of the best report that found it, or of all of them together.
double overlap_f1(const GoldDivergence& gold, const std::vector<const Report*>& hits) {
  std::vector<FileSpan> places;
  for (const auto& [place, span] : gold.places) places.push_back(span);
  const ByteSet wanted(places);
  const auto f1_of = [&wanted](const std::vector<FileSpan>& spans) {
    const ByteSet given(spans);
    return 2 * static_cast<double>(wanted.common(given).size()) / static_cast<double>(wanted.size() + given.size());
  };
  std::vector<FileSpan> all;
  double best = 0;
  for (const Report* report : hits) {
    best = std::max(best, f1_of(report->spans));
    all.insert(all.end(), report->spans.begin(), report->spans.end());
  }
  return std::max(best, f1_of(all));
}

/// Every report and gold divergence with what the other side makes of it.
struct Verdicts {
  std::vector<Report> reports;
  std::vector<const GoldDivergence*> shown;  ///< gold divergences that are to be reported
  std::vector<std::vector<const Report*>> by_kind;
  std::vector<bool> found_any;
  std::vector<bool> alarm;  ///< by report, as all below
  std::vector<bool> right;
  std::vector<bool> same_kind;
  std::vector<std::set<std::string>> weights;  ///< under which a right report would be right
  std::size_t compatible = 0;
  std::size_t calm = 0;  ///< compatible ones not shown as hard
};

void judge_report(const Report& report, const Gold& gold, const std::vector<GoldDivergence>& all, Verdicts& verdicts) {
  Met met;
  for (const GoldDivergence& row : all) {
    if (report.meets(row)) met.push_back(&row);
  }
  const bool listed = is_listed_omission(report, gold);
  const bool alarm = is_false_alarm(report, met, gold);
  const bool kind_met =
      std::any_of(all.begin(), all.end(), [&report](const GoldDivergence& row) { return report.meets_kind(row); });
  verdicts.alarm.push_back(alarm);
  verdicts.right.push_back((!met.empty() || listed) && !alarm);
  verdicts.same_kind.push_back((kind_met || (is_absence_kind(report.kind) && listed)) && !alarm);
  std::set<std::string> weights;
  for (const GoldDivergence* row : met) weights.insert(row->weight);
  if (listed) weights.insert(kWeights.begin(), kWeights.end());
  verdicts.weights.push_back(std::move(weights));
}

Verdicts judge(const Alignment& view) {
  Verdicts verdicts;
  if (!view.gold.divergences) return verdicts;
  const std::vector<GoldDivergence>& all = *view.gold.divergences;
  verdicts.reports = judged_reports(view);
  for (const Report& report : verdicts.reports) judge_report(report, view.gold, all, verdicts);
  for (const GoldDivergence& row : all) {
    if (row.weight == "compatible") {
      ++verdicts.compatible;
      bool shown_hard = false;
      for (std::size_t i = 0; i < verdicts.reports.size(); ++i) {
        shown_hard = shown_hard || (verdicts.alarm[i] && verdicts.reports[i].meets(row));
      }
      verdicts.calm += shown_hard ? 0 : 1;
      continue;
    }
    verdicts.shown.push_back(&row);
    verdicts.by_kind.push_back(found_by(row, verdicts.reports, true));
    verdicts.found_any.push_back(!found_by(row, verdicts.reports, false).empty());
  }
  return verdicts;
}

// Recall and precision of one kind or weight.
void add_part(std::vector<Metric>& rows, const Verdicts& verdicts, const std::string& name,
              std::string GoldDivergence::*gold_field, std::string Report::*report_field, bool by_weight) {
  std::size_t wanted = 0;
  std::size_t found = 0;
  for (std::size_t i = 0; i < verdicts.shown.size(); ++i) {
    if (verdicts.shown[i]->*gold_field != name) continue;
    ++wanted;
    found += verdicts.by_kind[i].empty() ? 0 : 1;
  }
  std::size_t given = 0;
  std::size_t right = 0;
  for (std::size_t i = 0; i < verdicts.reports.size(); ++i) {
    if (verdicts.reports[i].*report_field != name) continue;
    ++given;
    const bool fits = by_weight ? verdicts.right[i] && verdicts.weights[i].contains(name) : verdicts.same_kind[i];
    right += fits ? 1 : 0;
  }
  rows.push_back(recall("divergence_recall." + name, name + " divergences reported under their kind", count(found),
                        count(wanted)));
  rows.push_back(precision("divergence_precision." + name, "divergences reported as " + name + " that are " + name,
                           count(right), count(given), count(wanted)));
}

bool is_omitted(const Report& report, const std::string& article, const Gold& gold) {
  for (const GoldOmission& omission : *gold.omissions) {
    const bool listed =
        std::find(omission.omitted_by.begin(), omission.omitted_by.end(), article) != omission.omitted_by.end();
    if (listed && touches_omission(report, omission, gold)) return true;
  }
  if (!gold.divergences) return false;
  return std::any_of(gold.divergences->begin(), gold.divergences->end(), [&](const GoldDivergence& row) {
    return row.missing_in.contains(article) && !report.places(row).empty();
  });
}

}  // namespace

std::vector<Metric> divergence_metrics(const Alignment& view) {
  const Verdicts verdicts = judge(view);
  const double wanted = count(verdicts.shown.size());
  const double given = count(verdicts.reports.size());
  double spans = 0;
  std::vector<std::string> missed;
  for (std::size_t i = 0; i < verdicts.shown.size(); ++i) {
    if (verdicts.by_kind[i].empty()) {
      missed.push_back(verdicts.shown[i]->id + " missed");
    } else {
      spans += overlap_f1(*verdicts.shown[i], verdicts.by_kind[i]);
    }
  }
  std::vector<std::string> wrong;
  for (std::size_t i = 0; i < verdicts.reports.size(); ++i) {
    if (!verdicts.right[i]) wrong.push_back(verdicts.reports[i].id + " (" + verdicts.reports[i].kind + ")");
  }
  const auto yes = [](const std::vector<bool>& flags) {
    return static_cast<double>(std::count(flags.begin(), flags.end(), true));
  };
  std::vector<Metric> rows = {
      recall("divergence_recall", "gold divergences reported under their kind", wanted - count(missed.size()), wanted,
             missed),
      recall("divergence_recall_any_kind", "gold divergences reported under any kind", yes(verdicts.found_any), wanted),
      precision("divergence_precision", "divergences that meet one of the gold, less false alarms", yes(verdicts.right),
                given, wanted, wrong),
      precision("divergence_precision_same_kind", "the same, under the right kind", yes(verdicts.same_kind), given,
                wanted),
      recall("divergence_span_f1", "byte F1 of the spans of the divergences found (not found = 0)", spans, wanted),
      recall("compatible_not_hard", "compatible differences not shown as hard", count(verdicts.calm),
             count(verdicts.compatible))};
  for (const char* name : kWeights) add_part(rows, verdicts, name, &GoldDivergence::weight, &Report::weight, true);
  for (const char* name : kKinds) add_part(rows, verdicts, name, &GoldDivergence::kind, &Report::kind, false);
  return rows;
}

std::vector<Metric> omission_metrics(const Alignment& view) {
  std::size_t wanted = 0;
  std::size_t named = 0;
  std::vector<std::string> missed;
  std::vector<std::string> wrong;
  if (view.gold.omissions) {
    std::vector<Report> given = judged_reports(view);
    std::erase_if(given, [](const Report& report) { return !is_absence_kind(report.kind); });
    for (const GoldOmission& omission : *view.gold.omissions) {
      for (const std::string& article : omission.omitted_by) {
        ++wanted;
        const bool found = std::any_of(given.begin(), given.end(), [&](const Report& report) {
          return report.missing_in.contains(article) && touches_omission(report, omission, view.gold);
        });
        if (!found) missed.push_back(omission.id + " in " + article + " missed");
      }
    }
    for (const Report& report : given) {
      for (const std::string& article : report.missing_in) {
        ++named;
        if (!is_omitted(report, article, view.gold)) wrong.push_back(report.id + ": not missing in " + article);
      }
    }
  }
  return {recall("omission_recall", "gold omissions (entry and article) reported as omission or addition",
                 count(wanted - missed.size()), count(wanted), missed),
          precision("omission_precision", "reported omissions (report and article) that the gold has",
                    count(named - wrong.size()), count(named), count(wanted), wrong)};
}

}  // namespace tawatur::scoring
