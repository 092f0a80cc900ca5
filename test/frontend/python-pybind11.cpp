// pybind11 becomes Python: what is imported, which attributes are taken, what
// is called with which arguments.
// RUN: %dump_facts | FileCheck %s

#include <pybind11/embed.h>
#include <string>
namespace py = pybind11;
using namespace pybind11::literals;

py::object openModel(const std::string &path) {
  // CHECK-LABEL: function openModel(path)
  auto p = py::module_::import("pickle");
  auto load = p.attr("load");
  return load(py::module_::import("io").attr("open")(path, "rb"));
  // CHECK-NEXT: %[[#OPEN:]] = call attribute(import("io"), "open") on import("io") (param path, "rb")
  // CHECK-NEXT: call attribute(import("pickle"), "load") on import("pickle") (%[[#OPEN]])
}

void run(const char *module, const char *name, py::bytes bytes) {
  // CHECK-LABEL: function run(module, name, bytes)
  py::module_::import(module).attr(name)(bytes);
  // CHECK-NEXT: %[[#MODULE:]] = call importlib.import_module(param module)
  // CHECK-NEXT: %[[#NAME:]] = call builtins.getattr(%[[#MODULE]], param name)
  // CHECK-NEXT: call %[[#NAME]](param bytes)
}

void texts(std::string name, py::object model, py::args args,
           py::kwargs kwargs) {
  // CHECK-LABEL: function texts(name, model, args, kwargs)
  py::exec(R"(
import os
)");
  // CHECK-NEXT: call builtins.exec("\nimport os\n")
  py::eval("f('" + name + "')");
  // CHECK-NEXT: call builtins.eval(concat(concat("f('", param name), "')"))
  py::eval_file(name);
  // CHECK-NEXT: call runpy.run_path(param name)
  model.attr("forward")(1.0, "x"_a = 3, py::arg("y") = name);
  // CHECK-NEXT: call attribute(param model, "forward") on param model (1, x=3, y=param name)
  model.attr("forward")(*args, **kwargs);
  // CHECK-NEXT: call attribute(param model, "forward") on param model (*=param args, **=param kwargs)
  py::function f = py::getattr(model, "run");
  f(py::cast(name), py::dict("a"_a = 1, "b"_a = name), py::str(name));
  // CHECK-NEXT: call attribute(param model, "run") on param model (param name, aggregate(1, param name), param name)
  model.attr("state").cast<py::object>().attr("load")();
  // CHECK-NEXT: call attribute(attribute(param model, "state"), "load")
}
