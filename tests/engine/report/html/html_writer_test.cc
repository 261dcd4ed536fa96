// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/html/html_writer.h"

#include <doctest/doctest.h>

#include <sstream>

using namespace tawatur::html;

TEST_CASE("elements close in the order they were opened") {
  std::ostringstream out;
  Writer writer(out);
  {
    const Element list(writer, "ul", {{"class", "a"}});
    const Element item(writer, "li");
    writer.text("x");
  }
  writer.empty("meta", {{"charset", "utf-8"}});

  CHECK(out.str() == "<ul class=\"a\"><li>x</li></ul><meta charset=\"utf-8\">");
}

TEST_CASE("text and attribute values cannot leave their place") {
  std::ostringstream out;
  Writer writer(out);

  writer.leaf("p", {{"title", "\"><script>'&"}}, "</p><script>\"&");

  CHECK(out.str() == "<p title=\"&quot;&gt;&lt;script&gt;&#39;&amp;\">&lt;/p&gt;&lt;script&gt;&quot;&amp;</p>");
}

TEST_CASE("what would turn the text around or disturb the page is shown as a sign") {
  std::ostringstream out;
  Writer writer(out);

  writer.text("a\xE2\x80\xAE\x01\xEF\xBF\xBE\xFF");
  writer.leaf("p", {{"title", "\xE2\x81\xA9"}}, "");

  CHECK(out.str() ==
        "a<span class=\"sign\">⟦U+202E⟧</span><span class=\"sign\">⟦U+0001⟧</span>\xEF\xBF\xBD\xEF\xBF\xBD"
        "<p title=\"⟦U+2069⟧\"></p>");
}

TEST_CASE("quoted words are isolated and carry their language") {
  std::ostringstream out;
  Writer writer(out);

  writer.quoted("خبر", "ar");
  writer.quoted("news", "");

  CHECK(out.str() == "<bdi lang=\"ar\">خبر</bdi><bdi>news</bdi>");
}
