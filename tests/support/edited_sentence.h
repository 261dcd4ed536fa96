// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace tawatur::test {

/// What the program tells of two copies of a report in which one sentence differs, as "kind weight: words | words"
/// (missing words: "kind weight: words"), joined by "; ". Articles are of one day; claims are read by the program.
std::string told(const std::string& sentence, const std::string& other);

/// The same for two texts, sentence by sentence.
std::string told_of_texts(const std::vector<std::string>& text, const std::vector<std::string>& other);

/// The same for two sentences in reports of unlike words, all claims of which one cluster joins.
std::string told_of_paraphrases(const std::string& sentence, const std::string& other);

}  // namespace tawatur::test
