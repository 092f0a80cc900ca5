// RUN: %model-tidy --color=never --exit-zero --show-notes --fast --checks='-*,autograd-inference-graph' %s 2>&1 | %filecheck --implicit-check-not='gradients on'
// RUN: %if libtorch %{ %same_findings %s %}
#include <algorithm>
#include <memory>
#include <optional>
#include <torch/script.h>
#include <torch/torch.h>
#include <vector>

using torch::Tensor;

// --- What is flagged ----------------------------------------------------------

int main(int argc, char **argv) {
  torch::jit::Module model = torch::jit::load(argv[1]);
  model.eval();
  auto first = model({torch::ones({1, 3})}).toTensor();
  // CHECK: :[[#@LINE-1]]:16: note: the model is run with gradients on, which keeps every intermediate result for a backward pass; let a torch::NoGradGuard live here [autograd-inference-graph]
  // CHECK: :[[#@LINE-2]]:16: note: switch gradients off for as long as the model runs
  // CHECK-NEXT: torch::NoGradGuard no_grad;
  // One guard is enough, and so is one finding.
  auto second = model.forward({first}).toTensor();
}

Tensor late(torch::jit::Module &model, const Tensor &x) {
  return model.forward({x}).toTensor().detach();
  // CHECK: :[[#@LINE-1]]:16: note: the model is run with gradients on
  // CHECK: :[[#@LINE-2]]:40: note: 'detach' drops the graph only when it was recorded
}
void tooShort(torch::jit::Module &model, const Tensor &x) {
  {
    torch::NoGradGuard off;
    model({x}); // a warm-up
  }
  model({x});
  // CHECK: :[[#@LINE-1]]:3: note: the model is run with gradients on
}
void switchedOn(torch::jit::Module &model, const Tensor &x) {
  c10::InferenceMode mode(false);
  torch::AutoGradMode grad(true);
  auto code = model.run_method("encode", x);
  // CHECK: :[[#@LINE-1]]:21: note: the model is run with gradients on
  code.toTensor();
}
struct NetImpl : torch::nn::Module {
  torch::nn::Linear fc{nullptr};
  // The caller decides.
  Tensor forward(Tensor x) { return fc->forward(x); }
};
TORCH_MODULE(Net);
Tensor own(Net &net, Tensor x) {
  net->eval();
  return net->forward(x);
  // CHECK: :[[#@LINE-1]]:15: note: the model is run with gradients on
}
template <class T> T generic(torch::jit::Module &model, const T &x) {
  return model({x}).toTensor();
  // CHECK: :[[#@LINE-1]]:10: note: the model is run with gradients on
}
Tensor instance(torch::jit::Module &model, Tensor x) { return generic(model, x); }
#define RUN(model, x) model({x})
void inMacro(torch::jit::Module &model, const Tensor &x) {
  RUN(model, x);
  // CHECK: :[[#@LINE-1]]:7: note: the model is run with gradients on
}
auto in_lambda = [](torch::jit::Module &model, const Tensor &x) {
  return model({x});
  // CHECK: :[[#@LINE-1]]:10: note: the model is run with gradients on
};
// One of two callers has no guard.
Tensor shared(torch::jit::Module &model, const Tensor &x) {
  return model({x}).toTensor();
  // CHECK: :[[#@LINE-1]]:10: note: the model is run with gradients on
}
void withGuard(torch::jit::Module &model, const Tensor &x) {
  torch::NoGradGuard off;
  shared(model, x);
}
void withoutGuard(torch::jit::Module &model, const Tensor &x) { shared(model, x); }

// --- What is not flagged ------------------------------------------------------

using Quiet = c10::InferenceMode;
Tensor guarded(torch::jit::Module &model, const Tensor &x) {
  Quiet mode;
  return model({x}).toTensor();
}
Tensor off(torch::jit::Module &model, const Tensor &x) {
  torch::AutoGradMode grad(false);
  return model({x}).toTensor();
}
Tensor inner(torch::jit::Module &model, const Tensor &x) { return model({x}).toTensor(); }
Tensor outer(torch::jit::Module &model, const Tensor &x) {
  torch::NoGradGuard off;
  return inner(model, x);
}
void held(torch::jit::Module &model, const Tensor &x) {
  auto mode = std::make_unique<c10::InferenceMode>();
  model({x});
}
void switched(torch::jit::Module &model, const Tensor &x) {
  c10::GradMode::set_enabled(false);
  model({x});
}
class Server {
  c10::InferenceMode mode;
  torch::jit::Module model;
  void serve(const Tensor &x) { model({x}); }
};
// Other methods may have nothing to do with tensors.
void asks(torch::jit::Module &model) {
  int rate = model.run_method("sample_rate").toInt();
  model.get_method("set_sample_rate")({rate});
  model.run_method("attributes").toTuple();
  model.run_method("get_mean").toTensor();
}
void frozen(torch::jit::Module &model, const Tensor &x) {
  auto constants = torch::jit::freeze(model);
  constants({x});
}
void parallel(torch::jit::Module &model, std::vector<Tensor> all) {
  torch::NoGradGuard off;
  std::for_each(all.begin(), all.end(), [&](Tensor &x) { model({x}); });
}
void unevaluated(torch::jit::Module &model, const Tensor &x) {
  using Result = decltype(model({x}));
}
void silenced(torch::jit::Module &model, const Tensor &x) {
  model({x}); // NOLINT(autograd-inference-graph)
}
