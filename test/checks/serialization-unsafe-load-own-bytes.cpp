// Bytes that the program has just written itself are advice, not a warning.
// RUN: %check_cxx serialization-unsafe-load
// RUN: %model-tidy --fast --show-notes --exit-zero --checks='-*,serialization-*' %s 2>&1 | FileCheck %s --check-prefix=NOTES --implicit-check-not=note:{{.*}}[

#include <torch/script.h>
#include <torch/torch.h>

#include <fstream>
#include <sstream>
#include <string>

// --- Flagged -----------------------------------------------------------------

// Another stream than the one that was written.
torch::Tensor otherStream(const torch::Tensor &tensor, std::istream &input) {
  std::stringstream stream;
  torch::save(tensor, stream);
  torch::Tensor copy;
  torch::load(copy, input);
  // CHECK: :[[#@LINE-1]]:3: warning: 'torch::load' can run code stored in the data it reads; export
  return copy;
}

// Written on one path only.
torch::Tensor sometimes(const torch::Tensor &tensor, std::istream &input,
                        bool own) {
  std::stringstream stream;
  if (own)
    torch::save(tensor, stream);
  else
    stream << input.rdbuf();
  torch::Tensor copy;
  torch::load(copy, stream);
  // CHECK: :[[#@LINE-1]]:3: warning: 'torch::load'
  return copy;
}

// By the time it is read, the file may be another one.
torch::Tensor throughFile(const torch::Tensor &tensor) {
  torch::save(tensor, "tensor.pt");
  torch::Tensor copy;
  torch::load(copy, "tensor.pt");
  // CHECK: :[[#@LINE-1]]:3: warning: 'torch::load'
  return copy;
}

// --- Not flagged -------------------------------------------------------------

torch::Tensor throughStream(const torch::Tensor &tensor) {
  std::stringstream stream;
  torch::save(tensor, stream);
  torch::Tensor copy;
  torch::load(copy, stream);
  // NOTES: :[[#@LINE-1]]:3: note: 'torch::load' can run code stored in the data it reads, which this program has written itself; export {{.*}} [serialization-unsafe-load]
  return copy;
}

torch::jit::Module throughString(const torch::jit::Module &model) {
  std::ostringstream out;
  model.save(out);
  std::istringstream in(out.str());
  return torch::jit::load(in);
  // NOTES: :[[#@LINE-1]]:10: note: 'torch::jit::load' can run code stored in the data it reads, which this program has written itself
}

torch::IValue throughPickle(const torch::IValue &value) {
  return torch::pickle_load(torch::pickle_save(value));
  // NOTES: :[[#@LINE-1]]:10: note: 'torch::pickle_load' trusts sizes and offsets
}

torch::jit::Module throughMobile(const torch::jit::Module &model) {
  std::stringstream stream;
  model._save_for_mobile(stream);
  return torch::jit::load(stream);
  // NOTES: :[[#@LINE-1]]:10: note: 'torch::jit::load'
}

torch::IValue throughOtherPickles(const torch::IValue &value) {
  std::vector<char> bytes = torch::jit::pickle(value);
  torch::jit::unpickle(bytes.data(), bytes.size());
  // NOTES: :[[#@LINE-1]]:3: note: 'torch::jit::unpickle'
  return torch::jit::pickle_load(torch::jit::pickle_save(value));
  // NOTES: :[[#@LINE-1]]:10: note: 'torch::jit::pickle_load'
}

torch::Tensor throughArchive(const torch::Tensor &tensor) {
  std::stringstream stream;
  torch::serialize::OutputArchive out;
  out.write("tensor", tensor);
  out.save_to(stream);
  torch::serialize::InputArchive in;
  in.load_from(stream);
  // NOTES: :[[#@LINE-1]]:6: note: 'torch::serialize::InputArchive::load_from'
  torch::Tensor copy;
  in.read("tensor", copy);
  return copy;
}

// A helper of the program writes, another one reads.
static void store(const torch::Tensor &tensor, std::ostream &stream) {
  torch::save(tensor, stream);
}
torch::Tensor throughHelper(const torch::Tensor &tensor) {
  std::stringstream stream;
  store(tensor, stream);
  torch::Tensor copy;
  torch::load(copy, stream);
  // NOTES: :[[#@LINE-1]]:3: note: 'torch::load'
  return copy;
}

// TorchScript source that is part of the program.
auto constantSource() {
  const std::string body = "    return x\n";
  return torch::jit::compile("def f(x):\n" + body);
  // NOTES: :[[#@LINE-1]]:10: note: 'torch::jit::compile'
}
