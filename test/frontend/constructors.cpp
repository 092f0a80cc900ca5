// Every way to make an object is a call of its constructor.
// RUN: %dump_facts | FileCheck %s

#include <memory>
#include <torch/script.h>
#include <vector>

struct Loader {
  Loader();
  Loader(const char *, int = 1);
  Loader(const Loader &) = default;
};

struct Owner {
  Loader In;
  std::unique_ptr<Loader> Out;
  Loader Default = Loader("default");
  Owner(const char *p) : In(p), Out(std::make_unique<Loader>(p, 2)) {}
};
// CHECK-LABEL: function Owner::Owner(p)
// CHECK-NEXT: %[[#IN:]] = call Loader::Loader on none : Loader (param p) [[#@LINE-3]]:26 [construct]
// CHECK-NEXT: %[[#OUT:]] = call Loader::Loader on none : Loader (param p, 2) [[#@LINE-4]]:37 [construct]

Loader make(const char *p) {
  // CHECK-LABEL: function make(p) -> %
  Loader a(p);
  // CHECK-NEXT: %[[#A:]] = call Loader::Loader on none : Loader (param p) [[#@LINE-1]]:10 [construct]
  Loader b{p, 2};
  // CHECK-NEXT: call Loader::Loader on none : Loader (param p, 2) [[#@LINE-1]]:10 [construct]
  Loader c = p;
  // CHECK-NEXT: call Loader::Loader on none : Loader (param p) [[#@LINE-1]]:14 [construct]
  auto d = Loader(p);
  // CHECK-NEXT: call Loader::Loader on none : Loader (param p) [[#@LINE-1]]:12 [construct]
  auto *e = new Loader(p);
  // CHECK-NEXT: call Loader::Loader on none : Loader (param p) [[#@LINE-1]]:17 [construct]
  auto f = std::make_shared<Loader>(p);
  // CHECK-NEXT: call Loader::Loader on none : Loader (param p) [[#@LINE-1]]:12 [construct]
  Loader g;
  // CHECK-NEXT: call Loader::Loader on none : Loader () [[#@LINE-1]]:10 [construct]
  std::vector<Loader> h;
  // CHECK-NEXT: call std::vector::vector
  h.emplace_back(p, 3);
  // CHECK-NEXT: %[[#H:]] = call Loader::Loader on none : Loader (param p, 3) [[#@LINE-1]]:3 [construct]
  // CHECK-NEXT: call std::vector::emplace_back on {{.*}} : std::vector (%[[#H]])
  // A copy is the object itself, and so is what it is moved into.
  Loader copy = a, moved = std::move(copy);
  // CHECK-NEXT: call std::move(%[[#A]])
  return {p, 4};
  // CHECK-NEXT: call Loader::Loader on none : Loader (param p, 4) [[#@LINE-1]]:10 [construct]
}
// CHECK: write Owner::Default = %{{[0-9]+}}
// CHECK: write Owner::In = %[[#IN]] [[#]]:26 in Owner::Owner
// CHECK: write Owner::Out = %[[#OUT]]

void load() { torch::jit::load("model.pt"); }
