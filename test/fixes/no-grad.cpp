// A guard becomes the first statement of the function.
// RUN: split-file %s %t
// RUN: cp %t/model.cpp %t/before.cpp
// RUN: %model-tidy --fast --fix --exit-zero --show-notes --checks='-*,autograd-*' %t/model.cpp
// RUN: diff %t/before.cpp %t/model.cpp
// RUN: %model-tidy --fast --fix --unsafe-fixes --exit-zero --show-notes --checks='-*,autograd-*' %t/model.cpp
// RUN: diff %t/expected.cpp %t/model.cpp
// RUN: %if libtorch %{ %compile_torch %t/expected.cpp %}

//--- model.cpp
#include <torch/script.h>

torch::Tensor run(torch::jit::Module &model, torch::Tensor x = {}) noexcept(false)
{
    // Twice.
    x = model.forward({x}).toTensor();
    return model({x}).toTensor();
}
torch::IValue line(torch::jit::Module &model, torch::Tensor x) { return model({x}); }
auto lambda = [](torch::jit::Module &model, torch::Tensor x) {

  return model({x});
};
//--- expected.cpp
#include <torch/script.h>

torch::Tensor run(torch::jit::Module &model, torch::Tensor x = {}) noexcept(false)
{
    torch::NoGradGuard no_grad;
    // Twice.
    x = model.forward({x}).toTensor();
    return model({x}).toTensor();
}
torch::IValue line(torch::jit::Module &model, torch::Tensor x) { torch::NoGradGuard no_grad; return model({x}); }
auto lambda = [](torch::jit::Module &model, torch::Tensor x) {
  torch::NoGradGuard no_grad;

  return model({x});
};
