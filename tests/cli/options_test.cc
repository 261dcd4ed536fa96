// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/options.h"

#include <doctest/doctest.h>

#include <sstream>

#include "tests/support/temporary_folder.h"

using namespace tawatur;

namespace {

const CommandSyntax& syntax() {
  static const CommandSyntax value = {
      .name = "try",
      .usage = "PATH... -o DIR",
      .description = "A command for tests.",
      .options = {{"output", 'o', "DIR", "where to"}, {"format", 0, "NAME", "which"}, kThreadsOption, kQuietOption},
      .least_operands = 1,
      .most_operands = 3};
  return value;
}

Arguments parsed(const std::vector<std::string>& words) {
  std::ostringstream out;
  std::optional<Arguments> arguments = parse_arguments(syntax(), words, out);
  REQUIRE(arguments);
  return std::move(*arguments);
}

std::string refusal(const std::vector<std::string>& words) {
  std::ostringstream out;
  try {
    const std::optional<Arguments> arguments = parse_arguments(syntax(), words, out);
    if (arguments) {
      (void)arguments->value("output");
      (void)arguments->list("format");
      (void)arguments->threads();
    }
  } catch (const UsageError& error) {
    return error.what();
  }
  return "accepted";
}

}  // namespace

TEST_CASE("options and operands are told apart in any order") {
  for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
           {"a", "b", "-o", "d", "-q"}, {"-qo", "d", "a", "b"}, {"--output=d", "--quiet", "--", "a", "b"}}) {
    const Arguments arguments = parsed(words);
    CHECK(arguments.operands() == std::vector<std::string>{"a", "b"});
    CHECK(arguments.value("output") == "d");
    CHECK(arguments.has("quiet"));
  }
}

TEST_CASE("a dash alone is an operand, and so is everything after two dashes") {
  CHECK(parsed({"-"}).operands() == std::vector<std::string>{"-"});
  CHECK(parsed({"--", "--quiet"}).operands() == std::vector<std::string>{"--quiet"});
}

TEST_CASE("a list is collected from repetitions and commas") {
  CHECK(parsed({"a", "--format", "x,y", "--format", "z"}).list("format") == std::vector<std::string>{"x", "y", "z"});
  CHECK(parsed({"a"}).list("format").empty());
}

TEST_CASE("what cannot be meant is refused with its remedy") {
  struct Case {
    std::vector<std::string> words;
    std::string part;
  };
  const std::vector<Case> cases = {
      {{"a", "--forma", "x"}, "did you mean '--format'?"},
      {{"a", "--quit"}, "did you mean '--quiet'?"},
      {{"a", "--zzzzzzzz"}, "there is no option '--zzzzzzzz'; see tawatur try --help"},
      {{"a", "-x"}, "there is no option '-x'; see tawatur try --help; a word that begins with - is to stand behind --"},
      {{"a", "--threads", "-1"}, "--threads takes a whole number from 1 to 1024, not '-1'"},
      {{"a", "--threads", "0"}, "not '0'"},
      {{"a", "--threads", "99999999999999999999"}, "not '99999999999999999999'"},
      {{"a", "--threads", "2x"}, "not '2x'"},
      {{"a", "-o", "x", "-o", "y"}, "--output is given twice"},
      {{"a", "--output="}, "--output"},
      {{"a", "--format", "x,,y"}, "--format has an empty value"},
      {{"a", "--output"}, "output"},
      {{"a", "b", "c", "d"}, "'d' is one word too many"},
      {{}, "too few words; usage: tawatur try PATH... -o DIR"},
      {{""}, "empty word"},
  };
  for (const Case& wrong : cases) {
    CAPTURE(wrong.part);
    const std::string message = refusal(wrong.words);
    CAPTURE(message);
    CHECK(message.find(wrong.part) != std::string::npos);
  }
}

TEST_CASE("decimals keep to their range and never depend on the locale") {
  const auto of = [](const std::string& text) {
    return Arguments({{"floor", {text}}}, {}).decimal("floor", 0, 1, 0.5);
  };
  CHECK(of("0.25") == 0.25);
  CHECK(of("1") == 1.0);
  CHECK(Arguments({}, {}).decimal("floor", 0, 1, 0.5) == 0.5);
  for (const char* wrong : {"0,25", "1.5", "nan", "inf", "-0.1", "", "x"}) CHECK_THROWS_AS((void)of(wrong), UsageError);
}

TEST_CASE("the help page names every option and asks for nothing else") {
  std::ostringstream out;
  CHECK_FALSE(parse_arguments(syntax(), std::vector<std::string>{"--help"}, out));
  for (const char* part : {"usage: tawatur try PATH... -o DIR", "-o, --output DIR", "--format NAME", "-h, --help",
                           "A command for tests."}) {
    CHECK(out.str().find(part) != std::string::npos);
  }
}

TEST_CASE("a configuration file stands behind the command line") {
  const TemporaryFolder home;
  const std::string file =
      home.write("conf", "threads = 2\nunheard-of = 1\n[try]\noutput = from file\nquiet\n[other]\nx = 1\n");
  const Arguments arguments = parsed({"a", "--config", file});
  CHECK(arguments.value("output") == "from file");
  CHECK(arguments.has("quiet"));
  CHECK(arguments.threads() == 2);
  const Arguments given = parsed({"a", "--config", file, "-o", "given", "-t", "3"});
  CHECK(given.value("output") == "given");
  CHECK(given.threads() == 3);
}

TEST_CASE("a setting of a command that it does not have is answered with the nearest one") {
  const TemporaryFolder home;
  const auto of_file = [&](const std::string& text) { return refusal({"a", "--config", home.write("conf", text)}); };
  CHECK(of_file("[try]\nformt = x").find("line 2: tawatur try has no setting 'formt' (did you mean 'format'?)") !=
        std::string::npos);
  CHECK(of_file("quiet = yes").find("'quiet' takes no value") != std::string::npos);
  CHECK(of_file("output").find("'output' takes a value") != std::string::npos);
  CHECK(of_file("[try]\nconfig = x").find("has no setting 'config'") != std::string::npos);
  CHECK(refusal({"a", "--config", "x", "--config", "y"}) == "--config is given twice");
}
