// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/html/html_metadata.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <vector>

namespace tawatur {
namespace {

using nlohmann::json;

constexpr std::size_t kMostJsonLd = 1U << 20U;
constexpr std::size_t kMostDepth = 32;

// In one line: runs of white space become one blank.
std::string one_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!space)
      line.push_back(c);
    else if (!line.empty() && line.back() != ' ')
      line.push_back(' ');
  }
  if (line.ends_with(' ')) line.pop_back();
  return line;
}

void offer(std::string& field, std::string_view value) {
  if (field.empty()) field = one_line(value);
}

// Values of JSON-LD: a string, an object with a name, or a list of these.
std::string name_of(const json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_object()) return value.contains("name") ? name_of(value["name"]) : std::string();
  if (!value.is_array()) return {};
  std::string names;
  for (const json& entry : value) {
    const std::string name = name_of(entry);
    if (!name.empty()) names += (names.empty() ? "" : ", ") + name;
  }
  return names;
}

std::string member(const json& object, const char* key) {
  const auto found = object.find(key);
  return found == object.end() ? std::string() : name_of(*found);
}

bool is_article_type(const json& type) {
  if (type.is_array()) return std::any_of(type.begin(), type.end(), is_article_type);
  if (!type.is_string()) return false;
  const std::string& name = type.get_ref<const std::string&>();
  return name.ends_with("Article") || name.ends_with("BlogPosting") || name == "Report";
}

struct JsonLd {
  std::vector<json> blocks;

  // Objects of all blocks, outer ones first; lists and nested objects are opened up.
  [[nodiscard]] std::vector<const json*> objects() const {
    std::vector<const json*> found;
    std::vector<std::pair<const json*, std::size_t>> open;
    for (const json& block : blocks) open.emplace_back(&block, 0);
    for (std::size_t i = 0; i < open.size() && open.size() < 10000; ++i) {
      const auto [value, depth] = open[i];
      if (value->is_object()) found.push_back(value);
      if (!value->is_structured() || depth >= kMostDepth) continue;
      for (const json& inner : *value) {
        if (inner.is_structured()) open.emplace_back(&inner, depth + 1);
      }
    }
    return found;
  }
};

// A reference is followed to the object with that @id.
std::string referred_name(const json& article, const char* key, const std::vector<const json*>& objects) {
  const std::string name = member(article, key);
  const auto reference = article.find(key);
  if (!name.empty() || reference == article.end() || !reference->is_object() || !reference->contains("@id"))
    return name;
  for (const json* object : objects) {
    const auto id = object->find("@id");
    if (id != object->end() && *id == (*reference)["@id"] && object->contains("name")) return member(*object, "name");
  }
  return {};
}

void read_json_ld(const HtmlTree& tree, HtmlMetadata& metadata) {
  JsonLd data;
  for (std::size_t i = 1; i < tree.nodes.size(); ++i) {
    if (tree.nodes[i].tag != HtmlTag::script) continue;
    const std::string text = tree.all_text(i);
    if (text.empty() || text.size() > kMostJsonLd) continue;
    json block = json::parse(text, nullptr, false, true);
    if (!block.is_discarded()) data.blocks.push_back(std::move(block));
  }
  const std::vector<const json*> objects = data.objects();
  for (const json* object : objects) {
    const auto type = object->find("@type");
    if (type == object->end() || !is_article_type(*type)) continue;
    offer(metadata.title, member(*object, "headline"));
    offer(metadata.published, member(*object, "datePublished"));
    offer(metadata.author, referred_name(*object, "author", objects));
    offer(metadata.site, referred_name(*object, "publisher", objects));
    offer(metadata.source, referred_name(*object, "sourceOrganization", objects));
    offer(metadata.language, member(*object, "inLanguage"));
    break;
  }
}

enum class Slot : std::uint8_t { title, site, author, source, url, published, language };

struct MetaName {
  std::string_view name;
  Slot slot;
};

// The more exact names first.
constexpr std::array<MetaName, 36> kMetaNames = {{{"og:title", Slot::title},
                                                  {"dc.title", Slot::title},
                                                  {"twitter:title", Slot::title},
                                                  {"headline", Slot::title},
                                                  {"og:site_name", Slot::site},
                                                  {"dc.publisher", Slot::site},
                                                  {"dcterms.publisher", Slot::site},
                                                  {"publisher", Slot::site},
                                                  {"article:publisher_name", Slot::site},
                                                  {"application-name", Slot::site},
                                                  {"author", Slot::author},
                                                  {"article:author_name", Slot::author},
                                                  {"dc.creator", Slot::author},
                                                  {"dcterms.creator", Slot::author},
                                                  {"parsely-author", Slot::author},
                                                  {"dc.source", Slot::source},
                                                  {"dcterms.source", Slot::source},
                                                  {"news_source", Slot::source},
                                                  {"og:url", Slot::url},
                                                  {"article:published_time", Slot::published},
                                                  {"datepublished", Slot::published},
                                                  {"og:published_time", Slot::published},
                                                  {"published_time", Slot::published},
                                                  {"parsely-pub-date", Slot::published},
                                                  {"sailthru.date", Slot::published},
                                                  {"dc.date.issued", Slot::published},
                                                  {"dcterms.issued", Slot::published},
                                                  {"dcterms.created", Slot::published},
                                                  {"dcterms.date", Slot::published},
                                                  {"dc.date", Slot::published},
                                                  {"publish-date", Slot::published},
                                                  {"publication_date", Slot::published},
                                                  {"pubdate", Slot::published},
                                                  {"date", Slot::published},
                                                  {"dc.language", Slot::language},
                                                  {"og:locale", Slot::language}}};

