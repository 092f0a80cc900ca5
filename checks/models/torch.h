// LibTorch, and the standard headers it brings along.
#pragma once

#include "std-threads.h"
#include "std-variant.h"
#include "torch-train.h"
