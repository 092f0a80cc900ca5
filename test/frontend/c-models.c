// Libraries with an interface in C can be used from C.
// RUN: %model-tidy --color=never --fast --no-cache --exit-zero %s 2>&1 | FileCheck %s --implicit-check-not=notice:
#include <Python.h>
#include <curl/curl.h>
#include <onnxruntime_c_api.h>
#include <tensorflow/lite/c/c_api.h>
#include <dlfcn.h>

static size_t keep(char *bytes, size_t size, size_t count, void *out) {
  *(void **)out = dlopen(bytes, RTLD_NOW);
  // CHECK: :[[#@LINE-1]]:19: error: 'dlopen' {{.*}}received from the network
  return size * count;
}
static void *fetch(const char *url) {
  CURL *curl = curl_easy_init();
  void *library = NULL;
  curl_easy_setopt(curl, CURLOPT_URL, url);
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, keep);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, &library);
  curl_easy_perform(curl);
  return library;
}
static PyObject *load(const char *bytes) {
  PyObject *pickle = PyImport_ImportModule("pickle");
  PyObject *value = PyObject_CallMethod(pickle, "loads", "y", bytes);
  // CHECK: :[[#@LINE-1]]:21: warning: 'pickle.loads' can run code
  Py_CLEAR(pickle);
  return value;
}
static void session(OrtEnv *env, OrtSessionOptions *options, const char *name) {
  const OrtApi *api = OrtGetApiBase()->GetApi(ORT_API_VERSION);
  void *library;
  api->RegisterCustomOpsLibrary(options, name, &library);
  // CHECK: :[[#@LINE-1]]:8: warning: 'OrtApi::RegisterCustomOpsLibrary' loads machine code
  OrtSession *made;
  api->CreateSession(env, "model.onnx", options, &made);
  TfLiteModel *model = TfLiteModelCreateFromFile("model.tflite");
  TfLiteModelDelete(model);
}