std::string& slot_of(HtmlMetadata& metadata, Slot slot) {
  switch (slot) {
    case Slot::title:
      return metadata.title;
    case Slot::site:
      return metadata.site;
    case Slot::author:
      return metadata.author;
    case Slot::source:
      return metadata.source;
    case Slot::url:
      return metadata.url;
    case Slot::published:
      return metadata.published;
    case Slot::language:
      return metadata.language;
  }
  return metadata.title;
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return result;
}

void read_meta_elements(const HtmlTree& tree, HtmlMetadata& metadata) {
  std::array<std::string_view, kMetaNames.size()> values;
  for (std::size_t i = 1; i < tree.nodes.size(); ++i) {
    if (tree.nodes[i].tag != HtmlTag::meta) continue;
    const std::string_view content = tree.attribute(i, HtmlAttribute::content);
    if (content.empty()) continue;
    for (const HtmlAttribute key : {HtmlAttribute::property, HtmlAttribute::name, HtmlAttribute::itemprop}) {
      const std::string name = lower(tree.attribute(i, key));
      for (std::size_t n = 0; n < kMetaNames.size(); ++n) {
        if (kMetaNames[n].name == name && values[n].empty()) values[n] = content;
      }
    }
  }
  for (std::size_t n = 0; n < kMetaNames.size(); ++n) {
    if (!values[n].empty()) offer(slot_of(metadata, kMetaNames[n].slot), values[n]);
  }
}

// Elements of the page itself, for what the head does not tell.
void read_elements(const HtmlTree& tree, HtmlMetadata& metadata) {
  std::string canonical;
  std::string page_title;
  std::string first_time;
  for (std::size_t i = 1; i < tree.nodes.size(); ++i) {
    const HtmlTag tag = tree.nodes[i].tag;
    if (tag == HtmlTag::link && lower(tree.attribute(i, HtmlAttribute::rel)) == "canonical") {
      offer(canonical, tree.attribute(i, HtmlAttribute::href));
    } else if (tag == HtmlTag::title && page_title.empty()) {
      page_title = one_line(tree.all_text(i));
    } else if (tag == HtmlTag::html) {
      offer(metadata.language, tree.attribute(i, HtmlAttribute::lang));
    }
    const std::string_view datetime = tree.attribute(i, HtmlAttribute::datetime);
    const std::string_view property = tree.attribute(i, HtmlAttribute::itemprop);
    if (property.find("datePublished") != std::string_view::npos) {
      const std::string_view content = tree.attribute(i, HtmlAttribute::content);
      offer(metadata.published, !datetime.empty() ? datetime : content);
    }
    if (tag == HtmlTag::time) offer(first_time, datetime);
  }
  offer(metadata.published, first_time);
  if (canonical.find("://") != std::string::npos) metadata.url = canonical;
  offer(metadata.url, tree.saved_from);
  offer(metadata.title, page_title);
}

// "Headline | Site" and "Headline - Site" without the site, where the page tells the site's name.
std::string without_site(const std::string& title, const std::string& site) {
  if (site.empty() || title.size() <= site.size() || !title.ends_with(site)) return title;
  const std::string rest = title.substr(0, title.size() - site.size());
  const std::size_t end = rest.find_last_not_of(" ");
  if (end == std::string::npos || end == 0) return title;
  for (const std::string_view mark : {"|", "-", "\xE2\x80\x93", "\xE2\x80\x94", "\xC2\xBB", ":", "\xC2\xB7"}) {
    if (!std::string_view(rest).substr(0, end + 1).ends_with(mark)) continue;
    const std::size_t last = rest.find_last_not_of(' ', end - mark.size());
    return last == std::string::npos ? title : rest.substr(0, last + 1);
  }
  return title;
}

}  // namespace

HtmlMetadata html_metadata(const HtmlTree& tree) {
  HtmlMetadata metadata;
  read_json_ld(tree, metadata);
  read_meta_elements(tree, metadata);
  read_elements(tree, metadata);
  metadata.title = without_site(metadata.title, metadata.site);
  const std::size_t region = metadata.language.find_first_of("-_");
  metadata.language = lower(metadata.language.substr(0, region));
  return metadata;
}

}  // namespace tawatur
