// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "index/database_folder.h"

namespace tawatur {

// A seal is a file with size and hash of every file of the store and the index. It is there while nobody writes: broken
// before the first change, made anew after the last one. Without it a database is as good as its own checks.

/// Seals the database as it is; every file is read, and between pieces of them `goes_on` is asked: where it says no, no
/// seal is made. The caller holds the WriterLock and has nothing open for writing.
void seal_database(const DatabaseFolder& database, const std::function<bool()>& goes_on);
[[nodiscard]] bool is_sealed(const DatabaseFolder& database);

/// Before a change: throws IndexError when a sealed file is not what it was, so that no work is put on damaged ground;
/// else removes the seal, on the disk too.
void break_seal(const DatabaseFolder& database);
/// The same, but only the store must be whole: the index is about to be thrown away.
void break_seal_for_rebuilding(const DatabaseFolder& database);

/// Before a search: throws IndexError when a sealed file of the index is not what it was. Files whose size and time of
/// change are those of the sealing are taken as they are, others are read whole.
void check_sealed_index(const DatabaseFolder& database);

/// Files that are not what they were, in words; everything is read. Empty without a seal.
[[nodiscard]] std::vector<std::string> seal_damages(const DatabaseFolder& database);

}  // namespace tawatur
