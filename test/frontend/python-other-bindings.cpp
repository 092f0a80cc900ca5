// nanobind and Boost.Python become Python as well.
// RUN: %dump_facts | FileCheck %s

#include <boost/python.hpp>
#include <nanobind/nanobind.h>
#include <nanobind/eval.h>
#include <string>
namespace bp = boost::python;
namespace nb = nanobind;

void boostPython(const std::string &name, PyObject *raw) {
  // CHECK-LABEL: function boostPython(name, raw)
  bp::object main = bp::import("__main__");
  bp::dict globals = bp::extract<bp::dict>(main.attr("__dict__"));
  bp::exec_file((bp::str)name, globals);
  // CHECK-NEXT: call runpy.run_path(param name)
  bp::exec("import os", globals);
  // CHECK-NEXT: call builtins.exec("import os")
  bp::object loads = bp::import("pickle").attr("loads");
  bp::object value = loads(name);
  // CHECK-NEXT: %[[#VALUE:]] = call attribute(import("pickle"), "loads") on import("pickle") (param name)
  bp::call_method<int>(value.ptr(), "run", name);
  // CHECK-NEXT: call attribute(%[[#VALUE]], "run") on %[[#VALUE]] (param name)
  bp::object held(bp::handle<>(bp::borrowed(raw)));
  held.attr("close")();
  // CHECK-NEXT: call attribute(param raw, "close") on param raw
}

void nanobindCalls(const std::string &name, nb::bytes bytes) {
  // CHECK-LABEL: function nanobindCalls(name, bytes)
  nb::module_ pickle = nb::module_::import_("pickle");
  nb::object value = pickle.attr("loads")(bytes);
  // CHECK-NEXT: %[[#VALUE:]] = call attribute(import("pickle"), "loads") on import("pickle") (param bytes)
  nb::exec(nb::str(name.c_str()));
  // CHECK-NEXT: %[[#TEXT:]] = call std::basic_string::c_str on param name
  // CHECK-NEXT: call builtins.exec(%[[#TEXT]])
  nb::cast<nb::object>(value).attr("run")(nb::arg("x") = 2);
  // CHECK-NEXT: call attribute(%[[#VALUE]], "run") on %[[#VALUE]] (x=2)
}
