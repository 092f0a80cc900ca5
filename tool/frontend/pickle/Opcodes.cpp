// Sizes are compared before they are added: they are whatever the file says.
#include "frontend/pickle/Opcodes.h"
#include "llvm/Support/Endian.h"
#include <array>

namespace model_tidy::pickle {
namespace {

enum class Shape : uint8_t {
  Unknown,
  None,
  Line,
  TwoLines,
  Bytes1,
  Bytes2,
  Bytes4,
  Bytes8,
  Counted1,
  Counted4,
  Counted8,
};

// Two tables: that of shapes, which every opcode needs, fits into few lines of
// the processor's cache.
constexpr std::array<Shape, 256> makeShapes() {
  std::array<Shape, 256> Of = {};
#define OPCODE(NAME, BYTE, ARGUMENT)                                           \
  Of[static_cast<uint8_t>(BYTE)] = Shape::ARGUMENT;
#include "frontend/pickle/Opcodes.def"
  return Of;
}

constexpr std::array<llvm::StringRef, 256> makeNames() {
  std::array<llvm::StringRef, 256> Of = {};
#define OPCODE(NAME, BYTE, ARGUMENT) Of[static_cast<uint8_t>(BYTE)] = #NAME;
#include "frontend/pickle/Opcodes.def"
  return Of;
}

constexpr std::array<Shape, 256> Shapes = makeShapes();
constexpr std::array<llvm::StringRef, 256> Names = makeNames();

/// Of one, two, four or eight bytes.
uint64_t little(llvm::StringRef Bytes) {
  switch (Bytes.size()) {
  case 1:
    return static_cast<uint8_t>(Bytes[0]);
  case 2:
    return llvm::support::endian::read16le(Bytes.data());
  case 4:
    return llvm::support::endian::read32le(Bytes.data());
  default:
    return llvm::support::endian::read64le(Bytes.data());
  }
}

} // namespace

llvm::StringRef opcodeName(uint8_t Byte) { return Names[Byte]; }

bool OpcodeReader::take(size_t Size, llvm::StringRef &Part) {
  if (Size > Bytes.size() - At) {
    Error = "the stream ends inside an argument";
    return false;
  }
  Part = Bytes.substr(At, Size);
  At += Size;
  return true;
}

/// The C unpickler refuses a line without a break at the end of input
/// (_pickle.c:1495); Python's takes what is left and drops the last byte all
/// the same (pickle.py:1541 load_inst, which calls it, :1570 load_global).
bool OpcodeReader::line(llvm::StringRef &Part, bool &Unterminated) {
  size_t End = Bytes.find('\n', At);
  if (End == llvm::StringRef::npos) {
    if (Bytes.size() - At < 2) {
      Error = "the stream ends inside a line";
      return false;
    }
    Unterminated = true;
    End = Bytes.size() - 1;
  }
  Part = Bytes.slice(At, End);
  At = End + 1;
  return true;
}

bool OpcodeReader::counted(unsigned Width, llvm::StringRef &Part) {
  llvm::StringRef Size;
  if (!take(Width, Size))
    return false;
  uint64_t Count = little(Size);
  if (Count > Bytes.size() - At) {
    Error = "the stream ends inside an argument";
    return false;
  }
  return take(Count, Part);
}

bool OpcodeReader::argument(Instruction &I) {
  auto Fixed = [&](size_t Size) {
    if (!take(Size, I.Text))
      return false;
    I.Number = little(I.Text);
    return true;
  };
  switch (Shapes[static_cast<uint8_t>(I.Code)]) {
  case Shape::Unknown:
    Error = "a byte that is no opcode";
    return false;
  case Shape::None:
    return true;
  case Shape::Line:
    return line(I.Text, I.Unterminated);
  case Shape::TwoLines:
    return line(I.Text, I.Unterminated) && line(I.Second, I.Unterminated);
  case Shape::Bytes1:
    return Fixed(1);
  case Shape::Bytes2:
    return Fixed(2);
  case Shape::Bytes4:
    return Fixed(4);
  case Shape::Bytes8:
    return Fixed(8);
  case Shape::Counted1:
    return counted(1, I.Text);
  case Shape::Counted4:
    return counted(4, I.Text);
  case Shape::Counted8:
    return counted(8, I.Text);
  }
  return false;
}

bool OpcodeReader::next(Instruction &I) {
  if (At >= Bytes.size()) {
    Error = "the stream ends without STOP";
    return false;
  }
  I = {};
  I.Begin = At;
  I.Code = static_cast<Op>(static_cast<uint8_t>(Bytes[At++]));
  // Most opcodes have no argument.
  if (Shapes[static_cast<uint8_t>(I.Code)] != Shape::None && !argument(I)) {
    At = I.Begin;
    return false;
  }
  I.End = At;
  return true;
}

} // namespace model_tidy::pickle
