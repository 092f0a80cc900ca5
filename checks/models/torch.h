// LibTorch, for every header of torch, ATen, c10 and caffe2.
#pragma once

#include "torch-train.h"
