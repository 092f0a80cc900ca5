// RUN: %check_cxx serialization-native-code-load

#include <ATen/DynamicLibrary.h>
#include <torch/csrc/inductor/aoti_package/model_package_loader.h>
#include <torch/csrc/inductor/aoti_runner/model_container_runner_cpu.h>
#include <torch/csrc/inductor/aoti_runner/model_container_runner_cuda.h>

#include <cstdlib>
#include <memory>
#include <optional>
#include <string>
#include <utility>

using namespace torch::inductor;

// --- Packages ----------------------------------------------------------------

void package(const std::string &path) {
  AOTIModelPackageLoader loader(path);
  // CHECK: :[[#@LINE-1]]:26: warning: 'torch::inductor::AOTIModelPackageLoader' loads machine code from the file it is given; ship the model as ONNX, or load the package only after its signature was verified [serialization-native-code-load]
  // CHECK: :[[#@LINE-3]]:33: note: 'path' is a parameter; no caller was seen
  // CHECK: note: ship the model as ONNX, or load the package only after its signature was verified
  // CHECK: std::ifstream file(path, std::ios::binary);
  AOTIModelPackageLoader named{"model.pt2", "encoder"};
  // CHECK: :[[#@LINE-1]]:26: warning: 'torch::inductor::AOTIModelPackageLoader'
  auto copied = AOTIModelPackageLoader("model.pt2");
  // CHECK: :[[#@LINE-1]]:17: warning: 'torch::inductor::AOTIModelPackageLoader'
  AOTIModelPackageLoader implicit = std::string("model.pt2");
  // CHECK: :[[#@LINE-1]]:37: warning: 'torch::inductor::AOTIModelPackageLoader'
}

// --- Runners -----------------------------------------------------------------

void runners(const std::string &library) {
  torch::inductor::AOTIModelContainerRunnerCpu cpu(library);
  // CHECK: :[[#@LINE-1]]:48: warning: 'torch::inductor::AOTIModelContainerRunnerCpu' loads machine code
  AOTIModelContainerRunnerCuda cuda(library, 1, "cuda", "cubins");
  // CHECK: :[[#@LINE-1]]:32: warning: 'torch::inductor::AOTIModelContainerRunnerCuda' loads machine code
  AOTIModelContainerRunnerMps mps(library);
  // CHECK: :[[#@LINE-1]]:31: warning: 'torch::inductor::AOTIModelContainerRunnerMps' loads machine code
  AOTIModelContainerRunnerXpu xpu(library);
  // CHECK: :[[#@LINE-1]]:31: warning: 'torch::inductor::AOTIModelContainerRunnerXpu' loads machine code
}

void onTheHeap(const char *library) {
  auto unique = std::make_unique<AOTIModelContainerRunnerCpu>(library);
  // CHECK: :[[#@LINE-1]]:17: warning: 'torch::inductor::AOTIModelContainerRunnerCpu'
  auto shared =
      std::make_shared<torch::inductor::AOTIModelContainerRunnerCuda>(library);
  // CHECK: :[[#@LINE-1]]:7: warning: 'torch::inductor::AOTIModelContainerRunnerCuda'
  std::unique_ptr<AOTIModelContainerRunner> base(
      new AOTIModelContainerRunnerCpu(library, 2));
  // CHECK: :[[#@LINE-1]]:11: warning: 'torch::inductor::AOTIModelContainerRunnerCpu'
  std::optional<AOTIModelPackageLoader> maybe;
  maybe.emplace(library);
  // CHECK: :[[#@LINE-1]]:{{[0-9]+}}: warning: 'torch::inductor::AOTIModelPackageLoader'
}

// An argument of a type that is not known.
void unknownArgument(const std::string &library, const Unseen &device) {
  auto shared = std::make_shared<AOTIModelContainerRunnerCuda>(library, 1, device.str().c_str());
  // CHECK: :[[#@LINE-1]]:17: warning: 'torch::inductor::AOTIModelContainerRunnerCuda'
}

