// One call, written in all the ways C++ has.
// RUN: %check_cxx serialization-unsafe-load
// RUN: %if libtorch %{ %check_torch serialization-unsafe-load %}

#include <torch/script.h>
#include <torch/torch.h>

#include <functional>
#include <memory>
#include <string>
#include <utility>

// --- Names -------------------------------------------------------------------

namespace tj = torch::jit;
namespace shorter = tj;
using torch::jit::load;
using Script = torch::jit::script::Module;
typedef torch::serialize::InputArchive Archive;

void names(const std::string &path) {
  tj::load(path);
  // CHECK: :[[#@LINE-1]]:3: warning: 'torch::jit::load'
  shorter::load(path);
  // CHECK: :[[#@LINE-1]]:3: warning: 'torch::jit::load'
  ::torch::jit::load(path);
  // CHECK: :[[#@LINE-1]]:{{[0-9]+}}: warning: 'torch::jit::load'
  load(path);
  // CHECK: :[[#@LINE-1]]:3: warning: 'torch::jit::load'
  (load)(path);
  // CHECK: :[[#@LINE-1]]:{{[0-9]+}}: warning: 'torch::jit::load'
  using namespace torch;
  jit::load(path);
  // CHECK: :[[#@LINE-1]]:3: warning: 'torch::jit::load'
  Script model = torch::jit::load
      (path);
  // CHECK: :[[#@LINE-2]]:18: warning: 'torch::jit::load'
  Archive archive;
  archive.load_from(path);
  // CHECK: :[[#@LINE-1]]:11: warning: 'torch::serialize::InputArchive::load_from'
}

void directive() {
  using namespace torch;
  Tensor tensor;
  torch::load(tensor, "tensor.pt");
  // CHECK: :[[#@LINE-1]]:3: warning: 'torch::load'
}

// --- Through pointers and callables ------------------------------------------

void pointers(const std::string &path, const std::vector<char> &bytes) {
  c10::IValue (*unpickle)(const std::vector<char> &) = &torch::jit::pickle_load;
  unpickle(bytes);
  // CHECK: :[[#@LINE-1]]:3: warning: 'torch::jit::pickle_load'
  std::function<c10::IValue(const std::vector<char> &)> decode =
      torch::jit::pickle_load;
  decode(bytes);
  // CHECK: :[[#@LINE-1]]:{{[0-9]+}}: warning: 'torch::jit::pickle_load'
  auto bound = [](const std::string &name) { return torch::jit::load(name); };
  // CHECK: :[[#@LINE-1]]:53: warning: 'torch::jit::load'
  bound(path);
  auto archive = std::make_unique<torch::serialize::InputArchive>();
  archive->load_from(path);
  // CHECK: :[[#@LINE-1]]:12: warning: 'torch::serialize::InputArchive::load_from'
  (*archive).load_from(path);
  // CHECK: :[[#@LINE-1]]:14: warning: 'torch::serialize::InputArchive::load_from'
}

// --- Inside larger things ----------------------------------------------------

torch::jit::Module global = torch::jit::load("global.pt");
// CHECK: :[[#@LINE-1]]:29: warning: 'torch::jit::load'

struct Holder {
  torch::jit::Module Default = torch::jit::load("default.pt");
  // CHECK: :[[#@LINE-1]]:32: warning: 'torch::jit::load'
  static torch::jit::Module &shared() {
    static torch::jit::Module instance = torch::jit::load("shared.pt");
    // CHECK: :[[#@LINE-1]]:42: warning: 'torch::jit::load'
    return instance;
  }
};

namespace {
torch::jit::Module conditional(bool large) {
  return large ? torch::jit::load("large.pt") : torch::jit::load("small.pt");
  // CHECK: :[[#@LINE-1]]:18: warning: 'torch::jit::load'
  // CHECK: :[[#@LINE-2]]:49: warning: 'torch::jit::load'
}
} // namespace

void shared(const std::string &path) {
  auto model = std::make_shared<torch::jit::Module>(torch::jit::load(path));
  // CHECK: :[[#@LINE-1]]:53: warning: 'torch::jit::load'
  auto *owned = new torch::jit::Module(torch::jit::load(path, torch::kCPU));
  // CHECK: :[[#@LINE-1]]:40: warning: 'torch::jit::load'
  try {
    *owned = torch::jit::load(path);
    // CHECK: :[[#@LINE-1]]:14: warning: 'torch::jit::load'
  } catch (const c10::Error &error) {
    *model = torch::jit::load("fallback.pt");
    // CHECK: :[[#@LINE-1]]:14: warning: 'torch::jit::load'
  }
  delete owned;
}

// --- Macros: the place is where the user wrote it ----------------------------

#define LOAD(path) torch::jit::load(path)
#define PASTE(a, b) a##b
#define LOAD_CHECKED(path)                                                     \
  do {                                                                         \
    torch::jit::load(path);                                                    \
  } while (0)

void macros(const std::string &path) {
  LOAD(path);
  // CHECK: :[[#@LINE-1]]:3: warning: 'torch::jit::load'
  LOAD_CHECKED(path);
  // CHECK: :[[#@LINE-1]]:3: warning: 'torch::jit::load'
  torch::jit::PASTE(lo, ad)(path);
  // CHECK: :[[#@LINE-1]]:{{[0-9]+}}: warning: 'torch::jit::load'
}

// --- Templates: reported once ------------------------------------------------

template <class Path> torch::jit::Module generic(const Path &path) {
  return torch::jit::load(path);
  // CHECK: :[[#@LINE-1]]:10: warning: 'torch::jit::load'
}
template <class Value> Value restored(Value value, const char *path) {
  torch::load(value, path);
  // CHECK: :[[#@LINE-1]]:3: warning: 'torch::load'
  return value;
}
template <class... Paths> void each(Paths &&...paths) {
  (torch::jit::load(std::forward<Paths>(paths)), ...);
  // CHECK: :[[#@LINE-1]]:4: warning: 'torch::jit::load'
}
template <class T> struct Cache {
  void fill(const std::string &path) { Value = torch::jit::load(path); }
  // CHECK: :[[#@LINE-1]]:48: warning: 'torch::jit::load'
  T Value;
};
template <class T> struct NeverUsed {
  void fill() { torch::jit::load(T::Path); }
  // CHECK: :[[#@LINE-1]]:17: warning: 'torch::jit::load'
};

void instantiated() {
  generic(std::string("a.pt"));
  generic("b.pt");
  restored(torch::Tensor(), "a.pt");
  restored(torch::nn::Linear(1, 1), "b.pt");
  each("a.pt", std::string("b.pt"));
  Cache<torch::jit::Module>().fill("a.pt");
}

// --- Not flagged -------------------------------------------------------------

namespace app {
torch::jit::Module load(const std::string &path, int version);
struct Loader {
  torch::jit::Module load(const std::string &path);
  torch::jit::Module operator()(const std::string &path) { return load(path); }
};
void use(const std::string &path) {
  load(path, 2);
  Loader().load(path);
  Loader()(path);
}
} // namespace app

// A template that forwards, not LibTorch's forward.
template <class F, class... A> auto invoke(F &&f, A &&...arguments) {
  return std::forward<F>(f)(std::forward<A>(arguments)...);
}
