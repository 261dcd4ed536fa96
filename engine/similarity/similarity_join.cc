// SPDX-License-Identifier: GPL-3.0-or-later
// Term by term instead of row by row: the rows of one term's list are compared with each other while their sketches
// lie in the cache, most pairs fall to an upper bound of a few integer operations, and a pair is taken where its rows
// meet first, so nothing need be remembered. Prefixes as in L2AP (see prefix_index.cc); lists are sorted by the
// length of what is left of the row, so that a list ends where no product of two lengths reaches the threshold.
#include "engine/similarity/similarity_join.h"

#include <algorithm>
#include <atomic>
#include <cassert>
#include <mutex>

#include "engine/parallel.h"
#include "engine/similarity/prefix_index.h"
#include "engine/similarity/row_folding.h"
#include "engine/similarity/tail_sketch.h"

namespace tawatur {
namespace {

constexpr std::size_t kShortList = 12;  // lists up to here are compared without sketches

// A piece of work: one tile of one column's list against the rows before it.
struct Task {
  std::uint32_t column = 0;
  std::uint32_t tile = 0;
};

struct Input {
  const TermMatrix& rows;
  const FoldedRows& folded;
  std::span<const BucketWeight> sketches;
  float threshold;
};

// The cosine of two distinct rows when `column` is the first that they share; negative otherwise.
double cosine_from(const TermMatrix& rows, std::size_t a, std::size_t b, std::int32_t column) {
  const std::int32_t* inner = rows.innerIndexPtr();
  const float* values = rows.valuePtr();
  std::int32_t i = rows.outerIndexPtr()[a];
  std::int32_t j = rows.outerIndexPtr()[b];
  const std::int32_t i_end = rows.outerIndexPtr()[a + 1];
  const std::int32_t j_end = rows.outerIndexPtr()[b + 1];
  double sum = 0;
  bool met = false;
  while (i < i_end && j < j_end) {
    if (inner[i] == inner[j]) {
      if (!met && inner[i] != column) return -1;
      met = true;
      sum += static_cast<double>(values[i++]) * static_cast<double>(values[j++]);
    } else if (inner[i] < inner[j]) {
      ++i;
    } else {
      ++j;
    }
  }
  return sum;
}

// Compares the rows of lists. Each thread has its own, so that tiles are reused.
class ListComparer {
 public:
  explicit ListComparer(const Input& input) : in_(input), least_(least_product(input.threshold)) {}

  void compare(Task task, std::span<const Posting> list) {
    column_ = static_cast<std::int32_t>(task.column);
    if (list.size() <= kShortList) {
      compare_short(list);
    } else {
      compare_tile(list, task.tile * kSketchTile, std::min(list.size(), (task.tile + 1) * kSketchTile));
    }
  }

  std::vector<SimilarRows> found;  ///< of distinct rows

 private:
  std::span<const BucketWeight> sketch_of(const Posting& posting) const {
    return in_.sketches.subspan(posting.entry, posting.row_end - posting.entry);
  }

  void verify(const Posting& x, const Posting& y) {
    const std::uint32_t group = in_.folded.group[x.row];
    if (group == in_.folded.group[y.row] && group != FoldedRows::kMixed) return;
    const std::uint32_t a = std::min(x.row, y.row);
    const std::uint32_t b = std::max(x.row, y.row);
    const double cosine = cosine_from(in_.rows, in_.folded.first[a], in_.folded.first[b], column_);
    if (cosine >= in_.threshold) found.push_back({a, b, static_cast<float>(cosine)});
  }

  void compare_short(std::span<const Posting> list) {
    for (std::size_t x = 0; x + 1 < list.size(); ++x) {
      if (list[x].tail * list[x + 1].tail < in_.threshold) break;
      spread_.set(sketch_of(list[x]));
      for (std::size_t y = x + 1; y < list.size() && list[x].tail * list[y].tail >= in_.threshold; ++y) {
        if (spread_.product(sketch_of(list[y])) >= least_) verify(list[x], list[y]);
      }
      spread_.clear(sketch_of(list[x]));
    }
  }

  void compare_tile(std::span<const Posting> list, std::size_t begin, std::size_t end) {
    for (std::size_t y = begin; y < end; ++y) tile_.set(y - begin, sketch_of(list[y]));
    std::size_t limit = end;  // rows from here on are too short for x; falls as x gets shorter
    for (std::size_t x = 0; x < end; ++x) {
      while (limit > begin && list[limit - 1].tail * list[x].tail < in_.threshold) --limit;
      const std::size_t first = std::max(x + 1, begin);
      if (limit <= first) break;
      lanes_.clear();
      find_lanes(tile_, sketch_of(list[x]), first - begin, limit - begin, least_, lanes_);
      for (const std::uint16_t lane : lanes_) {
        const std::size_t y = begin + lane;
        if (first <= y && y < limit) verify(list[x], list[y]);
      }
    }
    for (std::size_t y = begin; y < end; ++y) tile_.clear(y - begin, sketch_of(list[y]));
  }

