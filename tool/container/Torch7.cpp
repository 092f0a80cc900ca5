// Lua Torch's .t7: objects in binary, functions among them as bytecode that
// runs when the model is used.
#include "container/Formats.h"

using namespace model_tidy;

// An object (4) with its number (1), and the version that classes begin with.
bool model_tidy::isTorch7(llvm::StringRef Bytes) {
  return Bytes.starts_with(llvm::StringRef("\4\0\0\0\1\0\0\0\3\0\0\0V 1", 15));
}

void model_tidy::readTorch7(Session &S, const Piece &P) {
  S.member(MemberKind::Data, P, "torch7");
  for (llvm::StringRef Magic : {"\x1bLJ", "\x1bLua"})
    if (size_t At = P.Bytes.find(Magic); At != llvm::StringRef::npos)
      S.oddity(OddityKind::CodeInConfig, P, At, "the model holds Lua bytecode");
}
