// Extensions in any case, but for ".C", which is C++ and not C.
#include "engine/FileKind.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/Path.h"

namespace model_tidy {

FileKind fileKind(llvm::StringRef Path) {
  return llvm::StringSwitch<FileKind>(llvm::sys::path::extension(Path))
      .CasesLower(".c", ".cc", ".cpp", ".cxx", ".c++", FileKind::CppSource)
      .CasesLower(".cu", ".m", ".mm", FileKind::CppSource)
      .CasesLower(".h", ".hh", ".hpp", ".hxx", FileKind::CppHeader)
      .CasesLower(".cuh", ".h++", FileKind::CppHeader)
      .CasesLower(".ipp", ".tpp", ".inl", FileKind::CppHeader)
      .CasesLower(".py", ".pyi", ".pyw", ".ipynb", FileKind::Python)
      .Default(FileKind::None);
}

bool isCalledModel(llvm::StringRef Path) {
  constexpr llvm::StringLiteral Known[] = {
      ".pt",     ".pth",         ".pt2",  ".ptl",   ".pte",   ".pkl",
      ".pickle", ".dill",        ".ckpt", ".npy",   ".npz",   ".joblib",
      ".h5",     ".hdf5",        ".nemo", ".mar",   ".keras", ".skops",
      ".onnx",   ".safetensors", ".gguf", ".tflite"};
  return llvm::is_contained(Known, llvm::sys::path::extension(Path).lower());
}

bool isIncludable(llvm::StringRef Path) {
  FileKind Kind = fileKind(Path);
  return Kind == FileKind::CppSource || Kind == FileKind::CppHeader ||
         llvm::StringSwitch<bool>(llvm::sys::path::extension(Path))
             .CasesLower(".inc", ".def", ".tcc", ".txx", ".impl", true)
             .Default(false);
}

} // namespace model_tidy
