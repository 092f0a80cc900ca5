// TensorFlow Lite (LiteRT) in C++ and C, as far as it loads models and
// libraries; for the headers of tensorflow/lite.
// Upstream: tensorflow v2.14.1 tensorflow/lite/core/model_builder.h,
// core/interpreter_builder.h, core/c/c_api.h, delegates/external.
#pragma once

#ifdef __cplusplus
#include "std-all.h"
#else
#include "libc.h"
#endif
#include <stdarg.h>

typedef enum TfLiteStatus { kTfLiteOk = 0, kTfLiteError = 1, kTfLiteDelegateError = 2 } TfLiteStatus;
typedef enum { kTfLiteNoType = 0, kTfLiteFloat32 = 1, kTfLiteInt32 = 2, kTfLiteUInt8 = 3, kTfLiteInt64 = 4, kTfLiteString = 5, kTfLiteBool = 6, kTfLiteInt8 = 9 } TfLiteType;
typedef struct TfLiteIntArray { int size; int data[1]; } TfLiteIntArray;
typedef struct TfLiteTensor {
  TfLiteType type;
  union { int *i32; int64_t *i64; float *f; char *raw; uint8_t *uint8; int8_t *int8; void *data; } data;
  TfLiteIntArray *dims;
  size_t bytes;
  const char *name;
} TfLiteTensor;
typedef struct TfLiteDelegate TfLiteDelegate;
typedef struct TfLiteContext TfLiteContext;
typedef struct TfLiteNode TfLiteNode;
typedef struct TfLiteRegistration TfLiteRegistration;

#ifdef __cplusplus
namespace tflite {

class ErrorReporter {
public:
  virtual ~ErrorReporter() = default;
  virtual int Report(const char *format, va_list args) = 0;
  int Report(const char *format, ...);
};
class StderrReporter : public ErrorReporter {
public:
  int Report(const char *format, va_list args) override;
};
ErrorReporter *DefaultErrorReporter();

class TfLiteVerifier {
public:
  virtual bool Verify(const char *data, int length, ErrorReporter *reporter) = 0;
};

class Allocation {
public:
  virtual ~Allocation() = default;
  virtual const void *base() const = 0;
  virtual size_t bytes() const = 0;
  virtual bool valid() const = 0;
};
class MMAPAllocation : public Allocation {
public:
  MMAPAllocation(const char *filename, ErrorReporter *reporter);
  MMAPAllocation(int fd, ErrorReporter *reporter);
  const void *base() const override;
  size_t bytes() const override;
  bool valid() const override;
};
class FileCopyAllocation : public Allocation {
public:
  FileCopyAllocation(const char *filename, ErrorReporter *reporter);
  const void *base() const override;
  size_t bytes() const override;
  bool valid() const override;
};
class MemoryAllocation : public Allocation {
public:
  MemoryAllocation(const void *data, size_t size, ErrorReporter *reporter);
  const void *base() const override;
  size_t bytes() const override;
  bool valid() const override;
};

class FlatBufferModel {
public:
  static std::unique_ptr<FlatBufferModel> BuildFromFile(const char *filename, ErrorReporter *reporter = DefaultErrorReporter());
  static std::unique_ptr<FlatBufferModel> VerifyAndBuildFromFile(const char *filename, TfLiteVerifier *verifier = nullptr, ErrorReporter *reporter = DefaultErrorReporter());
  static std::unique_ptr<FlatBufferModel> BuildFromBuffer(const char *buffer, size_t size, ErrorReporter *reporter = DefaultErrorReporter());
  static std::unique_ptr<FlatBufferModel> VerifyAndBuildFromBuffer(const char *buffer, size_t size, TfLiteVerifier *verifier = nullptr, ErrorReporter *reporter = DefaultErrorReporter());
  static std::unique_ptr<FlatBufferModel> BuildFromAllocation(std::unique_ptr<Allocation> allocation, ErrorReporter *reporter = DefaultErrorReporter());
  static std::unique_ptr<FlatBufferModel> VerifyAndBuildFromAllocation(std::unique_ptr<Allocation> allocation, TfLiteVerifier *verifier = nullptr, ErrorReporter *reporter = DefaultErrorReporter());
  bool initialized() const;
  ErrorReporter *error_reporter() const;
  const Allocation *allocation() const;
};

class OpResolver {
public:
  virtual ~OpResolver() = default;
};
class MutableOpResolver : public OpResolver {
public:
  void AddCustom(const char *name, const TfLiteRegistration *registration, int version = 1);
};
namespace ops {
namespace builtin {
class BuiltinOpResolver : public MutableOpResolver {};
class BuiltinOpResolverWithoutDefaultDelegates : public BuiltinOpResolver {};
class BuiltinOpResolverWithXNNPACK : public BuiltinOpResolver {};
} // namespace builtin
} // namespace ops

class Interpreter {
public:
  using TfLiteDelegatePtr = std::unique_ptr<TfLiteDelegate, void (*)(TfLiteDelegate *)>;
  TfLiteStatus AllocateTensors();
  TfLiteStatus Invoke();
  TfLiteStatus ResizeInputTensor(int index, const std::vector<int> &dims);
  TfLiteStatus SetNumThreads(int threads);
  TfLiteStatus ModifyGraphWithDelegate(TfLiteDelegate *delegate);
  TfLiteStatus ModifyGraphWithDelegate(TfLiteDelegatePtr delegate);
  const std::vector<int> &inputs() const;
  const std::vector<int> &outputs() const;
  TfLiteTensor *tensor(int index);
  TfLiteTensor *input_tensor(size_t index);
  const TfLiteTensor *output_tensor(size_t index) const;
  template <class T> T *typed_tensor(int index);
  template <class T> T *typed_input_tensor(int index);
  template <class T> T *typed_output_tensor(int index);
};

class InterpreterBuilder {
public:
  InterpreterBuilder(const FlatBufferModel &model, const OpResolver &resolver);
  TfLiteStatus operator()(std::unique_ptr<Interpreter> *interpreter);
  TfLiteStatus operator()(std::unique_ptr<Interpreter> *interpreter, int threads);
  TfLiteStatus SetNumThreads(int threads);
  InterpreterBuilder &AddDelegate(TfLiteDelegate *delegate);
};

class SharedLibrary {
public:
  static void *LoadLibrary(const char *name);
  static void *GetLibrarySymbol(void *handle, const char *symbol);
  static int UnLoadLibrary(void *handle);
  static const char *GetError();
};

} // namespace tflite

