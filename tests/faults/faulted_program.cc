// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/faulted_program.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <stdexcept>

#include "tests/support/temporary_folder.h"

namespace {

using Clock = std::chrono::steady_clock;

// No run takes seconds, but the machine may be busy with others.
constexpr std::chrono::minutes kPatience{10};

[[noreturn]] void become_program(const std::vector<std::string>& words, const Fault& fault, const std::string& state,
                                 int output) {
  ::setpgid(0, 0);
  ::dup2(output, STDOUT_FILENO);
  ::dup2(output, STDERR_FILENO);
  ::setenv("LD_PRELOAD", TAWATUR_FAULT_SHIM, 1);
  ::setenv("TAWATUR_FAULT_STATE", state.c_str(), 1);
  ::setenv("TAWATUR_FAULT_AT", std::to_string(fault.at).c_str(), 1);
  ::setenv("TAWATUR_FAULT_KIND", fault.kind.c_str(), 1);
  if (fault.stays) ::setenv("TAWATUR_FAULT_STAYS", "1", 1);
  std::vector<char*> arguments = {const_cast<char*>(TAWATUR_PROGRAM)};
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  ::execv(TAWATUR_PROGRAM, arguments.data());
  ::_exit(126);
}

// Reads to the end, or until `deadline`; false when time is up.
bool read_until(int input, Clock::time_point deadline, std::string& text) {
  std::array<char, 4096> piece{};
  for (;;) {
    const auto left = std::chrono::duration_cast<std::chrono::microseconds>(deadline - Clock::now());
    if (left.count() <= 0) return false;
    const timespec wait{.tv_sec = left.count() / 1'000'000, .tv_nsec = left.count() % 1'000'000 * 1000};
    pollfd ready{.fd = input, .events = POLLIN, .revents = 0};
    if (::ppoll(&ready, 1, &wait, nullptr) <= 0) continue;
    const ssize_t count = ::read(input, piece.data(), piece.size());
    if (count <= 0) return true;
    text.append(piece.data(), static_cast<std::size_t>(count));
  }
}

}  // namespace

FaultedRun run_faulted(const std::vector<std::string>& words, const Fault& fault) {
  const TemporaryFolder home;
  const std::string state = home.write("state", std::string(32, '\0'));
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  const pid_t child = ::fork();
  if (child < 0) throw std::runtime_error("no process");
  if (child == 0) become_program(words, fault, state, ends[1]);
  ::setpgid(child, child);
  ::close(ends[1]);
  FaultedRun run;
  if (fault.stopped_after && !read_until(ends[0], Clock::now() + *fault.stopped_after, run.output)) {
    ::kill(child, SIGINT);
  }
  const Clock::time_point begin = Clock::now();
  const auto patience = fault.killed_after ? *fault.killed_after : std::chrono::microseconds(kPatience);
  const bool ended = read_until(ends[0], begin + patience, run.output);
  run.stopping = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - begin);
  if (!ended) {
    ::kill(-child, SIGKILL);
    // A process that is told to die may still hold its lock; the end of the output is the end of the last of them.
    read_until(ends[0], Clock::now() + kPatience, run.output);
  }
  ::close(ends[0]);
  int status = 0;
  ::waitpid(child, &status, 0);
  run.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  if (!ended && !fault.killed_after) run.exit_code = kHangs;
  std::ifstream counted(state, std::ios::binary);
  for (std::uint64_t* number : {&run.calls, &run.programs, &run.connections, &run.unflushed_names}) {
    counted.read(reinterpret_cast<char*>(number), sizeof *number);
  }
  return run;
}
