// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tawatur {

/// Makes libxml2 ready for use by several threads; to be called before every use, and free after the first call. Left
/// to itself libxml2 makes ready when the first parser is made, and two threads that make their first at once may wait
/// for each other for ever.
void prepare_xml_library();

}  // namespace tawatur
