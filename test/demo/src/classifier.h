// An image classifier: a TorchScript network and the mean image it was
// trained with.
#pragma once

#include <cstdint>
#include <string>
#include <torch/script.h>
#include <torch/torch.h>
#include <vector>

class Classifier {
public:
  explicit Classifier(const std::string &modelPath);

  /// Reads the mean image that is subtracted before classification.
  void loadMean(const std::string &path);

  /// The index of the most likely class.
  int64_t classify(const torch::Tensor &image);

private:
  torch::jit::script::Module module_;
  torch::Tensor mean_ = torch::zeros({1, 3, 224, 224});
};

/// Classifies a whole batch with the network compiled ahead of time.
std::vector<torch::Tensor> classifyBatch(const torch::Tensor &images);
