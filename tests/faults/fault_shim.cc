// SPDX-License-Identifier: GPL-3.0-or-later
// Loaded before the program: see README.md. Settings come from the environment, because the program must not know:
//   TAWATUR_FAULT_STATE  a file of 4 numbers of 8 bytes, shared by all processes: calls so far, programs started,
//                        connections tried, new names of files since a folder was flushed last
//   TAWATUR_FAULT_AT     number of the call that fails, from 1; 0: none
//   TAWATUR_FAULT_KIND   kill (all processes of the run), torn (half of a write, then kill), die (this process alone),
//                        enospc, eio
//   TAWATUR_FAULT_STAYS  1: every later call fails too

#include <dlfcn.h>
#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

struct State {
  std::atomic<std::uint64_t> calls;
  std::atomic<std::uint64_t> programs;
  std::atomic<std::uint64_t> connections;
  std::atomic<std::uint64_t> unflushed_names;
};

enum class Kind : std::uint8_t { kill, torn, die, enospc, eio };

struct Settings {
  State* state = nullptr;
  std::uint64_t at = 0;
  Kind kind = Kind::kill;
  bool stays = false;
};

Kind kind_named(const char* name) {
  if (std::strcmp(name, "torn") == 0) return Kind::torn;
  if (std::strcmp(name, "die") == 0) return Kind::die;
  if (std::strcmp(name, "enospc") == 0) return Kind::enospc;
  if (std::strcmp(name, "eio") == 0) return Kind::eio;
  return Kind::kill;
}

Settings read_settings() {
  Settings settings;
  const char* path = std::getenv("TAWATUR_FAULT_STATE");
  if (path == nullptr) return settings;
  const int file = ::open(path, O_RDWR | O_CLOEXEC);
  if (file < 0) std::abort();
  void* shared = ::mmap(nullptr, sizeof(State), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  ::close(file);
  if (shared == MAP_FAILED) std::abort();
  settings.state = static_cast<State*>(shared);
  if (const char* at = std::getenv("TAWATUR_FAULT_AT")) settings.at = std::strtoull(at, nullptr, 10);
  if (const char* kind = std::getenv("TAWATUR_FAULT_KIND")) settings.kind = kind_named(kind);
  settings.stays = std::getenv("TAWATUR_FAULT_STAYS") != nullptr;
  return settings;
}

const Settings& settings() {
  static const Settings read = read_settings();
  return read;
}

template <class Function>
Function next(const char* name) {
  void* found = ::dlsym(RTLD_NEXT, name);
  if (found == nullptr) std::abort();
  Function function;
  std::memcpy(&function, &found, sizeof function);
  return function;
}

bool is_folder(int descriptor) {
  struct stat status {};
  return ::fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode);
}

// Files only: pipes and terminals are not the disk.
bool is_file(int descriptor) {
  struct stat status {};
  const int before = errno;
  const bool is_regular = ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
  errno = before;
  return is_regular;
}

// Counts a call; may not return, or sets errno and returns true when the call is to fail. `tear` writes half.
template <class Tear>
bool fails(const Tear& tear) {
  const Settings& now = settings();
  if (now.state == nullptr) return false;
  const std::uint64_t number = ++now.state->calls;
  if (now.at == 0 || number < now.at || (number > now.at && !now.stays)) return false;
  switch (now.kind) {
    case Kind::torn:
      tear();
      [[fallthrough]];
    case Kind::kill:
      ::kill(0, SIGKILL);
      break;
    case Kind::die:
      ::kill(::getpid(), SIGKILL);
      break;
    case Kind::enospc:
      errno = ENOSPC;
      return true;
    case Kind::eio:
      errno = EIO;
      return true;
  }
  for (;;) ::pause();
}

bool fails() {
  return fails([] {});
}

}  // namespace

extern "C" {

ssize_t write(int descriptor, const void* bytes, size_t size) {
  static const auto real = next<ssize_t (*)(int, const void*, size_t)>("write");
  if (is_file(descriptor) && fails([&] { (void)real(descriptor, bytes, size / 2); })) return -1;
  return real(descriptor, bytes, size);
}

ssize_t pwrite(int descriptor, const void* bytes, size_t size, off_t at) {
  static const auto real = next<ssize_t (*)(int, const void*, size_t, off_t)>("pwrite");
  if (is_file(descriptor) && fails([&] { (void)real(descriptor, bytes, size / 2, at); })) return -1;
  return real(descriptor, bytes, size, at);
}

ssize_t pwrite64(int descriptor, const void* bytes, size_t size, off64_t at) {
  static const auto real = next<ssize_t (*)(int, const void*, size_t, off64_t)>("pwrite64");
  if (is_file(descriptor) && fails([&] { (void)real(descriptor, bytes, size / 2, at); })) return -1;
  return real(descriptor, bytes, size, at);
}

int fsync(int descriptor) {
  static const auto real = next<int (*)(int)>("fsync");
  if (fails()) return -1;
  if (settings().state != nullptr && is_folder(descriptor)) settings().state->unflushed_names = 0;
  return real(descriptor);
}

int fdatasync(int descriptor) {
  static const auto real = next<int (*)(int)>("fdatasync");
  return fails() ? -1 : real(descriptor);
}

int ftruncate(int descriptor, off_t size) noexcept {
  static const auto real = next<int (*)(int, off_t)>("ftruncate");
  return fails() ? -1 : real(descriptor, size);
}

int ftruncate64(int descriptor, off64_t size) noexcept {
  static const auto real = next<int (*)(int, off64_t)>("ftruncate64");
  return fails() ? -1 : real(descriptor, size);
}

int rename(const char* from, const char* to) noexcept {
  static const auto real = next<int (*)(const char*, const char*)>("rename");
  if (fails()) return -1;
  if (settings().state != nullptr) ++settings().state->unflushed_names;
  return real(from, to);
}

int unlink(const char* path) noexcept {
  static const auto real = next<int (*)(const char*)>("unlink");
  return fails() ? -1 : real(path);
}

int remove(const char* path) noexcept {
  static const auto real = next<int (*)(const char*)>("remove");
  return fails() ? -1 : real(path);
}

int mkdir(const char* path, mode_t mode) noexcept {
  static const auto real = next<int (*)(const char*, mode_t)>("mkdir");
  return fails() ? -1 : real(path, mode);
}

int execve(const char* path, char* const arguments[], char* const environment[]) noexcept {
  static const auto real = next<int (*)(const char*, char* const[], char* const[])>("execve");
  if (settings().state != nullptr) ++settings().state->programs;
  return real(path, arguments, environment);
}

int execvp(const char* path, char* const arguments[]) noexcept {
  static const auto real = next<int (*)(const char*, char* const[])>("execvp");
  if (settings().state != nullptr) ++settings().state->programs;
  return real(path, arguments);
}

int execv(const char* path, char* const arguments[]) noexcept {
  static const auto real = next<int (*)(const char*, char* const[])>("execv");
  if (settings().state != nullptr) ++settings().state->programs;
  return real(path, arguments);
}

int connect(int descriptor, const struct sockaddr* address, socklen_t size) {
  static const auto real = next<int (*)(int, const struct sockaddr*, socklen_t)>("connect");
  if (settings().state != nullptr) ++settings().state->connections;
  return real(descriptor, address, size);
}

}  // extern "C"
