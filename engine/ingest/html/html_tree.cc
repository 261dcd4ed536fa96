// SPDX-License-Identifier: GPL-3.0-or-later
// The only code that knows libxml2's HTML parser. It is driven by events, not by its tree: that is faster, needs no
// recursion to free or walk it, and leaves the shape of the result to us. Guards: HTML_PARSE_HUGE (without it all text
// below depth 256 vanishes silently), at most `attributes` attributes an element (its check for duplicates is
// quadratic), valid UTF-8 without NUL in, no network and no DTD.

#include "engine/ingest/html/html_tree.h"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include "engine/ingest/html/html_guard.h"
#include "engine/ingest/html/xml_library.h"

namespace tawatur {
namespace {

struct TagName {
  std::string_view name;
  HtmlTag tag;
};

// Sorted by name.
constexpr std::array<TagName, 65> kTags = {{{"a", HtmlTag::a},
                                            {"address", HtmlTag::address},
                                            {"article", HtmlTag::article},
                                            {"aside", HtmlTag::aside},
                                            {"base", HtmlTag::base},
                                            {"blockquote", HtmlTag::blockquote},
                                            {"body", HtmlTag::body},
                                            {"br", HtmlTag::br},
                                            {"button", HtmlTag::button},
                                            {"canvas", HtmlTag::canvas},
                                            {"caption", HtmlTag::caption},
                                            {"center", HtmlTag::center},
                                            {"cite", HtmlTag::cite},
                                            {"dd", HtmlTag::dd},
                                            {"details", HtmlTag::details},
                                            {"dialog", HtmlTag::dialog},
                                            {"div", HtmlTag::div},
                                            {"dl", HtmlTag::dl},
                                            {"dt", HtmlTag::dt},
                                            {"fieldset", HtmlTag::fieldset},
                                            {"figcaption", HtmlTag::figcaption},
                                            {"figure", HtmlTag::figure},
                                            {"footer", HtmlTag::footer},
                                            {"form", HtmlTag::form},
                                            {"h1", HtmlTag::h1},
                                            {"h2", HtmlTag::h2},
                                            {"h3", HtmlTag::h3},
                                            {"h4", HtmlTag::h4},
                                            {"h5", HtmlTag::h5},
                                            {"h6", HtmlTag::h6},
                                            {"head", HtmlTag::head},
                                            {"header", HtmlTag::header},
                                            {"hr", HtmlTag::hr},
                                            {"html", HtmlTag::html},
                                            {"iframe", HtmlTag::iframe},
                                            {"img", HtmlTag::img},
                                            {"input", HtmlTag::input},
                                            {"li", HtmlTag::li},
                                            {"link", HtmlTag::link},
                                            {"main", HtmlTag::main},
                                            {"meta", HtmlTag::meta},
                                            {"nav", HtmlTag::nav},
                                            {"noscript", HtmlTag::noscript},
                                            {"object", HtmlTag::object},
                                            {"ol", HtmlTag::ol},
                                            {"option", HtmlTag::option},
                                            {"p", HtmlTag::p},
                                            {"picture", HtmlTag::picture},
                                            {"pre", HtmlTag::pre},
                                            {"script", HtmlTag::script},
                                            {"section", HtmlTag::section},
                                            {"select", HtmlTag::select},
                                            {"style", HtmlTag::style},
                                            {"summary", HtmlTag::summary},
                                            {"svg", HtmlTag::svg},
                                            {"table", HtmlTag::table},
                                            {"tbody", HtmlTag::tbody},
                                            {"td", HtmlTag::td},
                                            {"template", HtmlTag::template_element},
                                            {"textarea", HtmlTag::textarea},
                                            {"th", HtmlTag::th},
                                            {"time", HtmlTag::time},
                                            {"title", HtmlTag::title},
                                            {"tr", HtmlTag::tr},
                                            {"ul", HtmlTag::ul}}};

constexpr std::array<std::pair<std::string_view, HtmlAttribute>, 18> kAttributes = {
    {{"aria-hidden", HtmlAttribute::aria_hidden},
     {"aria-label", HtmlAttribute::aria_label},
     {"class", HtmlAttribute::class_name},
     {"color", HtmlAttribute::color},
     {"content", HtmlAttribute::content},
     {"datetime", HtmlAttribute::datetime},
     {"hidden", HtmlAttribute::hidden},
     {"href", HtmlAttribute::href},
     {"id", HtmlAttribute::id},
     {"itemprop", HtmlAttribute::itemprop},
     {"itemtype", HtmlAttribute::itemtype},
     {"lang", HtmlAttribute::lang},
     {"name", HtmlAttribute::name},
     {"property", HtmlAttribute::property},
     {"rel", HtmlAttribute::rel},
     {"role", HtmlAttribute::role},
     {"style", HtmlAttribute::style},
     {"type", HtmlAttribute::type}}};

HtmlTag tag_of(std::string_view name) {
  const auto* found = std::lower_bound(kTags.begin(), kTags.end(), name,
                                       [](const TagName& row, std::string_view wanted) { return row.name < wanted; });
  if (found != kTags.end() && found->name == name) return found->tag;
  // Custom elements stand for blocks as a rule ("news-teaser").
  return name.find('-') != std::string_view::npos ? HtmlTag::div : HtmlTag::inline_other;
}

std::optional<HtmlAttribute> attribute_of(std::string_view name) {
  const auto* found = std::lower_bound(kAttributes.begin(), kAttributes.end(), name,
                                       [](const auto& row, std::string_view wanted) { return row.first < wanted; });
  if (found == kAttributes.end() || found->first != name) return std::nullopt;
  return found->second;
}

std::string_view view(const xmlChar* text) {
  return reinterpret_cast<const char*>(text);
}

bool is_raw_text(HtmlTag tag) {
  return tag == HtmlTag::script || tag == HtmlTag::style;
}

struct Builder {
  const HtmlLimits& limits;
  HtmlTree tree;
  std::vector<std::uint32_t> open;  // indices of the open elements
  htmlParserCtxtPtr parser = nullptr;
  std::size_t too_deep = 0;  // open elements that got no node of their own
  std::uint64_t work = 0;
  bool full = false;

