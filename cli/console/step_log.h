// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>

#include "cli/console/progress_bar.h"

namespace tawatur {

/// What a long command tells while it works: a bar on a terminal, and with --verbose a line a step with its time.
class StepLog {
 public:
  StepLog(std::ostream& err, bool quiet, bool verbose);

  [[nodiscard]] ProgressBar& bar() { return bar_; }
  /// A step has ended: "inputs read: 1.20 s".
  void done(std::string_view step);
  /// A step without a measure begins; the one before it has ended.
  void step(std::string_view name);

 private:
  std::ostream& err_;
  bool verbose_;
  ProgressBar bar_;
  double begun_;
  std::string step_ = {};
};

}  // namespace tawatur
