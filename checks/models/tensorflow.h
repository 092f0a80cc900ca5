// TensorFlow in C and C++, as far as graphs, models and libraries are loaded;
// for the headers of tensorflow/c, tensorflow/cc and tensorflow/core.
// Upstream: tensorflow v2.14.1 tensorflow/c/c_api.h, tensorflow/cc/saved_model,
// tensorflow/core/public/session.h, tensorflow/core/platform/env.h.
#pragma once

#include "protobuf.h"

#define TF_MAJOR_VERSION 2
#define TF_MINOR_VERSION 14
#define TF_PATCH_VERSION 1
#define TF_CHECK_OK(status) ((void)(status))
#define TF_QCHECK_OK(status) ((void)(status))
#define TF_RETURN_IF_ERROR(status) do { if (auto _status = (status); !_status.ok()) return _status; } while (0)

namespace tensorflow {
class Status {
public:
  Status();
  bool ok() const;
  std::string ToString() const;
  std::string error_message() const;
  std::string_view message() const;
  void IgnoreError() const;
  static Status OK();
};
} // namespace tensorflow

namespace absl {
using tensorflow::Status;
template <class T> class StatusOr {
public:
  bool ok() const;
  Status status() const;
  T &value();
  T &operator*();
  T *operator->();
};
} // namespace absl

namespace tensorflow {

Status OkStatus();
namespace protobuf = ::google::protobuf;
using absl::StatusOr;
using string = std::string;
using tstring = std::string;
using StringPiece = std::string_view;
template <class T> using gtl_vector = std::vector<T>;
typedef long long int64;
typedef int int32;
typedef unsigned char uint8;

class NodeDef : public protobuf::Message {
public:
  const std::string &name() const;
  const std::string &op() const;
};
class GraphDef : public protobuf::Message {
public:
  int node_size() const;
  const NodeDef &node(int index) const;
  NodeDef *mutable_node(int index);
  NodeDef *add_node();
};
class MetaGraphDef : public protobuf::Message {
public:
  const GraphDef &graph_def() const;
};
class SavedModel : public protobuf::Message {
public:
  const MetaGraphDef &meta_graphs(int index) const;
};
class GPUOptions : public protobuf::Message {
public:
  void set_allow_growth(bool value);
  void set_per_process_gpu_memory_fraction(double value);
  void set_visible_device_list(const std::string &value);
};
class ConfigProto : public protobuf::Message {
public:
  GPUOptions *mutable_gpu_options();
  void set_allow_soft_placement(bool value);
  void set_intra_op_parallelism_threads(int value);
  void set_inter_op_parallelism_threads(int value);
};
class RunOptions : public protobuf::Message {};
class RunMetadata : public protobuf::Message {};

class Env {
public:
  static Env *Default();
  Status LoadDynamicLibrary(const char *path, void **handle);
  Status LoadLibrary(const char *path, void **handle);
  Status GetSymbolFromLibrary(void *handle, const char *symbol, void **address);
  Status FileExists(const std::string &name);
};
Status ReadBinaryProto(Env *env, const std::string &name, protobuf::MessageLite *proto);
Status ReadTextProto(Env *env, const std::string &name, protobuf::Message *proto);
Status ReadTextOrBinaryProto(Env *env, const std::string &name, protobuf::Message *proto);
Status ReadFileToString(Env *env, const std::string &name, std::string *data);

enum DataType { DT_INVALID = 0, DT_FLOAT = 1, DT_DOUBLE = 2, DT_INT32 = 3, DT_UINT8 = 4, DT_STRING = 7, DT_INT64 = 9, DT_BOOL = 10 };
class TensorShape {
public:
  TensorShape();
  TensorShape(std::initializer_list<int64_t> sizes);
  int dims() const;
  int64_t dim_size(int index) const;
  int64_t num_elements() const;
  void AddDim(int64_t size);
};
class Tensor {
public:
  Tensor();
  Tensor(DataType type, const TensorShape &shape);
  const TensorShape &shape() const;
  DataType dtype() const;
  int64_t NumElements() const;
  template <class T, size_t N> struct View { template <class... I> T &operator()(I... index); T *data(); };
  template <class T> View<T, 1> flat() const;
  template <class T> View<T, 0> scalar() const;
  template <class T> View<T, 1> vec() const;
  template <class T> View<T, 2> matrix() const;
  template <class T, size_t N> View<T, N> tensor() const;
};

struct SessionOptions {
  Env *env;
  std::string target;
  ConfigProto config;
};
class Session {
public:
  virtual ~Session();
  virtual Status Create(const GraphDef &graph) = 0;
  virtual Status Create(const RunOptions &options, const GraphDef &graph);
  virtual Status Extend(const GraphDef &graph) = 0;
  virtual Status Run(const std::vector<std::pair<std::string, Tensor>> &inputs, const std::vector<std::string> &outputs, const std::vector<std::string> &targets, std::vector<Tensor> *results) = 0;
  virtual Status Run(const RunOptions &options, const std::vector<std::pair<std::string, Tensor>> &inputs, const std::vector<std::string> &outputs, const std::vector<std::string> &targets, std::vector<Tensor> *results, RunMetadata *metadata);
  virtual Status Close() = 0;
};
Status NewSession(const SessionOptions &options, Session **session);
Session *NewSession(const SessionOptions &options);

struct SavedModelBundleInterface {
  virtual ~SavedModelBundleInterface();
  Session *GetSession() const;
};
struct SavedModelBundle : SavedModelBundleInterface {
  std::unique_ptr<Session> session;
  MetaGraphDef meta_graph_def;
};
struct SavedModelBundleLite : SavedModelBundleInterface {};
Status LoadSavedModel(const SessionOptions &options, const RunOptions &run, const std::string &directory, const std::unordered_set<std::string> &tags, SavedModelBundle *bundle);
Status LoadSavedModel(const SessionOptions &options, const RunOptions &run, const std::string &directory, const std::unordered_set<std::string> &tags, SavedModelBundleLite *bundle);
Status RestoreSession(const RunOptions &run, const MetaGraphDef &graph, const std::string &directory, std::unique_ptr<Session> *session);
Status LoadMetagraphIntoSession(const SessionOptions &options, const MetaGraphDef &graph, std::unique_ptr<Session> *session);
bool MaybeSavedModelDirectory(const std::string &directory);
constexpr char kSavedModelTagServe[] = "serve";
constexpr char kSavedModelTagTrain[] = "train";

class Scope {
public:
  static Scope NewRootScope();
  Scope WithOpName(const std::string &name) const;
  Status ToGraphDef(GraphDef *graph) const;
};
class GraphDefBuilder {
public:
  Status ToGraphDef(GraphDef *graph) const;
};

namespace tfrt_stub {
class SavedModel {
public:
  struct Options {};
};
class SavedModelImpl : public SavedModel {
public:
  static StatusOr<std::unique_ptr<SavedModel>> LoadSavedModel(Options options, std::string_view directory, const std::unordered_set<std::string> &tags);
};
} // namespace tfrt_stub

} // namespace tensorflow

