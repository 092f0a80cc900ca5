// LibTorch's foundations: devices, scalar types, options, array references,
// errors, guards and macros (namespaces c10 and at, which torch looks into).
// Upstream: pytorch v2.6.0 c10/core, c10/util, aten/src/ATen/core.
#pragma once

#include "std.h"

#define C10_API
#define C10_EXPORT
#define C10_IMPORT
#define C10_HIDDEN
#define C10_CUDA_API
#define C10_ALWAYS_INLINE inline
#define C10_UNUSED [[maybe_unused]]
#define C10_NODISCARD
#define C10_RESTRICT
#define C10_HOST_DEVICE
#define C10_LIKELY(condition) (condition)
#define C10_UNLIKELY(condition) (condition)
#define C10_ANONYMOUS_VARIABLE(name) name##_anonymous
#define C10_DEFINE_bool(name, value, help) bool FLAGS_##name = value;
#define C10_DEFINE_int(name, value, help) int FLAGS_##name = value;
#define C10_DEFINE_int32(name, value, help) int FLAGS_##name = value;
#define C10_DEFINE_int64(name, value, help) int64_t FLAGS_##name = value;
#define C10_DEFINE_double(name, value, help) double FLAGS_##name = value;
#define C10_DEFINE_string(name, value, help) std::string FLAGS_##name = value;
#define C10_DECLARE_bool(name) extern bool FLAGS_##name;
#define C10_DECLARE_string(name) extern std::string FLAGS_##name;
#define TORCH_API
#define TORCH_CUDA_CU_API
#define TORCH_CUDA_CPP_API
#define TORCH_PYTHON_API
#define AT_API
#define TORCH_VERSION_MAJOR 2
#define TORCH_VERSION_MINOR 6
#define TORCH_VERSION_PATCH 0
#define TORCH_VERSION "2.6.0"
// A failed check leaves: that is what makes it a guard.
#define TORCH_CHECK(condition, ...)                                            \
  if (!(condition))                                                            \
  ::c10::detail::torchCheckFail(__VA_ARGS__)
