// Parsers of models that carry no code: notes, and errors where strangers
// choose the bytes.
// RUN: %model-tidy --color=never --fast --show-notes --exit-zero --checks='-*,serialization-*' %s 2>&1 | FileCheck %s --implicit-check-not=[serialization

#include <LightGBM/c_api.h>
#include <boost/archive/binary_iarchive.hpp>
#include <boost/archive/text_iarchive.hpp>
#include <boost/archive/text_oarchive.hpp>
#include <caffe/caffe.hpp>
#include <catboost/libs/model_interface/c_api.h>
#include <cereal/archives/binary.hpp>
#include <cereal/archives/json.hpp>
#include <darknet.h>
#include <dlib/dnn.h>
#include <flashlight/fl/flashlight.h>
#include <fstream>
#include <llama.h>
#include <mlpack/core.hpp>
#include <mxnet/c_predict_api.h>
#include <opencv2/dnn.hpp>
#include <opencv2/ml.hpp>
#include <sstream>
#include <sys/socket.h>
#include <tiny_dnn/tiny_dnn.h>
#include <treelite/model_loader.h>
#include <vector>
#include <xgboost/c_api.h>

struct Weights {};

// --- Errors: from the network ------------------------------------------------

std::vector<char> received(int client) {
  std::vector<char> bytes(1 << 20);
  ssize_t size = recv(client, bytes.data(), bytes.size(), 0);
  bytes.resize(size);
  return bytes;
}

void fromNetwork(int client, BoosterHandle booster, ModelCalcerHandle *trees) {
  std::vector<char> bytes = received(client);
  Weights weights;
  dlib::deserialize(bytes) >> weights;
  // CHECK: :[[#@LINE-1]]:3: error: 'dlib::deserialize' trusts sizes and offsets stored in the data it reads, which can make it access memory out of bounds, here received from the network; verify the data before it is parsed [serialization-memory-unsafe-load]
  // CHECK: note: 'recv' receives from the network here
  XGBoosterLoadModelFromBuffer(booster, bytes.data(), bytes.size());
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}} here received from the network{{.*}} [serialization-memory-unsafe-load]
  // CHECK: note: parse the bytes only if they are the model that was shipped
  LoadFullModelFromBuffer(trees, bytes.data(), bytes.size());
  // CHECK: :[[#@LINE-1]]:3: error: {{.*}} here received from the network{{.*}} [serialization-memory-unsafe-load]
  std::istringstream stream(std::string(bytes.data(), bytes.size()));
  boost::archive::binary_iarchive archive(stream);
  // CHECK: :[[#@LINE-1]]:35: error: 'boost::archive::binary_iarchive' {{.*}} here received from the network{{.*}} [serialization-memory-unsafe-load]
  archive >> weights;
  cereal::BinaryInputArchive cereal(stream);
  // CHECK: :[[#@LINE-1]]:30: error: 'cereal::BinaryInputArchive' {{.*}} here received from the network{{.*}} [serialization-memory-unsafe-load]
  cereal(weights);
}

// --- Notes -------------------------------------------------------------------

void dlibFiles(const std::string &path, Weights &weights) {
  dlib::deserialize(path) >> weights;
  // CHECK: :[[#@LINE-1]]:3: note: 'dlib::deserialize' trusts sizes and offsets stored in the data it reads, which can make it access memory out of bounds; verify{{.*}} [serialization-memory-unsafe-load]
  // CHECK: note: parse the model only if it is the one that was shipped
  // CHECK: std::ifstream file(path, std::ios::binary);
  dlib::proxy_deserialize reader(path);
  // CHECK: :[[#@LINE-1]]:27: note: 'dlib::proxy_deserialize' trusts{{.*}} [serialization-memory-unsafe-load]
}

