// Source files in memory and findings in them by their text, so that a test
// shows what is marked instead of an offset.
#pragma once

#include "report/Report.h"
#include <cassert>

namespace model_tidy::test {

struct Example {
  llvm::IntrusiveRefCntPtr<llvm::vfs::InMemoryFileSystem> FS =
      llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
  Sources Text{FS};
  Report R;

  Example &file(llvm::StringRef Path, llvm::StringRef Content) {
    FS->addFile(Path, 0, llvm::MemoryBuffer::getMemBufferCopy(Content));
    return *this;
  }

  /// The first \p Marked in \p Path.
  Place at(llvm::StringRef Path, llvm::StringRef Marked) {
    size_t Begin = Text.text(Path).find(Marked);
    assert(Begin != llvm::StringRef::npos && "not in this file");
    return {Path.str(), "", uint32_t(Begin), uint32_t(Begin + Marked.size())};
  }

  Finding &add(Severity Level, Place Where, std::string Message) {
    Finding F;
    F.Check = "serialization-unsafe-load";
    F.Level = Level;
    F.Where = std::move(Where);
    F.Message = std::move(Message);
    R.Findings.push_back(std::move(F));
    return R.Findings.back();
  }
};

/// A command line argument reaches
/// 'torch::jit::load', two functions away.
inline void addTraced(Example &E) {
  E.file("src/serve.cpp", "#include <torch/script.h>\n"
                          "\n"
                          "static auto open(const std::string &path) {\n"
                          "  return torch::jit::load(path);\n"
                          "}\n"
                          "\n"
                          "int main(int argc, char **argv) {\n"
                          "  auto model = open(argv[1]);\n"
                          "  model.forward({});\n"
                          "}\n");
  Finding &F = E.add(Severity::Error, E.at("src/serve.cpp", "torch::jit::load"),
                     "'torch::jit::load' can run code stored in the file");
  F.Callee = "torch::jit::load";
  F.Origin = OriginKind::CommandLine;
  F.Trace = {
      {E.at("src/serve.cpp", "argv[1]"), "the command line is read here"},
      {E.at("src/serve.cpp", "open(argv"), "it is passed to 'open' here"},
      {F.Where, "it is loaded here"}};
  F.Instead = {
      "load an ONNX model with ONNX Runtime",
      "Ort::Env env;\n\nOrt::Session session(env, path.c_str(), {});\n", "c++"};
  F.Fingerprint = "0123456789abcdef";
}

} // namespace model_tidy::test
