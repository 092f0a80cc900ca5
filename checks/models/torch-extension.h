// LibTorch together with pybind11, as C++ extensions of PyTorch include it;
// for torch/extension.h and torch/python.h.
#pragma once

#include "pybind11.h"
#include "torch.h"

#define TORCH_EXTENSION_NAME extension
namespace py = pybind11;
