// RUN: split-file %s %t
// RUN: %model-tidy --color=never --exit-zero --show-notes --fast --checks='-*,interface-unenforced-method' %t 2>&1 | FileCheck %s --implicit-check-not='does nothing'
// What is reported is a note: hidden unless asked for, and no failure.
// RUN: %model-tidy --fast --checks='-*,interface-unenforced-method' %t 2>&1 | FileCheck %s --check-prefix=HIDDEN
// HIDDEN-NOT: [interface-unenforced-method]
// HIDDEN: No findings (9 notes hidden

//--- bases.cpp
#include <cassert>
#include <cstdlib>
#include <stdexcept>
// A second base gives nothing to the first.
struct Saves { virtual void save(); };
class ModelBase {
public:
  ModelBase(int);
  virtual void forward() { assert(!"not implemented"); }
  // CHECK: bases.cpp:9:16: note: 'ModelBase::forward' does nothing
};
struct Net : Saves, ModelBase {
  Net() : ModelBase(1) {}
  void forward() override;
};
template <class T> class Predictor {
public:
  virtual T predict() { throw NotImplementedError(); }
  // CHECK: bases.cpp:18:13: note: 'Predictor::predict' does nothing
};
struct Tree : Predictor<float> { float predict() override; };
// Nothing derives from it here, but nothing else can be done with it.
class ScorerInterface {
public:
  virtual void score() = 0;
  virtual void forward() { throw "not implemented"; }
  // CHECK: bases.cpp:26:16: note: 'ScorerInterface::forward' does nothing
};
// No sign that anybody should derive from it.
struct Alone {
  virtual void forward() { throw "not implemented"; }
};
// Two overloads, of which one is told by its place.
struct Sampler {
  virtual void forward() { throw "not implemented"; }
  // CHECK: bases.cpp:35:16: note: 'Sampler::forward' does nothing
  virtual void forward(int) { work(); }
  void work();
};
struct Gibbs : Sampler { void forward() override; };
// In a branch that is not compiled nothing is known.
#ifdef NEVER_DEFINED_ANYWHERE
struct Skipped { virtual void forward() { throw "not implemented"; } };
#endif

//--- layer.h
#pragma once
#include <stdexcept>
struct Tensor {};
namespace net {
class Layer {
public:
  virtual ~Layer() = default;
  virtual Tensor forward(const Tensor &x) { throw std::logic_error("Layer::forward is not implemented"); }
  // CHECK: layer.h:8:18: note: 'net::Layer::forward' does nothing but say that it is not implemented, so a class that forgets it fails only when it is called; declare it pure virtual [interface-unenforced-method]
  // CHECK: note: leave it to the compiler to find classes without it
  // CHECK: virtual Tensor forward(const Tensor &x) = 0;
  virtual Tensor backward(const Tensor &x);
  // CHECK: layer.h:12:18: note: 'net::Layer::backward' does nothing
  // CHECK: layer.cpp:3:15: note: it refuses here
  virtual int size() const {
    // CHECK: layer.h:15:15: note: 'net::Layer::size' does nothing
    TORCH_CHECK(false, "size() must be overridden");
    return 0;
  }
  virtual void reset(int unused) {
    // CHECK: layer.h:20:16: note: 'net::Layer::reset' does nothing
    (void)unused;
    LOG(FATAL) << "not implemented";
  }
  // One of those below leaves it out.
  virtual void train() { throw std::logic_error("not implemented"); }
  // Returns, after a word of warning.
  virtual int device() { LOG(WARNING) << "not implemented"; return 0; }
  virtual int step() { log(); throw std::logic_error("not implemented"); }
  // Is no part of the interface.
  void print() { throw std::logic_error("not implemented"); }
  virtual void last() final { throw std::logic_error("not implemented"); }
  virtual int refuses() { throw std::logic_error("the batch is empty"); }
};
}

//--- layer.cpp
#include "layer.h"
using namespace net;
Tensor Layer::backward(const Tensor &x) { NOT_IMPLEMENTED(); }

//--- dense.cpp
#include "layer.h"
class Dense : public net::Layer {
  Tensor forward(const Tensor &x) override;
  Tensor backward(const Tensor &x) override;
  int size() const override;
  void reset(int) override;
  void train() override;
};

//--- relu.cpp
#include "layer.h"
// Through an alias, and with a class between.
using Parent = net::Layer;
struct Activation : Parent {
  Tensor backward(const Tensor &x) override;
  int size() const override;
  void reset(int) override;
};
template <class T> struct Relu final : public virtual Activation {
  Tensor forward(const Tensor &x) override;
};
// A parameter is no class that could have the method already.
template <class Base> class Mixin : public Base {};
struct Plain {};
class Machine : public Mixin<Plain> {
  virtual Tensor forward() { throw std::logic_error("not implemented"); }
  // CHECK: relu.cpp:16:18: note: 'Machine::forward' does nothing
};
struct Perceptron : Machine {
  Tensor forward() override;
};

//--- made.cpp
// An object of the class is made: it is no interface.
#include <memory>
#include <stdexcept>
struct Loss {
  virtual float forward() { throw std::runtime_error("not implemented"); }
};
struct L1Loss : Loss {
  float forward() override;
};
auto loss = std::make_unique<Loss>();

struct Metric {
  virtual float forward() { throw std::runtime_error("not implemented"); }
};
struct Accuracy : Metric {
  float forward() override;
};

//--- made-elsewhere.cpp
void use() { Metric metric; }

//--- middle.cpp
#include <stdexcept>
struct Model {
  virtual void fit() = 0;
  virtual void forward();
};
// It overrides: the promise was given above.
struct Partial : Model {
  void fit() override { throw std::runtime_error("not implemented"); }
  void forward() override { throw std::runtime_error("not implemented"); }
};
struct Whole : Partial {
  void fit() override;
  void forward() override;
};
// Nobody knows what the base declares.
struct Plugin : foreign::Model {
  virtual void forward() { throw std::runtime_error("not implemented"); }
};
struct Own : Plugin {
  void forward() override;
};