template <class T> void archives(T &object, const std::string &file) {
  std::ifstream in(file);
  boost::archive::text_iarchive text(in, boost::archive::no_codecvt);
  // CHECK: :[[#@LINE-1]]:33: note: 'boost::archive::text_iarchive'{{.*}} [serialization-memory-unsafe-load]
  text >> object;
  boost::archive::xml_iarchive xml(in);
  // CHECK: :[[#@LINE-1]]:32: note: 'boost::archive::xml_iarchive'{{.*}} [serialization-memory-unsafe-load]
  boost::archive::polymorphic_text_iarchive general(in);
  // CHECK: :[[#@LINE-1]]:45: note: 'boost::archive::polymorphic_text_iarchive'{{.*}} [serialization-memory-unsafe-load]
  boost::archive::polymorphic_xml_iarchive generalXml(in);
  // CHECK: :[[#@LINE-1]]:44: note: 'boost::archive::polymorphic_xml_iarchive'{{.*}} [serialization-memory-unsafe-load]
  boost::archive::polymorphic_binary_iarchive generalBinary(in);
  // CHECK: :[[#@LINE-1]]:47: note: 'boost::archive::polymorphic_binary_iarchive'{{.*}} [serialization-memory-unsafe-load]
  cereal::PortableBinaryInputArchive portable(in);
  // CHECK: :[[#@LINE-1]]:38: note: 'cereal::PortableBinaryInputArchive'{{.*}} [serialization-memory-unsafe-load]
  cereal::XMLInputArchive document(in);
  // CHECK: :[[#@LINE-1]]:27: note: 'cereal::XMLInputArchive'{{.*}} [serialization-memory-unsafe-load]
}

void wide(std::wistream &in) {
  boost::archive::text_wiarchive text(in);
  // CHECK: :[[#@LINE-1]]:34: note: 'boost::archive::text_wiarchive'{{.*}} [serialization-memory-unsafe-load]
  boost::archive::xml_wiarchive xml(in);
  // CHECK: :[[#@LINE-1]]:33: note: 'boost::archive::xml_wiarchive'{{.*}} [serialization-memory-unsafe-load]
  boost::archive::binary_wiarchive binary(in);
  // CHECK: :[[#@LINE-1]]:36: note: 'boost::archive::binary_wiarchive'{{.*}} [serialization-memory-unsafe-load]
}

// Of mlpack's readers only the one that is told a name.
void mlpackFiles(const std::string &path, Weights &model) {
  mlpack::data::Load("model.bin", "model", model);
  // CHECK: :[[#@LINE-1]]:3: note: 'mlpack::data::Load'{{.*}} [serialization-memory-unsafe-load]
  mlpack::data::Load(path, "model", model, true);
  // CHECK: :[[#@LINE-1]]:3: note: 'mlpack::data::Load'{{.*}} [serialization-memory-unsafe-load]
  arma::mat dataset;
  mlpack::data::Load(path, dataset);
  mlpack::data::Load("iris.csv", dataset, true);
  mlpack::data::ImageInfo info;
  mlpack::data::Load("cat.png", dataset, info, true);
}

void trees(BoosterHandle booster, const char *path, const char *text) {
  XGBoosterLoadModel(booster, path);
  // CHECK: :[[#@LINE-1]]:3: note: 'XGBoosterLoadModel'{{.*}} [serialization-memory-unsafe-load]
  XGBoosterUnserializeFromBuffer(booster, text, 1);
  // CHECK: :[[#@LINE-1]]:3: note: 'XGBoosterUnserializeFromBuffer'{{.*}} [serialization-memory-unsafe-load]
  XGBoosterLoadJsonConfig(booster, text);
  // CHECK: :[[#@LINE-1]]:3: note: 'XGBoosterLoadJsonConfig'{{.*}} [serialization-memory-unsafe-load]
  LGBM_BoosterCreateFromModelfile(path, nullptr, &booster);
  // CHECK: :[[#@LINE-1]]:3: note: 'LGBM_BoosterCreateFromModelfile'{{.*}} [serialization-memory-unsafe-load]
  LGBM_BoosterLoadModelFromString(text, nullptr, &booster);
  // CHECK: :[[#@LINE-1]]:3: note: 'LGBM_BoosterLoadModelFromString'{{.*}} [serialization-memory-unsafe-load]
  LGBM_DatasetCreateFromSerializedReference(text, 1, 1, 1, "", nullptr);
  // CHECK: :[[#@LINE-1]]:3: note: 'LGBM_DatasetCreateFromSerializedReference'{{.*}} [serialization-memory-unsafe-load]
  LoadFullModelFromFile(ModelCalcerCreate(), path);
  // CHECK: :[[#@LINE-1]]:3: note: 'LoadFullModelFromFile'{{.*}} [serialization-memory-unsafe-load]
  ModelCalcerWrapper trees(std::string{path});
  // CHECK: :[[#@LINE-1]]:22: note: 'ModelCalcerWrapper'{{.*}} [serialization-memory-unsafe-load]
  ModelCalcerWrapper none;
  none.init_from_file(path);
  // CHECK: :[[#@LINE-1]]:8: note: 'ModelCalcerWrapper::init_from_file'{{.*}} [serialization-memory-unsafe-load]
  none.InitFromMemory(text, 1);
  // CHECK: :[[#@LINE-1]]:8: note: 'ModelCalcerWrapper::InitFromMemory'{{.*}} [serialization-memory-unsafe-load]
}

