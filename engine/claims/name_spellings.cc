// SPDX-License-Identifier: GPL-3.0-or-later
// One person, many spellings: an article is true to one spelling, other articles to others. Names that fold alike are
// one. Transliterations are compared only inside blocks of equal consonants, and joined only where something else than
// the sound agrees too: another word of the name, or the office. Two names of one article are two persons.

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>

#include "engine/claims/names.h"
#include "engine/claims/word_shapes.h"
#include "engine/text/folding.h"
#include "engine/text/transliteration.h"

namespace tawatur {
namespace {

using Words = std::vector<std::string>;
using Office = std::set<std::string>;

constexpr std::size_t kSureLetters = 6;          // a shorter word proves little by its sound
constexpr std::size_t kOfficeOfOneWordName = 2;  // words
constexpr std::string_view kServant = "\u0639\u0628\u062F";
constexpr std::string_view kFather = "\u0627\u0628\u0648";
constexpr std::string_view kGod = "\u0627\u0644\u0644\u0647";

Words words_in(std::string_view folded) {
  Words words;
  for (std::size_t begin = 0; begin < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', begin), folded.size());
    if (end > begin) words.emplace_back(folded.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

// The words of a personal name; what is written as one word or as two is one.
Words name_words(std::string_view folded) {
  Words words;
  for (std::string& word : words_in(folded)) {
    const bool joins = !words.empty() && (word == kGod || words.back() == kServant || words.back() == kFather);
    if (joins) {
      words.back() += word;
    } else {
      words.push_back(std::move(word));
    }
  }
  return words;
}

Office office_words(const std::string& office) {
  Office words;
  for (std::string& word : words_in(folded_words(office))) {
    words.insert(word.starts_with(affix::kArticle) ? word.substr(affix::kArticle.size()) : std::move(word));
  }
  return words;
}

// One name in one folded form.
struct Form {
  std::string key;
  Words words;
  bool person = false;
  std::set<Office> offices;
  std::map<std::string, std::uint32_t> shown;  // spelling to the number of articles that have it
  std::vector<ArticleId> articles;             // ascending
  std::size_t joined_to = 0;                   // position of the form that stands for all, its own when it does
};

class FormTable {
 public:
  void add(const std::string& name, ArticleId article) { (void)form_of(name, article); }

  void add_person(const Name& name, ArticleId article) {
    Form& form = form_of(name.name, article);
    form.person = true;
    if (!name.office.empty()) form.offices.insert(office_words(name.office));
  }

  std::vector<Form>& forms() { return forms_; }
  [[nodiscard]] std::optional<std::size_t> position_of(const std::string& name) const {
    const auto known = spellings_.find(name);
    return known == spellings_.end() ? std::nullopt : std::optional(known->second.form);
  }

 private:
  struct Spelling {
    std::size_t form = 0;
    std::optional<ArticleId> last;
  };

  Form& form_of(const std::string& name, ArticleId article) {
    const auto [spelling, is_new] = spellings_.try_emplace(name);
    if (is_new) spelling->second.form = position(name);
    Form& form = forms_[spelling->second.form];
    if (spelling->second.last != article) {
      spelling->second.last = article;
      ++form.shown[name];
      if (form.articles.empty() || form.articles.back() != article) form.articles.push_back(article);
    }
    return form;
  }

  std::size_t position(const std::string& name) {
    Words words = name_words(folded_words(name));
    std::string key;
    for (const std::string& word : words) key += word + ' ';
    const auto [known, is_new] = keys_.try_emplace(key, forms_.size());
    if (is_new) {
      Form& form = forms_.emplace_back();
      form.key = std::move(key);
      form.words = std::move(words);
      form.joined_to = known->second;
    }
    return known->second;
  }

  std::vector<Form> forms_;
  std::unordered_map<std::string, std::size_t> keys_;
  std::unordered_map<std::string, Spelling> spellings_;
};

// One office said in more or fewer words.
bool share_office(const Form& a, const Form& b, std::size_t least) {
  for (const Office& in_a : a.offices) {
    for (const Office& in_b : b.offices) {
      const Office& smaller = in_a.size() < in_b.size() ? in_a : in_b;
      const Office& larger = in_a.size() < in_b.size() ? in_b : in_a;
      if (smaller.size() >= least && std::includes(larger.begin(), larger.end(), smaller.begin(), smaller.end()))
        return true;
    }
  }
  return false;
}

bool share_article(const Form& a, const Form& b) {
  return std::any_of(a.articles.begin(), a.articles.end(),
                     [&](ArticleId id) { return std::binary_search(b.articles.begin(), b.articles.end(), id); });
}

bool is_given_name(const std::string& word) {
  const WordEntry* entry = word_lexicon().find(word);
  return entry != nullptr && entry->roles.has(Role::given_name);
}

bool is_short(const std::string& word) {
  return word.size() < kSureLetters * affix::kAlef.size();
}

// Short given names that differ in a vowel only are two names ("Salim", "Salem").
bool can_be_one_word(const std::string& a, const std::string& b) {
  if (a == b) return true;
  const bool two_names = (is_given_name(a) && is_short(a)) || (is_given_name(b) && is_short(b));
  return !two_names && is_spelling_of(a, b);
}

bool are_transliterations(const Form& a, const Form& b) {
  if (a.words.size() != b.words.size()) return false;
  bool some_equal = false;
  bool some_short = false;
  for (std::size_t i = 0; i < a.words.size(); ++i) {
    if (a.words[i] == b.words[i]) {
      some_equal = true;
      continue;
    }
    if (!can_be_one_word(a.words[i], b.words[i])) return false;
    some_short = some_short || is_short(a.words[i]) || is_short(b.words[i]);
  }
  return ((some_equal && !some_short) || share_office(a, b, 1)) && !share_article(a, b);
}

bool is_family_name_of(const Form& alone, const Form& full) {
  const std::string& name = alone.words.front();
  return !is_given_name(name) && can_be_one_word(name, full.words.back()) &&
         share_office(alone, full, kOfficeOfOneWordName);
}

// Joins persons to the form of most articles; a form that could be two persons stays alone.
class PersonJoiner {
 public:
  explicit PersonJoiner(std::vector<Form>& forms) : forms_(forms) {}

  void run() {
    for (const std::size_t form : ranked()) {
      const bool alone = forms_[form].words.size() == 1;
      std::vector<std::size_t>& likely = leaders_[alone ? last_sound(form) : all_sounds(form)];
      std::vector<std::size_t> same;
      std::copy_if(likely.begin(), likely.end(), std::back_inserter(same),
                   [&](std::size_t leader) { return are_one(forms_[form], forms_[leader]); });
      if (same.size() == 1) {
        forms_[form].joined_to = same.front();
        continue;
      }
      likely.push_back(form);
      if (!alone) leaders_[last_sound(form)].push_back(form);
    }
  }

 private:
  // Full names first, then by the number of articles.
  [[nodiscard]] std::vector<std::size_t> ranked() const {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < forms_.size(); ++i) {
      if (forms_[i].person && !forms_[i].words.empty()) order.push_back(i);
    }
    std::sort(order.begin(), order.end(), [this](std::size_t x, std::size_t y) {
      const Form& a = forms_[x];
      const Form& b = forms_[y];
      if ((a.words.size() == 1) != (b.words.size() == 1)) return b.words.size() == 1;
      if (a.articles.size() != b.articles.size()) return a.articles.size() > b.articles.size();
      return a.key < b.key;
    });
    return order;
  }

  static bool are_one(const Form& form, const Form& leader) {
    const bool alone = form.words.size() == 1 && leader.words.size() > 1;
    return alone ? is_family_name_of(form, leader) : are_transliterations(form, leader);
  }

  [[nodiscard]] std::string last_sound(std::size_t form) const { return sound_skeleton(forms_[form].words.back()); }

  [[nodiscard]] std::string all_sounds(std::size_t form) const {
    std::string sounds;
    for (const std::string& word : forms_[form].words) sounds += sound_skeleton(word) + ' ';
    return sounds;
  }

  std::vector<Form>& forms_;
  std::map<std::string, std::vector<std::size_t>> leaders_;  // by sound
};

// The spelling that most articles have, for each form that stands for others.
std::vector<std::string> chosen_spellings(const std::vector<Form>& forms) {
  std::vector<std::map<std::string, std::uint32_t>> votes(forms.size());
  for (const Form& form : forms) {
    const Form& leader = forms[form.joined_to];
    if (form.words.size() == 1 && leader.words.size() > 1) continue;
    for (const auto& [shown, articles] : form.shown) votes[form.joined_to][shown] += articles;
  }
  std::vector<std::string> chosen(forms.size());
  for (std::size_t i = 0; i < forms.size(); ++i) {
    std::uint32_t most = 0;
    for (const auto& [shown, articles] : votes[i]) {
      if (articles <= most) continue;
      most = articles;
      chosen[i] = shown;
    }
  }
  return chosen;
}

FormTable collect(std::span<const Sentence> sentences, const ClaimTable& table) {
  FormTable forms;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    for (const Name& name : table.names[s]) {
      if (name.kind == NameKind::person) {
        forms.add_person(name, sentences[s].article);
      } else {
        forms.add(name.name, sentences[s].article);
      }
    }
    for (const Speaker& speaker : table.attributions[s].speakers) forms.add(speaker.name, sentences[s].article);
    for (const Speaker& relay : table.attributions[s].relays) forms.add(relay.name, sentences[s].article);
  }
  return forms;
}

}  // namespace

void join_spellings(std::span<const Sentence> sentences, ClaimTable& table) {
  FormTable forms = collect(sentences, table);
  PersonJoiner(forms.forms()).run();
  const std::vector<std::string> chosen = chosen_spellings(forms.forms());
  const auto rename = [&](std::string& name) {
    if (const std::optional<std::size_t> form = forms.position_of(name)) name = chosen[forms.forms()[*form].joined_to];
  };
  const auto rename_speakers = [&](Attribution& attribution) {
    for (Speaker& speaker : attribution.speakers) rename(speaker.name);
    for (Speaker& relay : attribution.relays) rename(relay.name);
  };
  for (std::vector<Name>& names : table.names) {
    for (Name& name : names) rename(name.name);
  }
  for (Attribution& attribution : table.attributions) rename_speakers(attribution);
  for (Claim& claim : table.claims) {
    for (Name& name : claim.names) rename(name.name);
    rename_speakers(claim.attribution);
  }
}

}  // namespace tawatur
