// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ingest/page/outlet_profiles.h"

#include <doctest/doctest.h>

#include <map>
#include <set>

#include "engine/ingest/page/page_phrases.h"
#include "engine/model/error.h"
#include "engine/text/tokenizer.h"

namespace tawatur {
namespace {

std::string name_of(const OutletProfile* profile) {
  return profile == nullptr ? "" : profile->name;
}

std::vector<std::string> marks_in(const std::string& text) {
  const std::vector<Token> tokens = tokenize(text, {0, static_cast<std::uint32_t>(text.size())});
  std::vector<std::string> names;
  for (const OutletMark& mark : find_marks(tokens)) names.push_back(mark.outlet == nullptr ? "*" : mark.outlet->name);
  return names;
}

TEST_CASE("every built-in profile is complete and owns its names and domains alone") {
  CHECK(outlet_profiles().size() >= 60);
  std::set<std::string> names;
  std::set<std::string> domains;
  std::set<std::string> marks;
  for (const OutletProfile& profile : outlet_profiles()) {
    CAPTURE(profile.name);
    CHECK(names.insert(profile.name).second);
    CHECK_FALSE(profile.latin.empty());
    CHECK(profile.country.size() >= 2);
    CHECK_FALSE(profile.domains.empty());
    for (const std::string& domain : profile.domains) {
      CAPTURE(domain);
      CHECK(domains.insert(domain).second);
      CHECK(host_of(domain) == domain);
    }
    std::set<std::string> own;  // two spellings of a mark may fold to one
    for (const std::string& mark : profile.marks) own.insert(page_words(mark));
    for (const std::string& mark : profile.weak_marks) own.insert(page_words(mark));
    for (const std::string& mark : own) {
      CAPTURE(mark);
      CHECK(marks.insert(mark).second);
    }
    CHECK(name_of(outlet_by_name(profile.name)) == profile.name);
  }
}

TEST_CASE("agencies are found by the marks that newspapers use") {
  const std::pair<std::string, std::string> cases[] = {
      {"(أ ف ب)", "فرانس برس"}, {"(أ.ف.ب)", "فرانس برس"}, {"ا. ف. ب.", "فرانس برس"},
      {"رويترز", "رويترز"},     {"د ب أ", "د ب أ"},       {"(د ب ا)", "د ب أ"},
      {"واس", "واس"},           {"أ ش أ", "أ ش أ"},       {"الأناضول", "الأناضول"},
      {"بترا", "بترا"},         {"وكالات", "*"},          {"شينخوا", "شينخوا"},
  };
  for (const auto& [text, agency] : cases) {
    CAPTURE(text);
    CHECK(marks_in(text) == std::vector<std::string>{agency});
  }
}

TEST_CASE("a mark that is also a common name counts between delimiters only") {
  CHECK(marks_in("فارس العلي").empty());
  CHECK(marks_in("طهران - فارس") == std::vector<std::string>{"فارس"});
  CHECK(marks_in("القاهرة، رويترز، وكالات") == std::vector<std::string>{"رويترز", "*"});
}

TEST_CASE("an outlet is known by its names with and without the generic word, by Latin name and by short name") {
  CHECK(name_of(outlet_by_name("وكالة رويترز")) == "رويترز");
  CHECK(name_of(outlet_by_name("صحيفة القدس العربي")) == "القدس العربي");
  CHECK(name_of(outlet_by_name("القدس العربى")) == "القدس العربي");
  CHECK(name_of(outlet_by_name("Al Jazeera")) == "الجزيرة");
  CHECK(name_of(outlet_by_name("AAWSAT")) == "الشرق الأوسط");
  CHECK(name_of(outlet_by_name("الرأي الأردنية")) == "الرأي");
  CHECK(name_of(outlet_by_name("الرأي الكويتية")) == "الراي");
  CHECK(name_of(outlet_by_name("صحيفة الأهرام المصرية")) == "الأهرام");
  CHECK(name_of(outlet_by_name("الأهرام الأردنية")).empty());
  CHECK(name_of(outlet_by_name("صحيفة لا وجود لها")).empty());
  CHECK(name_of(outlet_by_name("")).empty());
}

TEST_CASE("an outlet is known by an address, its subdomains included, but not by a look-alike") {
  CHECK(name_of(outlet_by_address("https://www.reuters.com/world/x?id=1")) == "رويترز");
  CHECK(name_of(outlet_by_address("http://arabic.rt.com:80/a")) == "روسيا اليوم");
  CHECK(name_of(outlet_by_address("bbc.co.uk")) == "بي بي سي");
  CHECK(name_of(outlet_by_address("https://news.un.org/ar/story")) == "أخبار الأمم المتحدة");
  CHECK(name_of(outlet_by_address("https://notreuters.com/")).empty());
  CHECK(name_of(outlet_by_address("https://reuters.com.evil.example/")).empty());
  CHECK(name_of(outlet_by_address("no address")).empty());
  CHECK(name_of(outlet_by_address("")).empty());
}

TEST_CASE("host and registrable domain of an address") {
  CHECK(host_of("https://user@WWW.Example.CO.UK:8080/a/b#c") == "example.co.uk");
  CHECK(host_of("word") == "");
  CHECK(registrable_domain("news.example.co.uk") == "example.co.uk");
  CHECK(registrable_domain("a.b.example.com.sa") == "example.com.sa");
}

TEST_CASE("a profile that cannot be used names file, line and remedy") {
  const std::pair<std::string, std::string> cases[] = {
      {"name = x\nowner = y\n", "outlets/x.conf:2: unknown \"owner = y\"; see corpus/outlets/README.md"},
      {"name = x\nkind = blog\n", "outlets/x.conf:2: unknown \"kind = blog\"; see corpus/outlets/README.md"},
      {"name\n", "outlets/x.conf:1: expected \"key = value\""},
      {"name =\n", "outlets/x.conf:1: \"name\" has no value"},
      {"kind = paper\n", "outlets/x.conf:1: no \"name\""},
  };
  for (const auto& [content, message] : cases) {
    CAPTURE(content);
    CHECK_THROWS_WITH_AS((void)parse_outlet_profile("outlets/x.conf", content), message.c_str(), ConfigError);
  }
}

TEST_CASE("comments and empty lines of a profile say nothing") {
  const OutletProfile profile = parse_outlet_profile("p", "# head\n\n name = أ \r\nkind=forum\nmark = ب ج\nmark = د\n");

  CHECK(profile.name == "أ");
  CHECK(profile.kind == OutletKind::forum);
  CHECK(profile.marks == std::vector<std::string>{"ب ج", "د"});
}

}  // namespace
}  // namespace tawatur
