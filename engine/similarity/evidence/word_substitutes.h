// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <span>
#include <string>
#include <utility>

#include "engine/model/sentence.h"

namespace tawatur {

/// Two words without proclitics, the lesser first.
using WordPair = std::pair<std::string, std::string>;

/// Content words that stand for each other: they are found in the same place of sentences that are word for word the
/// same around it (three words before, three behind), in three such surroundings or more. One surrounding in which many
/// words are met tells nothing: there stands what differs from report to report. Takes n log(n) time for n words.
[[nodiscard]] std::set<WordPair> word_substitutes(std::span<const Sentence> sentences);

}  // namespace tawatur
