// A header is read alone, as C++, and may include nothing it needs.
// RUN: %dump_facts | FileCheck %s

#pragma once
#include "base.h"

class Detector : public Base {
public:
  explicit Detector(const std::string &path)
      : Model(torch::jit::load(path)) {}
  torch::jit::Module Model;
  inline torch::Tensor run(const torch::Tensor &x) {
    return Model.forward({x}).toTensor();
  }
};
// CHECK: call {{.*}}torch::jit::load{{.*}}
// CHECK: notice incomplete: headers not found: base.h
