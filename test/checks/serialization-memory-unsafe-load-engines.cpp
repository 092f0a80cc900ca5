// RUN: %check_notes serialization-memory-unsafe-load

#include <MNN/Interpreter.hpp>
#include <MNN/expr/Module.hpp>
#include <executorch/extension/data_loader/file_data_loader.h>
#include <executorch/extension/module/module.h>
#include <executorch/runtime/executor/program.h>
#include "net.h" // as ncnn's own examples write it
#include <ncnn/datareader.h>
#include <openvino/openvino.hpp>
#include <sys/socket.h>
#include <tensorflow/lite/c/c_api.h>

#include <string>
#include <vector>

// --- ExecuTorch --------------------------------------------------------------

using executorch::extension::FileDataLoader;
using executorch::runtime::Program;

void programs(const char *path) {
  auto loader = FileDataLoader::from(path);
  auto program = Program::load(&loader.get());
  // CHECK: :[[#@LINE-1]]:18: note: 'executorch::runtime::Program::load' trusts sizes and offsets
  auto minimal = torch::executor::Program::load(&loader.get(), Program::Verification::Minimal);
  // CHECK: :[[#@LINE-1]]:18: note: 'executorch::runtime::Program::load'
  auto old = torch::executor::Program::Load(&loader.get());
  // CHECK: :[[#@LINE-1]]:14: note: 'executorch::runtime::Program::Load'
}
void modules(const std::string &path) {
  executorch::extension::Module module(path);
  // CHECK: :[[#@LINE-1]]:33: note: 'executorch::extension::module::Module' trusts
  auto other = std::make_unique<torch::executor::Module>(path, torch::executor::Module::LoadMode::Mmap);
  // CHECK: :[[#@LINE-1]]:16: note: 'executorch::extension::module::Module'
}
void receivedProgram(int socket) {
  std::vector<char> bytes(1 << 20);
  recv(socket, bytes.data(), bytes.size(), 0);
  executorch::extension::BufferDataLoader loader(bytes.data(), bytes.size());
  auto program = Program::load(&loader);
  // CHECK: :[[#@LINE-1]]:18: error: 'executorch::runtime::Program::load' {{.*}}, here received from the network; verify
}

// --- Others ------------------------------------------------------------------

void tensorflowLite(const void *bytes, size_t size, const char *path) {
  TfLiteModelCreate(bytes, size);
  // CHECK: :[[#@LINE-1]]:3: note: 'TfLiteModelCreate'
  TfLiteModelCreateWithErrorReporter(bytes, size, nullptr, nullptr);
  // CHECK: :[[#@LINE-1]]:3: note: 'TfLiteModelCreateWithErrorReporter'
  TfLiteModelCreateFromFile(path);
  // CHECK: :[[#@LINE-1]]:3: note: 'TfLiteModelCreateFromFile'
  TfLiteModelCreateFromFileWithErrorReporter(path, nullptr, nullptr);
  // CHECK: :[[#@LINE-1]]:3: note: 'TfLiteModelCreateFromFileWithErrorReporter'
}
void openvino(ov::Core &core, const std::string &path) {
  auto model = core.read_model(path);
  // CHECK: :[[#@LINE-1]]:21: note: 'ov::Core::read_model'
}
void mobile(ncnn::Net &net, const char *path, const unsigned char *bytes) {
  net.load_param(path);
  // CHECK: :[[#@LINE-1]]:7: note: 'ncnn::Net::load_param'
  net.load_param_bin(path);
  // CHECK: :[[#@LINE-1]]:7: note: 'ncnn::Net::load_param_bin'
  net.load_param_mem(path);
  // CHECK: :[[#@LINE-1]]:7: note: 'ncnn::Net::load_param_mem'
  net.load_model(bytes);
  // CHECK: :[[#@LINE-1]]:7: note: 'ncnn::Net::load_model'
  auto *net2 = MNN::Interpreter::createFromFile(path);
  // CHECK: :[[#@LINE-1]]:16: note: 'MNN::Interpreter::createFromFile'
  MNN::Interpreter::createFromBuffer(bytes, 1);
  // CHECK: :[[#@LINE-1]]:3: note: 'MNN::Interpreter::createFromBuffer'
  MNN::Express::Module::load({"x"}, {"y"}, path);
  // CHECK: :[[#@LINE-1]]:3: note: 'MNN::Express::Module::load'
}

// --- Not flagged -------------------------------------------------------------

void verified(const char *path, std::shared_ptr<Program> shared) {
  auto loader = FileDataLoader::from(path);
  auto program = Program::load(&loader.get(), Program::Verification::InternalConsistency);
  constexpr auto Checked = Program::Verification::InternalConsistency;
  auto again = Program::load(&loader.get(), Checked);
  executorch::extension::Module module(shared);
}
// Layers read their own part of a network.
struct Layer : ncnn::Layer {
  int load_param(const ncnn::ParamDict &parameters) override { return ncnn::Layer::load_param(parameters); }
};
struct ModelLoader {
  bool load_model(const std::string &path);
  bool read_model(const std::string &path);
};
bool own(ModelLoader &loader, const std::string &path) { return loader.load_model(path) && loader.read_model(path); }
