// RUN: %dump_facts | FileCheck %s
// Objects that switch gradients off guard every call in their scope.
#include <torch/script.h>

void run(torch::jit::Module &model, std::vector<torch::jit::IValue> x) {
  {
    torch::NoGradGuard off;
    // CHECK: Module::forward on {{.*}} guards: scope c10::NoGradGuard
    model.forward(x);
  }
  c10::InferenceMode mode;
  // CHECK: Module::operator() on {{.*}} guards: scope c10::InferenceMode
  model(x);
}
