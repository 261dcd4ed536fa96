// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/benchmark/join_benchmark.h"

#include <chrono>
#include <istream>
#include <map>
#include <string>

#include "engine/model/error.h"
#include "engine/similarity/similarity_join.h"

namespace tawatur {
namespace {

struct Workload {
  TermBags bags;
  std::vector<std::uint32_t> outlets;  // by row
};

void add_words(std::string_view words, TermBags& bags) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    if (end > 0) bags.add(words.substr(0, end));
    words.remove_prefix(std::min(words.size(), end + 1));
  }
  bags.end_bag();
}

Workload read_workload(std::istream& in) {
  Workload workload;
  std::map<std::string, std::uint32_t, std::less<>> outlets;
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    const std::size_t outlet = line.find('\t') + 1;
    const std::size_t article = outlet == 0 ? 0 : line.find('\t', outlet) + 1;
    const std::size_t words = article == 0 ? 0 : line.find('\t', article) + 1;
    if (words == 0) {
      throw InputError("line " + std::to_string(number) +
                       ": expected sentence id, outlet, article and words, separated by tabs");
    }
    const std::string name = line.substr(outlet, article - 1 - outlet);
    const auto found = outlets.emplace(name, static_cast<std::uint32_t>(outlets.size())).first;
    workload.outlets.push_back(found->second);
    add_words(std::string_view(line).substr(words), workload.bags);
  }
  return workload;
}

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

TermMatrix rows_of(const TermBags& bags) {
  return tfidf_rows(bags, term_columns(bags));
}

}  // namespace

JoinMeasurement measure_join(std::istream& in, double threshold, unsigned threads) {
  JoinMeasurement result;
  Workload workload = read_workload(in);
  const auto begin = std::chrono::steady_clock::now();
  const TermMatrix rows = rows_of(workload.bags);
  workload.bags = TermBags();
  result.prepare_seconds = seconds_since(begin);
  result.rows = static_cast<std::uint64_t>(rows.rows());
  result.entries = static_cast<std::uint64_t>(rows.nonZeros());
  const auto start = std::chrono::steady_clock::now();
  const std::vector<SimilarRows> pairs =
      similarity_join(rows, workload.outlets, static_cast<float>(threshold), threads);
  result.seconds = seconds_since(start);
  result.pairs = pairs.size();
  for (const SimilarRows& pair : pairs) result.sum += static_cast<double>(pair.cosine);
  return result;
}

}  // namespace tawatur