namespace tsl {
using tensorflow::Env;
using tensorflow::ReadBinaryProto;
}

extern "C" {
typedef struct TF_Graph TF_Graph;
typedef struct TF_Session TF_Session;
typedef struct TF_SessionOptions TF_SessionOptions;
typedef struct TF_ImportGraphDefOptions TF_ImportGraphDefOptions;
typedef struct TF_ImportGraphDefResults TF_ImportGraphDefResults;
typedef struct TF_Status TF_Status;
typedef struct TF_Library TF_Library;
typedef struct TF_Tensor TF_Tensor;
typedef struct TF_Operation TF_Operation;
typedef struct TF_Output { TF_Operation *oper; int index; } TF_Output;
typedef struct TF_Buffer {
  const void *data;
  size_t length;
  void (*data_deallocator)(void *data, size_t length);
} TF_Buffer;
typedef enum TF_Code { TF_OK = 0, TF_UNKNOWN = 2 } TF_Code;
typedef enum TF_DataType { TF_FLOAT = 1, TF_DOUBLE = 2, TF_INT32 = 3, TF_UINT8 = 4, TF_STRING = 7, TF_INT64 = 9, TF_BOOL = 10 } TF_DataType;
const char *TF_Version(void);
TF_Status *TF_NewStatus(void);
void TF_DeleteStatus(TF_Status *);
TF_Code TF_GetCode(const TF_Status *);
const char *TF_Message(const TF_Status *);
TF_Buffer *TF_NewBuffer(void);
TF_Buffer *TF_NewBufferFromString(const void *data, size_t size);
void TF_DeleteBuffer(TF_Buffer *);
TF_Graph *TF_NewGraph(void);
void TF_DeleteGraph(TF_Graph *);
TF_SessionOptions *TF_NewSessionOptions(void);
void TF_DeleteSessionOptions(TF_SessionOptions *);
void TF_SetConfig(TF_SessionOptions *, const void *proto, size_t size, TF_Status *);
TF_ImportGraphDefOptions *TF_NewImportGraphDefOptions(void);
void TF_DeleteImportGraphDefOptions(TF_ImportGraphDefOptions *);
void TF_GraphImportGraphDef(TF_Graph *, const TF_Buffer *definition, const TF_ImportGraphDefOptions *, TF_Status *);
TF_ImportGraphDefResults *TF_GraphImportGraphDefWithResults(TF_Graph *, const TF_Buffer *definition, const TF_ImportGraphDefOptions *, TF_Status *);
TF_Operation *TF_GraphOperationByName(TF_Graph *, const char *name);
TF_Session *TF_NewSession(TF_Graph *, const TF_SessionOptions *, TF_Status *);
TF_Session *TF_LoadSessionFromSavedModel(const TF_SessionOptions *, const TF_Buffer *run, const char *directory, const char *const *tags, int count, TF_Graph *, TF_Buffer *meta, TF_Status *);
void TF_SessionRun(TF_Session *, const TF_Buffer *run, const TF_Output *inputs, TF_Tensor *const *values, int count, const TF_Output *outputs, TF_Tensor **results, int wanted, const TF_Operation *const *targets, int steps, TF_Buffer *meta, TF_Status *);
void TF_CloseSession(TF_Session *, TF_Status *);
void TF_DeleteSession(TF_Session *, TF_Status *);
TF_Tensor *TF_NewTensor(TF_DataType, const int64_t *dims, int rank, void *data, size_t size, void (*deallocator)(void *, size_t, void *), void *argument);
TF_Tensor *TF_AllocateTensor(TF_DataType, const int64_t *dims, int rank, size_t size);
void TF_DeleteTensor(TF_Tensor *);
void *TF_TensorData(const TF_Tensor *);
size_t TF_TensorByteSize(const TF_Tensor *);
int64_t TF_Dim(const TF_Tensor *, int index);
int TF_NumDims(const TF_Tensor *);
TF_DataType TF_TensorType(const TF_Tensor *);
TF_Library *TF_LoadLibrary(const char *path, TF_Status *);
void TF_DeleteLibraryHandle(TF_Library *);
TF_Library *TF_LoadPluggableDeviceLibrary(const char *path, TF_Status *);
void TF_DeletePluggableDeviceLibraryHandle(TF_Library *);
}
