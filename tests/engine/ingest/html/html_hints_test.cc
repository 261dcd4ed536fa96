// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/html/html_hints.h"

#include <doctest/doctest.h>

#include <string>

using namespace tawatur;

namespace {

// The first element below the root.
HtmlHint hint_of(const std::string& attributes) {
  return hints_of(parse_html("<div " + attributes + ">x</div>")).at(1);
}

bool hidden(const std::string& attributes) {
  return is_hidden(parse_html("<div " + attributes + ">x</div>"), 1);
}

}  // namespace

TEST_CASE("names of parts are read word by word") {
  struct Case {
    const char* attributes;
    HtmlHint hint;
  };
  const Case cases[] = {{"class=\"post entry-content\"", HtmlHint::body},
                        {"itemprop=\"articleBody\"", HtmlHint::body},
                        {"id=\"respond\"", HtmlHint::cut},
                        {"class=\"jp-relatedposts\"", HtmlHint::cut},
                        {"class=\"mainNavigation\"", HtmlHint::drop},
                        {"class=\"c-article__byline\"", HtmlHint::byline},
                        {"class=\"wp-caption-text\"", HtmlHint::caption},
                        {"class=\"article-lead\"", HtmlHint::lead},
                        {"class=\"download\"", HtmlHint::none},
                        {"class=\"thread\"", HtmlHint::none}};
  for (const Case& c : cases) {
    CAPTURE(c.attributes);
    CHECK(hint_of(c.attributes) == c.hint);
  }
}

TEST_CASE("names that tell of what stands beside, and modifiers, say nothing") {
  CHECK(hint_of("class=\"has-sidebar\"") == HtmlHint::none);
  CHECK(hint_of("class=\"no-comments\"") == HtmlHint::none);
  CHECK(hint_of("class=\"layout--sidebar-left\"") == HtmlHint::none);
}

TEST_CASE("of what is too long for a name only the beginning is read") {
  const std::string filler(2000, 'x');
  CHECK(hint_of("class=\"" + filler + "-sidebar\"") == HtmlHint::none);
  CHECK(hint_of("class=\"" + filler + " entry-content\"") == HtmlHint::body);
}

TEST_CASE("body wins over cut and cut over drop") {
  CHECK(hint_of("class=\"widget entry-content comments\"") == HtmlHint::body);
  CHECK(hint_of("class=\"widget comments\"") == HtmlHint::cut);
}

TEST_CASE("what a reader never sees is hidden") {
  CHECK(hidden("style=\"color: red; display : none\""));
  CHECK(hidden("style=\"visibility:hidden\""));
  CHECK(hidden("hidden"));
  CHECK(hidden("aria-hidden=\"true\""));
  CHECK(hidden("style=\"background-color: #fff; color: #FFF\""));
  CHECK(hidden("style=\"font-size:0\""));
  CHECK_FALSE(hidden("style=\"color:#fff; background:#000\""));
  CHECK_FALSE(hidden("style=\"display:block\""));
  CHECK_FALSE(hidden("hidden=\"false\""));
  CHECK_FALSE(hidden("aria-hidden=\"false\""));
}
