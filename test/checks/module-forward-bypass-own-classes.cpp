// Classes outside LibTorch whose operator() does more than call forward.
// RUN: %check_cxx module-forward-bypass
// RUN: %model-tidy --fast --show-notes --exit-zero --checks='-*,module-*' %s 2>&1 | FileCheck %s --check-prefix=NOTES

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

struct Tensor {
  int Size = 0;
};
void expect(bool holds);

// --- Flagged -----------------------------------------------------------------

// Hooks, as in InfiniTrain's nn::Module; the method may be called Forward.
class Module {
public:
  virtual ~Module() = default;
  virtual Tensor Forward(const Tensor &input) = 0;
  Tensor operator()(const Tensor &input) {
    for (auto &hook : PreHooks)
      hook(input);
    Tensor output = Forward(input);
    for (auto &hook : PostHooks)
      hook(output);
    return output;
  }

protected:
  std::vector<std::function<void(const Tensor &)>> PreHooks, PostHooks;
};
class Linear : public Module {
public:
  Tensor Forward(const Tensor &input) override { return input; }
};

void run(Linear &linear, std::shared_ptr<Module> any, Tensor x) {
  linear.Forward(x);
  // CHECK: :[[#@LINE-1]]:10: warning: 'Forward' skips what 'Module::operator()' does around it; call the object itself [module-forward-bypass]
  // CHECK-NEXT: linear.Forward(x);
  // CHECK-NEXT: ~^~~~~~~
  // CHECK: :26:{{[0-9]+}}: note: 'operator()' does more than call 'Forward' here
  // CHECK: | linear(x);
  any->Forward(x);
  // CHECK: :[[#@LINE-1]]:8: warning: 'Forward' skips what 'Module::operator()' does around it
  // CHECK: | (*any)(x);
  std::vector<std::unique_ptr<Module>> layers;
  for (auto &layer : layers)
    x = layer->Forward(x);
  // CHECK: :[[#@LINE-1]]:16: warning:
  Linear().Forward(x);
  // CHECK: :[[#@LINE-1]]:12: warning:
}

// A check of the input, and a lock.
struct Checked {
  Tensor forward(Tensor x) { return x; }
  Tensor operator()(Tensor x) {
    validate(x);
    return forward(x);
  }
  void validate(const Tensor &x) { expect(x.Size > 0); }
};
Tensor unchecked(Checked &layer, Tensor x) {
  return layer.forward(x);
  // CHECK: :[[#@LINE-1]]:16: warning: 'forward' skips what 'Checked::operator()' does around it
  // CHECK: note: 'operator()' does more than call 'forward' here
}

// operator() is a template that forwards, as in holders and CRTP.
template <class Derived> struct Layer {
  template <class... A> Tensor operator()(A &&...arguments) {
    runPreHooks();
    return static_cast<Derived *>(this)->forward(std::forward<A>(arguments)...);
  }
  void runPreHooks();
};
struct Relu : Layer<Relu> {
  Tensor forward(Tensor x) { return x; }
};
Tensor relu(Relu &layer, Tensor x) {
  return layer.forward(x);
  // CHECK: :[[#@LINE-1]]:16: warning: 'forward' skips what 'Layer::operator()' does around it
}

// --- Not flagged -------------------------------------------------------------

// Work that no caller misses for its safety is advice.
struct Counted {
  int Calls = 0;
  Tensor forward(Tensor x) { return x; }
  Tensor operator()(Tensor x) {
    ++Calls;
    recompute();
    return forward(x);
  }
  void recompute();
};
Tensor counted(Counted &layer, Tensor x) {
  return layer.forward(x);
  // NOTES: :[[#@LINE-1]]:16: note: 'forward' skips what 'Counted::operator()' does around it
}

// operator() only delegates (flashlight's UnaryModule).
struct Delegating {
  Tensor forward(Tensor x) { return x; }
  Tensor operator()(Tensor x) { return this->forward(x); }
};
// It logs, asserts, moves and measures.
#define LOG(text) logLine(text)
void logLine(const char *text);
struct Logging {
  Tensor forward(Tensor x) { return x; }
  Tensor operator()(Tensor x) {
    LOG("forward");
    return forward(std::move(x));
  }
};
// operator() is something else.
struct Comparing {
  Tensor forward(Tensor x) { return x; }
  bool operator()(const Tensor &a, const Tensor &b) { return check(a, b); }
  bool check(const Tensor &a, const Tensor &b);
};
// It cannot be called from outside, or not at all.
struct Private {
  Tensor forward(Tensor x) { return x; }

private:
  Tensor operator()(Tensor x) {
    check(x);
    return forward(x);
  }
  void check(const Tensor &x);
};
// There is none.
struct Cursor {
  void forward(int steps);
};
// Its body is in another file: nothing is known.
struct Elsewhere {
  Tensor forward(Tensor x);
  Tensor operator()(Tensor x);
};
void none(Delegating &a, Logging &b, Comparing &c, Private &d, Cursor &e,
          Elsewhere &f, Tensor x) {
  a.forward(x);
  b.forward(x);
  c.forward(x);
  d.forward(x);
  e.forward(3);
  f.forward(x);
}

// Calling the object is what should be done.
void right(Linear &linear, std::shared_ptr<Module> any, Tensor x) {
  linear(x);
  (*any)(x);
}

// Delegation inside the family.
class Residual : public Linear {
public:
  Tensor Forward(const Tensor &input) override {
    return Linear::Forward(input);
  }
  Tensor operator()(const Tensor &input) { return Inner.Forward(input); }

private:
  Linear Inner;
};

// --- Edges -------------------------------------------------------------------

// Another number of arguments than operator() takes.
struct Two {
  Tensor forward(Tensor x) { return x; }
  Tensor forward(Tensor x, Tensor mask) { return x; }
  Tensor operator()(Tensor x) {
    check(x);
    return forward(x);
  }
  void check(const Tensor &x);
};
void two(Two &layer, Tensor x) {
  layer.forward(x, x);
  layer.forward(x);
  // CHECK: :[[#@LINE-1]]:9: warning: 'forward' skips what 'Two::operator()'
}

// The nearest operator() counts.
struct Hidden : Checked {
  Tensor operator()(Tensor x) { return forward(x); }
};
void hidden(Hidden &layer, Tensor x) { layer.forward(x); }

// const: the finding stays, a fix that does not compile is not offered.
struct Const {
  Tensor forward(Tensor x) const { return x; }
  Tensor operator()(Tensor x) {
    check(x);
    return forward(x);
  }
  void check(const Tensor &x);
};
void constant(const Const &layer, Tensor x) {
  layer.forward(x);
  // CHECK: :[[#@LINE-1]]:9: warning: 'forward' skips what 'Const::operator()'
}

#define STEP(layer, x) (layer).forward(x)
void macro(Checked &layer, Tensor x) {
  STEP(layer, x);
  // CHECK: :[[#@LINE-1]]:3: warning: 'forward' skips what 'Checked::operator()'
}

template <class L> Tensor generic(L &layer, Tensor x) {
  return layer.forward(x);
  // CHECK: :[[#@LINE-1]]:16: warning: 'forward' skips what 'Checked::operator()'
}
Tensor generic(Checked &layer, Tensor x) { return generic<Checked>(layer, x); }

void silenced(Checked &layer, Tensor x) {
  layer.forward(x); // NOLINT(module-forward-bypass): validated above
}
