// The CUDA runtime as the host side of a .cu file sees it, so that kernels and
// <<<>>> launches parse with no toolkit there. Force-included for .cu, and what
// the toolkit's own headers stand for. Usable as plain C++ too.
#pragma once

#include "std.h"

#ifdef __CUDA__
#define MODEL_TIDY_CUDA(attribute) __attribute__((attribute))
#else
#define MODEL_TIDY_CUDA(attribute)
#endif
#define __host__ MODEL_TIDY_CUDA(host)
#define __device__ MODEL_TIDY_CUDA(device)
#define __global__ MODEL_TIDY_CUDA(global)
#define __shared__ MODEL_TIDY_CUDA(shared)
#define __constant__ MODEL_TIDY_CUDA(constant)
#define __managed__ MODEL_TIDY_CUDA(managed)
#define __launch_bounds__(...)
#define __forceinline__ inline
#define __noinline__
#define __restrict__ __restrict
#define __align__(n) __attribute__((aligned(n)))
#define CUDART_VERSION 12000
#define CUDA_VERSION 12000

#define MODEL_TIDY_VECTOR(type, name)                                          \
  struct name##1 { type x; };                                                  \
  struct name##2 { type x, y; };                                               \
  struct name##3 { type x, y, z; };                                            \
  struct name##4 { type x, y, z, w; };                                         \
  __host__ __device__ name##1 make_##name##1(type);                            \
  __host__ __device__ name##2 make_##name##2(type, type);                      \
  __host__ __device__ name##3 make_##name##3(type, type, type);                \
  __host__ __device__ name##4 make_##name##4(type, type, type, type);
MODEL_TIDY_VECTOR(signed char, char)
MODEL_TIDY_VECTOR(unsigned char, uchar)
MODEL_TIDY_VECTOR(short, short)
MODEL_TIDY_VECTOR(unsigned short, ushort)
MODEL_TIDY_VECTOR(int, int)
MODEL_TIDY_VECTOR(unsigned, uint)
MODEL_TIDY_VECTOR(long, long)
MODEL_TIDY_VECTOR(float, float)
MODEL_TIDY_VECTOR(double, double)
struct dim3 {
  unsigned x, y, z;
  __host__ __device__ constexpr dim3(unsigned x = 1, unsigned y = 1,
                                     unsigned z = 1)
      : x(x), y(y), z(z) {}
};
extern const uint3 threadIdx, blockIdx;
extern const dim3 blockDim, gridDim;
extern const int warpSize;

enum cudaError {
  cudaSuccess = 0,
  cudaErrorInvalidValue = 1,
  cudaErrorMemoryAllocation = 2,
  cudaErrorNotReady = 600,
  cudaErrorUnknown = 999
};
typedef enum cudaError cudaError_t;
enum cudaMemcpyKind {
  cudaMemcpyHostToHost,
  cudaMemcpyHostToDevice,
  cudaMemcpyDeviceToHost,
  cudaMemcpyDeviceToDevice,
  cudaMemcpyDefault
};
typedef struct CUstream_st *cudaStream_t;
typedef struct CUevent_st *cudaEvent_t;
typedef struct CUgraph_st *cudaGraph_t;
typedef struct CUgraphExec_st *cudaGraphExec_t;
typedef struct CUarray_st *cudaArray_t;
typedef unsigned long long cudaTextureObject_t;
typedef int CUdevice, CUresult;
typedef unsigned long long CUdeviceptr;
typedef struct CUctx_st *CUcontext;
typedef struct CUmod_st *CUmodule;
typedef struct CUfunc_st *CUfunction;
typedef struct CUstream_st *CUstream;
#define CUDA_SUCCESS 0
struct cudaDeviceProp {
  char name[256];
  size_t totalGlobalMem, sharedMemPerBlock, totalConstMem;
  int major, minor, multiProcessorCount, warpSize, maxThreadsPerBlock;
  int maxThreadsDim[3], maxGridSize[3], clockRate, memoryClockRate;
  int memoryBusWidth, l2CacheSize, regsPerBlock, integrated, canMapHostMemory;
};
struct cudaPointerAttributes {
  int type, device;
  void *devicePointer, *hostPointer;
};
#define cudaMemoryTypeHost 1
#define cudaMemoryTypeDevice 2
#define cudaMemoryTypeManaged 3
#define cudaStreamNonBlocking 1
#define cudaStreamDefault 0
#define cudaEventDefault 0
#define cudaEventDisableTiming 2
#define cudaHostAllocDefault 0
#define cudaHostAllocMapped 2
#define cudaMemAttachGlobal 1
#define cudaDevAttrMultiProcessorCount 16

