// Machine code that lies in a model: packages of AOTInductor bring shared
// objects that are loaded with dlopen, and nothing else has a reason to.
#include "container/Formats.h"
#include "container/Little.h"

using namespace model_tidy;

namespace {

llvm::StringRef nativeFormat(llvm::StringRef Bytes) {
  if (Bytes.starts_with("\x7f"
                        "ELF"))
    return "ELF";
  uint64_t Header = littleAt(Bytes, 0x3c, 4);
  if (Bytes.starts_with("MZ") &&
      Bytes.substr(Header, 4) == llvm::StringRef("PE\0\0", 4))
    return "PE";
  for (llvm::StringRef Magic : {"\xfe\xed\xfa\xce", "\xfe\xed\xfa\xcf",
                                "\xce\xfa\xed\xfe", "\xcf\xfa\xed\xfe"})
    if (Bytes.starts_with(Magic))
      return "Mach-O";
  // Java classes begin like this too, but their version, in the place of the
  // number of architectures, is 45 at least.
  if (Bytes.starts_with("\xca\xfe\xba\xbe") && Bytes.size() > 8 &&
      littleAt(Bytes, 4, 3) == 0 && uint8_t(Bytes[7]) < 45)
    return "Mach-O";
  return "";
}

} // namespace

bool model_tidy::isNative(llvm::StringRef Bytes) {
  return !nativeFormat(Bytes).empty();
}

void model_tidy::readNative(Session &S, const Piece &P) {
  llvm::StringRef Format = nativeFormat(P.Bytes);
  S.member(MemberKind::NativeLibrary, P, Format);
  // A library for itself is no model.
  if (P.Depth)
    S.oddity(OddityKind::NativeCode, P, 0,
             "machine code (" + Format + ") comes with the model");
}

bool model_tidy::isTensorRt(llvm::StringRef Bytes) {
  return Bytes.starts_with("ftrt") || Bytes.starts_with("ptrt");
}

// NVIDIA says of plans that only trusted ones may be loaded.
void model_tidy::readTensorRt(Session &S, const Piece &P) {
  S.member(MemberKind::Data, P, "tensorrt");
  S.oddity(OddityKind::NativeCode, P, 0,
           "a TensorRT engine is machine code and may bring plugins");
}
