// ONNX Runtime in C and C++, as far as sessions are made and libraries are
// registered; for onnxruntime_c_api.h and onnxruntime_cxx_api.h.
// Upstream: onnxruntime 1.22 include/onnxruntime/core/session.
#pragma once

#ifdef __cplusplus
#include "std-all.h"
#else
#include "libc.h"
#endif

#define ORT_API_VERSION 22
#define ORTCHAR_T char
#define ORT_TSTR(X) X
#define ORT_API_CALL
#define ORT_MUST_USE_RESULT
#define NO_EXCEPTION noexcept

typedef struct OrtEnv OrtEnv;
typedef struct OrtStatus OrtStatus;
typedef OrtStatus *OrtStatusPtr;
typedef struct OrtSession OrtSession;
typedef struct OrtSessionOptions OrtSessionOptions;
typedef struct OrtRunOptions OrtRunOptions;
typedef struct OrtValue OrtValue;
typedef struct OrtMemoryInfo OrtMemoryInfo;
typedef struct OrtAllocator OrtAllocator;
typedef struct OrtCustomOpDomain OrtCustomOpDomain;
typedef struct OrtTypeInfo OrtTypeInfo;
typedef struct OrtTensorTypeAndShapeInfo OrtTensorTypeAndShapeInfo;
typedef struct OrtCUDAProviderOptions OrtCUDAProviderOptions;
typedef struct OrtTensorRTProviderOptions OrtTensorRTProviderOptions;
typedef enum OrtLoggingLevel { ORT_LOGGING_LEVEL_VERBOSE, ORT_LOGGING_LEVEL_INFO, ORT_LOGGING_LEVEL_WARNING, ORT_LOGGING_LEVEL_ERROR, ORT_LOGGING_LEVEL_FATAL } OrtLoggingLevel;
typedef enum GraphOptimizationLevel { ORT_DISABLE_ALL = 0, ORT_ENABLE_BASIC = 1, ORT_ENABLE_EXTENDED = 2, ORT_ENABLE_ALL = 99 } GraphOptimizationLevel;
typedef enum ExecutionMode { ORT_SEQUENTIAL = 0, ORT_PARALLEL = 1 } ExecutionMode;
typedef enum OrtAllocatorType { OrtInvalidAllocator = -1, OrtDeviceAllocator = 0, OrtArenaAllocator = 1 } OrtAllocatorType;
typedef enum OrtMemType { OrtMemTypeCPUInput = -2, OrtMemTypeCPUOutput = -1, OrtMemTypeCPU = -1, OrtMemTypeDefault = 0 } OrtMemType;
typedef enum OrtErrorCode { ORT_OK, ORT_FAIL, ORT_INVALID_ARGUMENT } OrtErrorCode;
typedef enum ONNXTensorElementDataType { ONNX_TENSOR_ELEMENT_DATA_TYPE_UNDEFINED, ONNX_TENSOR_ELEMENT_DATA_TYPE_FLOAT, ONNX_TENSOR_ELEMENT_DATA_TYPE_UINT8, ONNX_TENSOR_ELEMENT_DATA_TYPE_INT64 = 7 } ONNXTensorElementDataType;

