// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "engine/hashing.h"
#include "index/index_writer.h"
#include "index/store.h"
#include "tests/support/temporary_folder.h"

/// Is this the long form of the tests?
inline bool is_long_form() {
  const char* form = std::getenv("TAWATUR_FAULTS");
  return form != nullptr && std::string(form) == "long";
}

/// `count` short articles as JSON Lines, all different; the same for the same `first`.
inline std::string articles_as_json(int first, int count) {
  static const std::vector<std::string> kWords = {"حريق",  "مرفأ",   "بلدية", "عمال", "سفينة", "جسر",  "نهر",
                                                  "مدرسة", "طبيب",   "قطار",  "سوق",  "مطر",   "حقل",  "مصنع",
                                                  "وزير",  "مباراة", "طريق",  "ماء",  "خبز",   "مكتبة"};
  std::string lines;
  for (int i = first; i < first + count; ++i) {
    const auto word = [&](int step) {
      return kWords[static_cast<std::size_t>((i * 7 + step * step * 3 + i / 5) % 20)];
    };
    const std::string number = std::to_string(i);
    lines += "{\"id\": \"n" + number + "\", \"url\": \"https://outlet" + std::to_string(i % 5) + ".example/" + number +
             "\", \"title\": \"" + word(1) + " " + word(2) + " " + number + "\", \"maintext\": \"قالت " + word(3) +
             " إن " + number + " من " + word(4) + " قرب " + word(5) + " " + word(6) + ". وأضافت أن " + word(7) + " " +
             word(8) + " " + word(9) + " " + number + ".\", \"language\": \"ar\"}\n";
  }
  return lines;
}

/// All that a store says, in an order that does not depend on how it was filled.
inline std::string logical_dump(const tawatur::DatabaseFolder& database) {
  const tawatur::Store store(database, tawatur::Store::Access::read);
  std::vector<std::string> articles;
  for (const tawatur::ArticleRow row : store.rows(true)) {
    const tawatur::StoredArticle stored = store.article(row);
    articles.push_back(stored.key + " " + std::to_string(stored.revision) + (stored.current ? " current " : " old ") +
                       stored.article.input_id + " " + tawatur::sha256_hex(stored.document.text) +
                       tawatur::shown_layout(stored.article) + tawatur::shown_facts(stored.facts));
  }
  std::sort(articles.begin(), articles.end());
  std::string all;
  for (const std::string& article : articles) all += article + "\n";
  return all;
}

/// A whole database of 20 articles, made by the program.
class FaultCorpus {
 public:
  static constexpr int kBase = 20;

  explicit FaultCorpus(int fresh) {
    home_.write("base.jsonl", articles_as_json(0, kBase));
    for (int i = 0; i < 4; ++i) {
      home_.write("in/" + std::to_string(i) + ".jsonl", articles_as_json(1000 + i * fresh / 4, fresh / 4));
    }
  }

  [[nodiscard]] const TemporaryFolder& home() const { return home_; }
  [[nodiscard]] std::string path(const std::string& name) const { return home_.path() + "/" + name; }
  /// Words of the command that adds the fresh articles to a database.
  [[nodiscard]] std::vector<std::string> add_words(const std::string& name) const {
    return {"index", "add", "-q", "--threads", "1", "--db", path(name), path("in")};
  }
  [[nodiscard]] std::vector<std::string> base_words(const std::string& name) const {
    return {"index", "add", "-q", "--threads", "1", "--db", path(name), path("base.jsonl")};
  }
  /// Puts a copy of database `from` where `to` was.
  void copy(const std::string& from, const std::string& to) const {
    std::filesystem::remove_all(path(to));
    std::filesystem::copy(path(from), path(to), std::filesystem::copy_options::recursive);
  }

 private:
  TemporaryFolder home_;
};