// A runner of one's own passes its path to the base.
class Runner : public AOTIModelContainerRunner {
public:
  explicit Runner(const std::string &library)
      : AOTIModelContainerRunner(library, 1, "cpu", "") {}
  // CHECK: :[[#@LINE-1]]:9: warning: 'torch::inductor::AOTIModelContainerRunner' loads machine code
};

// --- Members -----------------------------------------------------------------

class Service {
  AOTIModelPackageLoader Loader;
  std::shared_ptr<AOTIModelContainerRunnerCpu> Small;

public:
  explicit Service(const std::string &path)
      : Loader(path + "/large.pt2"),
        // CHECK: :[[#@LINE-1]]:9: error: 'torch::inductor::AOTIModelPackageLoader' loads machine code from the file it is given, here named by the environment; ship
        // CHECK: note: '{{(std::)?}}getenv' reads the environment here
        // CHECK: note: passed to 'Service::Service' here
        Small(std::make_shared<AOTIModelContainerRunnerCpu>(path + "/small.so")) {
    // CHECK: :[[#@LINE-1]]:15: error: {{.*}} here named by the environment
  }
};

// --- Libraries ---------------------------------------------------------------

void libraries(const std::string &path) {
  at::DynamicLibrary kernels(path.c_str());
  // CHECK: :[[#@LINE-1]]:22: warning: 'at::DynamicLibrary' loads machine code
  // CHECK: note: name the library by a constant, or link it
}

int main(int argc, char **argv) {
  AOTIModelPackageLoader loader(argv[1]);
  // CHECK: :[[#@LINE-1]]:26: error: {{.*}} loads machine code from the file it is given, here named on the command line; ship
  Service service(std::getenv("MODELS"));
  return loader.run({}).empty();
}

// --- Not flagged -------------------------------------------------------------

// Running what is loaded already, and handing it on.
void running(AOTIModelPackageLoader &loader, AOTIModelContainerRunner &runner) {
  loader.run({});
  runner.run({});
  AOTIModelContainerRunner *inner = loader.get_runner();
  auto constants = loader.get_constant_fqns();
}
void handingOn(std::unique_ptr<AOTIModelPackageLoader> loader) {
  auto moved = std::move(loader);
  std::shared_ptr<AOTIModelPackageLoader> shared(std::move(moved));
  std::vector<std::unique_ptr<AOTIModelContainerRunner>> runners;
  std::optional<AOTIModelPackageLoader> none;
}

// A constant library is one the developer chose.
void constantLibrary() { at::DynamicLibrary kernels("libkernels.so"); }

// Types are only named.
static_assert(sizeof(AOTIModelPackageLoader) != 0, "");
AOTIModelPackageLoader declared(const std::string &path);
struct Later {
  AOTIModelPackageLoader *Loader = nullptr;
};

// --- Edges -------------------------------------------------------------------

namespace ai = torch::inductor;
typedef ai::AOTIModelContainerRunnerCpu CpuRunner;

template <class Runner>
std::unique_ptr<AOTIModelContainerRunner> make(const std::string &path) {
  return std::make_unique<Runner>(path);
  // CHECK: :[[#@LINE-1]]:10: warning: 'torch::inductor::AOTIModelContainerRunnerCpu'
}
auto made = make<CpuRunner>("model.so");

#define LOADER(name, path) ai::AOTIModelPackageLoader name(path)
void macro(const std::string &path) {
  LOADER(loader, path);
  // CHECK: :[[#@LINE-1]]:10: warning: 'torch::inductor::AOTIModelPackageLoader'
}

#ifdef USE_XPU
void xpu() { ai::AOTIModelContainerRunnerXpu runner("model.so"); }
// CHECK: :[[#@LINE-1]]:46: warning: 'torch::inductor::AOTIModelContainerRunnerXpu'
#endif

void silenced(const std::string &path) {
  // The package was verified: see verify().
  // NOLINTNEXTLINE(serialization-native-code-load)
  AOTIModelPackageLoader loader(path);
}

// Arguments of a later LibTorch.
void newer(const std::string &path) {
  ai::AOTIModelPackageLoader loader(path, "model", "future", 1, 2, 3);
  // CHECK: :[[#@LINE-1]]:30: warning: 'torch::inductor::AOTIModelPackageLoader'
}
