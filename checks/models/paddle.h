// Paddle Inference and paddle::jit; for paddle_inference_api.h and paddle/*.
// Upstream: PaddlePaddle 0463ed8 paddle/fluid/jit/serializer.h,
// paddle/fluid/inference/api/paddle_analysis_config.h, paddle_api.h.
#pragma once

#include "std-all.h"

namespace paddle {
struct AnalysisConfig {
  AnalysisConfig();
  explicit AnalysisConfig(const std::string &directory);
  explicit AnalysisConfig(const std::string &program, const std::string &parameters);
  void SetModel(const std::string &directory);
  void SetModel(const std::string &program, const std::string &parameters);
  void SetProgFile(const std::string &path);
  void SetParamsFile(const std::string &path);
  void SetModelBuffer(const char *program, size_t programSize, const char *parameters, size_t parametersSize);
  void EnableUseGpu(uint64_t memory, int device = 0, int precision = 0);
  void DisableGpu();
  void EnableMKLDNN();
  void EnableMemoryOptim(bool on = true);
  void SwitchIrOptim(int on = true);
  void SetCpuMathLibraryNumThreads(int threads);
  void DisableGlogInfo();
};
namespace jit {
class Layer {
public:
  template <class T> T forward(const T &inputs);
};
Layer Load(const std::string &path, const std::string &place = {});
} // namespace jit
} // namespace paddle

namespace paddle_infer {
using Config = paddle::AnalysisConfig;
class Tensor {
public:
  void Reshape(const std::vector<int> &shape);
  std::vector<int> shape() const;
  template <class T> void CopyFromCpu(const T *data);
  template <class T> void CopyToCpu(T *data) const;
};
class Predictor {
public:
  std::vector<std::string> GetInputNames();
  std::vector<std::string> GetOutputNames();
  std::unique_ptr<Tensor> GetInputHandle(const std::string &name);
  std::unique_ptr<Tensor> GetOutputHandle(const std::string &name);
  bool Run();
  std::unique_ptr<Predictor> Clone(void *stream = nullptr);
};
std::shared_ptr<Predictor> CreatePredictor(const Config &config);
} // namespace paddle_infer
