// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <iosfwd>
#include <optional>
#include <string>

#include "engine/model/comparison.h"

namespace tawatur {

/// Text of a file that comparison.json names: an input by its name, or "texts/<id>.txt". Nothing: it is not there.
using TextOfFile = std::function<std::optional<std::string>(const std::string& file)>;

/// Reads a tawatur.comparison back, with the texts it points into. Optional keys may be missing. Sentences come
/// without tokens and claims without token ranges, and pairs of sentences are left out; records keep their order, so a
/// file that write_json() wrote gives the same reports again. Fails closed: throws InputError, naming the record, for
/// what is no tawatur.comparison of version 1, an id that leads nowhere, a missing text, or words that do not stand
/// where their offsets say. Linear in the size of the file; the whole file is kept in memory.
[[nodiscard]] Comparison read_json(std::istream& in, const TextOfFile& text_of_file);

}  // namespace tawatur
