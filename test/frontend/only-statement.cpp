// The body of a virtual method that is one statement, as written.
// RUN: %dump_facts | FileCheck %s
struct Base {
  virtual int one(int x) { throw  "as written"; }
  // CHECK: function Base::one(x)
  // CHECK-NEXT: only "throw  \"as written\""
  virtual int silenced(int x) { (void)x; ; UNKNOWN_MACRO("a; b", {1; 2}) << x; return 0; }
  // CHECK: function Base::silenced(x)
  // CHECK-NEXT: only "UNKNOWN_MACRO(\"a; b\", {1; 2}) << x"
  virtual int unfinished() { NOT_IMPLEMENTED }
  // CHECK: function Base::unfinished()
  // CHECK-NEXT: only "NOT_IMPLEMENTED"
  virtual int inTemplate() const;
  // CHECK-NOT: only
  virtual int returns() { return 1; }
  virtual void none() {}
  virtual void several() { f(); throw 1; }
  virtual void block() { if (one(1)) throw 1; }
  virtual void braces() { { throw 1; } }
  virtual void directive() {
#ifdef A
    throw 1;
#endif
  }
  void notVirtual() { throw 1; }
};
int Base::inTemplate() const { return 2; }
struct Derived final : Base {
  int one(int x) override { throw 2; }
  virtual int own() final = 0;
};
// CHECK: function Derived::one(x)
// CHECK-NEXT: only "throw 2"
// CHECK: class Base
// CHECK: method one/1 virtual -> int
// CHECK: method notVirtual/0 -> void
// CHECK: class Derived
// CHECK: method one/1 virtual override -> int
// CHECK: method own/0 abstract virtual final -> int
