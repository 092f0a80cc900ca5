// What may change the program's meaning takes --unsafe-fixes.
// RUN: split-file %s %t
// RUN: cp %t/model.cpp %t/before.cpp
// RUN: %model-tidy --fast --fix --exit-zero --checks='-*,module-*' %t/model.cpp
// RUN: diff %t/before.cpp %t/model.cpp
// RUN: %model-tidy --fast --fix --unsafe-fixes --exit-zero --checks='-*,module-*' %t/model.cpp
// RUN: diff %t/expected.cpp %t/model.cpp

//--- model.cpp
#include <torch/script.h>

struct Point {};
c10::IValue wrapped(const Point &point);

// Is a Point something that an IValue can be made of?
template <class T> c10::IValue run(torch::jit::Module &model, const T &value) {
  return model.run_method("forward", value);
}
c10::IValue text(torch::jit::Module *model, std::string text, int64_t number) {
  return model->run_method("forward", text, number + 1);
}
//--- expected.cpp
#include <torch/script.h>

struct Point {};
c10::IValue wrapped(const Point &point);

// Is a Point something that an IValue can be made of?
template <class T> c10::IValue run(torch::jit::Module &model, const T &value) {
  return model({value});
}
c10::IValue text(torch::jit::Module *model, std::string text, int64_t number) {
  return (*model)({text, number + 1});
}
