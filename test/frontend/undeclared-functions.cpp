// A function whose header is missing is known by its name, if that says enough.
// RUN: %dump_facts | FileCheck %s

#include "vendor/dynamic.h"

void *open(const char *path) { return dlopen(path, 2); }
// CHECK: call dlopen(param path, 2)

int loadBoth(Booster booster, const char *path) {
  if (XGBoosterLoadModel(booster, path) != 0)
    return 1;
  return unheardOf(path);
}
// CHECK: call XGBoosterLoadModel({{.*}}, param path)
// CHECK: call unknown(param path)
