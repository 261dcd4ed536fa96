// SPDX-License-Identifier: GPL-3.0-or-later
// The library as a stranger uses it: articles in, comparison out, by the public headers alone.

#include <iostream>
#include <sstream>

#include "engine/engine.h"
#include "engine/ingest/article_readers.h"
#include "engine/report/report_formats.h"

int main() {
  tawatur::Corpus corpus;
  for (const char* name : {"alif.txt", "ba.txt"}) {
    std::istringstream page(
        "المرفأ - وكالة الموج\nأعلنت بلدية المرفأ أن 12 عاملاً أصيبوا في حريق المستودع يوم الثلاثاء.\n"
        "وأضافت البلدية أن فرق الإطفاء سيطرت على النيران خلال ساعتين.\n");
    tawatur::read_input(page, name, {}, corpus);
  }
  tawatur::finish_corpus(corpus);
  const tawatur::Comparison comparison = tawatur::compare(std::move(corpus), {});
  for (const tawatur::ReportFormat& format : tawatur::report_formats()) {
    if (format.name == "json") format.write(comparison, {}, std::cout);
  }
  return comparison.corpus.articles.size() == 2 ? 0 : 1;
}
