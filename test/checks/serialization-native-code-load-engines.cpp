// RUN: %check_cxx serialization-native-code-load

#include <openvino/openvino.hpp>
#include <tensorflow/c/c_api.h>
#include <tensorflow/c/c_api_experimental.h>
#include <tensorflow/core/platform/env.h>
#include <tensorflow/lite/delegates/external/external_delegate.h>
#include <tensorflow/lite/shared_library.h>
#include <tvm/ffi/extra/module.h>
#include <tvm/runtime/module.h>

#include <fstream>
#include <string>

// --- TensorFlow and TensorFlow Lite ------------------------------------------

void tensorflowLibraries(const std::string &path, TF_Status *status) {
  TF_LoadLibrary(path.c_str(), status);
  // CHECK: :[[#@LINE-1]]:3: warning: 'TF_LoadLibrary' loads machine code from the file it is given; link the operators into the program
  TF_LoadPluggableDeviceLibrary(path.c_str(), status);
  // CHECK: :[[#@LINE-1]]:3: warning: 'TF_LoadPluggableDeviceLibrary'
  void *handle;
  tensorflow::Env::Default()->LoadDynamicLibrary(path.c_str(), &handle);
  // CHECK: :[[#@LINE-1]]:31: warning: 'tensorflow::Env::LoadDynamicLibrary'
  tensorflow::Env::Default()->LoadLibrary(path.c_str(), &handle);
  // CHECK: :[[#@LINE-1]]:31: warning: 'tensorflow::Env::LoadLibrary'
}
void delegate(const char *path) {
  auto options = TfLiteExternalDelegateOptionsDefault(path);
  TfLiteExternalDelegateCreate(&options);
  // CHECK: :[[#@LINE-1]]:3: warning: 'TfLiteExternalDelegateCreate' loads machine code from the library that its options name; name the delegate's library
  tflite::SharedLibrary::LoadLibrary(path);
  // CHECK: :[[#@LINE-1]]:3: warning: 'tflite::SharedLibrary::LoadLibrary'
}

// --- OpenVINO ----------------------------------------------------------------

void openvino(ov::Core &core, const std::string &path, ov::Tensor blob) {
  core.add_extension(path);
  // CHECK: :[[#@LINE-1]]:8: warning: 'ov::Core::add_extension' loads machine code
  core.register_plugin(path, "CPU");
  // CHECK: :[[#@LINE-1]]:8: warning: 'ov::Core::register_plugin'
  core.register_plugins(path);
  // CHECK: :[[#@LINE-1]]:8: warning: 'ov::Core::register_plugins' loads the libraries that a file lists
  std::ifstream file("model.blob");
  core.import_model(file, "NPU");
  // CHECK: :[[#@LINE-1]]:8: warning: 'ov::Core::import_model' loads a model that is compiled for the device
  core.import_model(blob, "NPU");
  // CHECK: :[[#@LINE-1]]:8: warning: 'ov::Core::import_model'
}

// --- TVM ---------------------------------------------------------------------

void compiled(const std::string &path) {
  auto module = tvm::runtime::Module::LoadFromFile(path);
  // CHECK: :[[#@LINE-1]]:17: warning: 'tvm::runtime::Module::LoadFromFile' loads machine code from the file it is given; ship the model as ONNX, or verify a signature of the library
  // A name alone does not make a model a library of the system.
  auto other = tvm::ffi::Module::LoadFromFile("model.so");
  // CHECK: :[[#@LINE-1]]:16: warning: 'tvm::ffi::Module::LoadFromFile'
}

// --- Not flagged -------------------------------------------------------------

void installed(TF_Status *status, ov::Core &core, std::shared_ptr<ov::Extension> linked) {
  TF_LoadLibrary("/usr/lib/vendor/libkernels.so", status);
  auto options = TfLiteExternalDelegateOptionsDefault("libedgetpu.so.1");
  TfLiteExternalDelegateCreate(&options);
  core.add_extension(linked);
  core.add_extension({linked});
  core.register_plugin("openvino_vendor_plugin", "VENDOR");
  core.compile_model(core.read_model("model.onnx"), "CPU");
}
struct Bitmap {
  bool LoadFromFile(const std::string &path);
};
bool own(Bitmap &bitmap, const std::string &path) { return bitmap.LoadFromFile(path); }
