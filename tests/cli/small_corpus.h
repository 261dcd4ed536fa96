// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "tests/support/temporary_folder.h"

/// Four pages of invented outlets on one event, and one on another; with numbers that differ.
inline std::vector<std::string> write_small_corpus(const TemporaryFolder& home) {
  return {
      home.write("in/a/alif.txt",
                 "حريق في مستودع المرفأ\n"
                 "الساحل - وكالة ألف\n"
                 "أعلنت وزارة الصحة أن 12 عاملاً أصيبوا في حريق مستودع المرفأ يوم الثلاثاء 3 كانون الأول 2024.\n"
                 "وأضافت الوزارة أن فرق الإطفاء سيطرت على النيران خلال ساعتين.\n"),
      home.write(
          "in/a/ba.txt",
          "إصابات في حريق المرفأ\n"
          "قالت وزارة الصحة إن 15 عاملاً أصيبوا في حريق مستودع المرفأ. وأضافت أن فرق الإطفاء سيطرت على النيران خلال "
          "ساعتين.\nالمصدر: وكالة ألف\n"),
      home.write(
          "in/b/jim.html",
          "<html lang=\"ar\"><head><title>حريق المرفأ - قناة جيم</title></head><body><article><h1>حريق المرفأ</h1>"
          "<p>نفت وزارة الصحة إصابة عمال في حريق مستودع المرفأ يوم الثلاثاء، وقالت إن النيران أخمدت خلال ساعتين.</p>"
          "<p>وقال شهود إن الدخان شوهد من أطراف المدينة، وإن حركة السفن توقفت حتى المساء.</p></article></body></html>"),
      home.write(
          "in/b/dal.jsonl",
          "{\"id\": \"d1\", \"url\": \"https://dal.example/1\", \"source_domain\": \"dal.example\", \"title\": "
          "\"السيطرة على حريق المرفأ\", \"maintext\": \"سيطرت فرق الإطفاء على حريق مستودع المرفأ خلال ساعتين، وأصيب 12 "
          "عاملاً.\", \"date_publish\": \"2024-12-03 10:00:00\", \"language\": \"ar\"}\n"),
      home.write("in/ha.txt",
                 "مباراة الجمعة\nفاز فريق الميناء على فريق الجبل بهدفين مقابل هدف في مباراة الجمعة.\n"
                 "وقال المدرب إن اللاعبين أدوا مباراة كبيرة.\n"),
  };
}
