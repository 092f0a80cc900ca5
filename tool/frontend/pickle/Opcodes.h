// Bytes of a pickle stream to opcodes with their arguments, one at a time and
// without a copy. The reader knows no stack; what an opcode does is Machine's.
#pragma once

#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <optional>

namespace model_tidy::pickle {

enum class Op : uint8_t {
#define OPCODE(NAME, BYTE, ARGUMENT) NAME = static_cast<uint8_t>(BYTE),
#include "frontend/pickle/Opcodes.def"
};

/// "REDUCE" as CPython writes it, or an empty text for a byte that is none.
llvm::StringRef opcodeName(uint8_t Byte);

struct Instruction {
  Op Code = {};
  size_t Begin = 0;          // of the opcode byte
  size_t End = 0;            // behind its argument
  llvm::StringRef Text;      // the argument's own bytes, without a line break
  llvm::StringRef Second;    // of GLOBAL and INST
  uint64_t Number = 0;       // of an argument of fixed size
  bool Unterminated = false; // the last line has no line break
};

class OpcodeReader {
public:
  OpcodeReader(llvm::StringRef Bytes, size_t Begin) : Bytes(Bytes), At(Begin) {}

  /// Nothing at the end of the bytes and after an error; then error() says why.
  bool next(Instruction &I);
  std::optional<Instruction> next() {
    Instruction I;
    return next(I) ? std::optional(I) : std::nullopt;
  }
  /// What is wrong, in words for a message.
  llvm::StringRef error() const { return Error; }
  size_t position() const { return At; }

private:
  bool take(size_t Size, llvm::StringRef &Part);
  bool line(llvm::StringRef &Part, bool &Unterminated);
  bool counted(unsigned Width, llvm::StringRef &Part);
  bool argument(Instruction &I);

  llvm::StringRef Bytes;
  size_t At;
  llvm::StringRef Error;
};

} // namespace model_tidy::pickle
