// A namespace that a broken header left open does not swallow the libraries
// that are included after it.
// RUN: %dump_facts | FileCheck %s

namespace project {
void unfinished() {}

#include <pybind11/embed.h>

void run(const char *text) {
  // CHECK-LABEL: function project::run(text)
  pybind11::exec(text);
  // CHECK: call builtins.exec(param text)
}
