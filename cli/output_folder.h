// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <set>
#include <string>
#include <string_view>

namespace tawatur {

/// A folder of results that appears whole or not at all. Files are written to a folder aside, on the same file system;
/// `commit` puts it into its place in one step. Without `commit` nothing is left behind and what stood there is
/// untouched. The folder aside is not made before the first file is written, so a run that is killed before has left
/// nothing.
class OutputFolder {
 public:
  /// Is a file of this name, relative with '/', a result that may be replaced?
  using IsResult = std::function<bool(const std::string& name)>;

  /// Throws InputError when the place cannot be written, is a file, or holds anything that is no result: this program
  /// never deletes what it did not write.
  OutputFolder(const std::filesystem::path& place, const IsResult& is_result);
  ~OutputFolder();
  OutputFolder(const OutputFolder&) = delete;
  OutputFolder& operator=(const OutputFolder&) = delete;

  /// Writes one file; `name` may hold folders. Throws InputError when not all of it could be written. Where an
  /// InterruptionGuard has noted a stop, the folder aside is removed and the program ends.
  void write(std::string_view name, const std::function<void(std::ostream& out)>& writer);

  /// Puts all files into place, on the disk. Throws InputError when that fails.
  void commit();

 private:
  void make_aside();

  std::filesystem::path place_;
  std::filesystem::path aside_;  // empty: not made yet
  bool inside_ = false;          // aside_ lies in place_, which cannot be replaced itself
};

}  // namespace tawatur
