// What a macro writes stands where it was used, its arguments where they were
// written.
// RUN: %dump_facts | FileCheck %s

#include <torch/script.h>

#define LOAD(path) torch::jit::load(path)
#define NAME load
#define MODEL "model.pt"
#define EVERY(path)                                                            \
  for (int i = 0; i < 3; ++i)                                                  \
  LOAD(path)
#define IGNORED(call) ((void)0)

void macros(const char *p) {
  LOAD(p);
  // CHECK: call torch::jit::load(param p) [[#@LINE-1]]:3 [macro]
  torch::jit::NAME(p);
  // CHECK: call torch::jit::load(param p) [[#@LINE-1]]:3
  torch::jit::load(MODEL);
  // CHECK: call torch::jit::load("model.pt") [[#@LINE-1]]:3{{$}}
  EVERY(p);
  // CHECK: call torch::jit::load(param p) [[#@LINE-1]]:3 [macro]
  LOAD(LOAD(p).dump_to_str(true, true, true));
  // CHECK: call torch::jit::load(param p) [[#@LINE-1]]:8 [macro]
  // CHECK: call torch::jit::load(%{{[0-9]+}}) [[#@LINE-2]]:3 [macro]
  IGNORED(torch::jit::load(p));
  // CHECK-NOT: call torch::jit::load(param p) [[#@LINE-1]]
}
