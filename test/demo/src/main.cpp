// classify MODEL IMAGE...: prints the most likely class of each raw RGB image.
#include "classifier.h"
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <vector>

static torch::Tensor readImage(const std::string &path) {
  std::ifstream file(path, std::ios::binary);
  std::vector<char> bytes{std::istreambuf_iterator<char>(file), {}};
  bytes.resize(3 * 224 * 224);
  return torch::from_blob(bytes.data(), {1, 3, 224, 224}, torch::kUInt8)
      .to(torch::kFloat32)
      .div(255);
}

int main(int argc, char **argv) {
  if (argc < 3) {
    std::cerr << "usage: classify MODEL IMAGE...\n";
    return 2;
  }
  Classifier classifier(argv[1]);
  if (const char *mean = std::getenv("CLASSIFY_MEAN"))
    classifier.loadMean(mean);

  std::vector<torch::Tensor> images;
  for (int i = 2; i < argc; ++i)
    images.push_back(readImage(argv[i]));
  for (const torch::Tensor &image : images)
    std::cout << classifier.classify(image) << '\n';
  if (images.size() > 1)
    std::cout << classifyBatch(torch::cat(images)).front().argmax(1) << '\n';
}
