// torch::deploy (MultiPy), which loads Python packages into interpreters of
// its own; for the headers of multipy/runtime and torch/csrc/deploy.
// Upstream: pytorch/multipy 51dee7f2 multipy/runtime/deploy.h.
#pragma once

#include "torch.h"

namespace torch {
namespace deploy {

struct InterpreterSession;
struct ReplicatedObj;
struct InterpreterManager;

struct Obj {
  at::IValue toIValue() const;
  Obj operator()(at::ArrayRef<Obj> args);
  Obj operator()(at::ArrayRef<at::IValue> args);
  Obj callKwargs(std::vector<at::IValue> args,
                 std::unordered_map<std::string, at::IValue> kwargs);
  Obj callKwargs(std::unordered_map<std::string, at::IValue> kwargs);
  bool hasattr(const char *name);
  Obj attr(const char *name);
};

struct InterpreterSession {
  Obj global(const char *module, const char *name);
  Obj fromIValue(at::IValue value);
  ReplicatedObj createMovable(Obj object);
  Obj fromMovable(const ReplicatedObj &object);
  Obj self;
};

struct ReplicatedObj {
  InterpreterSession acquireSession(const void *onThisInterpreter = nullptr) const;
  at::IValue operator()(at::ArrayRef<at::IValue> args) const;
  at::IValue callKwargs(std::vector<at::IValue> args,
                        std::unordered_map<std::string, at::IValue> kwargs) const;
  at::IValue callKwargs(std::unordered_map<std::string, at::IValue> kwargs) const;
  bool hasattr(const char *name) const;
  void unload(const void *onThisInterpreter = nullptr);
};

struct Package {
  ReplicatedObj loadPickle(const std::string &module, const std::string &file);
  InterpreterSession acquireSession();
};

struct Environment {};

struct InterpreterManager {
  explicit InterpreterManager(size_t count = 2,
                              std::shared_ptr<Environment> environment = nullptr);
  InterpreterSession acquireOne();
  Package loadPackage(const std::string &uri);
  Package loadPackage(std::shared_ptr<caffe2::serialize::ReadAdapterInterface> reader);
};

} // namespace deploy
} // namespace torch

namespace multipy {
namespace runtime = torch::deploy;
}
