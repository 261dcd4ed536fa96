// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>
#include <string>

/// What one run of the program gave.
struct ProgramRun {
  int exit_code = -1;  ///< 128 + signal when it was killed
  std::string output;  ///< standard output, then standard error
};

/// Runs a shell command line; `$TAWATUR` in it is the program that was built.
inline ProgramRun run_program(const std::string& command) {
  const std::string line = "TAWATUR='" TAWATUR_PROGRAM "'; exec 2>&1; " + command;
  std::FILE* pipe = ::popen(line.c_str(), "r");
  if (pipe == nullptr) throw std::runtime_error("no shell");
  ProgramRun run;
  std::array<char, 4096> piece{};
  for (std::size_t size = 0; (size = std::fread(piece.data(), 1, piece.size(), pipe)) > 0;) {
    run.output.append(piece.data(), size);
  }
  const int status = ::pclose(pipe);
  run.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return run;
}

/// Every file of a folder by its name.
inline std::map<std::string, std::string> folder_content(const std::string& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    files[entry.path().lexically_relative(folder).generic_string()] = {std::istreambuf_iterator<char>(in), {}};
  }
  return files;
}
