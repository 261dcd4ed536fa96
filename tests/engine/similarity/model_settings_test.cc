// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/similarity/model_settings.h"

#include <doctest/doctest.h>

#include "engine/model/error.h"

namespace tawatur {

TEST_CASE("numbers are taken by name, once, and none may be left") {
  ModelSettings settings("# head\nbias\t-1.5\n\nwords\t2\n", "test");
  CHECK(settings.take("bias") == -1.5);
  CHECK_THROWS_AS(settings.finish(), ConfigError);
  CHECK(settings.take("words") == 2);
  CHECK_THROWS_AS((void)settings.take("words"), ConfigError);
  settings.finish();
}

TEST_CASE("rows of another form are refused with the name of the model") {
  for (const char* text : {"bias", "bias\tmuch", "bias\t1 2", "bias\tinf", "bias\t1\nbias\t2"}) {
    CAPTURE(text);
    CHECK_THROWS_WITH_AS(ModelSettings(text, "test"), doctest::Contains("test model"), ConfigError);
  }
}

TEST_CASE("no evidence is a fair bet") {
  CHECK(probability(0) == doctest::Approx(0.5));
  CHECK(probability(2) + probability(-2) == doctest::Approx(1));
}

}  // namespace tawatur
