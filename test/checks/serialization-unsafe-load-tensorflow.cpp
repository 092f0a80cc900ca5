// RUN: %check_cxx serialization-unsafe-load

#include <tensorflow/c/c_api.h>
#include <tensorflow/cc/saved_model/loader.h>
#include <tensorflow/core/public/session.h>
#include <tensorflow/core/tfrt/saved_model/saved_model.h>

using tensorflow::Env;
using tensorflow::GraphDef;

// --- SavedModels -------------------------------------------------------------

void savedModel(const std::string &directory) {
  tensorflow::SavedModelBundle bundle;
  tensorflow::SavedModelBundleLite lite;
  auto status = tensorflow::LoadSavedModel({}, {}, directory, {tensorflow::kSavedModelTagServe}, &bundle);
  // CHECK: :[[#@LINE-1]]:17: warning: 'tensorflow::LoadSavedModel' loads a TensorFlow model, which is a program; export the model to ONNX and load it with ONNX Runtime [serialization-unsafe-load]
  // CHECK: note: 'directory' is a parameter
  // CHECK: python -m tf2onnx.convert
  tensorflow::LoadSavedModel({}, {}, "model", {"serve"}, &lite).IgnoreError();
  // CHECK: :[[#@LINE-1]]:3: warning: 'tensorflow::LoadSavedModel'
  tensorflow::tfrt_stub::SavedModelImpl::LoadSavedModel({}, directory, {"serve"});
  // CHECK: :[[#@LINE-1]]:3: warning: 'tensorflow::tfrt_stub::SavedModelImpl::LoadSavedModel'
}

int main(int argc, char **argv) {
  const char *tags = "serve";
  TF_LoadSessionFromSavedModel(TF_NewSessionOptions(), nullptr, argv[1], &tags, 1, TF_NewGraph(), nullptr, TF_NewStatus());
  // CHECK: :[[#@LINE-1]]:3: error: 'TF_LoadSessionFromSavedModel' loads a TensorFlow model, which is a program, here named on the command line; export
}

// --- Graphs ------------------------------------------------------------------

void graphs(TF_Graph *graph, const void *bytes, size_t size, TF_Status *status) {
  TF_Buffer *buffer = TF_NewBufferFromString(bytes, size);
  TF_GraphImportGraphDef(graph, buffer, TF_NewImportGraphDefOptions(), status);
  // CHECK: :[[#@LINE-1]]:3: warning: 'TF_GraphImportGraphDef' loads a TensorFlow graph
  TF_GraphImportGraphDefWithResults(graph, buffer, nullptr, status);
  // CHECK: :[[#@LINE-1]]:3: warning: 'TF_GraphImportGraphDefWithResults'
}

// One finding for one graph: where it is read.
void frozen(tensorflow::Session *session, const std::string &path) {
  GraphDef graph;
  auto status = ReadBinaryProto(Env::Default(), path, &graph);
  // CHECK: :[[#@LINE-1]]:17: warning: 'tensorflow::ReadBinaryProto' reads a TensorFlow graph, which is a program; export
  status = session->Create(graph);
}
void text(const std::string &path) {
  tensorflow::MetaGraphDef meta;
  tensorflow::ReadTextProto(Env::Default(), path, &meta);
  // CHECK: :[[#@LINE-1]]:3: warning: 'tensorflow::ReadTextProto'
  tensorflow::SavedModel model;
  tensorflow::ReadTextOrBinaryProto(Env::Default(), path, &model);
  // CHECK: :[[#@LINE-1]]:3: warning: 'tensorflow::ReadTextOrBinaryProto'
  std::unique_ptr<tensorflow::Session> session;
  tensorflow::RestoreSession({}, meta, path, &session).IgnoreError();
  tensorflow::LoadMetagraphIntoSession({}, meta, &session).IgnoreError();
}
void given(tensorflow::Session *session, const GraphDef &graph, const tensorflow::MetaGraphDef &meta) {
  session->Create(graph);
  // CHECK: :[[#@LINE-1]]:12: warning: 'tensorflow::Session::Create' runs a TensorFlow graph, which is a program
  std::unique_ptr<tensorflow::Session> restored;
  tensorflow::RestoreSession({}, meta, "model", &restored).IgnoreError();
  // CHECK: :[[#@LINE-1]]:3: warning: 'tensorflow::RestoreSession'
  tensorflow::LoadMetagraphIntoSession({}, meta, &restored).IgnoreError();
  // CHECK: :[[#@LINE-1]]:3: warning: 'tensorflow::LoadMetagraphIntoSession'
}

// --- Not flagged -------------------------------------------------------------

// Settings are no program.
void settings(const std::string &path) {
  tensorflow::ConfigProto config;
  tensorflow::ReadBinaryProto(Env::Default(), path, &config).IgnoreError();
  tensorflow::protobuf::Message *any = &config;
  tensorflow::ReadTextProto(Env::Default(), path, &config).IgnoreError();
}
void session(const TF_SessionOptions *options, TF_Graph *graph, TF_Status *status) {
  TF_NewSession(graph, options, status);
}
void made(tensorflow::Session *session) {
  tensorflow::Scope root = tensorflow::Scope::NewRootScope();
  GraphDef graph;
  root.ToGraphDef(&graph).IgnoreError();
  tensorflow::GraphDefBuilder builder;
  builder.ToGraphDef(&graph).IgnoreError();
  session->Create(graph).IgnoreError();
}
struct Loader {
  bool LoadSavedModel(const std::string &directory);
  bool Create(const std::string &graph);
};
bool own(Loader &loader, const std::string &path) { return loader.LoadSavedModel(path) && loader.Create(path); }

// --- Edges -------------------------------------------------------------------

// The headers that would declare it are missing.
using namespace tensorflow;
void unfinished(Unseen *graph, const std::string &path) { check(ReadBinaryProto(Unseen::Default(), path, graph)); }
// CHECK: :[[#@LINE-1]]:65: warning: 'tensorflow::ReadBinaryProto'
