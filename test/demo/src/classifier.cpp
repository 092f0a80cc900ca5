#include "classifier.h"
#include <torch/csrc/inductor/aoti_package/model_package_loader.h>

Classifier::Classifier(const std::string &modelPath)
    : module_(torch::jit::load(modelPath)) {
  module_.eval();
}

void Classifier::loadMean(const std::string &path) { torch::load(mean_, path); }

int64_t Classifier::classify(const torch::Tensor &image) {
  torch::NoGradGuard noGrad;
  torch::Tensor scores = module_.forward({image - mean_}).toTensor();
  return scores.argmax().item<int64_t>();
}

std::vector<torch::Tensor> classifyBatch(const torch::Tensor &images) {
  torch::inductor::AOTIModelPackageLoader loader("models/classifier.pt2");
  return loader.run({images});
}
