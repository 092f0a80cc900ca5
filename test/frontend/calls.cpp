// A call is its callee's qualified name, the object it is called on, and how
// it was written; pointers of all kinds are looked through.
// RUN: %dump_facts | FileCheck %s

#include <memory>
#include <torch/script.h>

namespace a {
int f(int, int = 2);
struct S {
  int m(int) const;
  static int s();
  int change(int);
  S operator+(int);
  int operator()(int);
  int (*hook)(int);
};
} // namespace a
struct D : a::S {
  int m(int x) { return a::S::m(x) + self(x) + this->self(x); }
  int self(int);
};
// CHECK-LABEL: function D::m(x)
// CHECK: call a::S::m on unknown("this") : D (param x) [[#@LINE-4]]:25 [qualified]
// CHECK: call D::self on unknown("this") : D (param x) [[#@LINE-5]]:38 [implicit-this]
// CHECK: call D::self on unknown("this") : D (param x) [[#@LINE-6]]:48 [arrow, pointer]

void calls(a::S s, a::S *p, const a::S &c, std::shared_ptr<a::S> q, D d,
           int (*fp)(int)) {
  // CHECK-LABEL: function calls(s, p, c, q, d, fp)
  a::f(1);
  // CHECK: call a::f(1) [[#@LINE-1]]:3{{$}}
  a::f(1, 3);
  // CHECK: call a::f(1, 3)
  s.m(1);
  // CHECK: call a::S::m on param s : a::S (1) [[#@LINE-1]]:3{{$}}
  p->m(2);
  // CHECK: call a::S::m on param p : a::S (2) [[#@LINE-1]]:3 [arrow, pointer]
  (*p).m(3);
  // CHECK: call a::S::m on param p : a::S (3) [[#@LINE-1]]:3{{$}}
  q->m(4);
  // CHECK: call a::S::m on param q : a::S (4) [[#@LINE-1]]:3 [arrow, pointer]
  c.m(5);
  // CHECK: call a::S::m on param c : a::S (5) [[#@LINE-1]]:3 [const-receiver]
  a::S::s();
  // CHECK: call a::S::s() [[#@LINE-1]]:3{{$}}
  s + 1;
  // CHECK: call a::S::operator+ on param s : a::S (1) [[#@LINE-1]]:3 [operator]
  s(2);
  // CHECK: call a::S::operator() on output(%{{[0-9]+}}, receiver) : a::S (2) [[#@LINE-1]]:3 [operator]
  d.m(6);
  // CHECK: call D::m on param d : D (6) [[#@LINE-1]]:3{{$}}
  d.a::S::change(7);
  // CHECK: call a::S::change on output(%{{[0-9]+}}, receiver) : D (7) [[#@LINE-1]]:3 [qualified]
  fp(8);
  // CHECK: call param fp(8) [[#@LINE-1]]:3{{$}}
  s.hook(9);
  // CHECK: call field(a::S::hook, output(%{{[0-9]+}}, receiver))(9) [[#@LINE-1]]:3{{$}}
  (void)sizeof(s.m(10));
  // CHECK: call a::S::m on output({{.*}}) : a::S (10) [[#@LINE-1]]:16 [unevaluated]
  torch::jit::load("model.pt", torch::kCPU);
  // CHECK: call torch::jit::load("model.pt", {{.*}}) [[#@LINE-1]]:3{{$}}
}
// CHECK: out p = param p
// CHECK-NOT: out
// CHECK: class a::S
// CHECK-NEXT: field hook
// CHECK-NEXT: method m/1 const -> int
// CHECK-NEXT: method s/0 -> int
// CHECK-NEXT: method change/1 -> int
// CHECK-NEXT: method operator+/1 -> struct a::S
// CHECK-NEXT: method operator()/1 -> int
// CHECK: class D : a::S
