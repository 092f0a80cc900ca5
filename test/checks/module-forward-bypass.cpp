// RUN: %check_cxx module-forward-bypass
// RUN: %model-tidy --fast --show-notes --exit-zero --checks='-*,module-*' %s 2>&1 | FileCheck %s --check-prefix=NOTES
// RUN: %if libtorch %{ %check_torch module-forward-bypass %}

#include <torch/csrc/jit/mobile/module.h>
#include <torch/script.h>
#include <torch/torch.h>

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

using torch::IValue;
using torch::Tensor;
using torch::jit::Module;

// --- forward of a module, however the module is held -------------------------

IValue values(Module &model, std::vector<IValue> inputs, Tensor x) {
  model.forward(inputs);
  // CHECK: :[[#@LINE-1]]:9: warning: 'forward' of a TorchScript module skips the hooks that calling the module runs; call the module itself [module-forward-bypass]
  // CHECK-NEXT: model.forward(inputs);
  // CHECK-NEXT: ~^~~~~~~
  // CHECK-NEXT: :[[#@LINE-4]]:9: note: call the module, which runs its hooks around 'forward'
  // CHECK-NEXT: model(inputs);
  model.forward({x, 1});
  // CHECK: :[[#@LINE-1]]:9: warning:
  // CHECK: | model({x, 1});
  auto y = model.forward({x}).toTensor().argmax(1);
  // CHECK: :[[#@LINE-1]]:18: warning:
  return model
      .forward(std::move(inputs));
  // CHECK: :[[#@LINE-1]]:8: warning:
}

struct Pipeline {
  Module First;
  std::shared_ptr<Module> Second;
  std::vector<Module> Rest;
  Module *Borrowed = nullptr;

  void run(std::vector<IValue> inputs, size_t i) {
    First.forward(inputs);
    // CHECK: :[[#@LINE-1]]:11: warning:
    this->First.forward(inputs);
    // CHECK: :[[#@LINE-1]]:17: warning:
    Second->forward(inputs);
    // CHECK: :[[#@LINE-1]]:13: warning:
    // CHECK: (*Second)(inputs);
    Borrowed->forward(inputs);
    // CHECK: :[[#@LINE-1]]:15: warning:
    (*Borrowed).forward(inputs);
    // CHECK: :[[#@LINE-1]]:17: warning:
    Rest[i].forward(inputs);
    // CHECK: :[[#@LINE-1]]:13: warning:
    Rest.front().forward(inputs);
    // CHECK: :[[#@LINE-1]]:18: warning:
    Rest.begin()->forward(inputs);
    // CHECK: :[[#@LINE-1]]:19: warning:
    for (Module &each : Rest)
      each.forward(inputs);
    // CHECK: :[[#@LINE-1]]:12: warning:
    for (auto it = Rest.begin(); it != Rest.end(); ++it)
      it->forward(inputs);
    // CHECK: :[[#@LINE-1]]:11: warning:
  }
};

void more(std::unique_ptr<Module> owned, c10::optional<Module> maybe,
          torch::jit::script::Module legacy, std::vector<IValue> inputs) {
  owned->forward(inputs);
  // CHECK: :[[#@LINE-1]]:10: warning:
  maybe->forward(inputs);
  // CHECK: :[[#@LINE-1]]:10: warning:
  maybe.value().forward(inputs);
  // CHECK: :[[#@LINE-1]]:17: warning:
  legacy.forward(inputs);
  // CHECK: :[[#@LINE-1]]:10: warning:
  std::move(legacy).forward(inputs);
  // CHECK: :[[#@LINE-1]]:21: warning:
  torch::jit::load("model.pt").forward(inputs);
  // CHECK: :[[#@LINE-1]]:32: warning:
  legacy.attr("encoder").toModule().forward(inputs);
  // CHECK: :[[#@LINE-1]]:37: warning:
}

// Keyword arguments: there is nothing to call instead, so nothing to fix.
void keywords(Module &model, std::vector<IValue> inputs,
              const std::unordered_map<std::string, IValue> &named) {
  model.forward(inputs, named);
  // CHECK: :[[#@LINE-1]]:9: warning:
  // CHECK-NEXT: model.forward(inputs, named);
  // CHECK-NEXT: | ^~~~~~~
}

// --- forward by name ---------------------------------------------------------

void byName(Module &model, const std::shared_ptr<Module> &pointer, Tensor x,
            std::vector<IValue> inputs) {
  model.run_method("forward", x);
  // CHECK: :[[#@LINE-1]]:9: warning: 'run_method("forward")' skips the hooks that calling the module runs; call the module itself [module-forward-bypass]
  // CHECK: | model({x});
  pointer->run_method("forward", x, x);
  // CHECK: :[[#@LINE-1]]:12: warning:
  // CHECK: | (*pointer)({x, x});
  model.get_method("forward")(inputs);
  // CHECK: :[[#@LINE-1]]:9: warning: 'get_method("forward")' and calling the result skips the hooks that calling the module runs; call the module itself [module-forward-bypass]
  // CHECK: | model(inputs);
  model.find_method("forward")->operator()(inputs);
  // CHECK: :[[#@LINE-1]]:9: warning: 'find_method("forward")' and calling
  auto forward = model.get_method("forward");
  // CHECK: :[[#@LINE-1]]:24: warning: 'get_method("forward")' and calling
  // CHECK: :[[#@LINE+1]]:{{[0-9]+}}: note: called here
  forward(inputs);
  auto found = model.find_method("forward");
  // CHECK: :[[#@LINE-1]]:22: warning: 'find_method("forward")' and calling
  if (found)
    (*found)(inputs);
  model.get_method("forward").run(inputs);
  // CHECK: :[[#@LINE-1]]:9: warning: 'get_method("forward")'
  const std::string name = "forward";
  model.run_method(name, x);
  // CHECK: :[[#@LINE-1]]:9: warning: 'run_method("forward")'
}

