// A lambda is a function of its own, named after the one it stands in; what it
// captures has the value it had there.
// RUN: %dump_facts | FileCheck %s

#include <functional>
#include <string>
#include <torch/script.h>

void each(std::function<void(std::string)> visit);

void outer(std::string p) {
  auto load = [p](std::string q) { return torch::jit::load(p + q); };
  load("x");
  each([&](std::string r) { torch::jit::load(r); });
  [q = p + "y"] { torch::jit::load(q); }();
  std::function<void()> held = [=] { torch::jit::load(p); };
  held();
}

// CHECK-LABEL: function outer(p)
// CHECK-NEXT: call outer::lambda@[[FIRST:[0-9]+]] on outer::lambda@[[FIRST]] ("x") 13:3 [operator]
// CHECK-NEXT: call each(outer::lambda@[[SECOND:[0-9]+]]) 14:3
// CHECK-NEXT: call outer::lambda@[[THIRD:[0-9]+]] on outer::lambda@[[THIRD]] () 15:3 [operator]
// CHECK-NEXT: call outer::lambda@[[FOURTH:[0-9]+]] on outer::lambda@[[FOURTH]] : std::function () 17:3 [operator
// CHECK-NEXT: function outer::lambda@[[FIRST]](q) -> %[[#]] 12:15 [internal]
// CHECK-NEXT: call torch::jit::load(concat(param p, param q)) 12:43
// CHECK-NEXT: function outer::lambda@[[SECOND]](r) 14:8 [internal]
// CHECK-NEXT: call torch::jit::load(param r) 14:29
// CHECK-NEXT: function outer::lambda@[[THIRD]]() 15:3 [internal]
// CHECK-NEXT: call torch::jit::load(concat(param p, "y")) 15:19
// CHECK-NEXT: function outer::lambda@[[FOURTH]]() 16:32 [internal]
// CHECK-NEXT: call torch::jit::load(param p) 16:38