void treeliteFiles(const char *path, TreeliteModelHandle *out) {
  namespace loader = treelite::model_loader;
  loader::LoadXGBoostModel(path, "{}");
  // CHECK: :[[#@LINE-1]]:3: note: 'treelite::model_loader::LoadXGBoostModel'{{.*}} [serialization-memory-unsafe-load]
  loader::LoadXGBoostModelJSON(path, "{}");
  // CHECK: :[[#@LINE-1]]:3: note: 'treelite::model_loader::LoadXGBoostModelJSON'{{.*}} [serialization-memory-unsafe-load]
  loader::LoadXGBoostModelLegacyBinary(path);
  // CHECK: :[[#@LINE-1]]:3: note: 'treelite::model_loader::LoadXGBoostModelLegacyBinary'{{.*}} [serialization-memory-unsafe-load]
  loader::LoadLightGBMModel(path);
  // CHECK: :[[#@LINE-1]]:3: note: 'treelite::model_loader::LoadLightGBMModel'{{.*}} [serialization-memory-unsafe-load]
  loader::LoadXGBoostModelFromString(path, 1, "{}");
  // CHECK: :[[#@LINE-1]]:3: note: 'treelite::model_loader::LoadXGBoostModelFromString'{{.*}} [serialization-memory-unsafe-load]
  loader::LoadLightGBMModelFromString(path);
  // CHECK: :[[#@LINE-1]]:3: note: 'treelite::model_loader::LoadLightGBMModelFromString'{{.*}} [serialization-memory-unsafe-load]
  TreeliteLoadXGBoostModelLegacyBinary(path, "{}", out);
  // CHECK: :[[#@LINE-1]]:3: note: 'TreeliteLoadXGBoostModelLegacyBinary'{{.*}} [serialization-memory-unsafe-load]
  TreeliteLoadXGBoostModel(path, "{}", out);
  // CHECK: :[[#@LINE-1]]:3: note: 'TreeliteLoadXGBoostModel'{{.*}} [serialization-memory-unsafe-load]
  TreeliteLoadLightGBMModel(path, "{}", out);
  // CHECK: :[[#@LINE-1]]:3: note: 'TreeliteLoadLightGBMModel'{{.*}} [serialization-memory-unsafe-load]
  TreeliteLoadXGBoostModelFromString(path, 1, "{}", out);
  // CHECK: :[[#@LINE-1]]:3: note: 'TreeliteLoadXGBoostModelFromString'{{.*}} [serialization-memory-unsafe-load]
  TreeliteLoadLightGBMModelFromString(path, "{}", out);
  // CHECK: :[[#@LINE-1]]:3: note: 'TreeliteLoadLightGBMModelFromString'{{.*}} [serialization-memory-unsafe-load]
}

void languageModels(const char *path, void *bytes) {
  llama_model *model =
      llama_model_load_from_file(path, llama_model_default_params());
  // CHECK: :[[#@LINE-1]]:7: note: 'llama_model_load_from_file'{{.*}} [serialization-memory-unsafe-load]
  llama_load_model_from_file(path, llama_model_default_params());
  // CHECK: :[[#@LINE-1]]:3: note: 'llama_load_model_from_file'{{.*}} [serialization-memory-unsafe-load]
  llama_model_load_from_splits(&path, 1, llama_model_default_params());
  // CHECK: :[[#@LINE-1]]:3: note: 'llama_model_load_from_splits'{{.*}} [serialization-memory-unsafe-load]
  llama_adapter_lora_init(model, path);
  // CHECK: :[[#@LINE-1]]:3: note: 'llama_adapter_lora_init'{{.*}} [serialization-memory-unsafe-load]
  llama_state_load_file(nullptr, path, nullptr, 0, nullptr);
  // CHECK: :[[#@LINE-1]]:3: note: 'llama_state_load_file'{{.*}} [serialization-memory-unsafe-load]
  llama_state_seq_load_file(nullptr, path, 0, nullptr, 0, nullptr);
  // CHECK: :[[#@LINE-1]]:3: note: 'llama_state_seq_load_file'{{.*}} [serialization-memory-unsafe-load]
  gguf_init_from_file(path, {});
  // CHECK: :[[#@LINE-1]]:3: note: 'gguf_init_from_file'{{.*}} [serialization-memory-unsafe-load]
  whisper_init_from_file(path);
  // CHECK: :[[#@LINE-1]]:3: note: 'whisper_init_from_file'{{.*}} [serialization-memory-unsafe-load]
  whisper_init_from_file_with_params(path, {});
  // CHECK: :[[#@LINE-1]]:3: note: 'whisper_init_from_file_with_params'{{.*}} [serialization-memory-unsafe-load]
  whisper_init_from_buffer_with_params(bytes, 1, {});
  // CHECK: :[[#@LINE-1]]:3: note: 'whisper_init_from_buffer_with_params'{{.*}} [serialization-memory-unsafe-load]
}

