// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/console/progress_bar.h"

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <ostream>

namespace tawatur {
namespace {

constexpr double kSilentSeconds = 1;
constexpr double kSecondsBetween = 0.1;
constexpr std::size_t kBarWidth = 24;
// To the first column, and wipe what stands there (ECMA-48).
constexpr std::string_view kWipe = "\r\x1b[K";

std::string grouped(std::size_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}

std::string shown_time(double seconds) {
  const auto whole = static_cast<long>(std::ceil(std::min(seconds, 360000.0)));
  const std::string rest = std::to_string(whole % 60);
  const std::string minutes = std::to_string(whole / 60 % 60);
  const std::string tail = (rest.size() < 2 ? "0" : "") + rest;
  if (whole < 3600) return minutes + ":" + tail;
  return std::to_string(whole / 3600) + ":" + (minutes.size() < 2 ? "0" : "") + minutes + ":" + tail;
}

double steady_seconds() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

}  // namespace

ProgressBar::ProgressBar(std::ostream& err, bool shown, Seconds clock)
    : err_(err),
      shown_(shown),
      clock_(clock ? std::move(clock) : steady_seconds),
      started_(clock_()),
      step_started_(started_) {}

ProgressBar::~ProgressBar() {
  wipe();
}

void ProgressBar::wipe() {
  if (drawn_) err_ << kWipe << std::flush;
  drawn_ = false;
}

void ProgressBar::begin_step(std::string_view step) {
  if (step_ == step) return;
  // The first step began with the bar.
  if (!step_.empty()) step_started_ = clock_();
  step_ = step;
}

bool ProgressBar::is_due() {
  const double now = clock_();
  if (!shown_ || now - started_ < kSilentSeconds || (drawn_ && now - last_drawn_ < kSecondsBetween)) return false;
  last_drawn_ = now;
  return true;
}

void ProgressBar::draw(const std::string& line) {
  err_ << kWipe << line << std::flush;
  drawn_ = true;
}

void ProgressBar::show(std::string_view step, double share, std::size_t count, std::string_view kind) {
  begin_step(step);
  if (!is_due()) return;
  const double done = std::clamp(share, 0.0, 1.0);
  const double passed = clock_() - step_started_;
  const auto filled = static_cast<std::size_t>(done * static_cast<double>(kBarWidth));
  std::string line = step_ + " [" + std::string(filled, '#') + std::string(kBarWidth - filled, '.') + "] " +
                     std::to_string(static_cast<int>(done * 100)) + " %";
  if (count > 0) {
    line += "  " + grouped(count) + " " + std::string(kind);
    if (passed > 0) line += ", " + grouped(static_cast<std::size_t>(static_cast<double>(count) / passed)) + "/s";
  }
  if (done > 0) line += ", " + shown_time(passed / done - passed) + " left";
  draw(line);
}

void ProgressBar::show(std::string_view step) {
  begin_step(step);
  if (is_due()) draw(step_ + " ... " + shown_time(clock_() - step_started_));
}

bool error_is_terminal() {
  const char* kind = std::getenv("TERM");
  return ::isatty(STDERR_FILENO) == 1 && kind != nullptr && std::string_view(kind) != "dumb";
}

}  // namespace tawatur
