// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/html/html_tree.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>

using namespace tawatur;

namespace {

bool has_flag(const HtmlTree& tree, const std::string& flag) {
  return std::find(tree.flags.begin(), tree.flags.end(), flag) != tree.flags.end();
}

std::string repeated(const std::string& part, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += part;
  return all;
}

}  // namespace

TEST_CASE("no text is lost at any depth of nesting, and the cap is flagged exactly") {
  for (const std::size_t depth : {200, 255, 256, 257, 500, 600, 50000}) {
    CAPTURE(depth);
    const std::string page =
        "<p>before</p>" + repeated("<div>", depth) + "deep" + repeated("</div>", depth) + "<p>after</p>";
    const HtmlTree tree = parse_html(page);
    CHECK(tree.text == "beforedeepafter");
    CHECK(has_flag(tree, "flattened:html_depth") == (depth > 512));
  }
}

TEST_CASE("nodes are kept up to the cap, and what lies beyond is flagged") {
  HtmlLimits limits;
  limits.nodes = 7;  // the root, three paragraphs, three texts
  CHECK_FALSE(has_flag(parse_html("<p>a</p><p>b</p><p>c</p>", limits), "truncated:html_nodes"));
  limits.nodes = 6;
  const HtmlTree tree = parse_html("<p>a</p><p>b</p><p>c</p>", limits);
  CHECK(has_flag(tree, "truncated:html_nodes"));
  CHECK(tree.text == "ab");
}

TEST_CASE("attributes beyond the cap are cut, and the text stays") {
  for (const std::size_t count : {255, 256, 257, 20000}) {
    CAPTURE(count);
    std::string page = "<div";
    for (std::size_t i = 0; i < count; ++i) page += " a" + std::to_string(i) + "=\"> 1\"";
    const HtmlTree tree = parse_html(page + ">text</div><p>after</p>");
    CHECK(tree.text == "textafter");
    CHECK(has_flag(tree, "truncated:html_attributes") == (count > 256));
  }
}

TEST_CASE("end tags without a start below many open elements end the page when they take too much work") {
  const std::string page = repeated("<b>", 3000) + "text" + repeated("</i>", 3000) + "<p>after</p>";
  HtmlLimits limits;
  limits.work = 1'000'000;

  const HtmlTree whole = parse_html(page);
  const HtmlTree cut = parse_html(page, limits);

  CHECK(whole.text == "textafter");
  CHECK_FALSE(has_flag(whole, "truncated:work"));
  CHECK(cut.text == "text");
  CHECK(has_flag(cut, "truncated:work"));
}

TEST_CASE("markup in scripts, missing ends and NUL do no harm") {
  const std::string page =
      std::string("<script>if (a<b && c='x>y\") { d }</script><p>on") + '\0' + "e</p><p>two<a href=\"x";
  const HtmlTree tree = parse_html(page);
  CHECK(tree.text.find("one") != std::string::npos);
  CHECK(tree.text.find("two") != std::string::npos);
  CHECK(tree.text.find("&&") == std::string::npos);
}

TEST_CASE("entities are resolved, external ones are not loaded") {
  const HtmlTree tree =
      parse_html("<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><p>a &amp; b&nbsp;&#1605; &x;</p>");
  CHECK(tree.text.find("a & b\xC2\xA0م") != std::string::npos);
  CHECK(tree.text.size() < 40);
}

TEST_CASE("descendants of a node are the nodes up to its end") {
  const HtmlTree tree = parse_html("<div class=\"one\"><p>a<b>b</b></p></div><div>c</div>");
  for (std::size_t i = 1; i < tree.nodes.size(); ++i) {
    const HtmlNode& node = tree.nodes[i];
    CHECK(node.parent < i);
    CHECK(node.end > i);
    CHECK(node.end <= tree.nodes[node.parent].end);
  }
  const auto found =
      std::find_if(tree.nodes.begin(), tree.nodes.end(), [](const HtmlNode& node) { return node.tag == HtmlTag::div; });
  REQUIRE(found != tree.nodes.end());
  const auto div = static_cast<std::size_t>(found - tree.nodes.begin());
  CHECK(tree.attribute(div, HtmlAttribute::class_name) == "one");
  CHECK(tree.all_text(div) == "ab");
}

TEST_CASE("the address in a saved page's comment is found") {
  CHECK(parse_html("<!-- saved from url=(0024)https://news.example/a/1 -->\n<p>x</p>").saved_from ==
        "https://news.example/a/1");
}

TEST_CASE("a declared encoding is found in tags only") {
  struct Case {
    const char* page;
    const char* charset;
  };
  const Case cases[] = {{"<meta charset=\"windows-1256\">", "windows-1256"},
                        {"<META http-equiv=Content-Type content='text/html; charset=ISO-8859-6'>", "ISO-8859-6"},
                        {"<?xml version=\"1.0\" encoding='utf-8'?>", "utf-8"},
                        {"<script>var x = 'charset=latin1'</script><meta charset=utf-8>", "utf-8"},
                        {"<p>charset=latin1</p>", ""}};
  for (const Case& c : cases) {
    CAPTURE(c.page);
    CHECK(declared_html_charset(c.page) == c.charset);
  }
}

TEST_CASE("any bytes of tags give a tree with all its nodes in order") {
  std::mt19937 random(3);
  const std::string alphabet[] = {"<", ">", "div", "p", "a", " ", "=", "\"", "/", "script", "!--", "x", "-", "table"};
  for (int round = 0; round < 500; ++round) {
    std::string page;
    for (int i = 0; i < 60; ++i) page += alphabet[random() % std::size(alphabet)];
    const HtmlTree tree = parse_html(page);
    for (std::size_t i = 1; i < tree.nodes.size(); ++i) {
      REQUIRE(tree.nodes[i].parent < i);
      REQUIRE(tree.nodes[i].end <= tree.nodes.size());
    }
  }
}