void openCv(const std::string &path, const std::string &text) {
  using namespace cv::dnn;
  Net net = readNet(path);
  // CHECK: :[[#@LINE-1]]:13: note: 'cv::dnn::readNet'{{.*}} [serialization-memory-unsafe-load]
  net = readNetFromDarknet("yolo.cfg", path);
  // CHECK: :[[#@LINE-1]]:9: note: 'cv::dnn::readNetFromDarknet'{{.*}} [serialization-memory-unsafe-load]
  net = readNetFromCaffe("deploy.prototxt", path);
  // CHECK: :[[#@LINE-1]]:9: note: 'cv::dnn::readNetFromCaffe'{{.*}} [serialization-memory-unsafe-load]
  net = readNetFromTensorflow(path);
  // CHECK: :[[#@LINE-1]]:9: note: 'cv::dnn::readNetFromTensorflow'{{.*}} [serialization-memory-unsafe-load]
  net = readNetFromTFLite(path);
  // CHECK: :[[#@LINE-1]]:9: note: 'cv::dnn::readNetFromTFLite'{{.*}} [serialization-memory-unsafe-load]
  net = readNetFromTorch(path);
  // CHECK: :[[#@LINE-1]]:9: note: 'cv::dnn::readNetFromTorch'{{.*}} [serialization-memory-unsafe-load]
  net = readNetFromModelOptimizer(path, "weights.bin");
  // CHECK: :[[#@LINE-1]]:9: note: 'cv::dnn::readNetFromModelOptimizer'{{.*}} [serialization-memory-unsafe-load]
  net = Net::readFromModelOptimizer(path, "weights.bin");
  // CHECK: :[[#@LINE-1]]:9: note: 'cv::dnn::Net::readFromModelOptimizer'{{.*}} [serialization-memory-unsafe-load]
  cv::Mat blob = readTorchBlob(path);
  // CHECK: :[[#@LINE-1]]:18: note: 'cv::dnn::readTorchBlob'{{.*}} [serialization-memory-unsafe-load]
  blob = readTensorFromONNX(path);
  // CHECK: :[[#@LINE-1]]:10: note: 'cv::dnn::readTensorFromONNX'{{.*}} [serialization-memory-unsafe-load]
  auto svm = cv::Algorithm::load<cv::ml::SVM>(path);
  // CHECK: :[[#@LINE-1]]:14: note: 'cv::Algorithm::load'{{.*}} [serialization-memory-unsafe-load]
  auto forest = cv::ml::RTrees::load(path);
  // CHECK: :[[#@LINE-1]]:17: note: 'cv::ml::RTrees::load'{{.*}} [serialization-memory-unsafe-load]
  auto tree = cv::Algorithm::loadFromString<cv::ml::DTrees>(text);
  // CHECK: :[[#@LINE-1]]:15: note: 'cv::Algorithm::loadFromString'{{.*}} [serialization-memory-unsafe-load]
  // ONNX has a parser of its own, which is where everybody should go.
  net = readNetFromONNX(path);
}

