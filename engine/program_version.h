// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace tawatur {

/// "tawatur 0.1.0".
[[nodiscard]] const char* program_version();

/// Hash of the sources of the engine: two builds of one version that could answer differently have another one.
[[nodiscard]] const char* program_revision();

/// Hash of those sources that read one article: text, claims and their values.
[[nodiscard]] const char* reading_revision();

/// SHA-256 over all that is built in of corpus/: lexicons, models, outlet profiles.
[[nodiscard]] std::string lexicon_hash();

}  // namespace tawatur
