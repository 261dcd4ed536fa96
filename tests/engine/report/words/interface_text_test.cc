// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/words/interface_text.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "engine/model/error.h"
#include "engine/text/lexicon.h"

using namespace tawatur;

TEST_CASE("a name that a stage gives freely has words, or none") {
  const InterfaceText ui(ReportLanguage::english);

  REQUIRE(ui.known("flag", "truncated") != nullptr);
  CHECK(*ui.known("flag", "truncated") == "cut off");
  CHECK(ui.known("flag", "never heard of") == nullptr);
  for (const char* flag : {"hidden_text", "charset_mixed", "fetched_by", "flattened"}) {
    CAPTURE(flag);
    CHECK(ui.known("flag", flag) != nullptr);
  }
}

TEST_CASE("nouns take the form of their number in both languages") {
  const InterfaceText arabic(ReportLanguage::arabic);
  const InterfaceText english(ReportLanguage::english);

  CHECK(arabic.counted("outlets", 1) == "منبر واحد");
  CHECK(arabic.counted("outlets", 2) == "منبران");
  CHECK(arabic.counted("outlets", 5) == "5 منابر");
  CHECK(arabic.counted("outlets", 11) == "11 منبرًا");
  CHECK(arabic.counted("outlets", 100) == "100 منبر");
  CHECK(arabic.counted("outlets", 103) == "103 منابر");
  CHECK(arabic.counted("outlets", 0) == "0 منبر");
  CHECK(english.counted("outlets", 1) == "1 outlet");
  CHECK(english.counted("outlets", 2) == "2 outlets");
}

TEST_CASE("an unknown key is an error, not an empty word") {
  CHECK_THROWS_AS((void)InterfaceText(ReportLanguage::arabic).text("no such key"), ConfigError);
}

TEST_CASE("every row has both languages and the same insertions in both") {
  const std::regex insertion("\\{[a-z]+\\}");
  for (const LexiconRow& row : lexicon_rows("interface")) {
    REQUIRE(row.size() == 3);
    CAPTURE(row[0]);
    CHECK_FALSE(row[1].empty());
    CHECK_FALSE(row[2].empty());
    if (row[0].ends_with(".one") || row[0].ends_with(".two")) continue;  // the noun itself says the number
    std::multiset<std::string> arabic, english;
    for (std::sregex_iterator i(row[1].begin(), row[1].end(), insertion), end; i != end; ++i) arabic.insert(i->str());
    for (std::sregex_iterator i(row[2].begin(), row[2].end(), insertion), end; i != end; ++i) english.insert(i->str());
    CHECK(arabic == english);
  }
}

TEST_CASE("every key that a source of the reports names is in the lexicon, and no other") {
  namespace fs = std::filesystem;
  std::string sources;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(TAWATUR_SOURCE_DIR) / "engine/report")) {
    if (entry.path().extension() != ".cc") continue;
    std::ifstream in(entry.path());
    sources += (std::ostringstream() << in.rdbuf()).str();
  }
  std::set<std::string> keys;
  for (const LexiconRow& row : lexicon_rows("interface")) keys.insert(row[0]);
  const std::regex call("ui(?:\\(\\))?\\.(text|counted|filled)\\(\"([a-z_.0-9]+)\"\\)");
  for (std::sregex_iterator i(sources.begin(), sources.end(), call), end; i != end; ++i) {
    const std::string key = (*i)[2];
    CAPTURE(key);
    CHECK(keys.contains((*i)[1] == "counted" ? key + ".one" : key));
  }
  for (const std::string& key : keys) {
    CAPTURE(key);
    const std::string group = key.substr(0, key.rfind('.'));
    const bool used =
        sources.find('"' + key + '"') != std::string::npos || sources.find('"' + group + '"') != std::string::npos;
    CHECK(used);
  }
}
