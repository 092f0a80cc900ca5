// Python in C++ literals is read where it stands, to the character.
// RUN: %check_cxx serialization-unsafe-load
#include <Python.h>
#include <pybind11/embed.h>
#include <string>
namespace py = pybind11;

void plain() {
  PyRun_SimpleString("import pickle\n");
  PyRun_SimpleString("with open(\"m.pkl\", \"rb\") as f:\n"
                     "    m = pickle.load(f)\n");
  // CHECK: :[[#@LINE-1]]:38: warning: 'pickle.load' can run
}

void raw() {
  py::exec(R"py(
    import torch

    def restore(path):
        return torch.jit.load(path)
  )py");
  // CHECK: :[[#@LINE-2]]:26: warning: 'torch.jit.load' can run
}

void parts(const std::string &path) {
  py::exec("import joblib; model = joblib.load('" + path + "')");
  // CHECK: :[[#@LINE-1]]:43: warning: 'joblib.load' can run
}

namespace unknown {
std::string format(const char *text, const std::string &value);
}
void formatted(const std::string &pipe) {
  py::exec(unknown::format(R"(
import pickle
%s.send(pickle.loads(data))
)", pipe));
  // CHECK: :[[#@LINE-2]]:16: warning: 'pickle.loads' can run
}

void harmless() {
  PyRun_SimpleString("import json; value = json.load(open('a.json'))");
  PyRun_SimpleString("this is : not Python ((");
}
