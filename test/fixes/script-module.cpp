// Only what stands between the module and the parenthesis goes away; what is
// left compiles, and a second run finds nothing to fix.
// RUN: split-file %s %t
// RUN: %model-tidy --fast --fix --exit-zero --checks='-*,module-*' %t/model.cpp 2>&1 | FileCheck %s
// RUN: diff %t/expected.cpp %t/model.cpp
// RUN: %model-tidy --fast --fix --checks='-*,module-*' %t/model.cpp
// RUN: diff %t/expected.cpp %t/model.cpp

// CHECK: Fixed 19 findings in 1 file.
//--- model.cpp
#include <torch/script.h>

using torch::jit::Module;

struct Pipeline {
  Module First;
  std::shared_ptr<Module> Second;
  std::vector<Module> Rest;

  void run(std::vector<c10::IValue> inputs, at::Tensor x, size_t i) {
    First.forward(inputs);
    this->First.forward({x, x});
    Second->forward(inputs);
    this->Second->forward({x});
    Rest[i].forward(inputs);
    Rest.front()
        .forward(inputs); // a comment
    Rest.begin()->forward(inputs);
    (*Second).forward(inputs);
    Second.get()->forward(inputs);
    First . forward (inputs);
    First /* the first */ .forward(inputs);
  }
};

at::Tensor run(Module *model, std::unique_ptr<Module> owned, at::Tensor x) {
  auto y = model->forward({x}).toTensor() + owned->forward({x}).toTensor();
  y = std::move(*owned).forward({y}).toTensor();
  if (torch::jit::load("model.pt").forward({y}).isTensor())
    return model->forward({model->forward({y})}).toTensor();
  model->get_method("forward")({y});
  model->run_method("forward", x, y);
  return y;
}
//--- expected.cpp
#include <torch/script.h>

using torch::jit::Module;

struct Pipeline {
  Module First;
  std::shared_ptr<Module> Second;
  std::vector<Module> Rest;

  void run(std::vector<c10::IValue> inputs, at::Tensor x, size_t i) {
    First(inputs);
    this->First({x, x});
    (*Second)(inputs);
    (*this->Second)({x});
    Rest[i](inputs);
    Rest.front()(inputs); // a comment
    (*Rest.begin())(inputs);
    (*Second)(inputs);
    (*Second.get())(inputs);
    First (inputs);
    First(inputs);
  }
};

at::Tensor run(Module *model, std::unique_ptr<Module> owned, at::Tensor x) {
  auto y = (*model)({x}).toTensor() + (*owned)({x}).toTensor();
  y = std::move(*owned)({y}).toTensor();
  if (torch::jit::load("model.pt")({y}).isTensor())
    return (*model)({(*model)({y})}).toTensor();
  (*model)({y});
  (*model)({x, y});
  return y;
}
