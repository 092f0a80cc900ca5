// Of branches and loops only the values remain that may arrive.
// RUN: %dump_facts | FileCheck %s

#include <torch/script.h>

void branches(int n, const char *a, const char *b) {
  const char *p = "zero";
  if (n > 1)
    p = a;
  else if (n < 0)
    p = b;
  torch::jit::load(p);
  // CHECK: call torch::jit::load(join(param a, join(param b, "zero"))) [[#@LINE-1]]:3
  p = n ? a : "other";
  torch::jit::load(p);
  // CHECK: call torch::jit::load(join(param a, "other"))
  if (n == 7) {
    p = "gone";
    return;
  }
  torch::jit::load(p);
  // CHECK: call torch::jit::load(join(param a, "other")) {{.*}} guards: !
}

void loops(int n, const char *a, const char *b) {
  const char *p = a;
  for (int i = 0; i < n; ++i) {
    torch::jit::load(p);
    // CHECK: call torch::jit::load(join(param a, {{.*}}param b{{.*}})) [[#@LINE-1]]:5
    p = b;
  }
  torch::jit::load(p);
  // CHECK: call torch::jit::load(join(param a, param b)) [[#@LINE-1]]:3
  while (n--) {
    if (n == 3) {
      p = "skipped";
      continue;
    }
    if (n == 4) {
      p = "broken";
      break;
    }
    p = "whole";
  }
  torch::jit::load(p);
  // CHECK: call torch::jit::load(join({{.*}}"broken"{{.*}}"skipped", "whole"{{.*}})) [[#@LINE-1]]:3
  do {
    p = "once";
  } while (n);
  torch::jit::load(p);
  // CHECK: call torch::jit::load("once")
  for (const char *each : {"one", "two"})
    torch::jit::load(each);
  // CHECK: call torch::jit::load(element(aggregate("one", "two"), {{.*}}))
}

void switches(int n) {
  const char *p = "before";
  switch (n) {
  case 1:
    p = "one"; // falls through
  case 2:
    torch::jit::load(p);
    // CHECK: call torch::jit::load(join({{.*}}"one"{{.*}})) [[#@LINE-1]]:5
    p = "two";
    break;
  case 3:
  case 4:
    p = "more";
  }
  torch::jit::load(p);
  // CHECK: call torch::jit::load(join("before", "two", "more"))
  switch (n) {
  case 5:
    p = "five";
    break;
  default:
    p = "default";
  }
  torch::jit::load(p);
  // CHECK: call torch::jit::load(join("five", "default"))
}

void exceptions(const char *p) {
  try {
    torch::jit::load(p);
    // CHECK: call torch::jit::load(param p)
    p = "done";
  } catch (const std::exception &) {
    torch::jit::load(p);
    // CHECK: call torch::jit::load(join(param p, "done")) [[#@LINE-1]]:5
    p = "caught";
  }
  torch::jit::load(p);
  // CHECK: call torch::jit::load(join("done", "caught"))
}

void parts(int n, const char *a) {
  const char *array[2] = {"first", "second"};
  array[n] = a;
  torch::jit::load(array[1]);
  // CHECK: call torch::jit::load(element(join(param a, aggregate("first", "second")), 1))
  auto [left, right] = std::make_pair(a, "right");
  torch::jit::load(right);
  // CHECK: call torch::jit::load(element({{.*}}, 1))
}
