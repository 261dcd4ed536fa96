// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/console/interruption.h"

#include <csignal>
#include <string>

namespace tawatur {
namespace {

// A signal handler can reach nothing but such a variable.
volatile std::sig_atomic_t requested_flag = 0;

constexpr int kSignals[] = {SIGINT, SIGTERM};

void note(int /*signal*/) {
  requested_flag = 1;
}

}  // namespace

InterruptionGuard::InterruptionGuard() {
  requested_flag = 0;
  struct sigaction action {};
  action.sa_handler = note;
  // Once only: the second signal does what it does by default. Calls of the system go on.
  action.sa_flags = static_cast<int>(SA_RESETHAND) | SA_RESTART;
  for (const int signal : kSignals) ::sigaction(signal, &action, nullptr);
}

InterruptionGuard::~InterruptionGuard() {
  struct sigaction action {};
  action.sa_handler = SIG_DFL;
  for (const int signal : kSignals) ::sigaction(signal, &action, nullptr);
}

bool InterruptionGuard::requested() {
  return requested_flag != 0;
}

void InterruptionGuard::check(const char* what_now) {
  if (requested()) throw Interrupted(std::string("interrupted; ") + what_now);
}

}  // namespace tawatur
