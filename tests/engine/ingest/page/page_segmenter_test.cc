// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ingest/page/page_segmenter.h"

#include <doctest/doctest.h>

#include <string>

namespace tawatur {
namespace {

struct TaggedLine {
  LineTag tag;
  std::string text;
  double link_density = 0;
};

// A document of these lines, segmented.
Corpus segmented(const std::vector<TaggedLine>& tagged, const PageMetadata& metadata = {}) {
  Corpus corpus;
  corpus.inputs.push_back({"page.html", 0, ""});
  corpus.documents.push_back({InputId(0), false, "", "utf-8"});
  std::string& text = corpus.documents.front().text;
  std::vector<PageLine> lines;
  for (const TaggedLine& one : tagged) {
    PageLine line;
    line.tag = one.tag;
    line.link_density = one.link_density;
    line.span.begin = static_cast<std::uint32_t>(text.size());
    text += one.text;
    line.span.end = static_cast<std::uint32_t>(text.size());
    text += '\n';
    lines.push_back(line);
  }
  segment_page(DocumentId(0), lines, metadata, corpus);
  return corpus;
}

std::vector<std::string> blocks_of(const Corpus& corpus, std::size_t article) {
  std::vector<std::string> blocks;
  for (const Block& block : corpus.articles[article].blocks) {
    blocks.emplace_back(slice(corpus.documents.front().text, block.span));
  }
  return blocks;
}

std::string title_of(const Corpus& corpus, std::size_t article) {
  const std::optional<Span>& title = corpus.articles[article].title;
  return title ? std::string(slice(corpus.documents.front().text, *title)) : "";
}

TEST_CASE("lines of a text are without blanks and know the empty lines before them") {
  const std::string text = "\xEF\xBB\xBFأول\r\nثان \n\n\xC2\xA0 \n\tثالث";

  const std::vector<PageLine> lines = lines_of(text);

  REQUIRE(lines.size() == 3);
  CHECK(slice(text, lines[0].span) == "أول");
  CHECK(slice(text, lines[1].span) == "ثان");
  CHECK(slice(text, lines[2].span) == "ثالث");
  CHECK(lines[2].blank_before);
  CHECK_FALSE(lines[1].blank_before);
  CHECK(lines_of("").empty());
  CHECK(lines_of(" \n \n").empty());
}

TEST_CASE("tags and links of marked-up pages tell text from furniture") {
  const Corpus corpus = segmented({
      {LineTag::navigation, "أخبار البلدة وتفاصيل المشاريع كلها في صفحة واحدة."},
      {LineTag::title, "البلدية تفتح الحديقة"},
      {LineTag::time, "قبل ساعتين"},
      {LineTag::byline, "سعاد المير"},
      {LineTag::caption, "الحديقة كما بدت صباح اليوم بعد الافتتاح."},
      {LineTag::paragraph, "فتحت البلدية الحديقة العامة أمام السكان بعد إغلاق دام عامين."},
      {LineTag::heading, "ماذا يقول السكان؟"},
      {LineTag::paragraph, "عبر السكان عن ارتياحهم للقرار"},
      {LineTag::paragraph, "وقالت البلدية إن الدخول مجاني."},
      {LineTag::list_item, "افتتاح ملعب جديد في الحي الشرقي", 1.0},
      {LineTag::list_item, "موعد مباراة الكأس", 1.0},
  });

  REQUIRE(corpus.articles.size() == 1);
  CHECK(title_of(corpus, 0) == "البلدية تفتح الحديقة");
  CHECK(blocks_of(corpus, 0) == std::vector<std::string>{"فتحت البلدية الحديقة العامة أمام السكان بعد إغلاق دام عامين.",
                                                         "ماذا يقول السكان؟", "عبر السكان عن ارتياحهم للقرار",
                                                         "وقالت البلدية إن الدخول مجاني."});
  CHECK(corpus.boilerplate.size() == 6);
}

TEST_CASE("an article element opens another article even without a fitting headline") {
  const Corpus corpus = segmented({
      {LineTag::article_start, ""},
      {LineTag::paragraph, "فتحت البلدية الحديقة العامة أمام السكان بعد إغلاق دام عامين."},
      {LineTag::article_start, ""},
      {LineTag::paragraph, "وصل الفريق إلى العاصمة استعدادا للمباراة النهائية يوم الجمعة."},
  });

  CHECK(corpus.articles.size() == 2);
}

TEST_CASE("what metadata know is kept on the article") {
  PageMetadata metadata;
  metadata.title = "البلدية تفتح الحديقة";
  metadata.publisher = "صحيفة الضحى";
  metadata.url = "https://duha.example/1";
  metadata.input_id = "42";
  metadata.flags = {"charset_mismatch"};
  metadata.published = {parse_iso_day("2024-03-05"), std::nullopt, "metadata"};

  const Corpus corpus = segmented({{LineTag::plain, "أخبار الحديقة والبلدية والسكان اليوم"},
                                   {LineTag::plain, "البلدية تفتح الحديقة"},
                                   {LineTag::plain, "فتحت الحديقة أبوابها يوم أمس بعد إغلاق دام عامين."}},
                                  metadata);

  REQUIRE(corpus.articles.size() == 1);
  const Article& article = corpus.articles.front();
  CHECK(title_of(corpus, 0) == "البلدية تفتح الحديقة");
  CHECK(article.publisher == "صحيفة الضحى");
  CHECK(article.url == "https://duha.example/1");
  CHECK(article.input_id == "42");
  CHECK(article.flags == std::vector<std::string>{"charset_mismatch"});
  CHECK(article.published.basis == "metadata");
  CHECK(article.language == "ar");
}

TEST_CASE("a page without running text is a problem, not an article") {
  const Corpus corpus = segmented({{LineTag::plain, "الرئيسية"}, {LineTag::plain, "اتصل بنا"}});

  CHECK(corpus.articles.empty());
  REQUIRE(corpus.problems.size() == 1);
  CHECK(corpus.problems.front().file == "page.html");
  CHECK(corpus.boilerplate.size() == 2);
}

Corpus record(const std::string& title, const std::string& body, const PageMetadata& metadata = {}) {
  Corpus corpus;
  corpus.inputs.push_back({"feed.jsonl", 0, ""});
  corpus.documents.push_back({InputId(0), false, title + "\n" + body, "utf-8"});
  const auto size = static_cast<std::uint32_t>(title.size());
  const auto end = static_cast<std::uint32_t>(corpus.documents.front().text.size());
  segment_record(DocumentId(0), Span{0, size}, {size + 1, end}, metadata, corpus);
  return corpus;
}

TEST_CASE("the whole body of a record is one article") {
  const Corpus corpus =
      record("عنوان", "جملة قصيرة بلا نقطة\n\nعنوان فرعي\nقالت البلدية إن الدخول مجاني.\nنقلا عن رويترز\n");

  REQUIRE(corpus.articles.size() == 1);
  CHECK(title_of(corpus, 0) == "عنوان");
  CHECK(blocks_of(corpus, 0) ==
        std::vector<std::string>{"جملة قصيرة بلا نقطة", "عنوان فرعي", "قالت البلدية إن الدخول مجاني."});
  CHECK(corpus.articles.front().blocks[1].kind == BlockKind::subheading);
  CHECK(corpus.articles.front().origin == "رويترز");
  CHECK(corpus.articles.front().credit.has_value());
}

TEST_CASE("follow lines and lists of headlines are cut from records") {
  const Corpus corpus = record(
      "عنوان",
      "قالت البلدية إن الدخول مجاني.\nphoto.jpg\nتابعونا على تلغرام\nاقرأ أيضا:\nافتتاح ملعب جديد\nموعد المباراة\n");

  REQUIRE(corpus.articles.size() == 1);
  CHECK(blocks_of(corpus, 0) == std::vector<std::string>{"قالت البلدية إن الدخول مجاني."});
  CHECK(corpus.boilerplate.size() == 5);
}

TEST_CASE("the byline of a record names its agency") {
  PageMetadata metadata;
  metadata.publisher = "صحيفة الضحى";
  metadata.byline = "القاهرة - أ ف ب";

  const Corpus corpus = record("عنوان", "قالت البلدية إن الدخول مجاني.", metadata);

  CHECK(corpus.articles.front().origin == "فرانس برس");
  CHECK(corpus.articles.front().provenance == Provenance::republished);
}

TEST_CASE("a record whose only line looks like furniture or a dateline is an article all the same") {
  for (const std::string_view text : {
           "مصادر محلية تؤكد وجود محطة (رويترز) في الوادي",
           "CNN / MSNBC",
           "صيّاد في جزيرة Cura\xC2\xA9o يطعم الأسماك كل صباح.",
           "خبر قصير",
       }) {
    CAPTURE(text);
    const Corpus corpus = record("عنوان", std::string(text));
    REQUIRE(corpus.articles.size() == 1);
    CHECK(blocks_of(corpus, 0) == std::vector<std::string>{std::string(text)});
    CHECK(corpus.problems.empty());
  }
}

TEST_CASE("of too many lines the first are read, and the rest is boilerplate that is named") {
  std::string body;
  for (std::size_t i = 0; i < kMostLines + 50; ++i) body += "قالت البلدية إن الدخول مجاني.\n";
  const Corpus corpus = record("عنوان", body);

  REQUIRE(corpus.articles.size() == 1);
  CHECK(corpus.articles.front().blocks.size() == kMostLines);
  CHECK(corpus.articles.front().flags == std::vector<std::string>{"truncated:lines"});
  REQUIRE(corpus.boilerplate.size() == 1);
  CHECK(corpus.boilerplate.front().kind == "beyond_cap");
  CHECK(corpus.boilerplate.front().span.begin > corpus.articles.front().blocks.back().span.end);
}

TEST_CASE("a record without text is a problem") {
  const Corpus corpus = record("عنوان", "photo.jpg\n");

  CHECK(corpus.articles.empty());
  CHECK(corpus.problems.size() == 1);
}

}  // namespace
}  // namespace tawatur
