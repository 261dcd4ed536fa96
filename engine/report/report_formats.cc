// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/report_formats.h"

#include <array>

#include "engine/report/format_writers.h"

namespace tawatur {
namespace {

constexpr std::array kFormats = {
    ReportFormat{"json", "comparison.json", "the whole result, for programs", true, write_json, document_texts},
};

}  // namespace

std::span<const ReportFormat> report_formats() {
  return kFormats;
}

}  // namespace tawatur
