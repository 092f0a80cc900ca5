// TorchScript in C++: values, modules, loading and saving them, the mobile
// interpreter, and the AOTInductor packages. A jit::Module has hooks and an
// operator() that runs them; a mobile::Module has neither.
// Upstream: pytorch v2.6.0 torch/csrc/jit/{api,serialization,mobile},
// aten/src/ATen/core/ivalue.h, caffe2/serialize, torch/csrc/inductor.
#pragma once

#include "torch-tensor.h"

namespace torch {
namespace jit {
struct Module;
struct Object;
struct Function;
struct CompilationUnit;
struct Graph;
struct Node;
struct Value;
struct Block;
namespace mobile {
class Module;
}
} // namespace jit
} // namespace torch

namespace c10 {
struct IValue;
struct FunctionSchema {
  const std::string &name() const;
  const std::vector<struct Argument> &arguments() const;
  const std::vector<struct Argument> &returns() const;
  std::optional<int> argumentIndexWithName(std::string_view) const;
};
enum class TypeKind {
  AnyType,
  TensorType,
  TupleType,
  ListType,
  DictType,
  OptionalType,
  IntType,
  FloatType,
  BoolType,
  StringType,
  NoneType,
  ClassType,
  DeviceObjType
};
const char *typeKindToString(TypeKind);
struct Type {
  TypeKind kind() const;
  std::string str() const;
  std::string annotation_str() const;
  std::string repr_str() const;
  bool isSubtypeOf(const Type &) const;
  bool isSubtypeOf(const std::shared_ptr<Type> &) const;
  bool is_module() const;
  template <class T> std::shared_ptr<T> cast();
  template <class T> std::shared_ptr<T> expect();
  template <class T> const T &expectRef() const;
  template <class T> const T *castRaw() const;
  std::vector<std::shared_ptr<Type>> containedTypes() const;
  std::shared_ptr<Type> containedType(size_t) const;
  // What belongs to single kinds of type.
  static constexpr TypeKind Kind = TypeKind::AnyType;
  static std::shared_ptr<Type> get();
  template <class... A> static std::shared_ptr<Type> create(A &&...);
  static std::shared_ptr<Type> ofTensors();
  static std::shared_ptr<Type> ofInts();
  static std::shared_ptr<Type> ofFloats();
  static std::shared_ptr<Type> ofStrings();
  std::shared_ptr<Type> getElementType() const;
  std::vector<std::shared_ptr<Type>> elements() const;
  std::optional<QualifiedName> name() const;
  bool hasAttribute(const std::string &) const;
  size_t numAttributes() const;
  const std::string &getAttributeName(size_t) const;
  std::shared_ptr<Type> getAttribute(size_t) const;
  torch::jit::Function *findMethod(const std::string &) const;
  torch::jit::Function &getMethod(const std::string &) const;
  std::vector<torch::jit::Function *> methods() const;
  std::optional<ScalarType> scalarType() const;
  std::optional<Device> device() const;
  std::optional<size_t> dim() const;
};
std::ostream &operator<<(std::ostream &, const Type &);
using TypePtr = std::shared_ptr<Type>;
#define MODEL_TIDY_TYPE(name)                                                  \
  struct name : Type {};
MODEL_TIDY_TYPE(TensorType)
MODEL_TIDY_TYPE(IntType)
MODEL_TIDY_TYPE(FloatType)
MODEL_TIDY_TYPE(BoolType)
MODEL_TIDY_TYPE(StringType)
MODEL_TIDY_TYPE(NoneType)
MODEL_TIDY_TYPE(AnyType)
MODEL_TIDY_TYPE(ListType)
MODEL_TIDY_TYPE(DictType)
MODEL_TIDY_TYPE(TupleType)
MODEL_TIDY_TYPE(OptionalType)
MODEL_TIDY_TYPE(ClassType)
MODEL_TIDY_TYPE(DeviceObjType)
using ClassTypePtr = std::shared_ptr<ClassType>;
using TupleTypePtr = std::shared_ptr<TupleType>;
struct StrongTypePtr;
template <class T> TypePtr getTypePtr();
struct Argument {
  template <class... A> Argument(A &&...);
  const std::string &name() const;
  const TypePtr &type() const;
  const std::optional<IValue> &default_value() const;
};

namespace impl {
// What a list gives by index: its element once converted, or get().
template <class T> struct ListElementReference {
  operator T() const;
  const IValue &get() const;
  ListElementReference &operator=(const T &);
};
} // namespace impl
template <class T> class List {
public:
  using value_type = T;
  using iterator = std::model::iterator<T>;
  using const_iterator = std::model::iterator<T>;
  List();
  List(std::initializer_list<T>);
  explicit List(ArrayRef<T>);
  explicit List(TypePtr);
  T get(size_t) const;
  impl::ListElementReference<T> operator[](size_t) const;
  T extract(size_t) const;
  void set(size_t, const T &) const;
  iterator begin() const;
  iterator end() const;
  bool empty() const;
  size_t size() const;
  void reserve(size_t) const;
  void resize(size_t) const;
  void clear() const;
  void push_back(const T &) const;
  template <class... A> void emplace_back(A &&...) const;
  void append(List) const;
  void insert(iterator, const T &) const;
  void erase(iterator) const;
  List copy() const;
  std::vector<T> vec() const;
  TypePtr elementType() const;
};
template <class K, class V> class Dict {
public:
  struct entry {
    const K &key() const;
    const V &value() const;
    void setValue(const V &) const;
  };
  using iterator = std::model::iterator<entry>;
  using key_type = K;
  using mapped_type = V;
  Dict();
  Dict(TypePtr, TypePtr);
  iterator begin() const;
  iterator end() const;
  bool empty() const;
  size_t size() const;
  void clear() const;
  template <class Q, class U>
  std::pair<iterator, bool> insert(Q &&, U &&) const;
  template <class Q, class U>
  std::pair<iterator, bool> insert_or_assign(Q &&, U &&) const;
  void erase(iterator) const;
  size_t erase(const K &) const;
  V at(const K &) const;
  iterator find(const K &) const;
  bool contains(const K &) const;
  void reserve(size_t) const;
  Dict copy() const;
  TypePtr keyType() const;
  TypePtr valueType() const;
};
namespace impl {
using GenericList = List<IValue>;
using GenericDict = Dict<IValue, IValue>;
template <class T> GenericList toList(T &&);
template <class T> GenericDict toGenericDict(T &&);
} // namespace impl
namespace ivalue {
struct Object;
struct Tuple : intrusive_ptr_target {
  static intrusive_ptr<Tuple> create(std::vector<IValue>);
  static intrusive_ptr<Tuple> create(std::initializer_list<IValue>);
  template <class... A> static intrusive_ptr<Tuple> create(A &&...);
  const std::vector<IValue> &elements() const &;
  std::vector<IValue> elements() &&;
  size_t size() const;
  void setElements(std::vector<IValue> &&);
};
struct ConstantString : intrusive_ptr_target {
  static intrusive_ptr<ConstantString> create(std::string);
  const std::string &string() const;
  std::string_view string_view() const;
};
struct Future : intrusive_ptr_target {
  void wait();
  void waitAndThrow();
  bool completed() const;
  bool hasError() const;
  IValue value();
  const IValue &constValue() const;
  void markCompleted(IValue);
  template <class F> void addCallback(F, bool = true);
  template <class F> intrusive_ptr<Future> then(F, TypePtr);
};
} // namespace ivalue

struct IValue {
  IValue();
  IValue(const IValue &);
  IValue(IValue &&) noexcept;
  IValue(at::Tensor);
  IValue(Storage);
  IValue(double);
  IValue(complex<double>);
  IValue(int64_t);
  IValue(int32_t);
  IValue(SymInt);
  IValue(bool);
  IValue(const Scalar &);
  IValue(Device);
  IValue(Stream);
  IValue(ScalarType);
  IValue(std::nullopt_t);
  IValue(std::string);
  IValue(const char *);
  IValue(std::string_view);
  IValue(ArrayRef<IValue>);
  template <class T> IValue(const std::vector<T> &);
  template <class T> IValue(ArrayRef<T>);
  template <class T, size_t N> IValue(std::array<T, N>);
  template <class T> IValue(List<T>);
  template <class K, class V> IValue(Dict<K, V>);
  template <class K, class V> IValue(std::unordered_map<K, V>);
  template <class T> IValue(std::optional<T>);
  template <class... A> IValue(const std::tuple<A...> &);
  template <class T> IValue(intrusive_ptr<T>);
  ~IValue();
  IValue &operator=(const IValue &) &;
  IValue &operator=(IValue &&) & noexcept;
#define MODEL_TIDY_HELD(result, name)                                          \
  bool is##name() const;                                                       \
  result to##name() const;
  bool isTensor() const;
  at::Tensor &toTensor() &;
  const at::Tensor &toTensor() const &;
  at::Tensor toTensor() &&;
  MODEL_TIDY_HELD(double, Double)
  MODEL_TIDY_HELD(complex<double>, ComplexDouble)
  MODEL_TIDY_HELD(int64_t, Int)
  MODEL_TIDY_HELD(SymInt, SymInt)
  MODEL_TIDY_HELD(bool, Bool)
  MODEL_TIDY_HELD(Scalar, Scalar)
  MODEL_TIDY_HELD(Device, Device)
  MODEL_TIDY_HELD(Stream, Stream)
  MODEL_TIDY_HELD(Storage, Storage)
  MODEL_TIDY_HELD(std::string, None)
  MODEL_TIDY_HELD(intrusive_ptr<ivalue::ConstantString>, String)
  MODEL_TIDY_HELD(intrusive_ptr<ivalue::Tuple>, Tuple)
  MODEL_TIDY_HELD(intrusive_ptr<ivalue::Object>, Object)
  MODEL_TIDY_HELD(intrusive_ptr<ivalue::Future>, Future)
  MODEL_TIDY_HELD(torch::jit::Module, Module)
  MODEL_TIDY_HELD(List<IValue>, List)
  MODEL_TIDY_HELD(List<int64_t>, IntList)
  MODEL_TIDY_HELD(List<double>, DoubleList)
  MODEL_TIDY_HELD(List<bool>, BoolList)
  MODEL_TIDY_HELD(List<at::Tensor>, TensorList)
  MODEL_TIDY_HELD(impl::GenericDict, GenericDict)
  MODEL_TIDY_HELD(void *, Capsule)
  MODEL_TIDY_HELD(struct _object *, PyObject)
  MODEL_TIDY_HELD(at::Generator, Generator)
  std::vector<int64_t> toIntVector() const;
  std::vector<int64_t> toDimVector() const;
  std::vector<double> toDoubleVector() const;
  std::vector<at::Tensor> toTensorVector() const;
  ArrayRef<IValue> toListRef() const;
  const std::string &toStringRef() const;
  std::string_view toStringView() const;
  const ivalue::Tuple &toTupleRef() const;
  const ivalue::Object &toObjectRef() const;
  ScalarType toScalarType() const;
  template <class T> intrusive_ptr<T> toCustomClass() const;
  template <class T> bool isCustomClass() const;
  template <class T> T to() const;
  template <class T> std::optional<T> toOptional() const;
  bool isPtrType() const;
  bool is(const IValue &) const;
  bool isSameIdentity(const IValue &) const;
  TypePtr type() const;
  std::string tagKind() const;
  IValue deepcopy() const;
  IValue equals(const IValue &) const;
  void dump() const;
  std::ostream &repr(std::ostream &,
                     std::function<bool(std::ostream &, const IValue &)>) const;
  using HashAliasedIValueMap = std::unordered_map<IValue, IValue>;
  friend std::ostream &operator<<(std::ostream &out, const IValue &) {
    return out;
  }
  friend bool operator==(const IValue &, const IValue &) { return true; }
  friend bool operator!=(const IValue &, const IValue &) { return true; }
};
namespace ivalue {
struct Object : intrusive_ptr_target {
  static intrusive_ptr<Object> create(ClassTypePtr, size_t);
  ClassTypePtr type() const;
  std::string name() const;
  IValue getAttr(const std::string &) const;
  void setAttr(const std::string &, IValue);
  const IValue &getSlot(size_t) const;
  void setSlot(size_t, IValue);
  const std::vector<IValue> &slots() const;
  intrusive_ptr<Object> copy() const;
  intrusive_ptr<Object> deepcopy() const;
};
} // namespace ivalue
using Stack = std::vector<IValue>;
class OperatorHandle {
public:
  const FunctionSchema &schema() const;
  void callBoxed(Stack *) const;
  void callBoxed(Stack &) const;
  template <class S> OperatorHandle typed() const;
  template <class... A> at::Tensor call(A &&...) const;
};
class Dispatcher {
public:
  static Dispatcher &singleton();
  std::optional<OperatorHandle> findSchema(const OperatorName &);
  OperatorHandle findSchemaOrThrow(const char *, const char *);
};
enum class AliasAnalysisKind {
  INTERNAL_SPECIAL_CASE,
  CONSERVATIVE,
  FROM_SCHEMA,
  PURE_FUNCTION
};
} // namespace c10
namespace at {
using CompilationUnit = torch::jit::CompilationUnit;
}

