// Every callee of the catalogue once, spelled as its users spell it.
// RUN: %check_cxx serialization-unsafe-load

#include <torch/csrc/jit/mobile/flatbuffer_loader.h>
#include <torch/csrc/jit/mobile/import.h>
#include <torch/csrc/jit/mobile/import_data.h>
#include <torch/csrc/jit/serialization/import.h>
#include <torch/csrc/jit/serialization/import_read.h>
#include <torch/csrc/jit/serialization/unpickler.h>
#include <torch/jit.h>
#include <torch/script.h>
#include <torch/torch.h>

using namespace torch::jit;

void modules(std::istream &stream, ExtraFilesMap &files) {
  torch::jit::load(stream);
  // CHECK: :[[#@LINE-1]]:3: warning: 'torch::jit::load' can run code
  load_jit_module_from_file("model.ff", files);
  // CHECK: :[[#@LINE-1]]:3: warning: 'torch::jit::load_jit_module_from_file' can run code
  load_jit_module_from_stream(stream, files);
  // CHECK: :[[#@LINE-1]]:3: warning: 'torch::jit::load_jit_module_from_stream' can run code
  auto unit = std::make_shared<CompilationUnit>();
  import_ir_module(unit, "model.pt");
  // CHECK: :[[#@LINE-1]]:3: warning: 'torch::jit::import_ir_module' can run code
  import_ir_module(unit, stream, c10::nullopt, files);
  // CHECK: :[[#@LINE-1]]:3: warning: 'torch::jit::import_ir_module' can run code
}

void modulesInMemory(std::shared_ptr<char> bytes, size_t size,
                     ExtraFilesMap &files, std::vector<IValue> &constants) {
  parse_and_initialize_jit_module(bytes, size, files);
  // CHECK: :[[#@LINE-1]]:3: warning: 'torch::jit::parse_and_initialize_jit_module' can run code
  // CHECK: Ort::Session session(env, bytes.data(), bytes.size(), options);
  jitModuleFromSourceAndConstants(constants[0], files, constants, 3);
  // CHECK: :[[#@LINE-1]]:3: warning: 'torch::jit::jitModuleFromSourceAndConstants' can run code
}

void mobileModules(std::istream &stream, std::shared_ptr<char> bytes,
                   size_t size, ExtraFilesMap &files,
                   std::vector<IValue> &constants) {
  _load_for_mobile("model.ptl");
  // CHECK: :[[#@LINE-1]]:3: warning: 'torch::jit::_load_for_mobile' can run code
  load_mobile_module_from_file("model.ff");
  // CHECK: :[[#@LINE-1]]:3: warning: 'torch::jit::load_mobile_module_from_file' can run code
  load_mobile_module_from_stream_with_copy(stream);
  // CHECK: :[[#@LINE-1]]:3: warning: 'torch::jit::load_mobile_module_from_stream_with_copy' can run code
  parse_and_initialize_mobile_module(bytes, size);
  // CHECK: :[[#@LINE-1]]:3: warning: 'torch::jit::parse_and_initialize_mobile_module' can run code
  parse_and_initialize_mobile_module(bytes.get(), size);
  // CHECK: :[[#@LINE-1]]:3: warning: 'torch::jit::parse_and_initialize_mobile_module' can run code
  parse_and_initialize_mobile_module_for_jit(bytes.get(), size, files,
                                             constants);
  // CHECK: :[[#@LINE-2]]:3: warning: 'torch::jit::parse_and_initialize_mobile_module_for_jit' can run code
  initialize_mobile_module(bytes.get());
  // CHECK: :[[#@LINE-1]]:3: warning: 'torch::jit::initialize_mobile_module' can run code
}

void tensors(std::istream &stream, const char *bytes, size_t size) {
  _load_parameters("weights.pt");
  // CHECK: :[[#@LINE-1]]:3: warning: 'torch::jit::_load_parameters' can run code
  torch::nn::Linear linear(2, 2);
  torch::load(linear, "linear.pt");
  // CHECK: :[[#@LINE-1]]:3: warning: 'torch::load' can run code
  torch::Tensor tensor;
  torch::load(tensor, bytes, size);
  // CHECK: :[[#@LINE-1]]:3: warning: 'torch::load' can run code
  std::vector<torch::Tensor> several;
  torch::load(several, stream);
  // CHECK: :[[#@LINE-1]]:3: warning: 'torch::load' can run code
  torch::serialize::InputArchive archive;
  archive.load_from(stream);
  // CHECK: :[[#@LINE-1]]:11: warning: 'torch::serialize::InputArchive::load_from' can run code
  archive.load_from(bytes, size);
  // CHECK: :[[#@LINE-1]]:11: warning: 'torch::serialize::InputArchive::load_from' can run code
}

void archives(const std::string &path) {
  caffe2::serialize::PyTorchStreamReader reader(path);
  readArchiveAndTensors("data", "", "", c10::nullopt, c10::nullopt,
                        c10::nullopt, reader);
  // CHECK: :[[#@LINE-2]]:3: warning: 'torch::jit::readArchiveAndTensors' can run code
}

void source(const std::string &text, Module &module) {
  torch::jit::compile(text);
  // CHECK: :[[#@LINE-1]]:3: warning: 'torch::jit::compile' can run code
  // CHECK: note: keep TorchScript source a constant of the program
  module.define(text);
  // CHECK: :[[#@LINE-1]]:10: warning: 'torch::jit::Object::define' can run code
  CompilationUnit unit(text);
  // CHECK: :[[#@LINE-1]]:19: warning: 'torch::jit::CompilationUnit' can run code
  unit.define(c10::nullopt, text);
  // CHECK: :[[#@LINE-1]]:8: warning: 'torch::jit::CompilationUnit::define' can run code
}

void pickles(const std::vector<char> &bytes) {
  torch::pickle_load(bytes);
  // CHECK: :[[#@LINE-1]]:3: warning: 'torch::pickle_load' trusts sizes
  torch::jit::pickle_load(bytes);
  // CHECK: :[[#@LINE-1]]:3: warning: 'torch::jit::pickle_load' trusts sizes
  pickle_load_obj(std::string_view(bytes.data(), bytes.size()));
  // CHECK: :[[#@LINE-1]]:3: warning: 'torch::jit::pickle_load_obj' trusts sizes
  unpickle(bytes.data(), bytes.size());
  // CHECK: :[[#@LINE-1]]:3: warning: 'torch::jit::unpickle' trusts sizes
}

void unpickler(std::function<size_t(char *, size_t)> read) {
  Unpickler first(read, nullptr, c10::ArrayRef<at::Tensor>());
  // CHECK: :[[#@LINE-1]]:13: warning: 'torch::jit::Unpickler' trusts sizes
  auto second = std::make_unique<Unpickler>(read, nullptr,
                                            at::ArrayRef<at::Tensor>());
  // CHECK: :[[#@LINE-2]]:17: warning: 'torch::jit::Unpickler' trusts sizes
  second->parse_ivalue();
}

// Not flagged: readers and resolvers are only parts of what is flagged above.
void parts(const std::string &path) {
  caffe2::serialize::PyTorchStreamReader reader(path);
  reader.getRecord("version");
  CompilationUnit empty;
}
