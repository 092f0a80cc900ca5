// Headers that are included within `extern "C"` are read as if they were not.
// RUN: %model-tidy --fast --no-cache --exit-zero %s 2>&1 | FileCheck %s --implicit-check-not=notice:
extern "C" {
#include <Python.h>
}
#include <string>

void load(const std::string &bytes) {
  PyObject *pickle = PyImport_ImportModule("pickle");
  PyObject_CallMethod(pickle, "loads", "s", bytes.c_str());
  // CHECK: :[[#@LINE-1]]:3: warning: 'pickle.loads' can run code
}
