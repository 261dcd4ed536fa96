// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <iosfwd>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "engine/model/article.h"

namespace tawatur {

/// One file to be read. A path of "-" is the standard input.
struct InputPath {
  std::filesystem::path path;
  std::string name;  ///< as shown in the results: relative to the folder that all inputs share, with '/'
};

/// What the words of a command line stand for.
struct InputPaths {
  std::vector<InputPath> files;         ///< ascending by name, each file once
  std::vector<IngestProblem> problems;  ///< what was found and cannot be read
};

/// Resolves operands: a file, a folder (walked; hidden names are left out, symbolic links in it are not followed), "-"
/// for the standard input, "@LIST" for a file with one path a line. Names and order depend on the files and folders
/// that are meant alone: not on the order of the operands, nor on how a path is written (links on the command line are
/// followed). Names are relative to the deepest folder that holds all operands. Throws InputError for a path that does
/// not exist, and for a list that cannot be read; what is only a line of a list becomes a problem under the name that
/// the list gives it, once.
[[nodiscard]] InputPaths find_input_paths(std::span<const std::string> operands);

/// The bytes of a regular file, at most `most` + 1 of them so that a file that is too large shows; or why they cannot
/// be had. Never waits on a FIFO, reads a device or follows a link that was put into the place of the file.
[[nodiscard]] std::variant<std::string, IngestProblem> read_file_bytes(const InputPath& file, std::uint64_t most);

}  // namespace tawatur