extern "C" {
// What Clang makes of kernel<<<grid, block, shared, stream>>>(…).
unsigned __cudaPushCallConfiguration(dim3, dim3, size_t = 0,
                                     struct CUstream_st * = nullptr);
cudaError_t __cudaPopCallConfiguration(dim3 *, dim3 *, size_t *, void *);
cudaError_t cudaConfigureCall(dim3, dim3, size_t = 0, cudaStream_t = nullptr);
cudaError_t cudaLaunchKernel(const void *, dim3, dim3, void **, size_t,
                             cudaStream_t);
cudaError_t cudaGetLastError(void), cudaPeekAtLastError(void),
    cudaDeviceSynchronize(void), cudaDeviceReset(void), cudaSetDevice(int),
    cudaGetDevice(int *), cudaGetDeviceCount(int *),
    cudaSetDeviceFlags(unsigned),
    cudaGetDeviceProperties(struct cudaDeviceProp *, int),
    cudaDeviceGetAttribute(int *, int, int), cudaRuntimeGetVersion(int *),
    cudaDriverGetVersion(int *), cudaMemGetInfo(size_t *, size_t *),
    cudaDeviceCanAccessPeer(int *, int, int),
    cudaDeviceEnablePeerAccess(int, unsigned),
    cudaPointerGetAttributes(struct cudaPointerAttributes *, const void *);
const char *cudaGetErrorString(cudaError_t), *cudaGetErrorName(cudaError_t);
cudaError_t cudaFree(void *), cudaFreeHost(void *), cudaFreeArray(cudaArray_t),
    cudaFreeAsync(void *, cudaStream_t);
cudaError_t cudaMemcpy(void *, const void *, size_t, enum cudaMemcpyKind),
    cudaMemcpyAsync(void *, const void *, size_t, enum cudaMemcpyKind,
                    cudaStream_t = nullptr),
    cudaMemcpy2D(void *, size_t, const void *, size_t, size_t, size_t,
                 enum cudaMemcpyKind),
    cudaMemcpy2DAsync(void *, size_t, const void *, size_t, size_t, size_t,
                      enum cudaMemcpyKind, cudaStream_t = nullptr),
    cudaMemcpyPeer(void *, int, const void *, int, size_t),
    cudaMemset(void *, int, size_t),
    cudaMemsetAsync(void *, int, size_t, cudaStream_t = nullptr),
    cudaHostRegister(void *, size_t, unsigned), cudaHostUnregister(void *);
cudaError_t cudaStreamCreate(cudaStream_t *),
    cudaStreamCreateWithFlags(cudaStream_t *, unsigned),
    cudaStreamCreateWithPriority(cudaStream_t *, unsigned, int),
    cudaStreamDestroy(cudaStream_t), cudaStreamSynchronize(cudaStream_t),
    cudaStreamQuery(cudaStream_t),
    cudaStreamWaitEvent(cudaStream_t, cudaEvent_t, unsigned = 0),
    cudaEventCreate(cudaEvent_t *),
    cudaEventCreateWithFlags(cudaEvent_t *, unsigned),
    cudaEventRecord(cudaEvent_t, cudaStream_t = nullptr),
    cudaEventSynchronize(cudaEvent_t), cudaEventDestroy(cudaEvent_t),
    cudaEventQuery(cudaEvent_t),
    cudaEventElapsedTime(float *, cudaEvent_t, cudaEvent_t);
CUresult cuInit(unsigned), cuDeviceGet(CUdevice *, int),
    cuDeviceGetCount(int *), cuCtxCreate(CUcontext *, unsigned, CUdevice),
    cuCtxDestroy(CUcontext), cuCtxGetCurrent(CUcontext *),
    cuCtxSetCurrent(CUcontext), cuCtxPushCurrent(CUcontext),
    cuCtxPopCurrent(CUcontext *), cuCtxSynchronize(void),
    cuDevicePrimaryCtxRetain(CUcontext *, CUdevice),
    cuDevicePrimaryCtxRelease(CUdevice),
    // A module is code: a file or an image of it.
    cuModuleLoad(CUmodule *, const char *),
    cuModuleLoadData(CUmodule *, const void *), cuModuleUnload(CUmodule),
    cuModuleGetFunction(CUfunction *, CUmodule, const char *),
    cuGetErrorString(CUresult, const char **),
    cuMemAlloc(CUdeviceptr *, size_t), cuMemFree(CUdeviceptr),
    cuLaunchKernel(CUfunction, unsigned, unsigned, unsigned, unsigned, unsigned,
                   unsigned, unsigned, CUstream, void **, void **);
}
// The runtime offers these for any pointer.
template <class T> cudaError_t cudaMalloc(T **, size_t);
template <class T> cudaError_t cudaMallocAsync(T **, size_t, cudaStream_t);
template <class T> cudaError_t cudaMallocHost(T **, size_t, unsigned = 0);
template <class T> cudaError_t cudaHostAlloc(T **, size_t, unsigned);
template <class T> cudaError_t cudaHostGetDevicePointer(T **, void *, unsigned);
template <class T>
cudaError_t cudaMallocManaged(T **, size_t, unsigned = cudaMemAttachGlobal);
template <class T> cudaError_t cudaMallocPitch(T **, size_t *, size_t, size_t);
template <class T>
cudaError_t cudaMemcpyToSymbol(const T &, const void *, size_t, size_t = 0,
                               enum cudaMemcpyKind = cudaMemcpyHostToDevice);
