// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "engine/divergence/detectors.h"

namespace tawatur {

/// Writes `explanation` and `explanation_arabic` by the row of corpus/lexicons/messages.tsv that `message` names. In
/// the templates {sides} stands for what each side says and who says it, {missing} for who lacks it. An outlet without
/// a name is called by its place among the articles.
void explain(const Comparison& comparison, std::string_view message, Divergence& divergence);

}  // namespace tawatur
