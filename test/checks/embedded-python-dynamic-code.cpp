// Python text that is put together at run time, Python files and modules that
// are named at run time; constants are the program's own.
// RUN: %check_cxx embedded-python-dynamic-code

#include <Python.h>
#include <boost/python.hpp>
#include <fstream>
#include <nanobind/eval.h>
#include <pybind11/embed.h>
#include <pybind11/eval.h>
#include <sstream>
#include <string>
namespace bp = boost::python;
namespace nb = nanobind;
namespace py = pybind11;

void constants(int number) {
  PyRun_SimpleString("import sys");
  py::exec(R"(
import os
)");
  std::string text = "x = ";
  text += std::to_string(number);
  PyRun_SimpleString(text.c_str());
  char buffer[32];
  snprintf(buffer, sizeof buffer, "f(%d)", number);
  PyRun_SimpleString(buffer);
  PyObject *code = Py_CompileString("x", "<text>", Py_file_input);
  PyEval_EvalCode(code, nullptr, nullptr);
  PyImport_ImportModule("json");
  PyImport_AddModule(text.c_str()); // gives what is there already
  py::module_::import("sys").attr("path").attr("append")(text);
}

void texts(const std::string &name, PyObject *globals) {
  PyRun_SimpleString(("load('" + name + "')").c_str());
  // CHECK: :[[#@LINE-1]]:3: warning: 'exec' runs Python code that is not constant; keep the Python code constant and hand over what varies as a value [embedded-python-dynamic-code]
  PyRun_String(name.c_str(), Py_eval_input, globals, globals);
  // CHECK: :[[#@LINE-1]]:3: warning: 'exec' runs
  std::stringstream stream;
  stream << "load('" << name << "')" << std::endl;
  py::exec(stream.str());
  // CHECK: :[[#@LINE-1]]:3: warning: 'exec' runs
  py::eval("f('" + name + "')");
  // CHECK: :[[#@LINE-1]]:3: warning: 'eval' runs
  nb::exec(nb::str(name.c_str()));
  // CHECK: :[[#@LINE-1]]:3: warning: 'exec' runs
  std::ifstream file("constant.py");
  std::stringstream content;
  content << file.rdbuf();
  bp::exec(content.str().c_str());
  // CHECK: :[[#@LINE-1]]:3: warning: 'exec' runs
  PyObject *code = Py_CompileString(name.c_str(), "<text>", Py_file_input);
  PyImport_ExecCodeModule("m", code);
  // CHECK: :[[#@LINE-1]]:3: warning: 'exec' runs
}

void files(const std::string &name) {
  bp::exec_file(bp::str(name));
  // CHECK: :[[#@LINE-1]]:3: warning: 'runpy.run_path' runs a Python file whose name is not constant
  PyRun_SimpleFile(fopen(name.c_str(), "r"), name.c_str());
  // CHECK: :[[#@LINE-1]]:3: warning: 'runpy.run_path' runs
}

void modules(const std::string &name) {
  py::module_::import(name.c_str());
  // CHECK: :[[#@LINE-1]]:3: warning: 'importlib.import_module' imports, and so runs, a Python module whose name is not constant
  PyImport_Import(PyUnicode_FromString(name.c_str()));
  // CHECK: :[[#@LINE-1]]:3: warning: 'importlib.import_module' imports
}

void builtins(const std::string &name) {
  auto module = py::module_::import("builtins");
  module.attr("execfile")(name);
  // CHECK: :[[#@LINE-1]]:10: warning: 'execfile' runs a Python file
  module.attr("__import__")(name);
  // CHECK: :[[#@LINE-1]]:10: warning: '__import__' imports
  module.attr("exec")("a = 1");
}

static void runOwn(const char *text) { PyRun_SimpleString(text); }
void ownTexts() {
  runOwn("a = 1");
  runOwn("b = 2");
}

int main(int argc, char **argv) {
  PyRun_SimpleString(argv[1]);
  // CHECK: :[[#@LINE-1]]:3: error: 'exec' runs Python code that is not constant, here named on the command line
}
