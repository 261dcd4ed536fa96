// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

namespace tawatur {

/// One line on a terminal that tells how far long work has come: a bar, what was done, how fast, and how long the rest
/// will take. Drawn from the second second on, ten times a second at most, and wiped at the end.
class ProgressBar {
 public:
  using Seconds = std::function<double()>;

  /// Nothing is ever drawn unless `shown`. `clock` tells seconds from any start; absent: the steady clock.
  ProgressBar(std::ostream& err, bool shown, Seconds clock = {});
  ~ProgressBar();
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;

  /// `share` of the step that is done, in [0, 1]; `count` things of a kind ("articles") were done in it, 0: not told.
  void show(std::string_view step, double share, std::size_t count = 0, std::string_view kind = {});
  /// A step without a measure: only its name and the time it takes.
  void show(std::string_view step);
  /// Makes room for a line of other talk.
  void wipe();

 private:
  void begin_step(std::string_view step);
  bool is_due();
  void draw(const std::string& line);

  std::ostream& err_;
  bool shown_;
  Seconds clock_;
  double started_;
  double step_started_;
  double last_drawn_ = -1;
  std::string step_;
  bool drawn_ = false;
};

/// Is standard error a terminal that is to be talked to in this way?
[[nodiscard]] bool error_is_terminal();

}  // namespace tawatur
