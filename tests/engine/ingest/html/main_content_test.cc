// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/html/main_content.h"

#include <doctest/doctest.h>

#include <string>

using namespace tawatur;

namespace {

const std::string kOne =
    "أعلنت وزارة الصحة أن عشرة أشخاص أصيبوا في الحادث الذي وقع فجراً على الطريق الساحلي بين المدينتين.";
const std::string kTwo =
    "وأضافت الوزارة أن حالة المصابين مستقرة وأن فرق الإسعاف وصلت إلى المكان بعد ربع ساعة من البلاغ الأول.";
const std::string kThree =
    "وقال شاهد إن الحافلة كانت تسير بسرعة عالية قبل أن تنقلب على جانب الطريق قرب الجسر القديم في المنطقة.";

// The lines that are article, '#' before each start, tags of titles in brackets.
std::string article_of(const std::string& page, std::string_view title = {}) {
  const PageContent content = page_content(parse_html(page), title);
  std::string kept;
  for (const PageLine& line : content.lines) {
    if (line.tag == LineTag::article_start) kept += '#';
    if (line.tag == LineTag::title) kept += '[' + std::string(slice(content.text, line.span)) + ']';
    const bool text = line.tag == LineTag::paragraph || line.tag == LineTag::heading || line.tag == LineTag::list_item;
    if (text) kept += std::string(slice(content.text, line.span)) + '|';
  }
  return kept;
}

std::string paragraphs(std::initializer_list<std::string> texts) {
  std::string all;
  for (const std::string& text : texts) all += "<p>" + text + "</p>";
  return all;
}

}  // namespace

TEST_CASE("navigation, sidebars, comments and related headlines are no article") {
  const std::string page =
      "<body class=\"has-sidebar\"><nav><a href=1>الرئيسية</a><a href=2>اقتصاد</a></nav><div id=wrap><h1>حادث على "
      "الطريق</h1>"
      "<div class=\"entry-content\">" +
      paragraphs({kOne, kTwo}) + "<div class=\"share\"><a href=3>شارك</a></div><div class=\"related\"><p>" + kThree +
      "</p></div></div>"
      "<div id=comments><p>" +
      kThree + kThree + "</p></div></div><div class=sidebar><p>" + kThree + "</p></div></body>";
  CHECK(article_of(page) == "#[حادث على الطريق]" + kOne + "|" + kTwo + "|");
}

TEST_CASE("a page without any names is read by the density of its text") {
  const std::string links =
      "<table><tr><td><a href=1>خبر أول عن شيء آخر</a><td><a href=2>خبر ثان عن شيء آخر</a></table>";
  const std::string page = links + "<table><tr><td><font>" + kOne + "<br><br>" + kTwo + "</font></table>" + links;
  CHECK(article_of(page) == "#" + kOne + "|" + kTwo + "|");
}

TEST_CASE("the lead between headline and body belongs to the article") {
  const std::string page = "<article><header><h1>حادث على الطريق</h1><p class=intro>" + kOne +
                           "</p></header><figure><figcaption>" + kThree +
                           "</figcaption></figure><div class=article-body>" + paragraphs({kTwo}) + "</div></article>";
  CHECK(article_of(page) == "#[حادث على الطريق]" + kOne + "|" + kTwo + "|");
}

TEST_CASE("the headline is the line that the metadata call so") {
  const std::string page =
      "<h1>جريدة الساحل</h1><div class=main><h2>حادث على الطريق الساحلي</h2>" + paragraphs({kOne, kTwo}) + "</div>";
  CHECK(article_of(page, "حادث على الطريق الساحلي") == "#[حادث على الطريق الساحلي]" + kOne + "|" + kTwo + "|");
}

TEST_CASE("a title that names the site first is known by its end, but not a part of its words") {
  const std::string body = "<div class=post-body>" + paragraphs({kOne, kTwo}) + "</div>";
  const std::string page =
      "<body><b>منتدى الساحل</b><div>حادث الحافلة على الطريق</div><div>الخميس</div>" + body + "</body>";
  CHECK(article_of(page, "منتدى الساحل - حادث الحافلة على الطريق").starts_with("#[حادث الحافلة على الطريق]"));
  CHECK(article_of(page, "تفاصيل حادث الحافلة على الطريق").starts_with("#" + kOne));
}