// Every function of the C interface is a field of this table.
typedef struct OrtApi {
  OrtStatusPtr (*CreateStatus)(OrtErrorCode, const char *);
  const char *(*GetErrorMessage)(const OrtStatus *);
  OrtStatusPtr (*CreateEnv)(OrtLoggingLevel, const char *, OrtEnv **);
  OrtStatusPtr (*CreateSession)(const OrtEnv *, const ORTCHAR_T *, const OrtSessionOptions *, OrtSession **);
  OrtStatusPtr (*CreateSessionFromArray)(const OrtEnv *, const void *, size_t, const OrtSessionOptions *, OrtSession **);
  OrtStatusPtr (*Run)(OrtSession *, const OrtRunOptions *, const char *const *, const OrtValue *const *, size_t, const char *const *, size_t, OrtValue **);
  OrtStatusPtr (*CreateSessionOptions)(OrtSessionOptions **);
  OrtStatusPtr (*SetIntraOpNumThreads)(OrtSessionOptions *, int);
  OrtStatusPtr (*SetSessionGraphOptimizationLevel)(OrtSessionOptions *, GraphOptimizationLevel);
  OrtStatusPtr (*CreateCustomOpDomain)(const char *, OrtCustomOpDomain **);
  OrtStatusPtr (*AddCustomOpDomain)(OrtSessionOptions *, OrtCustomOpDomain *);
  OrtStatusPtr (*RegisterCustomOpsLibrary)(OrtSessionOptions *, const char *, void **);
  OrtStatusPtr (*RegisterCustomOpsLibrary_V2)(OrtSessionOptions *, const ORTCHAR_T *);
  OrtStatusPtr (*RegisterCustomOpsUsingFunction)(OrtSessionOptions *, const char *);
  OrtStatusPtr (*RegisterExecutionProviderLibrary)(OrtEnv *, const char *, const ORTCHAR_T *);
  OrtStatusPtr (*UnregisterExecutionProviderLibrary)(OrtEnv *, const char *);
  OrtStatusPtr (*SessionGetInputCount)(const OrtSession *, size_t *);
  OrtStatusPtr (*SessionGetOutputCount)(const OrtSession *, size_t *);
  OrtStatusPtr (*CreateCpuMemoryInfo)(OrtAllocatorType, OrtMemType, OrtMemoryInfo **);
  OrtStatusPtr (*CreateTensorWithDataAsOrtValue)(const OrtMemoryInfo *, void *, size_t, const int64_t *, size_t, ONNXTensorElementDataType, OrtValue **);
  OrtStatusPtr (*GetTensorMutableData)(OrtValue *, void **);
  OrtStatusPtr (*GetAllocatorWithDefaultOptions)(OrtAllocator **);
  void (*ReleaseEnv)(OrtEnv *);
  void (*ReleaseStatus)(OrtStatus *);
  void (*ReleaseSession)(OrtSession *);
  void (*ReleaseSessionOptions)(OrtSessionOptions *);
  void (*ReleaseValue)(OrtValue *);
  void (*ReleaseMemoryInfo)(OrtMemoryInfo *);
} OrtApi;
typedef struct OrtApiBase {
  const OrtApi *(*GetApi)(uint32_t version);
  const char *(*GetVersionString)(void);
} OrtApiBase;

#ifdef __cplusplus
extern "C" const OrtApiBase *OrtGetApiBase(void) noexcept;

