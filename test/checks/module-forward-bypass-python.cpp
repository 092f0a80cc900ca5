// Python modules held by C++; something has to speak of PyTorch.
// RUN: %check_cxx module-forward-bypass

#include <Python.h>
#include <pybind11/embed.h>
namespace py = pybind11;

void modules(py::object model, py::handle handle, py::object *pointer) {
  auto torch = py::module_::import("torch");
  model.attr("forward")(1);
  // CHECK: :[[#@LINE-1]]:9: warning: 'forward' of a Python module skips the hooks that calling the module runs; call the module itself [module-forward-bypass]
  handle.attr("forward")(1, py::arg("x") = 2);
  // CHECK: :[[#@LINE-1]]:10: warning: 'forward' of a Python module
  torch.attr("load")("m.pt").attr("forward")(model);
  // CHECK: :[[#@LINE-1]]:30: warning: 'forward' of a Python module
  py::object method = model.attr("forward");
  method(1);
  // CHECK: :[[#@LINE-1]]:3: warning: 'forward' of a Python module
  model(1);
  model.attr("forward_lower")(1);
  py::hasattr(model, "forward");
}

void functions(PyObject *model, PyObject *input, PyObject *name) {
  PyObject_CallMethod(model, "forward", "O", input);
  // CHECK: :[[#@LINE-1]]:3: warning: 'forward' of a Python module
  PyObject_CallMethodObjArgs(model, PyUnicode_FromString("forward"), input,
                             nullptr);
  // CHECK: :[[#@LINE-2]]:3: warning: 'forward' of a Python module
  PyObject *forward = PyObject_GetAttrString(model, "forward");
  PyObject_CallOneArg(forward, input);
  // CHECK: :[[#@LINE-1]]:3: warning: 'forward' of a Python module
  PyObject_CallMethod(model, "eval", nullptr);
}
