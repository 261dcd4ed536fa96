// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ingest/page/article_writer.h"

#include <algorithm>

#include "engine/ingest/page/article_source.h"
#include "engine/ingest/page/dateline.h"
#include "engine/ingest/page/line_classifier.h"
#include "engine/ingest/page/publication_day.h"
#include "engine/text/characters.h"

namespace tawatur {
namespace {

// At most 255 bytes, so that a byte holds each count and the loop runs on whole vectors.
struct LetterCount {
  std::uint8_t arabic = 0;   // no more than there are
  std::uint8_t letters = 0;  // no fewer
};

LetterCount count_letters(const char* bytes, std::size_t size) {
  LetterCount count;
  for (std::size_t i = 0; i < size; ++i) {
    const auto lead = static_cast<std::uint8_t>(bytes[i]);
    const auto next = static_cast<std::uint8_t>(bytes[i + 1]);
    const bool first_row = (lead == 0xD8) & (next >= 0xA1);  // hamza to ghain
    const bool second_row = (lead == 0xD9) & (static_cast<std::uint8_t>(next - 0x81) < 10);
    const bool latin = static_cast<std::uint8_t>((lead | 0x20) - 'a') < 26;
    count.arabic = static_cast<std::uint8_t>(count.arabic + (first_row | second_row));
    count.letters = static_cast<std::uint8_t>(count.letters + ((lead >= 0xC0) | latin));
  }
  return count;
}

// Are more than half of the letters Arabic, even if every byte that may begin a letter does?
bool is_surely_arabic(std::string_view text, const std::vector<Block>& blocks) {
  constexpr std::size_t kStep = 224;
  std::size_t arabic = 0;
  std::size_t letters = 0;
  for (const Block& block : blocks) {
    const std::string_view words = slice(text, block.span);
    for (std::size_t at = 0; at + 1 < words.size(); at += kStep) {
      const LetterCount count = count_letters(words.data() + at, std::min(kStep, words.size() - 1 - at));
      arabic += count.arabic;
      letters += count.letters;
    }
    ++letters;  // the last byte
  }
  return arabic * 2 > letters;
}

// Language by script: enough to choose the rules that depend on it.
std::string language_of(std::string_view text, const std::vector<Block>& blocks) {
  if (is_surely_arabic(text, blocks)) return "ar";
  std::size_t arabic = 0;
  std::size_t letters = 0;
  for (const Block& block : blocks) {
    for (std::size_t at = block.span.begin; at < block.span.end;) {
      const char32_t c = next_character(text, at);
      if (character_class(c) != CharacterClass::letter) continue;
      ++letters;
      arabic += is_arabic(c);
    }
  }
  if (letters == 0) return {};
  return arabic * 2 > letters ? "ar" : "";
}

// The parts of one page that its articles share while they are built.
class PageWriter {
 public:
  PageWriter(DocumentId document, const PageMetadata& metadata, Corpus& corpus)
      : document_(document), metadata_(metadata), corpus_(corpus), text_(corpus.documents[document.value].text) {}

  void write(const PageParts& parts) {
    const ClassifiedPage& page = parts.page;
    publisher_ = parts.publisher;
    title_ = parts.title;
    whole_record_ = parts.whole_record;
    several_ = parts.drafts.size() > 1;
    used_.assign(page.lines.size(), false);
    for (const DraftArticle& draft : parts.drafts) write_article(page, draft);
    for (std::size_t i = 0; i < page.lines.size(); ++i) {
      const ClassifiedLine& line = page.lines[i];
      if (!used_[i]) add_boilerplate(line.whole, line.kind);
    }
    sort_boilerplate();
  }

 private:
  void write_article(const ClassifiedPage& page, const DraftArticle& draft) {
    Article article;
    article.document = document_;
    SourceEvidence evidence;
    evidence.publisher = publisher_;
    evidence.forum = page.forum;
    article.title = draft.title ? take(page.lines[*draft.title], *draft.title) : title_;
    take_datelines(page, draft, article, evidence);
    for (const DraftBlock& block : draft.blocks) take_block(page, block, article);
    if (article.blocks.empty() && whole_record_) {
      article.dateline.reset();
      evidence.dateline.reset();
      for (const DraftBlock& block : draft.blocks) take_block(page, block, article);
    }
    if (article.blocks.empty()) return;
    take_credit(page, draft, article, evidence);
    take_bylines(page, draft, evidence);
    settle_source(evidence, article);
    settle_metadata(page, draft, article);
    corpus_.articles.push_back(std::move(article));
  }

  // Text of the line without what was cut off its beginning, which becomes boilerplate.
  Span take(const ClassifiedLine& line, std::size_t position) {
    used_[position] = true;
    if (line.text.begin > line.whole.begin) {
      add_boilerplate(without_blanks(text_, {line.whole.begin, line.text.begin}), line.prefix_kind);
    }
    return line.text;
  }

  void take_datelines(const ClassifiedPage& page, const DraftArticle& draft, Article& article,
                      SourceEvidence& evidence) {
    const std::string own = publisher_ ? publisher_->name : std::string();
    std::vector<std::size_t> places = draft.datelines;
    places.push_back(first_paragraph(draft));
    for (const std::size_t place : places) {
      const ClassifiedLine& line = page.lines[place];
      std::optional<Dateline> found = find_dateline(text_, line.text, own);
      if (!found || article.dateline) continue;
      if (found->agency) {
        evidence.dateline = named_source(*found->agency);
        // A short form of the publisher's own name.
        if (evidence.dateline->profile == nullptr && publisher_ && own.find(*found->agency) != std::string::npos) {
          evidence.dateline = publisher_;
        }
      } else {
        evidence.general = true;
      }
      const bool alone = behind_dateline(text_, found->span, line.text.end) >= line.text.end;
      if (alone) used_[place] = true;
      // A line of its own with the name of an outlet that is no agency is the outlet's head, not a source.
      const OutletProfile* outlet = evidence.dateline ? evidence.dateline->profile : nullptr;
      if (alone && !evidence.publisher && outlet != nullptr && outlet->kind != OutletKind::agency) {
        evidence.publisher = evidence.dateline;
      }
      article.dateline = std::move(found);
    }
  }

