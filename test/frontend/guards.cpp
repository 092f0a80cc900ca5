// A call knows the conditions it stands under, and those that have left
// before it.
// RUN: %dump_facts | FileCheck %s

#include <torch/script.h>

bool trusted(const char *);
void fail();

void guards(const char *p, bool b) {
  torch::jit::load("first");
  // CHECK: call torch::jit::load("first") [[#@LINE-1]]:3{{$}}
  if (trusted(p)) {
    torch::jit::load("then");
    // CHECK: %[[#TRUSTED:]] = call trusted(param p)
    // CHECK-NEXT: call torch::jit::load("then") [[#@LINE-2]]:5 guards: %[[#TRUSTED]]{{$}}
  } else {
    torch::jit::load("else");
    // CHECK-NEXT: call torch::jit::load("else") [[#@LINE-1]]:5 guards: !%[[#TRUSTED]]{{$}}
  }
  torch::jit::load("between");
  // CHECK-NEXT: call torch::jit::load("between") [[#@LINE-1]]:3{{$}}
  if (b)
    return;
  torch::jit::load("after");
  // CHECK-NEXT: call torch::jit::load("after") [[#@LINE-1]]:3 guards: !param b{{$}}
  trusted(p) && (torch::jit::load("and"), true);
  // CHECK-NEXT: %[[#AND:]] = call trusted(param p)
  // CHECK-NEXT: call torch::jit::load("and") [[#@LINE-2]]:18 guards: !param b, %[[#AND]]{{$}}
  b ? torch::jit::load("yes") : torch::jit::load("no");
  // CHECK-NEXT: call torch::jit::load("yes") {{.*}} guards: !param b, param b{{$}}
  // CHECK-NEXT: call torch::jit::load("no") {{.*}} guards: !param b, !param b{{$}}
}