TEST_CASE("several articles on a page are parted, teasers beside one article are not articles") {
  const std::string first = "<article><h2>الأول</h2>" + paragraphs({kOne, kTwo, kThree}) + "</article>";
  const std::string second = "<article><h2>الثاني</h2>" + paragraphs({kTwo, kOne, kThree}) + "</article>";
  CHECK(article_of("<main>" + first + second + "</main>") ==
        "#[الأول]" + kOne + "|" + kTwo + "|" + kThree + "|#[الثاني]" + kTwo + "|" + kOne + "|" + kThree + "|");
  const std::string teaser = "<article><h3>آخر</h3><p>" + kThree + "</p></article>";
  CHECK(article_of("<main>" + first + teaser + "</main>").find("آخر") == std::string::npos);
}

TEST_CASE("short articles with heads of their own are several articles, their times no text") {
  const std::string one = "<article><h2>الأول</h2><time>قبل ساعتين</time><p>" + kOne + "</p></article>";
  const std::string two =
      "<article><header><h3>الثاني</h3></header><p>نشر <time>أمس</time></p><p>" + kTwo + "</p></article>";
  CHECK(article_of("<main><h1>موجز</h1>" + one + two + "</main>") ==
        "[موجز]#[الأول]" + kOne + "|#[الثاني]" + kTwo + "|");
  const std::string bare = "<article><p>" + kThree + "</p></article>";
  CHECK(article_of("<main>" + bare + bare + "</main>") == "#" + kThree + "|" + kThree + "|");
  const std::string page = "<main><div>" + paragraphs({kOne, kTwo, kThree}) + "</div>" + one + "</main>";
  CHECK(article_of(page).find("#", 1) == std::string::npos);
}

TEST_CASE("hidden text is left out and counted, unless it is all there is") {
  const std::string shown = "<div>" + paragraphs({kOne, kTwo}) + "</div>";
  const PageContent content = page_content(parse_html(shown + "<div style=\"display:none\">abc d</div>"), "");
  CHECK(content.hidden_letters == 4);
  CHECK(content.text.find("abc") == std::string::npos);
  const PageContent all = page_content(parse_html("<div style=\"opacity:0\">" + shown + "</div>"), "");
  CHECK(all.hidden_letters == 0);
  CHECK(all.text.find(kOne) != std::string::npos);
}

TEST_CASE("a heading above a list of links that was cut goes with it") {
  const std::string page =
      "<div class=entry-content>" + paragraphs({kOne, kTwo}) +
      "<h3>اقرأ أيضاً</h3><ul><li><a href=1>خبر أول عن شيء آخر</a><li><a href=2>خبر ثان عن شيء</a></ul></div>";
  CHECK(article_of(page) == "#" + kOne + "|" + kTwo + "|");
}

TEST_CASE("dates and bylines under the headline are labels, not text") {
  const std::string page =
      "<div class=post><h1>حادث على الطريق</h1><span><div class=author>سامر الدالي</div>"
      "<div class=\"post-date\">الثلاثاء 5 آذار</div></span>" +
      paragraphs({kOne, kTwo}) + "</div>";
  const PageContent content = page_content(parse_html(page), "");
  bool byline = false;
  bool date = false;
  for (const PageLine& line : content.lines) {
    byline = byline || line.tag == LineTag::byline;
    date = date || line.tag == LineTag::time;
  }
  CHECK(byline);
  CHECK(date);
  CHECK(article_of(page) == "#[حادث على الطريق]" + kOne + "|" + kTwo + "|");
}

TEST_CASE("a page without prose has lines and no article") {
  CHECK(article_of("").empty());
  CHECK(article_of("<nav><a href=1>الرئيسية</a></nav>").empty());
}
