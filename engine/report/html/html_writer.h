// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <iosfwd>
#include <string>
#include <string_view>

namespace tawatur::html {

/// A name of HTML: only a literal of the source can become one, never a text of the input.
class Literal {
 public:
  consteval Literal(const char* words) : words_(words) {}  // NOLINT(google-explicit-constructor)
  [[nodiscard]] constexpr std::string_view view() const { return words_; }

 private:
  std::string_view words_;
};

struct Attribute {
  Literal name;
  std::string value;
};

using Attributes = std::initializer_list<Attribute>;

/// Writes HTML to a stream. Text and attribute values are escaped on the one way in; controls and direction overrides
/// are shown as visible signs, so no text can act on the page or turn its neighbours.
class Writer {
 public:
  explicit Writer(std::ostream& out) : out_(out) {}
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  void text(std::string_view words);
  /// An element with nothing but text.
  void leaf(Literal tag, std::string_view words) { leaf(tag, {}, words); }
  void leaf(Literal tag, Attributes attributes, std::string_view words);
  /// An element that has no end tag.
  void empty(Literal tag, Attributes attributes);
  /// Words that are not ours: isolated, each in its own direction. An empty language: not known.
  void quoted(std::string_view words, std::string_view language);
  void doctype();
  /// Content of style and script elements: files of corpus/report only, which hold no end tag.
  void raw_block(Literal tag, std::string_view content);
  void line_break();

 private:
  friend class Element;
  void open(Literal tag, Attributes attributes);
  void close(Literal tag);

  std::ostream& out_;
};

/// An element, open as long as this lives.
class Element {
 public:
  Element(Writer& writer, Literal tag, Attributes attributes = {}) : writer_(writer), tag_(tag) {
    writer_.open(tag_, attributes);
  }
  ~Element() { writer_.close(tag_); }
  Element(const Element&) = delete;
  Element& operator=(const Element&) = delete;

 private:
  Writer& writer_;
  Literal tag_;
};

}  // namespace tawatur::html