  static std::size_t first_paragraph(const DraftArticle& draft) {
    const auto found = std::find_if(draft.blocks.begin(), draft.blocks.end(),
                                    [](const DraftBlock& block) { return block.kind == BlockKind::paragraph; });
    return found == draft.blocks.end() ? draft.blocks.front().line : found->line;
  }

  void take_block(const ClassifiedPage& page, const DraftBlock& block, Article& article) {
    const ClassifiedLine& line = page.lines[block.line];
    Span span = take(line, block.line);
    if (article.dateline && span.contains(article.dateline->span)) {
      span.begin = behind_dateline(text_, article.dateline->span, span.end);
    }
    if (!span.empty()) article.blocks.push_back({span, block.kind});
  }

  void take_credit(const ClassifiedPage& page, const DraftArticle& draft, Article& article, SourceEvidence& evidence) {
    if (!draft.credits.empty()) {
      const ClassifiedLine& first = page.lines[draft.credits.front()];
      const ClassifiedLine& last = page.lines[draft.credits.back()];
      article.credit = Span{first.whole.begin, last.whole.end};
      for (const std::size_t line : draft.credits) used_[line] = true;
      if (const std::optional<ClosingMark> mark = closing_mark(text_, *article.credit);
          mark && mark->span.begin == article.credit->begin) {
        take_signature(*mark, evidence);
        return;
      }
      evidence.credit = credited_source(text_, *article.credit, first.link.empty() ? last.link : first.link);
      if (!evidence.credit) evidence.general = true;
      return;
    }
    if (metadata_.origin) evidence.credit = named_source(*metadata_.origin);
    Block& block = article.blocks.back();
    const std::optional<ClosingMark> mark = closing_mark(text_, block.span);
    if (!mark || mark->span.begin <= block.span.begin) return;
    article.credit = mark->span;
    block.span = without_blanks(text_, {block.span.begin, mark->span.begin});
    take_signature(*mark, evidence);
  }

  // An agency signs its own text at the end as it does in the dateline.
  static void take_signature(const ClosingMark& mark, SourceEvidence& evidence) {
    if (!evidence.dateline) evidence.dateline = mark.source;
    if (!mark.source) evidence.general = true;
  }

  void take_bylines(const ClassifiedPage& page, const DraftArticle& draft, SourceEvidence& evidence) {
    evidence.byline = byline_sources(metadata_.byline);
    evidence.has_author = !metadata_.byline.empty() || !draft.bylines.empty();
    for (const std::size_t line : draft.bylines) {
      const BylineSources found = byline_sources(slice(text_, page.lines[line].text));
      if (!evidence.byline.first) evidence.byline.first = found.first;
      evidence.byline.general |= found.general;
    }
  }

  void settle_metadata(const ClassifiedPage& page, const DraftArticle& draft, Article& article) {
    article.url = metadata_.url;
    article.input_id = metadata_.input_id;
    article.flags = metadata_.flags;
    article.language = language_of(text_, article.blocks);
    if (article.language.empty()) article.language = metadata_.language;
    const std::optional<Day>& last = metadata_.not_after;
    const bool possible = !last || !metadata_.published.value || *metadata_.published.value <= *last;
    std::vector<Span> lines;
    if (article.dateline) lines.push_back(article.dateline->span);
    for (const std::size_t line : draft.dates) lines.push_back(page.lines[line].text);
    // Of several articles the page tells one day; what an article tells of itself is closer.
    const bool dates_itself = several_ && std::any_of(lines.begin(), lines.end(),
                                                      [&](Span line) { return stated_day(text_, line).has_value(); });
    if (possible && !dates_itself) article.published = metadata_.published;
    if (article.published.value) return;
    article.published = find_publication_day(text_, lines, article.blocks, last);
    if (last && !article.published.value) article.flags.push_back(fetched_by(*last));
  }

  void add_boilerplate(Span span, std::string_view kind) {
    const Span seen = without_blanks(text_, span);
    if (!seen.empty()) boilerplate_.push_back({document_, seen, std::string(kind)});
  }

  void sort_boilerplate() {
    std::sort(boilerplate_.begin(), boilerplate_.end(),
              [](const Boilerplate& a, const Boilerplate& b) { return a.span < b.span; });
    std::move(boilerplate_.begin(), boilerplate_.end(), std::back_inserter(corpus_.boilerplate));
  }

  DocumentId document_;
  const PageMetadata& metadata_;
  Corpus& corpus_;
  std::string_view text_;
  std::optional<NamedSource> publisher_;
  std::optional<Span> title_;  // given from outside, not among the lines
  bool whole_record_ = false;
  bool several_ = false;
  std::vector<bool> used_;
  std::vector<Boilerplate> boilerplate_;
};

}  // namespace

void write_articles(DocumentId document, const PageParts& parts, const PageMetadata& metadata, Corpus& corpus) {
  PageWriter(document, metadata, corpus).write(parts);
}

}  // namespace tawatur
