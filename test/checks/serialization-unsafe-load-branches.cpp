// Every branch of the preprocessor that loads something is read in fast mode,
// whatever the machine this runs on.
// RUN: %check_cxx serialization-unsafe-load

#include <string>
#include <torch/script.h>

#ifdef USE_CUDA
void cuda(const std::string &path) { torch::jit::load(path, torch::kCUDA); }
// CHECK: :[[#@LINE-1]]:38: warning: 'torch::jit::load'
#else
void cpu(const std::string &path) { torch::jit::load(path, torch::kCPU); }
// CHECK: :[[#@LINE-1]]:37: warning: 'torch::jit::load'
#endif

#if defined(_WIN32) && !defined(USE_MOCK)
void windows(const std::wstring &path) {
  torch::jit::load(std::string(path.begin(), path.end()));
  // CHECK: :[[#@LINE-1]]:3: warning: 'torch::jit::load'
}
#endif

#if TORCH_VERSION_MAJOR >= 3
void later(const std::string &path) { torch::jit::load(path); }
// CHECK: :[[#@LINE-1]]:39: warning: 'torch::jit::load'
#elif defined(OLD_API)
void older(const std::string &path) { torch::jit::load(path); }
// CHECK: :[[#@LINE-1]]:39: warning: 'torch::jit::load'
#else
#ifndef NDEBUG
void debug(const std::string &path) { torch::jit::load(path); }
// CHECK: :[[#@LINE-1]]:39: warning: 'torch::jit::load'
#endif
#endif

#if __has_include(<not_here.h>)
void hasInclude(const std::string &path) { torch::jit::load(path); }
// CHECK: :[[#@LINE-1]]:44: warning: 'torch::jit::load'
#endif

// --- Not flagged -------------------------------------------------------------

#if 0
void switchedOff(const std::string &path) { torch::jit::load(path); }
#endif
#if false
void switchedOffToo(const std::string &path) { torch::jit::load(path); }
#endif
#ifdef USE_CUDA
// torch::jit::load("model.pt");
const char *help = "torch::jit::load(path) loads a model";
#endif
