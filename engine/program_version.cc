// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/engine.h"

namespace tawatur {

const char* program_version() {
  return "tawatur " TAWATUR_VERSION;
}

}  // namespace tawatur
