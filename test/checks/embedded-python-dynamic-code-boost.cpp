// Boost.Python alone: nothing else in this file says that it drives Python.
// RUN: %check_cxx embedded-python-dynamic-code
#include <boost/python.hpp>
#include <string>

namespace bp = boost::python;

struct LayerParameter {
  const std::string &module() const;
  const std::string &layer() const;
};

bp::object layerNamedByTheModel(const LayerParameter &param) {
  bp::object module = bp::import(param.module().c_str());
  // CHECK: :[[#@LINE-1]]:23: warning: 'importlib.import_module' imports, and so runs, a Python module whose name is not constant
  return module.attr(param.layer().c_str())(1);
}

// Not flagged.
bp::object constant() { return bp::import("numpy").attr("zeros")(3); }
