// RUN: %check_cxx serialization-unsafe-load
#include <multipy/runtime/deploy.h>

int main(int argc, char **argv) {
  torch::deploy::InterpreterManager manager(4);
  // CHECK: :[[@LINE+1]]:44: error: 'torch::deploy::InterpreterManager::loadPackage' can run code
  torch::deploy::Package package = manager.loadPackage(argv[1]);
  // CHECK: :[[@LINE+1]]:24: error: 'torch::deploy::Package::loadPickle' can run code
  auto model = package.loadPickle("model", "model.pkl");
  multipy::runtime::InterpreterSession session = manager.acquireOne();
  session.self.attr("load_pickle");
}
