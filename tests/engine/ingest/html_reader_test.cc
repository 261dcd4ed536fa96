// SPDX-License-Identifier: GPL-3.0-or-later

#include <doctest/doctest.h>

#include <string>

#include "engine/ingest/format_readers.h"
#include "tests/support/pages/encodings.h"
#include "tests/support/pages/reading.h"

using namespace tawatur;

namespace {

const std::string kOne = "أعلنت وزارة الصحة أن عشرة أشخاص أصيبوا في الحادث الذي وقع فجراً على الطريق الساحلي.";
const std::string kTwo = "وأضافت الوزارة أن حالة المصابين مستقرة وأن فرق الإسعاف وصلت بعد ربع ساعة من البلاغ.";

std::string page(const std::string& charset) {
  return "<!DOCTYPE html><html lang=ar><head><meta charset=\"" + charset +
         "\"><title>حادث على الطريق | جريدة الساحل</title><meta property='og:site_name' content='جريدة الساحل'>"
         "<meta property='article:published_time' content='2024-03-05T10:00:00+02:00'>"
         "<link rel=canonical href='https://sahel.example/1'></head><body><nav><a href=/>الرئيسية</a></nav>"
         "<article><h1>حادث على الطريق</h1><p>" +
         kOne + "</p><h2>الحالة</h2><p>" + kTwo + "</p></article><footer>جميع الحقوق محفوظة</footer></body></html>";
}

}  // namespace

TEST_CASE("a saved page becomes one article with its metadata") {
  const Corpus corpus = testing::corpus_of("page.html", page("utf-8"));
  REQUIRE(corpus.articles.size() == 1);
  const Article& article = corpus.articles[0];
  CHECK(testing::title_of(corpus, article) == "حادث على الطريق");
  CHECK(testing::blocks_of(corpus, article) == kOne + "|الحالة|" + kTwo);
  CHECK(article.blocks[1].kind == BlockKind::subheading);
  CHECK(article.publisher == "جريدة الساحل");
  CHECK(article.url == "https://sahel.example/1");
  REQUIRE(article.published.value);
  CHECK(iso_day(*article.published.value) == "2024-03-05");
  CHECK(article.flags.empty());
  CHECK_FALSE(corpus.documents[0].is_input);
}

TEST_CASE("every encoding under a right or a wrong label gives the same text") {
  const std::string expected = testing::blocks_of(testing::corpus_of("a.html", page("utf-8")),
                                                  testing::corpus_of("a.html", page("utf-8")).articles.at(0));
  for (const char* encoding : {"utf-8", "windows-1256", "iso-8859-6", "utf-16le", "utf-16be"}) {
    for (const char* label : {"utf-8", "windows-1256", "iso-8859-6", "iso-8859-1"}) {
      CAPTURE(std::string(encoding));
      CAPTURE(std::string(label));
      const Corpus corpus = testing::corpus_of("a.html", testing::encoded(page(label), encoding));
      REQUIRE(corpus.articles.size() == 1);
      CHECK(testing::blocks_of(corpus, corpus.articles[0]) == expected);
      CHECK(corpus.documents[0].encoding == encoding);
      // A label in UTF-16 cannot be read before the encoding is known, and is none then.
      const bool mismatch = std::string(encoding) != label && !std::string(encoding).starts_with("utf-16");
      CHECK(testing::has_flag(corpus.articles[0], "charset_mismatch") == mismatch);
    }
  }
}

TEST_CASE("HTML is known by its ending or its first tag") {
  CHECK(is_html("a.HTM", ""));
  CHECK(is_html("page", "\n<!-- saved -->\n<HTML><body>"));
  CHECK(is_html("page", "\xEF\xBB\xBF<!DOCTYPE html><p>"));
  CHECK_FALSE(is_html("page.txt", "a <html> b"));
  CHECK_FALSE(is_html("feed", "<?xml version=\"1.0\"?><rss>"));
}

TEST_CASE("caps and hidden text show on the article, an empty page is a problem") {
  ReadOptions limits;
  const std::string text = page("utf-8");
  limits.document_bytes = text.size() - 60;
  const Corpus cut = testing::corpus_of("a.html", text, limits);
  REQUIRE(cut.articles.size() == 1);
  CHECK(testing::has_flag(cut.articles[0], "truncated:document_bytes"));

  const Corpus hidden = testing::corpus_of("a.html", text + "<div hidden>سر</div>");
  CHECK(testing::has_flag(hidden.articles.at(0), "hidden_text:2"));

  const Corpus empty = testing::corpus_of("a.html", "<html><script>x</script></html>");
  CHECK(empty.articles.empty());
  REQUIRE(empty.problems.size() == 1);
  CHECK(empty.problems[0].reason.find("no visible text") != std::string::npos);
}

TEST_CASE("a saved thread of a forum is the text of its first post with the title and date of its head") {
  const std::string text =
      "<html dir=rtl><head><title>ملتقى الساحل</title></head><body><table><tr><td>كاتب الموضوع</td></tr></table>"
      "<table><tr><td>05-03-2024, 10:22 صباحاً</td><td>#1</td></tr><tr><td><b>فارس الساحل</b><br>عضو نشيط</td><td>"
      "<img src=i.gif><strong>حادث على الطريق</strong><hr>" +
      kOne + "<br><br>" + kTwo +
      "</td></tr><tr><td></td><td><a href=r>رد مع اقتباس</a></td></tr></table><table><tr><td>06-03-2024, 09:10 مساءً"
      "</td><td>#2</td></tr><tr><td>" +
      "شكراً على النقل، وقد مررت من هناك صباح اليوم وكان الطريق مغلقاً تماماً أمام السيارات في الاتجاهين." +
      "</td></tr></table></body></html>";
  const Corpus corpus = testing::corpus_of("thread.html", text);
  REQUIRE(corpus.articles.size() == 1);
  CHECK(testing::title_of(corpus, corpus.articles[0]) == "حادث على الطريق");
  CHECK(testing::blocks_of(corpus, corpus.articles[0]) == kOne + "|" + kTwo);
  REQUIRE(corpus.articles[0].published.value);
  CHECK(iso_day(*corpus.articles[0].published.value) == "2024-03-05");
}

TEST_CASE("each of several short articles of a page has its own title and day") {
  const auto article = [](const std::string& title, const std::string& day, const std::string& text) {
    return "<article><h2>" + title + "</h2><time datetime=2024-03-05>" + day + "</time><p>" + text + "</p></article>";
  };
  const Corpus corpus = testing::corpus_of("brief.html", "<main>" + article("الأول", "5 مارس 2024", kOne) +
                                                             article("الثاني", "7 مارس 2024", kTwo) + "</main>");
  REQUIRE(corpus.articles.size() == 2);
  CHECK(testing::title_of(corpus, corpus.articles[1]) == "الثاني");
  CHECK(testing::blocks_of(corpus, corpus.articles[1]) == kTwo);
  CHECK(iso_day(corpus.articles[0].published.value.value()) == "2024-03-05");
  CHECK(iso_day(corpus.articles[1].published.value.value()) == "2024-03-07");
}
