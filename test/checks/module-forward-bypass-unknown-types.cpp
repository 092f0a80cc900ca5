// RUN: %check_cxx module-forward-bypass
// Classes that are declared nowhere: only the way the result is used tells a
// TorchScript module.
#include "not_there.h"
#include <torch/script.h>

void Detector::run(torch::Tensor x) {
  // CHECK: :[[@LINE+1]]:22: warning: 'forward' seems to be that of a TorchScript module
  auto out = module_.forward({x}).toTensor();
  // CHECK: :[[@LINE+1]]:20: warning: 'forward' seems
  auto pair = net->forward({x, x})->toTuple();
  auto other = net->forward({x});
  auto third = net->forward({x}).size();
  // net->forward({x}).toTensor();
  decltype(net->forward({x}).toTensor()) *never;
}

void known(Unknown u, torch::Tensor x) {
  // CHECK: :[[@LINE+1]]:11: warning: 'forward' seems
  u.model.forward({x}).toTensor();
  u.model(x).toTensor();
  torch::nn::Linear linear(1, 1);
  linear->forward(x).sum();
}

#if 0
void never() { model.forward({x}).toTensor(); }
#endif
