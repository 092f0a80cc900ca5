// Bytes as a source file spells them: a string literal, or a list of numbers.
// They are looked at where they are read and are no facts: a compiled-in model
// has millions of them.
#pragma once

#include <cstdint>
#include <string>

namespace model_tidy {

struct ByteText {
  std::string Bytes;
  uint32_t Begin = 0, End = 0; // of the file
};

} // namespace model_tidy
