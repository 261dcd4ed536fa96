// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <unicode/ucnv.h>

#include <string>
#include <string_view>

namespace tawatur::testing {

/// `utf8` written in another encoding; characters that it does not have are left out.
inline std::string encoded(std::string_view utf8, const char* charset) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(charset, &status);
  ucnv_setFromUCallBack(converter, UCNV_FROM_U_CALLBACK_SKIP, nullptr, nullptr, nullptr, &status);
  UConverter* source = ucnv_open("utf-8", &status);
  std::string bytes(utf8.size() * 4 + 8, '\0');
  char* target = bytes.data();
  const char* begin = utf8.data();
  ucnv_convertEx(converter, source, &target, bytes.data() + bytes.size(), &begin, begin + utf8.size(), nullptr, nullptr,
                 nullptr, nullptr, true, true, &status);
  bytes.resize(static_cast<std::size_t>(target - bytes.data()));
  ucnv_close(source);
  ucnv_close(converter);
  return bytes;
}

}  // namespace tawatur::testing