#define TORCH_CHECK_WITH(type, condition, ...)                                 \
  TORCH_CHECK(condition, ##__VA_ARGS__)
#define TORCH_CHECK_WITH_MSG(type, condition, ...) TORCH_CHECK(condition)
#define TORCH_CHECK_INDEX(condition, ...) TORCH_CHECK(condition, ##__VA_ARGS__)
#define TORCH_CHECK_VALUE(condition, ...) TORCH_CHECK(condition, ##__VA_ARGS__)
#define TORCH_CHECK_TYPE(condition, ...) TORCH_CHECK(condition, ##__VA_ARGS__)
#define TORCH_CHECK_ARG(condition, ...) TORCH_CHECK(condition, ##__VA_ARGS__)
#define TORCH_CHECK_NOT_IMPLEMENTED(condition, ...)                            \
  TORCH_CHECK(condition, ##__VA_ARGS__)
#define TORCH_INTERNAL_ASSERT(condition, ...)                                  \
  TORCH_CHECK(condition, ##__VA_ARGS__)
#define TORCH_INTERNAL_ASSERT_DEBUG_ONLY(condition, ...)                       \
  TORCH_CHECK(condition, ##__VA_ARGS__)
#define AT_ASSERT(condition, ...) TORCH_CHECK(condition, ##__VA_ARGS__)
#define AT_ASSERTM(condition, ...) TORCH_CHECK(condition, ##__VA_ARGS__)
#define AT_CHECK(condition, ...) TORCH_CHECK(condition, ##__VA_ARGS__)
#define AT_ERROR(...) ::c10::detail::torchCheckFail(__VA_ARGS__)
#define TORCH_CHECK_EQ(a, b) TORCH_CHECK((a) == (b))
#define TORCH_CHECK_NE(a, b) TORCH_CHECK((a) != (b))
#define TORCH_CHECK_LE(a, b) TORCH_CHECK((a) <= (b))
#define TORCH_CHECK_LT(a, b) TORCH_CHECK((a) < (b))
#define TORCH_CHECK_GE(a, b) TORCH_CHECK((a) >= (b))
#define TORCH_CHECK_GT(a, b) TORCH_CHECK((a) > (b))
#define TORCH_CHECK_NOTNULL(a) (a)
#define TORCH_WARN(...) ::c10::detail::warn(__VA_ARGS__)
#define TORCH_WARN_ONCE(...) ::c10::detail::warn(__VA_ARGS__)
#define TORCH_CUDA_CHECK(call) ((void)(call))
#define C10_CUDA_CHECK(call) ((void)(call))
#define AT_CUDA_CHECK(call) ((void)(call))
#define C10_CUDA_KERNEL_LAUNCH_CHECK() ((void)0)
#define C10_THROW_ERROR(type, message) ::c10::detail::torchCheckFail(message)
#define RECORD_FUNCTION(...) ((void)0)
#define RECORD_USER_SCOPE(...) ((void)0)
// The kernel is looked at once, for float.
#define AT_DISPATCH_SWITCH(type, name, ...)                                    \
  [&] {                                                                        \
    (void)(type);                                                              \
    using scalar_t [[maybe_unused]] = float;                                   \
    return (__VA_ARGS__)();                                                    \
  }()
#define AT_DISPATCH_FLOATING_TYPES(type, name, ...)                            \
  AT_DISPATCH_SWITCH(type, name, __VA_ARGS__)
#define AT_DISPATCH_FLOATING_TYPES_AND_HALF(type, name, ...)                   \
  AT_DISPATCH_SWITCH(type, name, __VA_ARGS__)
#define AT_DISPATCH_INTEGRAL_TYPES(type, name, ...)                            \
  AT_DISPATCH_SWITCH(type, name, __VA_ARGS__)
#define AT_DISPATCH_ALL_TYPES(type, name, ...)                                 \
  AT_DISPATCH_SWITCH(type, name, __VA_ARGS__)
#define AT_DISPATCH_ALL_TYPES_AND(extra, type, name, ...)                      \
  AT_DISPATCH_SWITCH(type, name, __VA_ARGS__)
#define AT_DISPATCH_ALL_TYPES_AND2(extra, extra2, type, name, ...)             \
  AT_DISPATCH_SWITCH(type, name, __VA_ARGS__)
#define AT_DISPATCH_FLOATING_TYPES_AND(extra, type, name, ...)                 \
  AT_DISPATCH_SWITCH(type, name, __VA_ARGS__)
#define AT_DISPATCH_FLOATING_TYPES_AND2(extra, extra2, type, name, ...)        \
  AT_DISPATCH_SWITCH(type, name, __VA_ARGS__)

namespace model_tidy {
// Stands for any argument, braced lists included, where a template cannot.
struct Any {
  Any() = default;
  template <class T> Any(T &&);
  Any(std::initializer_list<Any>);
};
} // namespace model_tidy

namespace c10 {
using std::make_optional;
using std::nullopt;
using std::nullopt_t;
using std::optional;
using string_view = std::string_view;

class Error : public std::exception {
public:
  template <class... A> explicit Error(A &&...);
  const char *what() const noexcept override;
  const std::string &msg() const;
  const char *what_without_backtrace() const noexcept;
  std::string backtrace() const;
};
class IndexError : public Error {
  using Error::Error;
};
class ValueError : public Error {
  using Error::Error;
};
class TypeError : public Error {
  using Error::Error;
};
class NotImplementedError : public Error {
  using Error::Error;
};
namespace detail {
template <class... A> [[noreturn]] void torchCheckFail(const A &...);
template <class... A> void warn(const A &...);
} // namespace detail
template <class... A> std::string str(const A &...);

template <class T> class ArrayRef {
public:
  using value_type = T;
  using iterator = const T *;
  using const_iterator = const T *;
  using size_type = size_t;
  using reverse_iterator = std::reverse_iterator<const T *>;
  ArrayRef();
  ArrayRef(const T &);
  ArrayRef(const T *, size_t);
  ArrayRef(const T *, const T *);
  template <class A> ArrayRef(const std::vector<T, A> &);
  template <size_t N> ArrayRef(const std::array<T, N> &);
  template <size_t N> ArrayRef(const T (&)[N]);
  template <class C,
            class = std::enable_if_t<__is_convertible(
                decltype(std::declval<const C &>().data()), const T *)>>
  ArrayRef(const C &);
  ArrayRef(const std::initializer_list<T> &);
  const T *begin() const;
  const T *end() const;
  const T *cbegin() const;
  const T *cend() const;
  reverse_iterator rbegin() const;
  reverse_iterator rend() const;
  bool empty() const;
  const T *data() const;
  size_t size() const;
  const T &front() const;
  const T &back() const;
  const T &operator[](size_t) const;
  const T &at(size_t) const;
  bool equals(ArrayRef) const;
  ArrayRef slice(size_t) const;
  ArrayRef slice(size_t, size_t) const;
  std::vector<T> vec() const;
  friend bool operator==(ArrayRef, ArrayRef) { return true; }
  friend bool operator!=(ArrayRef, ArrayRef) { return true; }
};
template <class T> std::ostream &operator<<(std::ostream &, ArrayRef<T>);
using IntArrayRef = ArrayRef<int64_t>;
class SymInt {
public:
  SymInt(int64_t);
  operator int64_t() const;
  int64_t expect_int() const;
  int64_t guard_int(const char *, int64_t) const;
};
using SymIntArrayRef = ArrayRef<SymInt>;
template <class T> class OptionalArrayRef {
public:
  OptionalArrayRef();
  OptionalArrayRef(std::nullopt_t);
  template <class U> OptionalArrayRef(U &&);
  bool has_value() const;
  explicit operator bool() const;
  ArrayRef<T> value() const;
  ArrayRef<T> operator*() const;
  const ArrayRef<T> *operator->() const;
};
using OptionalIntArrayRef = OptionalArrayRef<int64_t>;
template <class T, unsigned N = 1> class SmallVector : public std::vector<T> {
public:
  using std::vector<T>::vector;
};
template <class T, class U> std::ranges::seen<const T> irange(T, U);
template <class T> std::ranges::seen<const T> irange(T);
template <class K, class V> using FastMap = std::unordered_map<K, V>;
template <class... A> size_t get_hash(const A &...);

class intrusive_ptr_target {};
template <class T> class intrusive_ptr {
public:
  using element_type = T;
  intrusive_ptr() noexcept;
  intrusive_ptr(std::nullptr_t) noexcept;
  intrusive_ptr(const intrusive_ptr &);
  intrusive_ptr(intrusive_ptr &&) noexcept;
  template <class U, class = std::enable_if_t<__is_convertible(U *, T *)>>
  intrusive_ptr(const intrusive_ptr<U> &);
  ~intrusive_ptr();
  intrusive_ptr &operator=(const intrusive_ptr &);
  intrusive_ptr &operator=(intrusive_ptr &&) noexcept;
  T *get() const noexcept;
  T &operator*() const noexcept;
  T *operator->() const noexcept;
  explicit operator bool() const noexcept;
  void reset() noexcept;
  bool defined() const noexcept;
  size_t use_count() const noexcept;
  bool unique() const noexcept;
  T *release() noexcept;
  static intrusive_ptr reclaim(T *);
  template <class... A> static intrusive_ptr make(A &&...);
  friend bool operator==(const intrusive_ptr &, const intrusive_ptr &) {
    return true;
  }
  friend bool operator!=(const intrusive_ptr &, const intrusive_ptr &) {
    return true;
  }
};
template <class T> class weak_intrusive_ptr {
public:
  weak_intrusive_ptr(const intrusive_ptr<T> &);
  intrusive_ptr<T> lock() const;
};
template <class T, class... A> intrusive_ptr<T> make_intrusive(A &&...);

enum class DeviceType : int8_t {
  CPU,
  CUDA,
  MKLDNN,
  OPENGL,
  OPENCL,
  IDEEP,
  HIP,
  FPGA,
  MAIA,
  XLA,
  Vulkan,
  Metal,
  XPU,
  MPS,
  Meta,
  HPU,
  VE,
  Lazy,
  IPU,
  MTIA,
  PrivateUse1
};
constexpr DeviceType kCPU = DeviceType::CPU, kCUDA = DeviceType::CUDA,
                     kHIP = DeviceType::HIP, kMPS = DeviceType::MPS,
                     kXPU = DeviceType::XPU, kMeta = DeviceType::Meta,
                     kXLA = DeviceType::XLA, kVulkan = DeviceType::Vulkan,
                     kMetal = DeviceType::Metal, kHPU = DeviceType::HPU,
                     kLazy = DeviceType::Lazy,
                     kPrivateUse1 = DeviceType::PrivateUse1;
using DeviceIndex = int8_t;
std::string DeviceTypeName(DeviceType, bool = false);
std::ostream &operator<<(std::ostream &, DeviceType);
struct Device {
  using Type = DeviceType;
  Device(DeviceType, DeviceIndex = -1);
  Device(const std::string &);
  Device(const char *);
  DeviceType type() const noexcept;
  DeviceIndex index() const noexcept;
  void set_index(DeviceIndex);
  bool has_index() const noexcept;
  bool is_cuda() const noexcept;
  bool is_cpu() const noexcept;
  bool is_mps() const noexcept;
  bool is_xpu() const noexcept;
  std::string str() const;
  bool operator==(const Device &) const noexcept;
  bool operator!=(const Device &) const noexcept;
};
std::ostream &operator<<(std::ostream &, const Device &);

struct Half {
  Half();
  Half(float);
  operator float() const;
};
struct BFloat16 {
  BFloat16();
  BFloat16(float);
  operator float() const;
};
template <class T> using complex = std::complex<T>;
enum class ScalarType : int8_t {
  Byte,
  Char,
  Short,
  Int,
  Long,
  Half,
  Float,
  Double,
  ComplexHalf,
  ComplexFloat,
  ComplexDouble,
  Bool,
  QInt8,
  QUInt8,
  QInt32,
  BFloat16,
  QUInt4x2,
  QUInt2x4,
  Bits8,
  Float8_e5m2,
  Float8_e4m3fn,
  UInt16,
  UInt32,
  UInt64,
  Undefined,
  NumOptions
};
constexpr ScalarType kByte = ScalarType::Byte, kChar = ScalarType::Char,
                     kShort = ScalarType::Short, kInt = ScalarType::Int,
                     kLong = ScalarType::Long, kHalf = ScalarType::Half,
                     kFloat = ScalarType::Float, kDouble = ScalarType::Double,
                     kBool = ScalarType::Bool, kQInt8 = ScalarType::QInt8,
                     kQUInt8 = ScalarType::QUInt8, kQInt32 = ScalarType::QInt32,
                     kBFloat16 = ScalarType::BFloat16,
                     kComplexFloat = ScalarType::ComplexFloat,
                     kComplexDouble = ScalarType::ComplexDouble,
                     kFloat8_e4m3fn = ScalarType::Float8_e4m3fn,
                     kUInt16 = ScalarType::UInt16, kUInt32 = ScalarType::UInt32,
                     kUInt64 = ScalarType::UInt64;
const char *toString(ScalarType);
size_t elementSize(ScalarType);
bool isFloatingType(ScalarType);
bool isIntegralType(ScalarType, bool);
bool isComplexType(ScalarType);
bool isQIntType(ScalarType);
ScalarType promoteTypes(ScalarType, ScalarType);
std::ostream &operator<<(std::ostream &, ScalarType);
template <class T> struct CppTypeToScalarType {
  static constexpr ScalarType value = ScalarType::Float;
};
enum class Layout : int8_t { Strided, Sparse, SparseCsr, Mkldnn };
constexpr Layout kStrided = Layout::Strided, kSparse = Layout::Sparse,
                 kSparseCsr = Layout::SparseCsr, kMkldnn = Layout::Mkldnn;
enum class MemoryFormat : int8_t {
  Contiguous,
  Preserve,
  ChannelsLast,
  ChannelsLast3d
};
enum class QScheme : uint8_t {
  PER_TENSOR_AFFINE,
  PER_CHANNEL_AFFINE,
  PER_TENSOR_SYMMETRIC,
  PER_CHANNEL_SYMMETRIC
};
constexpr QScheme kPerTensorAffine = QScheme::PER_TENSOR_AFFINE,
                  kPerChannelAffine = QScheme::PER_CHANNEL_AFFINE,
                  kPerTensorSymmetric = QScheme::PER_TENSOR_SYMMETRIC;
enum class QEngine : uint8_t { NoQEngine, FBGEMM, QNNPACK, ONEDNN, X86 };
enum class DispatchKey : uint16_t {
  Undefined,
  CPU,
  CUDA,
  Autograd,
  AutogradCPU,
  AutogradCUDA,
  Autocast,
  CompositeImplicitAutograd,
  CompositeExplicitAutograd,
  Meta,
  XPU,
  MPS
};
class DispatchKeySet {
public:
  template <class... A> explicit DispatchKeySet(A &&...);
};
} // namespace c10
namespace caffe2 {
class TypeMeta {
public:
  TypeMeta() noexcept;
  size_t itemsize() const noexcept;
  std::string_view name() const noexcept;
  c10::ScalarType toScalarType() const;
  template <class T> static TypeMeta Make();
  template <class T> bool Match() const noexcept;
  operator c10::ScalarType() const;
  friend bool operator==(const TypeMeta &, const TypeMeta &) { return true; }
  friend bool operator!=(const TypeMeta &, const TypeMeta &) { return true; }
  friend bool operator==(const TypeMeta &, c10::ScalarType) { return true; }
  friend bool operator!=(const TypeMeta &, c10::ScalarType) { return true; }
  friend std::ostream &operator<<(std::ostream &out, TypeMeta) { return out; }
};
} // namespace caffe2
namespace c10 {
using caffe2::TypeMeta;
ScalarType typeMetaToScalarType(TypeMeta);
ScalarType get_default_dtype_as_scalartype();
class Scalar {
public:
  Scalar();
  template <class T,
            class = std::enable_if_t<__is_arithmetic(T) || __is_class(T)>,
            class = decltype(double(std::declval<T>()))>
  Scalar(T);
  template <class T> Scalar(std::complex<T>);
  template <class T> T to() const;
  double toDouble() const;
  float toFloat() const;
  int64_t toLong() const;
  int toInt() const;
  bool toBool() const;
  bool isFloatingPoint() const;
  bool isIntegral(bool) const;
  bool isBoolean() const;
  bool isComplex() const;
  ScalarType type() const;
  bool equal(Scalar) const;
};
struct TensorOptions {
  TensorOptions();
  TensorOptions(Layout);
  TensorOptions(Device);
  TensorOptions(DeviceType);
  TensorOptions(TypeMeta);
  TensorOptions(ScalarType);
  TensorOptions(MemoryFormat);
  TensorOptions device(std::optional<Device>) const noexcept;
  TensorOptions device(DeviceType, DeviceIndex = -1) const noexcept;
  TensorOptions device_index(DeviceIndex) const noexcept;
  TensorOptions dtype(std::optional<ScalarType>) const noexcept;
  TensorOptions dtype(TypeMeta) const noexcept;
  template <class T> TensorOptions &dtype();
  TensorOptions layout(std::optional<Layout>) const noexcept;
  TensorOptions requires_grad(std::optional<bool>) const noexcept;
  TensorOptions pinned_memory(std::optional<bool>) const noexcept;
  TensorOptions memory_format(std::optional<MemoryFormat>) const noexcept;
  TensorOptions merge_in(TensorOptions) const noexcept;
  Device device() const noexcept;
  TypeMeta dtype() const noexcept;
  Layout layout() const noexcept;
  bool requires_grad() const noexcept;
  bool pinned_memory() const noexcept;
  bool has_device() const noexcept;
  bool has_dtype() const noexcept;
};
TensorOptions dtype(TypeMeta);
TensorOptions dtype(ScalarType);
template <class T> TensorOptions dtype();
TensorOptions device(Device);
TensorOptions device(DeviceType);
TensorOptions device_index(DeviceIndex);
TensorOptions layout(Layout);
TensorOptions memory_format(MemoryFormat);
TensorOptions requires_grad(bool = true);

class DataPtr {
public:
  DataPtr();
  DataPtr(void *, Device);
  void *get() const;
  void *mutable_get();
  Device device() const;
  operator bool() const;
};
struct Allocator {
  virtual ~Allocator();
  virtual DataPtr allocate(size_t) = 0;
};
Allocator *GetAllocator(const DeviceType &);
class Storage {
public:
  Storage();
  template <class... A> explicit Storage(A &&...);
  size_t nbytes() const;
  const void *data() const;
  void *mutable_data() const;
  const DataPtr &data_ptr() const;
  Device device() const;
  bool is_alias_of(const Storage &) const;
  operator bool() const;
};
class TensorImpl : public intrusive_ptr_target {};
class GeneratorImpl;
class Stream {
public:
  Device device() const;
  DeviceIndex device_index() const;
  int64_t id() const;
  void synchronize() const;
};
class Symbol {
public:
  static Symbol fromQualString(const std::string &);
  static Symbol attr(const std::string &);
  static Symbol aten(const std::string &);
  static Symbol prim(const std::string &);
  const char *toQualString() const;
  const char *toUnqualString() const;
  const char *toDisplayString() const;
  operator unsigned() const;
};
struct QualifiedName {
  QualifiedName();
  QualifiedName(const std::string &);
  QualifiedName(const char *);
  const std::string &qualifiedName() const;
  const std::string &name() const;
  const std::string &prefix() const;
};
struct OperatorName {
  std::string name, overload_name;
};

// The guards that turn off gradients.
struct GradMode {
  static bool is_enabled();
  static void set_enabled(bool);
};
struct AutoGradMode {
  AutoGradMode(bool);
  ~AutoGradMode();
  bool prev_mode;
};
struct NoGradGuard : public AutoGradMode {
  NoGradGuard();
};
struct AutoFwGradMode {
  AutoFwGradMode(bool);
  ~AutoFwGradMode();
};
struct InferenceMode {
  InferenceMode(bool = true);
  ~InferenceMode();
  static bool is_enabled();
};
class DeviceGuard {
public:
  explicit DeviceGuard(Device);
  ~DeviceGuard();
  void reset_device(Device);
};
using OptionalDeviceGuard = DeviceGuard;
class StreamGuard {
public:
  explicit StreamGuard(Stream);
};
struct ThreadLocalDebugInfo;
bool ParseCommandLineFlags(int *, char ***);
void UsageMessage(const std::string &);
std::string demangle(const char *);
namespace cuda {
class CUDAStream {
public:
  explicit CUDAStream(Stream);
  operator struct CUstream_st *() const;
  operator Stream() const;
  struct CUstream_st *stream() const;
  DeviceIndex device_index() const;
  Device device() const;
  int64_t id() const;
  bool query() const;
  void synchronize() const;
  Stream unwrap() const;
};
CUDAStream getCurrentCUDAStream(DeviceIndex = -1);
CUDAStream getDefaultCUDAStream(DeviceIndex = -1);
CUDAStream getStreamFromPool(bool = false, DeviceIndex = -1);
CUDAStream getStreamFromExternal(struct CUstream_st *, DeviceIndex);
void setCurrentCUDAStream(CUDAStream);
class CUDAGuard {
public:
  explicit CUDAGuard(DeviceIndex);
  explicit CUDAGuard(Device);
  void set_device(Device);
  void set_index(DeviceIndex);
};
using OptionalCUDAGuard = CUDAGuard;
class CUDAStreamGuard {
public:
  explicit CUDAStreamGuard(Stream);
  void reset_stream(Stream);
};
DeviceIndex device_count() noexcept;
DeviceIndex current_device();
void set_device(DeviceIndex);
void device_synchronize();
namespace CUDACachingAllocator {
void emptyCache();
template <class... A> void recordStream(A &&...);
} // namespace CUDACachingAllocator
} // namespace cuda
} // namespace c10

namespace at {
using namespace c10;
using AutoGradMode = c10::AutoGradMode;
using GradMode = c10::GradMode;
using NoGradGuard = c10::NoGradGuard;
struct AutoNonVariableTypeMode {
  explicit AutoNonVariableTypeMode(bool = true);
};
struct AutoDispatchBelowADInplaceOrView {};
struct AutoDispatchBelowAutograd {};
struct DynamicLibrary {
  DynamicLibrary(const char *, const char * = nullptr, bool = false);
  void *sym(const char *);
  ~DynamicLibrary();
};
class Context {
public:
  bool hasCUDA() const;
  bool hasMPS() const;
  bool hasXPU() const;
  bool hasCuDNN() const;
  bool benchmarkCuDNN() const;
  void setBenchmarkCuDNN(bool);
  bool deterministicCuDNN() const;
  void setDeterministicCuDNN(bool);
  bool userEnabledCuDNN() const;
  void setUserEnabledCuDNN(bool);
  void setAllowTF32CuDNN(bool);
  void setAllowTF32CuBLAS(bool);
  void setFloat32MatmulPrecision(const std::string &);
  bool deterministicAlgorithms() const;
  void setDeterministicAlgorithms(bool, bool = false);
  void setQEngine(QEngine);
  QEngine qEngine() const;
  const std::vector<QEngine> &supportedQEngines();
  void lazyInitCUDA();
  void lazyInitDevice(DeviceType);
  void setReleaseWeightsWhenPrepacking(bool);
};
Context &globalContext();
void init();
bool hasCUDA();
bool hasMPS();
bool hasMKL();
bool hasXPU();
size_t getNumGPUs();
void manual_seed(uint64_t);
void set_num_threads(int);
int get_num_threads();
void set_num_interop_threads(int);
int get_num_interop_threads();
void init_num_threads();
int get_thread_num();
bool in_parallel_region();
template <class F>
void parallel_for(const int64_t, const int64_t, const int64_t, const F &);
template <class T, class F, class S>
T parallel_reduce(const int64_t, const int64_t, const int64_t, const T,
                  const F &, const S &);
void launch(std::function<void()>);
std::string show_config();
std::string get_parallel_info();
class Generator {
public:
  Generator();
  void set_current_seed(uint64_t);
  uint64_t current_seed() const;
  uint64_t seed();
  template <class T> T *get() const;
};
const Generator &getDefaultCPUGenerator();
template <class T> Generator make_generator();
namespace cuda {
using c10::cuda::CUDAGuard;
using c10::cuda::CUDAStream;
using c10::cuda::CUDAStreamGuard;
using c10::cuda::getCurrentCUDAStream;
using c10::cuda::getDefaultCUDAStream;
using c10::cuda::getStreamFromExternal;
using c10::cuda::getStreamFromPool;
using c10::cuda::setCurrentCUDAStream;
struct CUDAEvent {
  explicit CUDAEvent(unsigned = 0);
  void record();
  void record(const CUDAStream &);
  void block(const CUDAStream &);
  void synchronize() const;
  bool query() const;
  float elapsed_time(const CUDAEvent &) const;
};
struct CUDAGraph {
  template <class... A> void capture_begin(A &&...);
  void capture_end();
  void replay();
  void reset();
};
struct cudaDeviceProp *getCurrentDeviceProperties();
struct cudaDeviceProp *getDeviceProperties(int64_t);
int warp_size();
} // namespace cuda
} // namespace at
