// Where the replacement would not compile, might mean something else, or was
// not written by the user, --fix leaves the text alone.
// RUN: split-file %s %t
// RUN: cp %t/model.cpp %t/before.cpp
// RUN: %model-tidy --fast --fix --exit-zero --checks='-*,module-*' %t/model.cpp 2>&1 | FileCheck %s
// RUN: diff %t/before.cpp %t/model.cpp

// CHECK-NOT: Fixed
// CHECK: 7 findings (7 warnings; 1 suppressed)
// CHECK-NOT: fixable
//--- model.cpp
#include <torch/script.h>

using torch::jit::Module;
using Named = std::unordered_map<std::string, c10::IValue>;

// operator() has no second parameter.
void keywords(Module &model, const Named &named, at::Tensor x) {
  model.forward({x}, named);
}

// It is not const.
void constant(const Module &model, const std::shared_ptr<const Module> &shared,
              at::Tensor x) {
  model.get_method("forward")({x});
  shared->get_method("forward")({x});
}

// What is called is not written here.
#define FORWARD(m, x) m.forward({x})
#define METHOD forward
void macros(Module &model, at::Tensor x) {
  FORWARD(model, x);
  model.METHOD({x});
}

// The method is kept, and may be called elsewhere.
void kept(Module &model, at::Tensor x) {
  auto forward = model.get_method("forward");
  forward({x});
}

// It may be without hooks on purpose.
void silenced(Module &model, at::Tensor x) {
  model.forward({x}); // NOLINT(module-forward-bypass)
}

struct Own {
  template <class T> T forward(T x) { return x; }
  int operator()(int x) {
    checkInput(x);
    return forward<int>(x);
  }
  void checkInput(int x);
};
// Template arguments are written.
int own(Own &layer, int x) { return layer.forward<int>(x); }
