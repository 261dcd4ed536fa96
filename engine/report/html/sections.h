// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/report/html/page_plan.h"
#include "engine/report/html/report_view.h"

namespace tawatur::html {

// The parts of the report, each in its own source file, in the order of the page.

/// What was read and found in numbers, the strongest differences, claims of one source, what could not be read.
void write_overview(const View& view);

/// One story or part of it: articles, matrix, what concerns the whole story, claim cards.
void write_chapter(const View& view, const Chapter& chapter);

/// The stories of the run, a line each.
void write_story_table(const View& view);

/// Outlet by claim.
void write_matrix(const View& view, const Chapter& chapter);

/// A shared claim: members side by side, apparatus of their differences, sources, silence, why they are one.
void write_claim_card(const View& view, ClusterId cluster);

/// Members that are worded alike as one text, their readings where they part.
void write_alignments(const View& view, ClusterId cluster);

/// Voice of a claim, and who it comes from.
void write_attribution_chain(const View& view, ClaimId claim);

/// The entries of the apparatus under a claim card.
void write_apparatus(const View& view, ClusterId cluster);

/// That quotations of one source differ, and where; nothing when they do not.
void write_quotation_note(const View& view, ClusterId cluster);

/// What made the members one claim.
void write_why(const View& view, ClusterId cluster);

/// What articles tell differently that share no claim about it.
void write_accounts(const View& view, const Chapter& chapter);

/// Figures by day and outlet.
void write_figures(const View& view, const Chapter& chapter);

/// Who carries whose text, drawn and as a table, and what was changed on the way.
void write_copies(const View& view, const Chapter& chapter);

/// How alike sentences are related; circles of citing.
void write_reuses(const View& view, const Chapter& chapter);

/// What becomes of quoted statements.
void write_drift(const View& view, const Chapter& chapter);

/// Claims and their figures by day and outlet.
void write_timeline(const View& view, const Chapter& chapter);

/// What headlines say and their articles do not.
void write_headlines(const View& view, const Chapter& chapter);

/// Persons, bodies and places by outlet and voice.
void write_names(const View& view, const Chapter& chapter);

/// Edits that outlets make again and again.
void write_house_style(const View& view);

/// What outlets that cover the story leave out.
void write_silence(const View& view, const Chapter& chapter);

/// Words of different stance by outlet and voice.
void write_terms(const View& view, const Chapter& chapter);

/// Texts as they were cleaned, what was cut, dates and their basis, hashes.
void write_articles(const View& view, const std::vector<ArticleId>& articles);

/// Options, versions, legend, limits, how to cite and to repeat.
void write_method(const View& view);

}  // namespace tawatur::html
