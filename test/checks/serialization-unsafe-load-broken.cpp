// Code that cannot be compiled here: headers are missing, types unknown. What
// can be seen is still reported, and that something was not seen is said.
// RUN: %check_cxx serialization-unsafe-load

#include "framework/not_here.h"
#include <torch/script.h>
#include <vendor/missing.hpp>

class Service : public framework::Base {
  framework::Logger logger;
  torch::jit::Module model;

public:
  explicit Service(const framework::Options &options)
      : framework::Base(options), model(torch::jit::load(options.path())) {}
  // CHECK: :[[#@LINE-1]]:41: warning: 'torch::jit::load' can run code

  FRAMEWORK_METHOD(int) void reload(framework::string_t path) {
    logger.info() << "reload " << path;
    auto loaded = torch::jit::load(framework::native(path), framework::device());
    // CHECK: :[[#@LINE-1]]:19: warning: 'torch::jit::load' can run code
  }
};

// The class is declared in a header that is missing.
void Detector::load(const std::string &path) {
  Model = torch::jit::load(path);
  // CHECK: :[[#@LINE-1]]:11: warning: 'torch::jit::load' can run code
}

framework::Result run(const framework::Arguments &arguments) {
  framework::Timer timer("load");
  if (arguments.has("model"))
    return framework::wrap(torch::jit::load(arguments["model"]));
  // CHECK: :[[#@LINE-1]]:28: warning: 'torch::jit::load' can run code
  for (const auto &each : framework::list(arguments)) {
    torch::jit::Module model = torch::jit::load(each.string());
    // CHECK: :[[#@LINE-1]]:32: warning: 'torch::jit::load' can run code
  }
  return {};
}

// Arguments no overload takes: a later LibTorch may.
void newerLibrary(const std::string &path) {
  torch::jit::load(path, torch::kCPU, true, "future", 42);
  // CHECK: :[[#@LINE-1]]:3: warning: 'torch::jit::load' can run code
  torch::serialize::InputArchive archive;
  archive.load_from(path, "future", 42);
  // CHECK: :[[#@LINE-1]]:11: warning: 'torch::serialize::InputArchive::load_from' can run code
}

// The macro of a library that is not here.
FRAMEWORK_ENTRY(serve) {
  torch::jit::load("model.pt");
  // CHECK: :[[#@LINE-1]]:3: warning: 'torch::jit::load' can run code
}

int main(int argc, char **argv) {
  framework::init(&argc, &argv);
  auto model = torch::jit::load(argv[1]);
  // CHECK: :[[#@LINE-1]]:16: error: 'torch::jit::load' can run code
}

// --- Not flagged -------------------------------------------------------------

void unrelated(framework::Image &image, const framework::string_t &path) {
  framework::load(path);
  image.load(path);
  framework::jit::load(path);
  // torch::jit::load(path);
}

// CHECK: notice: {{.*}}errors while parsing