  const Input& in_;
  std::uint16_t least_;
  std::int32_t column_ = -1;
  std::vector<std::uint16_t> lanes_;
  SpreadSketch spread_;
  SketchTile tile_;
};

// Sorts each list by falling tail and cuts off what can meet nothing. Returns the lengths that are left.
std::vector<std::uint32_t> sort_lists(PrefixIndex& index, float threshold, unsigned threads) {
  std::vector<std::uint32_t> lengths(index.starts.size() - 1);
  const auto column_at = [&](std::size_t posting) {
    return std::lower_bound(index.starts.begin(), index.starts.end() - 1, posting) - index.starts.begin();
  };
  // By postings, not by columns: the long lists stand together.
  parallel_ranges(index.postings.size(), threads, [&](std::size_t begin, std::size_t end) {
    const auto last = static_cast<std::size_t>(column_at(end));
    for (auto column = static_cast<std::size_t>(column_at(begin)); column < last; ++column) {
      const std::span<Posting> list = index.list(column);
      std::sort(list.begin(), list.end(),
                [](const Posting& x, const Posting& y) { return x.tail != y.tail ? x.tail > y.tail : x.row < y.row; });
      std::size_t length = list.size();
      while (length > 1 && list[length - 1].tail * list[0].tail < threshold) --length;
      lengths[column] = static_cast<std::uint32_t>(length);
    }
  });
  return lengths;
}

// All tasks, cut into runs of about equal cost: the last element is the number of tasks.
struct Schedule {
  std::vector<Task> tasks;
  std::vector<std::size_t> runs = {0};
};

Schedule schedule(const std::vector<std::uint32_t>& lengths) {
  constexpr double kRunCost = 4e6;
  Schedule plan;
  double cost = 0;
  for (std::uint32_t column = 0; column < lengths.size(); ++column) {
    if (lengths[column] < 2) continue;
    for (std::uint32_t tile = 0; tile * kSketchTile < lengths[column]; ++tile) {
      plan.tasks.push_back({column, tile});
      cost += 100 + static_cast<double>(kSketchTile) * (tile * kSketchTile + 20.0);
      if (cost < kRunCost) continue;
      plan.runs.push_back(plan.tasks.size());
      cost = 0;
    }
  }
  plan.runs.push_back(plan.tasks.size());
  return plan;
}

std::vector<SimilarRows> compare_lists(const Input& input, unsigned threads) {
  PrefixIndex index = prefix_index(input.rows, input.folded.first, input.threshold, threads);
  const std::vector<std::uint32_t> lengths = sort_lists(index, input.threshold, threads);
  const Schedule plan = schedule(lengths);
  std::vector<SimilarRows> found;
  std::mutex found_mutex;
  std::atomic<std::size_t> next_run = 0;
  parallel_ranges(plan.runs.size() - 1, threads, [&](std::size_t, std::size_t) {
    ListComparer comparer(input);
    for (std::size_t run = next_run++; run + 1 < plan.runs.size(); run = next_run++) {
      for (std::size_t i = plan.runs[run]; i < plan.runs[run + 1]; ++i) {
        const Task task = plan.tasks[i];
        comparer.compare(task, index.list(task.column).first(lengths[task.column]));
      }
    }
    const std::lock_guard lock(found_mutex);
    found.insert(found.end(), comparer.found.begin(), comparer.found.end());
  });
  return found;  // in no order that could be relied on: unfold() sorts
}

// Pairs of all rows from the pairs of distinct rows, and those among equal rows.
std::vector<SimilarRows> unfold(const Input& input, std::span<const std::uint32_t> groups,
                                const std::vector<SimilarRows>& distinct) {
  std::vector<SimilarRows> pairs;
  const auto add = [&](std::uint32_t a, std::uint32_t b, float cosine) {
    if (groups[a] != groups[b]) pairs.push_back({std::min(a, b), std::max(a, b), cosine});
  };
  for (const SimilarRows& pair : distinct) {
    for (const std::uint32_t a : input.folded.members_of(pair.a)) {
      for (const std::uint32_t b : input.folded.members_of(pair.b)) add(a, b, pair.cosine);
    }
  }
  for (std::uint32_t row = 0; row < input.folded.first.size(); ++row) {
    const std::span<const std::uint32_t> members = input.folded.members_of(row);
    if (members.size() < 2) continue;
    const std::size_t first = input.folded.first[row];
    const double cosine =
        cosine_from(input.rows, first, first, input.rows.innerIndexPtr()[input.rows.outerIndexPtr()[first]]);
    if (cosine < input.threshold) continue;
    for (std::size_t i = 0; i < members.size(); ++i) {
      for (std::size_t j = i + 1; j < members.size(); ++j) add(members[i], members[j], static_cast<float>(cosine));
    }
  }
  std::sort(pairs.begin(), pairs.end());
  return pairs;
}

}  // namespace

std::vector<SimilarRows> similarity_join(const TermMatrix& rows, std::span<const std::uint32_t> groups, float threshold,
                                         unsigned threads) {
  assert(threshold > 0 && groups.size() == static_cast<std::size_t>(rows.rows()));
  const FoldedRows folded = fold_equal_rows(rows, groups, threads);
  const std::vector<BucketWeight> sketches = row_sketches(rows, threads);
  const Input input{rows, folded, sketches, threshold};
  return unfold(input, groups, compare_lists(input, threads));
}

}  // namespace tawatur
