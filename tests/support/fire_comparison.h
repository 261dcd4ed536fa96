// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/comparison_builder.h"

namespace tawatur::testing {

/// A fire and what four outlets make of it; invented. The ids are those of the articles and clusters below.
///   a1 wire (5 March, 12 injured by the ministry) · a2 channel (6 March, 15, ministry) · a3 forum, copies a2 ·
///   a4 page without a publisher, denies the cause
///   k1 the injured (12 / 15 / 15: number, hard) · k2 the cause (chemicals / no chemicals: polarity, hard; "blaze":
///   soft)
struct FireComparison : ComparisonBuilder {
  FireComparison();

  ArticleId wire, channel, forum, page;
  ClusterId injured, cause;
};

/// The same with a finding of every kind about outlets and statements (engine/model/findings.h).
struct FireFindings : FireComparison {
  FireFindings();
};

}  // namespace tawatur::testing
