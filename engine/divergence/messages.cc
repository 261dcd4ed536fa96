// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/divergence/finding_merger.h"

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include "engine/text/lexicon.h"

namespace tawatur {
namespace {

constexpr std::size_t kLongestQuote = 160;  // bytes of a quoted passage

struct Wording {
  std::string english;
  std::string arabic;
};

const std::map<std::string, Wording, std::less<>>& wordings() {
  static const std::map<std::string, Wording, std::less<>> table = [] {
    std::map<std::string, Wording, std::less<>> rows;
    for (const LexiconRow& row : lexicon_rows("messages")) rows.emplace(row.at(0), Wording{row.at(2), row.at(1)});
    return rows;
  }();
  return table;
}

std::string filled(std::string text, std::string_view name, std::string_view value) {
  const std::string place = "{" + std::string(name) + "}";
  for (std::size_t at = text.find(place); at != std::string::npos; at = text.find(place, at + value.size())) {
    text.replace(at, place.size(), value);
  }
  return text;
}

// The host of an address, without what all hosts begin with.
std::string host_of(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  url.remove_prefix(scheme + 3);
  url = url.substr(0, url.find_first_of("/?#:"));
  return std::string(url.starts_with("www.") ? url.substr(4) : url);
}

InputId input_of(const Comparison& comparison, ArticleId id) {
  return comparison.corpus.documents[comparison.article(id).document.value].input;
}

// The name of the file, with the id of the article where the file holds others: they stand side by side.
std::string file_name(const Comparison& comparison, ArticleId id) {
  const std::string own_id = "a" + std::to_string(id.value + 1);
  const InputId input = input_of(comparison, id);
  if (input.value >= comparison.corpus.inputs.size()) return own_id;  // texts that came in no file
  const std::string& path = comparison.corpus.inputs[input.value].name;
  const std::string name = path.substr(path.rfind('/') == std::string::npos ? 0 : path.rfind('/') + 1);
  const auto beside = [&](std::size_t other) {
    return other < comparison.corpus.articles.size() && input_of(comparison, ArticleId(other)) == input;
  };
  const bool alone = (id.value == 0 || !beside(id.value - 1)) && !beside(id.value + 1);
  return alone ? name : name + ", " + own_id;
}

std::string outlet_name(const Comparison& comparison, ArticleId id) {
  const Article& article = comparison.article(id);
  if (article.publisher) return *article.publisher;
  if (article.origin) return *article.origin;
  const std::string host = host_of(article.url);
  if (!host.empty()) return host;
  return file_name(comparison, id);
}

std::string joined(const std::set<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

// Cut between two words, never inside a letter.
std::string quoted(std::string_view words) {
  if (words.size() > kLongestQuote) {
    const std::size_t cut = words.rfind(' ', kLongestQuote);
    return "\u00ab" + std::string(words.substr(0, cut == std::string_view::npos ? 0 : cut)) + "\u2026\u00bb";
  }
  return "\u00ab" + std::string(words) + "\u00bb";
}

std::string sides_text(const Comparison& comparison, const Divergence& divergence) {
  std::map<int, std::pair<std::string, std::set<std::string>>> sides;
  for (const DivergenceSpan& span : divergence.spans) {
    auto& [words, outlets] = sides[span.side];
    if (words.empty()) words = quoted(comparison.text_of(span.article, span.span));
    outlets.insert(outlet_name(comparison, span.article));
  }
  std::string text;
  for (const auto& [side, content] : sides) {
    text += (text.empty() ? "" : " / ") + content.first + " (" + joined(content.second) + ")";
  }
  return text;
}

}  // namespace

void explain(const Comparison& comparison, std::string_view message, Divergence& divergence) {
  const auto wording = wordings().find(message);
  if (wording == wordings().end()) return;
  const std::string sides = sides_text(comparison, divergence);
  std::set<std::string> missing;
  for (const ArticleId article : divergence.missing_in) missing.insert(outlet_name(comparison, article));
  const auto fill = [&](const std::string& text) {
    return filled(filled(text, "sides", sides), "missing", joined(missing));
  };
  divergence.explanation = fill(wording->second.english);
  divergence.explanation_arabic = fill(wording->second.arabic);
}

}  // namespace tawatur
