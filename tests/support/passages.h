// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/divergence/passage.h"

namespace tawatur::test {

/// One sentence cut into units, of an article published on 5 March 2031.
Passage passage_from(const std::string& sentence);

}  // namespace tawatur::test
