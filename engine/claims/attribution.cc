// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/claims/attribution.h"

#include <algorithm>

#include "engine/claims/speakers.h"
#include "engine/claims/word_shapes.h"

namespace tawatur {
namespace {

struct QuoteShare {
  std::size_t inside = 0;
  std::size_t outside = 0;

  void add(QuoteShare other) {
    inside += other.inside;
    outside += other.outside;
  }
  [[nodiscard]] QuoteMode mode() const {
    if (inside == 0) return QuoteMode::paraphrase;
    return outside == 0 ? QuoteMode::direct : QuoteMode::mixed;
  }
};

bool is_quoted(const std::vector<Quote>& quotes, std::size_t token) {
  return std::any_of(quotes.begin(), quotes.end(),
                     [token](const Quote& quote) { return !quote.scare && quote.inner.contains(token); });
}

// "Concerning the Middle East, "..."": a fronted adverbial before a quotation is the outlet's frame, not content.
std::size_t after_frame(const SentenceWords& words, const std::vector<Quote>& quotes, TokenRange content) {
  if (content.empty() || !words[content.first].is(FunctionKind::preposition)) return content.first;
  for (const Quote& quote : quotes) {
    const std::size_t open = quote.range.first;
    if (!quote.scare && open > content.first && open < content.last && words.is_mark(open - 1, Mark::comma))
      return open;
  }
  return content.first;
}

QuoteShare quote_share(const SentenceWords& words, const std::vector<Quote>& quotes, TokenRange content) {
  QuoteShare share;
  for (std::size_t i = after_frame(words, quotes, content); i < content.last; ++i) {
    if (words[i].mark != Mark::none || words[i].is(Role::complementiser)) continue;
    ++(is_quoted(quotes, i) ? share.inside : share.outside);
  }
  return share;
}

class ArticleAttributor {
 public:
  ArticleAttributor(const SentenceWords& words, const std::vector<Mention>& mentions, const std::vector<Quote>& quotes,
                    SpeakerMemory& memory)
      : words_(words), mentions_(mentions), quotes_(quotes), memory_(memory) {}

  AttributedSentence run() {
    AttributedSentence result;
    QuoteShare share;
    for (Report& report : find_reports(words_, mentions_, quotes_)) {
      notice_before(report.cue.first);
      AttributedReport part;
      if (!attribute(report, result, part)) continue;
      const QuoteShare own =
          quote_share(words_, quotes_, {std::min(report.said_from, report.content.first), report.content.last});
      part.attribution.mode = own.mode();
      share.add(own);
      part.report = std::move(report);
      result.parts.push_back(std::move(part));
    }
    if (result.parts.empty()) {
      continue_quotation(result);
    } else {
      join(result, share);
    }
    notice_before(words_.size());
    return result;
  }

 private:
  void notice_before(std::size_t token) {
    for (; noticed_ < mentions_.size() && mentions_[noticed_].range.first < token; ++noticed_) {
      memory_.notice(words_, mentions_[noticed_]);
    }
  }

  bool attribute(const Report& report, const AttributedSentence& sofar, AttributedReport& part) {
    Attribution& attribution = part.attribution;
    attribution.voice = Voice::attributed;
    attribution.stance = report.stance;
    attribution.cue = words_.span(report.cue);
    if (!report.elided()) {
      notice_before(report.speaker.range.first);
      attribution.speakers = memory_.resolve(words_, mentions_, report.speaker);
      memory_.spoke(words_, mentions_, report.speaker, attribution.speakers);
    } else if (!elided_speakers(report, sofar, attribution)) {
      return false;
    }
    for (const SpeakerPhrase& relay : report.relays) {
      for (Speaker& speaker : memory_.resolve(words_, mentions_, relay))
        attribution.relays.push_back(std::move(speaker));
    }
    return true;
  }

  // False when the subject of the sentence cannot speak, so that the outlet itself does.
  bool elided_speakers(const Report& report, const AttributedSentence& sofar, Attribution& attribution) {
    if (report.dual && report.cue_kind == CueKind::verb) {
      attribution.speakers = memory_.antecedent(report);
      const Span verb = words_.span(report.cue);
      for (Speaker& speaker : attribution.speakers) speaker.span = verb;
      return true;
    }
    const bool goes_on = report.cue_kind == CueKind::participle || report.start > 2;
    if (goes_on && !sofar.parts.empty()) {
      attribution.speakers = sofar.parts.back().attribution.speakers;
      attribution.relays = sofar.parts.back().attribution.relays;
      return true;
    }
    if (goes_on) {
      const SpeakerPhrase subject = main_subject(words_, mentions_);
      const bool before = !subject.range.empty() && subject.range.first < report.cue.first;
      const bool participle = report.cue_kind == CueKind::participle;
      if (before && participle && subject.kind == SpeakerKind::thing) return false;
      if (before && subject.can_speak() && subject.kind != SpeakerKind::unknown) {
        notice_before(subject.range.first);
        attribution.speakers = memory_.resolve(words_, mentions_, subject);
        memory_.spoke(words_, mentions_, subject, attribution.speakers);
        return true;
      }
      if (participle) return false;
    }
    attribution.speakers = memory_.antecedent(report);
    return true;
  }

