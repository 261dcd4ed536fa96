// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace tawatur {

/// One name for a source that has several: the name of the profile in corpus/outlets (outlets and agencies) or of the
/// lexicon source_aliases (institutions that are called by their seat), else the folded words.
[[nodiscard]] std::string canonical_source(std::string_view name);

/// Is it a news agency, by its profile?
[[nodiscard]] bool is_news_agency(std::string_view name);

/// Nobody in particular, by the lexicon anonymous_sources: "sources", "eyewitnesses". Two articles that quote sources
/// need not quote the same ones.
[[nodiscard]] bool is_anonymous_source(std::string_view name);

/// Do two names stand for one speaker, body or outlet: equal when canonical, or the words of one are the end of the
/// other's (a family name for a full name)?
[[nodiscard]] bool same_source(std::string_view name, std::string_view other);

}  // namespace tawatur
