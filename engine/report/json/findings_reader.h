// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/comparison.h"
#include "engine/report/json/json_fields.h"
#include "engine/report/json/json_tables.h"

namespace tawatur {

/// Reads the tables of engine/model/findings.h into a comparison that has all other tables already. Each of them may
/// be missing: they are further keys of the format. Throws as read_json() does.
void read_findings(const JsonTables& tables, const RecordPositions& records, Comparison& comparison);

}  // namespace tawatur
