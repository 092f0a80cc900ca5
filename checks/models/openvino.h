// OpenVINO, as far as models and libraries are loaded; for openvino/*.
// Upstream: openvino 009fb8f src/inference/include/openvino/runtime/core.hpp.
#pragma once

#include "std-all.h"

namespace ov {

using AnyMap = std::map<std::string, std::string>;
class Shape : public std::vector<size_t> {
public:
  using std::vector<size_t>::vector;
};
class Tensor {
public:
  Tensor();
  void *data();
  template <class T> T *data();
  Shape get_shape() const;
  size_t get_size() const;
  size_t get_byte_size() const;
};
class Model;
class Extension;
class InferRequest {
public:
  void infer();
  void start_async();
  void wait();
  void set_input_tensor(const Tensor &tensor);
  void set_input_tensor(size_t index, const Tensor &tensor);
  void set_tensor(const std::string &name, const Tensor &tensor);
  Tensor get_input_tensor(size_t index = 0);
  Tensor get_output_tensor(size_t index = 0);
  Tensor get_tensor(const std::string &name);
};
class CompiledModel {
public:
  InferRequest create_infer_request();
  void export_model(std::ostream &out);
};
class Core {
public:
  explicit Core(const std::string &config = {});
  std::shared_ptr<Model> read_model(const std::string &model, const std::string &weights = {}, const AnyMap &properties = {}) const;
  std::shared_ptr<Model> read_model(const std::filesystem::path &model, const std::filesystem::path &weights = {}, const AnyMap &properties = {}) const;
  std::shared_ptr<Model> read_model(const std::string &model, const Tensor &weights) const;
  template <class... P> CompiledModel compile_model(const std::shared_ptr<const Model> &model, P &&...properties);
  template <class... P> CompiledModel compile_model(const std::string &path, P &&...properties);
  CompiledModel import_model(std::istream &model, const std::string &device, const AnyMap &properties = {});
  CompiledModel import_model(const Tensor &blob, const std::string &device, const AnyMap &properties = {});
  void add_extension(const std::string &path);
  void add_extension(const std::filesystem::path &path);
  void add_extension(const std::shared_ptr<Extension> &extension);
  void add_extension(const std::vector<std::shared_ptr<Extension>> &extensions);
  void register_plugin(const std::string &plugin, const std::string &device, const AnyMap &config = {});
  void register_plugins(const std::string &config);
  std::vector<std::string> get_available_devices() const;
  void set_property(const AnyMap &properties);
};

} // namespace ov
