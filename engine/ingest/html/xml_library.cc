// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ingest/html/xml_library.h"

#include <libxml/parser.h>

#include <mutex>

namespace tawatur {

void prepare_xml_library() {
  static std::once_flag once;
  std::call_once(once, &xmlInitParser);
}

}  // namespace tawatur
