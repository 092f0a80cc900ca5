// Who trains wants the graph: neither its file nor the functions it calls in
// other files are flagged.
// RUN: split-file %s %t
// RUN: %model-tidy --color=never --exit-zero --show-notes --fast --checks='-*,autograd-inference-graph' %t 2>&1 | FileCheck %s --implicit-check-not='gradients on'

//--- model.h
#include <torch/torch.h>
struct NetImpl : torch::nn::Module {
  torch::Tensor forward(torch::Tensor x);
};
TORCH_MODULE(Net);
torch::Tensor predict(Net &net, torch::Tensor x);
torch::Tensor score(torch::jit::Module &net, torch::Tensor x);

//--- train.cpp
#include "model.h"
void train(Net &net, torch::Tensor x) {
  torch::optim::SGD optimizer(net->parameters(), 0.1);
  auto loss = predict(net, x).sum();
  loss.backward();
  optimizer.step();
  net->forward(x);
}

//--- predict.cpp
#include "model.h"
torch::Tensor predict(Net &net, torch::Tensor x) { return net->forward(x); }
// In a program that trains, this may do so as well.
torch::Tensor other(Net &net, torch::Tensor x) { return net->forward(x); }

//--- evaluate.cpp
#include "model.h"
#include <torch/script.h>
torch::Tensor evaluate(Net &net, torch::Tensor x) {
  net->eval();
  return net->forward(x);
  // CHECK: evaluate.cpp:5:15: note: the model is run with gradients on
}
torch::Tensor score(torch::jit::Module &net, torch::Tensor x) {
  return net({x}).toTensor();
  // CHECK: evaluate.cpp:9:10: note: the model is run with gradients on
}

//--- saliency.cpp
#include "model.h"
#include <torch/script.h>
// Somebody wants the gradient of the input.
torch::Tensor saliency(torch::jit::Module &net, torch::Tensor x) {
  x.requires_grad_();
  return net({x}).toTensor();
}

//--- no-saliency.cpp
#include "model.h"
#include <torch/script.h>
torch::Tensor run(torch::jit::Module &net, torch::Tensor x) {
  x.requires_grad_(false);
  return net.forward({x}).toTensor();
  // CHECK: no-saliency.cpp:5:14: note: the model is run with gradients on
}

//--- options.cpp
#include "model.h"
#include <torch/script.h>
torch::Tensor force(torch::jit::Module &net, double *data) {
  auto x = torch::from_blob(data, {3}, torch::TensorOptions().requires_grad(true));
  return net.forward({x}).toTensor();
}
