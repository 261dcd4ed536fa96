// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/console/step_log.h"

#include <chrono>
#include <cmath>
#include <ostream>

namespace tawatur {
namespace {

double now() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

}  // namespace

StepLog::StepLog(std::ostream& err, bool quiet, bool verbose)
    : err_(err), verbose_(verbose && !quiet), bar_(err, !quiet && error_is_terminal()), begun_(now()) {}

void StepLog::done(std::string_view step) {
  const double end = now();
  const auto hundredths = static_cast<long>(std::lround((end - begun_) * 100));
  begun_ = end;
  if (!verbose_) return;
  bar_.wipe();
  const std::string rest = std::to_string(hundredths % 100);
  err_ << step << ": " << hundredths / 100 << '.' << (rest.size() < 2 ? "0" : "") << rest << " s\n";
}

void StepLog::step(std::string_view name) {
  if (!step_.empty()) done(step_);
  step_ = name;
  bar_.show(name);
}

}  // namespace tawatur
