// MNN, as far as models are loaded; for MNN/*.
// Upstream: alibaba/MNN 4d40bdb include/MNN/Interpreter.hpp:113-120,
// include/MNN/expr/Module.hpp:72-76.
#pragma once

#include "std-all.h"

namespace MNN {

struct BackendConfig {
  int memory, power, precision;
};
struct ScheduleConfig {
  std::vector<std::string> saveTensors;
  int type, numThread;
  BackendConfig *backendConfig;
};
class Tensor {
public:
  template <class T> T *host() const;
  std::vector<int> shape() const;
  int elementSize() const;
  bool copyFromHostTensor(const Tensor *tensor);
  bool copyToHostTensor(Tensor *tensor) const;
};
class Session;
class Interpreter {
public:
  static Interpreter *createFromFile(const char *path);
  static Interpreter *createFromBuffer(const void *buffer, size_t size);
  static void destroy(Interpreter *net);
  Session *createSession(const ScheduleConfig &config);
  int runSession(Session *session) const;
  Tensor *getSessionInput(const Session *session, const char *name);
  Tensor *getSessionOutput(const Session *session, const char *name);
  void resizeTensor(Tensor *tensor, const std::vector<int> &dims);
  void resizeSession(Session *session);
  void releaseModel();
};

namespace Express {
class Variable;
class VARP {
public:
  Variable *operator->() const;
};
class Module {
public:
  struct Config;
  static Module *load(const std::vector<std::string> &inputs, const std::vector<std::string> &outputs, const char *path, const Config *config = nullptr);
  static Module *load(const std::vector<std::string> &inputs, const std::vector<std::string> &outputs, const uint8_t *buffer, size_t size, const Config *config = nullptr);
  std::vector<VARP> onForward(const std::vector<VARP> &inputs);
  VARP forward(VARP input);
};
} // namespace Express

} // namespace MNN
