// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/html/html_lines.h"

#include <doctest/doctest.h>

#include <string>

using namespace tawatur;

namespace {

HtmlLines lines_of_page(const std::string& page) {
  const HtmlTree tree = parse_html(page);
  return html_lines(tree, std::vector<bool>(tree.nodes.size(), false));
}

std::string joined(const HtmlLines& lines) {
  std::string all;
  for (const HtmlLine& line : lines.lines) {
    if (!all.empty()) all += line.after_break ? '/' : '|';
    all += slice(lines.text, line.line.span);
  }
  return all;
}

}  // namespace

TEST_CASE("blocks and breaks begin lines, inline elements do not") {
  struct Case {
    const char* page;
    const char* lines;
  };
  const Case cases[] = {{"<p>one <b>two</b>three</p><p>four</p>", "one twothree|four"},
                        {"<div>one<div>two</div>three</div>", "one|two|three"},
                        {"<p>one<br>two<br><br>three</p>", "one/two/three"},
                        {"<ul><li>a<li>b</ul>", "a|b"},
                        {"<p>  a \n\t b&nbsp; </p>", "a b"},
                        {"<pre>a\n  b</pre>", "a/b"},
                        {"<table><tr><td>a<td>b</table>", "a|b"},
                        {"<p>a<script>x</script>b<style>y</style></p><svg><text>z</text></svg>", "ab"},
                        {"<p> &nbsp; </p>", ""}};
  for (const Case& c : cases) {
    CAPTURE(c.page);
    CHECK(joined(lines_of_page(c.page)) == c.lines);
  }
}

TEST_CASE("lines are disjoint, ascending and parted by line breaks") {
  const HtmlLines lines = lines_of_page("<h1>عنوان</h1><p>نص<br>أول</p><p>&nbsp;</p><div>ثان</div>");
  std::uint32_t end = 0;
  for (const HtmlLine& line : lines.lines) {
    if (end > 0) CHECK(lines.text.substr(end, line.line.span.begin - end).find('\n') != std::string::npos);
    CHECK(line.line.span.begin >= end);
    end = line.line.span.end;
  }
  CHECK(end == lines.text.size());
  CHECK(lines.lines.front().line.tag == LineTag::title);
}

TEST_CASE("letters inside links are counted, and the first address is kept") {
  const HtmlLines lines = lines_of_page("<p>abc <a href=\"/x\">def</a></p><p><a href=\"/y\">all</a></p>");
  REQUIRE(lines.lines.size() == 2);
  CHECK(lines.lines[0].letters == 6);
  CHECK(lines.lines[0].linked == 3);
  CHECK(lines.lines[0].line.link == "/x");
  CHECK(lines.lines[1].line.link_density == doctest::Approx(1.0));
}

TEST_CASE("parts that are left out leave no text") {
  const HtmlTree tree = parse_html("<p>a</p><div><p>b</p></div><p>c</p>");
  std::vector<bool> left_out(tree.nodes.size(), false);
  for (std::size_t i = 0; i < tree.nodes.size(); ++i) left_out[i] = tree.nodes[i].tag == HtmlTag::div;
  CHECK(html_lines(tree, left_out).text == "a\n\nc");
}