// --- Not flagged -------------------------------------------------------------

void calls(Module &model, std::shared_ptr<Module> pointer, Tensor x) {
  model({x});
  (*pointer)({x, x});
  model.operator()({x});
}

// Other methods; their whole name counts.
void otherMethods(Module &model, const std::string &name, Tensor x) {
  model.run_method("encode", x);
  model.run_method("forward_lower", x);
  model.run_method("Forward", x);
  model.get_method("streaming_forward")({x});
  model.run_method(name, x);
  model.get_method(name)({x});
}

// Looked at, not called.
void lookedAt(Module &model) {
  auto graph = model.get_method("forward").graph();
  auto inputs = model.get_method("forward").num_inputs();
  auto &schema = model.get_method("forward").function().getSchema();
  bool exists = model.find_method("forward").has_value();
  auto method = model.get_method("forward");
  method.graph()->dump();
  using Result = decltype(model.forward({}));
  (void)sizeof(model.forward({}));
}

// Modules of the C++ front-end have no hooks: their holders only delegate.
struct NetImpl : torch::nn::Module {
  torch::nn::Linear First{1, 2}, Second{nullptr};
  torch::nn::Sequential Rest;
  torch::nn::AnyModule Any;
  Tensor forward(Tensor x) {
    x = First->forward(x);
    x = Second.get()->forward(x);
    x = Any.forward(x);
    return Rest->forward(x);
  }
};
TORCH_MODULE(Net);
Tensor holders(Net &net, NetImpl &plain, torch::nn::Functional f, Tensor x) {
  return net->forward(plain.forward(f->forward(x)));
}

// The mobile interpreter has no hooks and no operator().
void mobile(torch::jit::mobile::Module &model, Tensor x) {
  model.forward({x});
  model.run_method("forward", x);
  model.get_method("forward")({x});
}

// std::forward is another word.
template <class... A> void forwarded(Module &model, A &&...arguments) {
  model({std::forward<A>(arguments)...});
}

// Neither is a game's or a robot's forward.
struct Robot {
  void forward(int steps);
};
void walk(Robot &robot) { robot.forward(3); }

// A wrapper that is itself named so leaves the choice to its own callers.
struct Wrapped : Module {
  using Module::Module;
  IValue forward(std::vector<IValue> inputs) { return Module::forward(inputs); }
};

// --- Edges -------------------------------------------------------------------

// Freezing drops the hooks: nothing is skipped, so it is only advice.
void frozen(Module model, std::vector<IValue> inputs) {
  Module fast = torch::jit::freeze(model);
  fast.forward(inputs);
  // NOTES: :[[#@LINE-1]]:8: note: 'forward' of a TorchScript module skips the hooks
  model = torch::jit::freeze(model);
  model.forward(inputs);
}

// A const module cannot be called; there is no fix.
void constant(const Module &model, std::vector<IValue> inputs) {
  model.get_method("forward")(inputs);
  // CHECK: :[[#@LINE-1]]:9: warning:
  // CHECK-NEXT: model.get_method("forward")(inputs);
  // CHECK-NEXT: | ^~~~~~~~~~{{$}}
  Module(model).forward(inputs);
  // CHECK: :[[#@LINE-1]]:17: warning:
}

#define FORWARD(m, ...) (m).forward({__VA_ARGS__})
#define RUN forward
void macros(Module &model, Tensor x) {
  FORWARD(model, x);
  // CHECK: :[[#@LINE-1]]:3: warning:
  // CHECK-NEXT: FORWARD(model, x);
  // CHECK-NEXT: | ^~~~~~~~~~~~~~~~~{{$}}
  // CHECK-NEXT: note: call the module, which runs its hooks around 'forward'
  // CHECK-NOT: |
  model.RUN({x});
  // CHECK: :[[#@LINE-1]]:9: warning:
  // CHECK-NEXT: model.RUN({x});
  // CHECK-NEXT: | ^~~{{$}}
}

// Templates are reported once.
template <class M> IValue generic(M &model, std::vector<IValue> inputs) {
  return model.forward(inputs);
  // CHECK: :[[#@LINE-1]]:16: warning:
}
void instantiated(Module &model, NetImpl &net) {
  generic(model, {});
  generic(model, {});
}

void lambdas(Module &model, std::vector<IValue> inputs) {
  auto run = [&](std::vector<IValue> in) { return model.forward(in); };
  // CHECK: :[[#@LINE-1]]:57: warning:
  std::function<IValue()> later = [model, inputs]() mutable {
    return model.forward(inputs);
    // CHECK: :[[#@LINE-1]]:18: warning:
  };
}

void silenced(Module &model, std::vector<IValue> inputs) {
  model.forward(inputs); // NOLINT(module-forward-bypass): measured without
}