  void flag(std::string_view name) {
    if (std::find(tree.flags.begin(), tree.flags.end(), name) == tree.flags.end()) tree.flags.emplace_back(name);
  }

  HtmlNode* add(HtmlTag tag) {
    if (tree.nodes.size() >= limits.nodes) {
      full = true;
      flag("truncated:html_nodes");
      return nullptr;
    }
    HtmlNode node;
    node.tag = tag;
    node.parent = open.empty() ? 0 : open.back();
    node.depth = static_cast<std::uint16_t>(open.size());
    node.end = static_cast<std::uint32_t>(tree.nodes.size()) + 1;
    node.first_attribute = node.last_attribute = static_cast<std::uint32_t>(tree.attributes.size());
    tree.nodes.push_back(node);
    return &tree.nodes.back();
  }

  void start(std::string_view name, const xmlChar** attributes) {
    if (full || open.size() >= limits.depth) {
      if (!full) flag("flattened:html_depth");
      ++too_deep;
      return;
    }
    HtmlNode* node = add(tag_of(name));
    if (node == nullptr) {
      ++too_deep;
      return;
    }
    open.push_back(static_cast<std::uint32_t>(tree.nodes.size() - 1));
    for (const xmlChar** pair = attributes; pair != nullptr && *pair != nullptr; pair += 2) {
      const std::optional<HtmlAttribute> known = attribute_of(view(pair[0]));
      if (known) tree.attributes.emplace_back(*known, pair[1] == nullptr ? "" : std::string(view(pair[1])));
    }
    node->last_attribute = static_cast<std::uint32_t>(tree.attributes.size());
  }

  void end() {
    if (too_deep > 0) {
      --too_deep;
      return;
    }
    if (open.size() <= 1) return;
    tree.nodes[open.back()].end = static_cast<std::uint32_t>(tree.nodes.size());
    open.pop_back();
  }

  // libxml2 has just looked through its open elements in vain; only here can it be stopped.
  void mismatch() {
    work += open.size() + too_deep;
    if (work <= limits.work) return;
    flag("truncated:work");
    full = true;
    xmlStopParser(parser);
  }

  void characters(std::string_view run) {
    if (full) return;
    const HtmlNode& parent = tree.nodes[open.back()];
    if (is_raw_text(parent.tag) && !is_json_ld(open.back())) return;
    const auto begin = static_cast<std::uint32_t>(tree.text.size());
    HtmlNode& last = tree.nodes.back();
    if (last.tag == HtmlTag::text && last.parent == open.back() && last.text_end == begin) {
      tree.text.append(run);
      last.text_end = static_cast<std::uint32_t>(tree.text.size());
      return;
    }
    HtmlNode* node = add(HtmlTag::text);
    if (node == nullptr) return;
    tree.text.append(run);
    node->text_begin = begin;
    node->text_end = static_cast<std::uint32_t>(tree.text.size());
  }

  [[nodiscard]] bool is_json_ld(std::size_t node) const {
    return tree.attribute(node, HtmlAttribute::type).find("ld+json") != std::string_view::npos;
  }

