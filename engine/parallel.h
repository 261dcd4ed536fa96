// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>

namespace tawatur {

/// Calls `body(begin, end)` on a static partition of [0, count), one range a thread; 0 threads: one a core.
/// Ranges are contiguous and ascending, so results written by position are the same at any number of threads.
/// The first exception (of the lowest range) is rethrown after all threads have ended.
void parallel_ranges(std::size_t count, unsigned threads,
                     const std::function<void(std::size_t begin, std::size_t end)>& body);

}  // namespace tawatur
