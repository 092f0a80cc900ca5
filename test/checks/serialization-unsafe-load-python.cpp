// Python's own loaders, called from C++: judged by what they are in Python, by
// whatever way the module and its function are found.
// RUN: %check_cxx serialization-unsafe-load

#include <Python.h>
#include <pybind11/embed.h>
#include <string>
namespace py = pybind11;

struct Reference { // as every such program has one
  PyObject *held;
  Reference(PyObject *object) : held(object) {}
  ~Reference();
  operator PyObject *() { return held; }
  PyObject *object() const { return held; }
};

PyObject *attribute(PyObject *object, const char *name) {
  return PyObject_GetAttrString(object, name);
}

void wrapped(const char *data) {
  Reference pickle(PyImport_ImportModule("pickle"));
  Reference bytes(PyBytes_FromString(data));
  PyObject_CallFunctionObjArgs(attribute(pickle, "loads"), bytes.object(), NULL);
  // CHECK: :[[#@LINE-1]]:3: warning: 'pickle.loads' can run code stored in the data it reads
  PyObject_CallFunctionObjArgs(attribute(pickle, "dumps"), bytes.object(), NULL);
  PyObject_CallMethod(pickle, "loads", "y", data);
  // CHECK: :[[#@LINE-1]]:3: warning: 'pickle.loads' can run
  PyObject *dictionary = PyModule_GetDict(pickle);
  PyObject_CallOneArg(PyDict_GetItemString(dictionary, "loads"), bytes);
  // CHECK: :[[#@LINE-1]]:3: warning: 'pickle.loads' can run
  PyObject *name = PyUnicode_FromString("loads");
  PyObject_CallMethodOneArg(pickle, name, bytes);
  // CHECK: :[[#@LINE-1]]:3: warning: 'pickle.loads' can run
  PyMarshal_ReadObjectFromString(data, 4);
  // CHECK: :[[#@LINE-1]]:3: warning: 'marshal.loads' trusts
  PyMarshal_ReadObjectFromFile(fopen(data, "rb"));
  // CHECK: :[[#@LINE-1]]:3: warning: 'marshal.load' trusts
}

struct Kernel {
  PyObject *module, *load;
  void open() {
    module = PyImport_ImportModule("dill");
    load = PyObject_GetAttrString(module, "loads");
  }
  void run(PyObject *bytes) {
    PyObject_CallOneArg(load, bytes);
    // CHECK: :[[#@LINE-1]]:5: warning: 'dill.loads' can run
  }
};

static py::object call(const char *module, const char *name, py::object value) {
  return py::module_::import(module).attr(name)(value);
  // CHECK: :[[#@LINE-1]]:38: warning: 'joblib.load' can run
}
void callers(py::object value) {
  call("joblib", "load", value);
  call("json", "loads", value);
}
static py::object harmless(const char *module, const char *name,
                           py::object value) {
  return py::module_::import(module).attr(name)(value);
}
void harmlessCallers(py::object value) {
  harmless("pickle", "dumps", value);
  harmless("json", "loads", value);
}

void pieces(py::object stream, py::object torch) {
  auto pickle = py::module_::import("pickle");
  pickle.attr("Unpickler")(stream).attr("load")();
  // CHECK: :[[#@LINE-1]]:15: warning: 'pickle.Unpickler' can run
  py::module_::import("cloudpickle").attr("loads")(stream);
  // CHECK: :[[#@LINE-1]]:38: warning: 'cloudpickle.loads' can run
  std::string name = std::string("lo") + "ads";
  py::getattr(pickle, name.c_str())(stream);
  // CHECK: :[[#@LINE-1]]:3: warning: 'pickle.loads' can run
  py::object own = pickle.attr("loads")(pickle.attr("dumps")(stream));
  py::object other = torch.attr("loads")(stream); // of nobody knows what
}

int main(int, char **argv) {
  py::module_::import("torch").attr("load")(argv[1]);
  // CHECK: :[[#@LINE-1]]:32: error: 'torch.load' can run code stored in the data it reads, here named on the command line
  auto open = py::module_::import("io").attr("open");
  py::module_::import("pickle").attr("load")(open(argv[1], "rb"));
  // CHECK: :[[#@LINE-1]]:33: error: 'pickle.load' can run
  py::module_::import("pandas").attr("read_pickle")("constant.pkl");
  // CHECK: :[[#@LINE-1]]:33: warning: 'pandas.read_pickle' can run
  py::module_::import("torch.package").attr("PackageImporter")("model.pt");
  // CHECK: :[[#@LINE-1]]:40: warning: 'torch.package.PackageImporter' can run
  py::module_::import("torch").attr("package").attr("PackageImporter")(argv[1]);
  // CHECK: :[[#@LINE-1]]:48: error: 'torch.package.PackageImporter' can run
}
