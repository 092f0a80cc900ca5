// Texts of a file that may hold credentials, with the names of what they are
// for; others are not even looked for.
// RUN: %dump_facts | FileCheck %s
#include "a-header-of-some-length.h"
#define SECRET "in a macro"
std::string password = "in a variable";
std::string braced{"in braces"}, made = std::string("made of a text");
char array[32] = "in an array";
struct { std::string Field; } s = {.Field = "in a named field"};
void f() {
  s.Field = "assigned to a field";
  json["key"] = "kept by a key";
  login("user", "passed as second");
  set("passed as first");
  call(1, g(x), "passed as third");
}
std::map<std::string, std::string> m = {{"a name", "the value of it"}};
const char *get() const noexcept { return "returned by it"; }
auto joined = "joined " L"of \"parts\"" R"x( and raw "())x" u8"\n.";
auto compared = x == "compared to a text";
auto shorter = "short";
extern "C" void g();

// CHECK: unit c++
// CHECK-NOT: a-header
// CHECK: text SECRET = "in a macro" 5:16
// CHECK-NEXT: text password = "in a variable" 6:24
// CHECK-NEXT: text braced = "in braces"
// CHECK-NEXT: text made = "made of a text"
// CHECK-NEXT: text array = "in an array"
// CHECK-NEXT: text Field = "in a named field"
// CHECK-NEXT: text Field = "assigned to a field"
// CHECK-NEXT: text key = "kept by a key"
// CHECK-NEXT: text user = "passed as second"
// CHECK-NEXT: text set = "passed as first"
// CHECK-NEXT: text call = "passed as third"
// CHECK-NEXT: text a name = "the value of it"
// CHECK-NEXT: text get = "returned by it"
// CHECK-NEXT: text joined = "joined of \"parts\" and raw \"()\n."
// CHECK-NEXT: text "compared to a text"
// CHECK-NOT: {{^}}text 