// What archives are read through.
namespace caffe2 {
namespace serialize {
class ReadAdapterInterface {
public:
  virtual size_t size() const = 0;
  virtual size_t read(uint64_t, void *, size_t, const char * = "") const = 0;
  virtual ~ReadAdapterInterface();
};
class FileAdapter final : public ReadAdapterInterface {
public:
  explicit FileAdapter(const std::string &);
  size_t size() const override;
  size_t read(uint64_t, void *, size_t, const char * = "") const override;
};
class IStreamAdapter final : public ReadAdapterInterface {
public:
  explicit IStreamAdapter(std::istream *);
  size_t size() const override;
  size_t read(uint64_t, void *, size_t, const char * = "") const override;
};
class PyTorchStreamReader final {
public:
  explicit PyTorchStreamReader(const std::string &);
  explicit PyTorchStreamReader(std::istream *);
  explicit PyTorchStreamReader(std::shared_ptr<ReadAdapterInterface>);
  std::tuple<c10::DataPtr, size_t>
  getRecord(const std::string &, std::optional<c10::Allocator *> = {});
  size_t getRecord(const std::string &, void *, size_t);
  size_t getRecordSize(const std::string &);
  size_t getRecordOffset(const std::string &);
  bool hasRecord(const std::string &);
  std::vector<std::string> getAllRecords();
  uint64_t version() const;
};
class PyTorchStreamWriter final {
public:
  explicit PyTorchStreamWriter(const std::string &);
  explicit PyTorchStreamWriter(
      const std::function<size_t(const void *, size_t)>);
  void setMinVersion(uint64_t);
  void writeRecord(const std::string &, const void *, size_t, bool = false);
  void writeEndOfFile();
  bool finalized() const;
};
} // namespace serialize
} // namespace caffe2