  // "saved from url=(0042)https://host/page"
  void comment(std::string_view text) {
    const std::size_t mark = text.find("saved from url=(");
    if (mark == std::string_view::npos || !tree.saved_from.empty()) return;
    const std::size_t begin = text.find(')', mark);
    if (begin == std::string_view::npos) return;
    const std::size_t end = text.find_first_of(" \t\r\n", begin);
    tree.saved_from = std::string(text.substr(begin + 1, end == std::string_view::npos ? end : end - begin - 1));
  }
};

Builder& builder(void* context) {
  return *static_cast<Builder*>(context);
}

void on_start(void* context, const xmlChar* name, const xmlChar** attributes) {
  builder(context).start(view(name), attributes);
}
void on_end(void* context, const xmlChar*) {
  builder(context).end();
}
void on_characters(void* context, const xmlChar* text, int size) {
  builder(context).characters(view(text).substr(0, static_cast<std::size_t>(size)));
}
void on_error(void* context, xmlErrorPtr) {
  builder(context).mismatch();
}
void on_comment(void* context, const xmlChar* text) {
  builder(context).comment(view(text));
}

}  // namespace

std::string_view HtmlTree::attribute(std::size_t node, HtmlAttribute name) const {
  for (std::uint32_t i = nodes[node].first_attribute; i < nodes[node].last_attribute; ++i) {
    if (attributes[i].first == name) return attributes[i].second;
  }
  return {};
}

std::string HtmlTree::all_text(std::size_t node) const {
  std::string all;
  for (std::size_t i = node; i < nodes[node].end; ++i) {
    if (nodes[i].tag == HtmlTag::text) all.append(text_of(nodes[i]));
  }
  return all;
}

HtmlTree parse_html(std::string_view utf8, const HtmlLimits& limits) {
  Builder build{limits, {}, {}};
  build.add(HtmlTag::html);
  build.open.push_back(0);
  const GuardedHtml guarded = guarded_html(utf8, limits.attributes);
  const std::string& clean = guarded.html;
  if (guarded.cut_attributes) build.flag("truncated:html_attributes");

  prepare_xml_library();
  const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> context(htmlNewParserCtxt(),
                                                                               &htmlFreeParserCtxt);
  htmlSAXHandler events{};
  events.startElement = &on_start;
  events.endElement = &on_end;
  events.characters = &on_characters;
  events.cdataBlock = &on_characters;
  events.ignorableWhitespace = &on_characters;
  events.comment = &on_comment;
  events.serror = &on_error;
  events.initialized = XML_SAX2_MAGIC;  // has handlers of errors with structure
  *context->sax = events;
  context->userData = &build;
  build.parser = context.get();
  constexpr int kOptions = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                           HTML_PARSE_NOIMPLIED | XML_PARSE_HUGE;
  htmlCtxtReadMemory(context.get(), clean.data(), static_cast<int>(clean.size()), nullptr, "UTF-8", kOptions);

  for (const std::uint32_t node : build.open)
    build.tree.nodes[node].end = static_cast<std::uint32_t>(build.tree.nodes.size());
  return std::move(build.tree);
}

bool is_block(HtmlTag tag) {
  switch (tag) {
    case HtmlTag::text:
    case HtmlTag::a:
    case HtmlTag::base:
    case HtmlTag::br:
    case HtmlTag::canvas:
    case HtmlTag::cite:
    case HtmlTag::img:
    case HtmlTag::input:
    case HtmlTag::link:
    case HtmlTag::meta:
    case HtmlTag::picture:
    case HtmlTag::script:
    case HtmlTag::style:
    case HtmlTag::svg:
    case HtmlTag::time:
    case HtmlTag::inline_other:
      return false;
    default:
      return true;
  }
}

std::string_view declared_html_charset(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 8192);
  for (const std::string_view mark : {std::string_view("charset="), std::string_view("encoding=")}) {
    // Only inside a tag: a script may speak of charsets too.
    for (std::size_t at = head.find(mark); at != std::string_view::npos; at = head.find(mark, at + 1)) {
      const std::size_t tag = head.rfind('<', at);
      if (tag == std::string_view::npos) continue;
      const std::string_view opening = head.substr(tag, 5);
      if (opening != "<meta" && opening != "<META" && opening != "<?xml") continue;
      std::size_t begin = at + mark.size();
      while (begin < head.size() && (head[begin] == '"' || head[begin] == '\'' || head[begin] == ' ')) ++begin;
      const std::size_t end = std::min(head.find_first_of("\"'> ;?/\t\r\n", begin), head.size());
      return head.substr(begin, end - begin);
    }
  }
  return {};
}

}  // namespace tawatur
