// With the headers of LibTorch: what is found is what fast mode finds, and
// what is fixed compiles.
// REQUIRES: libtorch
// RUN: %same_findings %s
// RUN: %compile_torch %s
// RUN: cp %s %t.cpp
// RUN: %model-tidy --fast --fix --exit-zero --checks='-*,module-*' %t.cpp
// RUN: %compile_torch %t.cpp
// RUN: not grep -E "[.>]forward\(" %t.cpp

#include <torch/script.h>

#include <memory>
#include <vector>

using torch::jit::Module;

at::Tensor values(Module &model, std::vector<torch::IValue> inputs) {
  auto y = model.forward(inputs).toTensor();
  return model.forward({y, 1, true, "text"}).toTensor();
}

void pointers(Module *raw, std::shared_ptr<Module> shared,
              std::unique_ptr<Module> &owned, c10::optional<Module> &maybe,
              at::Tensor x) {
  raw->forward({x});
  shared->forward({x});
  owned->forward({x});
  maybe->forward({x});
  maybe.value().forward({x});
  (*raw).forward({x});
  shared.get()->forward({x});
  std::move(*owned).forward({x});
}

struct Pipeline {
  std::vector<Module> Stages;
  Module Last;
  at::Tensor run(at::Tensor x) {
    for (auto &stage : Stages)
      x = stage.forward({x}).toTensor();
    for (auto it = Stages.begin(); it != Stages.end(); ++it)
      it->forward({x});
    Stages.at(0).forward({x});
    return this->Last.forward({x}).toTensor();
  }
};

at::Tensor temporaries(const std::string &path, at::Tensor x) {
  torch::jit::load(path).forward({x});
  return torch::jit::load("model.pt", at::kCPU).forward({x}).toTensor();
}

void byName(Module &model, std::shared_ptr<Module> shared, at::Tensor x) {
  model.get_method("forward")({x});
  shared->get_method("forward")({x});
  model.run_method("forward", x);
  shared->run_method("forward", x, x);
}

int main(int argc, char **argv) {
  auto model = torch::jit::load(argv[1]);
  model.eval();
  model.forward({torch::ones({1, 3, 224, 224})});
}
