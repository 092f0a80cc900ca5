// RUN: %check_cxx serialization-unsafe-load
// RUN: %if libtorch %{ %check_torch serialization-unsafe-load %}

#include <torch/script.h>
#include <torch/torch.h>

#include <cstdlib>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

// A path is a constant: whoever can write that file decides what is loaded.
void constantPath() {
  auto model = torch::jit::load("model.pt");
  // CHECK: :[[#@LINE-1]]:16: warning: 'torch::jit::load' can run code stored in the data it reads; export the model to ONNX and load it with ONNX Runtime [serialization-unsafe-load]
  // CHECK: :[[#@LINE-2]]:16: note: export the model to ONNX once and run it with ONNX Runtime
  // CHECK: Ort::Session session(env, ORT_TSTR("model.onnx"), options);
}

// Nobody was seen calling it: the path may come from anywhere.
torch::jit::Module parameter(const std::string &path) {
  return torch::jit::load(path);
  // CHECK: :[[#@LINE-1]]:10: warning: 'torch::jit::load' can run code
  // CHECK: :[[#@LINE-3]]:49: note: 'path' is a parameter; no caller was seen
  // CHECK: Ort::Session session(env, std::filesystem::path(path).replace_extension(".onnx").c_str(), options);
}

// torch::load reads the same archives with the same loader.
torch::Tensor weights() {
  torch::Tensor tensor;
  torch::load(tensor, "weights.pt");
  // CHECK: :[[#@LINE-1]]:3: warning: 'torch::load' can run code stored in the data it reads; export the model to ONNX and load it with ONNX Runtime [serialization-unsafe-load]
  // CHECK: note: keep tensors and parameters in safetensors
  return tensor;
}

void archive(const std::string &path) {
  torch::serialize::InputArchive archive;
  archive.load_from(path);
  // CHECK: :[[#@LINE-1]]:11: warning: 'torch::serialize::InputArchive::load_from' can run code
  auto *pointer = &archive;
  pointer->load_from("weights.pt");
  // CHECK: :[[#@LINE-1]]:12: warning: 'torch::serialize::InputArchive::load_from' can run code
}

// LibTorch's own unpickler runs no code, but believes the sizes it is told.
torch::IValue unpickled(const std::vector<char> &bytes) {
  return torch::jit::pickle_load(bytes);
  // CHECK: :[[#@LINE-1]]:10: warning: 'torch::jit::pickle_load' trusts sizes and offsets stored in the data it reads, which can make it access memory out of bounds; use a format whose sizes are checked [serialization-unsafe-load]
  // CHECK: note: send tensors in a format with a schema
}

// TorchScript source that is put together while the program runs.
void source(const std::string &body) {
  auto unit = torch::jit::compile("def f(x):\n    return " + body);
  // CHECK: :[[#@LINE-1]]:15: warning: 'torch::jit::compile' can run code
}

// The command line decides.
int main(int argc, char **argv) {
  torch::jit::Module model = torch::jit::load(argv[1]);
  // CHECK: :[[#@LINE-1]]:30: error: 'torch::jit::load' can run code stored in the data it reads, here named on the command line; export the model to ONNX and load it with ONNX Runtime [serialization-unsafe-load]
  // CHECK: :[[#@LINE-3]]:27: note: 'argv[1]' comes from the command line
  return 0;
}

// --- Not flagged -------------------------------------------------------------

void writing(const torch::jit::Module &model, const torch::Tensor &tensor) {
  model.save("model.pt");
  torch::save(tensor, "weights.pt");
}

// What this very program has just written is its own.
torch::Tensor copied(const torch::Tensor &tensor) {
  std::stringstream stream;
  torch::save(tensor, stream);
  torch::Tensor copy;
  torch::load(copy, stream);
  return copy;
}

// Source that is a constant is part of the program.
void constantSource() {
  auto unit = torch::jit::compile("def f(x):\n    return x\n");
}

// An archive that is read from no file.
void emptyArchive() { torch::serialize::InputArchive archive; }

// Other functions of the same name.
namespace settings {
struct Table {};
Table load(const std::string &path);
} // namespace settings
settings::Table table(const char *path) { return settings::load(path); }

struct Texture {
  static Texture load(const std::string &path);
  void load_from(const std::string &path);
};
void textures(const char *path) {
  Texture texture = Texture::load(path);
  texture.load_from(path);
}

// Nothing is called.
void named() {
  // torch::jit::load("model.pt");
  const char *text = "torch::jit::load(\"model.pt\")";
  const char *raw = R"(auto m = torch::jit::load("model.pt");)";
  (void)text, (void)raw;
  (void)sizeof(torch::jit::load("model.pt"));
  using Loaded = decltype(torch::jit::load("model.pt"));
  static_assert(!noexcept(torch::jit::load("model.pt")), "");
}

#if 0
void dead() { torch::jit::load("model.pt"); }
#endif