template <class T>
cudaError_t cudaMemcpyFromSymbol(void *, const T &, size_t, size_t = 0,
                                 enum cudaMemcpyKind = cudaMemcpyDeviceToHost);
template <class F>
cudaError_t cudaOccupancyMaxPotentialBlockSize(int *, int *, F, size_t = 0,
                                               int = 0);
template <class F> cudaError_t cudaFuncSetAttribute(F, int, int);

// What kernels call.
__device__ void __syncthreads(), __threadfence(), __threadfence_block(),
    __syncwarp(unsigned = 0xffffffff);
#define MODEL_TIDY_DEVICE(name)                                                \
  template <class T, class U> __device__ T name(T *, U);
MODEL_TIDY_DEVICE(atomicAdd)
MODEL_TIDY_DEVICE(atomicSub)
MODEL_TIDY_DEVICE(atomicMax)
MODEL_TIDY_DEVICE(atomicMin)
MODEL_TIDY_DEVICE(atomicExch)
MODEL_TIDY_DEVICE(atomicAnd)
MODEL_TIDY_DEVICE(atomicOr)
template <class T> __device__ T atomicCAS(T *, T, T);
template <class T> __device__ T __ldg(const T *);
template <class T> __device__ T __shfl_down_sync(unsigned, T, int, int = 32);
template <class T> __device__ T __shfl_xor_sync(unsigned, T, int, int = 32);
template <class T> __device__ T __shfl_sync(unsigned, T, int, int = 32);
template <class T, class U> __host__ __device__ T max(T, U);
template <class T, class U> __host__ __device__ T min(T, U);
__device__ float __expf(float), __logf(float), __fdividef(float, float),
    __saturatef(float), rsqrtf(float);
// Those of the C library that kernels call; the rest stay the host's.
#ifdef __CUDA__
__device__ float sqrtf(float), expf(float), logf(float), powf(float, float),
    fabsf(float), floorf(float), ceilf(float), roundf(float), sinf(float),
    cosf(float), tanhf(float), fminf(float, float), fmaxf(float, float);
__device__ double sqrt(double), exp(double), log(double), pow(double, double),
    fabs(double), floor(double), ceil(double), fmin(double, double),
    fmax(double, double);
#endif
struct __half {
  __host__ __device__ __half();
  __host__ __device__ __half(float);
  __host__ __device__ operator float() const;
};
typedef __half half;
struct __nv_bfloat16 {
  __host__ __device__ __nv_bfloat16();
  __host__ __device__ __nv_bfloat16(float);
  __host__ __device__ operator float() const;
};
__host__ __device__ __half __float2half(float);
__host__ __device__ float __half2float(__half);
