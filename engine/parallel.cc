// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/parallel.h"

#include <algorithm>
#include <future>
#include <thread>
#include <vector>

namespace tawatur {

void parallel_ranges(std::size_t count, unsigned threads,
                     const std::function<void(std::size_t begin, std::size_t end)>& body) {
  const std::size_t wanted = threads == 0 ? std::max(1U, std::thread::hardware_concurrency()) : threads;
  const std::size_t parts = std::min(wanted, count);
  if (parts <= 1) {
    if (count > 0) body(0, count);
    return;
  }
  std::vector<std::future<void>> workers;
  workers.reserve(parts);
  for (std::size_t part = 0; part < parts; ++part) {
    workers.push_back(std::async(
        std::launch::async, [&body, count, part, parts] { body(count * part / parts, count * (part + 1) / parts); }));
  }
  for (const std::future<void>& worker : workers) worker.wait();
  for (std::future<void>& worker : workers) worker.get();
}

}  // namespace tawatur