void frameworks(const std::string &path, char *name, const char *bytes,
                google::protobuf::Message *message, caffe::Net<float> &net,
                tiny_dnn::network<tiny_dnn::sequential> &tiny) {
  caffe::ReadProtoFromTextFile(path, message);
  // CHECK: :[[#@LINE-1]]:3: note: 'caffe::ReadProtoFromTextFile'{{.*}} [serialization-memory-unsafe-load]
  caffe::ReadProtoFromTextFileOrDie(path, message);
  // CHECK: :[[#@LINE-1]]:3: note: 'caffe::ReadProtoFromTextFileOrDie'{{.*}} [serialization-memory-unsafe-load]
  caffe::ReadProtoFromBinaryFile(path, message);
  // CHECK: :[[#@LINE-1]]:3: note: 'caffe::ReadProtoFromBinaryFile'{{.*}} [serialization-memory-unsafe-load]
  caffe::ReadProtoFromBinaryFileOrDie(path, message);
  // CHECK: :[[#@LINE-1]]:3: note: 'caffe::ReadProtoFromBinaryFileOrDie'{{.*}} [serialization-memory-unsafe-load]
  net.CopyTrainedLayersFrom(path);
  // CHECK: :[[#@LINE-1]]:7: note: 'caffe::Net::CopyTrainedLayersFrom'{{.*}} [serialization-memory-unsafe-load]
  net.CopyTrainedLayersFromBinaryProto(path);
  // CHECK: :[[#@LINE-1]]:7: note: 'caffe::Net::CopyTrainedLayersFromBinaryProto'{{.*}} [serialization-memory-unsafe-load]
  net.CopyTrainedLayersFromHDF5(path);
  // CHECK: :[[#@LINE-1]]:7: note: 'caffe::Net::CopyTrainedLayersFromHDF5'{{.*}} [serialization-memory-unsafe-load]
  MXPredCreate("{}", bytes, 1, 1, 0, 0, nullptr, nullptr, nullptr, nullptr);
  // CHECK: :[[#@LINE-1]]:3: note: 'MXPredCreate'{{.*}} [serialization-memory-unsafe-load]
  MXPredCreatePartialOut("{}", bytes, 1, 1, 0, 0, nullptr, nullptr, nullptr, 0, nullptr, nullptr);
  // CHECK: :[[#@LINE-1]]:3: note: 'MXPredCreatePartialOut'{{.*}} [serialization-memory-unsafe-load]
  MXNDListCreate(bytes, 1, nullptr, nullptr);
  // CHECK: :[[#@LINE-1]]:3: note: 'MXNDListCreate'{{.*}} [serialization-memory-unsafe-load]
  load_network(name, name, 0);
  // CHECK: :[[#@LINE-1]]:3: note: 'load_network'{{.*}} [serialization-memory-unsafe-load]
  load_weights(load_network_custom(name, name, 0, 1), name);
  // CHECK: :[[#@LINE-1]]:3: note: 'load_weights'{{.*}} [serialization-memory-unsafe-load]
  // CHECK: :[[#@LINE-2]]:16: note: 'load_network_custom'{{.*}} [serialization-memory-unsafe-load]
  tiny.load(path);
  // CHECK: :[[#@LINE-1]]:8: note: 'tiny_dnn::network::load'{{.*}} [serialization-memory-unsafe-load]
  Weights weights;
  fl::load(path, weights);
  // CHECK: :[[#@LINE-1]]:3: note: 'fl::load'{{.*}} [serialization-memory-unsafe-load]
  dgl::serialize::LoadDGLGraphs(path, {}, false);
  // CHECK: :[[#@LINE-1]]:3: note: 'dgl::serialize::LoadDGLGraphs'{{.*}} [serialization-memory-unsafe-load]
  dgl::serialize::LoadHeteroGraphs(path, {});
  // CHECK: :[[#@LINE-1]]:3: note: 'dgl::serialize::LoadHeteroGraphs'{{.*}} [serialization-memory-unsafe-load]
}

void otherLearners(const std::string &path) {
  cv::ml::SVMSGD::load(path);
  // CHECK: :[[#@LINE-1]]:3: note: 'cv::ml::SVMSGD::load'{{.*}} [serialization-memory-unsafe-load]
  cv::ml::ANN_MLP::load(path);
  // CHECK: :[[#@LINE-1]]:3: note: 'cv::ml::ANN_MLP::load'{{.*}} [serialization-memory-unsafe-load]
}

// The command line names a file of the user's own: no error.
int main(int argc, char **argv) {
  Weights weights;
  dlib::deserialize(argv[1]) >> weights;
  // CHECK: :[[#@LINE-1]]:3: note: 'dlib::deserialize' {{.*}}, here named on the command line;{{.*}} [serialization-memory-unsafe-load]
}

// --- Not flagged -------------------------------------------------------------

namespace own {
class binary_iarchive;
struct Net {
  void load(const std::string &path);
};
void deserialize(const std::string &path);
void load_weights(Net &net, const std::string &path);
} // namespace own

void ownNames(own::Net &net, const std::string &path) {
  net.load(path);
  own::deserialize(path);
  own::load_weights(net, path);
}

