// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What is done to a run of the program (fault_shim.cc).
struct Fault {
  std::uint64_t at = 0;                                      ///< number of the call, from 1; 0: none
  std::string kind{"kill"};                                  ///< kill, torn, die, enospc, eio
  bool stays = false;                                        ///< every later call fails too
  std::optional<std::chrono::microseconds> killed_after{};   ///< all its processes, whatever they are doing
  std::optional<std::chrono::microseconds> stopped_after{};  ///< by the signal of Ctrl-C, to its first process alone
};

/// What a run gave.
struct FaultedRun {
  int exit_code = -1;  ///< 128 + signal when it was killed; kHangs when it had to be
  std::string output;  ///< standard output and error
  std::uint64_t calls = 0;
  std::uint64_t programs = 0;            ///< that it started
  std::uint64_t connections = 0;         ///< that it tried
  std::uint64_t unflushed_names = 0;     ///< renamed files whose folder was not flushed to the disk afterwards
  std::chrono::microseconds stopping{};  ///< from that signal to its end
};

inline constexpr int kHangs = 1000;

/// Runs the program with these words, in a process group of its own, for ten minutes at most.
FaultedRun run_faulted(const std::vector<std::string>& words, const Fault& fault = {});
