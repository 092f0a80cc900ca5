// Nothing here speaks of PyTorch: the layers of other libraries have a forward
// that is meant to be called.
// RUN: %check_cxx module-forward-bypass

#include <pybind11/embed.h>
namespace py = pybind11;

struct Layer {
  py::object self;
  void forward(py::object bottom, py::object top) {
    self.attr("forward")(bottom, top);
  }
};