// What the program has written itself, in memory or to the same file.
Weights roundTrips(const Weights &weights, BoosterHandle booster) {
  Weights copy;
  std::stringstream stream;
  boost::archive::text_oarchive out(stream);
  out << weights;
  boost::archive::text_iarchive in(stream);
  in >> copy;

  std::stringstream other;
  {
    cereal::BinaryOutputArchive archive(other);
    archive(weights);
  }
  cereal::BinaryInputArchive archive(other);
  archive(copy);

  bst_ulong size = 0;
  const char *bytes = nullptr;
  XGBoosterSaveModelToBuffer(booster, "{}", &size, &bytes);
  XGBoosterLoadModelFromBuffer(booster, bytes, size);

  dlib::serialize("weights.dat") << weights;
  dlib::deserialize("weights.dat") >> copy;
  std::vector<char> buffer;
  dlib::serialize(buffer) << weights;
  dlib::deserialize(buffer) >> copy;
  return copy;
}

void moreArchives(const Weights &weights, Weights &copy) {
  std::stringstream binary, xml, manyBinary, manyText, manyXml, portable, tagged;
  boost::archive::binary_oarchive binaryOut(binary);
  boost::archive::binary_iarchive binaryIn(binary);
  boost::archive::xml_oarchive xmlOut(xml);
  boost::archive::xml_iarchive xmlIn(xml);
  boost::archive::polymorphic_binary_oarchive manyBinaryOut(manyBinary);
  boost::archive::polymorphic_binary_iarchive manyBinaryIn(manyBinary);
  boost::archive::polymorphic_text_oarchive manyTextOut(manyText);
  boost::archive::polymorphic_text_iarchive manyTextIn(manyText);
  boost::archive::polymorphic_xml_oarchive manyXmlOut(manyXml);
  boost::archive::polymorphic_xml_iarchive manyXmlIn(manyXml);
  cereal::PortableBinaryOutputArchive portableOut(portable);
  cereal::PortableBinaryInputArchive portableIn(portable);
  cereal::XMLOutputArchive taggedOut(tagged);
  cereal::XMLInputArchive taggedIn(tagged);
}

void moreRoundTrips(Weights &weights, BoosterHandle booster, tiny_dnn::network<tiny_dnn::sequential> &network,
                    std::shared_ptr<fl::Module> module) {
  mlpack::data::Save("mine.bin", "model", weights);
  mlpack::data::Load("mine.bin", "model", weights);
  XGBoosterSaveModel(booster, "mine.ubj");
  XGBoosterLoadModel(booster, "mine.ubj");
  bst_ulong size = 0;
  const char *bytes = nullptr, *raw = nullptr, *config = nullptr;
  XGBoosterSerializeToBuffer(booster, &size, &bytes);
  XGBoosterUnserializeFromBuffer(booster, bytes, size);
  XGBoosterGetModelRaw(booster, &size, &raw);
  XGBoosterLoadModelFromBuffer(booster, raw, size);
  XGBoosterSaveJsonConfig(booster, &size, &config);
  XGBoosterLoadJsonConfig(booster, config);
  int iterations = 0;
  LGBM_BoosterSaveModel(booster, 0, -1, C_API_FEATURE_IMPORTANCE_SPLIT, "mine.txt");
  LGBM_BoosterCreateFromModelfile("mine.txt", &iterations, &booster);
  char text[4096];
  int64_t length = 0;
  LGBM_BoosterSaveModelToString(booster, 0, -1, C_API_FEATURE_IMPORTANCE_GAIN, sizeof text, &length, text);
  LGBM_BoosterLoadModelFromString(text, &iterations, &booster);
  network.save("mine.net");
  network.load("mine.net");
  fl::save("mine.fl", module);
  fl::load("mine.fl", module);
}

// Another file than the one that was written.
void anotherFile(const Weights &weights, Weights &copy) {
  dlib::serialize("mine.dat") << weights;
  dlib::deserialize("theirs.dat") >> copy;
  // CHECK: :[[#@LINE-1]]:3: note: 'dlib::deserialize'{{.*}} [serialization-memory-unsafe-load]
}

// Bytes that are part of the program.
void constants(BoosterHandle booster) {
  static const char Model[] = "{\"learner\": {}}";
  XGBoosterLoadModelFromBuffer(booster, Model, sizeof Model - 1);
}

// How a member is read back, and JSON settings.
struct Layer {
  std::string Name;
};
void deserialize(Layer &layer, std::istream &in) {
  dlib::deserialize(layer.Name, in);
}
void settings(std::istream &in, Layer &layer) {
  cereal::JSONInputArchive archive(in);
  archive(layer.Name);
}

