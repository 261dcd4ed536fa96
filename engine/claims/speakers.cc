// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/claims/speakers.h"

#include <algorithm>

#include "engine/claims/word_shapes.h"

namespace tawatur {
namespace {

constexpr std::size_t kTurnsBack = 4;

// Grammatical gender of what a phrase names.
bool is_feminine(const SentenceWords& words, const std::vector<Mention>& mentions, const SpeakerPhrase& phrase) {
  for (const Mention& mention : mentions) {
    if (phrase.range.contains(mention.range) && mention.range.first == phrase.range.first) return mention.feminine;
  }
  const Word& head = words[phrase.range.first];
  return (head.entry != nullptr && head.entry->feminine) || words.folded(phrase.range.first).ends_with(affix::kHeh);
}

}  // namespace

void SpeakerMemory::notice(const SentenceWords& words, const Mention& mention) {
  if (mention.kind == NameKind::body && !mention.name.empty()) {
    bodies_[bare_form(words[mention.range.first], words.folded(mention.range.first))] = mention.canonical;
  }
  if (mention.kind != NameKind::person || mention.canonical.empty()) return;
  const auto same = [&](const Known& known) { return known.name == mention.canonical; };
  Known known{mention.canonical, words.span(mention.range), mention.title_lemma, turns_.size()};
  const auto found = std::find_if(people_.begin(), people_.end(), same);
  if (found != people_.end()) {
    if (known.title_lemma == 0) known.title_lemma = found->title_lemma;
    people_.erase(found);
  }
  people_.push_back(std::move(known));
}

// Two who spoke together are meant again unless two persons have been named since: one alone is only spoken of.
std::vector<Speaker> SpeakerMemory::last_pair(std::uint16_t title_lemma, Span span) const {
  const auto fits = [&](const Known& known) { return title_lemma == 0 || known.title_lemma == title_lemma; };
  const auto known_as = [&](const Speaker& speaker) {
    return std::find_if(people_.begin(), people_.end(), [&](const Known& known) { return known.name == speaker.name; });
  };
  for (std::size_t i = turns_.size(); i-- > 0;) {
    if (turns_[i].speakers.size() != 2) continue;
    const auto first = known_as(turns_[i].speakers.front());
    const auto second = known_as(turns_[i].speakers.back());
    // A counterpart need not have the title himself.
    if (first == people_.end() || second == people_.end() || !(fits(*first) || fits(*second))) continue;
    const auto named_since = std::count_if(people_.begin(), people_.end(),
                                           [&](const Known& known) { return known.turns > i && fits(known); });
    if (named_since >= 2) return {};
    return {{first->name, span}, {second->name, span}};
  }
  return {};
}

std::vector<Speaker> SpeakerMemory::pair(std::uint16_t title_lemma, Span span) const {
  std::vector<Speaker> speakers = last_pair(title_lemma, span);
  if (!speakers.empty()) return speakers;
  for (const bool by_title : {true, false}) {
    if (by_title && title_lemma == 0) continue;
    for (std::size_t i = people_.size(); i-- > 0 && speakers.size() < 2;) {
      if (by_title && people_[i].title_lemma != title_lemma) continue;
      speakers.insert(speakers.begin(), {people_[i].name, span});
    }
    if (speakers.size() == 2) return speakers;
    speakers.clear();
  }
  return speakers;
}

std::vector<Speaker> SpeakerMemory::named(const SentenceWords& words, const SpeakerPhrase& phrase) const {
  const std::size_t head = phrase.range.first;
  const Span span = words.span(phrase.range);
  const bool definite = words[head].article && phrase.range.size() == 1;
  if (definite && phrase.kind == SpeakerKind::document) {
    for (std::size_t i = turns_.size(); i-- > 0;) {
      const Turn& turn = turns_[i];
      const bool issuer = turn.kind == SpeakerKind::body || turn.kind == SpeakerKind::document;
      if (issuer && turn.speakers.size() == 1) return {{turn.speakers.front().name, span}};
    }
  }
  if (definite && phrase.kind == SpeakerKind::source) {
    for (std::size_t i = turns_.size(); i-- > 0;) {
      if (turns_[i].kind == SpeakerKind::source && turns_[i].speakers.size() == 1) {
        return {{turns_[i].speakers.front().name, span}};
      }
    }
  }
  if (definite && phrase.kind == SpeakerKind::person && words[head].entry != nullptr) {
    for (std::size_t i = people_.size(); i-- > 0;) {
      if (people_[i].title_lemma == words[head].entry->title_lemma) return {{people_[i].name, span}};
    }
  }
  if (definite) {
    const auto body = bodies_.find(bare_form(words[head], words.folded(head)));
    if (body != bodies_.end()) return {{body->second, span}};
  }
  return {{shown_name(words, phrase.range), span}};
}

std::vector<Speaker> SpeakerMemory::resolve(const SentenceWords& words, const std::vector<Mention>& mentions,
                                            const SpeakerPhrase& phrase) const {
  const Span span = words.span(phrase.range);
  if (phrase.kind == SpeakerKind::party) {
    std::vector<Speaker> both = pair(words[phrase.range.first].entry->title_lemma, span);
    if (!both.empty()) return both;
  }
  std::vector<Speaker> speakers;
  for (const Mention& mention : mentions) {
    if (!phrase.range.contains(mention.range) || mention.canonical.empty()) continue;
    if (phrase.kind == SpeakerKind::document) return {{mention.canonical, span}};
    if (phrase.kind == SpeakerKind::source || phrase.kind == SpeakerKind::unknown) continue;
    speakers.push_back({mention.canonical, words.span(mention.range)});
  }
  return speakers.empty() ? named(words, phrase) : speakers;
}

std::vector<Speaker> SpeakerMemory::antecedent(const Report& report) const {
  if (report.dual) {
    for (std::size_t i = turns_.size(); i-- > 0;) {
      if (turns_[i].speakers.size() == 2) {
        std::vector<Speaker> both = turns_[i].speakers;
        return both;
      }
    }
    return pair(0, {});
  }
  const std::size_t oldest = turns_.size() > kTurnsBack ? turns_.size() - kTurnsBack : 0;
  for (std::size_t i = turns_.size(); i-- > oldest;) {
    const Turn& turn = turns_[i];
    if (report.plural ? turn.plural : turn.feminine == report.feminine || (report.feminine && turn.plural))
      return turn.speakers;
  }
  return {};
}

void SpeakerMemory::spoke(const SentenceWords& words, const std::vector<Mention>& mentions, const SpeakerPhrase& phrase,
                          const std::vector<Speaker>& speakers) {
  if (speakers.empty() || phrase.range.empty()) return;
  const Word& head = words[phrase.range.first];
  Turn turn{speakers, phrase.kind, is_feminine(words, mentions, phrase), head.entry != nullptr && head.entry->plural};
  turns_.push_back(std::move(turn));
}

std::vector<Speaker> SpeakerMemory::last() const {
  return turns_.empty() ? std::vector<Speaker>{} : turns_.back().speakers;
}

}  // namespace tawatur
