// All of the C++ standard library there is a model of.
#pragma once

#include "std-filesystem.h"
#include "std-numbers.h"
#include "std-regex.h"
#include "std-threads.h"
#include "std-variant.h"
