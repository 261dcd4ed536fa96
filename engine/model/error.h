// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>
#include <string>

namespace tawatur {

/// The run cannot go on. The message names the file, line or option, and the remedy.
/// Thrown anywhere, caught once, in cli/main.cc.
class Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// An input that cannot be used at all: a missing path, nothing to read.
class InputError : public Error {
 public:
  using Error::Error;
};

/// A setting, lexicon or profile that cannot be used.
class ConfigError : public Error {
 public:
  using Error::Error;
};

/// The store or the index cannot be opened, read or written.
class IndexError : public Error {
 public:
  using Error::Error;
};

}  // namespace tawatur
