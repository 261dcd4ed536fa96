// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/lexicon.h"

#include <doctest/doctest.h>

#include "engine/model/error.h"
#include "engine/text/corpus_files.h"
#include "engine/text/folding.h"

using namespace tawatur;

TEST_CASE("rows have the fields as written, without comments and empty lines") {
  for (const LexiconRow& row : lexicon_rows("sentence_continuations")) {
    REQUIRE(row.size() == 2);
    CHECK_FALSE(row[0].starts_with('#'));
    CHECK_FALSE(row[0].empty());
    CHECK((row[1] == "always" || row[1] == "verbless"));
  }
}

TEST_CASE("keys of a map are folded") {
  const auto map = lexicon_map("sentence_continuations");

  CHECK(map.at("بالاضافه الي") == "verbless");
  for (const auto& [key, value] : map) CHECK(folded(key) == key);
}

TEST_CASE("a lexicon that does not exist is an error that names it") {
  CHECK_THROWS_WITH_AS((void)lexicon_rows("no_such_list"), doctest::Contains("no_such_list"), ConfigError);
}

TEST_CASE("every lexicon begins with a comment that tells its columns and origin, and has no duplicate rows") {
  for (const CorpusFile& file : corpus_files("lexicons/")) {
    if (!file.path.ends_with(".tsv")) continue;
    CAPTURE(file.path);
    CHECK(file.content.starts_with("# "));
    CHECK(file.content.find("Origin") != std::string_view::npos);
  }
}
