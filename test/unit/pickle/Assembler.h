// Pickles out of named opcodes, so that a test shows what it is about and no
// file here is a pickle.
#pragma once

#include "frontend/pickle/Opcodes.h"
#include <string>

namespace model_tidy::pickle {

class Assembler {
public:
  Assembler &op(Op Code, llvm::StringRef Argument = {}) {
    Bytes += static_cast<char>(Code);
    Bytes += Argument.str();
    return *this;
  }
  /// An opcode whose argument is a line, or two.
  Assembler &line(Op Code, const std::string &First) {
    return op(Code, First + "\n");
  }
  Assembler &global(const std::string &Module, const std::string &Name,
                    Op Code = Op::Global) {
    return op(Code, Module + "\n" + Name + "\n");
  }
  /// An opcode whose argument is a number of \p Width bytes.
  Assembler &number(Op Code, uint64_t Number, unsigned Width) {
    return op(Code, little(Number, Width));
  }
  /// An opcode whose argument is preceded by its size.
  Assembler &counted(Op Code, llvm::StringRef Text, unsigned Width) {
    return op(Code, little(Text.size(), Width) + Text.str());
  }
  Assembler &proto(unsigned Version) { return number(Op::Proto, Version, 1); }
  Assembler &text(llvm::StringRef Text) {
    return counted(Op::ShortBinUnicode, Text, 1);
  }
  Assembler &stackGlobal(llvm::StringRef Module, llvm::StringRef Name) {
    return text(Module).text(Name).op(Op::StackGlobal);
  }
  /// The value on the stack becomes the only argument of the one below.
  Assembler &call() { return op(Op::Tuple1).op(Op::Reduce); }
  /// What joblib writes before the bytes of an array of three.
  Assembler &joblibArray(const std::string &Type) {
    return stackGlobal("joblib.numpy_pickle", "NumpyArrayWrapper")
        .op(Op::EmptyTuple)
        .op(Op::NewObj)
        .op(Op::EmptyDict)
        .op(Op::Mark)
        .text("shape")
        .number(Op::BinInt1, 3, 1)
        .op(Op::Tuple1)
        .text("dtype")
        .stackGlobal("numpy", "dtype")
        .text(Type)
        .call()
        .op(Op::SetItems)
        .op(Op::Build);
  }
  std::string stop() { return op(Op::Stop).Bytes; }

  std::string Bytes;

private:
  static std::string little(uint64_t Number, unsigned Width) {
    std::string Text;
    for (; Width > 0; --Width, Number >>= 8)
      Text += static_cast<char>(Number & 0xFF);
    return Text;
  }
};

} // namespace model_tidy::pickle
