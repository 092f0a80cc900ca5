// A Python module is called in the place of its forward.
// RUN: split-file %s %t
// RUN: %model-tidy --fast --fix --exit-zero --checks='-*,module-*' %t/model.cpp 2>&1 | FileCheck %s
// RUN: diff %t/expected.cpp %t/model.cpp
// RUN: %model-tidy --fast --fix --checks='-*,module-*' %t/model.cpp

// CHECK: 6 findings (6 warnings) in 1 file; 1 file looked at, 1 analysed.
// CHECK-NEXT: Fixed 6 findings in 1 file.
//--- model.cpp
#include <Python.h>
#include <pybind11/embed.h>
namespace py = pybind11;

void run(py::object model, PyObject *raw, PyObject *input, PyObject *name) {
  py::module_::import("torch");
  model.attr("forward")(1);
  model.attr("encoder").attr("forward")(1, py::arg("x") = 2);
  PyObject_CallMethod(raw, "forward", "O", input);
  PyObject_CallMethodObjArgs(raw, PyUnicode_FromString("forward"), input, NULL);
  PyObject_CallMethodOneArg(raw, PyUnicode_FromString("forward"), input);
  PyObject_CallMethodNoArgs(raw, PyUnicode_FromString("forward"));
}
//--- expected.cpp
#include <Python.h>
#include <pybind11/embed.h>
namespace py = pybind11;

void run(py::object model, PyObject *raw, PyObject *input, PyObject *name) {
  py::module_::import("torch");
  model(1);
  model.attr("encoder")(1, py::arg("x") = 2);
  PyObject_CallFunction(raw, "O", input);
  PyObject_CallFunctionObjArgs(raw, input, NULL);
  PyObject_CallOneArg(raw, input);
  PyObject_CallNoArgs(raw);
}
