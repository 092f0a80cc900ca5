// ExecuTorch, as far as programs are loaded; for module.h, program.h and the
// data loaders. Its other headers are left to the project.
// Upstream: pytorch/executorch cff6f4dd runtime/executor/program.h,
// extension/module/module.h, extension/data_loader.
#pragma once

#include "std-all.h"

namespace executorch {
namespace runtime {

enum class Error : uint32_t { Ok = 0, Internal = 1, InvalidArgument = 0x12, AccessFailed = 0x22 };
template <class T> class Result {
public:
  Result(Error error);
  Result(const T &value);
  bool ok() const;
  Error error() const;
  T &get();
  T &operator*();
  const T &operator*() const;
  T *operator->();
  const T *operator->() const;
};
class EValue;
class MethodMeta;
class MemoryManager;
class MemoryAllocator;
class EventTracer;
class NamedDataMap;
class DataLoader {
public:
  virtual ~DataLoader() = default;
};

class Method {
public:
  Error execute();
  size_t inputs_size() const;
  size_t outputs_size() const;
  const EValue &get_output(size_t index) const;
  Error set_input(const EValue &value, size_t index);
};

class Program final {
public:
  enum class Verification : uint8_t { Minimal, InternalConsistency };
  static Result<Program> load(DataLoader *loader, Verification verification = Verification::Minimal);
  static Result<Program> Load(DataLoader *loader, Verification verification = Verification::Minimal);
  size_t num_methods() const;
  Result<const char *> get_method_name(size_t index) const;
  Result<Method> load_method(const char *name, MemoryManager *memory, EventTracer *tracer = nullptr, const NamedDataMap *data = nullptr) const;
  Result<MethodMeta> method_meta(const char *name) const;
};
void runtime_init();

} // namespace runtime

namespace extension {

using runtime::DataLoader;
using runtime::Error;
using runtime::Program;
using runtime::Result;

class FileDataLoader final : public DataLoader {
public:
  static Result<FileDataLoader> from(const char *path, size_t alignment = 16);
};
class MmapDataLoader final : public DataLoader {
public:
  enum class MlockConfig { NoMlock, UseMlock, UseMlockIgnoreErrors };
  static Result<MmapDataLoader> from(const char *path, MlockConfig lock = MlockConfig::UseMlock);
};
class BufferDataLoader final : public DataLoader {
public:
  BufferDataLoader(const void *data, size_t size);
};

namespace module {
class Module {
public:
  enum class LoadMode { File, Mmap, MmapUseMlock, MmapUseMlockIgnoreErrors };
  explicit Module(const std::string &path, LoadMode mode = LoadMode::File, std::unique_ptr<runtime::EventTracer> tracer = nullptr, std::unique_ptr<runtime::MemoryAllocator> memory = nullptr, std::unique_ptr<runtime::MemoryAllocator> temporary = nullptr, bool share = false);
  explicit Module(const std::string &path, const std::string &data, LoadMode mode = LoadMode::File, std::unique_ptr<runtime::EventTracer> tracer = nullptr, std::unique_ptr<runtime::MemoryAllocator> memory = nullptr);
  explicit Module(const std::string &path, std::vector<std::string> data, LoadMode mode = LoadMode::File, std::unique_ptr<runtime::EventTracer> tracer = nullptr, std::unique_ptr<runtime::MemoryAllocator> memory = nullptr);
  explicit Module(std::unique_ptr<DataLoader> loader, std::unique_ptr<runtime::MemoryAllocator> memory = nullptr, std::unique_ptr<runtime::MemoryAllocator> temporary = nullptr, std::unique_ptr<runtime::EventTracer> tracer = nullptr, std::unique_ptr<DataLoader> data = nullptr);
  explicit Module(std::shared_ptr<Program> program, std::unique_ptr<runtime::MemoryAllocator> memory = nullptr, std::unique_ptr<runtime::MemoryAllocator> temporary = nullptr, std::unique_ptr<runtime::EventTracer> tracer = nullptr);
  Error load(Program::Verification verification = Program::Verification::Minimal);
  bool is_loaded() const;
  std::shared_ptr<Program> program() const;
  Error load_method(const std::string &name);
  Error load_forward();
  Result<std::unordered_set<std::string>> method_names();
  template <class... T> Result<std::vector<runtime::EValue>> execute(const std::string &name, T &&...inputs);
  template <class... T> Result<runtime::EValue> get(const std::string &name, T &&...inputs);
  template <class... T> Result<std::vector<runtime::EValue>> forward(T &&...inputs);
};
} // namespace module
using module::Module;

} // namespace extension
} // namespace executorch

namespace torch {
namespace executor {
using ::executorch::extension::Module;
using ::executorch::runtime::DataLoader;
using ::executorch::runtime::Error;
using ::executorch::runtime::Method;
using ::executorch::runtime::Program;
using ::executorch::runtime::Result;
namespace util {
using ::executorch::extension::BufferDataLoader;
using ::executorch::extension::FileDataLoader;
using ::executorch::extension::MmapDataLoader;
} // namespace util
} // namespace executor
} // namespace torch