namespace Ort {

const OrtApi &GetApi() noexcept;
void ThrowOnError(OrtStatus *status);
std::vector<std::string> GetAvailableProviders();

struct Exception : std::exception {
  Exception(std::string &&text, OrtErrorCode code);
};
struct CustomOpConfigs {
  CustomOpConfigs &AddConfig(const char *op, const char *key, const char *value);
};
struct CustomOpDomain {
  explicit CustomOpDomain(const char *domain);
  void Add(const void *op);
};

struct Env {
  Env();
  Env(OrtLoggingLevel level = ORT_LOGGING_LEVEL_WARNING, const char *id = "");
  Env &EnableTelemetryEvents();
  Env &RegisterExecutionProviderLibrary(const char *name, const std::basic_string<ORTCHAR_T> &path);
  Env &UnregisterExecutionProviderLibrary(const char *name);
  operator OrtEnv *() const;
};

namespace detail {
template <class T> struct Base {
  operator T *() const;
  T *release();
};
template <class T> struct SessionOptionsImpl : Base<T> {
  SessionOptionsImpl &RegisterCustomOpsLibrary(const ORTCHAR_T *name, const CustomOpConfigs &configs = {});
  SessionOptionsImpl &RegisterCustomOpsUsingFunction(const char *name);
  SessionOptionsImpl &SetIntraOpNumThreads(int threads);
  SessionOptionsImpl &SetInterOpNumThreads(int threads);
  SessionOptionsImpl &SetGraphOptimizationLevel(GraphOptimizationLevel level);
  SessionOptionsImpl &SetExecutionMode(ExecutionMode mode);
  SessionOptionsImpl &SetOptimizedModelFilePath(const ORTCHAR_T *path);
  SessionOptionsImpl &EnableCpuMemArena();
  SessionOptionsImpl &DisableCpuMemArena();
  SessionOptionsImpl &EnableMemPattern();
  SessionOptionsImpl &DisableMemPattern();
  SessionOptionsImpl &SetLogId(const char *id);
  SessionOptionsImpl &SetLogSeverityLevel(int level);
  SessionOptionsImpl &Add(OrtCustomOpDomain *domain);
  SessionOptionsImpl &AddConfigEntry(const char *key, const char *value);
  SessionOptionsImpl &AppendExecutionProvider(const std::string &name, const std::unordered_map<std::string, std::string> &options = {});
  SessionOptionsImpl &AppendExecutionProvider_CUDA(const OrtCUDAProviderOptions &options);
  SessionOptionsImpl &AppendExecutionProvider_TensorRT(const OrtTensorRTProviderOptions &options);
};
} // namespace detail

struct SessionOptions : detail::SessionOptionsImpl<OrtSessionOptions> {
  SessionOptions();
  explicit SessionOptions(OrtSessionOptions *options);
  SessionOptions Clone() const;
};
struct RunOptions {
  RunOptions();
  RunOptions(std::nullptr_t);
};
struct AllocatorWithDefaultOptions {
  AllocatorWithDefaultOptions();
  operator OrtAllocator *() const;
};
using AllocatedStringPtr = std::unique_ptr<char>;
struct MemoryInfo {
  static MemoryInfo CreateCpu(OrtAllocatorType type, OrtMemType memory);
  MemoryInfo(const char *name, OrtAllocatorType type, int id, OrtMemType memory);
  operator const OrtMemoryInfo *() const;
};
struct TensorTypeAndShapeInfo {
  std::vector<int64_t> GetShape() const;
  size_t GetElementCount() const;
  ONNXTensorElementDataType GetElementType() const;
};
struct TypeInfo {
  TensorTypeAndShapeInfo GetTensorTypeAndShapeInfo() const;
};
struct Value {
  Value(std::nullptr_t);
  template <class T> static Value CreateTensor(const OrtMemoryInfo *info, T *data, size_t count, const int64_t *shape, size_t rank);
  template <class T> T *GetTensorMutableData();
  template <class T> const T *GetTensorData() const;
  TensorTypeAndShapeInfo GetTensorTypeAndShapeInfo() const;
  TypeInfo GetTypeInfo() const;
  bool IsTensor() const;
};
struct Session {
  Session(std::nullptr_t);
  Session(const Env &env, const ORTCHAR_T *path, const SessionOptions &options);
  Session(const Env &env, const void *data, size_t size, const SessionOptions &options);
  std::vector<Value> Run(const RunOptions &options, const char *const *names, const Value *inputs, size_t count, const char *const *outputs, size_t wanted);
  void Run(const RunOptions &options, const char *const *names, const Value *inputs, size_t count, const char *const *outputs, Value *results, size_t wanted);
  size_t GetInputCount() const;
  size_t GetOutputCount() const;
  char *GetInputName(size_t index, OrtAllocator *allocator) const;
  char *GetOutputName(size_t index, OrtAllocator *allocator) const;
  AllocatedStringPtr GetInputNameAllocated(size_t index, OrtAllocator *allocator) const;
  AllocatedStringPtr GetOutputNameAllocated(size_t index, OrtAllocator *allocator) const;
  TypeInfo GetInputTypeInfo(size_t index) const;
  TypeInfo GetOutputTypeInfo(size_t index) const;
};

} // namespace Ort
#else
const OrtApiBase *OrtGetApiBase(void);
#endif
