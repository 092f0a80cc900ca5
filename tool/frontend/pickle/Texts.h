// Arguments of text opcodes to what they mean, as leniently as CPython reads
// them: a form that only one of its unpicklers takes is still read.
#pragma once

#include "frontend/pickle/Opcodes.h"
#include <string>

namespace model_tidy::pickle {

/// The text or bytes that a string opcode pushes; none where every unpickler
/// refuses it.
std::optional<std::string> decodeText(const Instruction &I);

/// The bytes that are spelled as a text of Latin-1, as protocols below 3 do;
/// none if the text has other letters.
std::optional<std::string> decodeLatin1(const Instruction &I);

/// "a.b_c": names of Python joined by dots.
bool isDottedName(llvm::StringRef Text);

enum class NumberForm : uint8_t {
  Plain,   // every unpickler reads it
  Lenient, // only some do: "0x10", text behind a NUL
  Broken,
};
/// The argument of INT, LONG, FLOAT.
NumberForm numberForm(const Instruction &I);

/// The index of GET and PUT.
std::optional<uint64_t> memoIndex(const Instruction &I);

} // namespace model_tidy::pickle
