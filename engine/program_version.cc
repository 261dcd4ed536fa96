// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/program_version.h"

#include "engine/hashing.h"
#include "engine/text/corpus_files.h"

namespace tawatur {

const char* program_version() {
  return "tawatur " TAWATUR_VERSION;
}

std::string lexicon_hash() {
  std::string listed;
  for (const CorpusFile& file : corpus_files()) {
    listed.append(sha256_hex(file.content)).append("  ").append(file.path).append("\n");
  }
  return sha256_hex(listed);
}

}  // namespace tawatur
