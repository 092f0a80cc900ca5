// Asio without Boost.
#pragma once

#include "asio-base.h"

namespace asio {
using error_code = std::error_code;
MODEL_TIDY_ASIO
} // namespace asio