  void continue_quotation(AttributedSentence& result) const {
    std::size_t inside = 0;
    std::size_t outside = 0;
    bool continued = false;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (words_[i].mark == Mark::none) ++(is_quoted(quotes_, i) ? inside : outside);
    }
    for (const Quote& quote : quotes_) continued = continued || quote.continued;
    constexpr std::size_t kShortestStatement = 6;
    const bool whole = outside == 0 && inside >= kShortestStatement && words_.sentence->kind == SentenceKind::sentence;
    if (!continued && !whole) return;
    result.whole.voice = Voice::attributed;
    result.whole.mode = outside == 0 ? QuoteMode::direct : QuoteMode::mixed;
    result.whole.speakers = memory_.last();
    result.whole.stance = "said";
  }

  static bool has(const std::vector<Speaker>& list, const Speaker& speaker) {
    return std::any_of(list.begin(), list.end(), [&](const Speaker& other) { return other.name == speaker.name; });
  }

  // The sentence's own attribution. A source named after the words of a person or under a nearer speaker is his
  // channel.
  void join(AttributedSentence& result, QuoteShare share) const {
    Attribution& whole = result.whole;
    whole.voice = Voice::attributed;
    whole.mode = share.mode();
    whole.cue = result.parts.front().attribution.cue;
    whole.stance = result.parts.front().attribution.stance;
    for (std::size_t p = 0; p < result.parts.size(); ++p) {
      AttributedReport& part = result.parts[p];
      if (part.report.cue_kind == CueKind::marker) becomes_relay(result, p);
      for (const Speaker& speaker : part.attribution.speakers) {
        if (!has(whole.speakers, speaker)) whole.speakers.push_back(speaker);
      }
    }
    for (const AttributedReport& part : result.parts) {
      for (const Speaker& relay : part.attribution.relays) {
        if (!has(whole.relays, relay) && !has(whole.speakers, relay)) whole.relays.push_back(relay);
      }
    }
  }

  // "X said ..., according to Y": Y carries the words of X.
  static void becomes_relay(AttributedSentence& result, std::size_t p) {
    AttributedReport& marker = result.parts[p];
    for (std::size_t q = 0; q < result.parts.size(); ++q) {
      AttributedReport& part = result.parts[q];
      if (q == p || part.report.cue_kind == CueKind::marker || !meets(marker.report, part.report)) continue;
      if (!carries(marker.report.speaker.kind, part.report.speaker.kind)) continue;
      part.attribution.relays.insert(part.attribution.relays.end(), marker.attribution.speakers.begin(),
                                     marker.attribution.speakers.end());
      marker.attribution.relays = marker.attribution.speakers;
      marker.attribution.speakers = part.attribution.speakers;
      return;
    }
  }

  static bool meets(const Report& marker, const Report& report) {
    return marker.content.overlaps({report.start, std::max(report.content.last, report.cue.last)});
  }

  static bool carries(SpeakerKind channel, SpeakerKind speaker) {
    const bool person = speaker == SpeakerKind::person || speaker == SpeakerKind::party || speaker == SpeakerKind::none;
    const bool body = channel == SpeakerKind::body || channel == SpeakerKind::media || channel == SpeakerKind::document;
    return person && body;
  }

  const SentenceWords& words_;
  const std::vector<Mention>& mentions_;
  const std::vector<Quote>& quotes_;
  SpeakerMemory& memory_;
  std::size_t noticed_ = 0;
};

}  // namespace

std::vector<AttributedSentence> attribute_article(const std::vector<SentenceWords>& sentences,
                                                  const std::vector<std::vector<Mention>>& mentions,
                                                  const std::vector<std::vector<Quote>>& quotes) {
  SpeakerMemory memory;
  std::vector<AttributedSentence> result;
  result.reserve(sentences.size());
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    result.push_back(ArticleAttributor(sentences[s], mentions[s], quotes[s], memory).run());
  }
  return result;
}

}  // namespace tawatur
