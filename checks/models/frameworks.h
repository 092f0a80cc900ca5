// Loaders of older frameworks: Caffe, MXNet's prediction interface, darknet,
// tiny-dnn, flashlight, DGL.
#pragma once

#include "protobuf.h"

namespace caffe {
class NetParameter;
enum Phase { TRAIN, TEST };
bool ReadProtoFromTextFile(const char *file, google::protobuf::Message *);
bool ReadProtoFromTextFile(const std::string &, google::protobuf::Message *);
void ReadProtoFromTextFileOrDie(const char *, google::protobuf::Message *);
void ReadProtoFromTextFileOrDie(const std::string &,
                                google::protobuf::Message *);
bool ReadProtoFromBinaryFile(const char *file, google::protobuf::Message *);
bool ReadProtoFromBinaryFile(const std::string &, google::protobuf::Message *);
void ReadProtoFromBinaryFileOrDie(const char *, google::protobuf::Message *);
void ReadProtoFromBinaryFileOrDie(const std::string &,
                                  google::protobuf::Message *);
template <class T> class Blob {};
template <class T> class Net {
public:
  explicit Net(const NetParameter &);
  explicit Net(const std::string &file, Phase phase, int level = 0,
               const std::vector<std::string> *stages = nullptr);
  void CopyTrainedLayersFrom(const NetParameter &);
  void CopyTrainedLayersFrom(const std::string &file);
  void CopyTrainedLayersFromBinaryProto(const std::string &file);
  void CopyTrainedLayersFromHDF5(const std::string &file);
  const std::vector<Blob<T> *> &Forward(T *loss = nullptr);
};
} // namespace caffe

extern "C" {
typedef unsigned int mx_uint;
typedef void *PredictorHandle;
typedef void *NDListHandle;
int MXPredCreate(const char *, const void *, int, int, int, mx_uint,
                 const char **, const mx_uint *, const mx_uint *,
                 PredictorHandle *),
    MXPredCreatePartialOut(const char *, const void *, int, int, int, mx_uint,
                           const char **, const mx_uint *, const mx_uint *,
                           mx_uint, const char **, PredictorHandle *),
    MXNDListCreate(const char *, int, NDListHandle *, mx_uint *);

struct network;
network *load_network(char *config, char *weights, int clear),
    *load_network_custom(char *config, char *weights, int clear, int batch);
void load_weights(network *, char *weights);
}

namespace tiny_dnn {
enum class content_type { weights, model, weights_and_model };
enum class file_format { binary, portable_binary, json };
class sequential;
class graph;
template <class T> class network {
public:
  void load(const std::string &file,
            content_type what = content_type::weights_and_model,
            file_format format = file_format::binary);
  void save(const std::string &file,
            content_type what = content_type::weights_and_model,
            file_format format = file_format::binary) const;
};
} // namespace tiny_dnn

namespace fl {
template <class... T> void load(const std::string &file, T &...objects);
template <class... T> void load(std::istream &in, T &...objects);
template <class... T> void save(const std::string &file, const T &...objects);
template <class... T> void save(std::ostream &out, const T &...objects);
} // namespace fl

namespace dgl {
namespace serialize {
class StorageMetaData {};
class HeteroGraphData {};
StorageMetaData LoadDGLGraphs(const std::string &file,
                              std::vector<uint64_t> indices, bool onlyMeta);
std::vector<HeteroGraphData> LoadHeteroGraphs(const std::string &file,
                                              std::vector<uint64_t> indices);
} // namespace serialize
} // namespace dgl
