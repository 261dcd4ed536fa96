// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/record_ids.h"

#include <doctest/doctest.h>

#include "tests/support/comparison_builder.h"

using namespace tawatur;

TEST_CASE("ids count from one with a letter for each table") {
  CHECK(record_id(ArticleId(0)) == "a1");
  CHECK(record_id(ClusterId(9)) == "k10");
  CHECK(divergence_record_id(2) == "d3");
}

TEST_CASE("offsets of a plain text point into the input, those of an extracted one into texts") {
  testing::ComparisonBuilder builder;
  builder.article("ألف", {"خبر"});
  builder.article("باء", {"خبر"});
  const ArticleId third = builder.article("جيم", {"خبر"});
  builder.result.corpus.documents[1].is_input = false;
  builder.at(third).document = DocumentId(1);

  const std::vector<std::string> files = document_files(builder.result.corpus);

  CHECK(files == std::vector<std::string>{"1.txt", "texts/a2.txt", "3.txt"});
}

TEST_CASE("a document without an article keeps a file of its own") {
  testing::ComparisonBuilder builder;
  const ArticleId only = builder.article("ألف", {"خبر"});
  builder.result.corpus.documents.push_back({InputId(0), false, "قائمة", "utf-8"});

  CHECK(document_files(builder.result.corpus).back() == "texts/document2.txt");
  CHECK(outlet_of(builder.result, only) == "ألف");
}

TEST_CASE("an article without a publisher is an outlet of its own") {
  testing::ComparisonBuilder builder;
  const ArticleId known = builder.article("ألف", {"خبر"});
  const ArticleId unknown = builder.article("", {"خبر"});
  const ArticleId again = builder.article("ألف", {"خبر"});

  CHECK(outlets_of(builder.result, {known, unknown, again}) == std::vector<std::string>{"a2", "ألف"});
}

TEST_CASE("articles of one page without a publisher are one outlet, those of two pages are two") {
  testing::ComparisonBuilder builder;
  const ArticleId first = builder.article("", {"خبر"});
  const ArticleId named = builder.article("ألف", {"خبر"});
  const ArticleId second = builder.article("", {"خبر آخر"});
  const ArticleId elsewhere = builder.article("", {"خبر"});
  builder.at(named).document = builder.at(first).document;
  builder.at(second).document = builder.at(first).document;

  CHECK(outlet_of(builder.result, second) == "a1");
  CHECK(outlets_of(builder.result, {first, named, second}) == std::vector<std::string>{"a1", "ألف"});
  CHECK(outlets_of(builder.result, {second, elsewhere}) == std::vector<std::string>{"a1", "a4"});
}
