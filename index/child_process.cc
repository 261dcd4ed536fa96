// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/child_process.h"

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <exception>
#include <string_view>
#include <system_error>

#include "engine/model/error.h"

namespace tawatur {
namespace {

void write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = ::write(descriptor, text.data(), text.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return;
    text.remove_prefix(static_cast<std::size_t>(count));
  }
}

std::string read_all(int descriptor) {
  std::string text;
  std::array<char, 4096> piece{};
  for (;;) {
    const ssize_t count = ::read(descriptor, piece.data(), piece.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return text;
    text.append(piece.data(), static_cast<std::size_t>(count));
  }
}

// What a program that embeds the index does when it crashes is for its own process: the child dies, and its parent says
// so.
void crash_quietly() {
  for (const int signal : {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT}) std::signal(signal, SIG_DFL);
}

}  // namespace

std::string outcome_in_child(const DatabaseFolder& database, const std::function<std::string()>& work) {
  std::array<int, 2> ends{};
  if (::pipe(ends.data()) != 0) throw IndexError("no pipe: " + std::generic_category().message(errno));
  const pid_t child = ::fork();
  if (child < 0) {
    const std::string reason = std::generic_category().message(errno);
    ::close(ends[0]);
    ::close(ends[1]);
    throw IndexError("no process to work on the index: " + reason);
  }
  if (child == 0) {
    ::close(ends[0]);
    crash_quietly();
    try {
      write_all(ends[1], work());
    } catch (const std::exception&) {
      // Damaged tables make Xapian throw errors that are not its own. Here they must end: beyond, two processes would
      // run the rest of the program.
      ::_exit(1);
    }
    ::_exit(0);
  }
  ::close(ends[1]);
  std::string outcome = read_all(ends[0]);
  ::close(ends[0]);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (!outcome.empty()) return outcome;
  throw IndexError(database.index_folder().string() + ": the process that worked on the index died (signal " +
                   std::to_string(WIFSIGNALED(status) ? WTERMSIG(status) : 0) +
                   "): the disk is full or the index is damaged; the store is unharmed: free some space, then run "
                   "tawatur index rebuild --db " +
                   database.folder.string());
}

}  // namespace tawatur
