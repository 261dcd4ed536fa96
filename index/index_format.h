// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include "index/database_folder.h"

namespace Xapian {
class Database;
class WritableDatabase;
}  // namespace Xapian

namespace tawatur {

/// Value slots of an article or a claim in the index; a claim has the days and the outlet of its article.
namespace index_slot {
inline constexpr unsigned kFirstDay = 0;  ///< YYYYMMDD; empty when unknown
inline constexpr unsigned kLastDay = 1;
inline constexpr unsigned kDay = 2;        ///< the most likely day
inline constexpr unsigned kOutlet = 3;     ///< name, else host
inline constexpr unsigned kSketch = 4;     ///< by which copies are known (index/text_sketch.h)
inline constexpr unsigned kWordOrder = 5;  ///< of a claim: by which phrases are found (index/terms.h)
inline constexpr unsigned kCount = 6;
}  // namespace index_slot

namespace index_metadata {
inline constexpr const char* kFormat = "tawatur-format";
inline constexpr const char* kLastChange = "tawatur-last-change";
}  // namespace index_metadata

/// Opens a part of the index, made when it is not there. Never anything but a Xapian glass database of this format:
/// throws IndexError with the remedy.
[[nodiscard]] Xapian::WritableDatabase open_index_for_writing(const DatabaseFolder& database, IndexPart part);
[[nodiscard]] Xapian::Database open_index(const DatabaseFolder& database, IndexPart part = IndexPart::articles);

/// Number of the last change of the store that this part of the index knows.
[[nodiscard]] std::int64_t last_change_in(const Xapian::Database& index);

}  // namespace tawatur