namespace torch {
using ExtraFilesMap = std::unordered_map<std::string, std::string>;
namespace jit {
using ::c10::Argument;
using ::c10::BoolType;
using ::c10::ClassType;
using ::c10::ClassTypePtr;
using ::c10::FloatType;
using ::c10::FunctionSchema;
using ::c10::IntType;
using ::c10::IValue;
using ::c10::ListType;
using ::c10::NoneType;
using ::c10::OptionalType;
using ::c10::QualifiedName;
using ::c10::Stack;
using ::c10::StringType;
using ::c10::Symbol;
using ::c10::TensorType;
using ::c10::TupleType;
using ::c10::TypeKind;
using ::c10::TypePtr;
using ExtraFilesMap = std::unordered_map<std::string, std::string>;
using Kwargs = std::unordered_map<std::string, IValue>;
using ModulePtr = c10::intrusive_ptr<c10::ivalue::Object>;
using ObjectPtr = c10::intrusive_ptr<c10::ivalue::Object>;
using ResolverPtr = std::shared_ptr<struct Resolver>;
using Device = c10::Device;
struct Function {
  const std::string &name() const;
  const QualifiedName &qualname() const;
  const FunctionSchema &getSchema() const;
  size_t num_inputs() const;
  std::shared_ptr<Graph> graph() const;
  void run(Stack &);
  c10::intrusive_ptr<c10::ivalue::Future> runAsync(Stack &);
  IValue operator()(Stack);
  IValue operator()(Stack, const Kwargs &);
  template <class... A> Function &setSchema(A &&...);
  void ensure_defined();
};
using GraphFunction = Function;
struct Method {
  Method(ObjectPtr, Function *);
  Object owner() const;
  void run(Stack &);
  void run(Stack &&);
  c10::intrusive_ptr<c10::ivalue::Future> run_async(Stack);
  c10::intrusive_ptr<c10::ivalue::Future> run_async(Stack, const Kwargs &);
  IValue operator()(std::vector<IValue>) const;
  IValue operator()(std::vector<IValue>, const Kwargs &) const;
  std::shared_ptr<Graph> graph() const;
  const std::string &name() const;
  size_t num_inputs() const;
  const FunctionSchema &getSchema() const;
  Function &function() const;
};
struct Object {
  Object();
  Object(ObjectPtr);
  Object(std::shared_ptr<CompilationUnit>, const ClassTypePtr &);
  ObjectPtr _ivalue() const;
  ClassTypePtr type() const;
  void setattr(const std::string &, IValue);
  IValue attr(const std::string &) const;
  IValue attr(const std::string &, IValue) const;
  bool hasattr(const std::string &) const;
  bool hasproperty(const std::string &) const;
  Method get_method(const std::string &) const;
  std::vector<Method> get_methods() const;
  std::optional<Method> find_method(const std::string &) const;
  template <class... A> IValue run_method(const std::string &, A &&...);
  void define(const std::string &, const ResolverPtr & = nullptr);
  size_t num_slots() const;
  Object copy() const;
  Object deepcopy() const;
  operator IValue() const;
};
template <class T> struct Named {
  std::string name;
  T value;
};
using NameModule = Named<Module>;
using NameValue = Named<IValue>;
using NameTensor = Named<at::Tensor>;
template <class T> struct slot_list_impl {
  using value_type = T;
  std::model::iterator<T> begin() const, end() const;
  std::reverse_iterator<std::model::iterator<T>> rbegin() const, rend() const;
  size_t size() const;
};
using module_list = slot_list_impl<Module>;
using named_module_list = slot_list_impl<NameModule>;
using parameter_list = slot_list_impl<at::Tensor>;
using named_parameter_list = slot_list_impl<NameTensor>;
using attribute_list = slot_list_impl<IValue>;
using named_attribute_list = slot_list_impl<NameValue>;
using buffer_list = slot_list_impl<at::Tensor>;
using named_buffer_list = slot_list_impl<NameTensor>;
struct Module : public Object {
  Module();
  explicit Module(QualifiedName);
  Module(QualifiedName, std::shared_ptr<CompilationUnit>, bool = false);
  Module(std::shared_ptr<CompilationUnit>, const ClassTypePtr &);
  Module(ModulePtr);
  Module(const Module &);
  Module(Module &&) noexcept;
  Module &operator=(const Module &);
  Module &operator=(Module &&) noexcept;
  ~Module();
  IValue forward(std::vector<IValue>);
  IValue forward(std::vector<IValue>, const Kwargs &);
  IValue operator()(std::vector<IValue>);
  void set_optimized(bool);
  bool is_optimized() const;
  void register_buffer(const std::string &, at::Tensor);
  void register_parameter(const std::string &, at::Tensor, bool);
  void register_attribute(const std::string &, const TypePtr &, IValue,
                          bool = false, bool = false);
  void register_module(const std::string &, const Module &);
  void apply(const std::function<void(Module &)> &);
  buffer_list buffers(bool = true) const;
  named_buffer_list named_buffers(bool = true) const;
  module_list children() const;
  named_module_list named_children() const;
  module_list modules() const;
  named_module_list named_modules() const;
  parameter_list parameters(bool = true) const;
  named_parameter_list named_parameters(bool = true) const;
  attribute_list attributes(bool = true) const;
  named_attribute_list named_attributes(bool = true) const;
  void dump(bool, bool, bool) const;
  std::string dump_to_str(bool, bool, bool) const;
  void train(bool = true);
  void eval();
  bool is_training() const;
  void to(at::Device, at::ScalarType, bool = false);
  void to(at::ScalarType, bool = false);
  void to(at::Device, bool = false);
#define MODEL_TIDY_SAVE(name)                                                  \
  template <class... A> void name(std::ostream &, A &&...) const;              \
  template <class... A> void name(const std::string &, A &&...) const;
  MODEL_TIDY_SAVE(save)
  MODEL_TIDY_SAVE(_save_for_mobile)
  Module copy() const;
  Module deepcopy(std::optional<at::Device> = {}) const;
  Module clone(bool = false) const;
  void clone_method(const Module &, const std::string &);
  template <class... A>
  IValue create_class(const QualifiedName &, A &&...) const;
  bool operator==(const Module &) const noexcept;
};
Module freeze(const Module &,
              const std::optional<std::vector<std::string>> & = {},
              bool = true);
Module freeze_module(const Module &, std::vector<std::string> = {}, bool = true,
                     bool = false);
Module optimize_for_inference(Module &, const std::vector<std::string> & = {});
std::shared_ptr<Graph> freeze_graph(const std::shared_ptr<Graph> &);
namespace script {
using Module = ::torch::jit::Module;
using ExtraFilesMap = ::torch::jit::ExtraFilesMap;
using ModulePtr = ::torch::jit::ModulePtr;
using CompilationUnit = ::torch::jit::CompilationUnit;
using Method = ::torch::jit::Method;
using Object = ::torch::jit::Object;
using ::torch::jit::Function;
} // namespace script
struct CompilationUnit {
  CompilationUnit();
  explicit CompilationUnit(const std::string &);
  CompilationUnit(const CompilationUnit &) = delete;
  Function *find_function(const QualifiedName &) const;
  Function &get_function(const QualifiedName &) const;
  std::vector<Function *> get_functions() const;
  std::vector<Function *> define(const std::optional<QualifiedName> &,
                                 const std::string &, const ResolverPtr & = {},
                                 const struct Self * = nullptr);
  Function *create_function(QualifiedName, std::shared_ptr<Graph>,
                            bool = false);
  template <class... A> IValue run_method(const QualifiedName &, A &&...);
  ClassTypePtr get_class(const QualifiedName &) const;
  void drop_all_functions();
};
std::shared_ptr<CompilationUnit> compile(const std::string &);

using caffe2::serialize::FileAdapter;
using caffe2::serialize::IStreamAdapter;
using caffe2::serialize::PyTorchStreamReader;
using caffe2::serialize::ReadAdapterInterface;
class DeserializationStorageContext;
#define MODEL_TIDY_FROM(name, source)                                          \
  Module name(std::shared_ptr<CompilationUnit>, source,                        \
              std::optional<c10::Device> = {}, bool = true);                   \
  Module name(std::shared_ptr<CompilationUnit>, source,                        \
              std::optional<c10::Device>, ExtraFilesMap &, bool = true,        \
              bool = false);
MODEL_TIDY_FROM(import_ir_module, const std::string &)
MODEL_TIDY_FROM(import_ir_module, std::istream &)
MODEL_TIDY_FROM(import_ir_module, std::unique_ptr<ReadAdapterInterface>)
Module import_ir_module(std::shared_ptr<CompilationUnit>,
                        std::shared_ptr<ReadAdapterInterface>,
                        std::optional<c10::Device>, ExtraFilesMap &,
                        bool = true);
Module import_ir_module(std::shared_ptr<CompilationUnit>,
                        std::shared_ptr<PyTorchStreamReader>,
                        std::shared_ptr<DeserializationStorageContext>,
                        std::optional<at::Device>, const std::string &);
#define MODEL_TIDY_LOAD(source)                                                \
  Module load(source, std::optional<c10::Device> = {}, bool = true);           \
  Module load(source, std::optional<c10::Device>, ExtraFilesMap &, bool = true);
MODEL_TIDY_LOAD(std::istream &)
MODEL_TIDY_LOAD(const std::string &)
MODEL_TIDY_LOAD(std::shared_ptr<ReadAdapterInterface>)
Module jitModuleFromSourceAndConstants(const IValue &, const ExtraFilesMap &,
                                       const std::vector<IValue> &, int32_t);
Module parse_and_initialize_jit_module(const std::shared_ptr<char> &, size_t,
                                       ExtraFilesMap &,
                                       std::optional<at::Device> = {});
Module load_jit_module_from_file(const std::string &, ExtraFilesMap &,
                                 std::optional<at::Device> = {});
Module load_jit_module_from_stream(std::istream &, ExtraFilesMap &,
                                   std::optional<at::Device> = {});
template <class... A>
void ExportModule(const Module &, std::ostream &, A &&...);
template <class... A>
void ExportModule(const Module &, const std::string &, A &&...);
IValue readArchiveAndTensors(
    const std::string &, const std::string &, const std::string &,
    std::optional<std::function<c10::StrongTypePtr(const QualifiedName &)>>,
    std::optional<std::function<ObjectPtr(const c10::StrongTypePtr &, IValue)>>,
    std::optional<at::Device>, PyTorchStreamReader &,
    TypePtr (*)(const std::string &) = nullptr,
    std::shared_ptr<DeserializationStorageContext> = nullptr);

// Pickled values.
using TypeResolver = std::function<c10::StrongTypePtr(const QualifiedName &)>;
using ObjLoader = std::function<ObjectPtr(const c10::StrongTypePtr &, IValue)>;
using Reader = std::function<size_t(char *, size_t)>;
std::vector<char> pickle(const IValue &, std::vector<at::Tensor> * = nullptr);
void pickle(std::function<void(const char *, size_t)>, const IValue &,
            std::vector<at::Tensor> * = nullptr);
std::vector<char> pickle_save(const IValue &);
IValue pickle_load(const std::vector<char> &);
IValue pickle_load_obj(std::string_view);
IValue unpickle(const std::function<size_t(char *, size_t)> &, TypeResolver,
                c10::ArrayRef<at::Tensor>,
                TypePtr (*)(const std::string &) = nullptr,
                ObjLoader = nullptr);
IValue unpickle(const char *, size_t, TypeResolver = nullptr,
                c10::ArrayRef<at::Tensor> = {},
                TypePtr (*)(const std::string &) = nullptr);
IValue unpickle(const char *, size_t, ObjLoader, TypeResolver = nullptr,
                c10::ArrayRef<at::Tensor> = {},
                TypePtr (*)(const std::string &) = nullptr);
class Unpickler {
public:
  Unpickler(std::function<size_t(char *, size_t)>, TypeResolver,
            c10::ArrayRef<at::Tensor>,
            TypePtr (*)(const std::string &) = nullptr);
  Unpickler(std::function<size_t(char *, size_t)>, TypeResolver, ObjLoader,
            TypePtr (*)(const std::string &) = nullptr);
  Unpickler(std::function<size_t(char *, size_t)>, TypeResolver, ObjLoader,
            std::function<at::DataPtr(const std::string &)>,
            std::optional<at::Device>, bool = false,
            TypePtr (*)(const std::string &) = nullptr,
            std::shared_ptr<DeserializationStorageContext> = nullptr);
  IValue parse_ivalue();
};
class Pickler {
public:
  Pickler(std::function<void(const char *, size_t)>);
  void protocol();
  void startTuple();
  void endTuple();
  void pushIValue(const IValue &);
  void stop();
};
class VectorReader : public ReadAdapterInterface {
public:
  explicit VectorReader(std::vector<char>);
  size_t size() const override;
  size_t read(uint64_t, void *, size_t, const char *) const override;
};

// The mobile interpreter.
namespace mobile {
class Function {
public:
  const std::string &name() const;
  bool run(Stack &) const;
  IValue operator()(Stack &) const;
  size_t num_inputs() const;
};
class Method {
public:
  void run(Stack &) const;
  void run(Stack &&) const;
  IValue operator()(std::vector<IValue>) const;
  const std::string &name() const;
};
class Module {
public:
  Module();
  Module(ObjectPtr, std::shared_ptr<struct CompilationUnit>);
  Method get_method(const std::string &) const;
  std::optional<Method> find_method(const std::string &) const;
  template <class... A> IValue run_method(const std::string &, A &&...);
  IValue forward(std::vector<IValue>);
  std::string name() const;
  IValue attr(const std::string &, IValue) const;
  const std::vector<IValue> &slots() const;
  const ObjectPtr _ivalue() const;
  const std::vector<at::Tensor> parameters() const;
  const std::map<std::string, at::Tensor> named_parameters() const;
  std::string get_forward_method_debug_info(int64_t) const;
  void train(bool = true);
  void eval();
  bool is_training() const;
  const std::unordered_map<std::string, std::string> getMetadata() const;
  const std::vector<Method> get_methods() const;
  Module clone() const;
};
struct CompilationUnit;
} // namespace mobile
#define MODEL_TIDY_MOBILE(source)                                              \
  mobile::Module _load_for_mobile(source, std::optional<at::Device> = {});     \
  mobile::Module _load_for_mobile(source, std::optional<at::Device>,           \
                                  ExtraFilesMap &, uint64_t = 0);
MODEL_TIDY_MOBILE(std::istream &)
MODEL_TIDY_MOBILE(const std::string &)
MODEL_TIDY_MOBILE(std::unique_ptr<ReadAdapterInterface>)
void _load_extra_only_for_mobile(const std::string &, std::optional<at::Device>,
                                 ExtraFilesMap &);
std::map<std::string, at::Tensor>
_load_parameters(const std::string &, std::optional<c10::Device> = {});
std::map<std::string, at::Tensor>
_load_parameters(std::istream &, std::optional<c10::Device> = {});
std::map<std::string, at::Tensor>
mobile_module_to_parameter_map(const mobile::Module &);
void _save_parameters(const std::map<std::string, at::Tensor> &,
                      const std::string &, bool = false);
void _save_parameters(const std::map<std::string, at::Tensor> &, std::ostream &,
                      bool = false);
mobile::Module load_mobile_module_from_file(const std::string &,
                                            std::optional<at::Device> = {},
                                            ExtraFilesMap * = nullptr);
mobile::Module load_mobile_module_from_stream_with_copy(
    std::istream &, std::optional<at::Device> = {}, ExtraFilesMap * = nullptr);
mobile::Module
parse_and_initialize_mobile_module(void *, size_t,
                                   std::optional<at::Device> = {},
                                   ExtraFilesMap * = nullptr, bool = false);
mobile::Module
parse_and_initialize_mobile_module(std::shared_ptr<char>, size_t,
                                   std::optional<at::Device> = {},
                                   ExtraFilesMap * = nullptr);
mobile::Module parse_and_initialize_mobile_module_for_jit(
    void *, size_t, ExtraFilesMap &, std::vector<IValue> &,
    std::optional<at::Device> = {}, ExtraFilesMap * = nullptr);
mobile::Module initialize_mobile_module(void *, std::optional<at::Device> = {},
                                        bool = false);
std::tuple<std::shared_ptr<char>, size_t> get_file_content(const char *);
std::tuple<std::shared_ptr<char>, size_t> get_stream_content(std::istream &);
std::tuple<std::shared_ptr<char>, size_t>
get_rai_content(ReadAdapterInterface *);
int64_t _get_model_bytecode_version(const std::string &);

// Graphs, as far as programs print, walk and rewrite them.
using NodeKind = Symbol;
struct Use {
  Node *user;
  size_t offset;
};
struct Value {
  std::string debugName() const, debugNameBase() const;
  TypePtr type() const;
  Node *node() const;
  Graph *owningGraph() const;
  std::vector<Use> uses() const;
  bool hasUses() const;
  Value *setDebugName(const std::string &);
  Value *copyMetadata(Value *);
  template <class... A> Value *setType(A &&...);
  void replaceAllUsesWith(Value *);
};
struct Node {
  Symbol kind() const;
  Value *input(size_t = 0) const, *output(size_t = 0) const;
  Value *namedInput(const std::string &) const;
  bool hasNamedInput(const std::string &) const, hasAttribute(Symbol) const;
  at::ArrayRef<Value *> inputs() const, outputs() const;
  at::ArrayRef<Block *> blocks() const;
  const FunctionSchema &schema() const;
  bool matches(const char *) const;
  Graph *owningGraph() const;
  Block *owningBlock() const;
  Node *next() const, *prev() const;
  void destroy(), dump() const;
  template <class... A> Node *insertBefore(A &&...);
  template <class... A> Node *insertAfter(A &&...);
  template <class... A> Value *replaceInput(A &&...);
  template <class... A> void replaceAllUsesWith(A &&...);
  Value *addInput(Value *), *addOutput();
  std::shared_ptr<Graph> g(Symbol) const;
  int64_t i(Symbol) const;
  double f(Symbol) const;
  const std::string &s(Symbol) const;
  at::Tensor t(Symbol) const;
  IValue ival(Symbol) const;
  Node *i_(Symbol, int64_t), *s_(Symbol, std::string);
  friend std::ostream &operator<<(std::ostream &out, const Node &) {
    return out;
  }
};
struct Block {
  slot_list_impl<Node *> nodes() const;
  at::ArrayRef<Value *> inputs() const, outputs() const;
  Node *return_node() const;
};
struct Graph {
  slot_list_impl<Node *> nodes() const;
  at::ArrayRef<Value *> inputs() const, outputs() const;
  Block *block() const;
  std::string toString(bool = true) const;
  void dump() const, lint() const;
  std::shared_ptr<Graph> copy() const;
  Value *addInput(const std::string & = "");
  size_t registerOutput(Value *);
  template <class... A> Node *create(A &&...);
  template <class... A> Value *insert(A &&...);
  template <class... A> Value *insertConstant(A &&...);
  Node *insertNode(Node *);
  friend std::ostream &operator<<(std::ostream &out, const Graph &) {
    return out;
  }
};
struct GraphExecutor {
  template <class... A> explicit GraphExecutor(A &&...);
  void run(Stack &);
};
template <class... A> Value *insertConstant(Graph &, A &&...);
void Inline(Graph &);
void EliminateDeadCode(const std::shared_ptr<Graph> &);
void ConstantPropagation(std::shared_ptr<Graph> &);
class SubgraphRewriter {
public:
  void RegisterRewritePattern(const std::string &, const std::string &);
  template <class... A> void runOnGraph(std::shared_ptr<Graph> &, A &&...);
};
template <class... A> void push(Stack &, A &&...);
IValue pop(Stack &);
IValue &peek(Stack &, size_t, size_t);
at::ArrayRef<IValue> last(const Stack &, size_t);
void drop(Stack &, size_t);
template <class... A> void pop(Stack &, A &...);
template <class T> IValue toIValue(T &&);
struct Operation {
  template <class F> Operation(F &&);
  void operator()(Stack &);
};
struct Operator {
  template <class... A> Operator(A &&...);
};
struct RegisterOperators {
  template <class... A> explicit RegisterOperators(A &&...);
  RegisterOperators(std::vector<Operator>);
};
struct JITException : std::runtime_error {
  using std::runtime_error::runtime_error;
};
enum class FusionBehavior { STATIC, DYNAMIC };
using FusionStrategy = std::vector<std::pair<FusionBehavior, size_t>>;
FusionStrategy setFusionStrategy(FusionStrategy &);
void setGraphExecutorOptimize(bool);
bool getGraphExecutorOptimize();
void setTensorExprFuserEnabled(bool);
bool setTensorExprFuserEnabledUnsafe(bool);
struct GraphOptimizerEnabledGuard {
  explicit GraphOptimizerEnabledGuard(bool);
};
} // namespace jit

// torch/csrc/api/include/torch/serialize
std::vector<char> pickle_save(const IValue &);
IValue pickle_load(const std::vector<char> &);
namespace serialize {
using caffe2::serialize::FileAdapter;
using caffe2::serialize::IStreamAdapter;
using caffe2::serialize::PyTorchStreamReader;
using caffe2::serialize::PyTorchStreamWriter;
using caffe2::serialize::ReadAdapterInterface;
class InputArchive final {
public:
  InputArchive();
  InputArchive(InputArchive &&);
  ~InputArchive();
  const std::shared_ptr<jit::CompilationUnit> &compilation_unit() const;
  bool try_read(const std::string &, c10::IValue &);
  bool try_read(const std::string &, Tensor &, bool = false);
  bool try_read(const std::string &, InputArchive &);
  void read(const std::string &, c10::IValue &);
  void read(const std::string &, Tensor &, bool = false);
  void read(const std::string &, InputArchive &);
  void load_from(const std::string &, std::optional<torch::Device> = {});
  void load_from(std::istream &, std::optional<torch::Device> = {});
  void load_from(const char *, size_t, std::optional<torch::Device> = {});
  void load_from(const std::function<size_t(uint64_t, void *, size_t)> &,
                 const std::function<size_t()> &,
                 std::optional<torch::Device> = {});
  std::vector<std::string> keys();
  template <class... A> void operator()(A &&...);
};
class OutputArchive final {
public:
  explicit OutputArchive(std::shared_ptr<jit::CompilationUnit>);
  OutputArchive();
  OutputArchive(OutputArchive &&);
  std::shared_ptr<jit::CompilationUnit> compilation_unit() const;
  void write(const std::string &, const c10::IValue &);
  void write(const std::string &, const Tensor &, bool = false);
  void write(const std::string &, OutputArchive &);
  void save_to(const std::string &);
  void save_to(std::ostream &);
  void save_to(const std::function<size_t(const void *, size_t)> &);
  template <class... A> void operator()(A &&...);
};
} // namespace serialize
template <class V, class... A> void load(V &, A &&...);
template <class... A> void load(std::vector<Tensor> &, A &&...);
template <class V, class... A> void save(const V &, A &&...);
template <class... A> void save(const std::vector<Tensor> &, A &&...);
serialize::OutputArchive &operator<<(serialize::OutputArchive &,
                                     const Tensor &);
serialize::InputArchive &operator>>(serialize::InputArchive &, Tensor &);

// AOTInductor: native code in an archive.
namespace inductor {
using TensorConstantMap = std::unordered_map<std::string, at::Tensor *>;
class AOTIModelContainerRunner {
public:
  AOTIModelContainerRunner() = delete;
  AOTIModelContainerRunner(const AOTIModelContainerRunner &) = delete;
  virtual ~AOTIModelContainerRunner();
  std::vector<at::Tensor> run(const std::vector<at::Tensor> &,
                              void * = nullptr);
  std::vector<at::Tensor> run(std::vector<at::Tensor> &, void * = nullptr);
  std::unordered_map<std::string, std::string>
  getConstantNamesToOriginalFQNs() const;
  std::unordered_map<std::string, int32_t> getConstantNamesToDtypes() const;
  void update_inactive_constant_buffer(const TensorConstantMap &);
  void update_constant_buffer(const TensorConstantMap &, bool, bool);
  void update_constant_buffer(std::unordered_map<std::string, at::Tensor> &,
                              bool, bool);
  void run_const_fold(bool, void * = nullptr);
  void swap_constant_buffer();
  std::vector<std::string> get_call_spec();

protected:
  AOTIModelContainerRunner(const std::string &, size_t, const std::string &,
                           const std::string &, const bool = false);
};
#define MODEL_TIDY_RUNNER(name)                                                \
  class name : public AOTIModelContainerRunner {                               \
  public:                                                                      \
    name(const std::string &, size_t = 1, const bool = false);                 \
    name(const std::string &, size_t, const std::string &,                     \
         const std::string & = "", const bool = false);                        \
    ~name() override;                                                          \
    std::vector<at::Tensor>                                                    \
    run_with_cuda_stream(std::vector<at::Tensor> &,                            \
                         const at::cuda::CUDAStream &);                        \
  };
MODEL_TIDY_RUNNER(AOTIModelContainerRunnerCpu)
MODEL_TIDY_RUNNER(AOTIModelContainerRunnerCuda)
MODEL_TIDY_RUNNER(AOTIModelContainerRunnerXpu)
MODEL_TIDY_RUNNER(AOTIModelContainerRunnerMps)
class AOTIModelPackageLoader {
public:
  AOTIModelPackageLoader(const std::string &, const std::string & = "model",
                         const bool = false, const size_t = 1,
                         const DeviceIndex = -1);
  ~AOTIModelPackageLoader();
  AOTIModelContainerRunner *get_runner();
  std::unordered_map<std::string, std::string> get_metadata();
  std::vector<at::Tensor> run(const std::vector<at::Tensor> &,
                              void * = nullptr);
  std::vector<at::Tensor> boxed_run(std::vector<at::Tensor> &&,
                                    void * = nullptr);
  std::vector<std::string> get_call_spec();
  void load_constants(std::unordered_map<std::string, at::Tensor> &, bool, bool,
                      bool = false);
  std::vector<std::string> get_constant_fqns();
  void update_constant_buffer(std::unordered_map<std::string, at::Tensor> &,
                              bool, bool, bool = false);
};
} // namespace inductor

// torch/library.h, torch/custom_class.h
struct CustomClassHolder : c10::intrusive_ptr_target {};
namespace jit {
using ::torch::CustomClassHolder;
}
namespace detail {
template <class... A> struct types {};
} // namespace detail
template <class... A> detail::types<void, A...> init();
template <class F> detail::types<F> init(F &&);
template <class T> class class_ {
public:
  explicit class_(const std::string &, const std::string &, std::string = "");
  template <class... A> class_ &def(A &&...);
  template <class... A> class_ &def_static(A &&...);
  template <class... A> class_ &def_readwrite(A &&...);
  template <class... A> class_ &def_readonly(A &&...);
  template <class... A> class_ &def_property(A &&...);
  template <class... A> class_ &def_pickle(A &&...);
};
class CppFunction {
public:
  template <class... A> explicit CppFunction(A &&...);
  static CppFunction makeFallthrough();
#if __cplusplus >= 201703L
  template <auto *F> static CppFunction makeFromBoxedFunction();
#endif
};
class Library {
public:
  template <class... A> Library &def(A &&...) &;
  template <class... A> Library &impl(A &&...) &;
  template <class... A> Library &fallback(A &&...) &;
  template <class T> torch::class_<T> class_(const std::string &);
};
template <class... A> CppFunction dispatch(A &&...);
template <class F> CppFunction boxed(F &&);
FunctionSchema schema(const char *);
struct RegisterOperators {
  template <class... A> explicit RegisterOperators(A &&...);
  template <class... A> RegisterOperators &&op(A &&...) &&;
  template <class... A> RegisterOperators &op(A &&...) &;
};
} // namespace torch
#define MODEL_TIDY_JOIN_(a, b) a##b
#define MODEL_TIDY_JOIN(a, b) MODEL_TIDY_JOIN_(a, b)
#define TORCH_LIBRARY(space, name)                                             \
  static void MODEL_TIDY_JOIN(TORCH_LIBRARY_init_##space##_,                   \
                              __COUNTER__)(torch::Library & name)
#define TORCH_LIBRARY_FRAGMENT(space, name) TORCH_LIBRARY(space, name)
#define TORCH_LIBRARY_IMPL(space, key, name) TORCH_LIBRARY(space##_##key, name)
#define TORCH_SELECTIVE_NAME(name) name
#define TORCH_SELECTIVE_SCHEMA(schema) schema
#define TORCH_FN(function) function