extern "C" {
#endif
typedef struct TfLiteModel TfLiteModel;
typedef struct TfLiteInterpreter TfLiteInterpreter;
typedef struct TfLiteInterpreterOptions TfLiteInterpreterOptions;
TfLiteModel *TfLiteModelCreate(const void *data, size_t size);
TfLiteModel *TfLiteModelCreateWithErrorReporter(const void *data, size_t size, void (*reporter)(void *, const char *, va_list), void *user);
TfLiteModel *TfLiteModelCreateFromFile(const char *path);
TfLiteModel *TfLiteModelCreateFromFileWithErrorReporter(const char *path, void (*reporter)(void *, const char *, va_list), void *user);
void TfLiteModelDelete(TfLiteModel *model);
TfLiteInterpreterOptions *TfLiteInterpreterOptionsCreate(void);
void TfLiteInterpreterOptionsDelete(TfLiteInterpreterOptions *options);
void TfLiteInterpreterOptionsSetNumThreads(TfLiteInterpreterOptions *options, int32_t threads);
void TfLiteInterpreterOptionsAddDelegate(TfLiteInterpreterOptions *options, TfLiteDelegate *delegate);
TfLiteInterpreter *TfLiteInterpreterCreate(const TfLiteModel *model, const TfLiteInterpreterOptions *options);
void TfLiteInterpreterDelete(TfLiteInterpreter *interpreter);
TfLiteStatus TfLiteInterpreterAllocateTensors(TfLiteInterpreter *interpreter);
TfLiteStatus TfLiteInterpreterInvoke(TfLiteInterpreter *interpreter);
TfLiteTensor *TfLiteInterpreterGetInputTensor(const TfLiteInterpreter *interpreter, int32_t index);
const TfLiteTensor *TfLiteInterpreterGetOutputTensor(const TfLiteInterpreter *interpreter, int32_t index);

enum { kExternalDelegateMaxOptions = 256 };
typedef struct TfLiteExternalDelegateOptions {
  const char *lib_path;
  int count;
  const char *keys[kExternalDelegateMaxOptions];
  const char *values[kExternalDelegateMaxOptions];
  TfLiteStatus (*insert)(struct TfLiteExternalDelegateOptions *options, const char *key, const char *value);
} TfLiteExternalDelegateOptions;
TfLiteExternalDelegateOptions TfLiteExternalDelegateOptionsDefault(const char *path);
TfLiteStatus TfLiteExternalDelegateOptionsInsert(TfLiteExternalDelegateOptions *options, const char *key, const char *value);
TfLiteDelegate *TfLiteExternalDelegateCreate(const TfLiteExternalDelegateOptions *options);
void TfLiteExternalDelegateDelete(TfLiteDelegate *delegate);
#ifdef __cplusplus
}
#endif
