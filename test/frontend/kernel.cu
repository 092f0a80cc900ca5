// CUDA without its compiler: launches, qualifiers and host code.
// RUN: %dump_facts | FileCheck %s

#include <cuda_runtime.h>
#include <torch/script.h>

__global__ void scale(float *data, float by, int n) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i < n)
    data[i] *= by;
}
__device__ __forceinline__ float twice(float x) { return 2 * x; }

__host__ void run(const char *path, float *data, int n, cudaStream_t stream) {
  auto model = torch::jit::load(path);
  // CHECK: call torch::jit::load(param path) [[#@LINE-1]]:16
  scale<<<(n + 255) / 256, 256, 0, stream>>>(data, 2.0f, n);
  // CHECK: call scale(param data, {{.*}}, param n)
  model.forward({});
  // CHECK: call torch::jit::Module::forward on
}
// CHECK-NOT: notice
