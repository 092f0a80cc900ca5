// RUN: split-file %s %t
// RUN: cp %t/model.h %t/before.h
// RUN: %model-tidy --fast --fix --exit-zero --show-notes --checks='-*,interface-*' %t
// RUN: diff %t/before.h %t/model.h
// RUN: %model-tidy --fast --fix --unsafe-fixes --exit-zero --show-notes --checks='-*,interface-*' %t
// RUN: diff %t/expected.h.txt %t/model.h
// RUN: diff %t/expected.cpp.txt %t/model.cpp
// RUN: clang++ -std=c++17 -fsyntax-only -Werror %t/model.cpp

//--- model.h
#include <stdexcept>
struct Model {
  virtual ~Model() = default;
  virtual int forward(int x = 0) const noexcept(false) { throw std::logic_error("not implemented"); }
  virtual void fit() {
    throw std::logic_error(
        "not implemented");
  };
  virtual auto predict() const -> int; // the result
};
template <class T> struct Layer {
  virtual T forward() const;
};
//--- model.cpp
#include "model.h"
int Model::predict() const { throw std::logic_error("not implemented"); }
template <class T> T Layer<T>::forward() const { throw std::logic_error("not implemented"); }
struct Net : Model {
  int forward(int) const override { return 1; }
  void fit() override {}
  int predict() const override { return 1; }
};
struct Relu : Layer<int> {
  int forward() const override { return 1; }
};
int main() { return Net().predict() + Relu().forward(); }
//--- expected.h.txt
#include <stdexcept>
struct Model {
  virtual ~Model() = default;
  virtual int forward(int x = 0) const noexcept(false) = 0;
  virtual void fit() = 0;
  virtual auto predict() const -> int = 0; // the result
};
template <class T> struct Layer {
  virtual T forward() const = 0;
};
//--- expected.cpp.txt
#include "model.h"

template <class T> T Layer<T>::forward() const { throw std::logic_error("not implemented"); }
struct Net : Model {
  int forward(int) const override { return 1; }
  void fit() override {}
  int predict() const override { return 1; }
};
struct Relu : Layer<int> {
  int forward() const override { return 1; }
};
int main() { return Net().predict() + Relu().forward(); }
