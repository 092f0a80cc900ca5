// The C++ standard library, all that nearly every program names, for every
// standard header: an include that a program forgot costs nothing here either.
// What few programs name has files of its own; std-all.h is everything.
#pragma once

#include "std-algorithms.h"
#include "std-streams.h"
