// CPython's C API becomes Python, through wrappers of one's own and whatever
// way arguments are handed over.
// RUN: %dump_facts | FileCheck %s

#include <Python.h>
#include <sstream>

struct Reference {
  PyObject *held;
  Reference(PyObject *object) : held(object) {}
  ~Reference();
  operator PyObject *() { return held; }
  PyObject *object() const { return held; }
};

void calls(const char *data, Py_ssize_t size) {
  // CHECK-LABEL: function calls(data, size)
  Reference module(PyImport_ImportModule("pickle"));
  // CHECK-NEXT: %[[#MODULE:]] = call Reference::Reference
  PyObject *loads = PyObject_GetAttrString(module.object(), "loads");
  PyObject_CallFunction(loads, "y#", data, size);
  // CHECK-NEXT: call attribute(%[[#MODULE]], "loads") on %[[#MODULE]] (param data)
  PyObject_CallFunction(loads, "(sO)", data, module.object());
  // CHECK-NEXT: (param data, %[[#MODULE]])
  PyObject_CallFunctionObjArgs(loads, PyBytes_FromString(data), NULL);
  // CHECK-NEXT: on %[[#MODULE]] (param data)
  PyObject *tuple = PyTuple_New(2);
  PyTuple_SetItem(tuple, 0, PyBytes_FromStringAndSize(data, size));
  PyTuple_SetItem(tuple, 1, Py_None);
  PyObject_CallObject(loads, tuple);
  // CHECK-NEXT: on %[[#MODULE]] (param data, _Py_NoneStruct)
  PyObject_Call(loads, Py_BuildValue("(s)", data), nullptr);
  // CHECK-NEXT: on %[[#MODULE]] (param data)
  PyObject_CallMethod(module, "loads", "[si]{s:i}", data, 1, "k", 2);
  // CHECK-NEXT: on %[[#MODULE]] (aggregate(param data, 1), aggregate("k", 2))
  PyObject_CallMethodObjArgs(module, PyUnicode_FromString("loads"),
                             PyBytes_FromString(data), nullptr);
  // CHECK-NEXT: call attribute(%[[#MODULE]], "loads") on %[[#MODULE]] (param data)
  PyObject *array[] = {module, PyBytes_FromString(data)};
  PyObject_VectorcallMethod(PyUnicode_FromString("loads"), array, 2, nullptr);
  // CHECK-NEXT: call attribute(%[[#MODULE]], "loads") on %[[#MODULE]] (param data)
  PyObject_Vectorcall(loads, array + 1, 1, nullptr);
  // CHECK-NEXT: call attribute(%[[#MODULE]], "loads")
  PyObject *dict = PyModule_GetDict(module);
  PyObject_CallNoArgs(PyDict_GetItemString(dict, "load"));
  // CHECK-NEXT: call element(%[[#MODULE]], "load")()
  PyObject *optional;
  PyObject_GetOptionalAttrString(module, "load", &optional);
  PyObject_CallOneArg(optional, module);
  // CHECK-NEXT: call attribute(%[[#MODULE]], "load") on %[[#MODULE]] (%[[#MODULE]])
  Py_DECREF(tuple);
}

void texts(const char *name, int number) {
  // CHECK-LABEL: function texts(name, number)
  std::stringstream text;
  text << "import os\n"
       << "x = " << 3 << "\ny = '" << name << "'" << std::endl;
  PyRun_SimpleString(text.str().c_str());
  // CHECK-NEXT: %[[#TEXT:]] = call std::basic_string::c_str on concat("import os\n", "x = ", 3, "\ny = '", param name, "'", "\n")
  // CHECK-NEXT: call builtins.exec(%[[#TEXT]])
  PyObject *code = Py_CompileString("x", name, Py_file_input);
  // CHECK-NEXT: %[[#CODE:]] = call builtins.compile("x")
  PyEval_EvalCode(code, PyEval_GetGlobals(), nullptr);
  // CHECK-NEXT: call PyEval_GetGlobals()
  // CHECK-NEXT: call builtins.exec(%[[#CODE]])
  PyRun_SimpleString(PyUnicode_AsUTF8(PyUnicode_FromFormat("f(%d)", number)));
  // CHECK-NEXT: call builtins.exec(concat("f(", unknown("a number"), ")"))
  PyRun_SimpleFile(fopen(name, "r"), name);
  // CHECK-NEXT: %[[#FILE:]] = call fopen(param name, "r")
  // CHECK-NEXT: call runpy.run_path(%[[#FILE]])
  PyMarshal_ReadObjectFromString(name, number);
  // CHECK-NEXT: call marshal.loads(param name)
}
