// RUN: %check_cxx serialization-native-code-load

#include <onnxruntime_cxx_api.h>

#include <string>

void options(Ort::SessionOptions &options, const std::string &path) {
  options.RegisterCustomOpsLibrary(path.c_str());
  // CHECK: :[[#@LINE-1]]:11: warning: 'Ort::detail::SessionOptionsImpl::RegisterCustomOpsLibrary' loads machine code from the file it is given; keep to standard operators, or link the custom ones into the program [serialization-native-code-load]
  // CHECK: Ort::CustomOpDomain domain("com.example");
  options.RegisterCustomOpsLibrary("./liboperators.so").SetIntraOpNumThreads(1);
  // CHECK: :[[#@LINE-1]]:11: warning: 'Ort::detail::SessionOptionsImpl::RegisterCustomOpsLibrary'
  options.RegisterCustomOpsUsingFunction(path.c_str());
  // CHECK: :[[#@LINE-1]]:11: warning: {{.*}} calls the function of this name of any library that is loaded; keep
}

void environment(Ort::Env &env, const std::string &path) {
  env.RegisterExecutionProviderLibrary("vendor", path);
  // CHECK: :[[#@LINE-1]]:7: warning: 'Ort::Env::RegisterExecutionProviderLibrary'
}

// The C interface is a table of functions.
const OrtApi *api = OrtGetApiBase()->GetApi(ORT_API_VERSION);
void table(OrtEnv *env, OrtSessionOptions *options, const char *path) {
  void *handle;
  api->RegisterCustomOpsLibrary(options, path, &handle);
  // CHECK: :[[#@LINE-1]]:8: warning: 'OrtApi::RegisterCustomOpsLibrary' loads machine code
  Ort::GetApi().RegisterCustomOpsLibrary_V2(options, path);
  // CHECK: :[[#@LINE-1]]:17: warning: 'OrtApi::RegisterCustomOpsLibrary_V2' loads machine code
  OrtGetApiBase()->GetApi(ORT_API_VERSION)->RegisterExecutionProviderLibrary(env, "vendor", path);
  // CHECK: :[[#@LINE-1]]:45: warning: 'OrtApi::RegisterExecutionProviderLibrary' loads machine code
  api->RegisterCustomOpsUsingFunction(options, path);
  // CHECK: :[[#@LINE-1]]:8: warning: 'OrtApi::RegisterCustomOpsUsingFunction' calls the function
  auto function = api->RegisterCustomOpsLibrary_V2;
  function(options, path);
  // CHECK: :[[#@LINE-1]]:3: warning: 'OrtApi::RegisterCustomOpsLibrary_V2'
}

int main(int argc, char **argv) {
  Ort::SessionOptions options;
  Ort::ThrowOnError(Ort::GetApi().RegisterCustomOpsLibrary_V2(options, argv[1]));
  // CHECK: :[[#@LINE-1]]:35: error: {{.*}}, here named on the command line; keep
}

// Of types nobody has seen.
void unknown(Wrapper &wrapper, Unseen *session, const std::string &path) {
  wrapper.options().RegisterCustomOpsLibrary(path.c_str());
  // CHECK: :[[#@LINE-1]]:21: warning: 'Ort::detail::SessionOptionsImpl::RegisterCustomOpsLibrary'
}

// --- Not flagged -------------------------------------------------------------

void session(Ort::Env &env, const std::string &path) {
  Ort::SessionOptions options;
  options.SetIntraOpNumThreads(1).SetGraphOptimizationLevel(ORT_ENABLE_ALL);
  Ort::Session session(env, path.c_str(), options);
  OrtSession *other;
  api->CreateSession(env, path.c_str(), options, &other);
}
void installed(Ort::Env &env, Ort::SessionOptions &options, OrtSessionOptions *raw) {
  options.RegisterCustomOpsLibrary("libortextensions.so");
  env.RegisterExecutionProviderLibrary("vendor", "/usr/lib/vendor/libprovider.so");
  api->RegisterCustomOpsLibrary_V2(raw, "/usr/lib/liboperators.so");
  options.RegisterCustomOpsUsingFunction("RegisterMyOperators");
}
// A table of one's own.
struct Table {
  int (*RegisterCustomOpsLibrary)(const char *path);
};
void own(Table &table, const char *path) { table.RegisterCustomOpsLibrary(path); }
