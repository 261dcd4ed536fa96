// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/console/interruption.h"

#include <sys/mman.h>
#include <unistd.h>

#include <csignal>
#include <string>
#include <string_view>

#include "cli/console/exit_code.h"

namespace tawatur {
namespace {

// A signal handler can reach nothing but such variables.
volatile std::sig_atomic_t own_flag = 0;
volatile std::sig_atomic_t* requested_flag = &own_flag;
const char* volatile message_of_step = nullptr;

constexpr int kSignals[] = {SIGINT, SIGTERM};
constexpr std::string_view kHead = "interrupted; ";

// A terminal tells all processes of a run, but whoever stops a service tells one of them: the flag is on a page that
// processes share with those they start.
void share_flag() {
  if (requested_flag != &own_flag) return;
  void* const page =
      ::mmap(nullptr, sizeof(std::sig_atomic_t), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (page != MAP_FAILED) requested_flag = static_cast<volatile std::sig_atomic_t*>(page);
}

// Of what may be called in a handler: nothing that allocates.
void tell(std::string_view text) {
  [[maybe_unused]] const ssize_t ignored = ::write(STDERR_FILENO, text.data(), text.size());
}

void note(int /*signal*/) {
  *requested_flag = 1;
  const char* const what_now = message_of_step;
  if (what_now != nullptr) InterruptionGuard::end_program(what_now);
}

}  // namespace

InterruptionGuard::InterruptionGuard() {
  share_flag();
  *requested_flag = 0;
  struct sigaction action {};
  action.sa_handler = note;
  // Once only: the second signal does what it does by default. Calls of the system go on.
  action.sa_flags = static_cast<int>(SA_RESETHAND) | SA_RESTART;
  for (const int signal : kSignals) ::sigaction(signal, &action, nullptr);
}

InterruptionGuard::~InterruptionGuard() {
  *requested_flag = 0;
  struct sigaction action {};
  action.sa_handler = SIG_DFL;
  for (const int signal : kSignals) ::sigaction(signal, &action, nullptr);
}

bool InterruptionGuard::requested() {
  return *requested_flag != 0;
}

void InterruptionGuard::check(const char* what_now) {
  if (requested()) throw Interrupted(std::string(kHead) + what_now);
}

void InterruptionGuard::end_program(const char* what_now) {
  tell("tawatur: ");
  tell(kHead);
  tell(what_now);
  tell("\n");
  ::_exit(kInterrupted);
}

InterruptibleStep::InterruptibleStep(const char* what_now) {
  InterruptionGuard::check(what_now);
  message_of_step = what_now;
  // A signal between the two lines was only noted.
  if (!InterruptionGuard::requested()) return;
  message_of_step = nullptr;
  InterruptionGuard::check(what_now);
}

InterruptibleStep::~InterruptibleStep() {
  message_of_step = nullptr;
}

}  // namespace tawatur
