// RUN: %check_cxx serialization-unsafe-load

#include <paddle/fluid/jit/serializer.h>
#include <paddle_inference_api.h>

#include <string>

void jit(const std::string &path) {
  auto layer = paddle::jit::Load(path);
  // CHECK: :[[#@LINE-1]]:16: warning: 'paddle::jit::Load' loads a Paddle model, which can read and write files and use the network; export
  // CHECK: paddle2onnx --model_dir model
}

void configured(const std::string &program, const std::string &parameters, const char *bytes) {
  paddle_infer::Config directory(program);
  // CHECK: :[[#@LINE-1]]:24: warning: 'paddle::AnalysisConfig' names a Paddle model
  paddle_infer::Config config;
  config.SetModel(program, parameters);
  // CHECK: :[[#@LINE-1]]:10: warning: 'paddle::AnalysisConfig::SetModel'
  config.SetProgFile(program);
  // CHECK: :[[#@LINE-1]]:10: warning: 'paddle::AnalysisConfig::SetProgFile'
  config.SetModelBuffer(bytes, 1, bytes, 1);
  // CHECK: :[[#@LINE-1]]:10: warning: 'paddle::AnalysisConfig::SetModelBuffer'
  // The model was named above.
  auto predictor = paddle_infer::CreatePredictor(config);
}
void given(const paddle_infer::Config &config) {
  auto predictor = paddle_infer::CreatePredictor(config);
  // CHECK: :[[#@LINE-1]]:20: warning: 'paddle_infer::CreatePredictor' runs a Paddle model
}

// --- Not flagged -------------------------------------------------------------

void running(paddle_infer::Predictor &predictor) {
  predictor.Run();
  auto copy = predictor.Clone();
  paddle_infer::Config config;
  config.DisableGpu();
}
